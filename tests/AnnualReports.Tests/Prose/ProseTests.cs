using AnnualReports.Api.Prose;

namespace AnnualReports.Tests.Prose;

/// <summary>What prose can contain, and how it is rendered.</summary>
public sealed partial class ProseTests
{
    static string Html(string markdown, string entry = "2024/highlights/x", string language = "nl") =>
        Markdown.Html(markdown, "2024", entry, language);

    static string[] Faults(string markdown) => [.. Markdown.Faults(markdown, "/body").Select(f => f.Message)];

    static string[] Doubts(string markdown) =>
        [.. Markdown.Found(markdown).Where(f => f.Severity == Severity.Warning).Select(f => f.Text)];

    [Theory]
    [InlineData("[a](mailto:)")]
    [InlineData("[a](MAILTO:?)")]
    [InlineData("[a](mailto:info)")]
    [InlineData("[a](mailto:@b.example)")]
    public void A_mail_to_nobody_is_a_doubt(string markdown)
    {
        Assert.Contains("nobody", Assert.Single(Doubts(markdown)), StringComparison.Ordinal);
        Assert.Empty(Faults(markdown));
    }

    [Theory]
    [InlineData("a | b is a bar")]
    [InlineData("a | b is a bar\nand here is none")]
    [InlineData("a)\tone\nb)\ttwo")]
    [InlineData("1 + 2\n+ 3")]
    [InlineData("[a](mailto:a@b.example) [b](mailto:?subject=c) [d](mailto:a%40b.example?subject=e)")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("`|---|---|`")]
    public void What_is_written_as_it_should_be_raises_no_doubt(string markdown) => Assert.Empty(Doubts(markdown));

