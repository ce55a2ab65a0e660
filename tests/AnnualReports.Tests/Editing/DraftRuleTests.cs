using AnnualReports.Contracts;

namespace AnnualReports.Tests.Editing;

/// <summary>The rules of drafts. Each place that breaks one is named.</summary>
public sealed class DraftRuleTests
{
    [Theory, OnEveryStore]
    public async Task Whatever_does_not_fit_is_named_with_its_pointer_and_nothing_is_written(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var slug = Given.NewSlug("bad");
        var answer = await api.Admin.Post(
            "/manage/highlights",
            $$$$"""
            {"report":"{{{{report.Slug}}}}","slug":"{{{{slug}}}}","extra":1,
             "fields":{"position":"first","date":{"from":"2024-02-31"},"countries":[null],"priorities":["no-such"],"nope":true},
             "translations":{"nl":{"title":5},"xx":{}}}
            """
        );
        Assert.Equal((422, "/problems/invalid"), (answer.Status, answer.Type));
        string[] pointers =
        [
            .. answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                "/extra",
                "/fields/countries/0",
                "/fields/date/from",
                "/fields/nope",
                "/fields/position",
                "/fields/priorities/0",
                "/translations/nl/title",
                "/translations/xx",
            ],
            pointers
        );
        Assert.Empty((await api.Admin.Get($"/manage/highlights?report={report.Slug}")).Items);

        var rules = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = "Not A Slug",
                Fields = new()
                {
                    Position = -1,
                    Date = new() { From = new(2024, 2, 1), To = new(2024, 1, 1) },
                },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new() { Title = new string('x', 201) },
                    ["xx"] = new(),
                },
            }
        );
        Assert.Equal(
            ["/fields/date", "/fields/position", "/slug", "/translations/nl/title", "/translations/xx"],
            rules.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );

        var maps = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new()
                {
                    Links =
                    [
                        new()
                        {
                            Url = "https://example.org",
                            Title = new Dictionary<string, string> { ["nl"] = new('x', 201) },
                        },
                    ],
                },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new() { Body = new string('[', 5_001) },
                },
            }
        );
        Assert.Equal(
            ["/fields/links/0/title/nl", "/translations/nl/body"],
            maps.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );

        var reference = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new() { Priorities = ["no-such"] },
            }
        );
        Assert.Contains("no-such", Assert.Single(reference.Errors("/fields/priorities/0")), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Slugs_and_years_are_taken_once(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var other = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var draft = new HighlightDraft
        {
            Report = report.Slug,
            Slug = highlight.Slug,
            Fields = new(),
        };
        var taken = await api.Admin.Post("/manage/highlights", draft);
        Assert.Equal(
            (409, "/problems/slug-taken", highlight.Id),
            (taken.Status, taken.Type, taken.Json.GetProperty("existing").GetProperty("id").GetString())
        );
        Assert.Equal(201, (await api.Admin.Post("/manage/highlights", draft with { Report = other.Slug })).Status);
        var year = (await api.Admin.Get(report.Manage))
            .Json.GetProperty("draft")
            .GetProperty("fields")
            .GetProperty("year")
            .GetInt32();
        var sameYear = await api.Admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = Given.NewSlug("report"),
                Fields = new() { Year = year },
            }
        );
        Assert.Equal((409, "/problems/year-taken"), (sameYear.Status, sameYear.Type));
        Assert.Contains(
            "latest",
            Assert.Single(
                (
                    await api.Admin.Post(
                        "/manage/reports",
                        new ReportDraft
                        {
                            Slug = "latest",
                            Fields = new() { Year = api.NewYear() },
                        }
                    )
                ).Errors("/slug")
            ),
            StringComparison.Ordinal
        );
        var race = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => api.Admin.Post("/manage/highlights", draft with { Slug = highlight.Slug + "-race" }))
        );
        Assert.Single(race, a => a.Status == 201);
        Assert.All(race.Where(a => a.Status != 201), a => Assert.Equal(409, a.Status));
    }
}
