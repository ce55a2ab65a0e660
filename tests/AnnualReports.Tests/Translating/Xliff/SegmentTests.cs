using System.Globalization;
using AnnualReports.Api.Translating.Xliff;
using AnnualReports.Tests.Prose;
using CsCheck;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Texts are taken apart into paragraphs and codes, and put together again.</summary>
public sealed class SegmentTests
{
    /// <summary>Its pieces, with codes in brackets.</summary>
    static string Shown(Segment segment) =>
        string.Concat(
            segment.Parts.Select(p =>
                p switch
                {
                    TextPart text => text.Text,
                    PointPart point => $"[{point.Code.Kind}]",
                    StartPart start => $"[{start.Code.Kind}:",
                    _ => "]",
                }
            )
        );

    static string[] Shown(string markdown) => [.. SegmentedText.Of(markdown, true)!.Segments.Select(Shown)];

    static readonly string[] Samples =
    [
        "Een *zin* met **vet** en [een *link*](https://example.org/a_b \"titel\").",
        "## Kop met `code`\n\nTekst[^1] en {{figure:staff@2023}}.\n\n[^1]: Noot met <https://example.org>.\n    Vervolg.",
        "- één\n- twee\n  - *drie*\n\n    nog een alinea\n\n1. a\n2) b",
        "> Citaat\n> over regels\\\n> en verder\n>\n> - lijst in citaat",
        "| Land | Aantal |\n|:-----|-------:|\n| België | **12** |\n| a \\| b | `x \\| y` |",
        "Kop\n===\n\n```\ncode blijft\n```\n\n    ook code\n\n---\n\nCO~2~ en m^2^ en ~~weg~~.",
        "[naar kop](#de-eerste-helft) en [label][ref] en [ref].\n\n## De eerste helft\n\n[ref]: https://example.org \"Titel\"",
        "Een\\* ster, &eacute;, 5 * 3, a_b_c, \\[geen link\\], 1\\. geen lijst\\\nnieuwe regel",
        "Zachte\nregeleinden\nworden één zin.",
    ];

    public static TheoryData<string> All => [.. Samples];

    [Fact]
    public void Text_stands_as_readers_see_it_and_marks_are_codes()
    {
        Assert.Equal(["Een [Italic:zin] met [Bold:vet] en [Link:een [Italic:link]]."], Shown(Samples[0]));
        Assert.Equal(
            ["Kop met [Code]", "Tekst[Footnote] en [Figure].", "Noot met [Address]. Vervolg."],
            Shown(Samples[1])
        );
        Assert.Equal(["één", "twee", "[Italic:drie]", "nog een alinea", "a", "b"], Shown(Samples[2]));
        Assert.Equal(["Citaat over regels[Break]en verder", "lijst in citaat"], Shown(Samples[3]));
        Assert.Equal(["Land", "Aantal", "België", "[Bold:12]", "a | b", "[Code]"], Shown(Samples[4]));
        Assert.Equal(["Kop", "CO[Script:2] en m[Script:2] en [Script:weg]."], Shown(Samples[5]));
        Assert.Equal(["Een* ster, é, 5 * 3, a_b_c, [geen link], 1. geen lijst[Break]nieuwe regel"], Shown(Samples[7]));
        Assert.Equal(["Zachte regeleinden worden één zin."], Shown(Samples[8]));
    }

    static IReadOnlyList<Part>?[] Changed(SegmentedText source, Func<string, string> change) =>
        [
            .. source.Segments.Select(s =>
                (IReadOnlyList<Part>?)
                    Parts.Tidy([.. s.Parts.Select(p => p is TextPart text ? new TextPart(change(text.Text)) : p)])
            ),
        ];

    static string Upper(string text) => text.ToUpper(CultureInfo.InvariantCulture);

    [Theory, MemberData(nameof(All))]
    public void Uppercase_keeps_the_blocks_and_the_codes(string markdown)
    {
        var source = SegmentedText.Of(markdown, true)!;
        var rebuilt = Rebuilding.Of(source, Changed(source, Upper));
        Assert.Null(rebuilt.Fault);
        var made = SegmentedText.Of(rebuilt.Text!, true)!;
        Assert.Equal(source.Structure, made.Structure);
        Assert.Equal(source.Segments.Select(s => Upper(Shown(s))), made.Segments.Select(s => Upper(Shown(s))));
    }

