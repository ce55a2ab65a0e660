using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Numbers as each language writes them. The forms stand here and not in the machine's tables (ICU), which differ from one to the next:
/// what is published is hashed, and must come out the same everywhere.
/// </summary>
static class Numbers
{
    const char Space = '\u00A0';
    const char Narrow = '\u202F';
    const char Minus = '\u2212';

    /// <summary>What a currency's sign stands in for, and where: before the number and close to it, before it, or behind it.</summary>
    enum Sign
    {
        Close,
        Before,
        Behind,
    }

    /// <param name="Group">What stands between thousands.</param>
    /// <param name="Point">What stands before the decimals.</param>
    /// <param name="Currency">Where a currency stands.</param>
    /// <param name="Percent">What stands before the percent sign.</param>
    sealed record Form(char Group, char Point, Sign Currency, string Percent);

    static readonly Form Points = new('.', ',', Sign.Behind, $"{Space}");
    static readonly Form Spaces = new(Narrow, ',', Sign.Behind, $"{Narrow}");

    /// <summary>A language that is not here is written as ISO 80000-1 has it.</summary>
    static readonly Form Neutral = new(Narrow, '.', Sign.Behind, $"{Space}");

    static readonly FrozenDictionary<string, Form> Forms = new Dictionary<string, Form>
    {
        ["nl"] = new('.', ',', Sign.Before, $"{Space}"),
        ["fr"] = Spaces,
        ["de"] = Points,
        ["en"] = new(',', '.', Sign.Close, ""),
        ["it"] = Points,
        ["es"] = Points,
        ["pt"] = Points,
        ["lb"] = Points,
        ["da"] = Points,
        ["ga"] = new(',', '.', Sign.Close, ""),
        ["sv"] = Spaces,
        ["fi"] = Spaces,
        ["pl"] = Spaces,
        ["cs"] = Spaces,
    }.ToFrozenDictionary();

    /// <summary>The number with all its decimals: the scale that JSON then writes.</summary>
    public static decimal Scaled(decimal value, int decimals) => value == 0 ? new(0, 0, 0, false, (byte)decimals) : decimal.Round(value, decimals) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>The number as the language writes it, with its unit; of persons and counts the sentence says what they are.</summary>
    public static string Text(this Quantity quantity, string language)
    {
        var (form, digits) = (Of(language), Digits(Math.Abs(quantity.Value), quantity.Decimals, language));
        var written = quantity.Unit switch
        {
            Units.Percent => $"{digits}{form.Percent}%",
            Units.Persons or Units.Count or "" => digits,
            var currency => Money(digits, currency == "EUR" ? "€" : currency, currency == "EUR" ? form.Currency : form.Currency == Sign.Behind ? Sign.Behind : Sign.Before),
        };
        return quantity.Value < 0 ? Minus + written : written;
    }

    /// <summary>The digits alone, grouped by thousands.</summary>
    public static string Digits(decimal value, int decimals, string language)
    {
        var form = Of(language);
        var plain = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture).Split('.');
        var text = new StringBuilder();
        if (value < 0)
            text.Append(Minus);
        foreach (var (index, digit) in plain[0].Index())
        {
            if (index > 0 && (plain[0].Length - index) % 3 == 0)
                text.Append(form.Group);
            text.Append(digit);
        }
        return plain.Length == 1 ? text.ToString() : text.Append(form.Point).Append(plain[1]).ToString();
    }

    static string Money(string digits, string sign, Sign place) => place switch
    {
        Sign.Close => sign + digits,
        Sign.Before => $"{sign}{Space}{digits}",
        _ => $"{digits}{Space}{sign}",
    };

    static Form Of(string language) => Forms.GetValueOrDefault(language.Split('-')[0], Neutral);
}
