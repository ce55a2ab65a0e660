namespace AnnualReports.Api.Content;

/// <summary>An entry in a list of a problem.</summary>
sealed record NamedEntry(string Kind, Guid Id, string? Report, string Slug)
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The languages of the entry that the problem concerns.</summary>
    public IReadOnlyList<string>? Languages { get; init; }
}
