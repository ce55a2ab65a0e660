using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Text;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Writes the styles of a drawing again from what a CSS parser reads: rules with known properties. Values are read by
/// <see cref="StyleValue"/>.
/// </summary>
static partial class Styles
{
    static CssParser Parser() =>
        new(
            new CssParserOptions { IsIncludingUnknownDeclarations = true, IsIncludingUnknownRules = true },
            BrowsingContext.New(Configuration.Default.WithCss().WithOnly<IDeclarationFactory>(new AsWritten()))
        );

    /// <param name="sheet">A whole style sheet.</param>
    /// <param name="scope">What limits its selectors to the drawing.</param>
    /// <param name="leave">Is called with what is left out.</param>
    public static string Sheet(string sheet, Scope scope, Action<string> leave)
    {
        if (HiddenWord().IsMatch(sheet))
            throw FileType.Unsafe("The drawing's styles hide a rule's name behind escapes." + Redrawing.Remedy);
        var outline = Outline.Of(sheet);
        foreach (var nested in outline.Nested)
            leave($"the nested rule {Short(nested)}");
        return Rules(Parsed(outline.Text), new(outline, scope, leave));
    }

    /// <summary>What is needed to write rules.</summary>
    sealed record Writing(Outline Outline, Scope Scope, Action<string> Leave);

    static ICssRuleList Parsed(string sheet)
    {
        try
        {
            return Parser().ParseStyleSheet(sheet).Rules;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw FileType.Unsafe("The drawing's styles can't be understood." + Redrawing.Remedy);
        }
    }

    static string Rules(ICssRuleList rules, Writing writing)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
            text.Append(
                rule switch
                {
                    ICssStyleRule style => Rule(style, writing),
                    ICssMediaRule media => Media(media, writing),
                    ICssImportRule => throw FileType.Unsafe(
                        "The drawing's styles refer to something outside (@import)." + Redrawing.Remedy
                    ),
                    ICssFontFaceRule => throw FileType.Unsafe(
                        "The drawing's styles bring a font (@font-face). Turn its text into outlines, or use a font "
                            + "that readers have."
                    ),
                    _ when rule.Type == CssRuleType.Charset => "",
                    _ => throw FileType.Unsafe(
                        "The drawing's styles have a rule that is not taken "
                            + $"(@{rule.Type.ToString().ToLowerInvariant()})."
                            + Redrawing.Remedy
                    ),
                }
            );
        return text.ToString();
    }

    static string Rule(ICssStyleRule rule, Writing writing)
    {
        var declarations = Declared(rule.Style, writing.Leave);
        // The parser returns nothing for an invalid selector.
        if (rule.SelectorText is { } selector && Selector().IsMatch(selector) && !IsUnfinished(selector))
            return declarations.Length > 0 && writing.Scope.Within(selector) is { Length: > 0 } within
                ? $"{within}{{{declarations}}}"
                : "";
        writing.Leave($"the styles of {Short(rule.SelectorText ?? "what is no selector")}");
        return "";
    }

    /// <summary>Whether the selector breaks off somewhere, so that browsers ignore the whole rule.</summary>
    static bool IsUnfinished(string selector) =>
        Unended().IsMatch(selector) || Unnamed().IsMatch(Condition().Replace(selector, ""));

    static string Media(ICssMediaRule rule, Writing writing)
    {
        var said = writing.Outline.Media(rule.Media?.MediaText ?? "");
        return ForMedia(said ?? "", Rules(rule.Rules, writing), writing.Leave);
    }

    /// <summary>Styles that apply to some media only.</summary>
    public static string ForMedia(string media, string styles, Action<string> leave)
    {
        if (styles.Length == 0)
            return "";
        if (MediaQueries.Plain(media) is { } plain)
            return $"@media {plain}{{{styles}}}";
        leave($"the styles for the media {Short(media)}");
        return "";
    }

    /// <summary>The declarations of a <c>style</c> attribute.</summary>
    public static string Declarations(string style, Action<string> leave)
    {
        // A brace would end the rule inside which they are read.
        if (style.AsSpan().ContainsAny('{', '}'))
        {
            leave($"style=\"{Short(style)}\"");
            return "";
        }
        return Parsed($"a{{{style}}}").OfType<ICssStyleRule>().FirstOrDefault() is { } rule
            ? Declared(rule.Style, leave)
            : "";
    }

    static string Declared(ICssStyleDeclaration style, Action<string> leave)
    {
        var text = new StringBuilder();
        foreach (var property in style.Where(p => p.Value is not null))
        {
            var value = StyleValue.Plain(property.Value, property.Name);
            if (value is not { Length: > 0 } || !Known.IsProperty(property.Name))
            {
                if (Known.IsProperty(property.Name))
                    leave($"{property.Name}: {Short(property.Value)}");
                continue;
            }
            text.Append(text.Length == 0 ? "" : ";")
                .Append(property.Name)
                .Append(':')
                .Append(value)
                .Append(property.IsImportant ? "!important" : "");
        }
        return text.ToString();
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    [GeneratedRegex(@"@[\w-]*\\", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenWord();

    /// <summary>A combinator that has nothing on one of its sides.</summary>
    [GeneratedRegex(@"(?:^|,|[>+~])\s*(?:[>+~]|,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Unended();

    /// <summary>The sign of a class, an id or a pseudo-class, with no name behind it.</summary>
    [GeneratedRegex(@"(?<!\\)(?:[.#](?![A-Za-z_\-\\]|[^\x00-\x7F])|:(?![A-Za-z_\-\\:]|[^\x00-\x7F]))", RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();

    /// <summary>A condition on an attribute.</summary>
    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"^(?!.*\]\])(?:[\w\-.#*:,\s>+~()\[\]=""'^$|]|\\[0-9A-Fa-f]{1,6} |\\[.:#/%+@!])+$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Selector();

    /// <summary>
    /// Leaves values as they are written, because browsers understand more of them than the parser does.
    /// </summary>
    sealed class AsWritten : IDeclarationFactory, IValueConverter
    {
        public DeclarationInfo Create(string propertyName) => new(propertyName, this, flags: PropertyFlags.Unknown);

        public ICssValue Convert(StringSource source)
        {
            var value = source.Content[source.Index..];
            source.NextTo(source.Content.Length);
            return new Written(value);
        }
    }

    sealed record Written(string CssText) : ICssValue
    {
        public ICssValue Compute(AngleSharp.Css.Values.ICssComputeContext context) => this;

        public bool Equals(ICssValue? other) => other is Written written && written.CssText == CssText;
    }
}
