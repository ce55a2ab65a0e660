namespace AnnualReports.Contracts;

/// <summary>What became of a unit of a translation that was sent back.</summary>
public enum ImportOutcome
{
    /// <summary>It was saved, or would be.</summary>
    Saved,

    /// <summary>The translation is the one that there is already.</summary>
    Unchanged,

    /// <summary>It is not translated yet: it has no translation, or its state is <c>initial</c>.</summary>
    LeftOut,

    /// <summary>It can't be saved; <c>reason</c> says why.</summary>
    Refused,
}

/// <summary>What became of a translation that was sent back as XLIFF.</summary>
public sealed record TranslationImport
{
    /// <summary>The language that was translated from.</summary>
    /// <example>"nl"</example>
    public required string Source { get; init; }

    /// <summary>The language that was translated into.</summary>
    /// <example>"fr"</example>
    public required string Target { get; init; }

    /// <summary>Whether this only says what would happen; then nothing was saved.</summary>
    public required bool DryRun { get; init; }

    /// <summary>How many units were saved, or would be.</summary>
    /// <example>12</example>
    public required int Saved { get; init; }

    /// <summary>How many units are as they were.</summary>
    /// <example>3</example>
    public required int Unchanged { get; init; }

    /// <summary>How many units are not translated yet.</summary>
    /// <example>1</example>
    public required int LeftOut { get; init; }

    /// <summary>How many units can't be saved.</summary>
    /// <example>0</example>
    public required int Refused { get; init; }

    /// <summary>The files of the document, each with its units.</summary>
    public required IReadOnlyList<ImportedEntry> Entries { get; init; }
}

/// <summary>What became of the units of an entry.</summary>
public sealed record ImportedEntry
{
    /// <summary>The id of the file in the document: the entry's id.</summary>
    /// <example>"0193f0a0-0000-7000-8000-000000000000"</example>
    public required string Id { get; init; }

    /// <summary>The entry's kind; null if the report has no such entry.</summary>
    /// <example>"highlight"</example>
    public string? Kind { get; init; }

    /// <summary>The entry's slug; null if the report has no such entry.</summary>
    /// <example>"eu-council-presidency"</example>
    public string? Slug { get; init; }

    /// <summary>The revision that was saved; null if none was.</summary>
    /// <example>4</example>
    public int? Revision { get; init; }

    /// <summary>The units, in the order of the document.</summary>
    public required IReadOnlyList<ImportedUnit> Units { get; init; }

    /// <summary>
    /// What the texts that are saved say otherwise than the glossary, and whose approval is cleared; absent if there is nothing.
    /// </summary>
    public IReadOnlyList<SaveWarning>? Warnings { get; init; }
}

/// <summary>What became of a unit.</summary>
public sealed record ImportedUnit
{
    /// <summary>Its id in the file: the name of the field.</summary>
    /// <example>"summary"</example>
    public required string Unit { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>Why it was refused or left out; null for all others.</summary>
    /// <example>"The source has changed since this was exported. Export it again."</example>
    public string? Reason { get; init; }
}
