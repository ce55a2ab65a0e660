using System.Buffers;
using System.Runtime.InteropServices;
using AnnualReports.Api.Content;
using Microsoft.Win32.SafeHandles;

namespace AnnualReports.Api.Phrases;

/// <summary>Which text stands where in the file, and what has it. Whoever uses it has taken their turn.</summary>
sealed class TextDirectory
{
    readonly Dictionary<TextKey, TextOwner> owners = [];
    readonly List<KnownText> texts = [];
    readonly Dictionary<string, string> places = [];

    /// <summary>How many bytes of the file count no more.</summary>
    public long Dropped { get; private set; }

    /// <summary>How often something was taken out of it.</summary>
    public int Generation { get; private set; }

    public KnownText this[int text] => texts[text];

    public TextOwner? Owner(TextKey key) => owners.GetValueOrDefault(key);

    public IReadOnlyList<TextOwner> Owners(string source) => [.. owners.Values.Where(o => o.Key.Source == source)];

    public void Clear()
    {
        owners.Clear();
        texts.Clear();
        Dropped = 0;
        Generation++;
    }

    TextOwner Known(TextKey key)
    {
        if (!owners.TryGetValue(key, out var owner))
            owners[key] = owner = new(key);
        return owner;
    }

    public void Add(TextKey key, int first, string place, long offset, int length)
    {
        // The same few places come again and again.
        if (!places.TryGetValue(place, out var kept))
            places[place] = kept = place;
        var owner = Known(key);
        owner.Texts.Add(texts.Count);
        texts.Add(new(owner, offset, length, first, kept));
    }

    public void Read(TextKey key, ReadSoFar soFar) => Known(key).SoFar = soFar;

    public void Drop(TextKey key)
    {
        if (!owners.Remove(key, out var owner))
            return;
        Generation++;
        foreach (var text in owner.Texts)
        {
            Dropped += texts[text].Length;
            texts[text] = texts[text] with { Owner = null };
        }
    }

    /// <summary>The text that begins last at or before a place in the file; -1 if there is none.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="from">A text that begins before it; the one that is sought is usually close behind.</param>
    public int At(long offset, int from)
    {
        var all = CollectionsMarshal.AsSpan(texts);
        var (low, step) = (from, 1);
        while (low + step < all.Length && all[low + step].Offset <= offset)
            (low, step) = (low + step, step * 2);
        for (var high = Math.Min(low + step, all.Length); low < high;)
        {
            var middle = (low + high) / 2;
            if (all[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>What has these texts.</summary>
    public FoundTexts OwnersOf(List<int> found) => new(found, [.. found.Select(text => texts[text].Owner!).Distinct()], Generation);

    /// <summary>Whether the newest revision of something has a text at a place that begins like this.</summary>
    public bool HasText(TextOwner owner, string place)
    {
        var newer = new HashSet<string>();
        for (var next = owner.Texts.Count - 1; next >= 0; next--)
            if (
                texts[owner.Texts[next]] is var text
                && text.Place.StartsWith(place, StringComparison.Ordinal)
                && newer.Add(text.Place)
                && text.Length > 0
            )
                return true;
        return false;
    }

    /// <summary>
    /// Where the texts of something stand that were found, and in which revisions. Those that were dropped meanwhile are
    /// left out.
    /// </summary>
    public IReadOnlyList<FoundText> Places(TextOwner owner, FoundTexts found) =>
        [.. owner.Texts.Where(text => IsOf(owner, text) && found.Has(text)).Select(text => Place(owner, text))];

    bool IsOf(TextOwner owner, int text) => text < texts.Count && texts[text].Owner == owner;

    FoundText Place(TextOwner owner, int text)
    {
        var (first, place) = (texts[text].First, texts[text].Place);
        var next = owner.Texts.Find(t => t > text && ReferenceEquals(texts[t].Place, place));
        return new(place, first, next == 0 ? owner.Head : texts[next].First - 1);
    }

    /// <summary>Reads a file from its beginning, and returns how far it is sound, and where it had come to.</summary>
    public (long Whole, AuditPosition? Position) Load(SafeFileHandle file)
    {
        var (whole, position) = Walk(file, long.MaxValue);
        if (position is null)
        {
            Clear();
            return (0, null);
        }
        // What follows the last position is read from the store again.
        Clear();
        return Walk(file, whole);
    }

    (long Whole, AuditPosition? Position) Walk(SafeFileHandle file, long until)
    {
        var (length, at, whole) = (Math.Min(RandomAccess.GetLength(file), until), 0L, 0L);
        AuditPosition? position = null;
        var header = new byte[TextRecords.Header];
        while (at < length && RandomAccess.Read(file, header, at) == header.Length)
        {
            if (TextRecords.Head(header) is not var (kind, count, checksum) || count < 0 || count > Longest)
                break;
            var parts = ArrayPool<byte>.Shared.Rent(count);
            try
            {
                var span = parts.AsSpan(0, count);
                if (
                    RandomAccess.Read(file, span, at + header.Length) != count
                    || (kind != RecordKind.Erased && TextRecords.Checksum(span) != checksum)
                )
                    break;
                Take(kind, span, at + header.Length);
                at += header.Length + count;
                if (kind == RecordKind.Position)
                    (whole, position) = (at, TextRecords.PositionParts(span));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(parts);
            }
        }
        return (whole, position);
    }

    /// <summary>The most bytes of a record: a long text in which every character takes four.</summary>
    const int Longest = 8 * Limits.LongText;

    void Take(RecordKind kind, ReadOnlySpan<byte> parts, long offset)
    {
        switch (kind)
        {
            case RecordKind.Text:
                var text = TextRecords.TextParts(parts);
                if (text.Key is { } owner)
                    Add(owner, text.First, text.Place, offset + text.Length, parts.Length - text.Length);
                break;
            case RecordKind.Read:
                var read = TextRecords.ReadParts(parts);
                if (read.Key is { } key)
                    Read(key, read.SoFar);
                break;
            case RecordKind.Drop when TextKey.Parse(System.Text.Encoding.UTF8.GetString(parts)) is { } dropped:
                Drop(dropped);
                break;
            case RecordKind.Erased:
                Dropped += parts.Length;
                break;
        }
    }
}
