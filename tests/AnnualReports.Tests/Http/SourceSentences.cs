using System.Text;
using System.Text.RegularExpressions;

namespace AnnualReports.Tests.Http;

/// <summary>
/// The sentences in the source that refusals, faults and notices are made of, with 7 in place of each value.
/// </summary>
static partial class SourceSentences
{
    const string Value = "7";

    /// <summary>Folders whose sentences only readers of what is public, and operators, get.</summary>
    static readonly string[] OfOthers =
    [
        "Changes",
        "Commands",
        "Delivery",
        "Health",
        "Importing",
        "Migrations",
        "Pages",
        "Reading",
        "Sample",
        "Search",
        "bin",
        "obj",
    ];

    /// <summary>What is written before a sentence that editors may get.</summary>
    [GeneratedRegex(
        @"(?:new\s+(?:Fault|Notice)\(|new\(\s*(?:\$?""/[^""]*""|pointer|at|mark\.Pointer|reference\.Pointer|faults\.Here)\s*,"
            + @"|WithMessage\(|Malformed\(|new\s+Refusal\(\s*RefusalReason\.\w+,|new\s+ProblemException\(\s*ProblemTypes\.\w+,"
            + @"|new\(\s*(?:ProblemTypes|RefusalReason)\.\w+,|ProblemException\.Parameter\(|faults\.Add\("
            + @"|Refused\((?:\s*file,)?|Refuse\(\s*\w+,|Invalid\(|return\s*\(\[\],|ImportOutcome\.LeftOut,"
            + @"|Unavailable\(|UnusableAnswerException\(|Reason\s*=|Fault\(\s*\w+,\s*(?:\w+|""""),)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Before();

    public static SortedSet<string> All()
    {
        var root = Path.Combine(Checkout.Root, "src", "AnnualReports.Api");
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(OfOthers.Contains))
                continue;
            var source = File.ReadAllText(file);
            foreach (var match in Before().EnumerateMatches(source))
                if (Sentence(source, match.Index + match.Length) is { } sentence)
                    found.Add(sentence);
        }
        return found;
    }

    /// <summary>The literals that begin at a place, put together; null if they are no sentence.</summary>
    static string? Sentence(string source, int at)
    {
        var text = new StringBuilder();
        while (true)
        {
            at = Blanks(source, at);
            if (source[at] == '"' && source.AsSpan(at).StartsWith("\"\"\""))
                break;
            if (source[at] != '"' && !(source[at] == '$' && source[at + 1] == '"'))
                break;
            at = Blanks(source, Literal(source, at, text));
            if (source[at] != '+')
                break;
            at++;
        }
        var sentence = Placeholder().Replace(text.ToString(), Value);
        // What has no word of its own is put together from sentences that are found where they are written.
        return sentence.Contains(' ', StringComparison.Ordinal) && sentence.Any(char.IsLetter) ? sentence : null;
    }

    /// <summary>A value of FluentValidation's messages.</summary>
    [GeneratedRegex(@"\{[A-Z][A-Za-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    static int Blanks(string source, int at)
    {
        while (char.IsWhiteSpace(source[at]))
            at++;
        return at;
    }

    /// <summary>Reads a literal; returns the place behind it.</summary>
    static int Literal(string source, int at, StringBuilder text)
    {
        var isInterpolated = source[at] == '$';
        for (at += isInterpolated ? 2 : 1; source[at] != '"'; at++)
            if (source[at] == '\\')
                text.Append(source[++at] == 'n' ? '\n' : source[at]);
            else if (isInterpolated && source[at] is '{' or '}' && source[at + 1] == source[at])
                text.Append(source[at++]);
            else if (isInterpolated && source[at] == '{')
            {
                at = Hole(source, at);
                text.Append(Value[0]);
            }
            else
                text.Append(source[at]);
        return at + 1;
    }

    /// <summary>The place of the brace that ends a value.</summary>
    static int Hole(string source, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (source[at] == '"')
                at = Literal(source, source[at - 1] == '$' ? at - 1 : at, new()) - 1;
            depth += source[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
                return at;
        }
    }
}
