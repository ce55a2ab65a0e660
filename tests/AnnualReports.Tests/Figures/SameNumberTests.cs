using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AnnualReports.Contracts;
using CsCheck;

namespace AnnualReports.Tests.Figures;

/// <summary>A number is the same wherever it is read: in text, JSON, tables and charts, in every language.</summary>
public sealed partial class SameNumberTests
{
    sealed record Random(decimal Value, int Decimals, string Unit, decimal[] Parts, decimal Earlier);

    static readonly string[] Units = ["EUR", "USD", "persons", "count", "percent"];

    /// <summary>Numbers with up to 15 significant digits and different numbers of decimals.</summary>
    static Gen<decimal> Number(int decimals) =>
        from digits in Gen.Int[1, 15]
        from magnitude in Gen.Long[0, (long)Math.Pow(10, digits) - 1]
        from sign in Gen.Bool
        select new decimal((int)magnitude, (int)(magnitude >> 32), 0, sign && magnitude > 0, (byte)decimals);

    static readonly Gen<Random> Figures =
        from decimals in Gen.Int[0, 6]
        from unit in Gen.Int[0, Units.Length - 1].Select(i => Units[i])
        from value in Number(decimals)
        from earlier in Number(decimals)
        from first in Number(decimals)
        let rest = value - first
        select new Random(
            value,
            decimals,
            unit,
            Math.Abs(rest) < 900_000_000_000_000m / (decimal)Math.Pow(10, decimals) ? [first, rest] : [value],
            earlier
        );

    [Theory, OnEveryStore]
    public async Task A_number_is_the_same_everywhere_in_every_language(Store store)
    {
        var api = await Stores.Api(store, "same-number");
        await Figures.SampleAsync(figure => Check(api, figure), iter: store == Store.Sqlite ? 40 : 10, threads: 1);
    }

    static async Task Check(ApiFixture api, Random random)
    {
        var ((before, _), (report, year)) = (await api.PublicYear(), await api.PublicYear());
        var slug = Given.NewSlug("number");
        await api.PublicFigure(
            before,
            slug,
            new()
            {
                Unit = random.Unit,
                Decimals = random.Decimals,
                Value = 0,
            }
        );
        var figure = await api.PublicFigure(
            report,
            slug,
            new()
            {
                Unit = random.Unit,
                Decimals = random.Decimals,
                Value = random.Value,
                Breakdown = [.. random.Parts.Select((p, i) => new FigurePartFields { Key = $"part-{i}", Value = p })],
                Supersedes = new()
                {
                    Report = before.Slug,
                    Value = random.Earlier,
                    Reason = GivenFigures.Languages.ToDictionary(l => l, _ => "R"),
                },
            }
        );
        var section = await api.Quoting(
            report,
            $"Body **{{{{figure:{slug}}}}}** and {{{{figure:{slug}@{year}}}}}.",
            $"Summary {{{{figure:{slug}}}}}.",
            GivenFigures.Languages
        );
        await api.Publish(section, GivenFigures.Languages);
        foreach (var language in GivenFigures.Languages)
            await Check(api, random, (before, report, slug, figure, section), language);
    }

