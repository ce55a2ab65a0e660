using System.Text;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>A delivered body. Its first <paramref name="CardLength"/> bytes and a closing brace are its card.</summary>
sealed record Body(byte[] Bytes, int CardLength)
{
    public static readonly Body None = new([], 0);

    /// <summary>
    /// The bytes of a body that was rendered for one instant of publication, as they are for another: an instant is in
    /// two of its members, and has always as many characters.
    /// </summary>
    public static byte[] Moved(byte[] bytes, DateTime from, DateTime to)
    {
        var (was, now) = (Encoding.ASCII.GetBytes(Instants.Text(from)), Encoding.ASCII.GetBytes(Instants.Text(to)));
        var moved = bytes.ToArray();
        var reader = new Utf8JsonReader(bytes);
        for (var left = 2; left > 0 && reader.Read();)
        {
            if (
                reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                || !(reader.ValueTextEquals("publishedAt") || reader.ValueTextEquals("updatedAt"))
            )
                continue;
            left--;
            reader.Read();
            if (reader.ValueSpan.SequenceEqual(was))
                now.CopyTo(moved, (int)reader.TokenStartIndex + 1);
        }
        return moved;
    }
}
