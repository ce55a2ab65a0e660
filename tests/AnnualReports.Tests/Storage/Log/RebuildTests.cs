using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>
/// Live is made again from the log while the program serves: in parts, each of them short, and as often as it is
/// interrupted.
/// </summary>
public sealed class RebuildTests
{
    const int Wrong = 77;

    /// <summary>
    /// A report with highlights that are public in Dutch. In French and German, the Dutch text is shown.
    /// </summary>
    static async Task<List<Made>> Highlights(ApiFixture api, int count)
    {
        var (report, made) = (await api.PublicReport(), new List<Made>());
        for (var i = 0; i < count; i++)
        {
            made.Add(await api.Highlight(report, new() { Position = i, Countries = ["BE", "FR"] }, "nl"));
            await api.Publish(made[^1], "nl");
        }
        return made;
    }

    /// <summary>Sets a wrong order for all highlights, and deletes some of their terms.</summary>
    static Task Damage(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            await db.LiveTerms.Where(t => t.Kind == "highlight" && t.Value == "FR").ExecuteDeleteAsync();
            return await db
                .Live.Where(l => l.Kind == "highlight")
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.Order, Wrong));
        });

    static Task<Rebuilt> Rebuild(
        ApiFixture api,
        int batch,
        Action<WorkProgress> progress,
        CancellationToken ct = default
    ) =>
        api.In(services =>
            new LiveRebuilding(
                services.GetRequiredService<ReportsDb>(),
                services.GetRequiredService<KindSet>(),
                services.GetRequiredService<LogTransactions>(),
                services.GetRequiredService<StoreOptions>()
            )
            {
                Batch = batch,
            }.All(progress, ct)
        );

    /// <summary>The order of each highlight in Live, by its slug.</summary>
    static Task<Dictionary<string, int[]>> Positions(ApiFixture api) =>
        api.In(async services =>
            (
                await services
                    .GetRequiredService<ReportsDb>()
                    .Live.Where(l => l.Kind == "highlight")
                    .Select(l => new { l.Slug, l.Order })
                    .ToListAsync()
            )
                .GroupBy(l => l.Slug, l => l.Order)
                .ToDictionary(g => g.Key, g => g.Distinct().ToArray())
        );

    [Theory, OnEveryStore]
    public async Task What_is_stopped_leaves_no_entry_half_made_and_goes_on_where_it_was(Store store)
    {
        var api = await Stores.Api(store, "rebuild-stopped");
        var made = await Highlights(api, 9);
        await Damage(api);
        using var stop = new CancellationTokenSource();
        var told = new List<WorkProgress>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Rebuild(
                api,
                2,
                step =>
                {
                    told.Add(step);
                    if (told.Count == 3)
                        stop.Cancel();
                },
                stop.Token
            )
        );
        var half = await Positions(api);
        Assert.All(half.Values, positions => Assert.Single(positions));
        var right = made.Index().Where(m => half[m.Item.Slug][0] == m.Index).ToList();
        Assert.InRange(right.Count, 1, made.Count - 1);
        Assert.Equal((6L, 10L), (told[^1].Done, told[^1].All));
        Assert.NotEmpty((await api.Verdict()).Differences);

        // Somebody publishes before it continues.
        await api.Save(made[0], new { translations = new { nl = new { title = "Meanwhile" } } });
        await api.Publish(made[0], "nl");
        var rebuilt = await Rebuild(api, 2, _ => { });
        Assert.Equal(made.Count - right.Count, rebuilt.Mended);
        Assert.Empty((await api.Verdict()).Differences);
        Assert.Equal(rebuilt.Intervals, await api.In(s => s.GetRequiredService<ReportsDb>().Live.LongCountAsync()));
        Assert.Equal(0, (await Rebuild(api, 2, _ => { })).Mended);
    }

    [Theory, OnEveryStore]
    public async Task Readers_find_every_entry_and_publishers_publish_all_the_while(Store store)
    {
        // Nothing is cached, so each answer comes from the store.
        var api = await Stores.Api(store, "rebuild-read", "--Delivery:CacheBytes=0");
        var made = await Highlights(api, 8);
        await Damage(api);
        using var done = new CancellationTokenSource();
        var reading = Task.Run(
            async () =>
            {
                var asked = 0;
                for (; !done.IsCancellationRequested || asked < made.Count; asked++)
                    Assert.Equal(
                        200,
                        (
                            await api.Public.Get(
                                $"{made[asked % made.Count].Address}?lang={(asked % 2 == 0 ? "nl" : "de")}"
                            )
                        ).Status
                    );
                return asked;
            },
            CancellationToken.None
        );
        var (published, rebuilt) = (0, new Rebuilt(0, 0, 0));
        try
        {
            rebuilt = await Rebuild(
                api,
                1,
                step =>
                {
                    // Rows after the last entry are reported too.
                    if (step.Done % 3 != 0 || step.Done / 3 == published)
                        return;
                    var one = made[(int)(step.Done % made.Count)];
                    api.Save(one, new { translations = new { nl = new { title = $"At {step.Done}" } } })
                        .GetAwaiter()
                        .GetResult();
                    Assert.Single(api.Publish(one, "nl").GetAwaiter().GetResult().Records);
                    published++;
                }
            );
        }
        finally
        {
            await done.CancelAsync();
        }
        Assert.True(await reading >= made.Count);
        Assert.Equal((3, 8L), (published, rebuilt.Mended));
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Theory, OnEveryStore]
    public async Task The_log_is_locked_for_each_part_by_itself_and_not_at_all_where_nothing_is_wrong(Store store)
    {
        var api = await Stores.Api(store, "rebuild-locks");
        await Highlights(api, 6);
        await Damage(api);
        var (locked, locks) = (0, api.Services.GetRequiredService<LogLock>());
        void Count(TimeSpan waited, TimeSpan held) => Interlocked.Increment(ref locked);
        locks.Released += Count;
        Assert.Equal(6, (await Rebuild(api, 2, _ => { })).Mended);
        Assert.InRange(locked, 3, 4);
        locked = 0;
        Assert.Equal(0, (await Rebuild(api, 2, _ => { })).Mended);
        locks.Released -= Count;
        Assert.Equal(0, locked);
    }

    [Theory, OnEveryStore]
    public async Task An_address_that_a_wrong_row_holds_goes_back_to_whom_it_belongs(Store store)
    {
        var api = await Stores.Api(store, "rebuild-address");
        var made = await Highlights(api, 3);
        async Task Rename(string from, string to) =>
            await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Live.Where(l => l.Slug == from)
                    .ExecuteUpdateAsync(l => l.SetProperty(r => r.Slug, to))
            );
        // They form a circle: none can be written before another is deleted.
        await Rename(made[0].Slug, "away");
        await Rename(made[1].Slug, made[0].Slug);
        await Rename(made[2].Slug, made[1].Slug);
        await Rename("away", made[2].Slug);
        Assert.Equal(3, (await Rebuild(api, 1, _ => { })).Mended);
        Assert.Empty((await api.Verdict()).Differences);
    }

    [Theory, OnEveryStore]
    public async Task An_emptied_Live_is_made_again_from_nothing(Store store)
    {
        var api = await Stores.Api(store, "rebuild-empty");
        var made = await Highlights(api, 5);
        var before = await api.Public.Get(made[1].Address + "?lang=de");
        await api.In(s => s.GetRequiredService<ReportsDb>().Live.ExecuteDeleteAsync());
        var rebuilt = await Rebuild(api, 4, _ => { });
        Assert.Equal((6L, 6L), (rebuilt.Entries, rebuilt.Mended));
        Assert.Empty((await api.Verdict()).Differences);
        Assert.Equal(before.Bytes, (await api.Public.Get(made[1].Address + "?lang=de")).Bytes);
    }

    [Fact]
    public void What_one_statement_deletes_is_bounded_and_together_they_delete_all()
    {
        static LiveOfEntry Entry(long no, int intervals, int terms) =>
            new(
                no,
                0,
                [],
                [
                    .. Enumerable
                        .Range(1, intervals)
                        .Select(i => new LiveRow
                        {
                            EntryNo = no,
                            Language = "nl",
                            Since = i,
                            Kind = "highlight",
                            Slug = "one",
                        }),
                ],
                [
                    .. Enumerable
                        .Range(1, intervals)
                        .SelectMany(i =>
                            Enumerable
                                .Range(1, terms)
                                .Select(t => new LiveTermRow
                                {
                                    EntryNo = no,
                                    Language = "nl",
                                    Since = i,
                                    Facet = "theme",
                                    Value = $"theme-{t}",
                                    Kind = "highlight",
                                })
                        ),
                ]
            );

        LiveOfEntry[] entries =
        [
            Entry(1, 300, 5),
            Entry(2, 300, 5),
            Entry(3, 0, 0),
            Entry(4, 4_000, 7),
            Entry(5, 10, 10),
        ];
        var pieces = LiveRebuilding.Pieces(entries).ToList();
        static List<LiveTermRow> Terms(LiveOfEntry entry) => entry.Terms ?? [];
        int Deleted(LiveRebuilding.Piece piece, LiveOfEntry entry) =>
            !piece.Nos.Contains(entry.No)
                ? 0
                : entry.Rows.Count(r => r.Since >= piece.From && r.Since <= piece.To)
                    + Terms(entry).Count(t => t.Since >= piece.From && t.Since <= piece.To);
        Assert.All(pieces, piece => Assert.InRange(entries.Sum(e => Deleted(piece, e)), 1, LiveRebuilding.MostDeleted));
        Assert.All(
            entries,
            entry => Assert.Equal(entry.Rows.Count + Terms(entry).Count, pieces.Sum(p => Deleted(p, entry)))
        );
    }
}
