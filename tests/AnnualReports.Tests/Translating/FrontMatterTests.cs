using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Translating;
using AnnualReports.Contracts;
using CsCheck;

namespace AnnualReports.Tests.Translating;

/// <summary>A text as Markdown with front matter, for those who have nothing else than an editor.</summary>
public sealed class FrontMatterTests
{
    const string MediaType = "text/markdown";

    static readonly Kind Kind = new AnnualReports.Api.Priorities.PriorityKind();

    static JsonElement Read(string sent) =>
        FrontMatter.Read(Kind, Encoding.UTF8.GetBytes(sent), [], CancellationToken.None);

    [Fact]
    public void Fields_stand_between_hyphens_and_the_text_below()
    {
        var text = JsonSerializer.SerializeToElement(
            new
            {
                title = "Begroting 2024",
                summary = "Eén: \"twee\"\n\ndrie # vier",
                imageAlt = "- geen lijst",
                body = "## Kop\n\n---\n\nTekst.\n",
            }
        );
        const string Expected = """
            ---
            title: Begroting 2024
            summary: |-
              Eén: "twee"

              drie # vier
            imageAlt: "- geen lijst"
            ---
            ## Kop

            ---

            Tekst.


            """;
        Assert.Equal(Expected, FrontMatter.Written(Kind, text));
        Assert.True(JsonElement.DeepEquals(text, Read(Expected)));
        Assert.True(
            JsonElement.DeepEquals(text, Read("\uFEFF" + Expected.Replace("\n", "\r\n", StringComparison.Ordinal)))
        );
    }

    static readonly string[] Odd =
    [
        "",
        "null",
        "true",
        "12",
        "~",
        "|",
        "|-",
        "---",
        "a:",
        "a: b",
        "a #b",
        " a",
        "a ",
        "\n",
        "a\n",
        "\na",
        "a\n  b\n \nc",
    ];

