using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>The same rules apply to entries that are created together and one by one.</summary>
public sealed class CreatingTests
{
    static Creation Section(string report, string slug, string? parent) =>
        new(
            Guid.CreateVersion7(),
            report,
            new(
                slug,
                JsonSerializer.SerializeToElement(new SectionFields { Parent = parent }, Wire.Json),
                ImmutableSortedDictionary<string, JsonElement>.Empty
            )
        );

    static Task<int> Create(ApiFixture api, params Creation[] sections) =>
        api.In(services =>
        {
            var (db, drafts, kinds) = (
                services.GetRequiredService<ReportsDb>(),
                services.GetRequiredService<DraftStore>(),
                services.GetRequiredService<KindSet>()
            );
            return db.Write(
                async token =>
                    (
                        await drafts.CreateAllInside(kinds["section"], sections, DateTime.UnixEpoch, token)
                    ).Count,
                _ => Task.FromResult(false),
                CancellationToken.None
            );
        });

    static Task<List<string>> References(ApiFixture api, string report) =>
        api.In(services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return db
                .References.Join(db.Entries, r => r.EntryNo, e => e.No, (r, e) => new { r, e })
                .Where(p => db.Entries.Any(o => o.No == p.e.ReportNo && o.Slug == report))
                .Join(db.Entries, p => p.r.TargetNo, t => t.No, (p, t) => p.e.Slug + " " + p.r.Role + " " + t.Slug)
                .OrderBy(line => line)
                .ToListAsync();
        });

    [Theory, OnEveryStore]
    public async Task They_may_refer_to_one_another(Store store)
    {
        var api = await Stores.Api(store);
        var report = (await api.DraftReport()).Slug;
        Assert.Equal(
            3,
            await Create(api, Section(report, "b", "a"), Section(report, "a", null), Section(report, "c", "b"))
        );
        Assert.Equal(["b parent a", "c parent b"], await References(api, report));
        Assert.Equal(1, await Create(api, Section(report, "d", "c")));
        Assert.Equal(["b parent a", "c parent b", "d parent c"], await References(api, report));
    }

    [Theory, OnEveryStore]
    public async Task One_that_breaks_a_rule_keeps_all_from_being_created(Store store)
    {
        var api = await Stores.Api(store);
        var report = (await api.DraftReport()).Slug;
        async Task Refused(string says, params Creation[] sections)
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => Create(api, sections));
            Assert.Contains(
                says,
                string.Join(
                    '\n',
                    refusal.Faults.Select(f => $"{f.Entry} {f.Pointer} {f.Message}").Prepend(refusal.Message)
                ),
                StringComparison.Ordinal
            );
        }
        await Refused(
            "sections/b /fields/parent There is no section 'x' in this report.",
            Section(report, "a", null),
            Section(report, "b", "x")
        );
        await Refused("There is no section 'a' in this report.", Section(report, "a", "a"));
        await Refused("would be below itself", Section(report, "a", "b"), Section(report, "b", "a"));
        await Refused(
            "deeper than 6 levels",
            [Section(report, "s1", null), .. Enumerable.Range(2, 6).Select(n => Section(report, $"s{n}", $"s{n - 1}"))]
        );
        await Refused("There is no report 'none'.", Section(report, "a", null), Section("none", "b", null));
        await Refused("/slug", Section(report, "a", null), Section(report, "Not a slug", null));
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            Create(api, Section(report, "a", null), Section(report, "a", null))
        );
        Assert.Empty((await api.Admin.Get($"/manage/sections?report={report}")).Items);
    }
}
