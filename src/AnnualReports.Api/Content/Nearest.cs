namespace AnnualReports.Api.Content;

/// <summary>Finds similar names, for suggestions.</summary>
static class Nearest
{
    /// <summary>How many names are suggested.</summary>
    const int Most = 3;

    /// <summary>The names that differ from the given one in few letters, the most similar first.</summary>
    public static string[] To(string name, IEnumerable<string> names)
    {
        var most = Math.Max(2, name.Length / 3);
        return
        [
            .. names
                .Where(n => Math.Abs(n.Length - name.Length) <= most)
                .Select(n => (Name: n, Distance: Distance(name, n)))
                .Where(n => n.Distance <= most)
                .OrderBy(n => n.Distance)
                .ThenBy(n => n.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(n => n.Name),
        ];
    }

    /// <summary>The question whether one of these was meant; empty if there are none.</summary>
    public static string Question(IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $" Did you mean {string.Join(" or ", names.Select(n => $"'{n}'"))}?";

    /// <summary>
    /// How many letters have to be inserted, removed or replaced to turn one name into the other (Levenshtein
    /// distance).
    /// </summary>
    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (i, letter) in one.Index())
        {
            var before = row[0];
            row[0] = i + 1;
            for (var j = 1; j < row.Length; j++)
                (before, row[j]) = (
                    row[j],
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (letter == other[j - 1] ? 0 : 1))
                );
        }
        return row[^1];
    }
}
