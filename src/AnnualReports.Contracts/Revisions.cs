using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>A revision in the list of an entry's history.</summary>
public sealed record RevisionCard
{
    /// <summary>Its number. The revisions of an entry are numbered from 1, without gaps.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it; <c>the system</c> if it was saved without a key.</summary>
    public required string SavedBy { get; init; }

    /// <summary>The note of the person who saved it: one line of up to 1,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// What changed since the revision before, in a line: <c>nl: title, body; fields: countries</c>. Absent if either
    /// was erased.
    /// </summary>
    public string? Changed { get; init; }

    /// <summary>The languages in which it has texts.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The languages whose public text is from this revision now.</summary>
    /// <example>["fr", "nl"]</example>
    public required IReadOnlyList<string> PublicIn { get; init; }

    /// <summary>The languages whose public text was from this revision, and no longer is.</summary>
    /// <example>["fr"]</example>
    public required IReadOnlyList<string> WasPublicIn { get; init; }

    /// <summary>
    /// Who published or withdrew it, the newest first, up to 1,000 on a page; absent if nobody did.
    /// </summary>
    public IReadOnlyList<RevisionPublication>? Publications { get; init; }

    /// <summary>Whether its text and note were erased because the law required it. Its number stays.</summary>
    public required bool Erased { get; init; }
}

/// <summary>A record of the publication log about a revision.</summary>
public sealed record RevisionPublication
{
    /// <summary>Its number in the log.</summary>
    /// <example>42</example>
    public required long Sequence { get; init; }

    /// <summary>The language.</summary>
    /// <example>"nl"</example>
    public required string Language { get; init; }

    /// <summary>What happened: <c>published</c> or <c>withdrawn</c>.</summary>
    /// <example>"published"</example>
    public required string Action { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; of a scheduled release, who scheduled it.</summary>
    /// <example>"Els"</example>
    public required string By { get; init; }
}

/// <summary>A revision as a whole.</summary>
/// <typeparam name="TDraft">The draft of its kind.</typeparam>
public sealed record RevisionView<TDraft>
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>Its number, from 1 for each entry.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it; <c>the system</c> if it was saved without a key.</summary>
    public required string SavedBy { get; init; }

    /// <summary>The note of the person who saved it.</summary>
    public string? Note { get; init; }

    /// <summary>The content, in the form that PUT takes.</summary>
    public required TDraft Draft { get; init; }
}

/// <summary>The differences between two revisions of an entry.</summary>
public sealed record RevisionDiff
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The earlier revision; 0 means an empty draft.</summary>
    /// <example>6</example>
    public required int Against { get; init; }

    /// <summary>The later revision.</summary>
    public required int Revision { get; init; }

    /// <summary>The changes in a line.</summary>
    public required string Changed { get; init; }

    /// <summary>The changes, member by member: the slug, the fields, then the languages one by one.</summary>
    public required IReadOnlyList<FieldChange> Changes { get; init; }
}

/// <summary>A place of a draft that differs.</summary>
public sealed record FieldChange
{
    /// <summary>
    /// The place, as a JSON pointer (RFC 6901) into the later draft; for something that was removed, into the earlier
    /// one.
    /// </summary>
    public required string Pointer { get; init; }

    /// <summary>The type of the change.</summary>
    public required FieldChangeKind Kind { get; init; }

    /// <summary>The earlier value; absent if it was added.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>The later value; absent if it was removed.</summary>
    public JsonElement? After { get; init; }

    /// <summary>
    /// For a text that changed: its words. All that are <c>same</c> or <c>removed</c>, joined, are the earlier text;
    /// all that are <c>same</c> or <c>added</c>, the later one. A part with too many changes to be compared word by
    /// word is removed and added as a whole.
    /// </summary>
    public IReadOnlyList<WordChange>? Words { get; init; }
}

/// <summary>The type of a change in a draft.</summary>
public enum FieldChangeKind
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>It was removed.</summary>
    Removed,

    /// <summary>It changed. For an array, this can be only the order of its items.</summary>
    Changed,
}

/// <summary>A part of a text.</summary>
/// <param name="Op">Whether it is in both texts, or in which one.</param>
/// <param name="Text">The words, with the spaces and marks between them.</param>
public sealed record WordChange(WordOp Op, string Text);

/// <summary>Which of two texts contains a part.</summary>
public enum WordOp
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The earlier one.</summary>
    Removed,

    /// <summary>The later one.</summary>
    Added,
}
