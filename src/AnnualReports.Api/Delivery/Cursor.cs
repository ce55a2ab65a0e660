using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Where a page begins: behind which row, and as of which position of the log, so that later pages neither skip nor repeat while others publish.
/// Opaque to clients, and checked: one that was edited or belongs to another list is refused.
/// </summary>
sealed record Cursor(long Position, ListPlace Place)
{
    const int MarkLength = 8;

    /// <summary>In a list that stands in the order of the log alone.</summary>
    /// <param name="position">The record's.</param>
    /// <param name="number">Which of those at the record.</param>
    public Cursor(long position, long number) : this(position, new ListPlace([], number))
    {
    }

    public long Number => Place.EntryNo;

    /// <param name="list">The list's address, with all that decides which rows it has and in which order.</param>
    public string Encode(string list)
    {
        var payload = Encoding.UTF8.GetBytes(string.Join('.', [Position.ToString(), .. Place.Values.Select(Text), Place.EntryNo.ToString()]));
        return Base64Url.EncodeToString([.. Mark(list, payload), .. payload]);
    }

    public static Cursor? Decode(string? text, string list, ImmutableArray<SortField> keys)
    {
        if (text is null)
            return null;
        // It is one of ours if making it again gives the same text.
        return Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: > MarkLength } bytes && Read(Encoding.UTF8.GetString(bytes.AsSpan(MarkLength)).Split('.'), keys) is { } cursor && cursor.Encode(list) == text
            ? cursor
            : throw ProblemException.Parameter("This cursor does not belong to this list. Begin again without it, and follow `next` as it is.", ListParameters.Cursor, ["the cursor of `next`"]);
    }

    static Cursor? Read(string[] parts, ImmutableArray<SortField> keys)
    {
        if (parts.Length != keys.Length + 2 || !long.TryParse(parts[0], out var position) || !long.TryParse(parts[^1], out var entryNo))
            return null;
        var values = keys.Select((key, i) => Value(key.Column, parts[i + 1])).OfType<object>().ToList();
        return values.Count == keys.Length ? new(position, new ListPlace(values, entryNo)) : null;
    }

    static string Text(object value) => value switch
    {
        DateOnly date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => value.ToString()!,
    };

    static object? Value(SortColumn column, string text) => column switch
    {
        SortColumn.Date => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        SortColumn.Featured => text == "1",
        SortColumn.Slug => text,
        _ => int.TryParse(text, NumberStyles.None, null, out var number) ? number : null,
    };

    static byte[] Mark(string list, byte[] payload) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list + "\n"), .. payload])[..MarkLength];
}
