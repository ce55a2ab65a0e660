namespace AnnualReports.Api.Content;

/// <summary>Configured rules for publishing.</summary>
/// <param name="SecondPerson">Whether a second person has to publish or approve what someone wrote.</param>
/// <param name="Review">Whether a reviewer who wrote none of it has to have approved what is published.</param>
sealed record PublishingRules(bool SecondPerson, bool Review = false)
{
    /// <summary>Whether it matters who wrote something, and who approved it.</summary>
    public bool NeedPeople => SecondPerson || Review;

    /// <summary>No rule about people: what would forbid something, whoever does it.</summary>
    public static readonly PublishingRules Nobody = new(false);
}

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
