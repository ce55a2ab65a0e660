using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Memory;

/// <summary>
/// Offers earlier translations of paragraphs: of the same ones, and of similar ones with what differs. It knows what was
/// saved in any report, and never more than the actor may read.
/// </summary>
sealed class TranslationMemory(ReportsDb db, KindSet kinds, EntryTitles titles)
{
    /// <summary>The most matches of one paragraph.</summary>
    public const int Most = 5;

    readonly MemoryCandidates candidates = new(db, kinds);

    sealed record Found(TranslationUnitRow Unit, int Percent);

    /// <summary>The matches of each paragraph, the most similar first, then the newest.</summary>
    /// <param name="from">The language of the paragraphs.</param>
    /// <param name="to">The language to translate into.</param>
    /// <param name="paragraphs">The paragraphs. Longer ones than the memory keeps have no matches.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="withTitles">Whether titles of entries are read, which takes the most time for many paragraphs.</param>
    public async Task<IReadOnlyList<MemoryParagraph>> Offers(
        string from,
        string to,
        IReadOnlyList<string> paragraphs,
        CancellationToken ct,
        bool withTitles = true
    )
    {
        var distinct = paragraphs
            .Distinct()
            .Where(p => p.Length <= Limits.Paragraph && p.Any(char.IsLetter))
            .ToList();
        var same = await candidates.Same([.. distinct.Select(p => TranslatedParts.Hash(from, to, p))], ct);
        var matches = new Dictionary<string, List<Found>>();
        foreach (var paragraph in distinct)
            if (
                same[TranslatedParts.Hash(from, to, paragraph)].Where(u => Is(u, from, to)).ToList() is { Count: > 0 } units
            )
                matches[paragraph] = Best(units.Select(u => Compared(u, paragraph)));
        var others = distinct.Where(p => !matches.ContainsKey(p)).ToList();
        var similar = await candidates.Similar(
            others.ConvertAll(p => WordMarks.Of(from, to, WordMarks.Words(p))),
            ct
        );
        foreach (var (paragraph, units) in others.Zip(similar))
            matches[paragraph] = Best(units.Where(u => Is(u, from, to)).Select(u => Compared(u, paragraph)));
        var places = await Places([.. matches.Values.SelectMany(m => m).Select(m => m.Unit)], withTitles, ct);
        return
        [
            .. paragraphs.Select(p => new MemoryParagraph
            {
                Text = p,
                Matches = [.. matches.GetValueOrDefault(p, []).Select(m => Match(m, p, places))],
            }),
        ];
    }

    /// <summary>Two pairs of languages can have the same number by chance.</summary>
    static bool Is(TranslationUnitRow unit, string from, string to) => unit.FromLanguage == from && unit.ToLanguage == to;

    static Found Compared(TranslationUnitRow unit, string paragraph) =>
        new(
            unit,
            Likeness.Percent(
                WordMarks.Words(unit.Source),
                WordMarks.Words(paragraph),
                TranslatedParts.Plain(unit.Source) == TranslatedParts.Plain(paragraph)
            )
        );

    /// <summary>Of several with the same translation, the most similar and newest.</summary>
    static List<Found> Best(IEnumerable<Found> found) =>
        [
            .. found
                .Where(f => f.Percent >= Likeness.Least)
                .OrderByDescending(f => f.Percent)
                .ThenByDescending(f => f.Unit.At)
                .ThenBy(f => f.Unit.Id)
                .DistinctBy(f => TranslatedParts.Plain(f.Unit.Target))
                .Take(Most),
        ];

    static MemoryMatch Match(Found found, string paragraph, IReadOnlyDictionary<long, EntryPlace> places)
    {
        var (unit, place) = (found.Unit, places[found.Unit.EntryNo]);
        return new()
        {
            Percent = found.Percent,
            Source = unit.Source,
            Target = unit.Target,
            Difference = found.Percent == 100 ? null : WordDiff.Of(unit.Source, paragraph),
            From = new()
            {
                Entry = place.Id,
                Kind = place.Kind,
                Slug = place.Slug,
                Title = place.Title,
                Report = place.Report,
                Member = unit.Member,
                Revision = unit.Revision,
                At = unit.At,
            },
        };
    }

    sealed record EntryPlace(Guid Id, string Kind, string Slug, string? Title, string? Report);

    async Task<Dictionary<long, EntryPlace>> Places(
        IReadOnlyList<TranslationUnitRow> units,
        bool withTitles,
        CancellationToken ct
    )
    {
        long[] nos = [.. units.Select(u => u.EntryNo).Distinct()];
        if (nos.Length == 0)
            return [];
        var entries = await db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)).ToListAsync(ct);
        var reports = await db.SlugsOf(entries.Select(e => e.ReportNo), ct);
        // What is public of somebody else's report has a title that is public; that of its draft is not for everybody.
        var own = entries.Where(e => withTitles && db.Act.Scope.Allows(e.GrantedIn)).Select(e => e.Id);
        var named = await titles.Of(own, ct);
        return entries.ToDictionary(
            e => e.No,
            e => new EntryPlace(e.Id, e.Kind, e.Slug, named.GetValueOrDefault(e.Id), reports.GetValueOrDefault(e.ReportNo))
        );
    }
}
