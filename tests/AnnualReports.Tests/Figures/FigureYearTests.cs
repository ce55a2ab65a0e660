using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Figures;

/// <summary>Figures whose parts were rounded, and figures of the next year.</summary>
public sealed class FigureYearTests
{
    [Theory, OnEveryStore]
    public async Task Parts_that_differ_by_rounding_say_so(Store store)
    {
        var api = await Stores.Api(store, "figure-rules");
        var (report, _) = await api.PublicYear();
        FigurePartFields[] thirds =
        [
            new() { Key = "a", Value = 33.3m },
            new() { Key = "b", Value = 33.3m },
            new() { Key = "c", Value = 33.3m },
        ];
        var figure = await api.Figure(
            report,
            "thirds",
            new()
            {
                Unit = "percent",
                Value = 100.0m,
                Decimals = 1,
                Breakdown = thirds,
            },
            "nl"
        );
        var refused = await api.TryPublish(figure, new PublishRequest { Languages = ["nl"] });
        Assert.Contains(
            "say with `rounded`",
            Assert.Single(refused.Errors("/fields/breakdown")),
            StringComparison.Ordinal
        );

        await api.Save(figure, """{ "fields": { "rounded": true } }""");
        await api.Publish(figure, "nl");
        Assert.True((await api.Public.Get(figure.Address + "?lang=nl")).Json.GetProperty("rounded").GetBoolean());
        var table = System.Text.Encoding.UTF8.GetString(
            (await api.Public.Get($"/reports/{report.Slug}/figures.csv?lang=nl")).Bytes
        );
        Assert.Contains(
            "Door afronding kan de som van de delen afwijken van het totaal.",
            table,
            StringComparison.Ordinal
        );

        // Half a unit of the last decimal for each of the three parts and for the total: 0.2.
        await api.Save(figure, """{ "fields": { "value": 100.2 } }""");
        refused = await api.TryPublish(figure, new PublishRequest { Languages = ["nl"] });
        Assert.Contains(
            "more than rounding explains",
            Assert.Single(refused.Errors("/fields/breakdown")),
            StringComparison.Ordinal
        );
        await api.Save(figure, """{ "fields": { "value": 99.9 } }""");
        await api.Publish(figure, "nl");
        Assert.False((await api.Public.Get(figure.Address + "?lang=nl")).Json.TryGetProperty("rounded", out _));
    }

    [Theory, OnEveryStore]
    public async Task Next_year_counts_the_same_and_knows_no_number_yet(Store store)
    {
        var api = await Stores.Api(store, "figure-rules");
        var (report, _) = await api.PublicYear();
        await api.PublicFigure(
            report,
            "staff",
            new()
            {
                Value = 3,
                Decimals = 1,
                SeriesBreak = true,
            }
        );
        var section = await api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = report.Slug,
                Slug = "people",
                Fields = new() { Figures = ["staff"] },
                Translations = new Dictionary<string, SectionText>
                {
                    ["nl"] = new() { Title = "T", Summary = "S" },
                },
            }
        );
        await api.Publish(section, "nl");
        Assert.Equal(
            "staff",
            (await api.Public.Get(section.Address + "?lang=nl&include=figure"))
                .Json.GetProperty("included")[0]
                .GetProperty("slug")
                .GetString()
        );
        var copied = await api.Admin.Post(
            $"/manage/reports/{report.Id}/copy",
            new CopyRequest
            {
                Slug = Given.NewSlug("copy"),
                Year = api.NewYear(),
                Include = ["sections"],
            }
        );
        Assert.True(copied.Status == 201, copied.Json.ToString());
        Assert.Equal(1, copied.Json.GetProperty("copied").GetProperty("figures").GetInt32());
        var slug = (await api.Admin.Get($"/manage/reports/{copied.Text("id")}"))
            .Json.GetProperty("draft")
            .GetProperty("slug")
            .GetString();
        var fields = (await api.Admin.Get((await FigureRuleTests.Find(api, slug!, "staff")).Manage))
            .Json.GetProperty("draft")
            .GetProperty("fields");
        Assert.Equal(
            ("persons", 1, false, false),
            (
                fields.GetProperty("unit").GetString(),
                fields.GetProperty("decimals").GetInt32(),
                fields.TryGetProperty("value", out _),
                fields.GetProperty("seriesBreak").GetBoolean()
            )
        );
    }
}
