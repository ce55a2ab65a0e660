using AnnualReports.Contracts;

namespace AnnualReports.Tests.Figures;

/// <summary>Figures quoted in prose: rendered when they are published, and refreshed when the number changes.</summary>
public sealed class QuotingTests
{
    static async Task<(ApiFixture Api, Made Report, int Year)> Start(Store store)
    {
        var api = await Stores.Api(store, "quoting");
        var (report, year) = await api.PublicYear();
        return (api, report, year);
    }

    [Theory, OnEveryStore]
    public async Task Text_says_what_the_figure_says_in_the_form_of_its_language(Store store)
    {
        var (api, report, year) = await Start(store);
        await api.PublicFigure(
            report,
            "spent",
            new()
            {
                Unit = "EUR",
                Decimals = 2,
                Value = 1234567.5m,
            }
        );
        var section = await api.Quoting(
            report,
            $"Wij gaven **{{{{figure:spent}}}}** uit, dus {{{{figure:spent@{year}}}}}.",
            "Samen {{figure:spent}}.",
            GivenFigures.Languages
        );
        await api.Publish(section, GivenFigures.Languages);
        foreach (
            var (language, said) in new[]
            {
                ("nl", "€\u00A01.234.567,50"),
                ("fr", "1\u202F234\u202F567,50\u00A0€"),
                ("de", "1.234.567,50\u00A0€"),
                ("en", "€1,234,567.50"),
            }
        )
        {
            var one = await api.Public.Get($"{section.Address}?lang={language}");
            Assert.Equal(
                $"<p>Wij gaven <strong>{said}</strong> uit, dus {said}.</p>",
                one.Json.GetProperty("body")
                    .GetProperty("html")
                    .GetString()!
                    .Replace("&nbsp;", "\u00A0", StringComparison.Ordinal)
            );
            Assert.Equal(
                $"Wij gaven **{said}** uit, dus {said}.",
                one.Json.GetProperty("body").GetProperty("markdown").GetString()
            );
            Assert.Equal($"Samen {said}.", one.Text("summary"));
            Assert.Equal(["spent", $"spent@{year}"], one.Texts("quotes"));
        }
    }

    [Theory, OnEveryStore]
    public async Task What_is_not_public_stops_publishing_and_its_place_is_named(Store store)
    {
        var (api, report, year) = await Start(store);
        var section = await api.Quoting(
            report,
            "Er zijn {{figure:staff}} mensen, in 1799 {{figure:staff@1799}}.",
            "Wij zijn met {{figure:staff}}.",
            "nl"
        );
        var refused = await api.TryPublish(section, new PublishRequest { Languages = ["nl"] });
        Assert.Equal(422, refused.Status);
        Assert.Contains(
            refused.Errors("/translations/nl/body"),
            m => m.Contains($"There is no figure 'staff' in report '{report.Slug}'", StringComparison.Ordinal)
        );
        Assert.Contains(
            refused.Errors("/translations/nl/body"),
            m => m.Contains("no report of 1799", StringComparison.Ordinal)
        );
        Assert.Contains(
            "There is no figure 'staff'",
            Assert.Single(refused.Errors("/translations/nl/summary")),
            StringComparison.Ordinal
        );

        await api.Save(
            section,
            new
            {
                translations = new
                {
                    nl = new
                    {
                        title = "Met {{figure:staff}}",
                        summary = "S",
                        body = "Een {{figure:Staff}}, een {{figure:staff@20}} en {{figure:open",
                    },
                },
            }
        );
        refused = await api.TryPublish(section, new PublishRequest { Languages = ["nl"] });
        Assert.Equal(3, refused.Errors("/translations/nl/body").Length);
        Assert.Contains("not here", Assert.Single(refused.Errors("/translations/nl/title")), StringComparison.Ordinal);
        Assert.True(year > 0);
    }

