using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>An entry's newest revision, as its editors read it, with the slug of its report; null for reports and themes.</summary>
sealed record Newest(EntryRow Row, string? Report, Draft Draft, DateTime SavedAt, Guid SavedBy)
{
    /// <summary>The year of its report; null for reports and themes.</summary>
    public int? ReportYear { get; init; }
}

/// <summary>
/// What a save left: the newest revision, the draft before it, and what is around it; null where that was not asked for, because nothing changed.
/// </summary>
sealed record Saved(Newest Newest, Newest? Before = null, Surroundings? Around = null);

/// <summary>An entry to be created: its id, the slug of its report (null for reports and themes), its first draft, and what was said of it.</summary>
sealed record Creation(Guid Id, string? Report, Draft Draft, string? Note = null)
{
    /// <summary>The entry of an earlier report, and its revision, that the draft was copied from.</summary>
    public (long No, int Revision)? CopiedFrom { get; init; }
}
