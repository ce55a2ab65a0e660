using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>What is read before a publication has the log's lock, and how long it waits for it.</summary>
public sealed class PreparedTests
{
    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "prepared", "--Database:LogWait=1");

    /// <summary>Publishes an entry. Something happens between reading what that needs and taking the lock.</summary>
    /// <returns>How often it was read.</returns>
    static Task<int> Read(ApiFixture api, Made made, Func<Task> meanwhile) =>
        api.In(async services =>
        {
            var (db, states, read) = (
                services.GetRequiredService<ReportsDb>(),
                services.GetRequiredService<PublicStates>(),
                0
            );
            var records = await services
                .GetRequiredService<PublicationLog>()
                .Publish(
                    async ct =>
                    {
                        var row = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == made.Entry, ct);
                        var entry = (await states.Entries([row], ct))[0];
                        if (++read == 1)
                            await meanwhile();
                        return
                        [
                            new Publish(entry, row.Head, ["nl", "fr"], Publish.Minor, new Dictionary<string, string>())
                            {
                                Head = row.Head,
                            },
                        ];
                    },
                    new(Actor.Program.Id),
                    CancellationToken.None
                );
            var newest = await db.Entries.Where(e => e.Id == made.Entry).Select(e => e.Head).SingleAsync();
            Assert.All(records.Records, r => Assert.Equal(newest, r.Revision));
            Assert.Equal(2, records.Records.Count);
            return read;
        });

    [Theory, OnEveryStore]
    public async Task What_was_read_before_the_lock_counts_only_where_it_is_so_still(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        Task<Made> Highlight() => api.Highlight(report, null, "nl", "fr");
        Assert.Equal(1, await Read(api, await Highlight(), () => Task.CompletedTask));
        var other = await Highlight();
        // What others publish moves it, where it is about something else.
        Assert.Equal(1, await Read(api, await Highlight(), () => api.Publish(other, "nl", "fr")));
        var saved = await Highlight();
        Assert.Equal(
            2,
            await Read(api, saved, () => api.Save(saved, new { translations = new { nl = new { title = "Anders" } } }))
        );
        var unrelated = await Highlight();
        Assert.Equal(
            1,
            await Read(
                api,
                await Highlight(),
                () => api.Save(unrelated, new { translations = new { nl = new { title = "Anders" } } })
            )
        );
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task Who_waits_for_the_log_in_vain_is_told_how_long_and_writes_nothing(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var (locked, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = api.In(async services =>
        {
            var log = services.GetRequiredService<LogTransactions>();
            return await log.Write(
                async token =>
                {
                    await log.Lock(token);
                    locked.SetResult();
                    await done.Task;
                    return true;
                },
                _ => Task.FromResult(false),
                CancellationToken.None
            );
        });
        await locked.Task;
        var late = await api.TryPublish(highlight, new() { Languages = ["nl", "fr"] });
        done.SetResult();
        Assert.True(await holding);
        Assert.Equal(503, late.Status);
        Assert.Equal("5", late.Headers.RetryAfter?.ToString());
        Assert.InRange(late.Json.GetProperty("waitedSeconds").GetInt32(), 1, 10);
        Assert.Equal(2, (await api.Publish(highlight, "nl", "fr")).Records.Count);
    }

    [Theory, OnEveryStore]
    public async Task How_long_the_log_was_locked_is_told(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var held = await api.In(async services =>
        {
            var times = new List<TimeSpan>();
            void Note(TimeSpan waited, TimeSpan time) => times.Add(time);
            var locking = services.GetRequiredService<LogLock>();
            locking.Released += Note;
            await api.Publish(highlight, "nl", "fr");
            locking.Released -= Note;
            return times;
        });
        Assert.InRange(Assert.Single(held), TimeSpan.FromTicks(1), Patience.Seconds(10));
    }
}
