using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>The current answers of some entries, by their numbers.</summary>
/// <param name="States">The states of their languages.</param>
/// <param name="Open">The open intervals of Live.</param>
sealed record CurrentAnswers(
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> States,
    ILookup<long, LiveAnswer> Open
);

/// <summary>
/// The changes in Live that records cause, for some entries. They are known before anything is written.
/// </summary>
/// <param name="Closed">The languages in which an interval ends, for each entry by its number.</param>
/// <param name="Opened">The intervals that begin.</param>
/// <param name="Terms">The terms of these intervals, in the order of the indexes of lists, so that each index grows at
/// few places.</param>
/// <param name="States">The states of the languages of each entry afterwards, by its number.</param>
/// <param name="Changed">The scopes and languages in which intervals change.</param>
sealed record LivePlan(
    IReadOnlyList<(long No, ImmutableArray<string> Languages)> Closed,
    IReadOnlyList<Interval> Opened,
    IReadOnlyList<LiveTermRow> Terms,
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> States,
    IReadOnlySet<(long Scope, string Language)> Changed
)
{
    /// <summary>The same at another place in the log.</summary>
    public LivePlan Moved(LogMove move) =>
        this with
        {
            Opened =
            [
                .. Opened.Select(i =>
                    i with
                    {
                        Since = move.Position,
                        Answer = i.Answer with
                        {
                            Sequence = move.Of(i.Answer.Sequence),
                            Published = move.Of(i.Answer.Published),
                        },
                    }
                ),
            ],
            Terms = [.. Terms.Select(t => t.From(move.Position))],
            States = States.ToDictionary(
                s => s.Key,
                s => s.Value.ToImmutableSortedDictionary(l => l.Key, l => move.Of(l.Value), StringComparer.Ordinal)
            ),
        };

    /// <summary>The same, with the numbers that the store gave to new entries.</summary>
    public LivePlan Numbered(Func<long, long> number) =>
        this with
        {
            Opened = [.. Opened.Select(i => i with { Entry = LogAddition.Numbered(i.Entry, number) })],
            Terms = [.. Terms.Select(t => t.Numbered(number(t.EntryNo), number(t.ReportNo)))],
            States = States.ToDictionary(s => number(s.Key), s => s.Value),
            Changed = Changed.Select(c => (number(c.Scope), c.Language)).ToHashSet(),
        };
}

/// <summary>How planned records move to another place and instant in the log.</summary>
/// <param name="First">The sequence of the first record, as it was planned.</param>
/// <param name="From">The instant for which they were planned, which is later than that of any record before.</param>
/// <param name="To">Their instant.</param>
/// <param name="Records">The records at their place.</param>
sealed record LogMove(long First, DateTime From, DateTime To, IReadOnlyList<Publication> Records)
{
    /// <summary>The sequence of the last record, at which all intervals begin and end.</summary>
    public long Position => Records[^1].Sequence;

    /// <summary>A sequence, which moves if it is that of a planned record.</summary>
    public long Of(long sequence) => sequence < First ? sequence : sequence - First + Records[0].Sequence;

    public LanguageState Of(LanguageState state) =>
        state.Sequence < First
            ? state
            : state with
            {
                Sequence = Of(state.Sequence),
                Published = Of(state.Published),
                FirstAt = Of(state.FirstAt),
                PublishedAt = Of(state.PublishedAt),
                At = Of(state.At),
                BodyHash = Records[(int)(state.Sequence - First)].BodyHash,
            };

    DateTime Of(DateTime instant) => instant == From ? To : instant;
}

