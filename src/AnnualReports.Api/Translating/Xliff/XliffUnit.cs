using AnnualReports.Api.Content;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>A field as a unit: its source and, if there is a text, its translation, paragraph by paragraph.</summary>
sealed class XliffUnit
{
    XliffUnit(
        TranslatedField field,
        SegmentedText source,
        IReadOnlyList<IReadOnlyList<Part>?>? aligned,
        SegmentedText? target
    )
    {
        (Field, Source, Aligned, Target) = (field, source, aligned, target);
        foreach (var segment in source.Segments.Where(s => s.HasWords))
            foreach (var code in Parts.Codes(segment.Parts))
                ids.TryAdd(code, $"c{ids.Count + 1}");
    }

    readonly Dictionary<Code, string> ids = [];

    public TranslatedField Field { get; }

    public SegmentedText Source { get; }

    /// <summary>The text that there is; null if there is none, or it can't be taken apart.</summary>
    public SegmentedText? Target { get; }

    /// <summary>The paragraphs of the text that there is, if they are those of the source.</summary>
    public IReadOnlyList<IReadOnlyList<Part>?>? Aligned { get; }

    /// <summary>The id of a code in the unit.</summary>
    public string Id(Code code) => ids[code];

    /// <summary>The codes of a paragraph, by their ids.</summary>
    public Dictionary<string, Code> Codes(Segment segment) => Parts.Codes(segment.Parts).ToDictionary(Id);

    /// <summary>The paragraphs that a translator sees, with their numbers.</summary>
    public IEnumerable<(int Index, Segment Segment)> Shown => Source.Segments.Index().Where(s => s.Item.HasWords);

    /// <summary>What there is in the language, as far as no target can show it; null if there is no such text.</summary>
    public string? Existing
    {
        get
        {
            if (Target is not { } text)
                return null;
            if (Aligned is not { } aligned)
                return "There is a translation already, with other paragraphs than the source; what is sent back "
                    + $"takes its place:\n{text.Text}";
            string[] others =
            [
                .. Shown
                    .Where(s => aligned[s.Index] is null)
                    .Select(s => $"{XliffNames.Segment(s.Index)}: {text.Written(text.Segments[s.Index])}"),
            ];
            return others.Length == 0
                ? null
                : "There is a translation already of paragraphs that have other emphasis, links or figures than the "
                    + $"source; what is sent back takes its place:\n{string.Join('\n', others)}";
        }
    }

    /// <summary>The unit of a field; null if the field can't be taken apart, or has nothing to translate.</summary>
    public static XliffUnit? Of(TranslatedField field)
    {
        if (SegmentedText.Of(field.Source, field.IsMarkdown) is not { } source || !source.Segments.Any(s => s.HasWords))
            return null;
        var target = Blank.Is(field.Target) ? null : SegmentedText.Of(field.Target, field.IsMarkdown);
        return new(field, source, target is null ? null : Rebuilding.Aligned(source, target), target);
    }
}
