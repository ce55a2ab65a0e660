using AnnualReports.Contracts;
using AnnualReports.Tests.Figures;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Previews;

/// <summary>A long text is shown as it will be public, before it is saved.</summary>
public sealed class MarkdownPreviewTests
{
    static Task<Answer> Preview(HttpClient client, string text, string? report = null, string language = "nl") =>
        client.Post("/manage/preview/markdown", new MarkdownPreviewRequest { Text = text, Language = language, Report = report });

    static string[] Warnings(Answer preview) =>
        [.. preview.Json.GetProperty("warnings").EnumerateArray().Select(w => w.Text("message") ?? w.Text("detail")!)];

    [Theory, OnEveryStore]
    public async Task It_has_the_html_and_the_warnings_of_a_saved_text(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var figure = await api.PublicFigure(report, "staff", new() { Value = 1000 });
        await api.Save(figure, new { fields = new { value = 1001 } });
        const string Text =
            "## Kop\n\nMet **{{figure:staff}}** en {{figure:none}}, [zie](entry:highlights/none).<br>Nog\u00A0\u00A0\u00A0een.";
        var preview = await Preview(api.Admin, Text, report.Slug);
        Assert.Equal(200, preview.Status);
        var html = preview.Text("html")!;
        Assert.Contains("<strong>1.001</strong> en {{figure:none}}", html, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/api/v1/reports/{report.Slug}/highlights/none?lang=nl\"",
            html,
            StringComparison.Ordinal
        );
        var saved = await api.Admin.Post(
            "/manage/highlights",
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("highlight"),
                Fields = new(),
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new() { Title = "T", Summary = "S", Body = Text },
                },
            }
        );
        Assert.Equal(Warnings(saved), Warnings(preview));
        Assert.Equal(4, Warnings(preview).Length);
        var body = saved.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl").Text("body")!;
        Assert.Equal(body.Length, preview.Json.GetProperty("length").GetInt32());
        Assert.Equal(html, (await Preview(api.Admin, body, report.Slug)).Text("html"));
    }

    [Theory, OnEveryStore]
    public async Task Figures_of_a_report_without_a_grant_have_their_public_numbers_or_none(Store store)
    {
        var api = await Stores.Api(store, "quoting");
        var ((own, _), (foreign, year)) = (await api.PublicYear(), await api.PublicYear());
        var shown = await api.PublicFigure(foreign, "shown", new() { Value = 7 });
        await api.Save(shown, new { fields = new { value = 8 } });
        await api.Figure(foreign, "hidden", new() { Value = 9 }, "nl");
        var text = $"{{{{figure:shown@{year}}}}} {{{{figure:hidden@{year}}}}} {{{{figure:nobody@{year}}}}}";
        foreach (var role in new[] { Role.Editor, Role.Translator })
        {
            var preview = await Preview(await api.Granted(role, own.Slug), text, own.Slug);
            Assert.Equal(
                $"<p>7 {{{{figure:hidden@{year}}}}} {{{{figure:nobody@{year}}}}}</p>",
                preview.Text("html")
            );
            Assert.Equal(
                new[] { "hidden", "nobody" }.Select(s => $"There is no figure '{s}' in the report of {year}."),
                Warnings(preview).Select(w => w.Split(" Did")[0])
            );
        }
        Assert.Contains("8 9", (await Preview(api.Admin, text, own.Slug)).Text("html"), StringComparison.Ordinal);
        var stranger = await api.Granted(Role.Editor, own.Slug);
        Assert.Equal(403, (await Preview(stranger, text, foreign.Slug)).Status);
        Assert.Equal(403, (await Preview(await api.Granted(Role.Viewer, own.Slug), text, own.Slug)).Status);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_refused_and_the_rest_is_shown_with_a_warning()
    {
        var api = await Stores.Api(Store.Sqlite);
        var editor = api.Admin;
        var refused = await Preview(editor, new string('a', 200_001), "no-such-report", "xx");
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["/language", "/report", "/text"],
            refused.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order()
        );
        Assert.Equal(422, (await Preview(editor, new string('[', 5_001))).Status);
        var deep = await Preview(editor, string.Concat(Enumerable.Repeat("> ", 300)) + "x");
        Assert.Equal(200, deep.Status);
        Assert.Single(Warnings(deep));
        var alone = await Preview(editor, "<script>alert(1)</script> {{figure:staff}}");
        Assert.DoesNotContain("<script", alone.Text("html"), StringComparison.Ordinal);
        Assert.Contains("There is no figure 'staff' in this report.", Warnings(alone)[^1], StringComparison.Ordinal);
        Assert.Equal("", (await Preview(editor, "")).Text("html"));
        var summary = await editor.Post(
            "/manage/preview/markdown",
            new { text = "**a** & b", language = "nl", kind = "highlights", member = "summary" }
        );
        Assert.Equal("<p>**a** &amp; b</p>", summary.Text("html"));
        Assert.Contains("This is plain text", Assert.Single(Warnings(summary)), StringComparison.Ordinal);
        foreach (var (kind, member) in new[] { ("themes", "body"), ("nothing", "body"), ("highlights", "title") })
            Assert.Equal(
                422,
                (await editor.Post("/manage/preview/markdown", new { text = "a", language = "nl", kind, member })).Status
            );
    }
}
