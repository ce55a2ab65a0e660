using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// How a body is read for what lists filter and sort by. It skips everything else, because this is done for every body
/// that was ever public. Of the long text only the links to entries matter. So its HTML is skipped, and so is Markdown
/// without a bracket, which has no link.
/// </summary>
sealed class FactsJson : JsonConverter<LongText>
{
    /// <summary>Members that no list of any kind filters or sorts by.</summary>
    static readonly string[] Said = ["title", "name", "summary", "links"];

    public static readonly JsonSerializerOptions Options = Create();

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(Wire.Json)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
        };
        options.Converters.Insert(0, new FactsJson());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Of the members that all entries have, only the quotes are kept.</summary>
    static void LeaveOut(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(EntryCard)))
            return;
        foreach (
            var member in type
                .Properties.Where(p =>
                    Said.Contains(p.Name)
                    || (
                        p.AttributeProvider is PropertyInfo { DeclaringType: { } declaring } property
                        && declaring == typeof(EntryCard)
                        && property.Name != nameof(EntryCard.Quotes)
                    )
                )
                .ToList()
        )
            type.Properties.Remove(member);
    }

    public override LongText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var markdown = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMarkdown = reader.ValueTextEquals("markdown"u8);
            reader.Read();
            if (isMarkdown)
                markdown = MayHaveBracket(reader) ? reader.GetString()! : "";
            else
                reader.Skip();
        }
        return new(markdown, "");
    }

    /// <summary>In UTF-8 a bracket is one byte, unless it is escaped in the JSON.</summary>
    static bool MayHaveBracket(in Utf8JsonReader reader) =>
        reader.HasValueSequence
        || reader.ValueSpan.Contains((byte)'[')
        || (reader.ValueIsEscaped && reader.ValueSpan.IndexOf("\\u005"u8) >= 0);

    public override void Write(Utf8JsonWriter writer, LongText value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A text is read so, never written.");
}
