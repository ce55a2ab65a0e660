using System.Text;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Collects what is the same, removed and added in two texts, and brings it into a form that reads well.
/// </summary>
sealed class WordChanges
{
    readonly List<WordChange> found = [];

    public void Add(WordOp op, string text)
    {
        if (text.Length > 0)
            found.Add(new(op, text));
    }

    /// <summary>
    /// The changes in a form that reads well: neighbours are joined, what was removed stands before what was added, a
    /// single space between two replaced words is replaced with them, and whole lines begin at the beginning of a line.
    /// </summary>
    public IReadOnlyList<WordChange> Joined()
    {
        var joined = new List<WordChange>();
        var (removed, added, same) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var change in found)
        {
            if (change.Op == WordOp.Same)
            {
                same.Append(change.Text);
                continue;
            }
            if (removed.Length > 0 && added.Length > 0 && same.Length > 0 && IsGap(same.ToString()))
            {
                removed.Append(same);
                added.Append(same);
                same.Clear();
            }
            else if (same.Length > 0)
                Flush();
            (change.Op == WordOp.Removed ? removed : added).Append(change.Text);
        }
        Flush();
        AlignLines(joined);
        return joined;

        void Flush()
        {
            Take(WordOp.Removed, removed);
            Take(WordOp.Added, added);
            Take(WordOp.Same, same);
        }

        void Take(WordOp op, StringBuilder text)
        {
            if (text.Length > 0)
                joined.Add(new(op, text.ToString()));
            text.Clear();
        }
    }

    /// <summary>The same without the line end that both texts were given.</summary>
    public static IReadOnlyList<WordChange> WithoutLastLineEnd(IReadOnlyList<WordChange> changes)
    {
        var rest = changes.ToList();
        switch (rest)
        {
            case [.., { Op: not WordOp.Same, Text: var first } one, { Op: not WordOp.Same } other]:
                rest[^2] = one with { Text = first[..^1] };
                rest[^1] = other with { Text = other.Text[..^1] };
                break;
            // The text of one side ends before this change, so that its line end is the one that both sides have.
            case [.., { Op: WordOp.Same } same, { Op: not WordOp.Same } change]:
                rest[^2] = same with { Text = same.Text[..^1] };
                rest[^1] = change with { Text = '\n' + change.Text[..^1] };
                break;
            case [.., var last]:
                rest[^1] = last with { Text = last.Text[..^1] };
                break;
        }
        var joined = new WordChanges();
        foreach (var change in rest)
            joined.Add(change.Op, change.Text);
        return joined.Joined();
    }

    static bool IsGap(string text) => !text.Contains('\n', StringComparison.Ordinal) && string.IsNullOrWhiteSpace(text);

    /// <summary>
    /// An added paragraph may be found as the full stop before it and all of it except its own full stop. Both are
    /// true. If moving the change along text that is the same on both sides makes it whole lines, it is moved.
    /// </summary>
    static void AlignLines(List<WordChange> changes)
    {
        for (var at = 1; at < changes.Count - 1; at++)
            if (
                changes[at].Op != WordOp.Same
                && changes[at - 1].Op == WordOp.Same
                && changes[at + 1].Op == WordOp.Same
                && changes[at].Text.Contains('\n', StringComparison.Ordinal)
            )
                (changes[at - 1], changes[at], changes[at + 1]) = Aligned(
                    changes[at - 1],
                    changes[at],
                    changes[at + 1],
                    at == changes.Count - 2
                );
        changes.RemoveAll(c => c.Text.Length == 0);
    }

    static (WordChange, WordChange, WordChange) Aligned(
        WordChange before,
        WordChange change,
        WordChange after,
        bool isLast
    )
    {
        var (left, middle, right) = (before.Text, change.Text, after.Text);
        var back = middle.Reverse().Zip(left.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var forth = middle.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        var all = left + middle + right;
        for (var start = left.Length + forth; start >= Math.Max(left.Length - back, 1); start--)
            if (
                (isLast || start + middle.Length < all.Length)
                && all[start - 1] == '\n'
                && all[start + middle.Length - 1] == '\n'
            )
                return (
                    before with
                    {
                        Text = all[..start],
                    },
                    change with
                    {
                        Text = all[start..(start + middle.Length)],
                    },
                    after with
                    {
                        Text = all[(start + middle.Length)..],
                    }
                );
        return (before, change, after);
    }
}
