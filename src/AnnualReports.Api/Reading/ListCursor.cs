using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Lists;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Where a page begins: after which row, and at which position of the log, so that later pages neither skip nor repeat
/// entries while others publish. Clients can't read it, and a cursor that was edited or belongs to another list is
/// refused.
/// </summary>
sealed record ListCursor(long Position, ListPlace Place)
{
    const int MarkLength = 8;

    /// <summary>A cursor of a list that is ordered by the log alone.</summary>
    /// <param name="position">The position of the record.</param>
    /// <param name="number">Which of the items at that record.</param>
    public ListCursor(long position, long number)
        : this(position, new ListPlace([], number)) { }

    public long Number => Place.EntryNo;

    /// <param name="list">The list's address, with everything that decides which rows it has and in which
    /// order.</param>
    public string Encode(string list)
    {
        var payload = Encoding.UTF8.GetBytes(
            string.Join('.', [Position.ToString(), .. Place.Values.Select(Text), Place.EntryNo.ToString()])
        );
        return Base64Url.EncodeToString([.. Mark(list, payload), .. payload]);
    }

    public static ListCursor? Decode(string? text, string list, ImmutableArray<SortField> keys)
    {
        if (text is null)
            return null;
        // The program made it if making it again gives the same text.
        return
            Base64Url.IsValid(text)
            && Base64Url.DecodeFromChars(text) is { Length: > MarkLength } bytes
            && Read(Encoding.UTF8.GetString(bytes.AsSpan(MarkLength)).Split('.'), keys) is { } cursor
            && cursor.Encode(list) == text
            ? cursor
            : throw Paging.WrongCursor();
    }

    static ListCursor? Read(string[] parts, ImmutableArray<SortField> keys)
    {
        if (
            parts.Length != keys.Length + 2
            || !long.TryParse(parts[0], out var position)
            || !long.TryParse(parts[^1], out var entryNo)
        )
            return null;
        var values = keys.Select((key, i) => Value(key.Column, parts[i + 1])).OfType<object>().ToList();
        return values.Count == keys.Length ? new(position, new ListPlace(values, entryNo)) : null;
    }

    static string Text(object value) =>
        value switch
        {
            DateOnly date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            bool flag => flag ? "1" : "0",
            _ => value.ToString()!,
        };

    static object? Value(SortColumn column, string text) =>
        column switch
        {
            SortColumn.Date => DateOnly.TryParseExact(
                text,
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? date
                : null,
            SortColumn.Featured => text == "1",
            SortColumn.Slug => text,
            _ => int.TryParse(text, NumberStyles.None, null, out var number) ? number : null,
        };

    static byte[] Mark(string list, byte[] payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list + "\n"), .. payload])[..MarkLength];
}
