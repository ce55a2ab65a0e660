using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Which drafts are wanted in a list of management, besides what the list itself asks.</summary>
sealed record DraftFilter
{
    public static readonly DraftFilter None = new();

    /// <summary>A language in which the newest revision has no text.</summary>
    public string? Lacks { get; init; }

    /// <summary>A revision was saved at this instant or later.</summary>
    public DateTime? ChangedSince { get; init; }

    /// <summary>The actor who saved a revision; with <see cref="ChangedSince"/>, one of those.</summary>
    public Guid? ChangedBy { get; init; }

    /// <summary>The entry or file that the newest revision refers to.</summary>
    public Guid? Uses { get; init; }

    /// <summary>Those of the entries that are wanted.</summary>
    public IQueryable<EntryRow> Of(ReportsDb db, IQueryable<EntryRow> entries)
    {
        if (Lacks is { } language)
        {
            var mark = $" {language} ";
            entries = entries.Where(e =>
                !db.Revisions.Any(r => r.EntryNo == e.No && r.Number == e.Head && r.Languages.Contains(mark))
            );
        }
        if (ChangedSince is not null || ChangedBy is not null)
        {
            var (since, by) = (ChangedSince ?? default, ChangedBy ?? default);
            var (isSince, isBy) = (ChangedSince is not null, ChangedBy is not null);
            entries = entries.Where(e =>
                db.Revisions.Any(r =>
                    r.EntryNo == e.No && (!isSince || r.SavedAt >= since) && (!isBy || r.SavedBy == by)
                )
            );
        }
        if (Uses is { } used)
            entries = entries.Where(e =>
                db.References.Any(r => r.EntryNo == e.No && db.Entries.Any(t => t.No == r.TargetNo && t.Id == used))
                || db.MediaReferences.Any(m => m.EntryNo == e.No && m.MediaId == used)
            );
        return entries;
    }
}
