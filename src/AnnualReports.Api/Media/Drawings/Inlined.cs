using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Checks what a browser sees if a partner's page contains the drawing: there its bytes are HTML, where comments,
/// sections and names have other rules than in XML.
/// </summary>
static partial class Inlined
{
    /// <summary>Whether nothing in it runs or is loaded.</summary>
    public static bool IsHarmless(string drawing)
    {
        try
        {
            using var page = new HtmlParser().ParseDocument($"<!DOCTYPE html><html><body>{drawing}</body></html>");
            return page.Head!.ChildElementCount == 0
                && page.Body!.ChildElementCount == 1
                && page.Body.QuerySelectorAll("*").All(IsHarmless);
        }
        catch (Http.ProblemException)
        {
            return false;
        }
    }

    static bool IsHarmless(IElement element)
    {
        // Names with a colon belong to other programs; HTML ignores them.
        if (
            element.NamespaceUri != Drawing.Namespace
            || !(
                Known.Elements.Contains(element.LocalName)
                || Known.IsSilent(element.LocalName)
                || element.LocalName.Contains(':', StringComparison.Ordinal)
            )
        )
            return false;
        if (element.LocalName == "style" && !IsPlain(element.TextContent))
            return false;
        return element.Attributes.All(a => IsHarmless(a, element.LocalName));
    }

    static bool IsHarmless(IAttr attribute, string element)
    {
        var name = attribute.LocalName.Split(':')[^1];
        if (
            name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name is "base" or "srcset" or "action" or "formaction"
        )
            return false;
        if (name is "href" or "src")
            return attribute.Value.Length == 0 || Links.Plain(attribute.Value, name, element) is not null;
        return !(name == "style" || Known.IsStyled(name)) || IsPlain(attribute.Value);
    }

    /// <summary>
    /// This is checked as plain text, because it is not rewritten: an escape could stand for any word, and one parser
    /// may read what another one skips.
    /// </summary>
    static bool IsPlain(string styles) =>
        !styles.Contains('\\', StringComparison.Ordinal) && !Fetching().IsMatch(styles);

    [GeneratedRegex(
        @"url\s*\((?!(?>\s*)['""]?(?>\s*)#)|@(?!media\b|charset\b)|expression\s*\(|behavior\s*:|-moz-binding|javascript\s*:|vbscript\s*:"
            + @"|(?:image|image-set|src|cross-fade|element|paint)\s*\(",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Fetching();
}
