using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages;

/// <summary>A logo: its bytes and media type.</summary>
public sealed record SiteLogo(byte[] Bytes, string Type);

/// <summary>A link at the foot of every page.</summary>
public sealed record SiteLink(LocalText Title, LocalText Url);

/// <summary>A configured text: one for all languages, or one for each of some.</summary>
/// <param name="Any">The text for all languages; null if there is one for each.</param>
/// <param name="ByLanguage">The texts by language.</param>
public sealed record LocalText(string? Any, IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>The text of the first language, for what has none.</summary>
    public string First => Any ?? ByLanguage.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value;

    /// <summary>The text in a language, or otherwise one that there is.</summary>
    public string In(string language) => ByLanguage.GetValueOrDefault(language) ?? Any ?? First;
}

/// <summary>
/// How all pages look: the publisher's name, colour and logo as configured, and the one style sheet that follows from
/// them.
/// </summary>
public sealed class SiteLook
{
    public const string StandardColour = "#0b5a6b";

    /// <summary>
    /// The least contrast of text (WCAG 2.2, AA, is 4.5), against the darkest of the light surfaces and the lightest
    /// of the dark ones.
    /// </summary>
    internal const double Least = 4.6;

    /// <summary>The same for links on dark surfaces, where the least contrast would be weaker than the text around.</summary>
    const double LeastInDark = 7;

    internal static readonly Rgb Light = new(0xf1, 0xf3, 0xf5),
        Dark = new(0x23, 0x28, 0x2e);

    /// <summary>The colours of secondary text, which has the least contrast of all text.</summary>
    internal static readonly Rgb MutedOnLight = new(0x54, 0x5c, 0x66),
        MutedOnDark = new(0xae, 0xb6, 0xc0);

    public SiteLook(LocalText? name, string colour, SiteLogo? logo, IReadOnlyList<SiteLink> links)
    {
        (Name, Colour, Logo, Links) = (name, colour, logo, links);
        var brand = Rgb.Parse(colour);
        Inline =
            $":root{{--accent:light-dark({brand.Until(Light, Least, 0)},{brand.Until(Dark, LeastInDark, 255)});--brand:{colour}}}\n"
            + Read("pages.css");
        Css = Inline + "\n" + Read("site.css");
        InlineHash = HashOf(Inline);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];
        StyleSheet = $"{PublicPaths.StyleSheet}?v={hash}";
    }

    /// <summary>The site's name; null: the publisher's.</summary>
    public LocalText? Name { get; }

    /// <summary>What stands at the foot of every page, such as an accessibility statement.</summary>
    public IReadOnlyList<SiteLink> Links { get; }

    public string Colour { get; }

    public SiteLogo? Logo { get; }

    /// <summary>
    /// The part of the style sheet that frames on other sites need. It is part of their HTML, so that a frame is one
    /// request.
    /// </summary>
    public string Inline { get; }

    /// <summary>Its hash, as a source of a Content Security Policy, which allows no other style in a frame.</summary>
    public string InlineHash { get; }

    /// <summary>The style sheet of all pages.</summary>
    public string Css { get; }

    /// <summary>Its address, which is another one as soon as it has changed.</summary>
    public string StyleSheet { get; }

    /// <summary>The site's icon: the first letter of its name on its colour.</summary>
    public string Icon
    {
        get
        {
            var letter = StringInfo.GetNextTextElement(Name?.First ?? "R").ToUpperInvariant();
            var ink = Rgb.Parse(Colour).Against(new(255, 255, 255)) >= Least ? "#fff" : "#000";
            return $"""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="{Colour}"/>
                <text x="16" y="23" text-anchor="middle" font-family="system-ui,sans-serif" font-size="20" font-weight="700" fill="{ink}">{FixedPages.Text(
                    letter
                )}</text></svg>
                """;
        }
    }

    /// <summary>The hash of a style or a script that is part of HTML, as a source of a Content Security Policy.</summary>
    public static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SiteLook).Assembly.GetManifestResourceStream($"embed/{name}")!);
        // A checkout may change line ends. What is sent must not depend on that.
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }

    internal readonly record struct Rgb(int R, int G, int B)
    {
        public static Rgb Parse(string hex) =>
            new(Part(hex.AsSpan(1, 2)), Part(hex.AsSpan(3, 2)), Part(hex.AsSpan(5, 2)));

        static int Part(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        /// <summary>
        /// The colour, moved towards black (0) or white (255) until its contrast is enough. Its hue stays, and so does
        /// how strong it is: a mixture with white would be grey.
        /// </summary>
        public Rgb Until(Rgb background, double contrast, int towards)
        {
            var (hue, saturation, lightness) = Hsl;
            var colour = this;
            for (var step = 1; step <= 100 && colour.Against(background) < contrast; step++)
                colour = Of(hue, saturation, lightness + (towards / 255.0 - lightness) * step / 100);
            return colour;
        }

        /// <summary>Hue (0 to 6), saturation and lightness (0 to 1), as CSS Color 4 defines them.</summary>
        (double Hue, double Saturation, double Lightness) Hsl
        {
            get
            {
                var (r, g, b) = (R / 255.0, G / 255.0, B / 255.0);
                var (most, least) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
                var (range, lightness) = (most - least, (most + least) / 2);
                if (range == 0)
                    return (0, 0, lightness);
                var hue =
                    most == r ? (g - b) / range + (g < b ? 6 : 0)
                    : most == g ? (b - r) / range + 2
                    : (r - g) / range + 4;
                return (hue, range / (1 - Math.Abs(2 * lightness - 1)), lightness);
            }
        }

        static Rgb Of(double hue, double saturation, double lightness)
        {
            var chroma = saturation * Math.Min(lightness, 1 - lightness);
            int Part(int from)
            {
                var k = (from + hue * 2) % 12;
                return (int)Math.Round(255 * (lightness - chroma * Math.Clamp(Math.Min(k - 3, 9 - k), -1, 1)));
            }
            return new(Part(0), Part(8), Part(4));
        }

        /// <summary>The contrast to another colour, as WCAG 2.2 defines it.</summary>
        public double Against(Rgb other)
        {
            var (one, two) = (Luminance + 0.05, other.Luminance + 0.05);
            return Math.Max(one, two) / Math.Min(one, two);
        }

        public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

        static double Linear(int part)
        {
            var value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
    }
}