    static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["abé :#'\"\\|->\n\t{}[],&*!%@`?~0-null\u00A0\u2028"], 0, 30],
        Gen.String[0, 20]
            .Where(t => t.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < 0xFFF0) && t.IsNormalized()),
        Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])
    );

    [Fact]
    public void Every_text_comes_back_as_it_was() =>
        Gen.Select(Texts, Texts, Texts)
            .Sample(
                (title, summary, body) =>
                {
                    var text = JsonSerializer.SerializeToElement(
                        new
                        {
                            title,
                            summary,
                            body,
                        },
                        Wire.Json
                    );
                    var normal = JsonBody.Parse(JsonSerializer.SerializeToUtf8Bytes(text));
                    var written = FrontMatter.Written(Kind, normal);
                    var read = Read(written);
                    Assert.True(JsonElement.DeepEquals(normal, read), written);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("title: a\n---\n", 400, "Line 1: the text has to begin with a line ---")]
    [InlineData("---\ntitle: a\n", 400, "The fields have no end")]
    [InlineData("---\ntitle: a\nauthor: b\n---\n", 422, "Line 3: there is no field 'author'. Use: title, summary")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", 422, "Line 3: 'title' is here twice.")]
    [InlineData("---\ntitle: [a, b]\n---\n", 422, "Line 2: this can't stand without quotation marks")]
    [InlineData("---\ntitle: &a b\n---\n", 422, "Line 2: this can't stand without quotation marks")]
    [InlineData("---\ntitle: a: b\n---\n", 422, "Line 2: this can't stand without quotation marks")]
    [InlineData("---\ntitle: >\n  a\n---\n", 422, "Line 2: this can't stand without quotation marks")]
    [InlineData("---\n  title: a\n---\n", 422, "Line 2: write a field as 'name: value'")]
    [InlineData("---\ntitle\n---\n", 422, "Line 2: write a field as 'name: value'")]
    [InlineData("---\ntitle: \"a\n---\n", 422, "Line 2: the closing quotation mark is missing")]
    [InlineData("---\ntitle: \"a\" b\n---\n", 422, "Line 2: something stands behind")]
    [InlineData("---\ntitle: \"a\\x\"\n---\n", 422, "Line 2: only")]
    [InlineData("---\ntitle: 'a'b'\n---\n", 422, "Line 2: a single quotation mark")]
    [InlineData("---\nsummary: |\n    a\n  b\n---\n", 422, "Line 4: this line has to be indented")]
    [InlineData("---\nsummary: |\n---\n", 422, "Line 2: there is no text below it")]
    [InlineData("---\nbody: a\n---\nb\n", 422, "Line 4: 'body' is here twice")]
    public void What_is_wrong_is_said_with_its_line(string sent, int status, string detail)
    {
        var refused = Assert.Throws<ProblemException>(() => Read(sent));
        Assert.Equal(status, refused.Type.Status);
        Assert.Contains(detail, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_quotes_comments_and_blocks_are_read()
    {
        var read = Read(
            "---\n# by hand\n\ntitle: 'l''été'\nsummary: |\n  un\n    deux\n\n  trois\n\nimageAlt: null\n---"
        );
        Assert.Equal(("l'été", "un\n  deux\n\ntrois\n"), (read.Text("title"), read.Text("summary")));
        Assert.Equal(JsonValueKind.Null, read.GetProperty("imageAlt").ValueKind);
        Assert.False(read.TryGetProperty("body", out _));
    }

    [Theory, OnEveryStore]
    public async Task A_translation_is_read_and_saved_as_markdown(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var path = highlight.Manage + "/translations/";
        var dutch = await api.Admin.Get(path + "nl", ("Accept", MediaType));
        Assert.Equal(MediaType, dutch.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(
            "---\ntitle: Title nl\nsummary: Summary nl\n---\nText with *emphasis*.\n",
            Encoding.UTF8.GetString(dutch.Bytes)
        );
        Assert.Equal((await api.Admin.Get(path + "nl")).ETag, dutch.ETag);
        // Sent back as it was, it changes nothing.
        var same = await api.Admin.Ask(HttpMethod.Put, path + "nl", dutch.Bytes, [("If-Match", dutch.ETag)], MediaType);
        Assert.Equal((200, dutch.ETag), (same.Status, same.ETag));
        Assert.Equal("\"1\"", await api.ETag(highlight));

        const string French = "---\ntitle: Titre\n---\nTexte.\n";
        var first = await api.Admin.Ask(HttpMethod.Put, path + "fr", French, [("If-None-Match", "*")], MediaType);
        Assert.Equal((201, "Texte."), (first.Status, first.Text("body")));
        var stale = await api.Admin.Ask(HttpMethod.Put, path + "fr", French, [("If-Match", "\"x\"")], MediaType);
        Assert.Equal(412, stale.Status);
        var missing = await api.Admin.Ask(HttpMethod.Put, path + "fr", French, [], MediaType);
        Assert.Equal(428, missing.Status);
        var wrong = await api.Admin.Ask(
            HttpMethod.Put,
            path + "fr",
            "---\ntitel: Titre\n---\n",
            [("If-Match", first.ETag)],
            MediaType
        );
        Assert.Equal(422, wrong.Status);
        Assert.Equal(
            ["Line 2: there is no field 'titel'. Use: title, summary, imageAlt, body."],
            wrong.Errors("/titel")
        );
    }

    [Fact]
    public async Task The_files_of_a_report_stay()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var path = report.Manage + "/translations/nl";
        var before = await api.Admin.Get(path);
        var saved = await api.Admin.Ask(
            HttpMethod.Put,
            path,
            "---\ntitle: Anders\n---\nVoorwoord.",
            [("If-Match", before.ETag), ("Accept", MediaType)],
            MediaType
        );
        Assert.Equal("---\ntitle: Anders\n---\nVoorwoord.\n", Encoding.UTF8.GetString(saved.Bytes));
    }
}
