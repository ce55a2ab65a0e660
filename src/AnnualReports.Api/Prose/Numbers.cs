using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Numbers as each language writes them, by Unicode CLDR. The forms are part of the program
/// (<see cref="NumberForms"/>), because the tables of the operating system (ICU) differ between machines, and a
/// published text, which is hashed, has to be the same everywhere. The minus is U+2212, and spaces do not break.
/// </summary>
static class Numbers
{
    const string Minus = "\u2212";

    const string Euro = "EUR";

    /// <summary>The form of ISO 80000-1, for a language that has none.</summary>
    static readonly NumberForm Neutral = new(
        ".",
        "\u202F",
        ".",
        "\u202F",
        1,
        3,
        3,
        3,
        3,
        "n\u00A0%",
        "\u2212n\u00A0%",
        "n\u00A0¤",
        "\u2212n\u00A0¤",
        "n\u00A0¤",
        "\u2212n\u00A0¤"
    );

    /// <summary>The number with exactly these decimals, which JSON then writes too.</summary>
    public static decimal Scaled(decimal value, int decimals) =>
        value == 0
            ? new(0, 0, 0, false, (byte)decimals)
            : decimal.Round(value, decimals) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>
    /// The number as the language writes it, with its unit. Persons and counts have no unit here, because the sentence
    /// around them names what is counted.
    /// </summary>
    public static string Text(this Quantity quantity, string language)
    {
        var (form, isBelow) = (Of(language), quantity.Value < 0);
        switch (quantity.Unit)
        {
            case Units.Percent:
                return (isBelow ? form.PercentBelow : form.Percent).Replace(
                    "n",
                    Plain(quantity, form),
                    StringComparison.Ordinal
                );
            case Units.Persons or Units.Count or "":
                return (isBelow ? Minus : "") + Plain(quantity, form);
            default:
                var pattern = (quantity.Unit == Euro, isBelow) switch
                {
                    (true, false) => form.Money,
                    (true, true) => form.MoneyBelow,
                    (false, false) => form.Code,
                    (false, true) => form.CodeBelow,
                };
                // The digits are put in first, because a currency code may contain an n.
                var digits = Digits(
                    quantity,
                    form.MoneyPoint,
                    form.MoneyGroup,
                    form.Least,
                    form.MoneySize,
                    form.MoneySizes
                );
                return pattern
                    .Replace("n", digits, StringComparison.Ordinal)
                    .Replace("¤", quantity.Unit == Euro ? "€" : quantity.Unit, StringComparison.Ordinal);
        }
    }

    static string Plain(Quantity quantity, NumberForm form) =>
        Digits(quantity, form.Point, form.Group, form.Least, form.Size, form.Sizes);

    /// <summary>The digits in groups, from the right.</summary>
    static string Digits(Quantity quantity, string point, string group, int least, int size, int sizes)
    {
        var parts = Math.Abs(quantity.Value).ToString("F" + quantity.Decimals, CultureInfo.InvariantCulture).Split('.');
        var (whole, text) = (parts[0], new StringBuilder());
        var isParted = size > 0 && whole.Length >= size + least;
        foreach (var (index, digit) in whole.Index())
        {
            var left = whole.Length - index - size;
            if (isParted && index > 0 && left >= 0 && left % sizes == 0)
                text.Append(group);
            text.Append(digit);
        }
        return parts.Length == 1 ? text.ToString() : text.Append(point).Append(parts[1]).ToString();
    }

    /// <summary>The form of a language: that of its region if there is one, otherwise that of the language.</summary>
    public static NumberForm Of(string language)
    {
        for (var tag = language; ; tag = tag[..tag.LastIndexOf('-')])
            if (NumberForms.All.TryGetValue(tag, out var form))
                return form;
            else if (!tag.Contains('-', StringComparison.Ordinal))
                return Neutral;
    }
}
