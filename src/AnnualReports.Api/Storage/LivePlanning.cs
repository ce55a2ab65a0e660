using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What answers for some entries: how their languages stand, and the open intervals of Live, each by the entry's number.</summary>
sealed record Answering(
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> Standing, ILookup<long, Answer> Open);

/// <summary>What records change in Live, for some entries; it is known before any of it is written.</summary>
/// <param name="Closing">The languages of each entry, by its number, in which an interval ends.</param>
/// <param name="Opening">The intervals that begin.</param>
/// <param name="Terms">What they are found by, in the order of the indexes that lists are read by, which then grow at few places.</param>
/// <param name="Standing">How the languages of each entry stand then, by its number.</param>
/// <param name="Changed">The scopes, by language, in which intervals change.</param>
sealed record LivePlan(
    IReadOnlyList<(long No, ImmutableArray<string> Languages)> Closing, IReadOnlyList<Interval> Opening,
    IReadOnlyList<LiveTermRow> Terms, IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> Standing,
    IReadOnlySet<(long Scope, string Language)> Changed)
{
    /// <summary>The same, with the numbers that the store gave to what was about to be created.</summary>
    public LivePlan Numbered(Func<long, long> number) => this with
    {
        Opening = [.. Opening.Select(i => i with { Entry = Addition.Numbered(i.Entry, number) })],
        Terms = [.. Terms.Select(t => t.Numbered(number(t.EntryNo), number(t.ReportNo)))],
        Standing = Standing.ToDictionary(s => number(s.Key), s => s.Value),
        Changed = Changed.Select(c => (number(c.Scope), c.Language)).ToHashSet(),
    };
}

/// <summary>Decides what records that are appended change in Live, which needs no lock.</summary>
sealed class LivePlanning(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>So many values are named in one statement.</summary>
    const int Batch = 500;

    /// <summary>So many entries are planned and held at once: more than most publications have, and few enough for the memory.</summary>
    const int Most = 5_000;

    /// <summary>What answers for these entries now.</summary>
    public async Task<Answering> Answering(
        IReadOnlyCollection<long> entryNos, IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> standing, CancellationToken ct)
    {
        var open = new List<(long No, Answer Answer)>();
        foreach (var batch in entryNos.Chunk(Batch))
            open.AddRange((await db.Live.AsNoTracking().Now().Where(l => batch.Contains(l.EntryNo))
                .Select(l => new { l.EntryNo, l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published }).ToListAsync(ct))
                .Select(l => (l.EntryNo, new Answer(l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published))));
        return new(standing, open.ToLookup(o => o.No, o => o.Answer));
    }

    /// <summary>Plans for these entries, some thousands at a time.</summary>
    /// <param name="entries">The entries that the records are of; all public ones, where a record configures the languages.</param>
    /// <param name="records">The records, as they will be appended.</param>
    /// <param name="pending">What they were made of, in the same order; none where a record configures the languages.</param>
    /// <param name="before">What answers for the entries before.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async IAsyncEnumerable<LivePlan> Plan(IReadOnlyList<Entry> entries, IReadOnlyList<Publication> records, IReadOnlyList<Pending> pending,
        Answering before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (position, appended) = (records[^1].Sequence, records.Where(r => r.EntryNo is not null).ToLookup(r => r.EntryNo!.Value));
        foreach (var batch in entries.Chunk(Most))
        {
            var (closing, opening) = (new List<(long No, ImmutableArray<string> Languages)>(), new List<(Entry Entry, Answer Answer)>());
            var (after, changed) = (new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>(), new HashSet<(long, string)>());
            foreach (var entry in batch)
            {
                var now = after[entry.No] = appended[entry.No].Aggregate(before.Standing.GetValueOrDefault(entry.No, LanguageStates.None),
                    (s, r) => LanguageStates.Apply(s, Meta(r)));
                var (closed, opened) = Live.Change(before.Open[entry.No], Live.Answers(languages, now));
                closing.Add((entry.No, closed));
                opening.AddRange(opened.Select(answer => (entry, answer)));
                changed.UnionWith(closed.Concat(opened.Select(o => o.Language))
                    .SelectMany(language => Scope.Of(entry, kinds).Select(scope => (scope, language))));
            }
            var facts = await FactsOf(opening, records[0].Sequence, pending, ct);
            var begun = opening.ConvertAll(o => new Interval(o.Entry, o.Answer, position, null, o.Answer.Gone ? Facts.None : facts[o.Answer.Sequence]));
            var terms = begun.SelectMany(Mapping.ToTerms).OrderBy(t => t.Facet, StringComparer.Ordinal).ThenBy(t => t.Value, StringComparer.Ordinal)
                .ThenBy(t => t.Language, StringComparer.Ordinal);
            yield return new(closing, begun, [.. terms], after, changed);
        }
    }

    static RecordMeta Meta(Publication r) => new(r.Sequence, r.EntryNo, r.Language, r.Action, r.Revision, r.FieldsRevision, r.At, r.BodyHash);

    /// <summary>What lists filter and sort by, by record: of those just made, and of those that answer on, which are read together.</summary>
    async Task<Dictionary<long, Facts>> FactsOf(
        List<(Entry Entry, Answer Answer)> opening, long first, IReadOnlyList<Pending> pending, CancellationToken ct)
    {
        var facts = new Dictionary<long, Facts>();
        var answers = opening.Where(o => !o.Answer.Gone).DistinctBy(o => o.Answer.Sequence).ToDictionary(o => o.Answer.Sequence, o => kinds[o.Entry.Kind]);
        foreach (var (sequence, kind) in answers.Where(a => a.Key >= first && a.Key < first + pending.Count))
            facts[sequence] = Read(kind, pending[(int)(sequence - first)].Body);
        foreach (var sequences in answers.Keys.Where(s => !facts.ContainsKey(s)).Chunk(Batch))
            foreach (var record in await db.Publications.AsNoTracking().Where(p => sequences.Contains(p.Sequence))
                .Select(p => new { p.Sequence, p.Body }).ToListAsync(ct))
                facts[record.Sequence] = Read(answers[record.Sequence], record.Body);
        return facts;

        static Facts Read(Kind kind, byte[]? body) => body is null ? Facts.None : kind.Facts(body);
    }
}
