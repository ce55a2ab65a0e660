using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>
/// Copies JSON with its texts normalised, and notes what is refused in them. Each byte is looked at a fixed number of
/// times, so the cost is proportional to the length.
/// </summary>
sealed class JsonNormaliser(
    Utf8JsonWriter writer,
    ICollection<Notice>? notices,
    CancellationToken ct,
    List<Fault>? refused = null
)
{
    /// <summary>
    /// Characters that word processors put into texts, and what replaces them: line breaks within a paragraph, a hyphen
    /// that does not break, and a hyphen that only shows at the end of a line.
    /// </summary>
    static readonly (char Sent, char Plain, string Name)[] OfWordProcessors =
    [
        ('\u000B', '\n', "a line break"),
        ('\u000C', '\n', "a line break"),
        ('\u0085', '\n', "a line break"),
        ('\u2028', '\n', "a line break"),
        ('\u2029', '\n', "a line break"),
        ('\u001E', '\u2011', "a hyphen that does not break (U+2011)"),
        ('\u001F', '\u00AD', "a soft hyphen (U+00AD)"),
    ];

    static readonly SearchValues<char> Sent = SearchValues.Create([.. OfWordProcessors.Select(c => c.Sent)]);

    /// <summary>How many values are copied before it is checked again whether the request was given up.</summary>
    const int Between = 1024;

    /// <summary>
    /// How many combining marks may follow one character, as in the Stream-Safe Text Format (UAX #15). Normalisation
    /// sorts the marks of a character, and its time grows with the square of their number.
    /// </summary>
    const int Marks = 30;

    /// <summary>The first combining mark of Unicode.</summary>
    const char FirstMark = '\u0300';

    readonly BodyFaults faults = new();
    int copied;

    /// <summary>Whether a member's name is refused or stands there twice, so that the copy can't be used.</summary>
    bool isUnnamed;

    /// <summary>Copies the value at which the reader is: a whole body.</summary>
    /// <exception cref="ProblemException">422 if something is refused and refusals are not collected. If they are
    /// collected, the copy has empty texts in their place.</exception>
    public void Copy(ref Utf8JsonReader reader)
    {
        CopyValue(ref reader);
        if (isUnnamed || refused is null)
            faults.ThrowIfAny();
        refused?.AddRange(faults.Found.Select(f => new Fault(f.Key, f.Value[0])));
    }

    void CopyValue(ref Utf8JsonReader reader)
    {
        if (++copied % Between == 0)
            ct.ThrowIfCancellationRequested();
        if (faults.AreEnough)
            faults.ThrowIfAny();
        CopyToken(ref reader);
    }

    void CopyToken(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                CopyArray(ref reader);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Text(ref reader));
                break;
            case JsonTokenType.Number:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteBooleanValue(reader.GetBoolean());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    void CopyArray(ref Utf8JsonReader reader)
    {
        writer.WriteStartArray();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            faults.Enter(i);
            CopyValue(ref reader);
            faults.Leave();
        }
        writer.WriteEndArray();
    }

    void CopyObject(ref Utf8JsonReader reader)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var before = faults.Found.Count;
            var name = Text(ref reader);
            faults.Enter(name);
            if (!names.Add(name))
                faults.Add("This member is here twice.");
            isUnnamed |= faults.Found.Count > before;
            writer.WritePropertyName(name);
            reader.Read();
            CopyValue(ref reader);
            faults.Leave();
        }
        writer.WriteEndObject();
    }

    string Text(ref Utf8JsonReader reader)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            faults.Add("The text has half a character (a lone surrogate, or bytes that are no UTF-8).");
            return "";
        }
        text = Replaced(text);
        if (Refused(text) is { } why)
        {
            faults.Add(why);
            return "";
        }
        return text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
    }

    string Replaced(string text)
    {
        if (!text.AsSpan().ContainsAny(Sent))
            return text;
        foreach (var (sent, kept, name) in OfWordProcessors)
            if (text.IndexOf(sent, StringComparison.Ordinal) is >= 0 and var first)
            {
                var (line, column) = Notice.Place(text, first);
                var told =
                    $"{(char.IsControl(sent) ? "control character" : "character")} U+{(int)sent:X4} became {name}";
                notices?.Add(new(faults.Here, $"The {told}{Notice.Times(text.AsSpan().Count(sent))}.", line, column));
                text = text.Replace(sent, kept);
            }
        return text;
    }

    /// <summary>Why a text is refused, as it was sent; null if it is accepted.</summary>
    static string? Refused(string text)
    {
        for (var index = 0; index < text.Length; index++)
            if (text[index] is var c && c is '\uFFFE' or '\uFFFF')
                return $"The text has a noncharacter (U+FFFE or U+FFFF){At(text, index)}. Leave it out.";
            else if (char.IsControl(c) && c is not ('\n' or '\t' or '\r' or '\f' or '\u0085'))
                return $"The text has the control character U+{(int)c:X4}{At(text, index)}. Leave it out.";
        return text.AsSpan().IndexOfAnyInRange(FirstMark, char.MaxValue) >= 0 && HasPiledMarks(text)
            ? $"More than {Marks} combining marks follow one character here. Leave some out."
            : null;
    }

    static string At(string text, int index) =>
        Notice.Place(text, index) is var (line, column) ? $" at line {line}, column {column}" : "";

    static bool HasPiledMarks(string text)
    {
        var run = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            run = IsMark(Rune.GetUnicodeCategory(rune)) ? run + 1 : 0;
            if (run > Marks)
                return true;
        }
        return false;
    }

    static bool IsMark(UnicodeCategory category) =>
        category
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
