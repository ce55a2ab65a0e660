using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

public sealed class LogTests
{
    /// <summary>A store with some history of its own.</summary>
    static async Task<(ApiFixture Api, Made Highlight)> History(Store store, string name)
    {
        var api = await Stores.Api(store, name);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        for (var round = 0; round < 3; round++)
        {
            await api.Save(highlight, new { translations = new { nl = new { summary = $"Version {round}" } } });
            await api.Publish(highlight, "nl");
        }
        await api.TryWithdraw(highlight, "fr");
        return (api, highlight);
    }

    [Theory, OnEveryStore]
    public async Task A_sound_log_verifies_and_Live_is_its_fold(Store store)
    {
        var (api, _) = await History(store, "sound");
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
        await api.In(async services =>
            await services
                .GetRequiredService<ReportsDb>()
                .Live.ExecuteUpdateAsync(l => l.SetProperty(r => r.Order, 9))
        );
        Assert.NotEmpty((await api.Verdict()).Differences);
        await api.In(services => services.GetRequiredService<LiveRebuilding>().All(_ => { }, CancellationToken.None));
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_changed_in_Live_is_found_named_and_mended(Store store)
    {
        var api = await Stores.Api(store, "tampered-live");
        var report = await api.PublicReport();
        var (moved, lost, spare) = (
            await api.Highlight(report, new() { Countries = ["BE"] }, "nl"),
            await api.Highlight(report, new() { Countries = ["FR"] }, "nl"),
            await api.Highlight(report, null, "nl")
        );
        await api.Publish(moved, "nl");
        await api.Publish(lost, "nl");
        var spareNo = await api.In(s =>
            s.GetRequiredService<ReportsDb>().Entries.Where(e => e.Slug == spare.Slug).Select(e => e.No).SingleAsync()
        );
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            await db.Live.Where(l => l.Slug == moved.Slug).ExecuteUpdateAsync(l => l.SetProperty(r => r.Order, 9));
            await db.LiveTerms.Where(t => t.Value == "BE").ExecuteUpdateAsync(t => t.SetProperty(r => r.Until, 99));
            await db.Live.Where(l => l.Slug == lost.Slug && l.Language == "de").ExecuteDeleteAsync();
            // This is a draft of an entry that was never public.
            db.Live.Add(
                new()
                {
                    EntryNo = spareNo,
                    Language = "nl",
                    Since = 3,
                    Sequence = 3,
                    Kind = "highlight",
                    Slug = spare.Slug,
                }
            );
            return await db.SaveChangesAsync();
        });
        var found = (await api.Verdict()).Differences;
        Assert.Equal(
            found,
            found
                .OrderBy(d => d.StartsWith("missing", StringComparison.Ordinal))
                .ThenBy(d => d.StartsWith("not in the log: term", StringComparison.Ordinal))
        );
        Assert.Contains(
            found,
            d => d.StartsWith($"not in the log: live {spareNo} nl [3,) -> 3 ", StringComparison.Ordinal)
        );
        foreach (
            var (what, slug) in new[]
            {
                ("not in the log: live", moved.Slug),
                ("missing in Live: live", moved.Slug),
                ("missing in Live: live", lost.Slug),
            }
        )
            Assert.Contains(
                found,
                d => d.StartsWith(what, StringComparison.Ordinal) && d.Contains(slug, StringComparison.Ordinal)
            );
        foreach (var what in new[] { "not in the log: term", "missing in Live: term" })
            Assert.Contains(
                found,
                d =>
                    d.StartsWith(what, StringComparison.Ordinal) && d.Contains(" country=BE ", StringComparison.Ordinal)
            );
        Assert.Contains(
            found,
            d =>
                d.StartsWith("missing in Live: term", StringComparison.Ordinal)
                && d.Contains(" country=FR ", StringComparison.Ordinal)
        );
        var rebuilt = await api.In(services =>
            services.GetRequiredService<LiveRebuilding>().All(_ => { }, CancellationToken.None)
        );
        Assert.Equal(rebuilt.Intervals, await api.In(s => s.GetRequiredService<ReportsDb>().Live.LongCountAsync()));
        Assert.Equal(3, rebuilt.Mended);
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_changed_in_the_log_is_found_and_named(Store store)
    {
        var (api, _) = await History(store, "tampered");
        async Task<string> After(Func<ReportsDb, Task> tamper, Func<ReportsDb, Task> undo)
        {
            await api.In(async s =>
            {
                await tamper(s.GetRequiredService<ReportsDb>());
                return 0;
            });
            var broken = (await api.Verdict()).Broken;
            await api.In(async s =>
            {
                await undo(s.GetRequiredService<ReportsDb>());
                return 0;
            });
            return string.Join(' ', broken);
        }

        var body = await api.In(s =>
            s.GetRequiredService<ReportsDb>().Publications.Where(p => p.Sequence == 4).Select(p => p.Body).SingleAsync()
        );
        Assert.Contains(
            "Record 4 has a body that is not the one published",
            await After(
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Body, new byte[] { 1 })),
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Body, body))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Record 4 has lost its body, and no later record says that it was redacted",
            await After(
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Body, (byte[]?)null)),
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Body, body))
            ),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Record 5 does not have the hash of what it says",
            await After(
                db =>
                    db.Publications.Where(p => p.Sequence == 5)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Revision, r => r.Revision + 1)),
                db =>
                    db.Publications.Where(p => p.Sequence == 5)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.Revision, r => r.Revision - 1))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Record 4 has a card of",
            await After(
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.CardLength, r => r.CardLength - 1)),
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.CardLength, r => r.CardLength + 1))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "records are missing at the end",
            await After(
                db => db.LogHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence + 1)),
                db => db.LogHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence - 1))
            ),
            StringComparison.Ordinal
        );
        Assert.Empty((await api.Verdict()).Broken);
    }

    [Theory, OnEveryStore]
    public async Task What_was_redacted_is_empty_sound_and_told_apart_from_broken(Store store)
    {
        var (api, highlight) = await History(store, "redacted");
        Task Redact(params long[] sequences) =>
            api.In(s =>
                s.GetRequiredService<Erasure>()
                    .Redact(
                        highlight.Entry,
                        "nl",
                        sequences,
                        [],
                        "Erased on request",
                        "Data protection authority",
                        CancellationToken.None
                    )
            );

        var live = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Live.Where(l => l.Until == null && l.Language == "nl" && l.Kind == "highlight")
                .Select(l => l.Sequence)
                .SingleAsync()
        );
        await Assert.ThrowsAsync<Refusal>(() => Redact(live));
        await Redact();
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
        Assert.True(verdict.Redacted >= 3);
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=nl")).Status);
        Assert.Equal(
            0,
            await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Publications.CountAsync(p =>
                        p.Language == "nl"
                        && p.EntryNo == p.EntryNo
                        && p.Body != null
                        && p.Sequence < live
                        && p.Sequence > 3
                    )
            )
        );
        await Assert.ThrowsAsync<Refusal>(() => Redact());
    }

    [Theory, OnEveryStore]
    public async Task Instants_of_the_log_rise_strictly_from_one_transaction_to_the_next(Store store)
    {
        var (api, _) = await History(store, "sound");
        var records = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Publications.OrderBy(p => p.Sequence)
                .Select(p => new { p.Sequence, p.At })
                .ToListAsync()
        );
        Assert.Equal(Enumerable.Range(1, records.Count).Select(i => (long)i), records.Select(r => r.Sequence));
        Assert.Equal(records.Select(r => r.At), records.Select(r => r.At).Order());
        Assert.All(
            records,
            r => Assert.Equal((DateTimeKind.Utc, 0L), (r.At.Kind, r.At.Ticks % TimeSpan.TicksPerMillisecond))
        );
    }
}
