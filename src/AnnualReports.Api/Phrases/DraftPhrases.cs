using AnnualReports.Api.Content;
using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases;

/// <summary>Finds a phrase in the newest revisions of entries, for the lists of drafts.</summary>
sealed class DraftPhrases(TextIndex index, EntryItems items) : IDraftPhrases
{
    /// <summary>The name of the source of their texts.</summary>
    static readonly string Entries = FoundIn.Entry.ToString().ToLowerInvariant();

    public async Task<IFoundDrafts?> Find(string phrase, string? language, CancellationToken ct)
    {
        var folded = FoldedText.Phrase(phrase);
        if (folded.Length == 0)
            return null;
        var file = await index.UpToDate(ct);
        var found = file.Find(folded, ct) ?? throw TextIndex.Unavailable();
        var request = new PhraseRequest(folded, [FoundIn.Entry], new([], ""))
        {
            IsNewestOnly = true,
            Language = language,
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
                .Owners.Where(o => o.Key.Source == Entries)
                .OrderBy(o => o.Key.Id, StringComparer.Ordinal),
        ];

        readonly Dictionary<long, FoundPlaces> placed = [];

        public bool IsStale => file.Generation != found.Generation;

        public IReadOnlyList<long> After(long no, int most)
        {
            var nos = new List<long>();
            var from = owners.FindIndex(o => o.Key.Number > no);
            for (; from >= 0 && from < owners.Count && nos.Count < most; from += most)
                foreach (var one in file.Places(owners.Skip(from).Take(most), found).Select(request.Wanted).Where(f => f.Texts.Count > 0))
                {
                    placed[one.Owner.Key.Number] = one;
                    nos.Add(one.Owner.Key.Number);
                }
            return nos;
        }

        public async Task<IReadOnlyDictionary<long, IReadOnlyList<FoundPlace>>> Places(IEnumerable<long> nos, CancellationToken ct)
        {
            List<FoundPlaces> asked = [.. nos.Select(placed.GetValueOrDefault).OfType<FoundPlaces>()];
            return asked.Count == 0
                ? new Dictionary<long, IReadOnlyList<FoundPlace>>()
                : (await items.Of(asked, request, ct)).ToDictionary(f => f.Key.Number, f => f.Value.Places);
        }
    }
}
