using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>
/// Folds the log into intervals of Live, one entry at a time: the answers of an entry depend only on its own records
/// and on the configured languages. Records with the same time take effect together, at the last of them, so that no
/// position of the log shows half a transaction.
/// </summary>
/// <param name="configured">The configured languages, each with the position of the log from which they hold, in
/// order.</param>
sealed class Folding(IReadOnlyList<(long Position, Languages Languages)> configured)
{
    /// <summary>
    /// The intervals of an entry: first those that have ended, in the order of their ends, then the open ones.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="records">Its records in order, each with the position from which it holds.</param>
    /// <param name="facts">The values that lists filter and sort by, by record.</param>
    public IEnumerable<Interval> Fold(
        Entry entry,
        IReadOnlyList<(long Position, RecordMeta Record)> records,
        IReadOnlyDictionary<long, Facts> facts
    )
    {
        Interval Until(long? end, LiveAnswer answer, long since) =>
            new(
                entry,
                answer,
                since,
                end,
                answer.Gone ? Facts.None : facts.GetValueOrDefault(answer.Sequence, Facts.None)
            );
        var states = LanguageStates.None;
        var open = new Dictionary<string, (LiveAnswer Answer, long Since)>();
        var at = records.ToLookup(r => r.Position, r => r.Record);
        foreach (var position in Positions(records))
        {
            states = at[position].Aggregate(states, LanguageStates.Apply);
            var (closed, opened) = Live.Change(open.Values.Select(o => o.Answer), Live.Answers(At(position), states));
            foreach (var language in closed)
            {
                open.Remove(language, out var ended);
                yield return Until(position, ended.Answer, ended.Since);
            }
            foreach (var answer in opened)
                open[answer.Language] = (answer, position);
        }
        foreach (var (answer, since) in open.Values)
            yield return Until(null, answer, since);
    }

    /// <summary>
    /// The positions at which an entry's answers may change: its records, and the changes of languages since the first
    /// of them.
    /// </summary>
    ImmutableSortedSet<long> Positions(IReadOnlyList<(long Position, RecordMeta Record)> records) =>
        records.Count == 0
            ? []
            :
            [
                .. records.Select(r => r.Position),
                .. configured.Select(c => c.Position).Where(p => p >= records[0].Position),
            ];

    Languages At(long position) =>
        configured.LastOrDefault(c => c.Position <= position).Languages
        ?? throw new InvalidDataException("The log does not begin with a record of the configured languages.");
}
