using AnnualReports.Api.Prose;

namespace AnnualReports.Tests.Prose;

public sealed class MarkdownTests
{
    static string Html(string markdown) => Markdown.Html(markdown, "2024", "2024/highlights/x", "nl");

    [Fact]
    public void Tables_footnotes_and_emphasis_render()
    {
        Assert.Contains(
            "<td style=\"text-align: right\">2</td>",
            Html("| a | b |\n|---|--:|\n| 1 | 2 |"),
            StringComparison.Ordinal
        );
        Assert.Contains("<sup>1</sup>", Html("Text[^1].\n\n[^1]: Note."), StringComparison.Ordinal);
        Assert.Equal("<p>A <em>b</em> <strong>c</strong></p>", Html("A *b* **c**"));
    }

    [Fact]
    public void Nesting_without_end_is_a_fault_and_no_crash()
    {
        var deep = new string('>', 300) + " [x](entry:highlights/x)";
        Assert.Single(Markdown.Faults(deep, "/body"));
        Assert.Empty(Markdown.EntryLinks(deep));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,<script>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x](https://example.org \"onmouseover=alert(1)\")")]
    public void Nothing_that_runs_gets_through(string markdown)
    {
        var html = Html(markdown);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onmouseover=\"", html, StringComparison.OrdinalIgnoreCase);
    }
}
