using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>Tells others of reviews, when everything else of the transaction is written.</summary>
static class ReviewEvents
{
    /// <summary>Tells of something about an entry.</summary>
    /// <param name="db">The store.</param>
    /// <param name="type">The type of the event.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="logEnd">The end of the log, which was read before anything was locked.</param>
    /// <returns>The event, to say more.</returns>
    public static EventRow TellOf(this ReportsDb db, string type, EntryRow entry, long logEnd)
    {
        var told = db.Event(type, entry.Id);
        told.LogSequence = logEnd;
        told.ReportNo = entry.GrantedIn == 0 ? null : entry.GrantedIn;
        db.Act.Events.Add(told);
        return told;
    }

    /// <summary>Tells of something about a release, or about several of its entries at once.</summary>
    public static EventRow TellOf(this ReportsDb db, string type, ReleaseRow release, long logEnd)
    {
        var told = db.Event(type, release.Id);
        (told.LogSequence, told.ReleaseId) = (logEnd, release.Id);
        told.ReportNo = release.ReportNo == 0 ? null : release.ReportNo;
        db.Act.Events.Add(told);
        return told;
    }
}
