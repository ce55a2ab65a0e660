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
    public async Task<GlossaryTerms> Between(string from, string to, CancellationToken ct)
    {
        // The version is read first: terms that are newer than it are read once more, and never the other way round.
        var version = await db.GlossaryHead.Select(h => h.Version).SingleAsync(ct);
        if (cache.Find(from, to, version) is { } known)
            return known;
        var rows = await db
            .GlossaryTerms.AsNoTracking()
            .Where(t => t.FromLanguage == from && t.ToLanguage == to)
            .OrderBy(t => t.SourceKey)
            .ToListAsync(ct);
        var terms = new GlossaryTerms(
            from,
            to,
            rows.Select(r => new GlossaryTerm(r.Source, [r.Target, .. Lines(r.Alternatives)], [.. Lines(r.Forbidden)]))
        );
        cache.Keep(from, to, version, terms);
        return terms;
    }

    /// <summary>Several terms in a column, each on a line.</summary>
    public static IReadOnlyList<string> Lines(string? stored) => stored?.Split('\n') ?? [];

    /// <summary>
    /// What a draft's text in a language says otherwise than the glossary, with pointers into the draft. A field is compared
    /// with the field that it was made from; an original with nothing.
    /// </summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="source">The language that fields were made from that were saved before that was kept.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Notice>> Check(
        Kind kind,
        Draft draft,
        string language,
        string source,
        CancellationToken ct
    )
    {
        var found = new List<Notice>();
        var fields = kind
            .TextMembers.Where(m => Value(draft, language, m) is not null)
            .GroupBy(m => draft.Origins is null ? source : draft.Origin(language, m)?.From ?? language);
        foreach (var made in fields.Where(f => f.Key != language && draft.Text(f.Key) is not null))
            if (await Between(made.Key, language, ct) is { IsEmpty: false } terms)
                foreach (var member in made)
                    found.AddRange(
                        GlossaryCheck
                            .Of(terms, Value(draft, made.Key, member) ?? "", Value(draft, language, member)!)
                            .Select(v => new Notice($"/translations/{language}/{member}", v))
                    );
        return found.Count <= Most ? found : found[..Most];
    }

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
