using System.Collections.Concurrent;
using System.Text.Json;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The terms between two languages, as they were when the glossary had been changed so often.</summary>
sealed record KnownTerms(long Version, GlossaryTerms Terms);

/// <summary>
/// The terms that were read, by their languages. There are at most as many as the glossary may have, so the memory is
/// bounded.
/// </summary>
sealed class GlossaryCache
{
    /// <summary>The most pairs of languages whose terms are kept.</summary>
    const int Most = 200;

    readonly ConcurrentDictionary<(string From, string To), KnownTerms> known = new();

    public GlossaryTerms? Find(string from, string to, long version) =>
        known.TryGetValue((from, to), out var found) && found.Version == version ? found.Terms : null;

    public void Keep(string from, string to, long version, GlossaryTerms terms)
    {
        if (known.Count >= Most)
            known.Clear();
        known[(from, to)] = new(version, terms);
    }
}

/// <summary>
/// Reads the glossary: how terms are translated between two languages, and what a translation says otherwise. The terms
/// are kept until somebody changes one, on whatever instance.
/// </summary>
sealed class Glossary(ReportsDb db, GlossaryCache cache)
{
    /// <summary>The most violations of one text that are told of.</summary>
    const int Most = 20;

    /// <summary>The terms between two languages.</summary>
    public async Task<GlossaryTerms> Between(string from, string to, CancellationToken ct) =>
        (await OfPairs([(from, to)], ct))[(from, to)];

    /// <summary>
    /// The terms of pairs of languages: one statement, and another one after a term was changed, however many pairs.
    /// </summary>
    async Task<Dictionary<(string From, string To), GlossaryTerms>> OfPairs(
        IReadOnlyCollection<(string From, string To)> pairs,
        CancellationToken ct
    )
    {
        var found = new Dictionary<(string From, string To), GlossaryTerms>();
        if (pairs.Count == 0)
            return found;
        // The version is read first: terms that are newer than it are read once more, and never the other way round.
        var version = await db.GlossaryHead.Select(h => h.Version).SingleAsync(ct);
        foreach (var pair in pairs)
            if (cache.Find(pair.From, pair.To, version) is { } known)
                found[pair] = known;
        var left = pairs.Where(p => !found.ContainsKey(p)).ToList();
        if (left.Count == 0)
            return found;
        string[] sources = [.. left.Select(p => p.From).Distinct()],
            targets = [.. left.Select(p => p.To).Distinct()];
        var rows = (
            await db
                .GlossaryTerms.AsNoTracking()
                .Where(t => sources.Contains(t.FromLanguage) && targets.Contains(t.ToLanguage))
                .ToListAsync(ct)
        ).ToLookup(t => (t.FromLanguage, t.ToLanguage), Term);
        foreach (var pair in left)
            cache.Keep(pair.From, pair.To, version, found[pair] = new(pair.From, pair.To, rows[pair]));
        return found;
    }

    static GlossaryTerm Term(GlossaryTermRow row) =>
        new(row.Source, [row.Target, .. Lines(row.Alternatives)], [.. Lines(row.Forbidden)]);

    /// <summary>Several terms in a column, each on a line.</summary>
    public static IReadOnlyList<string> Lines(string? stored) => stored?.Split('\n') ?? [];

    /// <summary>
    /// What a draft's texts say otherwise than the glossary, with pointers into the draft. A field is compared with the
    /// field that it was made from; an original with nothing.
    /// </summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="languages">The languages of the texts.</param>
    /// <param name="source">The language that fields were made from that were saved before that was kept.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Notice>> Check(
        Kind kind,
        Draft draft,
        IEnumerable<string> languages,
        string source,
        CancellationToken ct
    )
    {
        string From(string to, string member) =>
            draft.Origins is null ? source : draft.Origin(to, member)?.From ?? to;
        var made = languages
            .SelectMany(to => kind.TextMembers.Select(member => (Pair: (From: From(to, member), To: to), Member: member)))
            .Where(f =>
                f.Pair.From != f.Pair.To
                && Value(draft, f.Pair.To, f.Member) is not null
                && Value(draft, f.Pair.From, f.Member) is not null
            )
            .ToLookup(f => f.Pair, f => f.Member);
        var terms = await OfPairs([.. made.Select(p => p.Key)], ct);
        return
        [
            .. made.SelectMany(pair => pair.SelectMany(member => Violations(draft, terms[pair.Key], pair.Key, member)))
                .GroupBy(v => v.To, v => v.Notice)
                .SelectMany(text => text.Take(Most)),
        ];
    }

    static IEnumerable<(string To, Notice Notice)> Violations(
        Draft draft,
        GlossaryTerms terms,
        (string From, string To) pair,
        string member
    ) =>
        GlossaryCheck
            .Of(terms, Value(draft, pair.From, member)!, Value(draft, pair.To, member)!)
            .Select(v => (pair.To, new Notice($"/translations/{pair.To}/{member}", v)));

    static string? Value(Draft draft, string language, string member) =>
        draft.Text(language) is { } text
        && text.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>Compares a text and its translation with the glossary.</summary>
static class GlossaryCheck
{
    /// <summary>What a translation says otherwise than the terms, in sentences.</summary>
    /// <param name="terms">The terms between the two languages: <see cref="Glossary.Between"/>.</param>
    /// <param name="source">The text.</param>
    /// <param name="target">Its translation.</param>
    public static IReadOnlyList<string> Of(GlossaryTerms terms, string source, string target) =>
        [.. terms.Violations(source, target)];
}
