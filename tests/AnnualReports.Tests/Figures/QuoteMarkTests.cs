using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using CsCheck;

namespace AnnualReports.Tests.Figures;

/// <summary>Where prose quotes figures, and where it only looks like it.</summary>
public sealed class QuoteMarkTests
{
    static readonly Dictionary<Quote, Quantity> Said = new()
    {
        [new("n", null)] = new(12, "count", 0),
        [new("n", 2023)] = new(-5, "count", 0),
    };

    static string Filled(string text, bool isMarkdown = true) => QuoteMarks.Filled(text, isMarkdown, Said, "nl");

    [Theory]
    [InlineData("{{figure:n}} en {{figure:n@2023}}", "12 en \u22125")]
    [InlineData("> - **{{figure:n}}** [{{figure:n}}](https://example.org)", "> - **12** [12](https://example.org)")]
    [InlineData("| a | b |\n|---|---|\n| {{figure:n}} | x {{figure:n}} |", "| a | b |\n|---|---|\n| 12 | x 12 |")]
    [InlineData(
        "## Kop {{figure:n}}\n\n1. een\n   twee {{figure:n}}\n\ntekst[^1]\n\n[^1]: Noot {{figure:n}}",
        "## Kop 12\n\n1. een\n   twee 12\n\ntekst[^1]\n\n[^1]: Noot 12"
    )]
    [InlineData("een\r\ntwee {{figure:n}}\r\n\r\n> drie\r\n> {{figure:n}}", "een\r\ntwee 12\r\n\r\n> drie\r\n> 12")]
    [InlineData(
        "`{{figure:n}}` en \\{{figure:n}} en {{n}} en {{figure:other}}",
        "`{{figure:n}}` en \\{{figure:n}} en {{n}} en {{figure:other}}"
    )]
    [InlineData(
        "    {{figure:n}}\n\n```\n{{figure:n}}\n```\n\n{{figure:n}}",
        "    {{figure:n}}\n\n```\n{{figure:n}}\n```\n\n12"
    )]
    [InlineData("é😀 {{figure:n}}{{figure:n}}", "é😀 1212")]
    public void Markdown_has_numbers_in_text_and_marks_in_code(string written, string filled) =>
        Assert.Equal(filled, Filled(written));

    [Theory]
    [InlineData("{{figure:n}}. Dat is veel.")]
    [InlineData("> {{figure:n}}) veel")]
    [InlineData("- {{figure:n}}. veel")]
    public void A_number_that_begins_a_line_begins_no_list(string written)
    {
        var html = Markdown.Html(Filled(written), "2024", "2024/highlights/x", "nl");
        Assert.DoesNotContain("<ol", html, StringComparison.Ordinal);
        Assert.Contains("12", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wij {{figure:n}}, niet \\{{figure:n}}.", "Wij 12, niet {{figure:n}}.")]
    [InlineData("`{{figure:n}}`", "`12`")]
    [InlineData("\\{{anders}}", "\\{{anders}}")]
    [InlineData("{{Figure:n}} en \\{{ FIGURE :n}}", "{{Figure:n}} en {{ FIGURE :n}}")]
    public void Plain_text_has_them_all_but_behind_a_backslash(string written, string filled) =>
        Assert.Equal(filled, Filled(written, isMarkdown: false));

    [Fact]
    public void What_is_said_literally_is_read_as_it_is_written() =>
        Assert.Equal("<p>{{figure:n}}</p>", Markdown.Html(Filled("\\{{figure:n}}"), "2024", "2024/highlights/x", "nl"));

    static readonly string[] Pieces =
    [
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "**",
        "tekst ",
        "{{figure:n}}",
        "{{",
        "}}",
        "`",
        "|",
        "[a](b)",
        "\\",
        "    ",
        "\t",
        "```\n",
        "é",
        "# ",
        "[^1]",
        "\n[^1]: x",
        "<b>",
    ];

    [Fact]
    public void Filling_changes_nothing_but_the_marks() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 25]
            .Select(string.Concat)
            .Sample(
                written =>
                {
                    var marks = QuoteMarks.In(written, isMarkdown: true);
                    Assert.All(marks, m => Assert.Equal(m.Raw, written.Substring(m.Start, m.Raw.Length)));
                    Assert.Equal(
                        written.Length - 10 * marks.Count(m => m.Quote is not null),
                        Filled(written).Replace("12\\.", "12.", StringComparison.Ordinal).Length
                    );
                },
                iter: 2_000
            );

    [Fact]
    public void A_long_text_of_marks_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("{{figure:n}} ", 15_000));
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(15_000, QuoteMarks.In(text, isMarkdown: true).Count);
        Assert.True(started.Elapsed < Patience.Seconds(20), $"It took {started.Elapsed}.");
    }
}
