namespace AnnualReports.Api.Prose;

/// <summary>
/// Finds code in Markdown that is not parsed: between fences and backticks, and after four spaces or a tab behind an
/// empty line.
/// </summary>
sealed class WrittenCode
{
    public static readonly WrittenCode None = new([]);

    /// <summary>The ranges of code, in order and without overlaps.</summary>
    readonly List<(int Start, int End)> parts;

    WrittenCode(List<(int Start, int End)> parts) => this.parts = parts;

    /// <summary>Whether a character is part of code.</summary>
    public bool Has(int index)
    {
        var (low, high) = (0, parts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].End <= index)
                low = middle + 1;
            else
                high = middle;
        }
        return low < parts.Count && parts[low].Start <= index;
    }

    /// <param name="text">The text.</param>
    /// <param name="indented">Whether what is indented counts.</param>
    public static WrittenCode In(string text, bool indented = true)
    {
        var (found, paragraph, at, fence, wasCode, wasBlank) = (new List<(int, int)>(), 0, 0, '\0', false, true);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : text.Length;
            var line = text.AsSpan(at, end - at);
            var mark = Fence(line);
            var isBlank = line.IsWhiteSpace();
            var isIndented = indented && (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'));
            var isCode = fence != '\0' || mark != '\0' || (isIndented && (wasBlank || wasCode));
            if (isCode || isBlank)
            {
                Spans(text, paragraph, at, found);
                paragraph = end;
            }
            if (isCode)
                found.Add((at, end));
            fence =
                fence == '\0' ? mark
                : mark == fence ? '\0'
                : fence;
            (wasCode, wasBlank, at) = (isCode, isBlank, end);
        }
        Spans(text, paragraph, text.Length, found);
        return new(found);
    }

    static char Fence(ReadOnlySpan<char> line) =>
        line.TrimStart(' ') is ['`', '`', '`', ..] or ['~', '~', '~', ..] ? line.TrimStart(' ')[0] : '\0';

    /// <summary>Code between backticks: from a run of backticks to the next run of the same length.</summary>
    static void Spans(string text, int start, int end, List<(int Start, int End)> found)
    {
        var runs = new List<(int At, int Length)>();
        for (var at = start; at < end; at++)
            if (text[at] == '`')
            {
                var length = 1;
                while (at + length < end && text[at + length] == '`')
                    length++;
                runs.Add((at, length));
                at += length - 1;
            }
        var closing = new int[runs.Count];
        var nearest = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            closing[i] = nearest.GetValueOrDefault(runs[i].Length, -1);
            nearest[runs[i].Length] = i;
        }
        for (var i = 0; i < runs.Count; i++)
            if (closing[i] >= 0 && !Escapes.At(text, runs[i].At))
            {
                var last = runs[closing[i]];
                found.Add((runs[i].At, last.At + last.Length));
                i = closing[i];
            }
    }
}

/// <summary>Characters after a backslash, which are shown as they are.</summary>
static class Escapes
{
    /// <summary>Whether there is an odd number of backslashes before a character.</summary>
    public static bool At(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && text[start - 1] == '\\')
            start--;
        return (index - start) % 2 == 1;
    }
}
