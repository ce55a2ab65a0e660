namespace AnnualReports.Api.Content;

/// <summary>One thing that is wrong at one place of a draft or request.</summary>
record Fault(string Pointer, string Message, string? Entry = null)
{
    /// <summary>The id of that entry.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// Another place on which it depends whether this is a fault. While that place can't be read, this fault is not
    /// reported.
    /// </summary>
    public string? JudgedBy { get; init; }
}
