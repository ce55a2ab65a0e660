using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Previews;

namespace AnnualReports.Tests.Pages;

/// <summary>The pages of a preview: all of it can be read, nothing of it is kept, and nothing leads out of it.</summary>
public sealed class PreviewPageTests
{
    [Theory, OnEveryStore]
    public async Task Every_link_inside_a_preview_stays_in_it_and_leads_somewhere(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        await Fill(api, report);
        var token = await api.Token(report);
        var (waiting, seen) = (new Queue<string>(), new HashSet<string>());
        waiting.Enqueue($"/reports/{report.Slug}?preview={token}");
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var page = await api.Page(path);
            Assert.True(page.Status == 200, $"{path}: {page.Status}");
            Assert.Equal(
                ("no-store", "no-referrer", "noindex", null),
                (
                    page.Field("Cache-Control"),
                    page.Field("Referrer-Policy"),
                    page.Field("X-Robots-Tag"),
                    page.Field("ETag")
                )
            );
            if (path.StartsWith("/api", StringComparison.Ordinal))
                continue;
            Assert.Contains("class=\"notice preview\"", page.Text, StringComparison.Ordinal);
            foreach (var link in ReportPageTests.Links(page.Text).Where(l => l.StartsWith('/')))
            {
                Assert.Contains($"preview={token}", link, StringComparison.Ordinal);
                Assert.DoesNotContain("/manage", link, StringComparison.Ordinal);
                waiting.Enqueue(link);
            }
        }
        Assert.Contains(seen, p => p.StartsWith($"/sections/{report.Slug}/", StringComparison.Ordinal));
        Assert.Contains(seen, p => p.Contains("lang=fr", StringComparison.Ordinal));
        Assert.True(seen.Count > 20);
    }

    [Fact]
    public async Task A_preview_says_until_when_it_works_what_is_missing_and_what_has_changed()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(
            highlight,
            new { translations = new { nl = new { summary = "Kort", body = "Eerste alinea.\n\nTweede alinea." } } }
        );
        await api.Publish(highlight, "nl");
        await api.Save(
            highlight,
            new { translations = new { nl = new { title = "Anders", body = "Eerste alinea.\n\nNieuwe alinea." } } }
        );
        var unfinished = await api.Highlight(report, null, "nl");
        await api.Save(unfinished, """{ "translations": { "nl": { "summary": null } } }""");
        var token = await api.Token(report);
        var first = ReportPageTests.Words((await api.Page($"/reports/{report.Slug}?lang=nl&preview={token}")).Text);
        Assert.Contains("Voorbeeld van de nieuwste ontwerpteksten", first, StringComparison.Ordinal);
        Assert.Contains("De link werkt tot", first, StringComparison.Ordinal);
        Assert.Contains("ontbreekt: samenvatting", first, StringComparison.Ordinal);
        Assert.Contains("Nieuw: 1", first, StringComparison.Ordinal);
        Assert.Contains("Gewijzigd: 1", first, StringComparison.Ordinal);
        var page = (await api.Page($"/highlights/{report.Slug}/{highlight.Slug}?lang=nl&preview={token}")).Text;
        Assert.Contains("<p class=\"changed\"><span class=\"unseen\">[Gewijzigd] </span>Nieuwe alinea.", page, StringComparison.Ordinal);
        Assert.Contains("<p>Eerste alinea.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Anders",
            (await api.Page($"/highlights/{report.Slug}/{highlight.Slug}?lang=nl")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_release_is_shown_from_the_address_that_the_link_answers_until_the_link_is_revoked()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var other = await api.Highlight(report, null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "In de publicatie" } } });
        await api.Save(other, new { translations = new { nl = new { title = "Niet daarin" } } });
        var release = await PreviewedReleases.Release(
            api,
            "planned",
            null,
            null,
            new PreviewedReleases.Item(highlight, "publish", "nl")
        );
        var link = (
            await api.Editor.PreviewLinks.Create(new() { Report = report.Slug, Name = "Minister", Release = release })
        ).Value;
        Assert.StartsWith("data:image/png;base64,iVBORw0KGgo", link.QrCode, StringComparison.Ordinal);
        var page = await api.Page(link.Pages!["nl"]);
        Assert.Equal(200, page.Status);
        Assert.Contains("In de publicatie", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet daarin", page.Text, StringComparison.Ordinal);
        await api.Editor.PreviewLinks.Revoke(link.Id);
        foreach (var path in new[] { link.Pages["nl"], $"/highlights/{report.Slug}/{highlight.Slug}?preview={link.Token}" })
        {
            var gone = await api.Page(path);
            Assert.Equal((404, "no-store"), (gone.Status, gone.Field("Cache-Control")));
            Assert.DoesNotContain("In de publicatie", gone.Text, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await api.Page($"/highlights/{report.Slug}/{highlight.Slug}")).Status);
    }

    [Fact]
    public async Task A_token_opens_no_other_report_and_a_wrong_one_tells_nothing()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, other) = (await api.DraftReport(), await api.DraftReport());
        var token = await api.Token(report);
        var pages = new[]
        {
            await api.Page($"/reports/{other.Slug}?lang=nl&preview={token}"),
            await api.Page($"/reports/none?lang=nl&preview={token}"),
            await api.Page($"/reports/{report.Slug}?lang=nl&preview="),
            await api.Page($"/reports/{report.Slug}?lang=nl&preview=x&preview={token}"),
        };
        Assert.All(pages, p => Assert.Equal((404, pages[0].Text), (p.Status, p.Text)));
        Assert.Equal(400, (await api.Page($"/reports/{report.Slug}?preview={token}&edition=1")).Status);
        Assert.Equal(404, (await api.Page($"/reports/{report.Slug}")).Status);
    }

    [Fact]
    public async Task Previews_of_the_API_take_the_parameters_of_delivery()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var section = await Fill(api, report);
        var token = await api.Token(report);
        var list = await api.Public.Get(
            Previewing.With($"/reports/{report.Slug}/highlights?lang=nl&section={section}&include=section&fields=title&sort=-position", token)
        );
        Assert.Equal(200, list.Status);
        Assert.Equal("Title nl", list.Items.Single().GetProperty("title").GetString());
        Assert.False(list.Items.Single().TryGetProperty("summary", out _));
        Assert.Equal(section, list.Json.GetProperty("included")[0].GetProperty("slug").GetString());
        Assert.Empty(
            (await api.Public.Get(Previewing.With($"/reports/{report.Slug}/highlights?section=none", token))).Items
        );
    }

    /// <summary>A section, one below it, a figure, and a highlight that refers to them; returns the section's slug.</summary>
    static async Task<string> Fill(ApiFixture api, Made report)
    {
        var figure = await api.Create(
            ContentKinds.Figures,
            new FigureDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("figure"),
                Fields = new()
                {
                    Category = "budget",
                    Unit = "EUR",
                    Value = 3,
                    Breakdown = [new() { Key = "a", Value = 1 }, new() { Key = "b", Value = 2 }],
                },
                Translations = new Dictionary<string, FigureText>
                {
                    ["nl"] = new()
                    {
                        Label = "Cijfer",
                        BreakdownLabels = new Dictionary<string, string> { ["a"] = "A", ["b"] = "B" },
                    },
                },
            }
        );
        var top = await Section(api, report, null, figure.Slug);
        await Section(api, report, top.Slug, null);
        await Section(api, report, null, null);
        var highlight = await api.Highlight(report, new() { Section = top.Slug }, "nl");
        await api.Save(
            highlight,
            new { translations = new { nl = new { body = $"Zie [hier](entry:sections/{top.Slug})." } } }
        );
        return top.Slug;
    }

    static Task<Made> Section(ApiFixture api, Made report, string? parent, string? figure) =>
        api.Create(
            ContentKinds.Sections,
            new SectionDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("section"),
                Fields = new() { Parent = parent, Figures = figure is null ? null : [figure] },
                Translations = new Dictionary<string, SectionText>
                {
                    ["nl"] = new() { Title = "Hoofdstuk", Summary = "Kort", Body = "Tekst." },
                    ["fr"] = new() { Title = "Chapitre", Summary = "Court", Body = "Texte." },
                },
            }
        );
}
