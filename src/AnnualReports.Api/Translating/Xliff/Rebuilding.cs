using System.Text;
using AnnualReports.Api.Prose;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>A text that was put together, or the number of the paragraph that keeps it from being so, and why.</summary>
sealed record Rebuilt(string? Text, int Segment = -1, string? Fault = null);

/// <summary>
/// Puts a translation together from the source text and translated paragraphs, and checks it by taking it apart again:
/// it has to have the blocks of the source, and each paragraph the pieces that it was made of.
/// </summary>
static class Rebuilding
{
    /// <summary>
    /// The source text with other paragraphs, which have the codes of the source; a null stands for one that stays.
    /// </summary>
    public static Rebuilt Of(SegmentedText source, IReadOnlyList<IReadOnlyList<Part>?> paragraphs)
    {
        if (source.Segments.Index().All(s => IsSame(s.Item, paragraphs[s.Index])))
            return new(source.Text);
        var first = Checked(source, paragraphs, i => source.IsMarkdown && !StandsAlone(source, i, paragraphs[i]!));
        return first.Text is not null || !source.IsMarkdown ? first : Checked(source, paragraphs, _ => true);
    }

    static bool IsSame(Segment segment, IReadOnlyList<Part>? paragraph) =>
        paragraph is null || segment.Parts.SequenceEqual(paragraph);

    static Rebuilt Checked(
        SegmentedText source,
        IReadOnlyList<IReadOnlyList<Part>?> paragraphs,
        Func<int, bool> isEscaped
    )
    {
        bool[] escaped = [.. paragraphs.Select((r, i) => r is not null && isEscaped(i))];
        var text = Joined(source, paragraphs, escaped, null);
        var linksToHeadings = paragraphs.Any(r => r is not null && Parts.Codes(r).Any(c => c.Heading is not null));
        if (linksToHeadings)
            text = Joined(source, paragraphs, escaped, [.. Headings.Named(ProseParser.Read(text).Document).Keys]);
        return SegmentedText.Of(text, source.IsMarkdown) is { } made
            ? Fault(source, made, paragraphs) ?? new(text)
            : new(null, 0, "Its Markdown can't be parsed.");
    }

    static Rebuilt? Fault(SegmentedText source, SegmentedText made, IReadOnlyList<IReadOnlyList<Part>?> paragraphs)
    {
        for (var i = 0; i < Math.Min(source.Segments.Count, made.Segments.Count); i++)
        {
            var expected = paragraphs[i] ?? source.Segments[i].Parts;
            if (!Parts.Mean(expected, made.Segments[i].Parts))
                return new(
                    null,
                    i,
                    source.IsMarkdown
                        ? "Markdown can't say this: let emphasis begin and end at a whole word, without punctuation at its edge."
                        : "Its text has a mark of a figure. Move the placeholder in place of writing one."
                );
        }
        return made.Segments.Count == source.Segments.Count && made.Structure == source.Structure
            ? null
            : new(null, 0, "The text would have other paragraphs, lists or tables than the source.");
    }

    static string Joined(
        SegmentedText source,
        IReadOnlyList<IReadOnlyList<Part>?> paragraphs,
        bool[] escaped,
        IReadOnlyList<string>? headings
    )
    {
        var (text, at) = (new StringBuilder(source.Text.Length), 0);
        foreach (var (index, segment) in source.Segments.Index())
        {
            text.Append(source.Text, at, segment.Start - at);
            text.Append(
                paragraphs[index] switch
                {
                    null => source.Written(segment),
                    var same when IsSame(segment, same) && headings is null => source.Written(segment),
                    var parts when source.IsMarkdown => Inlines.Written(
                        parts,
                        escaped[index],
                        segment.IsInTable,
                        headings
                    ),
                    var parts => Plain(parts),
                }
            );
            at = segment.End;
        }
        return text.Append(source.Text, at, source.Text.Length - at).ToString();
    }

    static string Plain(IReadOnlyList<Part> parts) =>
        string.Concat(
            parts.Select(p =>
                p switch
                {
                    TextPart text => text.Text,
                    PointPart point => point.Code.Open,
                    _ => "",
                }
            )
        );

    /// <summary>
    /// Whether a paragraph means the same by itself without any escapes, so that only those that need escapes get them.
    /// Codes that refer to something else in the text stand for themselves as code here.
    /// </summary>
    static bool StandsAlone(SegmentedText source, int index, IReadOnlyList<Part> paragraph)
    {
        if (IsSame(source.Segments[index], paragraph))
            return true;
        var known = new Dictionary<Code, Code>();
        Code Stand(Code code) =>
            code.Kind is not (CodeKind.Footnote or CodeKind.Break or CodeKind.Picture) && code.Heading is null ? code
            : known.TryGetValue(code, out var same) ? same
            : known[code] =
                code.Kind == CodeKind.Link
                    ? new()
                    {
                        Kind = CodeKind.Link,
                        Key = $"link x:{known.Count} ",
                        Open = "[",
                        Close = $"](x:{known.Count})",
                    }
                    : new()
                    {
                        Kind = CodeKind.Code,
                        Key = $"code {known.Count}",
                        Open = $"`{known.Count}`",
                    };
        List<Part> parts =
        [
            .. paragraph.Select(p =>
                p switch
                {
                    PointPart point => new PointPart(Stand(point.Code)),
                    StartPart start => new StartPart(Stand(start.Code)),
                    EndPart end => new EndPart(Stand(end.Code)),
                    _ => p,
                }
            ),
        ];
        return SegmentedText.Of(Inlines.Written(parts, false, source.Segments[index].IsInTable), true)
                is { Segments: [var alone] } made
            && alone is { Start: 0, Place: "p" }
            && alone.End == made.Text.Length
            && Parts.Mean(parts, alone.Parts);
    }

    /// <summary>
    /// The paragraphs of a text that was made from the source, with the codes of the source: null where a paragraph has
    /// other codes, and altogether if its paragraphs are not those of the source.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Part>?>? Aligned(SegmentedText source, SegmentedText target) =>
        source.Segments.Select(s => s.Place).SequenceEqual(target.Segments.Select(s => s.Place))
            ? [.. source.Segments.Zip(target.Segments, (s, t) => Parts.With(t.Parts, s.Parts))]
            : null;
}
