using System.Text.Json;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>What becomes of a unit that was sent back.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why it is refused or left out.</param>
/// <param name="Field">The field; null if there is none.</param>
/// <param name="Text">The new text; null if it stays, which may be what was confirmed.</param>
sealed record UnitPlan(ImportOutcome Outcome, string? Reason, TranslatedField? Field = null, string? Text = null)
{
    public static UnitPlan Refused(string reason) => new(ImportOutcome.Refused, Excerpt.Message(reason));

    static UnitPlan Changed() =>
        Refused("The source has changed since this was exported. Export it again, and translate what changed.");

    /// <summary>Judges a unit.</summary>
    /// <param name="sent">The unit.</param>
    /// <param name="field">The field.</param>
    /// <param name="hash">The hash of the field's source.</param>
    /// <param name="isConfirmed">Whether to send a text back as it was says that it still holds.</param>
    public static UnitPlan Of(SentUnit sent, TranslatedField field, string hash, bool isConfirmed)
    {
        if (XliffUnit.Of(field) is not { } unit || (sent.Hash is { } was && was != hash))
            return Changed();
        var shown = unit.Shown.ToList();
        var segments = sent.Segments.Where(s => s.Source.Any(IsSomething)).ToList();
        if (
            segments.Count != shown.Count
            || !shown
                .Zip(segments)
                .All(s =>
                    (s.Second.Id is not { } id || id == XliffNames.Segment(s.First.Index))
                    && SentText.IsSource(s.Second.Source, s.First.Segment, unit)
                )
        )
            return Changed();
        var pairs = shown.Zip(segments).ToList();
        if (!segments.Any(s => s.IsTranslated))
            return pairs.Any(s => s.Second.HasTarget && !IsAsExported(unit, s.First.Index, s.First.Segment, s.Second))
                ? new(
                    ImportOutcome.LeftOut,
                    "It has a new translation, but its state says that it is not translated. Set the state to 'translated'.",
                    field
                )
                : new(ImportOutcome.LeftOut, "It is not translated yet.", field);
        // A paragraph whose emphasis or links are not those of the source went out without a target, in a text that holds.
        if (!isConfirmed && pairs.All(s => IsAsExported(unit, s.First.Index, s.First.Segment, s.Second)))
            return new(ImportOutcome.Unchanged, null, field);
        if (segments.Where(s => !s.IsTranslated).Select(s => s.Id).ToList() is { Count: > 0 } left)
            return Refused(
                $"It is not translated as a whole yet. Without a translation, or so says the state: {string.Join(", ", left.Take(10))}."
            );
        var paragraphs = new IReadOnlyList<Part>?[unit.Source.Segments.Count];
        foreach (var ((index, segment), back) in pairs)
        {
            var (parts, fault) = SentText.Of(back.Target!, unit.Codes(segment));
            if (fault is not null)
                return Refused($"{XliffNames.Segment(index)}: {fault}");
            // A paragraph that is the same in both languages is written as it is in the source.
            paragraphs[index] = Parts.Tidy(segment.Parts).SequenceEqual(parts) ? segment.Parts : parts;
        }
        if (unit.Aligned is { } aligned && shown.All(s => Same(aligned[s.Index], paragraphs[s.Index]!)))
            return isConfirmed ? new(ImportOutcome.Saved, null, field) : new(ImportOutcome.Unchanged, null, field);
        var rebuilt = Rebuilding.Of(unit.Source, paragraphs);
        return rebuilt.Text is null
            ? Refused($"{XliffNames.Segment(rebuilt.Segment)}: {rebuilt.Fault}")
            : Written(field, rebuilt.Text);
    }

    static bool IsSomething(SentPart part) => part.Kind != SentKind.Text || part.Value.Any(c => !char.IsWhiteSpace(c));

    /// <summary>Whether a paragraph came back with the target that it went out with, or with none if it had none.</summary>
    static bool IsAsExported(XliffUnit unit, int index, Segment segment, SentSegment back) =>
        unit.Aligned?[index] is { } there
            ? back.HasTarget && SentText.Of(back.Target!, unit.Codes(segment)) is (var sent, null) && Same(there, sent)
            : !back.HasTarget;

    static bool Same(IReadOnlyList<Part>? there, IReadOnlyList<Part> sent) =>
        there is not null && Parts.Tidy(there).SequenceEqual(Parts.Tidy(sent));

    /// <summary>The text as bodies in JSON are read: without control characters, in the composed form of Unicode.</summary>
    static UnitPlan Written(TranslatedField field, string text)
    {
        try
        {
            var read = JsonBody.Parse(JsonSerializer.SerializeToUtf8Bytes(text));
            return new(ImportOutcome.Saved, null, field, read.GetString());
        }
        catch (ProblemException refused)
        {
            return Refused(refused.Message);
        }
    }
}