    [Theory, OnEveryStore]
    public async Task A_figure_that_changes_refreshes_what_quotes_it_in_the_same_transaction(Store store)
    {
        var (api, report, year) = await Start(store);
        var (later, _) = await api.PublicYear();
        var figure = await api.PublicFigure(report, "staff", new() { Value = 1000 });
        await api.PublicFigure(later, "staff", new() { Value = 5 });
        var section = await api.Quoting(report, "Met {{figure:staff}}.");
        var other = await api.Quoting(report, "Zonder getal.");
        var cited = await api.Quoting(later, $"Toen {{{{figure:staff@{year}}}}}.", "S", "nl");
        var own = await api.Quoting(later, "Nu {{figure:staff}}.", "S", "nl");
        await api.Save(
            report,
            new
            {
                translations = new
                {
                    nl = new
                    {
                        title = "T",
                        summary = "S",
                        foreword = "In dit jaar {{figure:staff}}.",
                    },
                },
            }
        );
        foreach (
            var (made, languages) in new[]
            {
                (section, new[] { "nl", "fr" }),
                (other, ["nl"]),
                (cited, ["nl"]),
                (own, ["nl"]),
                (report, ["nl"]),
            }
        )
            await api.Publish(made, languages);
        var (before, untouched) = (
            await api.Public.Get(section.Address + "?lang=nl"),
            (await api.Public.Get(other.Address + "?lang=nl")).ETag
        );

        await api.Save(figure, new { fields = new { value = 2500 } });
        var done = await api.Publish(figure, GivenFigures.Languages);
        Assert.Equal(4, done.Records.Count);
        Assert.Equal(
            new[]
            {
                $"/api/v1/reports/{report.Slug}?lang=nl",
                $"/api/v1/reports/{report.Slug}/sections/{section.Slug}?lang=fr",
                $"/api/v1/reports/{report.Slug}/sections/{section.Slug}?lang=nl",
                $"/api/v1/reports/{later.Slug}/sections/{cited.Slug}?lang=nl",
            }.Order(StringComparer.Ordinal),
            done.Refreshed!.Order(StringComparer.Ordinal)
        );

        Assert.Equal("<p>Met 2.500.</p>", await api.Html(section, "nl"));
        Assert.Equal("<p>Met 2\u202F500.</p>", await api.Html(section, "fr"));
        Assert.Equal("<p>Toen 2.500.</p>", await api.Html(cited, "nl"));
        Assert.Equal("<p>Nu 5.</p>", await api.Html(own, "nl"));
        Assert.Contains(
            "In dit jaar 2.500.",
            (await api.Public.Get(report.Address + "?lang=nl"))
                .Json.GetProperty("foreword")
                .GetProperty("html")
                .GetString(),
            StringComparison.Ordinal
        );
        var after = await api.Public.Get(section.Address + "?lang=nl");
        Assert.Equal(
            (before.Text("revision"), before.Text("updatedAt")),
            (after.Text("revision"), after.Text("updatedAt"))
        );
        Assert.Equal(untouched, (await api.Public.Get(other.Address + "?lang=nl")).ETag);
        Assert.Equal("<p>Met 1.000.</p>", await api.Html(section, "nl", $"&asOf={before.Text("updatedAt")}"));
        Assert.Equal("<p>Met 2.500.</p>", await api.Html(section, "nl", $"&asOf={done.At()}"));

        // Other texts of the figure do not change the number, so nothing is refreshed.
        await api.Save(figure, new { translations = new { nl = new { label = "Anders" } } });
        Assert.Null((await api.Publish(figure, GivenFigures.Languages)).Refreshed);
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task What_is_quoted_is_not_withdrawn_but_together_with_what_quotes_it(Store store)
    {
        var (api, report, year) = await Start(store);
        var (later, _) = await api.PublicYear();
        var figure = await api.PublicFigure(report, "staff", new() { Value = 1000 }, "nl");
        var (section, cited) = (
            await api.Quoting(report, "Met {{figure:staff}}.", "S", "nl"),
            await api.Quoting(later, "S", $"Toen {{{{figure:staff@{year}}}}}.", "nl")
        );
        await api.Publish(section, "nl");
        await api.Publish(cited, "nl");
        var refused = await api.TryWithdraw(figure, "nl");
        Assert.Equal(409, refused.Status);
        Assert.Equal(
            [section.Slug, cited.Slug],
            refused.Json.GetProperty("referrers").EnumerateArray().Select(r => r.GetProperty("slug").GetString())
        );

        await api.Save(cited, new { translations = new { nl = new { summary = "Niet meer." } } });
        await api.Publish(cited, "nl");
        var release = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Title = "Away",
                ChangeNote = new Dictionary<string, string> { ["nl"] = "Weg." },
                Items =
                [
                    .. new[] { section, figure }.Select(m => new ReleaseItemDraft
                    {
                        Entry = Guid.Parse(m.Id),
                        Action = ReleaseAction.Withdraw,
                        Languages = ["nl"],
                    }),
                ],
            }
        );
        Assert.True(release.Status == 201, release.Json.ToString());
        var published = await api.Admin.Post(
            $"/manage/releases/{release.Text("id")}/publish",
            "",
            ("If-Match", release.ETag)
        );
        Assert.True(published.Status == 200, published.Json.ToString());
        Assert.Equal(410, (await api.Public.Get(figure.Address + "?lang=nl")).Status);
    }
}