/// <summary>Computes the changes in Live that new records cause. It needs no lock.</summary>
sealed class LivePlanner(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>How many values one statement names at most.</summary>
    const int Batch = 500;

    /// <summary>How many entries are planned and kept in memory at once: more than most publications have.</summary>
    const int Most = 5_000;

    /// <summary>The current answers of these entries.</summary>
    public async Task<CurrentAnswers> Before(
        IReadOnlyCollection<long> entryNos,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> states,
        CancellationToken ct
    )
    {
        var open = new List<(long No, LiveAnswer Answer)>();
        foreach (var batch in entryNos.Chunk(Batch))
            open.AddRange(
                (
                    await db
                        .Live.AsNoTracking()
                        .Now()
                        .Where(l => batch.Contains(l.EntryNo))
                        .Select(l => new
                        {
                            l.EntryNo,
                            l.Language,
                            l.Sequence,
                            l.IsFallback,
                            l.Gone,
                            l.Published,
                        })
                        .ToListAsync(ct)
                ).Select(l => (l.EntryNo, new LiveAnswer(l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published)))
            );
        return new(states, open.ToLookup(o => o.No, o => o.Answer));
    }

    /// <summary>The plans for these entries, some thousands in each.</summary>
    /// <param name="entries">The entries of the records; all public entries if a record configures the
    /// languages.</param>
    /// <param name="records">The records, as they will be appended.</param>
    /// <param name="pending">The decided records, in the same order; none if a record configures the languages.</param>
    /// <param name="before">The answers of the entries before.</param>
    /// <param name="ct">Cancels the work.</param>
    public async IAsyncEnumerable<LivePlan> Plan(
        IReadOnlyList<Entry> entries,
        IReadOnlyList<Publication> records,
        IReadOnlyList<PendingRecord> pending,
        CurrentAnswers before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var (position, appended) = (
            records[^1].Sequence,
            records.Where(r => r.EntryNo is not null).ToLookup(r => r.EntryNo!.Value)
        );
        foreach (var batch in entries.Chunk(Most))
        {
            var (closing, opening) = (
                new List<(long No, ImmutableArray<string> Languages)>(),
                new List<(Entry Entry, LiveAnswer Answer)>()
            );
            var (after, changed) = (
                new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>(),
                new HashSet<(long, string)>()
            );
            foreach (var entry in batch)
            {
                var now = after[entry.No] = appended[entry.No]
                    .Aggregate(
                        before.States.GetValueOrDefault(entry.No, LanguageStates.None),
                        (s, r) => LanguageStates.Apply(s, Meta(r))
                    );
                var (closed, opened) = Live.Change(before.Open[entry.No], Live.Answers(languages, now));
                closing.Add((entry.No, closed));
                opening.AddRange(opened.Select(answer => (entry, answer)));
                changed.UnionWith(
                    closed
                        .Concat(opened.Select(o => o.Language))
                        .SelectMany(language => Scope.Of(entry, kinds).Select(scope => (scope, language)))
                );
            }
            var facts = await FactsOf(opening, records[0].Sequence, pending, ct);
            var begun = opening.ConvertAll(o => new Interval(
                o.Entry,
                o.Answer,
                position,
                null,
                o.Answer.Gone ? Facts.None : facts[o.Answer.Sequence]
            ));
            var terms = begun
                .SelectMany(Mapping.ToTerms)
                .OrderBy(t => t.Facet, StringComparer.Ordinal)
                .ThenBy(t => t.Value, StringComparer.Ordinal)
                .ThenBy(t => t.Language, StringComparer.Ordinal);
            yield return new(closing, begun, [.. terms], after, changed);
        }
    }

    static RecordMeta Meta(Publication r) =>
        new(r.Sequence, r.EntryNo, r.Language, r.Action, r.Revision, r.FieldsRevision, r.At, r.BodyHash);

    /// <summary>
    /// The values that lists filter and sort by, by record: of the new records, and of older ones that answer again.
    /// </summary>
    async Task<Dictionary<long, Facts>> FactsOf(
        List<(Entry Entry, LiveAnswer Answer)> opening,
        long first,
        IReadOnlyList<PendingRecord> pending,
        CancellationToken ct
    )
    {
        var facts = new Dictionary<long, Facts>();
        var answers = opening
            .Where(o => !o.Answer.Gone)
            .DistinctBy(o => o.Answer.Sequence)
            .ToDictionary(o => o.Answer.Sequence, o => kinds[o.Entry.Kind]);
        foreach (var (sequence, kind) in answers.Where(a => a.Key >= first && a.Key < first + pending.Count))
            facts[sequence] = Read(kind, pending[(int)(sequence - first)].Body);
        foreach (var sequences in answers.Keys.Where(s => !facts.ContainsKey(s)).Chunk(Batch))
            foreach (
                var record in await db
                    .Publications.AsNoTracking()
                    .Where(p => sequences.Contains(p.Sequence))
                    .Select(p => new { p.Sequence, p.Body })
                    .ToListAsync(ct)
            )
                facts[record.Sequence] = Read(answers[record.Sequence], record.Body);
        return facts;

        static Facts Read(Kind kind, byte[]? body) => body is null ? Facts.None : kind.Facts(body);
    }
}
