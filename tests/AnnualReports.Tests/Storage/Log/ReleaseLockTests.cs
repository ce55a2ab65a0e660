using AnnualReports.Api.Content;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>How long a release keeps others from publishing, and for what.</summary>
public sealed class ReleaseLockTests(ITestOutputHelper output)
{
    internal const int Year = 2023;
    const int Batch = 250;

    /// <summary>
    /// A release of a whole new report with this many entries in two languages, with about 1 KB of text each.
    /// </summary>
    internal static async Task<Answer> Release(ApiFixture api, int entries)
    {
        await api.In(async services =>
        {
            var (db, kinds) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<KindSet>());
            // The themes to which drafts refer, and a public report that exists before it.
            await foreach (
                var _ in services
                    .GetRequiredService<Sampler>()
                    .Fill(new(1, ["nl", "fr"], 0, 0, 600), CancellationToken.None)
            ) { }
            // The report itself and its priorities are entries too.
            var size = new SampleSize(1, ["nl", "fr"], entries - SampleSize.Priorities - 1, Sections: 0, Body: 1000);
            foreach (
                var kind in new SampleDrafts(kinds, services.GetRequiredService<Languages>(), size)
                    .Of(Year)
                    .ToList()
                    .GroupBy(i => i.Kind)
            )
                foreach (var batch in kind.Chunk(Batch))
                    await db.Write(
                        token =>
                            services
                                .GetRequiredService<DraftStore>()
                                .CreateAllInside(
                                    kind.Key,
                                    [.. batch.Select(i => new Creation(Guid.CreateVersion7(), i.Report, i.Draft()))],
                                    DateTime.UtcNow,
                                    token
                                ),
                        _ => Task.FromResult(false),
                        CancellationToken.None
                    );
            return true;
        });
        var release = await api.Admin.Post(
            "/manage/releases",
            new { report = SampleDrafts.Report(Year), languages = new[] { "nl", "fr" } }
        );
        Assert.Equal((201, entries), (release.Status, release.Items.Length));
        return release;
    }

    internal static async Task Publish(ApiFixture api, Answer release) =>
        Assert.Equal(
            200,
            (
                await api.Admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag))
            ).Status
        );

    [Theory, OnEveryStore]
    public async Task A_release_reads_no_draft_while_it_has_the_log(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var release = await Release(api, 40);
        var sent = (await Statements.Of(api, () => Publish(api, release))).ToList();
        var locked = sent.FindIndex(s =>
            s.StartsWith("UPDATE", StringComparison.Ordinal) && s.Contains("LogHead", StringComparison.Ordinal)
        );
        Assert.InRange(locked, 1, sent.Count);
        var committed = sent.FindIndex(s =>
            s.Contains("PublishedAt", StringComparison.Ordinal) && s.StartsWith("UPDATE", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(sent[locked..committed], s => s.Contains("Revisions", StringComparison.Ordinal));
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    /// <summary>On SQL Server, rows are copied in bulk, or sent by EF Core; elsewhere it is all the same.</summary>
    [Theory, OnEveryStore]
    public async Task A_large_release_says_the_same_with_bulk_copies_and_without(Store store)
    {
        var said = new List<(int, string, string)>();
        foreach (var flag in new[] { "true", "false" })
        {
            var api = await Stores.Api(store, "release-bulk-" + flag, "--Database:BulkCopy=" + flag);
            await Publish(api, await Release(api, 60));
            var verdict = await api.Verdict();
            Assert.Empty(verdict.Broken);
            Assert.Empty(verdict.Differences);
            var report = SampleDrafts.Report(Year);
            var bundle = await api.Public.Get($"/reports/{report}/bundle?lang=nl");
            said.Add(
                (
                    bundle.Json.GetProperty("highlights").GetArrayLength(),
                    await Slugs(api, $"/reports/{report}/highlights?lang=fr&limit=100"),
                    await Slugs(api, "/highlights?lang=nl&featured=true&limit=100")
                )
            );
        }
        Assert.NotEqual(0, said[0].Item1);
        Assert.Equal(said[0], said[1]);
    }

    static async Task<string> Slugs(ApiFixture api, string list) =>
        string.Join(' ', (await api.Public.Get(list)).Items.Select(i => i.GetProperty("slug").GetString()));

    /// <summary>
    /// This does not run with the others: <c>dotnet run -- -explicit only -class "*ReleaseLockTests"
    /// -showliveoutput</c>. It prints how long it takes.
    /// </summary>
    [Theory(Explicit = true)]
    [InlineData(5_000)]
    [InlineData(10_000)]
    public async Task A_release_of_ten_thousand_has_the_log_for_two_seconds_at_most(int entries)
    {
        var api = await Stores.Api(Store.Sqlite, "release-lock-large-" + entries);
        var release = await Release(api, entries);
        var held = await api.In(async services =>
        {
            var times = new List<TimeSpan>();
            services.GetRequiredService<LogLock>().Released += (_, time) => times.Add(time);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            await Publish(api, release);
            output.WriteLine(
                $"published in {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms"
            );
            return times.Max();
        });
        // Each entry is published in two languages.
        output.WriteLine($"{2 * entries} records: held {held.TotalMilliseconds:0} ms");
        Assert.InRange(held, TimeSpan.Zero, Patience.Seconds(2));
    }
}
