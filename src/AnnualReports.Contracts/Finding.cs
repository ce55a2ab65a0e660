namespace AnnualReports.Contracts;

/// <summary>What a search of management looks through.</summary>
public enum FoundIn
{
    /// <summary>Entries: their drafts, all revisions, the notes of saves and publications, and the translation memory.</summary>
    Entry,

    /// <summary>Files: their names, and the titles of PDFs.</summary>
    File,

    /// <summary>Releases: their titles and notes, and those of the edition that they name.</summary>
    Release,

    /// <summary>Editions: their labels and notes.</summary>
    Edition,

    /// <summary>Terms of the glossary.</summary>
    Term,

    /// <summary>Comments of reviewers, and the passages that they quote.</summary>
    Comment,
}

/// <summary>Something in which a phrase stands.</summary>
public sealed record FoundItem
{
    /// <summary>What it is.</summary>
    /// <example>"entry"</example>
    public required FoundIn In { get; init; }

    /// <summary>Its id; absent for an edition.</summary>
    public Guid? Id { get; init; }

    /// <summary>The kind of an entry.</summary>
    /// <example>"highlight"</example>
    public string? Kind { get; init; }

    /// <summary>The slug of the report that it belongs to; absent for what belongs to none.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>The slug of an entry.</summary>
    /// <example>"eu-council-presidency"</example>
    public string? Slug { get; init; }

    /// <summary>What it is called: the title of an entry, the name of a file; absent if it has no name.</summary>
    /// <example>"Belgian presidency of the Council"</example>
    public string? Title { get; init; }

    /// <summary>The number of an edition.</summary>
    /// <example>1</example>
    public int? Number { get; init; }

    /// <summary>The newest revision of an entry.</summary>
    /// <example>3</example>
    public int? Revision { get; init; }

    /// <summary>Whether the entry was deleted. Its revisions are kept.</summary>
    /// <example>false</example>
    public bool Deleted { get; init; }

    /// <summary>Where the phrase stands in it, at most 100 places.</summary>
    public required IReadOnlyList<FoundPlace> Places { get; init; }

    /// <summary>How many more places there are; absent if these are all.</summary>
    /// <example>2</example>
    public int? MorePlaces { get; init; }
}

/// <summary>A place in which a phrase stands.</summary>
public sealed record FoundPlace
{
    /// <summary>
    /// Where it stands, as a JSON pointer: into the draft of an entry (<c>/translations/fr/imageAlt</c>), or <c>/note</c> of
    /// a save, <c>/changeNote/fr</c> or <c>/body/title</c> of a record of the log, <c>/translationMemory/title</c>; or into
    /// what is found.
    /// </summary>
    /// <example>"/translations/fr/body"</example>
    public required string Pointer { get; init; }

    /// <summary>The language of the text; absent if it has none.</summary>
    /// <example>"fr"</example>
    public string? Language { get; init; }

    /// <summary>Whether it stands in the newest draft, or in what has no revisions.</summary>
    /// <example>true</example>
    public required bool Newest { get; init; }

    /// <summary>Whether the public reads this text now.</summary>
    /// <example>false</example>
    public required bool Public { get; init; }

    /// <summary>The revisions of the entry in which it stands there, the newest first; absent for what has none.</summary>
    public IReadOnlyList<FoundRevisions>? Revisions { get; init; }

    /// <summary>The record of the log that has the text, if no revision has it.</summary>
    /// <example>12</example>
    public long? Sequence { get; init; }

    /// <summary>The text around the phrase, in the newest of these revisions.</summary>
    public required FoundPassage Passage { get; init; }
}

/// <summary>Revisions that follow one another.</summary>
public sealed record FoundRevisions
{
    /// <summary>The first.</summary>
    /// <example>1</example>
    public required int First { get; init; }

    /// <summary>The last.</summary>
    /// <example>3</example>
    public required int Last { get; init; }
}

/// <summary>A phrase, and the text before and after it.</summary>
public sealed record FoundPassage
{
    /// <summary>The text before it, cut at about 80 characters.</summary>
    /// <example>"Met dank aan "</example>
    public required string Before { get; init; }

    /// <summary>The phrase, as it stands there.</summary>
    /// <example>"Jan Peeters"</example>
    public required string Match { get; init; }

    /// <summary>The text after it, cut at about 80 characters.</summary>
    /// <example>" en anderen."</example>
    public required string After { get; init; }
}
