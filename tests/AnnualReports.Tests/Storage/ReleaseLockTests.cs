using AnnualReports.Api;
using AnnualReports.Api.Content;
using AnnualReports.Api.Sampling;
using AnnualReports.Api.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage;

/// <summary>For how long, and for what, a release keeps others from publishing.</summary>
public sealed class ReleaseLockTests(ITestOutputHelper output)
{
    const int Year = 2023;
    const int Batch = 250;

    /// <summary>A release of a whole new report with so many entries in two languages, about 1 KB of text each.</summary>
    static async Task<Answer> Release(ApiFixture api, int entries)
    {
        await api.In(async services =>
        {
            var (db, kinds) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<KindSet>());
            // The themes that drafts refer to, and a public report before it.
            await foreach (var _ in services.GetRequiredService<Sampler>().Fill(new(1, ["nl", "fr"], 0, 0, 600), Guid.Empty, CancellationToken.None)) { }
            // The report itself and its priorities are entries too.
            var size = new SampleSize(1, ["nl", "fr"], entries - SampleSize.Priorities - 1, Sections: 0, Body: 1000);
            foreach (var kind in new SampleDrafts(kinds, services.GetRequiredService<Languages>(), size).Of(Year).ToList().GroupBy(i => i.Kind))
                foreach (var batch in kind.Chunk(Batch))
                    await db.Write(token => services.GetRequiredService<Drafts>().CreateAllInside(kind.Key,
                        [.. batch.Select(i => new Creation(Guid.CreateVersion7(), i.Report, i.Draft()))], Starting.System, DateTime.UtcNow, token),
                        _ => Task.FromResult(false), CancellationToken.None);
            return true;
        });
        var release = await api.Admin.Post("/manage/releases", new { report = SampleDrafts.Report(Year), languages = new[] { "nl", "fr" } });
        Assert.Equal((201, entries), (release.Status, release.Items.Length));
        return release;
    }

    static async Task Publish(ApiFixture api, Answer release) =>
        Assert.Equal(200, (await api.Admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag))).Status);

    [Theory, OnEveryStore]
    public async Task A_release_reads_no_draft_while_it_has_the_log(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var release = await Release(api, 40);
        var sent = (await Statements.Of(api, () => Publish(api, release))).ToList();
        var locked = sent.FindIndex(s => s.StartsWith("UPDATE", StringComparison.Ordinal) && s.Contains("LogHead", StringComparison.Ordinal));
        Assert.InRange(locked, 1, sent.Count);
        var committed = sent.FindIndex(s => s.Contains("PublishedAt", StringComparison.Ordinal) && s.StartsWith("UPDATE", StringComparison.Ordinal));
        Assert.DoesNotContain(sent[locked..committed], s => s.Contains("Revisions", StringComparison.Ordinal));
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    /// <summary>Not with the others: <c>dotnet run -- -explicit only -class "*ReleaseLockTests" -showliveoutput</c>. Prints how long.</summary>
    [Theory(Explicit = true)]
    [InlineData(5_000)]
    [InlineData(10_000)]
    public async Task A_release_has_the_log_for_two_seconds_at_most_for_ten_thousand_records(int entries)
    {
        var api = await Stores.Api(Store.Sqlite, "release-lock-large-" + entries);
        var release = await Release(api, entries);
        var held = await api.In(async services =>
        {
            var times = new List<TimeSpan>();
            services.GetRequiredService<LogLock>().Released += (_, time) => times.Add(time);
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            await Publish(api, release);
            output.WriteLine($"published in {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
            return times.Max();
        });
        output.WriteLine($"{2 * entries} records: held {held.TotalMilliseconds:0} ms");
        // Each entry is published in two languages.
        Assert.InRange(held, TimeSpan.Zero, Patience.Seconds(2 * (2 * entries / 10_000.0)));
    }
}
