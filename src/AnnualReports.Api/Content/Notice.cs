namespace AnnualReports.Api.Content;

/// <summary>
/// A remark about a place of a saved draft: what was changed in it, or what will keep it from being published.
/// </summary>
/// <param name="Pointer">The place, as a JSON pointer into the draft.</param>
/// <param name="Detail">The remark.</param>
/// <param name="Line">The line of the text, from 1; null if the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
sealed record Notice(string Pointer, string Detail, int? Line = null, int? Column = null)
{
    /// <summary>
    /// So many notices, those on the whole first: that an approval is cleared is told however much else there is.
    /// </summary>
    public static IEnumerable<Notice> First(IEnumerable<Notice> notices, int most) =>
        notices.OrderBy(n => n.Pointer.Length > 0).Take(most);

    /// <summary>The line and column of a character in a text, both from 1.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index];
        return (before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    /// <summary>The number of changes, if there was more than one.</summary>
    public static string Times(int count) => count > 1 ? $", {count} times; the first is here" : "";
}