    static async Task Check(
        ApiFixture api,
        Random random,
        (Made Before, Made Report, string Slug, Made Figure, Made Section) made,
        string language
    )
    {
        string Where(string place) => $"{random.Value} ({random.Unit}, {random.Decimals}) in {place}, {language}";
        void Same(decimal expected, string? text, string place) =>
            Assert.True(expected == Read(text!, language), $"{Where(place)}: {text}");
        var exact = random.Value.ToString("F" + random.Decimals, CultureInfo.InvariantCulture);

        var one = (await api.Public.Get($"{made.Figure.Address}?lang={language}")).Json;
        var token = one.GetProperty("value").GetRawText();
        Assert.True(token == exact, Where("JSON"));
        // A client that reads doubles can read the number and write the same one again.
        Assert.True((decimal)double.Parse(token, CultureInfo.InvariantCulture) == random.Value, Where("a double"));
        Same(random.Value, one.GetProperty("display").GetString(), "display");
        foreach (var (index, part) in one.GetProperty("breakdown").EnumerateArray().Index())
        {
            Assert.Equal(random.Parts[index], part.GetProperty("value").GetDecimal());
            Same(random.Parts[index], part.GetProperty("display").GetString(), "a part");
        }
        var shown = one.GetProperty("display").GetString()!;

        var section = (await api.Public.Get($"{made.Section.Address}?lang={language}")).Json;
        var body = section.GetProperty("body");
        Assert.Equal($"Summary {shown}.", section.GetProperty("summary").GetString());
        Assert.Equal($"Body **{shown}** and {shown}.", body.GetProperty("markdown").GetString());
        Assert.Equal(
            $"<p>Body <strong>{shown}</strong> and {shown}.</p>",
            System.Net.WebUtility.HtmlDecode(body.GetProperty("html").GetString())
        );

        var series = (await api.Public.Get($"/figures/{made.Slug}?lang={language}&basis=restated")).Json.GetProperty(
            "points"
        );
        Assert.Equal(
            [random.Earlier, random.Value],
            series.EnumerateArray().Select(p => p.GetProperty("value").GetDecimal())
        );
        Assert.Equal(exact, series[1].GetProperty("value").GetRawText());
        Same(random.Earlier, series[0].GetProperty("display").GetString(), "a restated point");
        var compared = Assert.Single(
            (await api.Public.Get($"/reports/{made.Report.Slug}/compare/{made.Before.Slug}?lang={language}"))
                .Json.GetProperty("figures")
                .GetProperty("kept")
                .EnumerateArray()
        );
        Assert.Equal(
            (exact, shown),
            (
                compared.GetProperty("report").GetProperty("value").GetRawText(),
                compared.GetProperty("report").GetProperty("display").GetString()
            )
        );
        Assert.Equal(series[1].GetProperty("change").GetRawText(), compared.GetProperty("change").GetRawText());
        Assert.Equal(
            random.Value - random.Earlier,
            series[1].GetProperty("change").GetProperty("absolute").GetDecimal()
        );

        Assert.Contains(
            $",{exact},{exact},",
            await Text(api, $"/figures/{made.Slug}.csv?lang={language}&from=1"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $",{random.Unit},,{exact},",
            await Text(api, $"/reports/{made.Report.Slug}/figures.csv?lang={language}"),
            StringComparison.Ordinal
        );
        foreach (
            var chart in new[]
            {
                $"/figures/{made.Slug}.svg?lang={language}",
                $"{made.Figure.Address}.svg?lang={language}",
            }
        )
        {
            var svg = XDocument.Parse(await Text(api, chart)).Root!;
            Assert.Contains(
                shown,
                svg.Elements().Single(e => e.Name.LocalName == "desc").Value,
                StringComparison.Ordinal
            );
            if (chart.StartsWith("/figures", StringComparison.Ordinal) || random.Parts.Length == 1)
                Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == shown);
        }
    }

    static async Task<string> Text(ApiFixture api, string address) =>
        Encoding.UTF8.GetString((await api.Public.Get(address.Replace("&from=1", "", StringComparison.Ordinal))).Bytes);

    /// <summary>
    /// Reads a number as a person who knows the language's form does. This code is independent of the code that writes
    /// them.
    /// </summary>
    static decimal Read(string text, string language)
    {
        var digits = Others().Replace(text, "");
        digits = language switch
        {
            "en" => digits.Replace(",", "", StringComparison.Ordinal),
            _ => digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
        };
        var number = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return text.Contains('\u2212', StringComparison.Ordinal) ? -number : number;
    }

    [GeneratedRegex("[^0-9.,]")]
    private static partial Regex Others();
}
