using System.Security.Cryptography;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// The tag of a composed answer changes when what it shows may have changed in its language, and only then. So
/// conditional requests are useful.
/// </summary>
public sealed class LanguageScopeTests
{
    static string[] Shown(string report, string language) =>
        [
            $"/reports/{report}/highlights?lang={language}",
            $"/reports/{report}/highlights?lang={language}&limit=2",
            $"/reports/{report}/highlights?lang={language}&fallback=none&count=true",
            $"/reports/{report}/highlights?lang={language}&include=theme",
            $"/reports/{report}/sections?lang={language}&shape=tree",
            $"/reports/{report}/figures?lang={language}",
            $"/reports/{report}/bundle?lang={language}",
            $"/reports/{report}/bundle?lang={language}&fallback=none",
            $"/themes?lang={language}",
            $"/highlights?lang={language}&limit=3",
            $"/reports?lang={language}",
            $"/reports/{report}/history?lang={language}",
            $"/reports/{report}/downloads?lang={language}&fallback=none",
            $"/reports/{report}/downloads?lang={language}",
            $"/reports/{report}/figures.csv?lang={language}",
            $"/reports/{report}.jsonld?lang={language}",
            $"/reports/{report}/compare/latest?lang={language}",
            $"/figures?lang={language}",
            $"/figures.csv?lang={language}&fallback=none",
            .. new[] { "atom", "json" }.SelectMany(form =>
                new[] { "", $"?report={report}" }.Select(of => $"{{root}}/feeds/{language}/highlights.{form}{of}")
            ),
            $"{{root}}/feeds/{language}/corrections.atom",
            $"{{root}}/feeds/{language}/corrections.atom?report={report}",
        ];

    [Theory, OnEveryStore]
    public async Task A_publication_in_another_language_or_report_leaves_the_tag_as_it_was(Store store)
    {
        var api = await Stores.Api(store, "scopes");
        var (report, other) = (await api.PublicReport(), await api.PublicReport());
        var highlight = await api.Highlight(report, null, "nl", "fr");
        var section = await api.Section(report, null, 1, "nl", "fr");
        foreach (var entry in new[] { highlight, section })
            await api.Publish(entry, "nl", "fr");
        var addresses = Shown(report.Slug, "nl")
            .Where(a =>
                a.Contains($"/{report.Slug}/", StringComparison.Ordinal)
                || a.Contains("themes", StringComparison.Ordinal)
                || a.Contains($"?report={report.Slug}", StringComparison.Ordinal)
                || a.Contains($"/{report.Slug}.jsonld", StringComparison.Ordinal)
            )
            // These show every language, and figures that any report restates.
            .Where(a =>
                !a.EndsWith("/downloads?lang=nl", StringComparison.Ordinal)
                && !a.Contains("/compare/", StringComparison.Ordinal)
            )
            .Append($"/reports/{report.Slug}/highlights/{highlight.Slug}.jsonld?lang=nl")
            .ToArray();
        var before = await Tags(api, addresses);

        await api.Publish(await api.Highlight(report, null, "fr"), "fr");
        await api.Publish(await api.Highlight(other, null, "nl", "fr"), "nl", "fr");
        await api.Save(section, new { translations = new { fr = new { title = "Autre" } } });
        await api.Publish(section, "fr");
        Assert.Equal(before, await Tags(api, addresses));
        foreach (var (address, tag) in before)
            Assert.Equal(
                (address, 304),
                (address, (await api.Public.Get(Whole(api, address), ("If-None-Match", tag))).Status)
            );

        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        await api.Publish(highlight, "nl");
        var after = await Tags(api, addresses);
        Assert.All(
            addresses.Where(a =>
                a.Contains("/highlights", StringComparison.Ordinal) || a.Contains("/bundle", StringComparison.Ordinal)
            ),
            a => Assert.NotEqual(before[a], after[a])
        );
        Assert.Equal(before["/themes?lang=nl"], after["/themes?lang=nl"]);
        var history = $"/reports/{report.Slug}/history?lang=nl";
        Assert.NotEqual(before[history], after[history]);
    }

