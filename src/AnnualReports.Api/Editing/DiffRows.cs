using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>
/// A row of a side-by-side view: a part of the text on both sides. A folded row is the same on both sides and need not
/// be read.
/// </summary>
sealed record DiffRow(IReadOnlyList<WordChange> Runs, bool Folded = false)
{
    public bool IsSame => Runs.All(r => r.Op == WordOp.Same);

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>
/// Arranges the words of two texts in rows, paragraph beside paragraph. What did not change is folded, except for a
/// little around each change.
/// </summary>
static class DiffRows
{
    /// <summary>How many characters of a long unchanged part stay visible before and after a change.</summary>
    const int Context = 160;

    /// <summary>An unchanged part with fewer characters than this is not folded.</summary>
    const int WorthFolding = 240;

    public static List<DiffRow> Of(IReadOnlyList<WordChange> words)
    {
        var rows = new List<DiffRow>();
        var row = new List<WordChange>();
        foreach (
            var word in words.SelectMany(w =>
                w.Op == WordOp.Same ? Paragraphs(w.Text).Select(p => new WordChange(WordOp.Same, p)) : [w]
            )
        )
        {
            // A whole paragraph that was added or removed stands beside nothing, not beside the paragraph that follows.
            if (word.Op == WordOp.Same && EndsLine(row, WordOp.Removed) && EndsLine(row, WordOp.Added))
                End();
            row.Add(word);
        }
        End();
        return Folded([.. rows.SelectMany(Cut)]);

        void End()
        {
            if (row.Count > 0)
                rows.Add(new(row));
            row = [];
        }
    }

    static bool EndsLine(List<WordChange> row, WordOp side) =>
        row.FindLast(r => r.Op == WordOp.Same || r.Op == side) is not { } last || last.Text.EndsWith('\n');

    /// <summary>A paragraph, with the empty lines after it.</summary>
    static IEnumerable<string> Paragraphs(string text)
    {
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
            if (at == text.Length || (text[at - 1] == '\n' && text[at] != '\n'))
            {
                yield return text[from..at];
                from = at;
            }
    }

    /// <summary>Splits a row of which much is the same, so that the middle can be folded.</summary>
    static IEnumerable<DiffRow> Cut(DiffRow row)
    {
        if (row.IsSame)
        {
            yield return row;
            yield break;
        }
        var part = new List<WordChange>();
        foreach (var (index, run) in row.Runs.Index())
        {
            var (before, after) = (
                index == 0 ? 0 : AfterWord(run.Text, Context),
                index == row.Runs.Count - 1 ? run.Text.Length : BeforeWord(run.Text, run.Text.Length - Context)
            );
            if (run.Op != WordOp.Same || after - before < WorthFolding)
            {
                part.Add(run);
                continue;
            }
            if (before > 0)
                yield return new([.. part, new(WordOp.Same, run.Text[..before])]);
            yield return new([new(WordOp.Same, run.Text[before..after])], Folded: true);
            part = after < run.Text.Length ? [new(WordOp.Same, run.Text[after..])] : [];
        }
        if (part.Count > 0)
            yield return new(part);
    }

    static int AfterWord(string text, int at) =>
        at >= text.Length ? text.Length
        : text.IndexOf(' ', at) is >= 0 and var space ? space + 1
        : text.Length;

    static int BeforeWord(string text, int at) => at <= 0 ? 0 : text.LastIndexOf(' ', at) + 1;

    /// <summary>Folds rows that are the same on both sides. A row next to a change stays visible.</summary>
    static List<DiffRow> Folded(List<DiffRow> rows)
    {
        var shown = new List<DiffRow>();
        for (var at = 0; at < rows.Count;)
        {
            var end = at;
            while (end < rows.Count && rows[end].IsSame)
                end++;
            if (end == at)
            {
                shown.Add(rows[at++]);
                continue;
            }
            var (first, last) = (
                at == 0 || rows[at].Folded ? at : at + 1,
                end == rows.Count || rows[end - 1].Folded ? end : end - 1
            );
            var folded = first < last ? rows[first..last] : [];
            if (folded.Exists(r => r.Folded) || folded.Sum(r => r.Text.Length) >= WorthFolding)
                shown.AddRange([
                    .. rows[at..first],
                    new([new(WordOp.Same, string.Concat(folded.Select(r => r.Text)))], Folded: true),
                    .. rows[last..end],
                ]);
            else
                shown.AddRange(rows[at..end]);
            at = end;
        }
        return shown;
    }
}
