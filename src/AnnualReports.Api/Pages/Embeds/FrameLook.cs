using System.Text.RegularExpressions;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// How a frame looks where its address says so. A frame is shown on somebody else's site, so it takes the colours and the
/// kind of font of that site; but an address can't contain a style, only colours and names from a list.
/// </summary>
/// <param name="Scheme"><c>light</c> or <c>dark</c>; null: as the reader prefers.</param>
/// <param name="Font">The font, by its name in the style sheet; null: that of all pages.</param>
/// <param name="Css">The colours as a style sheet; null: those of all pages.</param>
sealed partial record FrameLook(string? Scheme, string? Font, string? Css)
{
    const string Look = "look",
        FontName = "font",
        Colour = "colour",
        Background = "background",
        Light = "light",
        Dark = "dark";

    public static readonly Parameter[] Parameters =
    [
        new(Look, "`light` or `dark`; without it, as the reader prefers.", Light, Dark),
        new(FontName, "The font, of those that the reader's device has.", "sans", "serif", "mono"),
        new(Colour, "The colour of links and bars, as `7a0036`. It is changed where its contrast would be too low."),
        new(Background, "The colour behind the content, as `fff8e6`. It is changed where text would be hard to read."),
    ];

    /// <exception cref="ProblemException">400: a parameter is not one of the possible values.</exception>
    public static FrameLook Of(Query query, SiteLook site)
    {
        var (scheme, colour, background) = (query.Text(Look), Read(query, Colour), Read(query, Background));
        return new(
            background is { } back ? Scheme(back) : scheme,
            query.Text(FontName),
            colour is null && background is null ? null : Sheet(colour ?? SiteLook.Rgb.Parse(site.Colour), background)
        );

        static string Scheme(SiteLook.Rgb background) => IsLight(background) ? Light : Dark;
    }

    static string Sheet(SiteLook.Rgb colour, SiteLook.Rgb? background)
    {
        // The text has to be readable on the background, and links on the background and on cards.
        var back = background is { } given
            ? IsLight(given)
                ? given.Until(SiteLook.MutedOnLight, SiteLook.Least, byte.MaxValue)
                : given.Until(SiteLook.MutedOnDark, SiteLook.Least, 0)
            : (SiteLook.Rgb?)null;
        var (light, dark) = (SiteLook.Light, SiteLook.Dark);
        if (back is { } known && IsLight(known) && known.Luminance < light.Luminance)
            light = known;
        if (back is { } knownToo && !IsLight(knownToo) && knownToo.Luminance > dark.Luminance)
            dark = knownToo;
        var accent =
            $"{colour.Until(light, SiteLook.Least, 0)},{colour.Until(dark, SiteLook.Least, byte.MaxValue)}";
        return $":root{{--accent:light-dark({accent}){(back is null ? "" : $";--soft:{back}")}}}";
    }

    /// <summary>Whether dark text is easier to read on it than light text.</summary>
    static bool IsLight(SiteLook.Rgb colour) =>
        colour.Against(SiteLook.MutedOnLight) >= colour.Against(SiteLook.MutedOnDark);

    static SiteLook.Rgb? Read(Query query, string name) =>
        query.Text(name) is not { } text ? null
        : Hex().IsMatch(text) ? SiteLook.Rgb.Parse("#" + text.TrimStart('#'))
        : throw ProblemException.Parameter(
            $"'{name}' has to be a colour of six hexadecimal digits, such as 7a0036.",
            name,
            ["a colour, such as 7a0036"]
        );

    [GeneratedRegex("^#?[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
