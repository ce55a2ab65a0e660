using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>Columns that a migration adds to large tables are filled after it, in parts.</summary>
public sealed class FillingTests
{
    static Task<T> In<T>(ApiFixture api, Func<ReportsDb, Task<T>> work) =>
        api.In(s => work(s.GetRequiredService<ReportsDb>()));

    /// <summary>A store with terms, fallbacks, withdrawn entries and notes.</summary>
    static async Task<ApiFixture> History(Store store, string name)
    {
        var api = await Stores.Api(store, name);
        var (report, note) = (await api.PublicReport(), new Dictionary<string, string> { ["nl"] = "Beter." });
        for (var i = 0; i < 3; i++)
        {
            var highlight = await api.Highlight(
                report,
                new() { Position = i, Countries = ["BE", "FR", "DE"] },
                "nl",
                "fr"
            );
            await api.Publish(highlight, "nl", "fr");
            await api.Admin.Post("/manage/releases", new { title = $"Uitgave {i}", report = report.Slug });
            await api.Save(highlight, new { translations = new { nl = new { title = "Anew" } } });
            Assert.Equal(
                200,
                (
                    await api.TryPublish(
                        highlight,
                        new()
                        {
                            Languages = ["nl"],
                            ChangeKind = Contracts.ChangeKind.Major,
                            ChangeNote = note,
                        }
                    )
                ).Status
            );
            Assert.Equal(200, (await api.TryWithdraw(highlight, "fr")).Status);
        }
        return api;
    }

    /// <summary>The store as migrations leave it.</summary>
    static Task<int> Unfill(ApiFixture api) =>
        In(
            api,
            async db =>
            {
                await db.LiveTerms.ExecuteUpdateAsync(t =>
                    t.SetProperty(r => r.Kind, "")
                        .SetProperty(r => r.ReportNo, 0)
                        .SetProperty(r => r.Year, 0)
                        .SetProperty(r => r.Order, 0)
                );
                await db.Live.ExecuteUpdateAsync(l => l.SetProperty(r => r.Published, 0));
                await db.Publications.ExecuteUpdateAsync(p => p.SetProperty(r => r.ToldIn, (long?)null));
                await db.Revisions.ExecuteUpdateAsync(r => r.SetProperty(x => x.Words, (string?)null));
                await db.Media.ExecuteUpdateAsync(m => m.SetProperty(x => x.Words, (string?)null));
                await db.Releases.ExecuteUpdateAsync(r => r.SetProperty(x => x.Words, (string?)null));
                db.Fillings.AddRange(Fillings.Known.Keys.Select(name => new FillingRow { Name = name }));
                return await db.SaveChangesAsync();
            }
        );

    /// <summary>Everything that fillings fill.</summary>
    static Task<List<string>> Filled(ApiFixture api) =>
        In(
            api,
            async db =>
                (List<string>)
                    [
                        .. (
                            await db
                                .LiveTerms.OrderBy(t => t.EntryNo)
                                .ThenBy(t => t.Language)
                                .ThenBy(t => t.Since)
                                .ThenBy(t => t.Facet)
                                .ThenBy(t => t.Value)
                                .ToListAsync()
                        ).Select(t =>
                            $"{t.EntryNo} {t.Language} {t.Since} {t.Facet} {t.Value}: {t.Kind} {t.ReportNo} {t.Year} {t.Order}"
                        ),
                        .. (
                            await db
                                .Live.OrderBy(l => l.EntryNo)
                                .ThenBy(l => l.Language)
                                .ThenBy(l => l.Since)
                                .ToListAsync()
                        ).Select(l => $"{l.EntryNo} {l.Language} {l.Since}: {l.Published}"),
                        .. (
                            await db
                                .Publications.OrderBy(p => p.Sequence)
                                .Select(p => new { p.Sequence, p.ToldIn })
                                .ToListAsync()
                        ).Select(p => $"{p.Sequence}: {p.ToldIn}"),
                        .. (
                            await db.WithNewest(db.Entries)
                                .OrderBy(n => n.Entry.No)
                                .Select(n => new { n.Entry.No, n.Revision.Words })
                                .ToListAsync()
                        ).Select(n => $"{n.No}: {n.Words}"),
                        .. (
                            await db.Media.OrderBy(m => m.Id).Select(m => new { m.Id, m.Words }).ToListAsync()
                        ).Select(m => $"{m.Id}: {m.Words}"),
                        .. (
                            await db.Releases.OrderBy(r => r.Id).Select(r => new { r.Id, r.Words }).ToListAsync()
                        ).Select(r => $"{r.Id}: {r.Words}"),
                    ]
        );

    [Theory, OnEveryStore]
    public async Task What_is_interrupted_goes_on_where_it_was_and_fills_what_publishing_would_have(Store store)
    {
        var api = await History(store, "filling");
        var whole = await Filled(api);
        await Unfill(api);
        Assert.True(await In(api, db => db.IsBehind(CancellationToken.None)));
        var (told, interrupted) = (new List<WorkProgress>(), 0);
        for (; await In(api, db => db.AreLeft(CancellationToken.None)); interrupted++)
        {
            using var stop = new CancellationTokenSource();
            try
            {
                await In(
                    api,
                    async db =>
                    {
                        await db.Fill(
                            step =>
                            {
                                told.Add(step);
                                stop.Cancel();
                            },
                            stop.Token,
                            rows: 2
                        );
                        return 0;
                    }
                );
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // As intended, after each part.
            }
        }
        Assert.True(interrupted >= 9, $"{interrupted} parts");
        // No part was done twice.
        Assert.Equal(told.Count, told.Select(t => (t.What, t.Done)).Distinct().Count());
        Assert.Equal(whole, await Filled(api));
        Assert.Empty((await api.Verdict()).Differences);
        Assert.False(await In(api, db => db.IsBehind(CancellationToken.None)));
    }

    [Theory, OnEveryStore]
    public async Task A_part_that_was_filled_and_not_noted_is_left_as_it_is(Store store)
    {
        var api = await History(store, "filling-twice");
        var whole = await Filled(api);
        await In(
            api,
            async db =>
            {
                db.Fillings.AddRange(Fillings.Known.Keys.Select(name => new FillingRow { Name = name }));
                await db.SaveChangesAsync();
                await db.Fill(_ => { }, CancellationToken.None, rows: 3);
                return 0;
            }
        );
        Assert.Equal(whole, await Filled(api));
    }

    [Fact]
    public async Task A_start_goes_on_with_what_is_left()
    {
        var api = await History(Store.Sqlite, "filling-start");
        var whole = await Filled(api);
        await Unfill(api);
        await using var anew = await ApiFixture.StartOn(api.Copy());
        Assert.Equal(whole, await Filled(anew));
        Assert.False(await In(anew, db => db.AreLeft(CancellationToken.None)));
    }

    [Theory]
    [InlineData(30, 600)]
    [InlineData(3_600, 3_600)]
    [InlineData(0, 0)]
    public void A_change_of_tables_may_take_longer_than_a_command(int command, int schema) =>
        Assert.Equal(schema, Api.Storage.Store.SchemaTimeout(command));

    [Theory]
    [InlineData("Server=none", 30)]
    [InlineData("Server=none;Command Timeout=75", 75)]
    public void How_long_a_command_may_take_is_said_by_the_connection_string(string connection, int seconds)
    {
        using var opened = new Microsoft.Data.SqlClient.SqlConnection(connection);
        Assert.Equal(seconds, opened.CommandTimeoutSeconds());
    }
}
