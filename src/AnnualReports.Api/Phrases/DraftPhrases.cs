using AnnualReports.Api.Content;
using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>Finds a phrase in the newest revisions of entries, for the lists of drafts.</summary>
sealed class DraftPhrases(TextIndex index, EntryItems items) : IDraftPhrases
{
    /// <summary>The name of the source of their texts.</summary>
    static readonly string Entries = FoundIn.Entry.ToString().ToLowerInvariant();

    /// <summary>The fewest characters of a phrase. One letter stands everywhere; titles are found by it all the same.</summary>
    const int Fewest = 2;

    public async Task<IFoundDrafts?> Find(string phrase, long? reportNo, string? language, CancellationToken ct)
    {
        var folded = FoldedText.Phrase(phrase);
        if (folded.Length < Fewest)
            return null;
        var file = await index.UpToDate(ct);
        var found = file.Find(folded, ct) ?? throw TextIndex.Unavailable();
        var request = new PhraseRequest(folded, [FoundIn.Entry], new([], ""))
        {
            IsNewestOnly = true,
            Language = language,
            ReportNo = reportNo,
            Limit = 1,
        };
        return new Found(file, found, request, items);
    }

    sealed class Found(TextFile file, FoundTexts found, PhraseRequest request, EntryItems items) : IFoundDrafts
    {
        /// <summary>What may have it in its newest revision, in the order of the entries' numbers.</summary>
        readonly List<TextOwner> owners =
        [
            .. found
                .Owners.Where(o => o.Key.Source == Entries && (request.ReportNo is not { } report || o.ReportNo == report))
                .OrderBy(o => o.Key.Id, StringComparer.Ordinal),
        ];

        readonly Dictionary<long, FoundPlaces> placed = [];

        public bool IsStale => file.Generation != found.Generation;

        public IReadOnlyList<long> After(long no, int most)
        {
            var nos = new List<long>();
            var from = owners.FindIndex(o => o.Key.Number > no);
            for (; from >= 0 && from < owners.Count && nos.Count < most; from += most)
                foreach (var one in file.Places(owners.Skip(from).Take(most), found).Select(Said).Where(f => f.Texts.Count > 0).Take(most - nos.Count))
                {
                    placed[one.Owner.Key.Number] = one;
                    nos.Add(one.Owner.Key.Number);
                }
            return nos;
        }

        /// <summary>The texts that people read, and the slug: not the ids and dates of fields, nor the note of the save.</summary>
        FoundPlaces Said(FoundPlaces one)
        {
            var wanted = request.Wanted(one);
            return wanted with { Texts = [.. wanted.Texts.Where(t => TextPlaces.IsRead(t.Place))] };
        }

        public async Task<IReadOnlyDictionary<long, IReadOnlyList<FoundPlace>>> Places(IEnumerable<long> nos, CancellationToken ct)
        {
            var places = new Dictionary<long, IReadOnlyList<FoundPlace>>();
            List<FoundPlaces> asked = [.. nos.Select(placed.GetValueOrDefault).OfType<FoundPlaces>()];
            if (asked.Count == 0)
                return places;
            foreach (var (key, item) in await items.Of(asked, request, ct))
                // Somebody may have saved another revision since it was looked for.
                if (item.Places.Where(p => p.Newest).ToList() is { Count: > 0 } now)
                    places[key.Number] = now;
            return places;
        }
    }
}
