using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>Retention of a long audit keeps nobody waiting, and can be stopped at any time.</summary>
public sealed class RetentionTests
{
    /// <summary>A clock at which retention is stopped when it pauses for the first time.</summary>
    sealed class StoppingAtPause(CancellationTokenSource stop) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            stop.Cancel();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    static ReportsDb Db(IServiceProvider services) => services.GetRequiredService<ReportsDb>();

    static readonly DateTime LongAfter = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-5000), DateTimeKind.Utc);

    static async Task<bool> Run(ApiFixture api, AuditRetentionOptions options, bool stops = false)
    {
        using var stop = new CancellationTokenSource();
        var clock = stops ? new StoppingAtPause(stop) : TimeProvider.System;
        try
        {
            return await api.In(s => new AuditRetention(Db(s), options, clock).Run(LongAfter, stop.Token));
        }
        catch (OperationCanceledException) when (stops)
        {
            return false;
        }
    }

    static async Task<(int Rows, int Named)> Count(ApiFixture api) =>
        await api.In(async s =>
            (await Db(s).Audit.CountAsync(), await Db(s).Audit.CountAsync(a => a.Salt != null))
        );

    static async Task<IReadOnlyList<string>> Faults(ApiFixture api) =>
        (await api.In(s => s.GetRequiredService<AuditProof>().Verify(_ => { }, CancellationToken.None))).Broken;

    [Theory, OnEveryStore]
    public async Task It_goes_on_where_it_was_stopped_and_the_chain_holds_at_any_time(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        await api.In(async s =>
        {
            var db = Db(s);
            // No more than are told of together.
            for (var batch = 0; batch < 5; batch++)
                await db.WriteAudit(
                    [.. Enumerable.Range(0, 500).Select(i => new AuditedEvent(db.Act, "done", new() { Target = $"t{i}" }))],
                    CancellationToken.None
                );
            return true;
        });
        var (rows, _) = await Count(api);
        var persons = new AuditRetentionOptions(TimeSpan.FromDays(30), null);
        Assert.False(await Run(api, persons, stops: true));
        // The row that tells of it was added first, and names the program.
        Assert.Equal((rows + 1, rows + 1 - AuditRetention.Part), await Count(api));
        Assert.Empty(await Faults(api));
        Assert.True(await Run(api, persons));
        var (whole, named) = await Count(api);
        Assert.Equal((rows + 2, 1), (whole, named));
        Assert.Empty(await Faults(api));

        var cut = new AuditRetentionOptions(null, TimeSpan.FromDays(60));
        Assert.False(await Run(api, cut, stops: true));
        Assert.Equal(whole + 1 - AuditRetention.Part, (await Count(api)).Rows);
        Assert.Empty(await Faults(api));
        Assert.True(await Run(api, cut));
        Assert.Equal(1, (await Count(api)).Rows);
        Assert.Empty(await Faults(api));
    }

    [Theory, OnEveryStore]
    public async Task No_statement_of_it_touches_more_rows_than_a_part(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        await api.Highlight(await api.PublicReport(), null, "nl");
        var sent = await Statements.Of(
            api,
            async () =>
            {
                using var trace = new System.Diagnostics.Activity("retention").Start();
                await Run(api, new(TimeSpan.FromDays(1), TimeSpan.FromDays(1)));
            }
        );
        var wide = sent.Where(s =>
            (s.Contains("UPDATE", StringComparison.Ordinal) || s.Contains("DELETE", StringComparison.Ordinal))
            && s.Contains("Audit", StringComparison.Ordinal)
            && !s.Contains("AuditHead", StringComparison.Ordinal)
        );
        Assert.NotEmpty(wide);
        Assert.All(
            wide,
            s =>
            {
                Assert.Contains(">=", s, StringComparison.Ordinal);
                Assert.Contains("<=", s, StringComparison.Ordinal);
            }
        );
    }
}
