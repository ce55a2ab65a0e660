using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Benchmarks.Costs;

/// <summary>
/// Publishes entries again and again, in rounds. Each round publishes the other one of their two contents, all in one
/// transaction.
/// </summary>
sealed class Republishing(IReadOnlyList<Twofold> entries)
{
    /// <summary>
    /// About how many entries of other reports a round publishes. It is about as many as those of the report that is shown.
    /// </summary>
    const int Others = 60;

    /// <summary>
    /// How many rounds there are between two rounds of corrections. In other rounds, a language of the highlights is
    /// withdrawn until the next round.
    /// </summary>
    const int Corrects = 4,
        Withdraws = 7;

    readonly List<Twofold> shown = [.. entries.Where(e => e.IsShown)];
    readonly List<Twofold> others = [.. entries.Where(e => !e.IsShown)];
    int rounds;

    /// <summary>About how many records a round makes.</summary>
    public int Portion => 3 * (shown.Count + Math.Min(Others, others.Count));

    /// <summary>Does one round, and returns how many records it made.</summary>
    public async Task<int> Round(IServiceProvider scope, DateTime at, CancellationToken ct)
    {
        var (db, round) = (scope.GetRequiredService<ReportsDb>(), rounds++);
        List<Twofold> part =
        [
            .. shown,
            .. Enumerable
                .Range(0, Math.Min(Others, others.Count))
                .Select(i => others[((round * Others) + i) % others.Count])
                .Distinct(),
        ];
        long[] nos = [.. part.Select(p => p.No)];
        List<RevisionRow> revisions = [.. part.Select(p => p.Next(at))];
        await db.Write(
            async token =>
            {
                // This does what saving does, but for all at once. References stay the same.
                await db.Append(revisions, token);
                return await db
                    .Entries.Where(e => nos.Contains(e.No))
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head + 1), token);
            },
            _ => Task.FromResult(false),
            ct
        );
        var published = await scope
            .GetRequiredService<PublicationLog>()
            .Publish(
                async token =>
                {
                    var rows = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToListAsync(token);
                    var found = (await scope.GetRequiredService<PublicStates>().Entries(rows, token)).ToDictionary(e =>
                        e.No
                    );
                    return [.. part.Select(p => Change(p, found[p.No], round))];
                },
                new(Actor.Program.Id) { IsProgram = true },
                ct
            );
        return published.Records.Count;
    }

    static Change Change(Twofold entry, AnnualReports.Api.Content.Entry row, int round)
    {
        if (round % Withdraws == Withdraws - 1 && entry.Kind == "highlight" && entry.Languages is [.., _, _, var last])
            return new Withdraw(row, [last], new Dictionary<string, string> { [last] = "To be checked." });
        var isMajor = round % Corrects == 0;
        var notes = isMajor ? entry.Languages.ToDictionary(l => l, l => $"Correction {round}.") : [];
        return new Publish(row, entry.Head, [.. entry.Languages], isMajor ? Publish.Major : Publish.Minor, notes);
    }
}
