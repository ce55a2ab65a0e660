using CsCheck;

namespace AnnualReports.Tests.Kinds;

/// <summary>
/// Texts that nobody writes in earnest: brackets, emphasis, quotations, lists, tables, links, footnotes, code, HTML and entities, deep and long.
/// </summary>
static class HostileMarkdown
{
    static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "](", "![", "[^1]", "[^1]: ", "\n[^a]: x", "[a]: b \"", "*", "**", "***", "_", "__", "~", "~~", "^", "`", "``", "```\n", "~~~\n",
        "<", ">", "</", "<!--", "<![CDATA[", "<?x", "<b>", "<p class=\"MsoNormal\">", "<a href='", "<https://x.example>", "<x:y", "<a@b.example>",
        "&", "&amp;", "&#0;", "&#x110000;", "&NotNestedGreaterGreater;", "\\", "\\|", "|", "|-|\n", "|---|:-:|\n", "| a | b |\n", "a\n:-:\n",
        "> ", "- ", "* ", "+ ", "1. ", "1) ", "999999999. ", "    ", "\t", "\n", "\n\n", "#", "## ", "## a\n", "---\n", "===\n", "- - ", "> > ",
        "tekst", "é", "😀", "\u00A0", "\u200B", "\u202E", "{{figure:n}}", "{{", "entry:highlights/x", "[x](entry:highlights/x)", "[x](#a)",
        "[x](http://[::1]/)", "[x](javascript:x)", "[x](tel:+32)", "{#a}", "$", "\"", "'",
    ];

    static readonly Gen<string> Mixed = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    /// <summary>A few pieces again and again: deep, or long.</summary>
    static readonly Gen<string> Repeated = Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 3], Gen.Int[1, 400], Mixed)
        .Select((pieces, times, rest) => string.Concat(Enumerable.Repeat(string.Concat(pieces), times)) + rest);

    public static Gen<string> Any { get; } = Gen.OneOf(Mixed, Repeated);

    /// <summary>What has taken parsers long, or made them fail: each piece is repeated as often as a text may be long.</summary>
    public static TheoryData<string> Patterns =>
    [
        "[", "![", "[a](", "[a](b \"", "[a](<b", "[[a]", "]", "[^1]", "[^1]\n\n[^1]: x\n\n", "[a]: b\n", "[a]: b\n\n",
        "*", "*a ", "a**b", "*a_b", "a*a_a", "~a ", "^a ", "~~a ", "a_",
        "`", "`` ` ", "<", "<a ", "<a b=\"", "<!--", "<![CDATA[", "<?", "<!A", "</a ", "<a:", "<a@",
        "&", "&a", "&#", "\\", "\\\\", "|", "| a ", "|\n", "|-", "| a |\n|---|\n",
        "> ", ">", "- ", "- - ", "* ", "1. ", "1) a\n", "> - ", "    ", "\t", "\n", " \n", "a\n", "a  \n", "a\\\n",
        "#", "# a\n", "## a\n", "-", "=\n", "a\n=\n", "```\n", "~~~", "a\n---\n",
        "é", "😀", "\u00A0", "{{figure:", "{{figure:n}}", "[x](entry:highlights/x) ", "[x](#x) ",
        "https://x.example/ ", "<https://x.example/>", "a|b\n", "a|b\n-|-\n", "-|-\n", ":-:\n",
    ];
}