    [Theory, OnEveryStore]
    public async Task Over_all_reports_a_publication_in_another_language_leaves_the_tag_as_it_was(Store store)
    {
        var api = await Stores.Api(store, "scopes-over-all");
        var (report, other) = (await api.PublicReport(), await api.PublicReport());
        var figure = await api.Create(
            ContentKinds.Figures,
            new FigureDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("figure"),
                Fields = new()
                {
                    Value = 5,
                    Unit = "persons",
                    Category = "personnel",
                },
                Translations = new Dictionary<string, FigureText>
                {
                    ["nl"] = new() { Label = "Aantal" },
                    ["fr"] = new() { Label = "Nombre" },
                },
            }
        );
        await api.Publish(figure, "nl", "fr");
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        string[] addresses =
        [
            $"/reports/{report.Slug}/compare/{other.Slug}?lang=nl",
            "/figures?lang=nl",
            $"/figures/{figure.Slug}.csv?lang=nl",
            $"/reports/{report.Slug}/figures/{figure.Slug}.svg?lang=nl",
            $"/priorities/{priority.Slug}/timeline?lang=nl",
            "{root}/feeds/nl/highlights.atom",
            "{root}/feeds/nl/corrections.atom",
        ];
        var before = await Tags(api, addresses);
        await api.Publish(await api.Highlight(other, null, "fr"), "fr");
        await api.Save(figure, new { translations = new { fr = new { label = "Effectif" } } });
        await api.Publish(figure, "fr");
        Assert.Equal(before, await Tags(api, addresses));
        await api.Save(figure, new { translations = new { nl = new { label = "Personeel" } } });
        await api.Publish(figure, "nl");
        var after = await Tags(api, addresses);
        Assert.All(addresses, a => Assert.NotEqual(before[a], after[a]));
    }

    static string Whole(ApiFixture api, string address) =>
        address.Replace("{root}/", api.Address.ToString(), StringComparison.Ordinal);

    static async Task<Dictionary<string, string>> Tags(ApiFixture api, string[] addresses)
    {
        var tags = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            var answer = await api.Public.Get(Whole(api, address));
            Assert.Equal((address, 200), (address, answer.Status));
            tags[address] = answer.ETag;
        }
        return tags;
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_published_the_same_tag_means_the_same_bytes(Store store)
    {
        var api = await Stores.Api(store, "scopes-at-random");
        var (dice, seen) = (new Random(33), new Dictionary<(string Address, string Tag), string>());
        var reports = new[] { await api.PublicReport(), await api.PublicReport() };
        var entries = new List<Made>(reports);
        string[] languages = ["nl", "fr", "de", "en"];
        for (var i = 0; i < 2; i++)
        {
            var texts = languages.ToDictionary(l => l, l => new ThemeText { Name = $"Thema {l}" });
            entries.Add(
                await api.Create(
                    ContentKinds.Themes,
                    new ThemeDraft
                    {
                        Slug = Given.NewSlug("theme"),
                        Fields = new(),
                        Translations = texts,
                    }
                )
            );
        }
        var themes = entries.Where(e => e.Segment == "themes").Select(e => e.Slug).ToArray();
        foreach (var report in reports)
        {
            var figure = await api.Create(
                ContentKinds.Figures,
                new FigureDraft
                {
                    Report = report.Slug,
                    Slug = Given.NewSlug("figure"),
                    Fields = new()
                    {
                        Value = 5,
                        Unit = "persons",
                        Category = "personnel",
                    },
                    Translations = languages.ToDictionary(l => l, l => new FigureText { Label = $"Aantal {l}" }),
                }
            );
            var parent = await api.Section(report, null, 1, languages);
            entries.AddRange([figure, parent, await api.Section(report, parent.Slug, 2, languages)]);
            for (var i = 0; i < 3; i++)
            {
                var highlight = await api.Highlight(report, new() { Themes = [themes[i % 2]] }, languages);
                var bodies = languages.ToDictionary(
                    l => l,
                    _ => new { body = $"Er zijn {{{{figure:{figure.Slug}}}}}." }
                );
                if (i == 0)
                    await api.Save(highlight, new { translations = bodies });
                entries.Add(highlight);
            }
        }
        for (var step = 0; step < 60; step++)
        {
            var entry = entries[dice.Next(entries.Count)];
            string[] some = [.. languages.Where(_ => dice.Next(2) == 0)];
            if (some.Length == 0)
                continue;
            if (dice.Next(4) == 0)
                await api.TryWithdraw(entry, some);
            else
            {
                if (dice.Next(2) == 0)
                    await api.Save(
                        entry,
                        entry.Segment switch
                        {
                            "figures" => new { fields = new { value = step } },
                            "themes" => new
                            {
                                translations = new Dictionary<string, object>
                                {
                                    [some[0]] = new { name = $"Thema {step}" },
                                },
                            },
                            _ => (object)
                                new
                                {
                                    translations = new Dictionary<string, object>
                                    {
                                        [some[0]] = new { title = $"Titel {step}" },
                                    },
                                },
                        }
                    );
                await api.TryPublish(entry, new() { Languages = some });
            }
            foreach (var report in reports)
                foreach (var language in languages)
                    foreach (var address in Shown(report.Slug, language))
                        await Look(api, address, seen);
        }
        Assert.True(seen.Count > 100);
    }

    static async Task Look(ApiFixture api, string address, Dictionary<(string, string), string> seen)
    {
        var answer = await api.Public.Get(Whole(api, address));
        if (answer.Status != 200)
            return;
        var bytes = Convert.ToHexString(SHA256.HashData(answer.Bytes));
        Assert.Equal(
            (address, answer.ETag, bytes),
            (
                address,
                answer.ETag,
                seen.TryGetValue((address, answer.ETag), out var before) ? before : seen[(address, answer.ETag)] = bytes
            )
        );
    }
}
