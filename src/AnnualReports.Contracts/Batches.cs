using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>What an operation of a batch does.</summary>
public enum BatchAction
{
    /// <summary>Deletes a draft that was never public and that nothing refers to.</summary>
    Delete,

    /// <summary>Saves a part of a draft: a JSON Merge Patch (RFC 7396).</summary>
    Patch,

    /// <summary>Replaces the whole draft.</summary>
    Put,

    /// <summary>Replaces an address that the draft links to, in all languages, wherever it stands.</summary>
    ReplaceLink,

    /// <summary>Lets the draft refer to another entry, such as a theme, if it does not yet.</summary>
    ReferTo,

    /// <summary>Says of a translation that it holds.</summary>
    Confirm,
}

/// <summary>Operations that are done together: all of them, or none.</summary>
public sealed record BatchRequest
{
    /// <summary>The operations, 1 to 500, each on another entry. They are done in this order.</summary>
    public required IReadOnlyList<BatchOperation> Operations { get; init; }
}

/// <summary>One operation of a batch, on one entry.</summary>
public sealed record BatchOperation
{
    /// <summary>What is done.</summary>
    /// <example>"replace-link"</example>
    public required BatchAction Action { get; init; }

    /// <summary>The id of the entry.</summary>
    [RefersTo("entries")]
    public required Guid Id { get; init; }

    /// <summary>The <c>ETag</c> of the revision that it is made on, with its quotation marks.</summary>
    /// <example>"\"1\""</example>
    public required string IfMatch { get; init; }

    /// <summary>For <c>patch</c>: what changes. For <c>put</c>: the whole draft.</summary>
    /// <example>{ "fields": { "featured": true } }</example>
    public JsonElement? Draft { get; init; }

    /// <summary>For <c>replace-link</c>: the address that is replaced, as it is written, at most 2,000 characters.</summary>
    /// <example>"https://example.org/old"</example>
    public string? From { get; init; }

    /// <summary>
    /// For <c>replace-link</c>: the address in its place. For <c>refer-to</c>: the entry, as <c>themes/climate</c>. At most
    /// 2,000 characters.
    /// </summary>
    /// <example>"https://example.org/new"</example>
    public string? To { get; init; }

    /// <summary>For <c>confirm</c>: the language of the translation.</summary>
    /// <example>"fr"</example>
    [RefersTo("languages")]
    public string? Language { get; init; }

    /// <summary>For <c>confirm</c>: the fields that hold; all of them if it is left out.</summary>
    /// <example>["title"]</example>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>What the save is about, for the history: one line, at most 1,000 characters.</summary>
    /// <example>"The site has moved"</example>
    public string? Note { get; init; }
}

/// <summary>What a batch did, or would do.</summary>
public sealed record BatchResult
{
    /// <summary>Whether nothing was written.</summary>
    /// <example>true</example>
    public required bool DryRun { get; init; }

    /// <summary>The result of each operation, in their order.</summary>
    public required IReadOnlyList<BatchOutcome> Operations { get; init; }
}

/// <summary>The result of one operation.</summary>
public sealed record BatchOutcome
{
    /// <summary>What was done.</summary>
    /// <example>"replace-link"</example>
    public required BatchAction Action { get; init; }

    /// <summary>The id of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its kind.</summary>
    /// <example>"highlight"</example>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"eu-council-presidency"</example>
    public required string Slug { get; init; }

    /// <summary>Its newest revision after it; the same as before if nothing had to be changed.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>Whether something was changed.</summary>
    /// <example>true</example>
    public required bool Changed { get; init; }

    /// <summary>The places that were changed, as JSON pointers into the draft.</summary>
    /// <example>["/translations/nl/body"]</example>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>
    /// What was corrected in the texts, what does not lead anywhere, and whose approval is cleared, as saving the entry alone
    /// would say it; at most 20. Left out if there is nothing.
    /// </summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>A phrase to replace in a report and all drafts below it.</summary>
public sealed record ReplaceRequest
{
    /// <summary>The phrase, 1 to 200 characters. A blank stands for any blanks and line breaks.</summary>
    /// <example>"Federale Overheidsdienst"</example>
    public required string Find { get; init; }

    /// <summary>What stands in its place, at most 1,000 characters; empty to remove the phrase.</summary>
    /// <example>"FOD"</example>
    public required string Replace { get; init; }

    /// <summary>Only in texts in these languages; in all if it is left out.</summary>
    /// <example>["nl"]</example>
    [RefersTo("languages")]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Whether letters and digits may not stand beside it.</summary>
    /// <example>true</example>
    public bool WholeWord { get; init; }

    /// <summary>Whether capitals count.</summary>
    /// <example>true</example>
    public bool MatchCase { get; init; }

    /// <summary>Whether it is also replaced within the addresses of links.</summary>
    /// <example>false</example>
    public bool Links { get; init; }

    /// <summary>
    /// The <c>tag</c> of a preview, so that nothing is written if anything it showed has changed since. It may be left out.
    /// </summary>
    /// <example>"5f0c6b2d9a1e4c37"</example>
    public string? Tag { get; init; }

    /// <summary>What the saves are about, for the history: one line, at most 1,000 characters.</summary>
    /// <example>"The new name"</example>
    public string? Note { get; init; }
}

/// <summary>Where a phrase was replaced, or would be.</summary>
public sealed record ReplaceResult
{
    /// <summary>Whether nothing was written.</summary>
    /// <example>true</example>
    public required bool DryRun { get; init; }

    /// <summary>Stands for the drafts as they were before; send it with the request that replaces.</summary>
    /// <example>"5f0c6b2d9a1e4c37"</example>
    public required string Tag { get; init; }

    /// <summary>How many places there are in all.</summary>
    /// <example>3</example>
    public required int Count { get; init; }

    /// <summary>The entries with the phrase, each with one new revision.</summary>
    public required IReadOnlyList<ReplacedEntry> Entries { get; init; }
}

/// <summary>An entry in which a phrase was replaced.</summary>
public sealed record ReplacedEntry
{
    /// <summary>The id of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its kind.</summary>
    /// <example>"highlight"</example>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"eu-council-presidency"</example>
    public required string Slug { get; init; }

    /// <summary>Its newest revision after it.</summary>
    /// <example>2</example>
    public required int Revision { get; init; }

    /// <summary>The places, in the order of the text.</summary>
    public required IReadOnlyList<ReplacedPlace> Places { get; init; }

    /// <summary>
    /// What the text names now that leads nowhere, and whose approval is cleared, as saving the entry alone would say it; at
    /// most 20. Left out if there is nothing.
    /// </summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>A place at which a phrase was replaced.</summary>
public sealed record ReplacedPlace
{
    /// <summary>The text, as a JSON pointer into the draft.</summary>
    /// <example>"/translations/nl/body"</example>
    public required string Pointer { get; init; }

    /// <summary>The passage as it was.</summary>
    public required FoundPassage Before { get; init; }

    /// <summary>The passage as it is afterwards; other places in it are shown as they were.</summary>
    public required FoundPassage After { get; init; }
}
