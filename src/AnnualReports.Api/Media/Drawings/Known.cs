using System.Collections.Frozen;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>The names of SVG and CSS that are copied from a drawing.</summary>
static class Known
{
    static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Elements = Words(
        "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image "
            + "linearGradient radialGradient stop pattern clipPath mask marker filter style switch view "
            + "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood "
            + "feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight "
            + "feTile feTurbulence"
    );

    /// <summary>Attributes whose value is neither a style nor a reference.</summary>
    static readonly FrozenSet<string> Attributes = Words(
        "id class lang role transform viewBox width height x y x1 y1 x2 y2 cx cy r rx ry dx dy d points rotate textLength lengthAdjust startOffset method "
            + "spacing side pathLength preserveAspectRatio gradientUnits gradientTransform spreadMethod fx fy fr offset patternUnits patternContentUnits "
            + "patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient version baseProfile type "
            + "systemLanguage requiredFeatures in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode "
            + "kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector azimuth "
            + "elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle z stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope "
            + "intercept amplitude exponent filterUnits primitiveUnits"
    );

    /// <summary>Attributes that are also CSS properties.</summary>
    static readonly FrozenSet<string> Presentation = Words(
        "alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering direction display "
            + "dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style "
            + "font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering kerning letter-spacing lighting-color marker "
            + "marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke "
            + "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration "
            + "text-overflow text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode"
    );

    /// <summary>Properties that exist only in styles.</summary>
    static readonly FrozenSet<string> Properties = Words(
        "background background-color cx cy d font font-feature-settings font-kerning font-optical-sizing font-synthesis font-variant-caps "
            + "font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings height isolation line-height "
            + "mix-blend-mode r rx ry text-align text-align-last text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness "
            + "text-indent text-orientation text-shadow text-transform text-underline-offset transform transform-box transform-style width x y inline-size "
            + "rotate scale translate -webkit-text-stroke -webkit-text-stroke-color -webkit-text-stroke-width -webkit-print-color-adjust print-color-adjust"
    );

    const string XHtml = "http://www.w3.org/1999/xhtml",
        MathML = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Whether browsers ignore it, like the private data of Inkscape and Illustrator.</summary>
    public static bool IsForeign(string space) =>
        space is not (Drawing.Namespace or XHtml or MathML or "")
        && !space.Contains("xml-events", StringComparison.Ordinal);

    /// <summary>Whether an element is part of an SVG font, which contains its letters itself.</summary>
    public static bool IsOfFont(string element, string space) =>
        IsForeign(space)
        || (
            space == Drawing.Namespace
            && element
                is "font-face"
                    or "glyph"
                    or "missing-glyph"
                    or "hkern"
                    or "vkern"
                    or "metadata"
                    or "title"
                    or "desc"
        );

    /// <summary>An element that readers never see.</summary>
    public static bool IsSilent(string element) => element == "metadata";

    public static bool IsPlain(string attribute) =>
        Attributes.Contains(attribute)
        || (
            attribute.StartsWith("aria-", StringComparison.Ordinal)
            && attribute.All(c => char.IsAsciiLetterLower(c) || c == '-')
        );

    public static bool IsStyled(string attribute) => Presentation.Contains(attribute);

    /// <summary>Whether a CSS property is copied. Custom properties affect only the drawing.</summary>
    public static bool IsProperty(string name) =>
        Presentation.Contains(name)
        || Properties.Contains(name)
        || (
            name.StartsWith("--", StringComparison.Ordinal)
            && name.Length > 2
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        );

    /// <summary>Why an element is refused.</summary>
    public static string WhyNot(string element, string space) =>
        space == XHtml ? "which is a part of a web page"
        : space == MathML ? "which is a formula of MathML and no part of a drawing"
        : space.Length == 0 ? "which has no namespace, so that browsers don't agree on what it is"
        : element switch
        {
            "script" or "handler" or "listener" => "which runs a script",
            "foreignObject" => "which holds a part of a web page",
            "animate" or "animateColor" or "animateMotion" or "animateTransform" or "set" or "mpath" or "discard" =>
                "which changes the drawing while it is shown; animations are not taken",
            "a" => "which is a link; a picture can't have links",
            "iframe" or "audio" or "video" or "canvas" or "embed" or "object" or "source" or "track" =>
                "which plays or shows something from elsewhere",
            "feImage" or "tref" or "cursor" or "color-profile" => "which can be fetched from elsewhere",
            "flowRoot" or "flowRegion" or "flowPara" or "flowSpan" =>
                "which is text that browsers don't show; in Inkscape, choose Text, then Convert to Text",
            "font"
            or "font-face"
            or "glyph"
            or "font-face-src"
            or "font-face-uri"
            or "altGlyph"
            or "missing-glyph"
            or "hkern"
            or "vkern" => "which is a font; turn its text into outlines, or use a font that readers have",
            _ => "which is not known as a harmless part of a drawing",
        };
}