    [Theory]
    [InlineData("a[^1][^2] b", "aN1N2 b")]
    [InlineData("a[^2][^1][^2]!", "aN1N2N1!")]
    [InlineData("a[^1](https://x.example)[^2]", "aN1(https://x.example)N2")]
    [InlineData("[a][^1][b][^2]", "[a]N1[b]N2")]
    [InlineData("Oh![^1] **Oh![^2]**", "Oh!N1 <strong>Oh!N2</strong>")]
    [InlineData("[^1][^2]: a", "N1N2: a")]
    [InlineData("[^1] \\[^2] ![^3] `[^2]`[^2]", "N1 [^2] ![^3] <code>[^2]</code>N2")]
    public void Footnotes_stand_beside_each_other_and_beside_brackets(string text, string shown)
    {
        var html = Html($"{text}\n\n[^1]: x\n\n[^2]: y");
        Assert.Equal(
            $"<p>{shown}</p>",
            Reference().Replace(html[..html.IndexOf('\n', StringComparison.Ordinal)], "N$1")
        );
        Assert.Equal(2, html.Split("<li id=").Length - 1);
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "<a id=\"[^\"]*\" href=\"[^\"]*\" class=\"footnote-ref\"><sup>([0-9])</sup></a>"
    )]
    private static partial System.Text.RegularExpressions.Regex Reference();

    [Fact]
    public void Ids_of_footnotes_differ_between_entries_and_languages()
    {
        const string Markdown = "Text[^1].\n\n[^1]: Note.";
        Assert.Contains("<li id=\"2024:highlights:x:nl:fn:1\">", Html(Markdown), StringComparison.Ordinal);
        Assert.Contains("href=\"#2024:highlights:x:nl:fn:1\"", Html(Markdown), StringComparison.Ordinal);
        Assert.Contains(
            "<li id=\"2024:sections:x:fr:fn:1\">",
            Html(Markdown, "2024/sections/x", "fr"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_footnote_that_nothing_refers_to_is_left_out_and_leaves_no_list()
    {
        Assert.Equal("<p>Text.</p>", Html("Text.\n\n[^1]: Note."));
        Assert.Equal("<p>Text.</p>", Html("Text.\n\n[^1]: Note[^2].\n\n[^2]: Other[^1]."));
        var html = Html("A[^b] C[^c].\n\n[^a]: Unused[^c].\n\n[^c]: Third.\n\n[^b]: Second[^d].\n\n[^d]: Fourth.");
        Assert.Equal(
            ["Second", "Third.", "Fourth."],
            html.Split("<li id").Skip(1).Select(l => l.Split("<p>")[1].Split('<')[0])
        );
    }

    [Theory]
    [InlineData("CO~2~", "<p>CO<sub>2</sub></p>")]
    [InlineData("m^2^", "<p>m<sup>2</sup></p>")]
    [InlineData("~~weg~~", "<p><del>weg</del></p>")]
    [InlineData("~5 en ~6 ~", "<p>~5 en ~6 ~</p>")]
    [InlineData("~ongeveer vijf~", "<p>~ongeveer vijf~</p>")]
    [InlineData("2^10 en 3^4", "<p>2^10 en 3^4</p>")]
    [InlineData("Ongeveer ~5 ton CO~2~ minder", "<p>Ongeveer ~5 ton CO<sub>2</sub> minder</p>")]
    [InlineData("CO~2~-uitstoot (~10 %) en CO~2~", "<p>CO<sub>2</sub>-uitstoot (~10 %) en CO<sub>2</sub></p>")]
    [InlineData("~100 m^2^ en x^2 en m^3^", "<p>~100 m<sup>2</sup> en x^2 en m<sup>3</sup></p>")]
    [InlineData("a^n b m^2^", "<p>a^n b m<sup>2</sup></p>")]
    [InlineData(
        "10^-6^ en Na^+^ en **CO~2~**",
        "<p>10<sup>-6</sup> en Na<sup>+</sup> en <strong>CO<sub>2</sub></strong></p>"
    )]
    [InlineData("~~a~b~~ CO~2~", "<p><del>a~b</del> CO<sub>2</sub></p>")]
    [InlineData("~/map/~naam ~5", "<p>~/map/~naam ~5</p>")]
    [InlineData("x~a\\~b~ en \\~c~", "<p>x<sub>a~b</sub> en ~c~</p>")]
    public void Formulas_have_sub_and_superscript(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("[bel](tel:+3225018111)", "href=\"tel:+3225018111\"")]
    [InlineData("[bel](tel:+32-2-501.81.11;ext=12)", "href=\"tel:+32-2-501.81.11;ext=12\"")]
    [InlineData("<tel:+3225018111>", "href=\"tel:+3225018111\"")]
    [InlineData("[v6](http://[2001:db8::1]/a)", "href=\"http://[2001:db8::1]/a\"")]
    [InlineData("<https://[2001:db8::1]:8443/>", "href=\"https://[2001:db8::1]:8443/\"")]
    public void Telephones_and_ipv6_addresses_are_links(string markdown, string link)
    {
        Assert.Contains(link, Html(markdown), StringComparison.Ordinal);
        Assert.Empty(Faults(markdown));
    }

    [Theory]
    [InlineData("[x](https://belgium.be@evil.example/)")]
    [InlineData("<https://belgium.be@evil.example/>")]
    [InlineData("[x](https://belgium.be:443@evil.example/)")]
    [InlineData("[x](https:belgium.be@evil.example/)")]
    [InlineData("[x](https://@evil.example/)")]
    [InlineData("[x](tel:112;postd=pp22)")]
    [InlineData("[x](tel:hello)")]
    [InlineData("[x][r]\n\n[r]: https://belgium.be@evil.example/")]
    public void Addresses_that_say_something_else_than_they_do_are_refused(string markdown) =>
        Assert.StartsWith("Line 1, column 1: '", Assert.Single(Faults(markdown)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](https://example.org/@name)")]
    [InlineData("[x](https://example.org/?a=b@c)")]
    [InlineData("[x](mailto:a@example.org)")]
    public void An_at_sign_elsewhere_is_no_deceit(string markdown) => Assert.Empty(Faults(markdown));

    [Fact]
    public void Headings_have_names_and_links_to_them_are_checked()
    {
        var html = Html(
            "## Één *helft*\n\n[x](#één-helft) [y](#een-helft-1)\n\n## Één helft\n\n## Een helft\n\n## Een helft"
        );
        Assert.Contains("<h2 id=\"2024:highlights:x:nl:één-helft\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"2024:highlights:x:nl:één-helft-1\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#2024:highlights:x:nl:", html, StringComparison.Ordinal);
        Assert.Empty(Faults("## Een helft\n\n[x](#een-helft)"));
        Assert.Equal(
            "Line 3, column 1: no heading of this text is called '#elders'. Write #een-helft.",
            Assert.Single(Faults("## Een helft\n\n[x](#elders)"))
        );
    }

    [Theory]
    [InlineData("[bel](tel:+32 2 501 81 11)", 1, 1, "Write [bel](tel:+3225018111).")]
    [InlineData("a\nzie [x](https://a.be/a b.pdf)", 2, 5, "Write [x](https://a.be/a%20b.pdf).")]
    [InlineData("[x] (https://a.be/)", 1, 1, "Write [x](https://a.be/).")]
    [InlineData("(x)[https://a.be/]", 1, 1, "Write [x](https://a.be/).")]
    [InlineData("[x](https://a.be/", 1, 1, "Write [x](https://a.be/).")]
    [InlineData("[x](zie de bijlage)", 1, 1, "Write [text](address)")]
    [InlineData("[x][nergens]", 1, 1, "Write [text](address)")]
    [InlineData("zie[^9]", 1, 4, "no footnote is called '[^9]'")]
    [InlineData("a[^1]\n\n[^1]: x\n[^1]: y", 4, 1, "[^1] is written twice")]
    [InlineData("a[^1]\n\n[^1]: x\n\n[^2]: y", 5, 1, "nothing refers to this footnote")]
    [InlineData("> [^1]: een noot\n", 1, 3, "outside of quotations and lists")]
    [InlineData("a\n\n## ", 3, 1, "this heading shows nothing")]
    [InlineData("## \u200B", 1, 1, "this heading shows nothing")]
    [InlineData("a\n\n\tb", 3, 1, "the tab at the beginning of this line")]
    public void What_is_not_read_as_it_looks_is_told(string markdown, int line, int column, string message)
    {
        var doubt = Assert.Single(Doubts(markdown));
        Assert.StartsWith($"Line {line}, column {column}: ", doubt, StringComparison.Ordinal);
        Assert.Contains(message, doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](https://a.be/) [y][r] [z](<https://a.be/a b>)\n\n[r]: https://b.be/")]
    [InlineData("\\[x](a b) `[x](a b)` \\[^9] `[^9]`")]
    [InlineData("a[^1] b[^2]\n\n[^1]: x[^2]\n[^2]: y")]
    [InlineData("- a\n\n\tb")]
    [InlineData("[sic] (zie hierna)")]
    [InlineData("| a |\n|---|\n| [x](https://a.be/) |")]
    public void What_is_read_as_it_looks_raises_no_doubt(string markdown) => Assert.Empty(Doubts(markdown));

    [Theory]
    [InlineData("> [^1]: a\n\nx[^1]")]
    [InlineData("- [^1]: a\n\nx[^1]")]
    public void A_note_within_a_quotation_or_a_list_is_refused_as_that(string markdown) =>
        Assert.Equal(
            "Line 3, column 2: the note of this footnote is within a quotation or a list. "
                + "Write [^1]: at the beginning of a line, outside of both.",
            Assert.Single(Faults(markdown))
        );

    [Theory]
    [InlineData("<p class=\"MsoNormal\">x</p>", 1)]
    [InlineData("tekst\n\nx <o:p></o:p>", 3)]
    [InlineData("a <!-- b", 1)]
    [InlineData("<div>\n\nx", 1)]
    public void Html_is_found_where_it_stands(string markdown, int line) =>
        Assert.StartsWith($"Line {line}, column", Faults(markdown)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("a < b en c > d")]
    [InlineData("a<b")]
    [InlineData("`<p>`")]
    [InlineData("\\<p>")]
    [InlineData("    <p>")]
    public void What_is_no_html_is_none(string markdown) => Assert.Empty(Faults(markdown));
}
