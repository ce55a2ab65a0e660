using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Tests.Figures;

/// <summary>Numbers as each language writes them; on every machine the same.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("nl", "EUR", 2, "1234567.5", "€ 1.234.567,50")]
    [InlineData("fr", "EUR", 2, "1234567.5", "1_234_567,50 €")]
    [InlineData("de", "EUR", 2, "1234567.5", "1.234.567,50 €")]
    [InlineData("en", "EUR", 2, "1234567.5", "€1,234,567.50")]
    [InlineData("nl", "USD", 0, "1000", "USD 1.000")]
    [InlineData("fr", "USD", 0, "1000", "1_000 USD")]
    [InlineData("en", "USD", 0, "999", "USD 999")]
    [InlineData("nl", "percent", 1, "12.5", "12,5 %")]
    [InlineData("fr", "percent", 1, "12.5", "12,5_%")]
    [InlineData("de", "percent", 1, "12.5", "12,5 %")]
    [InlineData("en", "percent", 1, "12.5", "12.5%")]
    [InlineData("nl-BE", "persons", 0, "-1234", "−1.234")]
    [InlineData("en", "EUR", 0, "-5", "−€5")]
    [InlineData("nl", "count", 6, "0", "0,000000")]
    [InlineData("ja", "count", 1, "1234.5", "1_234.5")]
    [InlineData("fr", "count", 0, "999999999999999", "999_999_999_999_999")]
    public void A_number_is_written_as_its_language_writes_it(string language, string unit, int decimals, string value, string text) =>
        Assert.Equal(text.Replace(' ', '\u00A0').Replace('_', '\u202F'), new Quantity(decimal.Parse(value), unit, decimals).Text(language));

    [Theory]
    [InlineData("12.5", 2, "12.50")]
    [InlineData("12", 0, "12")]
    [InlineData("-0.0", 1, "0.0")]
    [InlineData("999999999999999", 6, "999999999999999.000000")]
    public void Json_has_all_decimals(string value, int decimals, string json) =>
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(Numbers.Scaled(decimal.Parse(value), decimals), AnnualReports.Contracts.Wire.Json));
}
