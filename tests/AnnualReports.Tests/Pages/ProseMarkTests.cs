using AnnualReports.Api.Pages;

namespace AnnualReports.Tests.Pages;

/// <summary>What a preview marks in a text: the blocks that the public text does not have, and no others.</summary>
public sealed class ProseMarkTests
{
    const string Mark = "<span class=\"unseen\">[x] </span>";

    [Theory]
    [InlineData("<p>a</p>\n<p>b</p>\n", "<p>new</p>\n<p>a</p>\n<p>b</p>\n", "<p class=\"changed\">{0}new</p>\n<p>a</p>\n<p>b</p>\n")]
    [InlineData("<p>a</p>\n<p>b</p>\n", "<p>a</p>\n<p>new</p>\n<p>b</p>\n", "<p>a</p>\n<p class=\"changed\">{0}new</p>\n<p>b</p>\n")]
    [InlineData("<p>a</p>", "<p>a</p>\n<p>new</p>", "<p>a</p>\n<p class=\"changed\">{0}new</p>")]
    [InlineData("<p>a</p>\n<p>b</p>\n", "<p>b</p>\n", "<p>b</p>\n")]
    public void Paragraphs_that_were_moved_by_one_are_not_taken_for_others(string before, string after, string marked) =>
        Assert.Equal(marked.Replace("{0}", Mark, StringComparison.Ordinal), PageProse.Marked(after, before, "x"));

    [Fact]
    public void A_paragraph_of_several_lines_is_marked_whichever_of_them_differs() =>
        Assert.Equal(
            $"<p class=\"changed\">{Mark}one\n<strong>new</strong>\nthree</p>\n<p>b</p>\n",
            PageProse.Marked("<p>one\n<strong>new</strong>\nthree</p>\n<p>b</p>\n", "<p>one\ntwo\nthree</p>\n<p>b</p>\n", "x")
        );

    [Fact]
    public void Items_and_cells_are_marked_too_and_keep_what_they_have()
    {
        Assert.Equal(
            $"<ul>\n<li>a</li>\n<li class=\"changed\">{Mark}new</li>\n</ul>\n",
            PageProse.Marked("<ul>\n<li>a</li>\n<li>new</li>\n</ul>\n", "<ul>\n<li>a</li>\n</ul>\n", "x")
        );
        Assert.Equal(
            $"<tr>\n<td class=\"changed right\">{Mark}2</td>\n</tr>\n",
            PageProse.Marked(
                "<tr>\n<td style=\"text-align: right;\">2</td>\n</tr>\n",
                "<tr>\n<td style=\"text-align: right;\">1</td>\n</tr>\n",
                "x"
            )
        );
        Assert.Equal(
            $"<h2 id=\"b\" class=\"changed\">{Mark}B</h2>\n<pre class=\"changed\">{Mark}<code>y\n</code></pre>\n",
            PageProse.Marked("<h2 id=\"b\">B</h2>\n<pre><code>y\n</code></pre>\n", "<h2 id=\"a\">A</h2>\n<pre><code>x\n</code></pre>\n", "x")
        );
    }

    [Fact]
    public void Where_nothing_was_public_nothing_is_marked() =>
        Assert.Equal("<p>a</p>", PageProse.Marked("<p>a</p>", null, "x"));
}
