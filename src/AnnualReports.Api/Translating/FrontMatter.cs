using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Translating;

/// <summary>
/// A text in one language as Markdown with front matter: its fields between two lines of three hyphens, its long text
/// below them. The fields are a small part of YAML 1.2: texts that are plain, quoted, or indented below <c>|</c>. Lists,
/// such as those of files, are left out.
/// </summary>
static partial class FrontMatter
{
    public const string MediaType = "text/markdown";

    public const string Mark = "---";

    public const string Null = "null";

    /// <summary>What stands for a character behind a backslash, in double quotation marks.</summary>
    public static readonly IReadOnlyDictionary<char, char> Escapes = new Dictionary<char, char>
    {
        ['\\'] = '\\',
        ['"'] = '"',
        ['n'] = '\n',
        ['t'] = '\t',
        ['r'] = '\r',
    };

    /// <summary>A text as it is sent. The long text ends in a line feed of its own, as editors of text expect.</summary>
    public static string Written(Kind kind, JsonElement text)
    {
        var (written, body) = (new StringBuilder(), "");
        written.Append(Mark).Append('\n');
        foreach (var member in kind.TextMembers)
        {
            if (!text.TryGetProperty(member, out var value) || !IsField(value))
                continue;
            if (kind.IsLong(member) && value.GetString() is { Length: > 0 } prose)
                body = prose + "\n";
            else
                written.Append(member).Append(':').Append(Value(value.GetString())).Append('\n');
        }
        return written.Append(Mark).Append('\n').Append(body).ToString();
    }

    static bool IsField(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    static string Value(string? text) =>
        text is null ? $" {Null}"
        : text != Null && IsPlain(text) ? $" {text}"
        : IsBlock(text)
            ? $" |-\n{string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : "  " + line))}"
        : $" \"{Quoted(text)}\"";

    /// <summary>Whether a text can stand without quotation marks: it begins with a letter or digit, and nothing in it
    /// could be a mark of YAML.</summary>
    public static bool IsPlain(string text) => Plain().IsMatch(text) && !text.Any(IsUnseen);

    static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\t' or '\n')
        && text[^1] != '\n'
        && text.Split('\n').All(line => line.Length == 0 || !string.IsNullOrWhiteSpace(line))
        && !text.Any(c => c != '\n' && IsUnseen(c));

    static bool IsUnseen(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length);
        foreach (var c in text)
            if (Escapes.FirstOrDefault(e => e.Value == c) is { Key: not '\0' and var letter })
                quoted.Append('\\').Append(letter);
            else if (IsUnseen(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        return quoted.ToString();
    }

    /// <summary>Whether a request sends a text in this form.</summary>
    public static bool IsSent(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text that was sent.</summary>
    /// <param name="kind">The kind of the entry.</param>
    /// <param name="sent">The body, in UTF-8.</param>
    /// <param name="notices">Collects what was changed.</param>
    /// <param name="ct">Stops it.</param>
    public static JsonElement Read(Kind kind, byte[] sent, ICollection<Notice> notices, CancellationToken ct)
    {
        string text;
        try
        {
            text = Utf8.GetString(sent);
        }
        catch (DecoderFallbackException)
        {
            throw ProblemException.Malformed("The body is not in UTF-8. Save it as UTF-8, and send it again.");
        }
        if (text is ['\uFEFF', ..])
            text = text[1..];
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = text.Split('\n');
        var (read, begins) = FrontMatterReader.Read(lines, Fields(kind));
        var body = string.Join('\n', lines.Skip(begins));
        if (body is [.., '\n'])
            body = body[..^1];
        if (body.Length > 0)
        {
            var member = kind.TextMembers.FirstOrDefault(kind.IsLong)
                ?? throw new ProblemException(
                    ProblemTypes.Invalid,
                    $"Line {begins + 1}: {kind.Segment} have no long text. Leave out what stands below the fields."
                );
            if (read.ContainsKey(member))
                throw new ProblemException(
                    ProblemTypes.Invalid,
                    $"Line {begins + 1}: '{member}' is here twice, among the fields and below them."
                );
            read[member] = body;
        }
        return JsonBody.Parse(JsonSerializer.SerializeToUtf8Bytes(read), notices, null, ct);
    }

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The members that can be among the fields.</summary>
    static IReadOnlyList<string> Fields(Kind kind) => [.. kind.TextMembers.Where(m => !Lists.Contains(m))];

    /// <summary>The members that are no texts.</summary>
    static readonly string[] Lists = ["downloads", "breakdownLabels"];

    /// <summary>A text that was read, with the lists of the text that it replaces.</summary>
    public static JsonElement With(JsonElement read, JsonElement? before)
    {
        if (before is not { } there || !Lists.Any(l => there.TryGetProperty(l, out _)))
            return read;
        var whole = JsonObject.Create(read)!;
        foreach (var list in Lists)
            if (there.TryGetProperty(list, out var value))
                whole[list] = JsonNode.Parse(value.GetRawText());
        return JsonSerializer.SerializeToElement(whole, Wire.Json);
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[^\n#:]|:(?! |$)|(?<! )#)*(?<! )\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
