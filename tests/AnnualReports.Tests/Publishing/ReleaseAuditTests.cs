using static AnnualReports.Tests.Publishing.ReleaseTests;

namespace AnnualReports.Tests.Publishing;

/// <summary>What the audit says of changes of releases.</summary>
public sealed class ReleaseAuditTests
{
    static async Task<string?[]> Details(ApiFixture api, Answer release, string report) =>
        [
            .. (await api.Admin.Get($"/manage/audit?report={report}&operation=ChangeRelease"))
                .Items.Where(r => r.Text("target") == $"release {release.Text("id")}")
                .Select(r => r.Text("detail")),
        ];

    [Theory, OnEveryStore]
    public async Task It_says_what_was_changed_and_nothing_where_nothing_was(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        await api.Highlight(report, null, "nl", "fr");
        var release = await Plan(api, new() { Report = report.Slug });
        async Task<Answer> Change(object patch)
        {
            var now = await api.Admin.Get(Address(release));
            var changed = await api.Admin.Patch(Address(release), patch, ("If-Match", now.ETag));
            Assert.True(changed.Status == 200, changed.Json.ToString());
            return changed;
        }
        var first = await Change(new { });
        Assert.Equal((release.ETag, 0), (first.ETag, (await Details(api, release, report.Slug)).Length));
        await Change(new { title = "Spring", changeKind = "major", changeNote = new { nl = "Nieuw", fr = "Nouveau" } });
        await Change(new { title = "Spring" });
        var at = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-ddTHH:00:00'Z'");
        await Change(new { at, force = true });
        await Change(new { at, force = true });
        await Change("""{"at":null}""");
        var details = await Details(api, release, report.Slug);
        var instant = at.Replace(":00Z", ":00.000Z", StringComparison.Ordinal);
        Assert.Equal(
            [
                $"planned, changed: at {instant} → none",
                $"scheduled, changed: at {instant} → {instant}",
                $"scheduled, changed: at none → {instant}",
                "planned, changed: changeKind, title, changeNote",
            ],
            details.Select(d => d)
        );
        await Do(api, await api.Admin.Get(Address(release)), "cancel");
    }
}
