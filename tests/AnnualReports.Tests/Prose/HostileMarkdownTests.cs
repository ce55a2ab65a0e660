using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;
using CsCheck;

namespace AnnualReports.Tests.Prose;

/// <summary>No text that can be saved fails later, and the cost of a text grows linearly with its length.</summary>
public sealed partial class HostileMarkdownTests
{
    static string Html(string markdown) => Markdown.Html(markdown, "2024", "2024/highlights/x", "nl");

    [Fact]
    public void Whatever_is_written_is_read_and_what_is_not_refused_is_rendered() =>
        HostileMarkdown.Any.Sample(
            markdown =>
            {
                var refused = Markdown.Refused(markdown);
                var html = Html(markdown);
                _ = (Markdown.EntryLinks(markdown), QuoteMarks.In(markdown, isMarkdown: true));
                Assert.DoesNotMatch(Active(), html);
                var ids = Ids().Matches(html).Select(m => m.Value).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
                if (refused is not null)
                    Assert.Matches("^Line [1-9][0-9]*, column [1-9][0-9]*: ", refused);
            },
            time: 6,
            threads: 1
        );

    [Theory, MemberData(nameof(HostileMarkdown.Patterns), MemberType = typeof(HostileMarkdown))]
    public void What_a_text_costs_grows_with_its_length(string pattern)
    {
        // Allocations do not depend on the load of the machine.
        // No text is written twice, because what was made of a text is cached.
        var costs = new[] { 6_000, 12_000, 24_000 }
            .Select(length => Cost($"{Repeat(pattern, length)}\n\n{Guid.NewGuid()}"))
            .ToArray();
        Assert.True(
            costs[1] < (2.5 * costs[0]) + 1_000_000 && costs[2] < (2.5 * costs[1]) + 1_000_000,
            string.Join(", ", costs)
        );
        _ = Markdown.Refused(Repeat(pattern, Limits.LongText));
    }

    static string Repeat(string pattern, int length) =>
        string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

    static long Cost(string markdown)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Markdown.Refused(markdown);
        _ = Html(markdown);
        _ = QuoteMarks.In(markdown, isMarkdown: true);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [InlineData(128)]
    [InlineData(900)]
    public void Brackets_that_nobody_closes_are_text(int count)
    {
        Assert.Null(Markdown.Refused(new string('[', count)));
        Assert.Equal($"<p>{new string('[', count)}</p>", Html(new string('[', count)));
    }

    [Fact]
    public void What_is_nested_too_deeply_is_refused_with_its_place()
    {
        Assert.StartsWith(
            "Line 3, column ",
            Markdown.Refused("tekst\n\n" + new string('>', 300)),
            StringComparison.Ordinal
        );
        var emphasised = string.Concat(Enumerable.Repeat("*a ", 300)) + string.Concat(Enumerable.Repeat("b*", 300));
        Assert.StartsWith("Line 1, column ", Markdown.Refused(emphasised), StringComparison.Ordinal);
        Assert.Null(
            Markdown.Refused(string.Concat(Enumerable.Range(0, 30).Select(i => new string(' ', 2 * i) + "- a\n")))
        );
    }

