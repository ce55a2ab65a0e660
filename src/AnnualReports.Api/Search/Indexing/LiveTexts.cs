using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>A text that is public now.</summary>
/// <param name="EntryNo">The number of its entry.</param>
/// <param name="Kind">The kind of its entry.</param>
/// <param name="ReportNo">The number of the report that the entry stands under, or 0.</param>
/// <param name="Language">Its own language.</param>
/// <param name="Body">What is delivered of it.</param>
/// <param name="CardLength">How much of that is its card.</param>
/// <param name="AnswersFor">The languages for which it answers: its own, and those that it stands in for.</param>
/// <param name="Terms">Its themes and countries, as Live has them.</param>
sealed record LiveText(
    long EntryNo,
    string Kind,
    long ReportNo,
    string Language,
    byte[] Body,
    int CardLength,
    ImmutableArray<string> AnswersFor,
    IEnumerable<Term> Terms
);

/// <summary>Reads from Live which texts are public now. What is indexed is decided here alone.</summary>
sealed class LiveTexts(ReportsDb db, SearchFields fields)
{
    /// <summary>How many bodies are read with one statement.</summary>
    const int Together = 200;

    /// <summary>The texts of some entries.</summary>
    public Task<List<LiveText>> Of(IReadOnlyCollection<long> entries, CancellationToken ct) =>
        db.ReadTogether(
            async token => await Texts(await Now(l => l.Where(r => entries.Contains(r.EntryNo)), token), token),
            ct
        );

    /// <summary>
    /// The texts of the entries with higher numbers, in their order; at least those of one entry if there is another.
    /// </summary>
    /// <param name="entryNo">The last entry that was read.</param>
    /// <param name="rows">About how many rows of Live to read.</param>
    /// <param name="ct">Cancels the queries.</param>
    public Task<List<LiveText>> After(long entryNo, int rows, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var found = await Now(l => l.Where(r => r.EntryNo > entryNo).Take(rows), token);
                // The rows of the last entry may go on behind the last row that was read.
                if (found.Count == rows)
                {
                    var (last, from) = (found[^1].EntryNo, found.FindIndex(r => r.EntryNo == found[^1].EntryNo));
                    found.RemoveRange(from, found.Count - from);
                    found.AddRange(await Now(l => l.Where(r => r.EntryNo == last), token));
                }
                return await Texts(found, token);
            },
            ct
        );

    sealed record Row(long EntryNo, string Kind, long ReportNo, string AnswersFor, long Sequence);

    Task<List<Row>> Now(Func<IQueryable<LiveRow>, IQueryable<LiveRow>> these, CancellationToken ct) =>
        these(db.Live.AsNoTracking().Now().Readable().OrderBy(l => l.EntryNo).ThenBy(l => l.Language))
            .Select(l => new Row(l.EntryNo, l.Kind, l.ReportNo, l.Language, l.Sequence))
            .ToListAsync(ct);

    async Task<List<LiveText>> Texts(List<Row> rows, CancellationToken ct)
    {
        var texts = new List<LiveText>();
        var terms = await Terms(rows, ct);
        foreach (var part in rows.GroupBy(r => (r.EntryNo, r.Sequence)).Chunk(Together))
        {
            long[] sequences = [.. part.Select(g => g.Key.Sequence)];
            var bodies = await db
                .Publications.AsNoTracking()
                .Where(p => sequences.Contains(p.Sequence) && p.Body != null)
                .Select(p => new
                {
                    p.Sequence,
                    p.Language,
                    Body = p.Body!,
                    p.CardLength,
                })
                .ToDictionaryAsync(p => p.Sequence, ct);
            foreach (var group in part)
                if (bodies.TryGetValue(group.Key.Sequence, out var body) && group.First() is var row)
                    texts.Add(
                        new(
                            row.EntryNo,
                            row.Kind,
                            row.ReportNo,
                            body.Language,
                            body.Body,
                            body.CardLength,
                            [.. group.Select(r => r.AnswersFor)],
                            terms[(row.EntryNo, row.AnswersFor)]
                        )
                    );
        }
        return texts;
    }

    /// <summary>
    /// The themes and countries, by entry and language. They are not read from the bodies, because for that all links in
    /// these would be looked for too.
    /// </summary>
    async Task<ILookup<(long, string), Term>> Terms(List<Row> rows, CancellationToken ct)
    {
        var found = new List<(long, string, Term Term)>();
        foreach (var part in rows.Select(r => r.EntryNo).Distinct().Chunk(Together))
        {
            // Facets are chosen here, because a database that chooses them reads all entries that have them.
            var terms = await db
                .LiveTerms.AsNoTracking()
                .Where(t => t.Until == null && part.Contains(t.EntryNo))
                .Select(t => new
                {
                    t.EntryNo,
                    t.Language,
                    t.Facet,
                    t.Value,
                })
                .ToListAsync(ct);
            found.AddRange(
                terms
                    .Where(t => t.Facet == SearchFields.Country || fields.NamingThemes.Contains(t.Facet))
                    .Select(t => (t.EntryNo, t.Language, new Term(t.Facet, t.Value)))
            );
        }
        return found.ToLookup(t => (t.Item1, t.Item2), t => t.Term);
    }
}
