using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// Finds a phrase everywhere: by the file of texts, which follows the store first, and then in what the store has, so that
/// nothing is shown that is not there any more.
/// </summary>
sealed partial class PhraseSearch(
    TextIndex index,
    ReportsDb db,
    IEnumerable<TextSource> sources,
    TimeProvider time,
    ILogger<PhraseSearch> log
) : IRemainingTexts
{
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many more are looked at each time that a page is not full: with a rare filter, as many as there are are read
    /// in a few turns.
    /// </summary>
    const int Growth = 5;

    /// <summary>How often it is looked again if others change what is searched meanwhile.</summary>
    const int Attempts = 3;

    readonly List<TextSource> sources = [.. sources];

    /// <summary>A page, and the last item of it if there are more.</summary>
    public async Task<(IReadOnlyList<FoundItem> Items, TextKey? Next)> Find(PhraseRequest request, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var file = await index.UpToDate(ct);
            var found = file.Find(request.Phrase, ct) ?? throw TextIndex.Unavailable();
            var page = await db.ReadTogether(token => Page(file, found, request, token), ct);
            // What was replaced in the file meanwhile could not be placed: it is looked for again.
            if (file.Generation == found.Generation || attempt == Attempts)
                return (
                    [.. page.Take(request.Limit).Select(p => p.Item)],
                    page.Count > request.Limit ? page[request.Limit - 1].Key : null
                );
        }
    }

    async Task<List<(TextKey Key, FoundItem Item)>> Page(
        TextFile file,
        FoundTexts found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        var (owners, count) = InOrder(file, found, request);
        var page = new List<(TextKey Key, FoundItem Item)>();
        for (var (from, batch) = (0, request.Limit + 1); from < count && page.Count <= request.Limit; (from, batch) = (from + batch, batch * Growth))
            // A stretch is sorted, not all: most searches show the first of thousands.
            foreach (var of in owners.Skip(from).Take(batch).ToLookup(owner => owner.Key.Source))
                await Fill(page, sources.Single(s => s.Name == of.Key), file.Places(of, found), request, ct);
        return page;
    }

    /// <summary>What may be on this page or later ones, in the order of sources and of their ids; and how many that are.</summary>
    (IEnumerable<TextOwner> Owners, int Count) InOrder(TextFile file, FoundTexts found, PhraseRequest request)
    {
        var rank = sources
            .Where(s => request.In.Count == 0 || request.In.Contains(s.In))
            .Where(s => !request.IsForEntries || s.In == FoundIn.Entry)
            .Index()
            .ToDictionary(s => s.Item.Name, s => s.Index);
        (int Rank, string Id) after = request.After is { } last ? (rank.GetValueOrDefault(last.Source, -1), last.Id) : (-1, "");
        IReadOnlyList<TextOwner> left =
        [
            .. found
                .Owners.Where(o => rank.TryGetValue(o.Key.Source, out var at) && IsBehind(at, o.Key.Id))
                .Where(o => request.ReportNo is not { } report || o.ReportNo == report),
        ];
        if (request.Drafts.Lacks is { } language)
            left = file.Lacking(language, left);
        return (left.OrderBy(o => rank[o.Key.Source]).ThenBy(o => o.Key.Id, StringComparer.Ordinal), left.Count);

        bool IsBehind(int at, string id) => at > after.Rank || (at == after.Rank && string.CompareOrdinal(id, after.Id) > 0);
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
        // One more than the page has, to know whether there is another page. What does not have the phrase any more makes
        // room for others.
        var left = new Queue<FoundPlaces>(placed.Where(f => wanted.Contains(f.Owner.Key)));
        while (left.Count > 0 && request.Limit + 1 - page.Count is > 0 and var room)
        {
            List<FoundPlaces> first = [.. Enumerable.Range(0, Math.Min(room, left.Count)).Select(_ => left.Dequeue())];
            var shown = await source.Show(first, request, ct);
            page.AddRange(first.Where(f => shown.ContainsKey(f.Owner.Key)).Select(f => (f.Owner.Key, shown[f.Owner.Key])));
        }
    }

    public async Task<(IReadOnlyList<FoundItem> Items, bool More)?> AfterErasure(string? phrase, int most, CancellationToken ct)
    {
        try
        {
            await index.Keep(CancellationToken.None).WaitAsync(MostWait, time, ct);
            if (phrase is null)
                return null;
            var folded = Content.FoldedText.Phrase(phrase);
            if (folded.Length == 0)
                return ([], false);
            var (items, next) = await Find(new(folded, [], Content.GrantedScope.All) { Limit = most }, ct);
            return (items, next is not null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotFollowed(log, fault);
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Something was erased, and what management searches could not follow it yet; it is tried again in a few seconds"
    )]
    static partial void LogNotFollowed(ILogger log, Exception exception);
}
