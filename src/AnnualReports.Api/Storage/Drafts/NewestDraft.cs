using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>An entry's newest revision, with the slug of its report, which is null for reports and themes.</summary>
sealed record NewestDraft(EntryRow Row, string? Report, Draft Draft, DateTime SavedAt, Guid SavedBy)
{
    /// <summary>The year of its report; null for reports and themes.</summary>
    public int? ReportYear { get; init; }

    /// <summary>The language that its report is written in first.</summary>
    public required string SourceLanguage { get; init; }
}

/// <summary>
/// The result of a save: the newest revision, and, if something changed, the one before it and the context that was
/// read.
/// </summary>
sealed record Saved(NewestDraft Newest, NewestDraft? Before = null, DraftContext? Around = null);

/// <summary>
/// An entry to be created: its id, the slug of its report (null for reports and themes), its first draft, and a note.
/// </summary>
sealed record Creation(Guid Id, string? Report, Draft Draft, string? Note = null)
{
    /// <summary>The entry of an earlier report and the revision that the draft was copied from.</summary>
    public (long No, int Revision)? CopiedFrom { get; init; }

    /// <summary>How its texts were made.</summary>
    public Sourcing Made { get; init; } = Sourcing.Usual;
}
