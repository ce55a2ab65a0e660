using AnnualReports.Contracts;
using AnnualReports.Tests.Pages;
using AnnualReports.Tests.Previews;

namespace AnnualReports.Tests.Http;

/// <summary>
/// The headers for browsers: what a page may do, who may show it in a frame, and that a preview's address is not passed
/// on.
/// </summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData("/", 200, "'self'")]
    [InlineData("/problems", 200, "'none'")]
    [InlineData("/problems/not-found", 200, "'none'")]
    [InlineData("/swagger/index.html", 200, "'none'")]
    [InlineData("/embed", 200, "'self'")]
    [InlineData("/reports/2024", 200, "'self'")]
    [InlineData("/reports/1999", 404, "'self'")]
    [InlineData("/highlights/2024/elections-abroad", 200, "'self'")]
    [InlineData("/embed/highlights?report=2024", 200, "*")]
    [InlineData("/embed/highlights/2024/none", 404, "*")]
    public async Task Every_page_has_a_policy_that_says_who_may_frame_it(string target, int status, string ancestors)
    {
        var said = await Raw.Get((await SamplePages.Sample()).Address, target);
        Assert.Equal((status, "nosniff"), (said.Status, said.Headers["x-content-type-options"]));
        Assert.StartsWith("text/html", said.MediaType, StringComparison.Ordinal);
        var policy = said.Headers["content-security-policy"].Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains($"frame-ancestors {ancestors}", policy);
        Assert.DoesNotContain(
            policy,
            p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains("nonce", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/problems")]
    [InlineData("/problems/not-found")]
    [InlineData("/swagger/index.html")]
    public async Task Fixed_pages_have_no_script_or_style_within_them_and_are_answered_304(string target)
    {
        var api = await SamplePages.Sample();
        var said = await Raw.Get(api.Address, target);
        Assert.DoesNotContain("<style", said.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", said.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<script(?! src=)", said.Body);
        Assert.Equal(304, (await Raw.Get(api.Address, target, null, $"If-None-Match: {said.Headers["etag"]}")).Status);
        var compressed = await Raw.Get(api.Address, target, null, "Accept-Encoding: br");
        Assert.NotEqual(said.Headers["etag"], compressed.Headers["etag"]);
        Assert.Equal(
            ("br", true),
            (
                compressed.Headers["content-encoding"],
                said.Headers["vary"].Contains("Accept-Encoding", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task Whatever_is_answered_at_the_address_of_a_preview_that_address_is_told_to_nobody()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "led-elsewhere",
            "--Sample:Load=true",
            "--Frontend:UrlTemplate=https://www.example/{lang}/{report}/{path}"
        );
        var pages = await SamplePages.Sample();
        var token = (
            await pages.Admin.Post(
                "/manage/preview-links",
                new PreviewLinkRequest { Report = "2024", Name = "Proofreaders" }
            )
        ).Text("token")!;
        var tag = (await Raw.Get(pages.Address, "/reports/2024?lang=nl")).Headers["etag"];
        (Uri Address, string Target, int Status, string Field)[] all =
        [
            (pages.Address, "/api/v1/reports/2024", 200, ""),
            (pages.Address, "/api/v1/reports/1999", 404, ""),
            (pages.Address, "/api/v1/reports/2024/none", 404, ""),
            (pages.Address, "/api/v1/none", 404, ""),
            (pages.Address, "/api/v1/manage/reports", 401, ""),
            (pages.Address, "/reports/2024?lang=nl", 200, ""),
            (pages.Address, "/reports/2024?lang=nl", 200, $"If-None-Match: {tag}"),
            (pages.Address, "/reports/1999", 404, ""),
            (pages.Address, "/highlights/2024/elections-abroad", 200, ""),
            (pages.Address, "/highlights/2024/none", 404, ""),
            (api.Address, "/reports/2024", 404, ""),
            (pages.Address, "/embed/highlights?report=2024", 400, ""),
            (pages.Address, "/embed", 200, ""),
            (pages.Address, "/feeds/nl/highlights.atom", 400, ""),
            (pages.Address, "/media/x/y", 404, ""),
            (pages.Address, "/", 200, ""),
            (pages.Address, "/swagger", 301, ""),
            (pages.Address, "/nothing", 404, ""),
        ];
        foreach (var (address, target, status, field) in all)
            foreach (var name in new[] { "preview", "PREVIEW", "%70review" })
            {
                var previewed = Previewing.With(target, token).Replace("preview=", name + "=", StringComparison.Ordinal);
                var said = await Raw.Get(address, previewed, null, field.Length > 0 ? [field] : []);
                var hides =
                    (said.Headers.GetValueOrDefault("referrer-policy"), said.Headers.GetValueOrDefault("x-robots-tag"))
                    == ("no-referrer", "noindex");
                Assert.True(hides, $"{said.Status} {target} with {name}");
                if (name == "preview")
                    Assert.Equal((target, status), (target, said.Status));
            }
    }
}