    [Fact]
    public void A_link_to_a_heading_follows_the_translated_heading()
    {
        var source = SegmentedText.Of(Samples[6], true)!;
        var text = Rebuilding.Of(source, Changed(source, Upper)).Text!;
        Assert.Contains("[NAAR KOP](#de-eerste-helft)", text, StringComparison.Ordinal);
        text = Rebuilding
            .Of(source, Changed(source, t => t.Replace("De eerste", "La première", StringComparison.Ordinal)))
            .Text!;
        Assert.Contains("](#la-première-helft)", text, StringComparison.Ordinal);
        Assert.Contains("[label](https://example.org \"Titel\")", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# geen kop")]
    [InlineData("1. geen lijst")]
    [InlineData("- geen lijst")]
    [InlineData("> geen citaat")]
    [InlineData("*geen* __nadruk__ `geen code` ~geen~ ^geen^")]
    [InlineData("[geen](link) <b> &amp; {{figure:n}} [^1]")]
    [InlineData("a | b \\ c")]
    [InlineData("===")]
    [InlineData("```")]
    public void What_a_translator_types_is_text(string typed)
    {
        var source = SegmentedText.Of(
            "Eén alinea.\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\nNoot[^1]\n\n[^1]: x",
            true
        )!;
        for (var i = 0; i < source.Segments.Count; i++)
        {
            var paragraphs = new IReadOnlyList<Part>?[source.Segments.Count];
            paragraphs[i] =
            [
                new TextPart(typed),
                .. Parts.Codes(source.Segments[i].Parts).Select(c => new PointPart(c)),
            ];
            var rebuilt = Rebuilding.Of(source, paragraphs);
            Assert.Null(rebuilt.Fault);
            var made = SegmentedText.Of(rebuilt.Text!, true)!;
            Assert.Equal(source.Structure, made.Structure);
            Assert.StartsWith(typed, Shown(made.Segments[i]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_needs_no_escape_gets_none()
    {
        var source = SegmentedText.Of("Eén.\n\nTwee.", true)!;
        var rebuilt = Rebuilding.Of(
            source,
            [
                [new TextPart("R*D, 3_000 & co.")],
                [new TextPart("*niet*")],
            ]
        );
        Assert.Equal("R*D, 3_000 & co.\n\n\\*niet\\*", rebuilt.Text);
    }

    [Fact]
    public void Any_text_comes_back_byte_for_byte_when_nothing_changes() =>
        HostileMarkdown.Any.Sample(
            text =>
            {
                foreach (var isMarkdown in new[] { true, false })
                    if (SegmentedText.Of(text, isMarkdown) is { } source)
                    {
                        var same = source.Segments.Select(s => (IReadOnlyList<Part>?)s.Parts).ToList();
                        Assert.Equal(text, Rebuilding.Of(source, same).Text);
                        Assert.Equal(text, Rebuilding.Of(source, new IReadOnlyList<Part>?[source.Segments.Count]).Text);
                    }
            },
            iter: 3_000
        );

    [Fact]
    public void A_changed_text_has_the_blocks_of_the_source_or_is_refused() =>
        HostileMarkdown.Any.Sample(
            text =>
            {
                if (SegmentedText.Of(text, true) is not { } source)
                    return;
                var rebuilt = Rebuilding.Of(source, Changed(source, Upper));
                if (rebuilt.Text is null)
                {
                    Assert.NotNull(rebuilt.Fault);
                    return;
                }
                var made = SegmentedText.Of(rebuilt.Text, true)!;
                Assert.Equal(source.Structure, made.Structure);
                Assert.Equal(source.Segments.Count, made.Segments.Count);
            },
            iter: 2_000
        );

    [Fact]
    public void Blanks_within_emphasis_move_out_of_it()
    {
        var source = SegmentedText.Of("Een **vet** woord.", true)!;
        var code = Parts.Codes(source.Segments[0].Parts).Single();
        var tidy = Parts.Tidy([
            new TextPart(" Un"),
            new StartPart(code),
            new TextPart(" mot\n  gras "),
            new EndPart(code),
            new TextPart("ici. "),
        ]);
        Assert.Equal("Un **mot gras** ici.", Rebuilding.Of(source, [tidy]).Text);
    }
}
