using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// Finds a phrase everywhere: by the file of texts, which follows the store first, and then in what the store has, so that
/// nothing is shown that is not there any more.
/// </summary>
sealed class PhraseSearch(TextIndex index, ReportsDb db, IEnumerable<TextSource> sources) : IRemainingTexts
{
    /// <summary>How many are looked at together while a page is filled.</summary>
    const int Batch = 200;

    readonly List<TextSource> sources = [.. sources];

    /// <summary>A page, and the last item of it if there are more.</summary>
    public async Task<(IReadOnlyList<FoundItem> Items, TextKey? Next)> Find(PhraseRequest request, CancellationToken ct)
    {
        var file = await index.UpToDate(ct);
        var left = Sorted(file.Find(request.Phrase, ct) ?? throw TextIndex.Unavailable(), request);
        var page = await db.ReadTogether(token => Page(file, left, request, token), ct);
        return (
            [.. page.Take(request.Limit).Select(p => p.Item)],
            page.Count > request.Limit ? page[request.Limit - 1].Key : null
        );
    }

    async Task<List<(TextKey Key, FoundItem Item)>> Page(
        TextFile file,
        List<FoundOwner> left,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        var page = new List<(TextKey Key, FoundItem Item)>();
        foreach (var batch in left.Chunk(request.IsForEntries ? Batch : request.Limit + 1))
        {
            foreach (var of in batch.GroupBy(f => f.Owner.Key.Source))
                await Fill(page, sources.Single(s => s.Name == of.Key), file.Places(of), request, ct);
            if (page.Count > request.Limit)
                break;
        }
        return page;
    }

    /// <summary>What may be on this page or later ones, in the order of sources and of their ids.</summary>
    List<FoundOwner> Sorted(IReadOnlyList<FoundOwner> found, PhraseRequest request)
    {
        var rank = sources
            .Where(s => request.In.Count == 0 || request.In.Contains(s.In))
            .Where(s => !request.IsForEntries || s.In == FoundIn.Entry)
            .Index()
            .ToDictionary(s => s.Item.Name, s => s.Index);
        (int Rank, string Id) after = request.After is { } last ? (rank.GetValueOrDefault(last.Source, -1), last.Id) : (-1, "");
        return
        [
            .. found
                .Where(f => rank.ContainsKey(f.Owner.Key.Source))
                .Where(f => request.ReportNo is not { } report || f.Owner.ReportNo == report)
                .Select(f => (Rank: rank[f.Owner.Key.Source], Found: f))
                .Where(f =>
                    f.Rank > after.Rank
                    || (f.Rank == after.Rank && string.CompareOrdinal(f.Found.Owner.Key.Id, after.Id) > 0)
                )
                .OrderBy(f => f.Rank)
                .ThenBy(f => f.Found.Owner.Key.Id, StringComparer.Ordinal)
                .Select(f => f.Found),
        ];
    }

    static async Task Fill(
        List<(TextKey Key, FoundItem Item)> page,
        TextSource source,
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        List<FoundPlaces> placed = [.. found.Select(request.Wanted).Where(f => f.Texts.Count > 0)];
        if (placed.Count == 0)
            return;
        var wanted = await source.Wanted(placed, request, ct);
        // One more than the page has, to know whether there is another page.
        var first = placed.Where(f => wanted.Contains(f.Owner.Key)).Take(request.Limit + 1 - page.Count).ToList();
        if (first.Count == 0)
            return;
        var shown = await source.Show(first, request.Phrase, ct);
        page.AddRange(first.Where(f => shown.ContainsKey(f.Owner.Key)).Select(f => (f.Owner.Key, shown[f.Owner.Key])));
    }

    public Task Follow(CancellationToken ct) => index.Keep(ct);

    public async Task<(IReadOnlyList<FoundItem> Items, bool More)> Of(string phrase, int most, CancellationToken ct)
    {
        var folded = Content.FoldedText.Phrase(phrase);
        if (folded.Length == 0)
            return ([], false);
        await index.Keep(ct);
        var (items, next) = await Find(new(folded, [], Content.GrantedScope.All) { Limit = most }, ct);
        return (items, next is not null);
    }
}
