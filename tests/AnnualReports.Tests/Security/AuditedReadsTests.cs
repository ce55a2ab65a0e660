using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>What the audit tells of besides changes and refusals.</summary>
public sealed class AuditedReadsTests
{
    static async Task<JsonElement[]> Rows(ApiFixture api, string query) =>
        (await api.Admin.Get($"/manage/audit?{query}")).Items;

    [Theory, OnEveryStore]
    public async Task Taking_the_audit_away_as_a_table_is_a_row_of_it(Store store)
    {
        var api = await Stores.Api(store);
        var officer = await api.Granted(Role.RecordsOfficer);
        var me = (await officer.Get("/manage/me")).Json.GetProperty("id");
        await officer.Get("/manage/audit");
        Assert.Empty(await Rows(api, $"actor={me}"));
        using var csv = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, "/api/v1/manage/audit?limit=2"));
        csv.Headers.Add("Accept", "text/csv");
        using var table = await officer.SendAsync(csv);
        Assert.Equal(200, (int)table.StatusCode);
        var row = Assert.Single(await Rows(api, $"actor={me}"));
        Assert.Equal(
            ("ListAudit", "done", "audit", "2 rows"),
            (
                row.GetProperty("operation").GetString(),
                row.GetProperty("outcome").GetString(),
                row.GetProperty("target").GetString(),
                row.GetProperty("detail").GetString()
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task Who_read_which_draft_is_counted_if_it_is_wanted(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Audit:Reads=true");
        var viewer = await api.Granted(Role.Viewer);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(200, (await viewer.Get(highlight.Manage)).Status);
        Assert.Equal(404, (await viewer.Get($"/manage/highlights/{Guid.NewGuid()}")).Status);
        var me = (await viewer.Get("/manage/me")).Json.GetProperty("id");
        // They are counted after they are answered.
        JsonElement[] rows = [];
        await Patience.Until(
            async () =>
            {
                await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
                rows = await Rows(api, $"actor={me}&entry={highlight.Entry}");
                return rows.Sum(r => r.GetProperty("count").GetInt32()) == 3;
            },
            "The reads are not in the audit"
        );
        Assert.All(
            rows,
            r =>
                Assert.Equal(
                    ("GetDraftHighlight", "done", highlight.Slug, highlight.Report),
                    (
                        r.GetProperty("operation").GetString(),
                        r.GetProperty("outcome").GetString(),
                        r.GetProperty("slug").GetString(),
                        r.GetProperty("report").GetString()
                    )
                )
        );
        Assert.Equal(3, (await Rows(api, $"actor={me}")).Sum(r => r.GetProperty("count").GetInt32()));
    }

    [Theory, OnEveryStore]
    public async Task The_settings_at_the_start_are_rows_without_a_secret(Store store)
    {
        string[] settings =
        [
            "--Audit:PersonsDays=400",
            "--Frontend:UrlTemplate=https://site.example/{lang}/{report}/{path}",
            .. Enumerable.Range(0, 30).Select(i => $"--Embed:Origins:{i:00}=https://partner-{i:00}.example.org/a-long-way-to-go"),
        ];
        await using var api = await ApiFixture.Start(store, settings);
        var rows = await Rows(api, "operation=Start&limit=100");
        string Of(string section) =>
            string.Join(
                "; ",
                rows.Where(r => r.Text("target") == $"configuration {section}").Reverse().Select(r => r.Text("detail"))
            );
        Assert.Equal("Production", Of("environment"));
        // What is long is several rows.
        Assert.EndsWith("Embed:Origins:29=https://partner-29.example.org/a-long-way-to-go", Of("Embed"), StringComparison.Ordinal);
        Assert.True(rows.Count(r => r.Text("target") == "configuration Embed") > 1);
        Assert.Equal("Audit:PersonsDays=400", Of("Audit"));
        Assert.Contains("Security:AdminKey=(set)", Of("Security"), StringComparison.Ordinal);
        Assert.Equal("Frontend:UrlTemplate=https://site.example/{lang}/{report}/{path}", Of("Frontend"));
        Assert.Equal("ConnectionStrings:Reports=(set)", Of("ConnectionStrings"));
        Assert.DoesNotContain(
            rows,
            r => r.GetRawText().Contains(ApiFixture.AdminKey, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_setting_of_README_is_in_a_section_that_is_audited()
    {
        var readme = File.ReadAllLines(Path.Combine(Checkout.Root, "README.md"));
        var names = readme
            .SkipWhile(l => !l.StartsWith("| `Database:Provider`", StringComparison.Ordinal))
            .TakeWhile(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Split('`')[1].Split(':')[0])
            .ToHashSet();
        Assert.True(names.Count > 15, $"{names.Count} names");
        Assert.Empty(names.Except(Settings.AuditedSections));
    }

    [Theory]
    [InlineData("Security:Oidc:ClientSecret", "hush")]
    [InlineData("Media:Blob:AccountKey", "hush")]
    [InlineData("Swagger:Password", "hush")]
    [InlineData("ConnectionStrings:Other", "Server=x;Password=hush")]
    [InlineData("PublicUrl", "https://me:hush@site.example")]
    [InlineData("Proxies", "http://hush@10.0.0.1")]
    [InlineData("Kestrel:Certificates:Default:Password", "hush")]
    [InlineData("Frontend:UrlTemplate", "https://site.example/{path}?code=hush")]
    [InlineData("AllowedHosts", "a.example;https://b.example/c#hush;d.example")]
    public void What_may_be_a_secret_is_not_told(string name, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)])
            .Build();
        var detail = Settings.Audited(configuration, "Test").Last().Detail!;
        Assert.StartsWith($"{name}=", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_something_is_on_is_told_whatever_its_name()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("Security:Oidc:KeysForMachinesOnly", "true")])
            .Build();
        Assert.Equal(
            ["Test", "Security:Oidc:KeysForMachinesOnly=true"],
            Settings.Audited(configuration, "Test").Select(c => c.Detail)
        );
    }

    [Theory, OnEveryStore]
    public async Task A_file_that_is_not_public_is_counted_too_and_wrong_keys_for_it(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Audit:Reads=true", "--Limits:FailedSignIns=2");
        var file = await api.Admin.Upload(Sent.Png(32, 32), "secret.png");
        var viewer = await api.Granted(Role.Viewer);
        var path = new Uri(file.Text("url")!, UriKind.Relative);
        using (var sent = await viewer.GetAsync(path))
            Assert.Equal(200, (int)sent.StatusCode);
        using var stranger = api.WithKey("no-key-that-anybody-has");
        foreach (var status in new[] { 404, 404, 429 })
            using (var refused = await stranger.GetAsync(path))
                Assert.Equal(status, (int)refused.StatusCode);
        using (var refused = await api.Public.GetAsync(path))
            Assert.Equal(404, (int)refused.StatusCode);
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        Assert.Equal($"media {file.Text("id")}", Assert.Single(await Rows(api, "operation=ReadFile")).Text("target"));
        Assert.Equal(3, Assert.Single(await Rows(api, "outcome=unauthenticated")).GetProperty("count").GetInt32());
    }
}
