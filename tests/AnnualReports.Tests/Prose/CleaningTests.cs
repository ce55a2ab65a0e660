using System.Text.Json;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Prose;

/// <summary>When a text is saved, the traces of word processors are removed, and the answer says so.</summary>
public sealed class CleaningTests
{
    static Task<Answer> Save(ApiFixture api, Made report, string body, string title = "Titel") =>
        api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("cleaned"),
                Fields = new(),
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new()
                    {
                        Title = title,
                        Summary = "Samenvatting",
                        Body = body,
                    },
                },
            }
        );

    static string Text(Answer saved, string member = "body") =>
        saved.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").GetProperty(member).GetString()!;

    static (string Pointer, int Line, int Column)[] Warned(Answer saved) =>
        saved.Json.TryGetProperty("warnings", out var warnings)
            ?
            [
                .. warnings
                    .EnumerateArray()
                    .Select(w =>
                        (
                            w.GetProperty("pointer").GetString()!,
                            w.GetProperty("line").GetInt32(),
                            w.GetProperty("column").GetInt32()
                        )
                    ),
            ]
            : [];

    [Theory]
    [InlineData("a\u000Bb", "a\nb", 1, 2)]
    [InlineData("a\n\u2022\tb\n\u2022\tc", "a\n- b\n- c", 2, 1)]
    [InlineData("\u00B7       b", "- b", 1, 1)]
    [InlineData("\u00B7 b", "\u00B7 b", 0, 0)]
    [InlineData("\u00B7\u00A0\u00A0\u00A0\u00A0\u00A0b", "- b", 1, 1)]
    [InlineData("\uF0B7\tb\no\tc", "- b\n  - c", 1, 1)]
    [InlineData("\u2013\tb", "- b", 1, 1)]
    [InlineData("\u2013 Oui, dit-il.", "\u2013 Oui, dit-il.", 0, 0)]
    [InlineData("1)\tb", "1. b", 1, 1)]
    [InlineData("wets\u00AD\nvoorstel", "wetsvoorstel", 1, 5)]
    [InlineData("wets\u00ADvoorstel", "wets\u00ADvoorstel", 0, 0)]
    [InlineData("a\u00A0\u00A0\u00A0b", "a b", 1, 2)]
    [InlineData("10\u00A0euro", "10\u00A0euro", 0, 0)]
    [InlineData("a<o:p></o:p>", "a", 1, 2)]
    [InlineData("\uFEFF## Kop\n\n\u200B- a\nb\u200Bc", "## Kop\n\n- a\nb\u200Bc", 1, 1)]
    [InlineData("<p class=\"MsoNormal\">a</p>\n<p class=MsoNormal>b</p>", "a\n\nb\n\n", 1, 1)]
    [InlineData("a\u001Eb", "a\u2011b", 1, 2)]
    [InlineData("a\u000Cb", "a\nb", 1, 2)]
    [InlineData("a\u0085b", "a\nb", 1, 2)]
    [InlineData("a\u2028b", "a\nb", 1, 2)]
    [InlineData("a\u2029b", "a\nb", 1, 2)]
    [InlineData("<p class=\"MsoNormal\">Hello<o:p></o:p></p>", "Hello\n\n", 1, 27)]
    [InlineData("<P CLASS=\"MsoNormal\">a</P>", "a\n\n", 1, 1)]
    [InlineData("a <st1:place w:st=\"on\">Gent</st1:place>", "a Gent", 1, 3)]
    [InlineData("<!--StartFragment-->a<!--EndFragment-->", "a", 1, 1)]
    [InlineData("a<!--[if gte mso 9]><xml>x</xml><![endif]-->b", "ab", 1, 2)]
    [InlineData("a<br>b", "a\\\nb", 1, 2)]
    [InlineData("a<br />\nb<BR>\n\nc", "a\\\nb\n\nc", 1, 2)]
    [InlineData("| a | b<br>c |", "| a | b<br>c |", 1, 1)]
    [InlineData("<div class=\"WordSection1\">\n\n<p class=\"MsoNormal\">a</p>\n\n</div>", "a\n\n", 3, 1)]
    [InlineData(
        "<p class=\"MsoListParagraph\"><![if !supportLists]><span style='mso-list:Ignore'>\u00B7<span>&nbsp;&nbsp; </span></span><![endif]>a</p>",
        "- a\n\n",
        1,
        29
    )]
    [InlineData("<p class=MsoListParagraph><span lang=NL>a</span></p><p class=MsoNormal>&nbsp;</p>", "a\n\n", 1, 27)]
    [InlineData("Gebruik `<o:p>` en `a\u00A0\u00A0b`.", "Gebruik `<o:p>` en `a\u00A0\u00A0b`.", 0, 0)]
    [InlineData("`` a ` <br> ``<o:p> \\`<o:p>`", "`` a ` <br> `` \\``", 1, 15)]
    [InlineData("Intro:\n\u2022\tone\n\u2022\ttwo\nEnd", "Intro:\n- one\n- two\n\nEnd", 2, 1)]
    [InlineData("\u2022\tone\n2)\ttwo", "- one\n\n2. two", 1, 1)]
    [InlineData("\u2022\tone\n\u00B7  three\n\u00B7 four", "- one\n- three\n- four", 1, 1)]
    [InlineData("1.\tone\no\ttwo\n2.\tthree", "1. one\n   - two\n2. three", 1, 1)]
    [InlineData("tekst\n2.\tb", "tekst\n\n2. b", 2, 1)]
    [InlineData("\u2022one\n\u2022two", "- one\n- two", 1, 1)]
    [InlineData("a)\tletter", "a)\tletter", 1, 1)]
    [InlineData("iv.\troman", "iv.\troman", 1, 1)]
    [InlineData("- a\nb", "- a\nb", 0, 0)]
    [InlineData("\tDit is een alinea.\n\n\tEn nog een.", "Dit is een alinea.\n\nEn nog een.", 1, 1)]
    [InlineData("\t\u2022\ta\n\t\u2022\tb", "- a\n- b", 1, 1)]
    [InlineData("\tmake all", "\tmake all", 1, 1)]
    [InlineData("- a\n\n\tDit hoort erbij.", "- a\n\n\tDit hoort erbij.", 0, 0)]
    [InlineData("```\n\u2022\tb\n```\n\n    \u2022\tc", "```\n\u2022\tb\n```\n\n    \u2022\tc", 0, 0)]
    public async Task A_text_is_cleaned_where_that_is_safe(string written, string kept, int line, int column)
    {
        var api = await Stores.Api(Store.Sqlite);
        var saved = await Save(api, await api.PublicReport(), written);
        Assert.Equal(kept, Text(saved));
        Assert.Equal(line == 0 ? [] : [("/translations/nl/body", line, column)], Warned(saved).Take(1));
    }

    [Fact]
    public async Task A_control_character_that_means_nothing_is_refused_with_its_place()
    {
        var api = await Stores.Api(Store.Sqlite);
        var refused = await Save(api, await api.PublicReport(), "a\nbc\u0007");
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            "The text has the control character U+0007 at line 2, column 3. Leave it out.",
            refused.Errors("/translations/nl/body").Single()
        );
    }

    [Fact]
    public async Task A_title_is_of_one_line()
    {
        var api = await Stores.Api(Store.Sqlite);
        var saved = await Save(api, await api.PublicReport(), "tekst", "Een\u000Btitel");
        Assert.Equal("Een titel", Text(saved, "title"));
        Assert.All(Warned(saved), w => Assert.Equal(("/translations/nl/title", 1, 4), w));
    }

    [Fact]
    public async Task An_alternative_text_is_of_one_line()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var saved = await api.Admin.Post(
            "/manage/highlights",
            new
            {
                report = report.Slug,
                slug = Given.NewSlug("cleaned"),
                translations = new { nl = new { title = "Titel", imageAlt = "Een\u2028beeld" } },
            }
        );
        Assert.Equal("Een beeld", Text(saved, "imageAlt"));
        Assert.All(Warned(saved), w => Assert.Equal(("/translations/nl/imageAlt", 1, 4), w));
    }

    [Theory]
    [InlineData("Een <br> twee", "'<br>'", 5)]
    [InlineData("Een <b class=\"x\">twee</b>", "'<b class=\"x\">'", 5)]
    [InlineData("R&amp;D", "'&amp;'", 2)]
    [InlineData("De **nota**", "'**nota**'", 4)]
    [InlineData("Zie [x](https://x.example)", "'[x](https://x.example)'", 5)]
    [InlineData("a < b & c > d, x * y ** 2, R&D; <https://x.example> [1] {{figure:x}}", null, 0)]
    public async Task Marks_in_plain_text_are_a_warning(string summary, string? mark, int column)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var saved = await api.Admin.Post(
            "/manage/highlights",
            new
            {
                report = report.Slug,
                slug = Given.NewSlug("plain"),
                translations = new
                {
                    nl = new
                    {
                        title = "Titel",
                        summary,
                        body = "a <br> **b**",
                    },
                },
            }
        );
        Assert.Equal(summary, Text(saved, "summary"));
        var told = !saved.Json.TryGetProperty("warnings", out var warnings)
            ? []
            : warnings
                .EnumerateArray()
                .Where(w =>
                    w.GetProperty("pointer").GetString()!.EndsWith("summary", StringComparison.Ordinal)
                    && w.GetProperty("detail").GetString()!.Contains("plain text", StringComparison.Ordinal)
                )
                .ToList();
        Assert.Equal(mark is null ? 0 : 1, told.Count);
        if (mark is null)
            return;
        Assert.Contains(mark, told[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(column, told[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public void Marks_are_found_wherever_plain_text_stands()
    {
        var text = JsonSerializer.SerializeToElement(
            new
            {
                breakdownLabels = new { abroad = "a<br>b" },
                downloads = new[] { new { title = "**x**" } },
                body = "<b>",
            }
        );
        Assert.Equal(
            ["/t/breakdownLabels/abroad", "/t/downloads/0/title"],
            LiteralMarks.In(text, "body", "/t").Select(n => n.Pointer)
        );
    }

    [Theory, OnEveryStore]
    public async Task What_can_not_be_cleaned_is_a_warning_at_once_and_what_was_saved_before_is_left_alone(Store store)
    {
        var api = await Stores.Api(store);
        var saved = await Save(api, await api.PublicReport(), "tekst\n\n<div class=\"x\">a</div>");
        Assert.Equal(201, saved.Status);
        Assert.Contains(("/translations/nl/body", 3, 1), Warned(saved));
        var address = $"/manage/highlights/{saved.Text("id")}";
        Assert.False((await api.Admin.Get(address)).Json.TryGetProperty("warnings", out _));
        var again = await api.Admin.Patch(
            address,
            new { translations = new { nl = new { body = "\u2022\tb" } } },
            ("If-Match", saved.ETag)
        );
        Assert.Equal("- b", Text(again));
        var warning = Assert.Single(again.Json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(
            "A bullet at the beginning of a line became an item of a list.",
            warning.GetProperty("detail").GetString()
        );
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    [InlineData("\u200B \u2060\uFEFF")]
    [InlineData("\u3164")]
    [InlineData("\u0301")]
    [InlineData("\uFE0F\u200D")]
    [InlineData("\uE000")]
    [InlineData("\uFFFC")]
    public async Task A_title_that_shows_nothing_is_as_empty_as_blanks(string title)
    {
        var api = await Stores.Api(Store.Sqlite);
        var saved = await Save(api, await api.PublicReport(), "tekst", title);
        var publish = new PublishRequest { Languages = ["nl"] };
        var refused = await api.Admin.Post(
            $"/manage/highlights/{saved.Text("id")}/publish",
            publish,
            ("If-Match", saved.ETag)
        );
        Assert.Equal("This is needed to publish.", refused.Errors("/translations/nl/title").Single());
    }
}
