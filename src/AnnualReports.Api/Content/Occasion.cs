namespace AnnualReports.Api.Content;

/// <summary>What publishing has to satisfy besides the content's own rules.</summary>
/// <param name="SecondPerson">Whether nobody may publish alone what they wrote.</param>
sealed record PublishingRules(bool SecondPerson);

/// <summary>By whom, and in what way, the log is appended to.</summary>
/// <param name="By">An opaque id of the person.</param>
sealed record Occasion(Guid By)
{
    /// <summary>The release that it is, if it is one.</summary>
    public Guid? Release { get; init; }

    /// <summary>Why languages need not go public together this time; null: they have to.</summary>
    public string? Override { get; init; }

    /// <summary>Whether it is the program's own work, as an import, which brings a public state that others decided on.</summary>
    public bool IsProgram { get; init; }
}
