using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace AnnualReports.Contracts;

/// <summary>The form of all JSON (RFC 8259): camelCase, UTF-8 without escapes, and absent values left out.</summary>
public static class Wire
{
    /// <summary>The serializer options for everything that is sent and received.</summary>
    public static JsonSerializerOptions Json { get; } = Create();

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = true,
        };
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new ExactNumberConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>Reads and writes instants: RFC 3339, UTC, whole milliseconds, <c>Z</c>.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Always the same spelling for the same instant.</summary>
    internal static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(Format, System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // Without an offset, it would be read in the time zone of the machine.
        reader.TokenType == JsonTokenType.String
        && NamedInstant.Parse(reader.GetString()!)?.Exact is { } instant
            ? instant
            : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }
}

/// <summary>
/// Reads and writes decimals as JSON numbers without an exponent (<c>12.50</c>). A number is read only if it can be
/// stored exactly.
/// </summary>
public sealed class ExactNumberConverter : JsonConverter<decimal>
{
    /// <summary>The number of digits that a decimal can always store.</summary>
    const int Digits = 28;

    /// <inheritdoc />
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        var text = reader.HasValueSequence
            ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence)
            : reader.ValueSpan;
        return text.ContainsAny((byte)'e', (byte)'E') || text.Length > Digits
            ? throw new JsonException()
            : reader.GetDecimal();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}
