using System.Runtime.CompilerServices;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Phrases.Sources;

/// <summary>A row with a few texts, which has no revisions.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ReportNo">The number of the report that grants for it name; 0 if it belongs to none.</param>
/// <param name="Texts">Its texts, by place.</param>
/// <param name="Item">How it is shown, without places.</param>
sealed record TextRow(TextKey Key, long ReportNo, IReadOnlyList<(string Place, string? Text)> Texts, FoundItem Item);

/// <summary>A source of rows that are read as a whole whenever they change.</summary>
abstract class RowSource : TextSource
{
    /// <summary>How many rows are read at once.</summary>
    const int Batch = 500;

    /// <summary>The rows that have these keys; without keys, all.</summary>
    protected abstract IAsyncEnumerable<TextRow> Rows(IReadOnlyCollection<TextKey>? keys, CancellationToken ct);

    public sealed override async IAsyncEnumerable<IReadOnlyList<ReadTexts>> Read(
        IReadOnlyCollection<ChangedTexts> changed,
        TextFile known,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var keys in changed.Select(c => c.Key).Distinct().Chunk(Batch))
            await foreach (var part in Parts(keys, ct))
                yield return part;
    }

    public sealed override IAsyncEnumerable<IReadOnlyList<ReadTexts>> ReadAll(TextFile known, CancellationToken ct) =>
        Parts(null, ct);

    async IAsyncEnumerable<IReadOnlyList<ReadTexts>> Parts(
        IReadOnlyCollection<TextKey>? keys,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var part = new List<ReadTexts>();
        await foreach (var row in Rows(keys, ct))
        {
            part.Add(new(row.Key, row.ReportNo, 0, [.. Folded(row)], IsWhole: true));
            if (part.Count < Batch)
                continue;
            yield return part;
            part = [];
        }
        yield return part;
    }

    static IEnumerable<PlacedText> Folded(TextRow row) =>
        row.Texts.Where(t => !Blank.Is(t.Text)).Select(t => new PlacedText(0, t.Place, TextPlaces.Folded(t.Place, t.Text!)));

    public sealed override async Task<IReadOnlyDictionary<TextKey, FoundItem>> Show(
        IReadOnlyList<FoundPlaces> found,
        PhraseRequest request,
        CancellationToken ct
    )
    {
        var shown = new Dictionary<TextKey, FoundItem>();
        var wanted = found.ToDictionary(f => f.Owner.Key, f => f.Texts.Select(t => t.Place).ToHashSet());
        await foreach (var row in Rows(wanted.Keys, ct))
            if (Places(row, wanted[row.Key], request.Phrase) is { Length: > 0 } places)
                shown[row.Key] = row.Item with { Places = places };
        return shown;
    }

    FoundPlace[] Places(TextRow row, HashSet<string> wanted, string phrase) =>
        [
            .. row
                .Texts.Where(t => wanted.Contains(t.Place) && !Blank.Is(t.Text))
                .Select(t => (t.Place, Passage: PassageCutting.Of(t.Text!, t.Place, phrase)))
                .Where(t => t.Passage is not null)
                .Select(t => new FoundPlace
                {
                    Pointer = Pointer(t.Place),
                    Language = TextPlaces.LanguageOf(t.Place),
                    Newest = true,
                    Public = IsPublic,
                    Passage = t.Passage!,
                }),
        ];

    /// <summary>Where a text stands in what the API answers, by its place here.</summary>
    protected virtual string Pointer(string place) => place;

    /// <summary>Whether the public reads its texts.</summary>
    protected virtual bool IsPublic => false;

    /// <summary>The texts of notes by language, as they are stored.</summary>
    protected static IEnumerable<(string Place, string? Text)> NotesAt(string place, string? stored) =>
        stored is null ? [] : TextPlaces.In(JsonElement.Parse(stored), place).Select(t => (t.Place, (string?)t.Text));

    protected static IReadOnlySet<TextKey> Keys(IEnumerable<FoundPlaces> found) =>
        found.Select(f => f.Owner.Key).ToHashSet();
}
