using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AnnualReports.Api.Prose;

/// <summary>The note of a footnote as it was written, also one that is not shown.</summary>
readonly record struct WrittenNote(Footnote Footnote, string Label, int Line, int Column);

/// <summary>Parses footnotes, and remembers all of them, because those without a reference are removed later.</summary>
sealed class NotesParser : FootnoteParser
{
    static readonly object Key = typeof(WrittenNote);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (before, line, column) = (processor.NewBlocks.Count, processor.LineIndex, processor.Column);
        return Remembering(base.TryOpen(processor), processor, before, line, column);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var (before, line, column) = (processor.NewBlocks.Count, processor.LineIndex, processor.Column);
        return Remembering(base.TryContinue(processor, block), processor, before, line, column);
    }

    /// <summary>The notes of a document, in order.</summary>
    public static IReadOnlyList<WrittenNote> In(MarkdownDocument document) =>
        document.GetData(Key) as List<WrittenNote> ?? [];

    static BlockState Remembering(BlockState state, BlockProcessor processor, int before, int line, int column)
    {
        if (
            processor.NewBlocks.Count <= before
            || processor.NewBlocks.Peek() is not Footnote { Label: { } label } footnote
        )
            return state;
        if (processor.Document.GetData(Key) is not List<WrittenNote> notes)
            processor.Document.SetData(Key, notes = []);
        // A note directly behind another one is parsed by that one, and then seen a second time.
        if (notes.Count == 0 || notes[^1].Footnote != footnote)
            notes.Add(new(footnote, label, line + 1, column + 1));
        return state;
    }
}
