using System.Globalization;
using AnnualReports.Contracts;
using DiffPlex;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Finds what changed between two texts: first by lines, then by sentences where lines differ, then by words where
/// sentences differ. Only this class uses DiffPlex. Its algorithm (Myers) can take time that grows with the square of
/// the number of pieces, so a part with too many pieces counts as removed and added whole.
/// </summary>
static class WordDiff
{
    /// <summary>
    /// The most pairs of pieces that are compared in one text. They take about two tenths of a second.
    /// </summary>
    const long MostPairs = 10_000_000;

    /// <summary>The ways to cut a text, from coarse to fine.</summary>
    static readonly IChunker[] Levels = [new Pieces(Lines), new Pieces(Sentences), new Pieces(Words)];

    /// <summary>
    /// The words of both texts. Joined without those that were added they are the text before; without those that were
    /// removed, the text after.
    /// </summary>
    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        var found = new WordChanges();
        var pairs = MostPairs;
        // Lines are compared with their ends. A last line without one would differ from the same line further up.
        Compare(before + '\n', after + '\n', 0, ref pairs, found);
        return WordChanges.WithoutLastLineEnd(found.Joined());
    }

    /// <summary>
    /// Leaves out the pieces that both texts begin and end with, however many there are, and compares the rest.
    /// </summary>
    static void Compare(string before, string after, int level, ref long pairs, WordChanges found)
    {
        if (level == Levels.Length)
        {
            found.Add(WordOp.Removed, before);
            found.Add(WordOp.Added, after);
            return;
        }
        var (old, now) = (Levels[level].Chunk(before), Levels[level].Chunk(after));
        var first = old.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var last = old.Skip(first).Reverse().Zip(now.Skip(first).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var (removed, added) = (old.Count - first - last, now.Count - first - last);
        found.Add(WordOp.Same, Join(old, 0, first));
        CompareRest(
            Join(old, first, old.Count - last),
            Join(now, first, now.Count - last),
            level,
            removed == 0 || added == 0 ? 0 : (long)(removed + added) * (removed + added) / 4,
            ref pairs,
            found
        );
        found.Add(WordOp.Same, Join(old, old.Count - last, old.Count));
    }

    static void CompareRest(string before, string after, int level, long cost, ref long pairs, WordChanges found)
    {
        if (cost == 0 || cost > pairs)
        {
            CompareOneByOne(before, after, level, cost, ref pairs, found);
            return;
        }
        pairs -= cost;
        var diff = Differ.Instance.CreateDiffs(
            before,
            after,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            Levels[level]
        );
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            found.Add(WordOp.Same, Join(diff.PiecesOld, at, block.DeleteStartA));
            at = block.DeleteStartA + block.DeleteCountA;
            Compare(
                Join(diff.PiecesOld, block.DeleteStartA, at),
                Join(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB),
                level + 1,
                ref pairs,
                found
            );
        }
        found.Add(WordOp.Same, Join(diff.PiecesOld, at, diff.PiecesOld.Count));
    }

    /// <summary>
    /// Handles a part that is too long to compare. If both sides have the same number of lines or sentences, the first
    /// is compared with the first, and so on. Otherwise the part is not compared.
    /// </summary>
    static void CompareOneByOne(string before, string after, int level, long cost, ref long pairs, WordChanges found)
    {
        var (old, now) =
            cost == 0 || level == 0 ? ([], []) : (Levels[level - 1].Chunk(before), Levels[level - 1].Chunk(after));
        if (old.Count > 1 && old.Count == now.Count)
        {
            foreach (var (first, second) in old.Zip(now))
                Compare(first, second, level, ref pairs, found);
            return;
        }
        found.Add(WordOp.Removed, before);
        found.Add(WordOp.Added, after);
    }

    static string Join(IReadOnlyList<string> pieces, int from, int to) =>
        string.Concat(pieces.Skip(from).Take(to - from));

    static IEnumerable<int> Lines(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            yield return at + 1;
    }

    static IEnumerable<int> Sentences(string text)
    {
        for (var at = 1; at < text.Length; at++)
            if (
                text[at - 1] is ' ' or '\n'
                && text[at] is not (' ' or '\n')
                && text.AsSpan(0, at - 1).TrimEnd(" \n") is [.., '.' or '!' or '?' or ':' or ';' or '…']
            )
                yield return at;
    }

    /// <summary>
    /// Cuts a text into words: runs of letters and digits, runs of spaces, and each other character (UAX 29) by itself.
    /// </summary>
    static IEnumerable<int> Words(string text)
    {
        var last = Sort.Mark;
        for (var at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
        {
            var sort = SortOf(text, at);
            if (at > 0 && (sort != last || sort == Sort.Mark))
                yield return at;
            last = sort;
        }
    }

    enum Sort
    {
        Letter,
        Space,
        Mark,
    }

    static Sort SortOf(string text, int at) =>
        char.IsLetterOrDigit(text, at) ? Sort.Letter
        : text[at] != '\n' && char.IsWhiteSpace(text, at) ? Sort.Space
        : Sort.Mark;

    /// <summary>Cuts a text at the given places. The pieces joined are the text.</summary>
    sealed class Pieces(Func<string, IEnumerable<int>> cuts) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>();
            var from = 0;
            foreach (var cut in cuts(text).Append(text.Length).Where(c => c > 0))
            {
                if (cut > from)
                    pieces.Add(text[from..cut]);
                from = cut;
            }
            return pieces;
        }
    }
}
