using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Drawings;

/// <summary>
/// Reads the value of a property, token by token as browsers do (CSS Syntax 3, section 4), and writes it again without
/// escapes and comments. Allowed are words, numbers, colours, strings, functions that can't load anything, and
/// references to the drawing's own parts.
/// </summary>
sealed partial class StyleValue
{
    static readonly FrozenSet<string> Functions = (
        "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk calc "
        + "min max clamp var "
        + "translate translatex translatey translate3d translatez scale scalex scaley scale3d rotate rotatez rotate3d skew skewx skewy matrix "
        + "matrix3d perspective "
        + "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon rect xywh path ray"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Fetchers = (
        "src image image-set -webkit-image-set cross-fade -webkit-cross-fade element -moz-element paint "
        + "expression attr "
        + "url-prefix domain -webkit-canvas"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly string text,
        name;
    readonly StringBuilder plain = new();
    int at,
        depth;

    StyleValue(string text, string name) => (this.text, this.name) = (text, name);

    /// <summary>The value in its normal form; null if it is not understood.</summary>
    /// <exception cref="Http.ProblemException">It loads or runs something.</exception>
    public static string? Plain(string text, string name)
    {
        var value = new StyleValue(text.Trim(), name);
        while (value.at < value.text.Length)
            if (!value.Token())
                return null;
        return value.depth == 0 && value.plain.ToString().Trim() is var plain && !Fetching.ReadsLike(plain)
            ? plain
            : null;
    }

    char Now => at < text.Length ? text[at] : '\0';

    char Ahead(int by) => at + by < text.Length ? text[at + by] : '\0';

    static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    static bool StartsName(char c) => char.IsAsciiLetter(c) || c is '_' or '\\' or >= '\u0080';

    bool IsName() => StartsName(Now) || (Now == '-' && (StartsName(Ahead(1)) || Ahead(1) == '-'));

    bool Token()
    {
        var c = Now;
        if (IsBlank(c))
            return Blank(1);
        if (c == '/' && Ahead(1) == '*')
            return Blank(
                (text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length) - at
            );
        if (c is '"' or '\'')
            return Quoted() is { } words && Write($"'{words}'", IsString(words));
        if (Number().Match(text, at) is { Success: true } number && number.Index == at)
            return Amount(number.Value);
        if (IsName())
            return Word();
        at++;
        return c switch
        {
            '#' => Name() is var hash && Write("#" + hash, hash.Length > 0 && PlainHash().IsMatch(hash)),
            '(' => ++depth < 50 && Write("(", true),
            ')' => --depth >= 0 && Write(")", true),
            ',' or '/' or '*' or '+' or '-' => Write(c.ToString(), true),
            _ => false,
        };
    }

    bool Write(string token, bool isPlain)
    {
        if (isPlain)
            plain.Append(token);
        return isPlain;
    }

    bool Blank(int length)
    {
        at += length;
        if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
        return true;
    }

    bool Amount(string number)
    {
        at += number.Length;
        plain.Append(number);
        if (Now == '%')
        {
            at++;
            return Write("%", true);
        }
        // The unit of a number is not the name of a function, so brackets after it have no meaning.
        return !IsName() || (Name() is var unit && Now != '(' && Write(unit, PlainUnit().IsMatch(unit)));
    }

    bool Word()
    {
        var word = Name();
        if (Now != '(')
            return Write(word, PlainName().IsMatch(word));
        at++;
        if (word.Equals("url", StringComparison.OrdinalIgnoreCase))
            return Address();
        if (Fetchers.Contains(word))
            throw Outside($"{word}(…)");
        depth++;
        return Write(word + "(", Functions.Contains(word) && depth < 50);
    }

    /// <summary>The content of <c>url(…)</c>, with or without quotation marks.</summary>
    bool Address()
    {
        while (IsBlank(Now))
            at++;
        string? address;
        if (Now is '"' or '\'')
        {
            address = Quoted();
            while (IsBlank(Now))
                at++;
        }
        else
            address = Bare();
        if (address is null || (at < text.Length && Now != ')'))
            throw FileType.Unsafe(
                $"The drawing's styles have a reference that browsers don't understand ({name}: url(…)). Put the address into quotation "
                    + "marks, or leave it out."
            );
        at++;
        address = string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r'))).Trim();
        if (address.StartsWith('#') && !Links.IsInside(address))
            throw Links.Unnamed(address, name);
        return address.Length > 0
            && (
                Links.IsInside(address)
                    ? Write($"url({address})", PlainAddress().IsMatch(address))
                    : throw Outside("url(…)")
            );
    }

    string? Bare()
    {
        var address = new StringBuilder();
        for (; at < text.Length && Now != ')'; at++)
        {
            if (Now is '"' or '\'' or '(')
                return null;
            if (Now != '\\')
                address.Append(Now);
            else
            {
                address.Append(Escaped());
                at--;
            }
        }
        return address.ToString().Trim();
    }

    Http.ProblemException Outside(string what) =>
        FileType.Unsafe(
            $"The drawing's styles refer to something outside, or run something ({name}: {what}). Put it into the drawing, or leave it out."
        );

    string? Quoted()
    {
        var (quote, words) = (Now, new StringBuilder());
        for (at++; at < text.Length && Now != quote;)
        {
            if (Now is '\n' or '\r' or '\f')
                return null;
            if (Now == '\\' && Ahead(1) is '\n' or '\r' or '\f')
                at += 2;
            else if (Now == '\\')
                words.Append(Escaped());
            else
                words.Append(text[at++]);
        }
        // A string without an end, or without content, names no font.
        return at++ < text.Length && words.Length > 0 ? words.ToString() : null;
    }

    /// <summary>
    /// Strings are names of fonts. A string that looks like a function, a rule or an address is not one, and a page
    /// that rewrites styles may remove its quotation marks.
    /// </summary>
    static readonly SearchValues<char> Marks = SearchValues.Create("'\"\\<>&(@:");

    static bool IsString(string words) => !words.AsSpan().ContainsAny(Marks) && !words.Any(char.IsControl);

    string Name()
    {
        var word = new StringBuilder();
        while (at < text.Length && (StartsName(Now) || char.IsAsciiDigit(Now) || Now == '-'))
            word.Append(Now == '\\' ? Escaped() : text[at++].ToString());
        return word.ToString();
    }

    /// <summary>The character that an escape stands for (CSS Syntax 3, section 4.3.7).</summary>
    string Escaped()
    {
        at++;
        var start = at;
        while (at < text.Length && at - start < 6 && char.IsAsciiHexDigit(Now))
            at++;
        if (at == start)
            return at < text.Length ? text[at++].ToString() : "\uFFFD";
        var code = int.Parse(
            text.AsSpan(start, at - start),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture
        );
        if (IsBlank(Now))
            at++;
        return Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
    }

    [GeneratedRegex(@"\G[+-]?(?:[0-9]*\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^-{0,2}[\p{L}_][\p{L}\p{N}\p{M}_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex("^[0-9A-Za-z_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainHash();

    [GeneratedRegex("^[A-Za-z]{1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainUnit();

    [GeneratedRegex(@"^#[\p{L}\p{N}\p{M}_.:;,/+~$*!@=|\[\]%-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainAddress();
}
