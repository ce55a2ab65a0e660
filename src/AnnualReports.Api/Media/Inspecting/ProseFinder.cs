using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Tells tables from other texts, such as letters, JSON and programs, in which each line may also have one comma.
/// </summary>
static partial class ProseFinder
{
    /// <summary>How many characters of a text are looked at.</summary>
    public const int Most = 64 * 1024;

    const int MostLines = 200;

    /// <returns>The separator that a first line <c>sep=</c> names.</returns>
    public static char? Said(string beginning) =>
        Separator().Match(Start(beginning)) is { Success: true } said ? said.Groups[1].Value[0] : null;

    /// <summary>
    /// Whether a text is a table, whatever its words are, because with this separator all records have the same number
    /// of fields: each column has its own name, and there are no signs of a program or of sentences.
    /// </summary>
    public static bool IsTable(string beginning, char separator)
    {
        var lines = Lines(beginning);
        if (lines.Length == 0 || Marked().IsMatch(lines[0]))
            return false;
        string[] names = [.. Fields(lines[0], separator).Select(n => n.Trim())];
        return names.All(n => n is { Length: > 0 and <= 200 } && n[^1] is not ('{' or ';'))
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
            && IsClosed(lines[0], separator)
            && lines.Count(l => IsClosed(l, separator)) * 2 > lines.Length
            && !IsKeyed(lines)
            && !IsListed(lines)
            && !IsLoose(lines, separator, names);
    }

    /// <exception cref="Http.ProblemException">It is another kind of text.</exception>
    public static void Check(string beginning, char? separator)
    {
        var text = Start(beginning);
        var lines = Lines(beginning);
        var what =
            text.StartsWith('{') || text.StartsWith('[') ? "JSON, or another text in brackets"
            : text.StartsWith("#!", StringComparison.Ordinal)
            || text.StartsWith('\\')
            || text.StartsWith("%!", StringComparison.Ordinal)
                ? "a program"
            : lines.Length >= 2 && MailHeader().IsMatch(lines[0]) && AnyHeader().IsMatch(lines[1]) ? "an e-mail"
            : Mostly(lines, Code()) ? "a program"
            : IsListed(lines) ? "Markdown, or another text of headings and items"
            : IsKeyed(lines) ? "YAML, or another list of names and values"
            : IsProse(lines, separator ?? ',') ? "a letter, or another text in sentences"
            : null;
        if (what is not null)
            throw FileType.Unsupported(
                $"This is {what}, but no table",
                separator is { } one
                    ? $" If it is a table, say so by a first line sep={(one == '\t' ? "(and a tab)" : one.ToString())}."
                    : " If it is a table, give each of its lines as many fields as the first, and put quotation marks around those that hold the separator."
            );
    }

    static string Start(string beginning) => beginning.TrimStart('\uFEFF', ' ', '\r', '\n');

    static string[] Lines(string beginning) =>
        [
            .. Start(beginning)
                .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(l => !string.IsNullOrWhiteSpace(l))
                .Take(MostLines),
        ];

    static bool Mostly(string[] lines, Regex kind) =>
        lines.Length > 0 && lines.Count(l => l.Length < 2_000 && kind.IsMatch(l)) * 2 >= lines.Length;

    static List<string> Fields(string line, char separator)
    {
        var (fields, start, isQuoted) = (new List<string>(), 0, false);
        for (var at = 0; at <= line.Length; at++)
            if (at == line.Length || (line[at] == separator && !isQuoted))
            {
                fields.Add(line[start..at]);
                start = at + 1;
            }
            else if (line[at] == '"')
                isQuoted = !isQuoted;
        return fields;
    }

    /// <summary>
    /// Whether every bracket is closed in the field in which it is opened. In programs and JSON, brackets contain the
    /// separator.
    /// </summary>
    static bool IsClosed(string line, char separator) =>
        Fields(line, separator)
            .TrueForAll(field =>
            {
                var (depth, isQuoted) = (0, false);
                foreach (var c in field)
                {
                    isQuoted ^= c == '"';
                    depth +=
                        isQuoted ? 0
                        : c is '(' or '[' or '{' ? 1
                        : c is ')' or ']' or '}' ? -1
                        : 0;
                    if (depth < 0)
                        return false;
                }
                return depth == 0;
            });

