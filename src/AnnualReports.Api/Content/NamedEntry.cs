namespace AnnualReports.Api.Content;

/// <summary>An entry as lists of a problem name it.</summary>
sealed record NamedEntry(string Kind, Guid Id, string? Report, string Slug)
{
    /// <summary>What editors know it by.</summary>
    public string? Title { get; init; }

    /// <summary>The languages of it that the problem is about.</summary>
    public IReadOnlyList<string>? Languages { get; init; }
}
