using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>
/// What a list of drafts looks for: words of titles, which may be in any order, and the same as a phrase in all texts. Its
/// rows are given in the order of their numbers.
/// </summary>
/// <param name="Words">The words; null if nothing is looked for.</param>
/// <param name="Phrase">Where the phrase stands; null if only titles count.</param>
sealed record DraftSearch(IReadOnlyList<string>? Words, IFoundDrafts? Phrase)
{
    /// <summary>How many entries that have the phrase are asked for at once.</summary>
    const int Portion = 500;

    /// <summary>How many places are shown of one entry.</summary>
    const int MostPlaces = 5;

    const string Texts = "texts",
        Titles = "titles";

    public static readonly Parameter In = new(
        "in",
        "Where `q` is looked for: in titles and all other `texts`, or only in slugs and `titles`, which is what a choice of "
            + "entries needs.",
        Texts,
        Titles
    )
    {
        Default = Texts,
    };

    public static readonly Parameter Sought = new(
        Finding.Name,
        "Only those with all of these words, or words that begin so, in the slug and the titles in all languages; or with it "
            + "as a phrase in any text of the newest revision: bodies, summaries, alternative texts, link texts. `found` has "
            + "the passages. Capitals and accents don't count. Old revisions and everything else: `/api/v1/manage/search`."
    )
    {
        MaxLength = Limits.Sought,
    };

    /// <summary>What a request looks for.</summary>
    public static async Task<DraftSearch> Of(
        Query query,
        long? reportNo,
        string? language,
        IDraftPhrases phrases,
        CancellationToken ct
    ) =>
        query.Words() is { } words
            ? new(words, query.Text(In.Name) == Titles ? null : await phrases.Find(query.Line(Finding.Name)!, reportNo, language, ct))
            : new(null, null);

    /// <summary>The first rows after an entry that have it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="rows">The rows that are wanted, whether they have it or not.</param>
    /// <param name="after">The number of an entry.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<List<EntryRow>> Next(ReportsDb db, IQueryable<EntryRow> rows, long after, int most, CancellationToken ct)
    {
        var titled = await rows.Found(db, Words).Where(e => e.No > after).OrderBy(e => e.No).Take(most).ToListAsync(ct);
        if (Phrase is null)
            return titled;
        // Those behind the last title of a full page are not needed.
        var last = titled.Count == most ? titled[^1].No : long.MaxValue;
        var said = new List<EntryRow>();
        for (var from = after; said.Count < most && from < last && Phrase.After(from, Portion) is { Count: > 0 } some; from = some[^1])
            said.AddRange(await rows.Where(e => some.Contains(e.No)).OrderBy(e => e.No).ToListAsync(ct));
        return [.. titled.Concat(said).DistinctBy(e => e.No).OrderBy(e => e.No).Take(most)];
    }

    /// <summary>
    /// The cards of these rows with the passages. What had the phrase when it was looked for, and has it no more, has none;
    /// unless it is found by its title, it is null.
    /// </summary>
    public async Task<List<EditedCard?>> WithPlaces(
        ReportsDb db,
        IReadOnlyList<EntryRow> rows,
        IReadOnlyList<EditedCard?> cards,
        CancellationToken ct
    )
    {
        if (Phrase is null)
            return [.. cards];
        var places = await Phrase.Places(rows.Select(r => r.No), ct);
        long[] others = [.. rows.Select(r => r.No).Where(no => !places.ContainsKey(no))];
        var titled = await db.Entries.Where(e => others.Contains(e.No)).Found(db, Words).Select(e => e.No).ToListAsync(ct);
        return
        [
            .. rows.Zip(
                cards,
                (row, card) =>
                    places.TryGetValue(row.No, out var found) && card is not null ? card with { Found = [.. found.Take(MostPlaces)] }
                    : titled.Contains(row.No) ? card
                    : null
            ),
        ];
    }
}
