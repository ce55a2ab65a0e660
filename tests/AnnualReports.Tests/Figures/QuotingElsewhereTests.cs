using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Figures;

/// <summary>Quoted figures in releases, in previews and after a rebuild.</summary>
public sealed class QuotingElsewhereTests
{
    static async Task<(ApiFixture Api, Made Report, int Year)> Start(Store store)
    {
        var api = await Stores.Api(store, "quoting");
        var (report, year) = await api.PublicYear();
        return (api, report, year);
    }

    [Theory, OnEveryStore]
    public async Task A_release_is_judged_as_a_whole(Store store)
    {
        var (api, report, _) = await Start(store);
        var figure = await api.Figure(report, "staff", new() { Value = 12 }, "nl");
        var section = await api.Quoting(report, "Met {{figure:staff}}.", "S", "nl");
        var release = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Title = "Together",
                Items =
                [
                    .. new[] { section, figure }.Select(m => new ReleaseItemDraft
                    {
                        Entry = Guid.Parse(m.Id),
                        Languages = ["nl"],
                    }),
                ],
            }
        );
        var published = await api.Admin.Post(
            $"/manage/releases/{release.Text("id")}/publish",
            "",
            ("If-Match", release.ETag)
        );
        Assert.True(published.Status == 200, published.Json.ToString());
        Assert.Equal("<p>Met 12.</p>", await api.Html(section, "nl"));
    }

    [Theory, OnEveryStore]
    public async Task A_preview_shows_the_drafts_number(Store store)
    {
        var (api, report, year) = await Start(store);
        var figure = await api.PublicFigure(report, "staff", new() { Value = 1000 });
        var section = await api.Quoting(
            report,
            $"Met {{{{figure:staff}}}}, {{{{figure:staff@{year}}}}}, nog niet {{{{figure:none}}}}.",
            "S",
            "nl"
        );
        await api.Save(figure, new { fields = new { value = 1001 } });
        var link = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest { Report = report.Slug, Name = "All" }
        );
        var token = link.Text("token");
        Assert.Equal(
            "<p>Met 1.001, 1.001, nog niet {{figure:none}}.</p>",
            await api.Html(section, "nl", $"&preview={token}")
        );
        var bundle = await api.Public.Get($"/reports/{report.Slug}/bundle?lang=nl&preview={token}");
        Assert.Contains("Met 1.001, 1.001", bundle.Json.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "1.001",
            (await api.Public.Get($"/reports/{report.Slug}/figures?lang=nl&preview={token}")).Json.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task Making_live_again_and_showing_anew_give_the_same(Store store)
    {
        var (api, report, _) = await Start(store);
        var figure = await api.PublicFigure(report, "staff", new() { Value = 1000 });
        var section = await api.Quoting(report, "Met {{figure:staff}}.", "Ook {{figure:staff}}.", "nl");
        await api.Publish(section, "nl");
        var before = await api.Public.Get(section.Address + "?lang=nl");
        await api.In(s => s.GetRequiredService<LiveRebuilding>().All(_ => { }, CancellationToken.None));
        await api.In(s => s.GetRequiredService<ShapeRefresh>().All((_, _) => { }, CancellationToken.None));
        Assert.Equal(before.Bytes, (await api.Public.Get(section.Address + "?lang=nl")).Bytes);
        Assert.Empty((await api.Verdict()).Differences);
        Assert.Equal(409, (await api.TryWithdraw(figure, GivenFigures.Languages)).Status);
    }
}
