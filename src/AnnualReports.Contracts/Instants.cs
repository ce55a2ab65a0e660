using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace AnnualReports.Contracts;

/// <summary>
/// An instant as a request names it: with its offset from UTC (RFC 3339), or without one, as clocks show it in the report's time zone.
/// Any <see cref="DateTimeOffset"/> is one. What computers believe their own time zone to be never counts.
/// </summary>
[JsonConverter(typeof(NamedInstantConverter))]
public readonly partial record struct NamedInstant
{
    /// <summary>The forms that are read, in words.</summary>
    public const string Forms = "an instant with its offset, as 2027-06-15T07:00:00Z or 2027-06-15T09:00+02:00, or one on the clocks of the report's time "
        + "zone, as 2027-06-15T09:00";

    NamedInstant(DateTimeOffset? exact, DateTime? clock) => (Exact, Clock) = (exact, clock);

    /// <summary>The instant; null where it was named without an offset.</summary>
    public DateTimeOffset? Exact { get; }

    /// <summary>What clocks show, where no offset was named: of no time zone. Null where one was.</summary>
    public DateTime? Clock { get; }

    /// <summary>The instant itself.</summary>
    /// <param name="instant">The instant.</param>
    public static implicit operator NamedInstant(DateTimeOffset instant) => new(instant, null);

    /// <summary>The instant itself.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>What a request says of it.</returns>
    public static NamedInstant FromDateTimeOffset(DateTimeOffset instant) => instant;

    /// <summary>What clocks show in the report's time zone, of whatever kind the value is.</summary>
    /// <param name="clock">What clocks show.</param>
    /// <returns>What a request says of it.</returns>
    public static NamedInstant OnClocks(DateTime clock) => new(null, DateTime.SpecifyKind(clock, DateTimeKind.Unspecified));

    /// <summary>The instant that a text names. Seconds may be left out; fractions of a millisecond are.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null where the text has another form, or names what no calendar or clock has. A date alone names no instant.</returns>
    public static NamedInstant? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = Form().Match(text);
        if (!form.Success)
            return null;
        var seconds = form.Groups["seconds"] is { Success: true } said ? said.Value : ":00";
        var clock = $"{form.Groups["minute"].Value.ToUpperInvariant()}{seconds}{form.Groups["milliseconds"].Value}";
        if (form.Groups["offset"].Success)
            return DateTimeOffset.TryParse(clock + form.Groups["offset"].Value.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var exact)
                ? new(exact.ToUniversalTime(), null)
                : null;
        return DateTime.TryParse(clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var shown) ? OnClocks(shown) : null;
    }

    /// <summary>One spelling for each.</summary>
    /// <returns>The text that is read as this.</returns>
    public override string ToString() => Exact is { } exact
        ? exact.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : (Clock ?? default).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<minute>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2})((?<seconds>:[0-9]{2})((?<milliseconds>\.[0-9]{1,3})[0-9]*)?)?"
        + @"(?<offset>[Zz]|[+\-][0-9]{2}:[0-9]{2})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

/// <summary>Named instants on the wire.</summary>
public sealed class NamedInstantConverter : JsonConverter<NamedInstant>
{
    /// <inheritdoc />
    public override NamedInstant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && NamedInstant.Parse(reader.GetString()!) is { } named ? named : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, NamedInstant value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
