namespace AnnualReports.Api.Translating.Memory;

/// <summary>How similar two paragraphs are, counted in words.</summary>
static class Likeness
{
    /// <summary>The least that is worth offering, in percent.</summary>
    public const int Least = 60;

    /// <summary>
    /// How much of two texts is the same, in percent: 100 less the words that have to be added, removed or replaced
    /// (Levenshtein). Texts that differ in other things than words get 99. 0 stands for less than <see cref="Least"/>.
    /// </summary>
    /// <param name="first">A text in words.</param>
    /// <param name="second">The other one.</param>
    /// <param name="isSame">Whether the texts are the same, blanks aside.</param>
    public static int Percent(IReadOnlyList<string> first, IReadOnlyList<string> second, bool isSame)
    {
        if (isSame)
            return 100;
        var longest = Math.Max(first.Count, second.Count);
        if (longest == 0)
            return 0;
        var most = longest * (100 - Least) / 100;
        var distance = Distance(first, second, most);
        return distance > most ? 0 : Math.Min(99, 100 - distance * 100 / longest);
    }

    /// <summary>The distance, or a larger number than <paramref name="most"/> if it is larger than that.</summary>
    static int Distance(IReadOnlyList<string> first, IReadOnlyList<string> second, int most)
    {
        if (Math.Abs(first.Count - second.Count) > most)
            return most + 1;
        var (above, row) = (new int[second.Count + 1], new int[second.Count + 1]);
        for (var j = 0; j <= second.Count; j++)
            above[j] = j;
        for (var i = 1; i <= first.Count; i++)
        {
            Array.Fill(row, most + 1);
            if (i <= most)
                row[0] = i;
            // What is further from the diagonal than the most changes can't be reached with them.
            var (from, to) = (Math.Max(1, i - most), Math.Min(second.Count, i + most));
            var least = row[0];
            for (var j = from; j <= to; j++)
            {
                var replaced = above[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                var added = Math.Min(row[j - 1], j < i + most ? above[j] : most + 1) + 1;
                row[j] = Math.Min(replaced, added);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return most + 1;
            (above, row) = (row, above);
        }
        return above[second.Count];
    }
}
