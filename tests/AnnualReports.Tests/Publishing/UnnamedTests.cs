using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Figures;

namespace AnnualReports.Tests.Publishing;

/// <summary>Something in prose that does not exist is distinguished from something that is only not public.</summary>
public sealed class UnnamedTests
{
    static async Task<(Made Report, Made Section)> Misspelt(ApiFixture api)
    {
        var (report, _) = await api.PublicYear();
        await api.PublicFigure(report, "staff-total", new() { Value = 5000 });
        await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = "climate-diplomacy",
                Fields = new(),
                Translations = new Dictionary<string, HighlightText> { ["nl"] = Given.HighlightIn("nl") },
            }
        );
        return (
            report,
            await api.Quoting(
                report,
                "{{figure:staf-totaal}}, {{figure:staff-total}}, [a](entry:highlights/climate-diplomatie), "
                    + "[b](entry:highlights/climate-diplomacy), [c](entry:highlight/x), {{ figure:staff-total }}",
                languages: ["nl"]
            )
        );
    }

    static string[] Said(Answer answer, string list, string text) =>
        [.. answer.Json.GetProperty(list).EnumerateArray().Select(w => w.GetProperty(text).GetString()!)];

    [Theory, OnEveryStore]
    public async Task Publishing_says_that_there_is_none_and_names_the_nearest(Store store)
    {
        var api = await Stores.Api(store);
        var (report, section) = await Misspelt(api);
        var refused = await api.TryPublish(section, new() { Languages = ["nl"] });
        Assert.Equal(422, refused.Status);
        var said = string.Join(
            '\n',
            refused
                .Json.GetProperty("errors")
                .EnumerateObject()
                .SelectMany(e => e.Value.EnumerateArray())
                .Select(m => m.GetString())
        );
        Assert.Contains(
            $"There is no figure 'staf-totaal' in report '{report.Slug}'. Did you mean 'staff-total'?",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"There is no highlight 'climate-diplomatie' in report '{report.Slug}'. Did you mean 'climate-diplomacy'?",
            said,
            StringComparison.Ordinal
        );
        // What exists only as a draft has to be published first.
        Assert.Contains("The highlight 'climate-diplomacy' is not public", said, StringComparison.Ordinal);
        Assert.Contains(
            "names no kind of entry in a report. Write entry:highlights/some-slug. Did you mean 'highlights'?",
            said,
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task Saving_warns_and_saves(Store store)
    {
        var api = await Stores.Api(store);
        var (_, section) = await Misspelt(api);
        var saved = await api.Admin.Patch(
            section.Manage,
            new { translations = new { nl = new { title = "Anders" } } },
            ("If-Match", "\"1\"")
        );
        Assert.Equal((200, "\"2\""), (saved.Status, saved.ETag));
        var said = Said(saved, "warnings", "detail");
        Assert.Contains("There is no figure 'staf-totaal' in this report. Did you mean 'staff-total'?", said);
        Assert.Contains(
            "There is no highlight 'climate-diplomatie' in this report. Did you mean 'climate-diplomacy'?",
            said
        );
        Assert.Contains(
            said,
            s =>
                s.StartsWith(
                    "'{{ figure:staff-total }}' names no figure. Write {{figure:staff-total}}",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(said, s => s.Contains("'climate-diplomacy' in", StringComparison.Ordinal));
        Assert.All(
            saved.Json.GetProperty("warnings").EnumerateArray(),
            w => Assert.Equal("/translations/nl/body", w.GetProperty("pointer").GetString())
        );
        Assert.False((await api.Admin.Get(section.Manage)).Json.TryGetProperty("warnings", out _));
    }

    static readonly string[] Broken =
    [
        "{{figure:staff_total}}",
        "{{figure:STAFF-TOTAL}}",
        "{{figure:staff-total@20204}}",
        "{{figure:}}",
        "{{figure:staff-total}",
        "{{Figure:staff-total}}",
        "{{ FIGURE : staff-total }}",
        "{{figure: staff-totl}}",
    ];

    [Theory, OnEveryStore]
    public async Task What_publishing_refuses_as_a_mark_is_told_on_saving(Store store)
    {
        var api = await Stores.Api(store);
        var (report, _) = await api.PublicYear();
        await api.PublicFigure(report, "staff-total", new() { Value = 5000 });
        foreach (var mark in Broken)
        {
            var shown = mark.EndsWith("}}", StringComparison.Ordinal) ? mark : mark[..^1];
            var section = await api.Quoting(report, "Sound.", languages: ["nl"]);
            var text = new
            {
                title = "Titel",
                summary = $"Over {mark}",
                body = $"Een.\n\nTwee {mark}\n\nCode `{mark}` en \\{mark}",
            };
            var saved = await api.Admin.Patch(
                section.Manage,
                new { translations = new { nl = text } },
                ("If-Match", "\"1\"")
            );
            Assert.Equal(200, saved.Status);
            var warnings = saved.Json.GetProperty("warnings").EnumerateArray().ToList();
            Assert.True(warnings.Count == 2, $"{mark}: {saved.Json.GetProperty("warnings")}");
            var inBody = warnings.Single(w => w.GetProperty("pointer").GetString() == "/translations/nl/body");
            Assert.Equal((3, 6), (inBody.GetProperty("line").GetInt32(), inBody.GetProperty("column").GetInt32()));
            var said = inBody.GetProperty("detail").GetString()!;
            Assert.StartsWith($"'{shown}' names no figure. Write ", said, StringComparison.Ordinal);
            Assert.Equal(
                mark != "{{figure:}}",
                said.EndsWith(" Did you mean 'staff-total'?", StringComparison.Ordinal)
            );

            var refused = await api.TryPublish(section, new() { Languages = ["nl"] });
            Assert.Equal(422, refused.Status);
            Assert.Contains(
                refused.Errors("/translations/nl/body"),
                e => e.Contains($"Line 3: '{shown}' names no figure", StringComparison.Ordinal)
            );
            Assert.NotEmpty(refused.Errors("/translations/nl/summary"));

            // For a single translation, it is reported in a header. Restoring reports the same as saving.
            var put = await api.Admin.Put($"{section.Manage}/translations/fr", text, ("If-None-Match", "*"));
            Assert.Equal(201, put.Status);
            var header = JsonElement
                .Parse(string.Join(", ", put.Headers.GetValues("Save-Warnings")))
                .EnumerateArray()
                .ToList();
            Assert.Equal(["/body", "/summary"], header.Select(w => w.GetProperty("pointer").GetString()).Order());
            Assert.All(
                header,
                w =>
                    Assert.StartsWith(
                        $"'{shown}' names no figure",
                        w.GetProperty("detail").GetString(),
                        StringComparison.Ordinal
                    )
            );
            var restored = await api.Admin.Ask(
                HttpMethod.Post,
                $"{section.Manage}/revisions/2/restore",
                null,
                [("If-Match", "\"3\"")]
            );
            Assert.Equal((200, 2), (restored.Status, restored.Json.GetProperty("warnings").GetArrayLength()));
        }
    }

    [Theory, OnEveryStore]
    public async Task A_mark_in_a_title_is_told_on_saving(Store store)
    {
        var api = await Stores.Api(store);
        var section = await api.Quoting((await api.PublicYear()).Report, "Sound.", languages: ["nl"]);
        var saved = await api.Admin.Patch(
            section.Manage,
            new { translations = new { nl = new { title = "Wij zijn {{Figure:staff-total}}" } } },
            ("If-Match", "\"1\"")
        );
        Assert.Equal(
            ["Figures can be quoted in summaries and in long text, not here."],
            Said(saved, "warnings", "detail")
        );
        Assert.Equal(["/translations/nl/title"], Said(saved, "warnings", "pointer"));
        Assert.NotEmpty((await api.TryPublish(section, new() { Languages = ["nl"] })).Errors("/translations/nl/title"));
    }

    [Theory, OnEveryStore]
    public async Task A_translation_is_told_what_it_names_and_is_not_there(Store store)
    {
        var api = await Stores.Api(store);
        var (_, section) = await Misspelt(api);
        var put = await api.Admin.Put(
            $"{section.Manage}/translations/fr",
            new
            {
                title = "Titre",
                summary = "Résumé",
                body = "{{figure:staf-totaal}}",
            },
            ("If-None-Match", "*")
        );
        // The text in the other language is not checked, because another translator is responsible for it.
        Assert.Equal(
            ["/body There is no figure 'staf-totaal' in this report. Did you mean 'staff-total'?"],
            JsonElement
                .Parse(string.Join(", ", put.Headers.GetValues("Save-Warnings")))
                .EnumerateArray()
                .Select(w => $"{w.GetProperty("pointer").GetString()} {w.GetProperty("detail").GetString()}")
        );
        // In the language of whoever saves.
        var again = await api.Admin.Put(
            $"{section.Manage}/translations/fr",
            new
            {
                title = "Titre",
                summary = "Résumé",
                body = "{{figure:staf-totaal}}.",
            },
            ("If-Match", put.ETag),
            ("Accept-Language", "nl")
        );
        Assert.Contains(
            "Bedoelt u",
            string.Join(", ", again.Headers.GetValues("Save-Warnings")),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task A_preview_lists_the_text_as_missing_something(Store store)
    {
        var api = await Stores.Api(store);
        var (report, section) = await Misspelt(api);
        var sound = await api.Quoting(
            report,
            "{{figure:staff-total}}, [b](entry:highlights/climate-diplomacy)",
            languages: ["nl"]
        );
        var token = (
            await api.Admin.Post(
                "/manage/preview-links",
                new PreviewLinkRequest { Report = report.Slug, Name = "Proofreaders" }
            )
        ).Text("token")!;
        async Task<string[]> Missing(Made made) =>
            [
                .. (await api.Public.Get($"{made.Address}?lang=nl&preview={token}"))
                    .Json.GetProperty("preview")
                    .GetProperty("missing")
                    .EnumerateArray()
                    .Select(m => m.GetString()!),
            ];
        Assert.Equal(["/translations/nl/body"], await Missing(section));
        Assert.Empty(await Missing(sound));
    }

    [Theory]
    [InlineData("staf-totaal", "staff-total")]
    [InlineData("staff-totals", "staff-total")]
    [InlineData("budget-total", "")]
    public void Few_letters_make_a_name_near(string name, string nearest) =>
        Assert.Equal(nearest, string.Join(',', Nearest.To(name, ["staff-total", "consulates", "missions-abroad"])));
}