    /// <summary>Most lines, including the first, begin with a name and a colon, each with a different name.</summary>
    static bool IsKeyed(string[] lines)
    {
        string[] keys = [.. lines.Select(l => Key().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];
        return lines.Length > 1
            && Key().IsMatch(lines[0])
            && keys.Length * 3 >= lines.Length * 2
            && keys.Distinct(StringComparer.Ordinal).Count() == keys.Length;
    }

    /// <summary>
    /// Headings or list items of Markdown. A table that begins with a number sign has no blanks after its separators,
    /// or has numbers below.
    /// </summary>
    static bool IsListed(string[] lines) =>
        lines.Length > 0
        && !TightSeparator().IsMatch(lines[0])
        && !IsOfNumbers(lines)
        && (Heading().IsMatch(lines[0]) || Mostly(lines, Item()));

    static bool IsOfNumbers(string[] lines) =>
        lines.Count(l => l.Split(',', ';').Any(f => Number().IsMatch(f.Trim()))) * 3 >= lines.Length;

    /// <summary>Whether there are blanks after its separators, and it is a program or consists of sentences.</summary>
    static bool IsLoose(string[] lines, char separator, string[] names)
    {
        if (separator is not (',' or ';') || !IsSpaced(lines, separator))
            return false;
        return (Code().IsMatch(lines[0]) && Mostly(lines, Code()))
            || (IsProse(lines, separator) && !IsHeader(names, lines, separator));
    }

    static bool IsSpaced(string[] lines, char separator) =>
        lines.All(l => !l.Contains('"', StringComparison.Ordinal))
        && lines.All(l => Fields(l, separator).Skip(1).All(f => f is "" or [' ', ..]));

    /// <summary>
    /// Sentences: there are blanks after the separators, and between separators there are many words or the end of a
    /// sentence.
    /// </summary>
    static bool IsProse(string[] lines, char separator)
    {
        if (
            !IsSpaced(lines, separator)
            || lines.Any(l => l.AsSpan().ContainsAny('\t', '|'))
            || !lines.Any(l => l.Contains(separator, StringComparison.Ordinal))
        )
            return false;
        var wordy = lines.Count(l =>
            Greeting().IsMatch(l)
            || l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 5
            || l.Split(separator).Any(f => Sentence().IsMatch(f.Trim()))
        );
        return wordy * 2 >= lines.Length && !IsOfNumbers(lines);
    }

    /// <summary>
    /// Names of columns, not a sentence: they begin alike, the first is short, and so are the values below it. In a
    /// sentence, a comma is followed by a lower-case word.
    /// </summary>
    static bool IsHeader(string[] names, string[] lines, char separator)
    {
        if (
            lines.Count(l => Greeting().IsMatch(l)) > 1
            || names.Any(n => ".!?:".Contains(n[^1], StringComparison.Ordinal) || Words(n) > 10)
        )
            return false;
        if (names.All(n => !char.IsUpper(n[0])))
            return names.All(n => Words(n) <= 2);
        var named = lines
            .Skip(1)
            .Count(l =>
                Fields(l, separator)[0] is { Length: > 0 } first
                && Words(first) <= 4
                && !".!?".Contains(first[^1], StringComparison.Ordinal)
            );
        return names.All(n => !char.IsLower(n[0])) && Words(names[0]) <= 4 && named * 3 >= (lines.Length - 1) * 2;
    }

    static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>How programs and other formal texts begin.</summary>
    [GeneratedRegex(@"^(?:#!|\\|%!|//|/\*|<\?|---\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\s*(?:-\s+)?([\p{L}_][\p{L}\p{N}_ .-]{0,60}):(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^#{1,6}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:#{1,6}|[-*+>]|[0-9]{1,3}[.)])\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"[,;](?! |$)|[\t|""]", RegexOptions.CultureInvariant)]
    private static partial Regex TightSeparator();

    [GeneratedRegex(@"^""?sep=([,;\t|])""?\r?(?:\n|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:From|To|Cc|Subject|Date|Sent|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|Content-Type|Reply-To|X-[\w-]+|Van"
            + @"|Aan|Onderwerp|Verzonden|Datum|De|À|Objet|Envoyé)\s*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MailHeader();

    [GeneratedRegex(@"^(?:[\p{L}][\p{L}-]*\s*:|\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeader();

    [GeneratedRegex(
        @"^\s*(?:import|from\s+\S+\s+import|function|def|class|var|let|const|return|public|private|static|using|namespace|package|export"
            + @"|if\s*\(|for\s*\(|while\s*\(|elif|else|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|echo|print|require|include|\#include|\#define|//|/\*"
            + @"|--\s|\$\w+\s*=)\b"
            + @"|^\s*(?://|/\*|\$\w+\s*=|@\w+\s*\()|[{}]\s*$|\)\s*[;:{]\s*$|\w\([^()""]*,[^()""]*\)|=>|[=!]==?|^\s*[\w.]+\s*[+*/-]?=\s*\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Code();

    /// <summary>How letters begin and end.</summary>
    [GeneratedRegex(
        @"^\s*(?:Geachte|Beste|Mevrouw|Mijnheer|Hoogachtend|(?:Met )?(?:vriendelijke )?groet(?:en)?|Madame|Monsieur|Mesdames|Messieurs"
            + @"|Chère?s?|Bonjour|Cordialement|Bien à vous|Veuillez|Salutations|Sehr geehrte[rs]?|Liebe[rs]?|Mit freundlichen"
            + @"|Dear|Hello|Yours|(?:Kind|Best) regards|Sincerely)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\p{L}{2,}[.!?:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[-+\u2212]?[\d.\u00A0 %\u20AC$]*\d[\d.\u00A0 %\u20AC$]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
