using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;

namespace AnnualReports.Api.Checking;

/// <summary>A figure of a report, by its slug.</summary>
readonly record struct NamedQuantity(string Slug, Quantity Quantity);

/// <summary>A number in a text that is the value of a figure.</summary>
readonly record struct WrittenFigure(string Slug, string Written);

/// <summary>
/// Finds numbers in texts that are values of the report's figures, as the language writes them, but are no quotes of
/// them: they would stay as they are when the figure is corrected.
/// </summary>
sealed partial class UnboundFigures(IEnumerable<NamedQuantity> figures)
{
    /// <summary>
    /// A smaller number of persons or things is the value of a figure by chance too often. Of amounts and percentages the
    /// sign is part of what is compared.
    /// </summary>
    const int LeastCount = 100;

    /// <summary>How many characters before and behind a number are read for its sign, which is shorter.</summary>
    const int Beside = 20;

    const string Percent = "%",
        Counted = "";

    static readonly ConcurrentDictionary<NumberForm, Regex> Known = new();

    readonly ILookup<(decimal Value, string Sign), string> values = figures
        .Where(f => f.Quantity.Value != 0)
        .Select(f => (f.Slug, Sign: SignOf(f.Quantity.Unit), Value: Math.Abs(decimal.Round(f.Quantity.Value, f.Quantity.Decimals))))
        .Where(f => f.Sign.Length > 0 || f.Value >= LeastCount)
        .ToLookup(f => (f.Value, f.Sign), f => f.Slug);

    /// <summary>The numbers of a text that are values of figures, each once.</summary>
    public IEnumerable<WrittenFigure> In(string text, string language)
    {
        if (values.Count == 0)
            return [];
        return Written(text, language)
            .SelectMany(n => values[(n.Value, n.Sign)].Take(1).Select(slug => new WrittenFigure(slug, n.Text)))
            .DistinctBy(w => w.Slug);
    }

    /// <summary>Whether a text has any number that could be the value of a figure, so that figures have to be read.</summary>
    public static bool MayBeIn(string text, string language) =>
        Written(text, language).Any(n => n.Sign.Length > 0 || n.Value >= LeastCount);

    /// <summary>The numbers of a text, without years.</summary>
    static IEnumerable<(decimal Value, string Sign, string Text)> Written(string text, string language)
    {
        var form = Numbers.Of(language);
        var plain = OneBlank().Replace(Mark().Replace(text, m => new string('\n', m.Length)), " ").Replace('’', '\'');
        return Known
            .GetOrAdd(form, NumberOf)
            .Matches(plain)
            .Select(m => (Value: ValueOf(m.Value, form), Sign: SignBeside(plain, m), Text: m.Value))
            .Where(n => n.Value is not null && n.Sign is not null && !(n.Sign.Length == 0 && IsYear(n.Text)))
            .Select(n => (n.Value!.Value, n.Sign!, n.Text));
    }

    /// <summary>A number as a language writes it, with or without groups.</summary>
    static Regex NumberOf(NumberForm form)
    {
        var groups = string.Join(
            '|',
            new[] { form.Group, form.MoneyGroup }.Where(g => g.Length > 0).Select(g => Regex.Escape(Blank(g))).Distinct()
        );
        var points = string.Join('|', new[] { form.Point, form.MoneyPoint }.Select(p => Regex.Escape(p)).Distinct());
        return new(
            $@"(?<![\p{{L}}\d]|\d[.,' ])(?:\d{{1,3}}(?:(?:{groups})\d{{3}})+|\d+)(?:(?:{points})\d+)?(?![\d\p{{L}}]|[.,']\d)",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
    }

    static decimal? ValueOf(string written, NumberForm form)
    {
        var text = written;
        foreach (var group in new[] { form.Group, form.MoneyGroup }.Where(g => g.Length > 0))
            text = text.Replace(Blank(group), "", StringComparison.Ordinal);
        foreach (var point in new[] { form.Point, form.MoneyPoint }.Where(p => p != "."))
            text = text.Replace(point, ".", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The blanks that part thousands are different ones; they are compared as one.</summary>
    static string Blank(string group) => OneBlank().Replace(group, " ").Replace('’', '\'');

    /// <summary>Four digits that are not parted are mostly a year.</summary>
    static bool IsYear(string written) => written.Length == 4 && written.All(char.IsAsciiDigit) && written[0] is '1' or '2';

    static string SignOf(string unit) => unit switch
    {
        Units.Percent => Percent,
        Units.Persons or Units.Count or "" => Counted,
        _ => unit,
    };

    /// <summary>
    /// The sign or the word that stands beside a number: of percentages, or of a currency. Null for a number of millions,
    /// which is another one than it looks.
    /// </summary>
    static string? SignBeside(string text, Match number)
    {
        var end = number.Index + number.Length;
        var (before, after) = (
            text[Math.Max(0, number.Index - Beside)..number.Index],
            text[end..Math.Min(text.Length, end + Beside)]
        );
        if (Millions().IsMatch(after))
            return null;
        if (PercentAfter().IsMatch(after))
            return Percent;
        if (EuroBefore().IsMatch(before) || EuroAfter().IsMatch(after))
            return "EUR";
        return CodeAfter().Match(after) is { Success: true } code && Units.Contains(code.Groups[1].Value) ? code.Groups[1].Value
            : CodeBefore().Match(before) is { Success: true } first && Units.Contains(first.Groups[1].Value) ? first.Groups[1].Value
            : Counted;
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[\u00a0\u202f\u2009 ]", RegexOptions.CultureInvariant)]
    private static partial Regex OneBlank();

    [GeneratedRegex(
        @"^ ?(?:miljoen|miljard|mln|mld|millions?|milliards?|Million(?:en)?|Milliarden?|Mio|Mrd|billions?|thousand|duizend|mille|Tausend)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Millions();

    [GeneratedRegex(@"^ ?(?:%|procent\b|pour cent\b|Prozent\b|per ?cent\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PercentAfter();

    [GeneratedRegex(@"^ ?(?:€|EUR\b|euros?\b|Euros?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EuroAfter();

    [GeneratedRegex(@"(?:€|\bEUR) ?\z", RegexOptions.CultureInvariant)]
    private static partial Regex EuroBefore();

    [GeneratedRegex(@"^ ?([A-Z]{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAfter();

    [GeneratedRegex(@"\b([A-Z]{3}) ?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeBefore();
}
