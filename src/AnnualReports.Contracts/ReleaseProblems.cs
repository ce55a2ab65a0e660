namespace AnnualReports.Contracts;

/// <summary>Something that stops a release.</summary>
public sealed record ReleaseProblem
{
    /// <summary>The type of the problem, <c>/problems/…</c>.</summary>
    /// <example>"/problems/not-publishable"</example>
    public required string Type { get; init; }

    /// <summary>The status with which publishing would be refused.</summary>
    /// <example>422</example>
    public required int Status { get; init; }

    /// <summary>
    /// The entry, such as <c>highlights/eu-council-presidency</c>; absent if it is about more than one.
    /// </summary>
    /// <example>"highlights/eu-council-presidency"</example>
    public string? Entry { get; init; }

    /// <summary>The entry's id.</summary>
    public Guid? Id { get; init; }

    /// <summary>The entry's title for editors: that of its newest draft.</summary>
    public string? Title { get; init; }

    /// <summary>A JSON pointer into the entry's draft (RFC 6901).</summary>
    public string? Pointer { get; init; }

    /// <summary>For a fault of the server: the id under which the program's log has the details.</summary>
    public string? TraceId { get; init; }

    /// <summary>What is wrong, and what to do.</summary>
    public required string Detail { get; init; }
}

/// <summary>Whether a release could be published now.</summary>
/// <param name="Ready">Whether nothing stops it.</param>
/// <param name="Problems">Everything that would stop it.</param>
/// <param name="Items">What it would do.</param>
/// <param name="Warnings">What would not stop it but may disturb readers; absent if there is nothing.</param>
public sealed record Preflight(
    bool Ready,
    IReadOnlyList<ReleaseProblem> Problems,
    IReadOnlyList<ReleaseItemView> Items,
    IReadOnlyList<PublicationWarning>? Warnings = null
);
