using System.Text;
using AnnualReports.Api.Prose;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnnualReports.Api.Checking;

/// <summary>What a heading, a paragraph, an item or a cell says, without Markdown.</summary>
/// <param name="Text">The words; figures are quoted as they are written.</param>
/// <param name="Line">Where it begins, from 1; null for plain text.</param>
/// <param name="IsRunning">Whether it is running text, so that it consists of sentences.</param>
/// <param name="Language">The language that it is marked with; null for that of the whole text.</param>
sealed record Passage(string Text, int? Line, bool IsRunning, string? Language = null);

/// <summary>A heading, as its level tells.</summary>
sealed record HeadingLevel(int Level, int Line, string Text);

/// <summary>A link in prose.</summary>
sealed record ProseLink(string Text, string Url, int Line);

/// <summary>A table whose header row is empty, by its first row.</summary>
sealed record BareTable(int Line, string Text);

/// <summary>A long text, read once for all checks.</summary>
sealed record ReadProse(
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<HeadingLevel> Headings,
    IReadOnlyList<ProseLink> Links,
    IReadOnlyList<BareTable> BareTables,
    IReadOnlySet<string> HeadingNames
)
{
    /// <summary>How many characters are cached. A list of management checks the same texts again and again.</summary>
    const int Remembered = 10_000_000;

    static readonly ReadProse Nothing = new([], [], [], [], new HashSet<string>());

    static readonly SizedCache<string, ReadProse> Known = new(
        (markdown, read) => 3 * markdown.Length + 100 * (read.Passages.Count + read.Links.Count),
        Remembered
    );

    /// <summary>Reads Markdown. A text that can't be shown has nothing to check.</summary>
    public static ReadProse Of(string markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? Nothing : Known.Of(markdown, Read);

    static ReadProse Read(string markdown)
    {
        var read = ProseParser.Read(markdown, QuoteMarks.Pipeline);
        if (!read.CanBeShown)
            return Nothing;
        var document = read.Document;
        return new(
            [
                .. document
                    .Descendants<LeafBlock>()
                    .Where(b => b is ParagraphBlock or HeadingBlock)
                    .Select(PassageOf)
                    .Where(p => p.Text.Length > 0)
                    .OrderBy(p => p.Line),
            ],
            [.. document.Descendants<HeadingBlock>().Select(h => new HeadingLevel(h.Level, h.Line + 1, Words(h.Inline)))],
            [.. Linked(document)],
            [.. document.Descendants<Table>().Where(IsBare).Select(t => new BareTable(t.Line + 1, FirstRow(t)))],
            Prose.Headings.Named(document).Keys.ToHashSet(StringComparer.Ordinal)
        );
    }

    static Passage PassageOf(LeafBlock block)
    {
        var (words, language) = (Words(block.Inline), PassageLanguages.Of(block));
        return new(
            language is null ? words : words[(words.IndexOf('}', StringComparison.Ordinal) + 1)..].TrimStart(),
            block.Line + 1,
            block is ParagraphBlock && block.Parent is not TableCell,
            language
        );
    }

    static IEnumerable<ProseLink> Linked(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
            foreach (var inline in block.Inline?.Descendants() ?? [])
                if (inline is LinkInline { IsImage: false, Url: { Length: > 0 } url } link)
                    yield return new(Words(link), url, LineOf(block, link));
                else if (inline is AutolinkInline { IsEmail: false } address)
                    yield return new(address.Url, address.Url, LineOf(block, address));
    }

    static int LineOf(LeafBlock block, Inline inline) => Math.Max(block.Line, inline.Line) + 1;

    /// <summary>Whether no cell of the header says anything, besides the first one, which may head the rows.</summary>
    static bool IsBare(Table table) =>
        table.OfType<TableRow>().FirstOrDefault() is { IsHeader: true } header
        && header.OfType<TableCell>().ToList() is var cells
        && cells.Skip(cells.Count > 1 ? 1 : 0).All(c => CellText(c).Length == 0);

    static string FirstRow(Table table) =>
        string.Join(
            " | ",
            (table.OfType<TableRow>().Skip(1).FirstOrDefault() ?? new TableRow()).OfType<TableCell>().Select(CellText)
        );

    static string CellText(TableCell cell) =>
        string.Join(' ', cell.Descendants<LeafBlock>().Select(b => Words(b.Inline))).Trim();

    /// <summary>What inlines say, with one blank between words.</summary>
    static string Words(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline address => text.Append(address.Url),
                QuoteMarks.QuoteInline quote => text.Append(quote.Raw),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        return text.ToString().Trim();
    }
}
