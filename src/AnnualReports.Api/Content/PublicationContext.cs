namespace AnnualReports.Api.Content;

/// <summary>Configured rules for publishing.</summary>
/// <param name="SecondPerson">Whether a second person has to publish or approve what someone wrote.</param>
sealed record PublishingRules(bool SecondPerson);

/// <summary>Who publishes, and in what way.</summary>
/// <param name="By">An opaque id of the person.</param>
sealed record PublicationContext(Guid By)
{
    /// <summary>The release, if it is one.</summary>
    public Guid? Release { get; init; }

    /// <summary>Why languages need not be published together this time; null if they must.</summary>
    public string? Override { get; init; }

    /// <summary>
    /// Whether the program publishes by itself, such as an import, whose public state others have decided on.
    /// </summary>
    public bool IsProgram { get; init; }
}