    [Theory]
    [InlineData("[x](!a:b)")]
    [InlineData("[x](!%5B<https://x.example>)")]
    [InlineData("[x](1:2)")]
    [InlineData("[x](<a b:c>)")]
    public void A_colon_without_a_scheme_before_it_is_a_fault_and_leads_nowhere(string markdown)
    {
        Assert.NotEmpty(Markdown.Faults(markdown, "/body"));
        Assert.DoesNotContain("href", Html(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_marks_in_a_paragraph_are_refused_with_what_to_do()
    {
        var refused = Markdown.Refused("tekst\n\n" + string.Concat(Enumerable.Repeat("*a* ", 600)));
        Assert.Contains("Line 3, column 2001", refused, StringComparison.Ordinal);
        Assert.Contains("Divide it by blank lines", refused, StringComparison.Ordinal);
        Assert.Null(
            Markdown.Refused(
                string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a* ", 400)) + "\n\n", 10))
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task No_text_that_can_be_saved_fails_later(Store store)
    {
        var api = await Stores.Api(store, "hostile");
        var report = await api.PublicReport();
        var token = (
            await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = report.Slug, Name = "x" })
        ).Text("token")!;
        string[] fixedOnes =
        [
            new('[', 128),
            new('>', 300),
            string.Concat(Enumerable.Repeat("*a* ", 600)),
            "<p class=\"MsoNormal\">x</p>",
            "a\u000Bb",
            "[^1]\n\n[^1]: x",
        ];
        var began = Stopwatch.GetTimestamp();
        for (
            var i = 0;
            i < 200 && (i < fixedOnes.Length || Stopwatch.GetElapsedTime(began) < Patience.Seconds(15));
            i++
        )
            await Try(
                api,
                report,
                token,
                i < fixedOnes.Length ? fixedOnes[i] : HostileMarkdown.Any.Generate(new PCG((uint)i), null, out _)
            );
    }

    static async Task Try(ApiFixture api, Made report, string token, string markdown)
    {
        var slug = Given.NewSlug("hostile");
        var texts = new Dictionary<string, HighlightText> { ["nl"] = Given.HighlightIn("nl", markdown) };
        var draft = new HighlightDraft
        {
            Report = report.Slug,
            Slug = slug,
            Fields = new(),
            Translations = texts,
        };
        var saved = await api.Admin.Post("/manage/highlights", draft);
        if (saved.Status == 422)
        {
            Assert.All(
                saved.Errors("/translations/nl/body"),
                e => Assert.Contains("ine ", e, StringComparison.Ordinal)
            );
            return;
        }
        Assert.Equal(201, saved.Status);
        var (address, manage) = ($"/reports/{report.Slug}/highlights/{slug}", $"/manage/highlights/{saved.Text("id")}");
        foreach (var read in new[] { address, $"/reports/{report.Slug}/highlights", $"/reports/{report.Slug}/bundle" })
            Assert.Equal(200, (await api.Public.Get($"{read}?lang=nl&preview={token}")).Status);
        var published = await api.Admin.Post(
            $"{manage}/publish",
            new PublishRequest { Languages = ["nl"] },
            ("If-Match", saved.ETag)
        );
        Assert.True(published.Status is 200 or 422, Encoding.UTF8.GetString(published.Bytes) + markdown);
        if (published.Status == 422)
        {
            // What prevents publishing was reported when the text was saved.
            var warned = saved.Json.TryGetProperty("warnings", out var warnings) ? warnings.GetArrayLength() : 0;
            var isHtml = published
                .Json.GetProperty("errors")
                .EnumerateObject()
                .Any(e => e.Value.ToString().Contains("raw HTML", StringComparison.Ordinal));
            Assert.True(warned > 0 || !isHtml, markdown);
            return;
        }
        foreach (
            var read in new[]
            {
                address,
                $"/reports/{report.Slug}/highlights",
                $"/reports/{report.Slug}/bundle",
                $"{address}.jsonld",
            }
        )
            Assert.Equal(200, (await api.Public.Get($"{read}?lang=nl")).Status);
        string[] pages =
        [
            $"highlights/{report.Slug}/{slug}?lang=nl",
            $"reports/{report.Slug}?lang=nl",
            $"embed/highlights/{report.Slug}/{slug}?lang=nl",
            "feeds/nl/highlights.atom",
            "feeds/nl/highlights.json",
        ];
        foreach (var page in pages)
            Assert.Equal(200, (await api.Public.Get($"{api.Address}{page}")).Status);
    }

    /// <summary>
    /// An address has a scheme if there is a colon before its first slash, question mark or number sign (RFC 3986,
    /// section 4.1).
    /// </summary>
    [GeneratedRegex(
        "<(?!/?(p|h[2-6]|ul|ol|li|blockquote|pre|code|em|strong|a|hr|br|table|thead|tbody|tr|th|td|sup|sub|del|div)[ >])"
            + "|href=\"(?!https?:|mailto:|tel:|[^:/?#\"]*[/?#\"])| on[a-z]+=\"",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Active();

    [GeneratedRegex(" id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
