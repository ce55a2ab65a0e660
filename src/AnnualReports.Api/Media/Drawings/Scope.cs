using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Limits a drawing's styles to the drawing: in a page that contains it, they would otherwise apply to the whole page.
/// The drawing's root has a class that is made from the drawing, and each selector starts with it.
/// </summary>
/// <param name="Mark">The class.</param>
/// <param name="Classes">The classes of the root.</param>
/// <param name="Id">The root's id.</param>
/// <param name="Before">The classes of this kind that the root had when the drawing was sent.</param>
sealed partial record Scope(string Mark, string[] Classes, string? Id, string[] Before)
{
    /// <summary>
    /// Makes the scope for a root with these classes. If the drawing was rewritten before, its old class is replaced by
    /// the new one, unless it is kept.
    /// </summary>
    public static Scope Of(string? classes, string? id, string mark, bool keepsMark)
    {
        var all = (classes ?? "").Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
        string[] before = [.. all.Where(c => Marks().IsMatch(c))];
        return keepsMark && before.Length > 0
            ? new(before[0], all, id, before)
            : new(mark, [.. all.Except(before)], id, before);
    }

    /// <summary>Whether the root has the class already.</summary>
    public bool IsMarked => Classes.Contains(Mark);

    /// <summary>
    /// The selectors, changed so that they match the same as before, but nothing outside the drawing; empty if they
    /// can't match anything in it.
    /// </summary>
    public string Within(string selectors) => string.Join(',', Listed(selectors).SelectMany(Scoped).Distinct());

    IEnumerable<string> Scoped(string selector)
    {
        if (Before.Length > 0)
            selector = Class().Replace(selector, c => Before.Contains(c.Groups[1].Value) ? $".{Mark}" : c.Value);
        selector = Root().Replace(selector, $".{Mark}.{Mark}");
        var end = EndOf(selector, 0, c => c is ' ' or '>' or '+' or '~' or '\t' or '\n');
        var (first, rest) = (selector[..end], selector[end..]);
        var isOfSiblings = rest.TrimStart() is ['+' or '~', ..];
        if (Classed(first).Contains(Mark))
            return isOfSiblings ? [] : [selector];
        var type = Type().Match(first).Value;
        var mayBeRoot = !isOfSiblings && type.Split('|')[^1] is "" or "*" or "svg" && IsRoot(first);
        var below = $".{Mark} {selector}";
        return mayBeRoot ? [below, $"{(type == "*" ? "" : type)}.{Mark}{first[type.Length..]}{rest}"] : [below];
    }

    /// <summary>Whether the selector may match the root, judging by the root's classes and id.</summary>
    bool IsRoot(string compound) =>
        compound.Contains('\\', StringComparison.Ordinal)
        || (
            Classed(compound).All(Classes.Contains) && Ids().Matches(Plain(compound)).All(m => m.Groups[1].Value == Id)
        );

    static IEnumerable<string> Classed(string compound) =>
        Class().Matches(Plain(compound)).Select(m => m.Groups[1].Value);

    /// <summary>The text without what is in brackets.</summary>
    static string Plain(string compound) => Bracketed().Replace(Bracketed().Replace(compound, ""), "");

    static IEnumerable<string> Listed(string selectors)
    {
        for (var start = 0; start < selectors.Length;)
        {
            var end = EndOf(selectors, start, c => c == ',');
            if (selectors[start..end].Trim() is { Length: > 0 } one)
                yield return one;
            start = end + 1;
        }
    }

    /// <summary>The place of the first of these characters that is not in brackets, in quotes or escaped.</summary>
    static int EndOf(string text, int from, Func<char, bool> isEnd)
    {
        var (depth, quote) = (0, '\0');
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\')
                at += Escape().Match(text, at).Length - 1;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth--;
            else if (depth == 0 && isEnd(c))
                return at;
        }
        return text.Length;
    }

    [GeneratedRegex("^d-[0-9a-f]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@":(?:root|scope)(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex(
        @"^(?:(?:[\w*-]|\\[0-9A-Fa-f]{1,6}\s?|\\.)*\|)?(?:\*|(?:[\w-]|\\[0-9A-Fa-f]{1,6}\s?|\\.)+)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Type();

    [GeneratedRegex(@"\.([\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"#([\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\[[^\]]*\]|\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G\\(?:[0-9A-Fa-f]{1,6}\s?|.|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escape();
}
