using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AnnualReports.Api.Kinds;

/// <summary>A footnote's note, as it was written: also one that is not shown.</summary>
readonly record struct WrittenNote(Footnote Footnote, string Label, int Line, int Column);

/// <summary>Reads footnotes, and remembers which there are: who reads on leaves out those that nothing refers to.</summary>
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
    public static IReadOnlyList<WrittenNote> In(MarkdownDocument document) => document.GetData(Key) as List<WrittenNote> ?? [];

    static BlockState Remembering(BlockState state, BlockProcessor processor, int before, int line, int column)
    {
        if (processor.NewBlocks.Count <= before || processor.NewBlocks.Peek() is not Footnote { Label: { } label } footnote)
            return state;
        if (processor.Document.GetData(Key) is not List<WrittenNote> notes)
            processor.Document.SetData(Key, notes = []);
        // A note that follows another one directly is read by the one before, and then seen again.
        if (notes.Count == 0 || notes[^1].Footnote != footnote)
            notes.Add(new(footnote, label, line + 1, column + 1));
        return state;
    }
}
