using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace AnnualReports.Contracts;

/// <summary>
/// An instant as a request names it: with its offset from UTC (RFC 3339), or without one, on the clocks of the report's
/// time zone. Any <see cref="DateTimeOffset"/> can be used. The time zone of a computer never matters.
/// </summary>
[JsonConverter(typeof(NamedInstantConverter))]
public readonly partial record struct NamedInstant
{
    /// <summary>The forms that can be read, in words.</summary>
    public const string Forms =
        "an instant with its offset, such as 2027-06-15T07:00:00Z or 2027-06-15T09:00+02:00, or one on the clocks of the report's time "
        + "zone, such as 2027-06-15T09:00";

    NamedInstant(DateTimeOffset? exact, DateTime? clock) => (Exact, Clock) = (exact, clock);

    /// <summary>The instant; null if it was named without an offset.</summary>
    public DateTimeOffset? Exact { get; }

    /// <summary>The time on the clock, if it was named without an offset; otherwise null.</summary>
    public DateTime? Clock { get; }

    /// <summary>Names an instant.</summary>
    /// <param name="instant">The instant.</param>
    public static implicit operator NamedInstant(DateTimeOffset instant) => new(instant, null);

    /// <summary>Names an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant, as a request names it.</returns>
    public static NamedInstant FromDateTimeOffset(DateTimeOffset instant) => instant;

    /// <summary>
    /// Names the time on the clocks of the report's time zone. The kind of the value does not matter.
    /// </summary>
    /// <param name="clock">The time on the clock.</param>
    /// <returns>The instant, as a request names it.</returns>
    public static NamedInstant OnClocks(DateTime clock) =>
        new(null, DateTime.SpecifyKind(clock, DateTimeKind.Unspecified));

    /// <summary>
    /// Reads the instant that a text names. Seconds may be left out; fractions of a millisecond are ignored.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>Null if the text has another form, or if no calendar or clock shows it. A date alone is not an
    /// instant.</returns>
    public static NamedInstant? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = Form().Match(text);
        if (!form.Success)
            return null;
        var seconds = form.Groups["seconds"] is { Success: true } said ? said.Value : ":00";
        var clock = $"{form.Groups["minute"].Value.ToUpperInvariant()}{seconds}{form.Groups["milliseconds"].Value}";
        if (form.Groups["offset"].Success)
            return DateTimeOffset.TryParse(
                clock + form.Groups["offset"].Value.ToUpperInvariant(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var exact
            )
                ? new(exact.ToUniversalTime(), null)
                : null;
        return DateTime.TryParse(clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var shown)
            ? OnClocks(shown)
            : null;
    }

    /// <summary>Always the same spelling for the same instant.</summary>
    /// <returns>The text from which this can be read again.</returns>
    public override string ToString() =>
        Exact is { } exact
            ? InstantConverter.Text(exact)
            : (Clock ?? default).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<minute>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2})((?<seconds>:[0-9]{2})((?<milliseconds>\.[0-9]{1,3})[0-9]*)?)?"
            + @"(?<offset>[Zz]|[+\-][0-9]{2}:[0-9]{2})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}

/// <summary>Reads and writes named instants in JSON.</summary>
public sealed class NamedInstantConverter : JsonConverter<NamedInstant>
{
    /// <inheritdoc />
    public override NamedInstant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && NamedInstant.Parse(reader.GetString()!) is { } named
            ? named
            : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, NamedInstant value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
