using AnnualReports.Api.Content;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Tables as in GitHub's specification: a header, a line of hyphens with the same number of cells, and rows until a
/// blank line or another block. A row with fewer cells than the header is filled up; of a row with more cells, the rest
/// is not shown.
/// </summary>
sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock paragraph
            || paragraph.Parent != processor.GetCurrentContainerOpened()
            || paragraph.Lines.Count == 0
        )
            return BlockState.None;
        var line = new StringSlice(processor.Line.Text, processor.Start, processor.Line.End);
        if (TableLines.Delimiters(line) is not { } aligned)
            return BlockState.None;
        var header = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var cells = TableLines.Cells(header.Slice);
        if (cells.Count != aligned.Count)
            return BlockState.None;

        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        if (paragraph.Lines.Count == 0)
            processor.Discard(paragraph);
        else
            paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
        var table = new Table(this) { Span = new(header.Slice.Start, line.End), Column = header.Column };
        table.ColumnDefinitions.AddRange(aligned.Select(a => new TableColumnDefinition { Alignment = a }));
        Add(table, cells, header.Line, header.Column, header.Position, isHeader: true);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = new StringSlice(processor.Line.Text, processor.Start, processor.Line.End);
        if (processor.IsBlankLine || processor.IsCodeIndent || TableLines.BeginsOther(line.AsSpan()))
            return BlockState.None;
        var table = (Table)block;
        var cells = TableLines.Cells(line);
        var found = ProseParser.Of(processor.Document);
        var columns = table.ColumnDefinitions.Count;
        if ((table.Count + 1) * columns > Limits.Cells)
        {
            if (!found.Any(f => f.Severity == Severity.Refusal))
                found.Add(
                    new(
                        Severity.Refusal,
                        processor.LineIndex + 1,
                        processor.Column + 1,
                        $"a table has at most {Limits.Cells} cells. Divide it."
                    )
                );
            return BlockState.ContinueDiscard;
        }
        if (cells.Count > columns)
            found.Add(
                new(
                    Severity.Warning,
                    processor.LineIndex + 1,
                    processor.Column + 1,
                    $"this row has {cells.Count} cells, and the table's header {columns}: the rest of the row is not shown. Write \\| for a bar that is text."
                )
            );
        else if (columns > 1 && !TableLines.HasBar(line.AsSpan()))
            found.Add(
                new(
                    Severity.Warning,
                    processor.LineIndex + 1,
                    processor.Column + 1,
                    "this line is read as a row of the table above it. Leave a line blank between them if it is not."
                )
            );
        Add(table, cells, processor.LineIndex, processor.Column, processor.CurrentLineStartPosition, isHeader: false);
        table.Span.End = line.End;
        return BlockState.ContinueDiscard;
    }

    static void Add(Table table, List<StringSlice> cells, int line, int column, int position, bool isHeader)
    {
        var row = new TableRow
        {
            IsHeader = isHeader,
            Line = line,
            Column = column,
        };
        for (var i = 0; i < table.ColumnDefinitions.Count; i++)
        {
            var cell = new TableCell { Line = line, Column = column };
            if (i < cells.Count && !cells[i].IsEmpty)
            {
                var slice = cells[i];
                var at = slice.Start - position;
                var text = new ParagraphBlock
                {
                    Line = line,
                    Column = at,
                    Span = new(slice.Start, slice.End),
                    IsOpen = false,
                };
                text.AppendLine(ref slice, at, line, position, trackTrivia: false);
                cell.Span = text.Span;
                cell.Add(text);
            }
            row.Add(cell);
        }
        table.Add(row);
    }
}

/// <summary>The lines of a table.</summary>
static class TableLines
{
    /// <summary>
    /// The cells of a row: separated by bars without a backslash before them. Bars at both ends separate nothing.
    /// </summary>
    public static List<StringSlice> Cells(StringSlice line)
    {
        var (text, start, end) = (line.Text, line.Start, line.End);
        Trim(text, ref start, ref end);
        if (start <= end && text[start] == '|')
            start++;
        var cells = new List<StringSlice>();
        var begin = start;
        for (var i = start; i <= end; i++)
            if (text[i] == '\\')
                i++;
            else if (text[i] == '|')
            {
                cells.Add(Trimmed(text, begin, i - 1));
                begin = i + 1;
            }
        // Text behind the last bar is a cell too.
        if (begin <= end)
            cells.Add(Trimmed(text, begin, end));
        return cells;
    }

    /// <summary>The alignment of each column in a line of hyphens; null where it is not such a line.</summary>
    public static List<TableColumnAlign?>? Delimiters(StringSlice line)
    {
        var span = line.AsSpan();
        if (span.IndexOfAnyExcept("|:- \t") >= 0 || span.IndexOfAny('|', ':') < 0)
            return null;
        var aligned = new List<TableColumnAlign?>();
        foreach (var cell in Cells(line))
        {
            var mark = cell.AsSpan();
            if (
                !mark.Contains('-')
                || mark.Trim(':').IndexOfAnyExcept('-') >= 0
                || mark.IndexOf("::", StringComparison.Ordinal) >= 0
            )
                return null;
            aligned.Add(
                (mark[0], mark[^1]) switch
                {
                    (':', ':') => TableColumnAlign.Center,
                    (':', _) => TableColumnAlign.Left,
                    (_, ':') => TableColumnAlign.Right,
                    _ => null,
                }
            );
        }
        return aligned.Count > 0 ? aligned : null;
    }

    public static bool HasBar(ReadOnlySpan<char> line) => line.Contains('|');

    /// <summary>Whether a line begins another block, which ends the table.</summary>
    public static bool BeginsOther(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart(' ');
        if (trimmed.IsEmpty)
            return true;
        switch (trimmed[0])
        {
            case '>':
                return true;
            case '#':
                var level = trimmed.IndexOfAnyExcept('#');
                return level is (> 0 and <= 6) && trimmed[level] is ' ' or '\t' || level < 0 && trimmed.Length <= 6;
            case '`' or '~':
                return trimmed.StartsWith("```", StringComparison.Ordinal)
                    || trimmed.StartsWith("~~~", StringComparison.Ordinal);
            case '-' or '*' or '+' or '_':
                return trimmed.Length == 1 || (trimmed[0] != '_' && trimmed[1] is ' ' or '\t') || IsRule(trimmed);
            case '[':
                return trimmed.Length > 1 && trimmed[1] == '^' && trimmed.Contains("]:", StringComparison.Ordinal);
            case >= '0' and <= '9':
                var digits = trimmed.IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and <= 9
                    && trimmed[digits] is '.' or ')'
                    && (digits + 1 == trimmed.Length || trimmed[digits + 1] is ' ' or '\t');
            default:
                return false;
        }
    }

    static bool IsRule(ReadOnlySpan<char> line) =>
        line[0] != '+' && line.Count(line[0]) >= 3 && line.IndexOfAnyExcept(line[0], ' ', '\t') < 0;

    static StringSlice Trimmed(string text, int start, int end)
    {
        Trim(text, ref start, ref end);
        return new(text, start, end);
    }

    static void Trim(string text, ref int start, ref int end)
    {
        while (start <= end && text[start] is ' ' or '\t')
            start++;
        while (end >= start && text[end] is ' ' or '\t')
            end--;
    }
}
