namespace AnnualReports.Contracts;

/// <summary>What to erase of an entry's past, because the law requires it. It can't be undone.</summary>
public sealed record RedactionRequest
{
    /// <summary>The entry's id; one that was deleted has one too.</summary>
    public required Guid Entry { get; init; }

    /// <summary>The language whose public texts are erased (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>Only these records of the log, each of this entry and language. Without these and <c>revisions</c>: all of the past.</summary>
    public IReadOnlyList<long>? Sequences { get; init; }

    /// <summary>Only these revisions of the entry. A revision holds every language.</summary>
    public IReadOnlyList<int>? Revisions { get; init; }

    /// <summary>Why, 1 to 1,000 characters; public.</summary>
    public required string Reason { get; init; }

    /// <summary>By whose decision, 1 to 1,000 characters; public.</summary>
    public required string Authority { get; init; }
}

/// <summary>A record of the log that says what was erased, and why.</summary>
public sealed record RedactionView
{
    /// <summary>The record's number in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was erased.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the key that asked for it; of a command, <c>the system</c>.</summary>
    public required string By { get; init; }

    /// <summary>The entry.</summary>
    public required EntryName Entry { get; init; }

    /// <summary>The language whose public texts were erased; empty where it was a file.</summary>
    public required string Language { get; init; }

    /// <summary>The records whose body and note are empty now; their hashes stay.</summary>
    public required IReadOnlyList<long> Sequences { get; init; }

    /// <summary>The revisions that are empty now.</summary>
    public required IReadOnlyList<int> Revisions { get; init; }

    /// <summary>The hashes (SHA-256) of files that it showed and that were erased.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Why; public.</summary>
    public required string Reason { get; init; }

    /// <summary>By whose decision; public.</summary>
    public required string Authority { get; init; }
}

/// <summary>An entry by what names it.</summary>
public sealed record EntryName
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    public string? Report { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }
}
