using AnnualReports.Api.Checking;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Tests.Prose;

namespace AnnualReports.Tests.Checking;

/// <summary>
/// What the checks of a text cost grows with its length, whatever stands in it. Cost is counted in allocated bytes, which
/// do not depend on the load of the machine: eight times the text may cost at most twenty-four times as much, where the
/// square of the length would be sixty-four times. Buffers that double make single steps uneven.
/// </summary>
public sealed class CheckCostTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly UnboundFigures Figures = new(
        [new("staff", new(3148, "persons", 0)), new("share", new(1, "percent", 0)), new("budget", new(12_345, "EUR", 0))]
    );

    public static TheoryData<string> Patterns =>
        [
            "? ", "! ? … ", ". ", "a. ", "z. B. ", "; ", "A; ", "« ? » ", "1;", "1 ", "1.", "1,", "12 345 ",
            "1.234.567,", "€ ", "€1 ", "1 % ", "EUR 1 EUR ",
            "{{ a ", "{{figure:a}} ", "{{figure:a", "[a](b) ", "[a](/media/x)\n\n", "`a` a\n\n", "| `a` | a |\n", "## a\n\n", "the ", "de la ",
        ];

    [Theory, MemberData(nameof(Patterns))]
    public void What_the_checks_cost_grows_with_the_text(string pattern) => IsLinear(pattern);

    [Theory, MemberData(nameof(HostileMarkdown.Patterns), MemberType = typeof(HostileMarkdown))]
    public void It_does_for_every_hostile_text(string pattern) => IsLinear(pattern);

    static void IsLinear(string pattern)
    {
        // No text is written twice, because what was read of a text is cached. The least of some costs has nothing in it that
        // happens once, such as a cache that grows.
        var (some, more) = (Least(6_000), Least(48_000));
        Assert.True(more < (24 * some) + 1_000_000, $"{some}, {more}");

        long Least(int length) => Enumerable.Range(0, 3).Min(_ => Cost($"{Repeat(pattern, length)}\n\n{Guid.NewGuid()}"));
    }

    static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

    static long Cost(string text)
    {
        var checks = new ProseChecks("/translations/nl/body", "nl", Languages, Figures);
        var phrase = PhrasePlaces.Pattern("a", wholeWord: false, matchCase: true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = checks.OfMarkdown(text).Count() + checks.OfPlain(text).Count();
        _ = PhrasePlaces.Of(phrase, text, isMarkdown: true, inLinks: false);
        _ = PhrasePlaces.OfLink("b", text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The longest texts that can be saved, of what once took the square of their length, each in far less than that.</summary>
    [Theory]
    [InlineData("? ")]
    [InlineData("1;")]
    [InlineData("`a` a\n\n")]
    [InlineData("b\n\n[a](b) `b`\n\n")]
    public void The_longest_texts_are_checked_in_a_moment(string pattern)
    {
        var text = Repeat(pattern, Limits.LongText);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = Cost(text);
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
        Assert.True(took < Patience.Seconds(5), $"{took.TotalSeconds:0.00} s");
    }

    [Fact]
    public void Blanks_before_an_address_take_no_time()
    {
        var text = $"[a](b) {new string(' ', 150_000)} x";
        Assert.Equal("[a](c)", PhrasePlaces.Replaced(text, PhrasePlaces.OfLink("b", text), "c").TrimEnd(' ', 'x'));
    }
}
