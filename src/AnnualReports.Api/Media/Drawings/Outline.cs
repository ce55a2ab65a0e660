using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Finds how the blocks of a style sheet are nested. The CSS parser skips nested rules, and media conditions that it
/// does not know. Here the first are reported; the conditions are stored, and replaced by a number in the text.
/// </summary>
sealed partial class Outline
{
    const int First = 9_000_000;

    readonly StringBuilder text = new();
    readonly List<string> media = [],
        nested = [];
    readonly Stack<bool> open = new();
    int start;

    /// <summary>The style sheet as it is given to the parser.</summary>
    public string Text => text.ToString();

    /// <summary>Rules inside the rules of elements.</summary>
    public IReadOnlyList<string> Nested => nested;

    /// <summary>The condition with this number; null if there is none.</summary>
    public string? Media(string number) =>
        Number().Match(number) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - First is >= 0 and var which
        && which < media.Count
            ? media[which]
            : null;

    public static Outline Of(string sheet)
    {
        var outline = new Outline();
        for (var at = 0; at < sheet.Length;)
            at = outline.Take(sheet, at);
        return outline;
    }

    int Take(string sheet, int at)
    {
        var c = sheet[at];
        if (c == '/' && at + 1 < sheet.Length && sheet[at + 1] == '*')
        {
            text.Append("/**/");
            return sheet.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : sheet.Length;
        }
        var length = Whole().Match(sheet, at).Length;
        if (length == 0 && c == '{')
            Open();
        text.Append(sheet, at, Math.Max(1, length));
        if (length == 0 && c is '{' or '}' or ';')
            start = text.Length;
        if (length == 0 && c == '}')
            open.TryPop(out _);
        return at + Math.Max(1, length);
    }

    void Open()
    {
        var prelude = text.ToString(start, text.Length - start);
        var name = prelude.Replace("/**/", " ", StringComparison.Ordinal).Trim();
        if (open.Contains(true))
            nested.Add(name);
        else if (MediaRule().Match(name) is { Success: true } rule)
        {
            text.Length = start;
            text.Append(CultureInfo.InvariantCulture, $"@media (min-width:{First + media.Count}px)");
            media.Add(rule.Groups[1].Value is { Length: > 0 } said ? said : "all");
        }
        open.Push(name is not ['@', ..]);
    }

    /// <summary>Quoted text and escapes.</summary>
    [GeneratedRegex(
        @"\G(?:""(?:[^""\\\n]|\\.)*""?|'(?:[^'\\\n]|\\.)*'?|\\.)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^@media(?![\w-])\s*(.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex MediaRule();

    [GeneratedRegex(@"^\(min-width:\s*([0-9]{7})px\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
