using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>A revision in the list of an entry's history.</summary>
public sealed record RevisionCard
{
    /// <summary>Its number, from 1 for each entry, without gaps.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The name of the key that saved it; <c>the system</c> where no key did.</summary>
    public required string SavedBy { get; init; }

    /// <summary>What who saved it said of it, one line of up to 1,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>What changed against the revision before, in a line: <c>nl: title, body; fields: countries</c>. Absent where either was erased.</summary>
    public string? Changed { get; init; }

    /// <summary>The languages that it has texts in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The languages whose public text is this revision's now.</summary>
    public required IReadOnlyList<string> PublicIn { get; init; }

    /// <summary>The languages whose public text was this revision's, and no longer is.</summary>
    public required IReadOnlyList<string> WasPublicIn { get; init; }

    /// <summary>Whether its text and note were erased because the law required it; the number stays.</summary>
    public required bool Erased { get; init; }
}

/// <summary>A revision, whole.</summary>
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

    /// <summary>The name of the key that saved it; <c>the system</c> where no key did.</summary>
    public required string SavedBy { get; init; }

    /// <summary>What who saved it said of it.</summary>
    public string? Note { get; init; }

    /// <summary>The content, in the form that PUT takes.</summary>
    public required TDraft Draft { get; init; }
}

/// <summary>What differs between two revisions of an entry.</summary>
public sealed record RevisionDiff
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The revision compared from; 0 is nothing: an empty draft.</summary>
    public required int Against { get; init; }

    /// <summary>The revision compared to.</summary>
    public required int Revision { get; init; }

    /// <summary>The changes in a line.</summary>
    public required string Changed { get; init; }

    /// <summary>The changes, field by field: the slug, the fields, then language by language.</summary>
    public required IReadOnlyList<FieldChange> Changes { get; init; }
}

/// <summary>A place of a draft that differs.</summary>
public sealed record FieldChange
{
    /// <summary>The place, a JSON pointer (RFC 6901): of what was removed into the draft before, else into the draft after.</summary>
    public required string Pointer { get; init; }

    /// <summary>What happened there.</summary>
    public required FieldChangeKind Kind { get; init; }

    /// <summary>What stood there; absent where it was added.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>What stands there; absent where it was removed.</summary>
    public JsonElement? After { get; init; }

    /// <summary>
    /// Of a text that changed: its words. All that are <c>same</c> or <c>removed</c>, joined, are the text before; all that are <c>same</c> or <c>added</c> the text after.
    /// A stretch that has too many changes to be compared word by word is removed and added whole.
    /// </summary>
    public IReadOnlyList<WordChange>? Words { get; init; }
}

/// <summary>What happened to a place of a draft.</summary>
public enum FieldChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else; of an array: the same items in another order.</summary>
    Changed,
}

/// <summary>A stretch of a text.</summary>
/// <param name="Op">Whether both texts have it, or which.</param>
/// <param name="Text">The words, with the spaces and marks between them.</param>
public sealed record WordChange(WordOp Op, string Text);

/// <summary>Which of two texts has a stretch.</summary>
public enum WordOp
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The one before.</summary>
    Removed,

    /// <summary>The one after.</summary>
    Added,
}
