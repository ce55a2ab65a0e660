using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Figures;

/// <summary>The rules for saving and publishing a figure.</summary>
public sealed class FigureRuleTests
{
    static string Draft(string report, string slug, string fields) =>
        $$"""{ "report": "{{report}}", "slug": "{{slug}}", "fields": { "category": "budget", {{fields}} }, "translations": { "nl": { "label": "L" } } }""";

    [Theory, OnEveryStore]
    public async Task A_number_is_kept_as_it_is_written_and_delivered_with_its_decimals(Store store)
    {
        var api = await Stores.Api(store, "figure-rules");
        var (report, _) = await api.PublicYear();
        var created = await api.Admin.Post(
            "/manage/figures",
            Draft(report.Slug, "exact", """ "unit": "EUR", "decimals": 3, "value": 123456789012.340 """)
        );
        Assert.True(created.Status == 201, created.Json.ToString());
        var made = Given.Existing(ContentKinds.Figures, created.Text("id"), report.Slug, "exact");
        Assert.Equal(
            "123456789012.340",
            (await api.Admin.Get(made.Manage))
                .Json.GetProperty("draft")
                .GetProperty("fields")
                .GetProperty("value")
                .GetRawText()
        );
        await api.Publish(made, "nl");
        Assert.Equal(
            "123456789012.340",
            (await api.Public.Get(made.Address + "?lang=nl")).Json.GetProperty("value").GetRawText()
        );
        await api.Save(made, """{ "fields": { "value": 5 } }""");
        await api.Publish(made, "nl");
        Assert.Equal("5.000", (await api.Public.Get(made.Address + "?lang=nl")).Json.GetProperty("value").GetRawText());
        Assert.Equal(
            "5.000",
            (await api.Public.Get($"/reports/{report.Slug}/figures?lang=nl&category=budget&fields=value"))
                .Items.Single()
                .GetProperty("value")
                .GetRawText()
        );
        Assert.Empty((await api.Public.Get($"/reports/{report.Slug}/figures?lang=nl&category=ict")).Items);
    }

    [Theory, OnEveryStore]
    public async Task What_is_no_number_is_no_draft(Store store)
    {
        var api = await Stores.Api(store, "figure-rules");
        var (report, _) = await api.PublicYear();
        foreach (
            var value in new[]
            {
                "\"12\"",
                "1e3",
                "1E-3",
                "0.00000000000000000000000000001",
                "123456789012345678901234567890",
                "null",
            }
        )
            Assert.Single(
                (
                    await api.Admin.Post("/manage/figures", Draft(report.Slug, "no-number", $"\"value\": {value}"))
                ).Errors("/fields/value")
            );
        var wrong = await api.Admin.Post(
            "/manage/figures",
            Draft(
                report.Slug,
                "wrong",
                """
                "decimals": 7,
                "position": -1,
                "breakdown": [{ "key": "A b", "value": 1 }, { "key": "c", "value": 1 }, { "key": "c", "value": 1 }],
                "supersedes": { "report": "nowhere", "value": 1 }
                """
            )
        );
        Assert.Equal(422, wrong.Status);
        foreach (
            var place in new[]
            {
                "/fields/decimals",
                "/fields/position",
                "/fields/breakdown/0/key",
                "/fields/breakdown",
            }
        )
            Assert.Single(wrong.Errors(place));
        Assert.Contains(
            "'wrong' in a report 'nowhere'",
            Assert.Single(
                (
                    await api.Admin.Post(
                        "/manage/figures",
                        Draft(report.Slug, "wrong", """ "supersedes": { "report": "nowhere", "value": 1 } """)
                    )
                ).Errors("/fields/supersedes/report")
            ),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task Publishing_tells_every_place_that_does_not_hold(Store store)
    {
        var api = await Stores.Api(store, "figure-rules");
        var ((earlier, _), (report, _)) = (await api.PublicYear(), await api.PublicYear());
        await api.Figure(earlier, "sum", new() { Value = 1 });
        var figure = await api.Figure(
            report,
            "sum",
            new()
            {
                Unit = "XYZ",
                Value = 1.25m,
                Decimals = 1,
                Breakdown = [new() { Key = "a", Value = 1 }, new() { Key = "b", Value = 0.125m }],
                Supersedes = new() { Report = earlier.Slug, Value = 1234567890123456 },
            },
            "nl"
        );
        await api.Save(figure, """{ "translations": { "nl": { "breakdownLabels": { "b": null } } } }""");
        var refused = await api.TryPublish(figure, new PublishRequest { Languages = ["nl"] });
        foreach (
            var place in new[]
            {
                "/fields/unit",
                "/fields/value",
                "/fields/breakdown",
                "/fields/breakdown/1",
                "/fields/supersedes/value",
                "/fields/supersedes/reason",
                "/fields/supersedes/report",
                "/translations/nl/breakdownLabels/b",
            }
        )
            Assert.Single(refused.Errors(place));
        Assert.Contains(
            "add up to 1.125, not to 1.25",
            refused.Errors("/fields/breakdown")[0],
            StringComparison.Ordinal
        );

        await api.Publish(await Find(api, earlier.Slug, "sum"), GivenFigures.Languages);
        await api.Save(
            figure,
            """
            {
              "fields": {
                "unit": "EUR",
                "value": 1.2,
                "breakdown": [{ "key": "a", "value": 1.1 }],
                "partial": true,
                "supersedes": { "value": 3, "reason": { "nl": "Omdat." } }
              }
            }
            """
        );
        await api.Publish(figure, "nl");
        var shown = (await api.Public.Get(figure.Address + "?lang=nl")).Json;
        Assert.Equal(
            ("3.0", "Omdat."),
            (
                shown.GetProperty("supersedes").GetProperty("value").GetRawText(),
                shown.GetProperty("supersedes").GetProperty("reason").GetString()
            )
        );

        // What is restated can't be withdrawn while the restatement is public, and only an earlier report can be
        // restated.
        Assert.Equal(409, (await api.TryWithdraw(await Find(api, earlier.Slug, "sum"), GivenFigures.Languages)).Status);
        var own = await Find(api, earlier.Slug, "sum");
        await api.Save(
            own,
            new
            {
                fields = new
                {
                    supersedes = new
                    {
                        report = report.Slug,
                        value = 1,
                        reason = new { nl = "R" },
                    },
                },
            }
        );
        Assert.Contains(
            "not of an earlier year",
            Assert.Single(
                (await api.TryPublish(own, new PublishRequest { Languages = ["nl"] })).Errors(
                    "/fields/supersedes/report"
                )
            ),
            StringComparison.Ordinal
        );
    }

    internal static async Task<Made> Find(ApiFixture api, string report, string slug) =>
        Given.Existing(
            ContentKinds.Figures,
            (await api.Editor.Drafts(ContentKinds.Figures).List(report).SingleAsync(f => f.Slug == slug)).Id.ToString(),
            report,
            slug
        );
}
