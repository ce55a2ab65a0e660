using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;

namespace AnnualReports.Tests.Figures;

/// <summary>Numbers as each language writes them, the same on every machine.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("nl", "EUR", 2, "1234567.5", "€ 1.234.567,50")]
    [InlineData("nl", "EUR", 2, "-1234.5", "€ −1.234,50")]
    [InlineData("nl-BE", "EUR", 2, "-1234.5", "€ −1.234,50")]
    [InlineData("fr", "EUR", 2, "1234567.5", "1_234_567,50 €")]
    [InlineData("fr", "EUR", 2, "-1234.5", "−1_234,50 €")]
    [InlineData("fr-BE", "EUR", 0, "-1234", "−1_234 €")]
    [InlineData("de", "EUR", 2, "1234567.5", "1.234.567,50 €")]
    [InlineData("de-BE", "EUR", 2, "-1234567.5", "−1.234.567,50 €")]
    [InlineData("de-CH", "EUR", 2, "1234.5", "€ 1'234.50")]
    [InlineData("de-CH", "EUR", 2, "-1234.5", "€−1'234.50")]
    [InlineData("de-CH", "CHF", 2, "1234.5", "CHF 1'234.50")]
    [InlineData("de-CH", "percent", 1, "12.5", "12.5%")]
    [InlineData("en", "EUR", 2, "1234567.5", "€1,234,567.50")]
    [InlineData("en-GB", "EUR", 2, "-1234.5", "−€1,234.50")]
    [InlineData("nl", "USD", 0, "1000", "USD 1.000")]
    [InlineData("nl", "USD", 0, "-1000", "USD −1.000")]
    [InlineData("fr", "USD", 0, "1000", "1_000 USD")]
    [InlineData("en", "USD", 0, "999", "USD 999")]
    [InlineData("en", "USD", 0, "-999", "−USD 999")]
    [InlineData("nl", "percent", 1, "12.5", "12,5%")]
    [InlineData("fr", "percent", 1, "12.5", "12,5 %")]
    [InlineData("de", "percent", 1, "-12.5", "−12,5 %")]
    [InlineData("en", "percent", 1, "12.5", "12.5%")]
    [InlineData("nl-BE", "persons", 0, "-1234", "−1.234")]
    [InlineData("en", "EUR", 0, "-5", "−€5")]
    [InlineData("nl", "count", 6, "0", "0,000000")]
    [InlineData("es", "count", 0, "1234", "1234")]
    [InlineData("es", "count", 0, "12345", "12.345")]
    [InlineData("pl", "EUR", 2, "1234.5", "1234,50 €")]
    [InlineData("NL", "count", 1, "1234.5", "1.234,5")]
    [InlineData("ja", "count", 1, "1234.5", "1_234.5")]
    [InlineData("fr", "count", 0, "999999999999999", "999_999_999_999_999")]
    public void A_number_is_written_as_its_language_writes_it(
        string language,
        string unit,
        int decimals,
        string value,
        string text
    ) =>
        Assert.Equal(
            text.Replace(' ', '\u00A0').Replace('_', '\u202F'),
            new Quantity(decimal.Parse(value), unit, decimals).Text(language)
        );

    [Theory]
    [InlineData("12.5", 2, "12.50")]
    [InlineData("12", 0, "12")]
    [InlineData("-0.0", 1, "0.0")]
    [InlineData("999999999999999", 6, "999999999999999.000000")]
    public void Json_has_all_decimals(string value, int decimals, string json) =>
        Assert.Equal(
            json,
            System.Text.Json.JsonSerializer.Serialize(
                Numbers.Scaled(decimal.Parse(value), decimals),
                AnnualReports.Contracts.Wire.Json
            )
        );

    [Fact]
    public void Every_official_language_of_the_union_has_a_form() =>
        Assert.All(
            "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv de-CH fr-CH it-CH pt-PT".Split(
                ' '
            ),
            language =>
            {
                Assert.True(NumberForms.All.ContainsKey(language), language);
                var amount = new Quantity(-12345.5m, "EUR", 2).Text(language);
                Assert.Contains("\u2212", amount, StringComparison.Ordinal);
                Assert.DoesNotContain(amount, c => c is ' ' or '-');
            }
        );

    [Fact]
    public async Task The_forms_are_what_the_pinned_cldr_has() =>
        Assert.Contains("are what CLDR", await Npm.In("tests", "cldr").Run("check"), StringComparison.Ordinal);
}
