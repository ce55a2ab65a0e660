using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Api.Kinds;

/// <summary>Keeps some members of stored bodies, in their order, without changing a byte of them.</summary>
sealed class MemberSelection(IEnumerable<string> names)
{
    readonly byte[][] wanted = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The wanted members of a whole body, without the closing brace.</summary>
    public (byte[] Body, int CardLength) OfBody(ReadOnlySpan<byte> whole)
    {
        var cut = new ArrayBufferWriter<byte>(whole.Length);
        var reader = new Utf8JsonReader(whole);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, isWanted) = ((int)reader.TokenStartIndex, IsWanted(ref reader));
            reader.Skip();
            if (!isWanted)
                continue;
            cut.Write(cut.WrittenCount == 0 ? "{"u8 : ","u8);
            cut.Write(whole[start..(int)reader.BytesConsumed]);
        }
        return (cut.WrittenSpan.ToArray(), cut.WrittenCount);
    }

    /// <summary>The wanted members of a card, which has no closing brace yet.</summary>
    public (byte[] Body, int CardLength) OfCard(ReadOnlySpan<byte> card) => OfBody([.. card, (byte)'}']);

    bool IsWanted(ref Utf8JsonReader reader)
    {
        foreach (var name in wanted)
            if (reader.ValueTextEquals(name))
                return true;
        return false;
    }
}
