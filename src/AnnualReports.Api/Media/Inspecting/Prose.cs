using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>Tells texts that are no tables from those that are, although each of their lines may have one comma: letters, e-mails, JSON, programs.</summary>
static partial class Prose
{
    /// <summary>How much of a text is looked at.</summary>
    public const int Most = 64 * 1024;

    const int MostLines = 200;

    /// <returns>The separator that a first line <c>sep=</c> names.</returns>
    public static char? Check(string beginning)
    {
        var text = beginning.TrimStart('\uFEFF', ' ', '\r', '\n');
        if (Separator().Match(text) is { Success: true } said)
            return said.Groups[1].Value[0];
        string[] lines = [.. text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(l => !string.IsNullOrWhiteSpace(l)).Take(MostLines)];
        var what = text.StartsWith('{') || text.StartsWith('[') ? "JSON, or another text in brackets"
            : text.StartsWith("#!", StringComparison.Ordinal) || text.StartsWith('\\') || text.StartsWith("%!", StringComparison.Ordinal) ? "a program"
            : lines.Length >= 2 && MailHeader().IsMatch(lines[0]) && AnyHeader().IsMatch(lines[1]) ? "an e-mail"
            : Mostly(lines, Code()) ? "a program"
            : IsProse(lines) ? "a letter, or another text in sentences"
            : null;
        return what is null ? null
            : throw FileType.Unsupported($"This is {what}, but no table",
                " If it is a table, separate its fields by semicolons, or put quotation marks around those that hold commas.");
    }

    static bool Mostly(string[] lines, Regex kind) => lines.Length > 0 && lines.Count(l => l.Length < 2_000 && kind.IsMatch(l)) * 2 >= lines.Length;

    /// <summary>Sentences: commas are followed by blanks, and what is between them are many words or ends as a sentence does.</summary>
    static bool IsProse(string[] lines)
    {
        var text = string.Join('\n', lines);
        if (text.AsSpan().ContainsAny("\";\t|") || !text.Contains(',', StringComparison.Ordinal) || TightComma().IsMatch(text))
            return false;
        var wordy = lines.Count(l => l.Split(',').Any(f => f.Trim() is var field && (Sentence().IsMatch(field)
            || field.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 5)));
        return wordy * 2 >= lines.Length && lines.Count(l => l.Split(',').Any(f => Number().IsMatch(f.Trim()))) * 3 < lines.Length;
    }

    [GeneratedRegex(@"^""?sep=([,;\t|])""?\r?(?:\n|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:From|To|Cc|Subject|Date|Sent|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|Content-Type|Reply-To|X-[\w-]+|Van"
        + @"|Aan|Onderwerp|Verzonden|Datum|De|À|Objet|Envoyé)\s*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MailHeader();

    [GeneratedRegex(@"^(?:[\p{L}][\p{L}-]*\s*:|\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeader();

    [GeneratedRegex(@"^\s*(?:import|from\s+\S+\s+import|function|def|class|var|let|const|return|public|private|static|using|namespace|package|export"
        + @"|if\s*\(|for\s*\(|while\s*\(|elif|else|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|echo|print|require|include|\#include|\#define|//|/\*"
        + @"|--\s|\$\w+\s*=)\b"
        + @"|^\s*(?://|/\*|\$\w+\s*=|@\w+\s*\()|[{}]\s*$|\)\s*[;:{]\s*$|\w\([^()""]*,[^()""]*\)|=>|[=!]==?|^\s*[\w.]+\s*[+*/-]?=\s*\S",
        RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@",(?! |\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TightComma();

    [GeneratedRegex(@"\p{L}{2,}[.!?:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[-+\u2212]?[\d.\u00A0 %\u20AC$]*\d[\d.\u00A0 %\u20AC$]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
