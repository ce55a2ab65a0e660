using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Figures;

/// <summary>Figures over the years, as JSON, tables and charts.</summary>
public sealed partial class SeriesTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "figures.md"))
        .ReplaceLineEndings("\n");

    /// <summary>The rows of a table on the page, found by the head of its first column.</summary>
    static List<string[]> Table(string head)
    {
        var lines = Page.Split('\n')
            .SkipWhile(l => !l.StartsWith($"| {head} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .ToList();
        Assert.NotEmpty(lines);
        return lines.ConvertAll(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray());
    }

    static string Raw(JsonElement json, params string[] path)
    {
        foreach (var name in path)
            if (!json.TryGetProperty(name, out json))
                return "";
        return json.ToString();
    }

    [Theory, OnEveryStore]
    public async Task The_worked_example_of_the_page_is_what_the_api_answers(Store store)
    {
        var api = await Stores.Api(store, "worked-example");
        var reports = new Dictionary<string, Made>();
        foreach (var row in Table("report of"))
        {
            var year = int.Parse(row[0], CultureInfo.InvariantCulture);
            (reports[row[0]], _) = await api.PublicYear(year);
            var earlier = row[2].Split(": ") is [var of, var value]
                ? new SupersedesFields
                {
                    Report = reports[of].Slug,
                    Value = decimal.Parse(value, CultureInfo.InvariantCulture),
                    Reason = new Dictionary<string, string> { ["nl"] = "Vergeten." },
                }
                : null;
            await api.PublicFigure(
                reports[row[0]],
                "staff-total",
                new()
                {
                    Value = decimal.Parse(row[1], CultureInfo.InvariantCulture),
                    Supersedes = earlier,
                    SeriesBreak = row[3] == "yes",
                },
                "nl"
            );
        }
        foreach (var basis in new[] { "reported", "restated" })
        {
            var series = await api.Public.Get($"/figures/staff-total?lang=nl&basis={basis}");
            Assert.Equal(
                Table($"`basis={basis}`"),
                series
                    .Json.GetProperty("points")
                    .EnumerateArray()
                    .Select(p =>
                        new[]
                        {
                            Raw(p, "year"),
                            Raw(p, "value"),
                            Raw(p, "change", "absolute"),
                            Raw(p, "change", "relative"),
                        }
                    )
                    .ToList()
            );
        }
        foreach (var row in Table("`compare`"))
        {
            var (report, other) = (reports[row[0].Split('/')[0]].Slug, reports[row[0].Split('/')[1]].Slug);
            var figure = Assert.Single(
                (await api.Public.Get($"/reports/{report}/compare/{other}?lang=nl"))
                    .Json.GetProperty("figures")
                    .GetProperty("kept")
                    .EnumerateArray()
            );
            Assert.Equal<string[]>(
                row[1..],
                [
                    Raw(figure, "other", "value"),
                    Raw(figure, "report", "value"),
                    Raw(figure, "change", "absolute"),
                    Raw(figure, "change", "relative"),
                ]
            );
        }

        var points = (await api.Public.Get("/figures/staff-total?lang=nl&from=2022&to=2023")).Json.GetProperty(
            "points"
        );
        Assert.Equal(["100", "150"], points.EnumerateArray().Select(p => Raw(p, "change", "absolute")));
        Assert.Equal(
            [reports["2023"].Slug, "3050", "3.050", "Vergeten."],
            new[] { "report", "value", "display", "reason" }.Select(n => Raw(points[0], "supersededBy", n))
        );
        var chart = Encoding.UTF8.GetString(
            (await api.Public.Get("/figures/staff-total.svg?lang=nl&basis=restated")).Bytes
        );
        Assert.Contains(
            "2022: 3.050 (herzien); 2023: 3.150; 2024: 2.700 (breuk in de reeks).",
            chart,
            StringComparison.Ordinal
        );
        Assert.Equal(3, chart.Split("stroke-width=\"2.5\"").Length - 1);
    }

    [Theory, OnEveryStore]
    public async Task The_languages_of_the_page_write_numbers_so(Store store)
    {
        var api = await Stores.Api(store, "forms");
        var (report, _) = await api.PublicYear();
        // The languages of this installation; NumberTests has the others.
        var rows = Table("language").Where(r => r[0] is "nl" or "fr" or "de" or "en").ToList();
        (string Slug, FigureFields Fields)[] figures =
        [
            (
                "eur",
                new()
                {
                    Unit = "EUR",
                    Decimals = 2,
                    Value = 1234567.50m,
                }
            ),
            (
                "eur-minus",
                new()
                {
                    Unit = "EUR",
                    Decimals = 2,
                    Value = -1234.50m,
                }
            ),
            ("usd", new() { Unit = "USD", Value = 1234 }),
            (
                "percent",
                new()
                {
                    Unit = "percent",
                    Decimals = 1,
                    Value = 12.5m,
                }
            ),
            ("persons", new() { Value = -1234 }),
        ];
        foreach (var (column, (slug, fields)) in figures.Index())
        {
            var figure = await api.PublicFigure(report, slug, fields);
            foreach (var row in rows)
                Assert.Equal(
                    row[column + 1],
                    Spaces().Replace((await api.Public.Get($"{figure.Address}?lang={row[0]}")).Text("display")!, " ")
                );
        }
    }

    [GeneratedRegex("[\u00A0\u202F]")]
    internal static partial Regex Spaces();
}
