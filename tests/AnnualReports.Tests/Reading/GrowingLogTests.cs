using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Pages.Feeds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// A reader's request costs as much with a long log as with a short one. The steps of SQLite's virtual machine are
/// counted, not seconds.
/// </summary>
public sealed class GrowingLogTests
{
    /// <summary>How often entries are published again between the two counts.</summary>
    const int Again = 60;

    /// <summary>An index with one more level takes a few more steps.</summary>
    const double Deeper = 1.25;

    /// <summary>The requests about a report, by name.</summary>
    static readonly Dictionary<string, Func<Read, Task>> Reads = new()
    {
        ["the newest of a report"] = r =>
            r.Of<LastPublished>().Bodies(r.Kinds["highlight"], r.Report, "nl", 2, default),
        ["the newest of all"] = r => r.Of<LastPublished>().Bodies(r.Kinds["highlight"], null, "nl", 2, default),
        ["the newest in a language that has none"] = r =>
            r.Of<LastPublished>().Bodies(r.Kinds["highlight"], r.Report, "en", 2, default),
        ["corrections of a report"] = r => r.Of<PublicChanges>().Corrections(r.Report, "nl", 2, default),
        ["corrections of all"] = r => r.Of<PublicChanges>().Corrections(null, "nl", 2, default),
        ["corrections in a language that has none"] = r =>
            r.Of<PublicChanges>().Corrections(r.Report, "en", 2, default),
        ["a report"] = r => r.Of<PublicEntries>().Report(r.Report.Slug, r.Now, default),
        ["the latest report"] = r => r.Of<PublicEntries>().Report(Slugs.Latest, r.Now, default),
        ["the report's own row"] = r => r.Of<PublicEntries>().Own(r.Report, r.Now).ToListAsync(),
        ["an entry"] = r => r.Of<PublicEntries>().One(r.Kinds["highlight"], r.Report, r.Highlight, r.Now, default),
        ["a list"] = r => r.Of<PublicEntries>().List(r.Kinds["highlight"], r.Report.No, r.Now).ToListAsync(),
        ["a report then"] = r => r.Of<PublicEntries>().Report(r.Report.Slug, r.Then, default),
        ["the latest report then"] = r => r.Of<PublicEntries>().Report(Slugs.Latest, r.Then, default),
        ["an entry then"] = r =>
            r.Of<PublicEntries>().One(r.Kinds["highlight"], r.Report, r.Highlight, r.Then, default),
        ["a list then"] = r => r.Of<PublicEntries>().List(r.Kinds["highlight"], r.Report.No, r.Then).ToListAsync(),
        ["an entry over the years then"] = r =>
            r.Of<PublicEntries>().InAllReports(r.Kinds["highlight"], [r.Highlight], r.Then).ToListAsync(),
        ["an entry over the years"] = r =>
            r.Of<PublicEntries>().InAllReports(r.Kinds["highlight"], [r.Highlight], r.Now).ToListAsync(),
        ["since when reports are public"] = r => r.Of<PublicEntries>().FirstPublic(default),
        ["the manifest of an edition"] = r => r.Of<EditionStore>().Manifest(r.Report.No, 1, r.Position, default),
        ["how the languages of entries stand"] = r =>
            r.Of<PublicStates>().Languages([r.Report.No, r.Report.No + 1], default),
        ["whose hash this is"] = r => r.Of<HashLookup>().Find(r.Hash, default),
        ["whose hash nothing has"] = r => r.Of<HashLookup>().Find(new byte[ReportsDb.HashLength], default),
    };

    /// <summary>
    /// The subject of the requests: the report and the entry, now and at a position, and the services.
    /// </summary>
    sealed record Read(IServiceProvider Services, ReportRef Report, string Highlight, long Position, byte[] Hash)
    {
        public KindSet Kinds => Services.GetRequiredService<KindSet>();

        public ReadOptions Now { get; } = new("nl", Fallback: true);

        public ReadOptions Then => Now.AsOf(Position);

        public T Of<T>()
            where T : notnull => Services.GetRequiredService<T>();
    }

    [Fact]
    public async Task What_a_reader_is_shown_costs_no_more_steps_when_entries_were_published_many_times()
    {
        var api = await Stores.Api(Store.Sqlite, "growing-log");
        var report = await api.PublicReport();
        Made[] highlights =
        [
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr"),
        ];
        foreach (var highlight in highlights)
            await api.Publish(highlight, "nl", "fr");
        var number = 0;
        for (; number < 4; number++)
            await Publish(api, [report, .. highlights], number);
        var hash = Convert.FromHexString((await api.Public.Get($"{highlights[0].Address}?lang=nl")).ETag.Trim('"'));
        var position = await api.In(s =>
            s.GetRequiredService<ReportsDb>().LogHead.Select(h => h.Sequence).SingleAsync()
        );
        var few = await Steps(api, report, highlights[0], position, hash);
        for (; number < Again; number++)
            await Publish(api, [report, .. highlights], number);
        var many = await Steps(api, report, highlights[0], position, hash);
        Assert.All(
            few.Keys,
            name =>
                Assert.True(
                    many[name] <= few[name] * Deeper + 20,
                    $"{name}: {few[name]} steps with a short log, {many[name]} with a long one"
                )
        );
        Assert.All(few.Values, steps => Assert.True(steps > 5));
    }

    /// <summary>Publishes each entry again with another text, as a correction.</summary>
    static async Task Publish(ApiFixture api, Made[] entries, int number)
    {
        foreach (var entry in entries)
        {
            await api.Save(
                entry,
                new
                {
                    translations = new
                    {
                        nl = new { summary = $"Number {number}" },
                        fr = new { summary = $"Numéro {number}" },
                    },
                }
            );
            var notes = new Dictionary<string, string>
            {
                ["nl"] = $"Correction {number}",
                ["fr"] = $"Correction {number}",
            };
            var published = await api.TryPublish(
                entry,
                new()
                {
                    Languages = ["nl", "fr"],
                    ChangeKind = ChangeKind.Major,
                    ChangeNote = notes,
                }
            );
            Assert.Equal(200, published.Status);
        }
    }

    static async Task<Dictionary<string, long>> Steps(
        ApiFixture api,
        Made report,
        Made highlight,
        long position,
        byte[] hash
    )
    {
        var steps = new Dictionary<string, long>();
        foreach (var (name, read) in Reads)
            steps[name] = await api.In(async services =>
            {
                var db = services.GetRequiredService<ReportsDb>();
                await db.Database.OpenConnectionAsync();
                var found = await db
                    .Entries.Where(e => e.Kind == "report" && e.Slug == report.Slug)
                    .Select(e => new ReportRef(e.No, e.Slug, e.Year, false))
                    .SingleAsync();
                var asked = new Read(services, found, highlight.Slug, position, hash);
                await read(asked);
                var (handle, counted) = (((SqliteConnection)db.Database.GetDbConnection()).Handle!, 0L);
                raw.sqlite3_progress_handler(
                    handle,
                    1,
                    _ =>
                    {
                        counted++;
                        return 0;
                    },
                    null
                );
                try
                {
                    await read(asked);
                }
                finally
                {
                    raw.sqlite3_progress_handler(handle, 0, null, null);
                }
                return counted;
            });
        return steps;
    }
}
