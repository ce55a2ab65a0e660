
namespace AnnualReports.Api.Translating.Xliff;

/// <summary>Makes paragraphs of a text out of what was sent back.</summary>
static class SentText
{
    /// <summary>
    /// The pieces of a paragraph with the codes of the source, or what is wrong with them: a code that is missing,
    /// doubled or unknown, or whose ends don't match.
    /// </summary>
    public static (IReadOnlyList<Part> Parts, string? Fault) Of(
        IReadOnlyList<SentPart> sent,
        IReadOnlyDictionary<string, Code> codes
    )
    {
        var (parts, open, used) = (new List<Part>(), new Stack<string>(), new HashSet<string>());
        foreach (var (kind, value) in sent)
        {
            if (kind == SentKind.Text)
            {
                parts.Add(new TextPart(value.Normalized()));
                continue;
            }
            if (!codes.TryGetValue(value, out var code) || (code.Close.Length == 0) != (kind == SentKind.Point))
                return ([], $"It has a placeholder '{Http.Excerpt.Of(value)}' that the source has not.");
            if (kind == SentKind.End)
            {
                if (!open.TryPop(out var begun) || begun != value)
                    return ([], $"The placeholder '{Http.Excerpt.Of(value)}' ends where another one is open.");
                parts.Add(new EndPart(code));
                continue;
            }
            if (!used.Add(value))
                return ([], $"It has the placeholder '{Http.Excerpt.Of(value)}' twice: {Meant(code)}.");
            if (kind == SentKind.Start)
                open.Push(value);
            parts.Add(kind == SentKind.Start ? new StartPart(code) : new PointPart(code));
        }
        if (open.TryPop(out var left))
            return ([], $"The placeholder '{Http.Excerpt.Of(left)}' has no end.");
        return codes.FirstOrDefault(c => !used.Contains(c.Key)) is { Key: { } missing, Value: var lost }
            ? ([], $"It lacks the placeholder '{missing}': {Meant(lost)}.")
            : (Parts.Tidy(parts), null);
    }

    static string Meant(Code code) => Http.Excerpt.Of(code.Open + code.Close);

    /// <summary>Whether the source was sent back as it is now. Blanks don't count, because tools change them.</summary>
    public static bool IsSource(IReadOnlyList<SentPart> sent, Segment segment, XliffUnit unit)
    {
        var (parts, fault) = Of(sent, unit.Codes(segment));
        return fault is null && parts.SequenceEqual(Parts.Tidy(segment.Parts), SameText.Only);
    }

    sealed class SameText : IEqualityComparer<Part>
    {
        public static readonly SameText Only = new();

        public bool Equals(Part? one, Part? other) =>
            (one, other) is (TextPart a, TextPart b) ? Plain(a.Text) == Plain(b.Text) : object.Equals(one, other);

        public int GetHashCode(Part part) => 0;

        static string Plain(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalized();
    }

    /// <summary>The composed form of Unicode; a text that has none stays as it is.</summary>
    public static string Normalized(this string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
