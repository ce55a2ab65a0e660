using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Makes lists of stored bytes. A card is the beginning of a body and a closing brace, so no JSON has to be parsed.
/// </summary>
static class Cards
{
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> body, int cardLength)
    {
        output.Write(body[..cardLength]);
        output.Write("}"u8);
    }

    /// <summary>Writes the name of a member and the colon behind it.</summary>
    public static void Name(IBufferWriter<byte> output, string member)
    {
        output.Write("\""u8);
        Encoding.UTF8.GetBytes(member, output);
        output.Write("\":"u8);
    }

    public static ReadOnlyMemory<byte> List(
        IEnumerable<(byte[] Body, int CardLength)> cards,
        string? next,
        int? total,
        IEnumerable<(byte[] Body, int CardLength)>? included = null
    )
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        output.Write("{\"items\":"u8);
        WriteAll(output, cards);
        if (included is not null)
        {
            output.Write(",\"included\":"u8);
            WriteAll(output, included);
        }
        if (next is not null)
        {
            output.Write(",\"next\":"u8);
            output.Write(JsonSerializer.SerializeToUtf8Bytes(next, Contracts.Wire.Json));
        }
        if (total is not null)
        {
            output.Write(",\"total\":"u8);
            output.Write(JsonSerializer.SerializeToUtf8Bytes(total));
        }
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    /// <summary>The cards before and after an entry.</summary>
    public static ReadOnlyMemory<byte> Around(
        IEnumerable<(byte[] Body, int CardLength)> before,
        IEnumerable<(byte[] Body, int CardLength)> after
    )
    {
        var output = new ArrayBufferWriter<byte>(4 * 1024);
        output.Write("{\"before\":"u8);
        WriteAll(output, before);
        output.Write(",\"after\":"u8);
        WriteAll(output, after);
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    /// <summary>A whole body, with the cards of what it refers to as its last member.</summary>
    public static ReadOnlyMemory<byte> With(byte[] body, IEnumerable<(byte[] Body, int CardLength)> included)
    {
        var output = new ArrayBufferWriter<byte>(body.Length + 4 * 1024);
        output.Write(body.AsSpan(0, body.Length - 1));
        output.Write(",\"included\":"u8);
        WriteAll(output, included);
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    /// <summary>Writes cards as an array.</summary>
    public static void WriteAll(IBufferWriter<byte> output, IEnumerable<(byte[] Body, int CardLength)> cards)
    {
        output.Write("["u8);
        foreach (var (index, (body, length)) in cards.Index())
        {
            if (index > 0)
                output.Write(","u8);
            Write(output, body, length);
        }
        output.Write("]"u8);
    }

    /// <summary>
    /// Cards as a tree, each with its children. An entry whose parent is not in the list moves up to the nearest
    /// ancestor that is.
    /// </summary>
    public static ReadOnlyMemory<byte> Tree(
        IReadOnlyList<(string Slug, byte[] Body, int CardLength)> cards,
        IReadOnlyDictionary<string, string> parents
    )
    {
        var known = cards.Select(c => c.Slug).ToHashSet();
        var children = cards.ToLookup(c => Above(c.Slug, parents, known) ?? "");
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        output.Write("{\"items\":"u8);
        WriteLevel("");
        output.Write("}"u8);
        return output.WrittenMemory;

        void WriteLevel(string parent)
        {
            output.Write("["u8);
            foreach (var (index, card) in children[parent].Index())
            {
                if (index > 0)
                    output.Write(","u8);
                output.Write(card.Body.AsSpan(0, card.CardLength));
                output.Write(",\"children\":"u8);
                WriteLevel(card.Slug);
                output.Write("}"u8);
            }
            output.Write("]"u8);
        }
    }

    /// <summary>
    /// The title in a published body; null once the body is erased. The title is read from the card, which has no long
    /// text.
    /// </summary>
    public static string? PublicTitle(this Kind kind, byte[]? body, int cardLength) =>
        body is null ? null : kind.Title(Json(body, cardLength));

    /// <summary>The card as JSON.</summary>
    public static JsonElement Json(byte[] body, int cardLength)
    {
        var card = new ArrayBufferWriter<byte>(cardLength + 1);
        Write(card, body, cardLength);
        return JsonElement.Parse(card.WrittenSpan);
    }

    static string? Above(string slug, IReadOnlyDictionary<string, string> parents, HashSet<string> known)
    {
        var above = parents.GetValueOrDefault(slug);
        while (above is not null && !known.Contains(above))
            above = parents.GetValueOrDefault(above);
        return above;
    }

    /// <summary>The values of a member at the top level of a body. The rest of the body is not read.</summary>
    public static IReadOnlyList<string> Texts(ReadOnlySpan<byte> body, ReadOnlySpan<byte> member)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(member))
            {
                var texts = new List<string>();
                while (reader.Read() && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.String)
                    if (reader.TokenType == JsonTokenType.String)
                        texts.Add(reader.GetString()!);
                return texts;
            }
        return [];
    }
}
