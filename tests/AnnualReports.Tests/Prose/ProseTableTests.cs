using AnnualReports.Api.Prose;

namespace AnnualReports.Tests.Prose;

/// <summary>Tables in prose.</summary>
public sealed class ProseTableTests
{
    static string Html(string markdown, string entry = "2024/highlights/x", string language = "nl") =>
        Markdown.Html(markdown, "2024", entry, language);

    static string[] Faults(string markdown) => [.. Markdown.Faults(markdown, "/body").Select(f => f.Message)];

    static string[] Doubts(string markdown) =>
        [.. Markdown.Found(markdown).Where(f => f.Severity == Severity.Warning).Select(f => f.Text)];

    static string[][] Rows(string markdown) =>
        [
            .. Html(markdown)
                .Split("<tr>")
                .Skip(1)
                .Select(r =>
                    r.Split('\n')
                        .Where(c =>
                            c.StartsWith("<t", StringComparison.Ordinal)
                            && c.Contains("</t", StringComparison.Ordinal)
                            && c[3] is '>' or ' '
                        )
                        .Select(c =>
                            c[
                                (c.IndexOf('>', StringComparison.Ordinal) + 1)..c.LastIndexOf(
                                    "</t",
                                    StringComparison.Ordinal
                                )
                            ]
                        )
                        .ToArray()
                ),
        ];

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\\\n| 3 | 4 |")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\u00A0\n| 3 | 4 |")]
    [InlineData("a | b\n-|-\n1 | 2\n3 | 4")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2\n| 3 | 4 | 5 |")]
    [InlineData("tekst\n| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n\ntekst")]
    [InlineData("> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 3 | 4 |\ntekst")]
    [InlineData("- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n  | 3 | 4 |\n- y")]
    public void Rows_have_the_cells_that_github_shows(string markdown) =>
        Assert.Equal(
            [
                ["a", "b"],
                ["1", "2"],
                ["3", "4"],
            ],
            Rows(markdown)
        );

    [Fact]
    public void A_line_directly_below_a_table_is_a_row_of_it_and_is_told()
    {
        const string Markdown = "| a | b |\n|---|---|\n| 1 | 2 |\nBron: FOD";
        Assert.Equal(
            [
                ["a", "b"],
                ["1", "2"],
                ["Bron: FOD", ""],
            ],
            Rows(Markdown)
        );
        Assert.StartsWith(
            "Line 4, column 1: this line is read as a row",
            Assert.Single(Doubts(Markdown)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bars_in_cells_are_written_with_a_backslash_in_code_too() =>
        Assert.Equal(
            [
                ["a", "b|c"],
                ["<code>x|y</code>", "<strong>z</strong>"],
            ],
            Rows("| a | b\\|c |\n|---|---|\n| `x\\|y` | **z** |")
        );

    [Theory]
    [InlineData("| a | b |\n| 1 | 2 |")]
    [InlineData("| a | b |\n|---|\n| 1 | 2 |")]
    [InlineData("|---|---|\n| 1 | 2 |")]
    [InlineData("tekst\n\n| a | b | c")]
    [InlineData("+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+")]
    [InlineData("Land\tBedrag\tJaar\nMali\t1,5\t2024")]
    [InlineData("a | b | c\n1 | 2 | 3")]
    public void What_looks_like_a_table_and_is_none_is_told(string markdown)
    {
        Assert.DoesNotContain("<table", Html(markdown), StringComparison.Ordinal);
        Assert.Contains("looks like", Assert.Single(Doubts(markdown)), StringComparison.Ordinal);
        Assert.Empty(Faults(markdown));
    }

    [Fact]
    public void A_row_with_more_cells_than_the_header_is_told() =>
        Assert.Contains(
            "3 cells, and the table's header 2",
            Assert.Single(Doubts("| a | b |\n|---|---|\n| 1 | 2 | 3 |")),
            StringComparison.Ordinal
        );
}
