using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Contracts;
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
        await using var api = await ApiFixture.Start(
            store,
            "--Audit:PersonsDays=400",
            "--Frontend:UrlTemplate=https://site.example/{lang}/{report}/{path}"
        );
        var rows = await Rows(api, "operation=Start&limit=100");
        string Of(string section) =>
            Assert
                .Single(
                    rows,
                    r =>
                        r.TryGetProperty("target", out var target) && target.GetString() == $"configuration {section}"
                )
                .GetProperty("detail")
                .GetString()!;
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
    public void What_may_be_a_secret_is_not_told(string name, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)])
            .Build();
        var detail = Assert.Single(Settings.Audited(configuration)).Detail!;
        Assert.StartsWith($"{name}=", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", detail, StringComparison.Ordinal);
    }
}
