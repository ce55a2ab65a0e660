using System.Text;

namespace AnnualReports.Tests.Figures;

/// <summary>Figures as tables and charts.</summary>
public sealed class TableAndChartTests
{
    [Theory, OnEveryStore]
    public async Task Lists_tables_and_charts_are_asked_for_by_accept_or_extension(Store store)
    {
        var api = await Stores.Api(store, "forms-of-series");
        var (report, year) = await api.PublicYear();
        await api.PublicFigure(
            report,
            "b",
            new()
            {
                Category = "ict",
                Value = 2,
                Breakdown = [new() { Key = "x", Value = 3 }, new() { Key = "y", Value = -1 }],
            }
        );
        await api.PublicFigure(report, "a", new() { Value = 1 });
        var first = await api.Public.Get("/figures?lang=nl&limit=1");
        Assert.Equal("a", first.Items.Single().GetProperty("slug").GetString());
        Assert.Equal("b", (await api.Public.Get(first.Text("next")!)).Items.Single().GetProperty("slug").GetString());
        Assert.Equal(
            "b",
            (await api.Public.Get("/figures?lang=nl&category=ict")).Items.Single().GetProperty("slug").GetString()
        );
        Assert.Equal(400, (await api.Public.Get("/figures?lang=nl&cursor=nonsense!")).Status);
        Assert.Equal(400, (await api.Public.Get("/figures.csv?lang=nl&limit=1")).Status);
        Assert.Equal(400, (await api.Public.Get("/figures/a?from=2024&to=2023")).Status);
        Assert.Equal(400, (await api.Public.Get("/figures/a?basis=first")).Status);
        Assert.Equal(404, (await api.Public.Get("/figures/none")).Status);

        foreach (
            var (address, type) in new[]
            {
                ("/figures", "text/csv"),
                ("/figures/b", "text/csv"),
                ("/figures/b", "image/svg+xml"),
                ($"/reports/{report.Slug}/figures", "text/csv"),
                ($"/reports/{report.Slug}/figures/b", "image/svg+xml"),
            }
        )
        {
            var extension = type == "text/csv" ? ".csv" : ".svg";
            var (accepted, named, json) = (
                await api.Public.Get($"{address}?lang=nl", ("Accept", $"{type}, */*;q=0.1")),
                await api.Public.Get($"{address}{extension}?lang=nl", ("Accept", "application/json")),
                await api.Public.Get($"{address}?lang=nl")
            );
            Assert.Equal(
                (200, 200, 200, type, type, "application/json"),
                (
                    accepted.Status,
                    named.Status,
                    json.Status,
                    accepted.ContentHeaders.ContentType?.MediaType,
                    named.ContentHeaders.ContentType?.MediaType,
                    json.ContentHeaders.ContentType?.MediaType
                )
            );
            Assert.Equal(named.Bytes, accepted.Bytes);
            // If it is opened directly, a table is saved under a name, and a chart runs nothing.
            if (type == "text/csv")
                Assert.Matches(
                    $"^attachment; filename=\"?(figures(-{report.Slug})?|b)-nl.csv\"?$",
                    named.ContentHeaders.ContentDisposition?.ToString()
                );
            else
                Assert.Equal(
                    $"default-src 'none'; style-src {Api.Delivery.Series.Chart.ColoursHash}; sandbox",
                    named.Headers.GetValues("Content-Security-Policy").Single()
                );
            Assert.NotEqual(named.ETag, json.ETag);
            Assert.Contains("Accept", accepted.Headers.Vary);
            Assert.Contains("Accept", json.Headers.Vary);
            Assert.DoesNotContain("Accept", named.Headers.Vary);
            Assert.Equal(
                304,
                (await api.Public.Get($"{address}{extension}?lang=nl", ("If-None-Match", named.ETag))).Status
            );
            Assert.Equal(406, (await api.Public.Get($"{address}?lang=nl", ("Accept", "application/xml"))).Status);
            var head = await api.Public.Ask(HttpMethod.Head, $"{address}{extension}?lang=nl", null, []);
            Assert.Equal(
                (200, named.ETag, named.Bytes.Length),
                (head.Status, head.ETag, (int)head.ContentHeaders.ContentLength!)
            );
        }
        Assert.Equal(
            (await api.Public.Get("/figures/a?lang=nl")).Bytes,
            (await api.Public.Get("/figures/a.json?lang=nl", ("Accept", "text/csv"))).Bytes
        );
        Assert.Equal(404, (await api.Public.Get("/figures.svg")).Status);
        Assert.Equal(400, (await api.Public.Get($"/reports/{report.Slug}/figures.csv?sort=slug")).Status);
        Assert.Contains(
            $",{year},",
            Encoding.UTF8.GetString((await api.Public.Get("/figures/a.csv?lang=nl")).Bytes),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task A_table_has_a_form_for_Excel_in_Dutch_and_French(Store store)
    {
        var api = await Stores.Api(store, "tables-excel");
        var (report, _) = await api.PublicYear();
        await api.PublicFigure(
            report,
            "excel-a",
            new()
            {
                Value = -1234.5m,
                Decimals = 1,
                Breakdown = [new() { Key = "x", Value = -1234.5m }],
            }
        );
        foreach (var address in new[] { "/figures/excel-a.csv", "/figures.csv", $"/reports/{report.Slug}/figures.csv" })
        {
            var (plain, excel) = (
                await api.Public.Get(address + "?lang=nl"),
                await api.Public.Get(address + "?lang=nl&dialect=excel")
            );
            Assert.Equal([0xEF, 0xBB, 0xBF], excel.Bytes[..3]);
            var text = Encoding.UTF8.GetString(excel.Bytes);
            Assert.Contains(";-1234,5;", text, StringComparison.Ordinal);
            Assert.DoesNotContain("-1234.5", text, StringComparison.Ordinal);
            Assert.NotEqual(plain.ETag, excel.ETag);
            Assert.Equal(plain.Bytes, (await api.Public.Get(address + "?lang=nl&dialect=rfc4180")).Bytes);
            Assert.Equal(
                304,
                (await api.Public.Get(address + "?lang=nl&dialect=excel", ("If-None-Match", excel.ETag))).Status
            );
            Assert.Equal(400, (await api.Public.Get(address + "?dialect=calc")).Status);
            Assert.Equal(
                400,
                (await api.Public.Get(address.Replace(".csv", "", StringComparison.Ordinal) + "?dialect=excel")).Status
            );
        }
    }

    [Theory, OnEveryStore]
    public async Task A_table_is_rfc_4180_and_brings_no_formula(Store store)
    {
        var api = await Stores.Api(store, "tables");
        var (report, _) = await api.PublicYear();
        var figure = await api.Figure(report, "risky", new() { Value = -5.5m, Decimals = 1 }, "nl");
        foreach (
            var (label, cell) in new[]
            {
                ("=1+1", "\"'=1+1\""),
                ("+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""),
                ("-2", "\"'-2\""),
                ("@SUM(A1)", "\"'@SUM(A1)\""),
                ("a \"quoted\", label", "\"a \"\"quoted\"\", label\""),
                ("=\"x\",y", "\"'=\"\"x\"\",y\""),
                ("plain é", "plain é"),
            }
        )
        {
            await api.Save(figure, new { translations = new { nl = new { label, note = "two\nlines" } } });
            await api.Publish(figure, "nl");
            foreach (
                var address in new[] { "/figures/risky.csv?lang=nl", $"/reports/{report.Slug}/figures.csv?lang=nl" }
            )
            {
                var text = Encoding.UTF8.GetString((await api.Public.Get(address)).Bytes);
                Assert.Contains($",nl,{cell},personnel,persons,,-5.5", text, StringComparison.Ordinal);
                Assert.EndsWith(",\"two\nlines\"\r\n", text, StringComparison.Ordinal);
                Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            }
        }
    }

    [Theory, OnEveryStore]
    public async Task A_chart_says_in_words_what_it_shows_and_takes_no_markup_in(Store store)
    {
        var api = await Stores.Api(store, "charts");
        var (report, _) = await api.PublicYear();
        var figure = await api.Figure(
            report,
            "hostile",
            new() { Value = 3, Breakdown = [new() { Key = "x", Value = 1 }, new() { Key = "y", Value = 2 }] },
            "nl",
            "fr"
        );
        await api.Save(
            figure,
            new
            {
                translations = new
                {
                    nl = new { label = "<script>alert(1)</script> & \"'", breakdownLabels = new { x = "</svg><b>" } },
                },
            }
        );
        await api.Publish(figure, "nl", "fr");
        foreach (var address in new[] { "/figures/hostile.svg?lang=nl", figure.Address + ".svg?lang=nl" })
        {
            var svg = System
                .Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString((await api.Public.Get(address)).Bytes))
                .Root!;
            Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
            Assert.Equal(("img", "nl"), (svg.Attribute("role")?.Value, svg.Attribute("lang")?.Value));
            var (title, description) = (svg.Elements().First(), svg.Elements().Skip(1).First());
            Assert.Equal(
                ("title", "<script>alert(1)</script> & \"'", "desc"),
                (title.Name.LocalName, title.Value, description.Name.LocalName)
            );
            Assert.Equal(
                $"{title.Attribute("id")!.Value} {description.Attribute("id")!.Value}",
                svg.Attribute("aria-labelledby")!.Value
            );
            Assert.Empty(
                svg.Descendants()
                    .Select(e => e.Name.LocalName)
                    .Except(["title", "desc", "style", "rect", "text", "line", "circle", "polygon"])
            );
            Assert.DoesNotContain(
                svg.DescendantsAndSelf().SelectMany(e => e.Attributes()),
                a =>
                    a.Value.Contains("url(", StringComparison.Ordinal)
                    || a.Name.LocalName is "href" or "style"
                    || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
            );
        }
        Assert.Contains(
            "x fr : 1; y fr : 2",
            SeriesTests
                .Spaces()
                .Replace(Encoding.UTF8.GetString((await api.Public.Get(figure.Address + ".svg?lang=fr")).Bytes), " "),
            StringComparison.Ordinal
        );
    }
}
