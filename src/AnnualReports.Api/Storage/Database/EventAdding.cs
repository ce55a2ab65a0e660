using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The types of events that are no records of the log, as they are stored and sent.</summary>
static class EventTypes
{
    public const string ReleasePublished = "release.published",
        ReleaseFailed = "release.failed",
        EditionNamed = "edition.named",
        KeyExpiring = "key.expiring",
        TranslationOutdated = "translation.outdated",
        TranslationReady = "translation.ready",
        ReviewRequested = "review.requested",
        ReviewApproved = "review.approved",
        ReviewRejected = "review.rejected",
        ReviewCleared = "review.cleared",
        ReviewCommented = "review.commented",
        LinkDead = "link.dead";

    /// <summary>Whether an event tells of a draft. It is sent only to webhooks that name its type.</summary>
    public static bool IsOfDrafts(string type) => type is TranslationOutdated or TranslationReady or LinkDead || IsOfReviews(type);

    /// <summary>Whether it tells of a review of a draft or of a release.</summary>
    public static bool IsOfReviews(string type) =>
        type is ReviewRequested or ReviewApproved or ReviewRejected or ReviewCleared or ReviewCommented;
}

/// <summary>Adds events in the caller's transaction.</summary>
static class EventAdding
{
    /// <summary>
    /// Adds an event. It locks the head of the events, after the log's lock if the transaction has that, and before the
    /// audit's.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="told">The event, without its number.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task Add(this ReportsDb db, EventRow told, CancellationToken ct)
    {
        // Read before the head is locked: on SQL Server, reading the log's head waits for whoever publishes.
        if (told.LogSequence == 0)
            told.LogSequence = await db.LogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);
        told.Sequence = await db.MoveEvents(1, ct);
        db.Events.Add(told);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// The end of the log, for events that a save adds. It has to be read before the save locks anything: on SQL Server,
    /// reading it waits for whoever publishes, who may wait for what the save has locked.
    /// </summary>
    public static Task<long> LogEnd(this ReportsDb db, CancellationToken ct) =>
        db.LogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);

    /// <summary>Adds the events of what a save did to translations: two statements, however many there are.</summary>
    /// <param name="db">The store.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="news">What the save did.</param>
    /// <param name="source">The source language of its report.</param>
    /// <param name="logEnd">The end of the log.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task Add(
        this ReportsDb db,
        EntryRow entry,
        IReadOnlyList<TranslationNews> news,
        string source,
        long logEnd,
        CancellationToken ct
    )
    {
        var events = new List<EventRow>();
        foreach (var translation in news)
        {
            var isReady = translation.Outdated.IsEmpty;
            var told = db.Event(isReady ? EventTypes.TranslationReady : EventTypes.TranslationOutdated, entry.Id);
            told.LogSequence = logEnd;
            told.ReportNo = entry.GrantedIn == 0 ? null : entry.GrantedIn;
            (told.Language, told.SourceLanguage) = (translation.Language, source);
            told.Fields = isReady ? null : string.Join(' ', translation.Outdated);
            events.Add(told);
        }
        await db.Add(events, ct);
    }

    /// <summary>Adds events, which know the end of the log: two statements, however many there are.</summary>
    public static async Task Add(this ReportsDb db, IReadOnlyList<EventRow> events, CancellationToken ct)
    {
        if (events.Count == 0)
            return;
        var sequence = await db.MoveEvents(events.Count, ct) - events.Count;
        foreach (var told in events)
        {
            told.Sequence = ++sequence;
            db.Events.Add(told);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes the lock of the events' head for some events, and returns the number of the last of them.</summary>
    static async Task<long> MoveEvents(this ReportsDb db, int count, CancellationToken ct)
    {
        var move = Dialect.Of(db.Database.GetDbConnection()).MoveEventHead;
        return (await db.EventHead.FromSqlRaw(move, count).AsNoTracking().ToListAsync(ct)).Single().Sequence;
    }

    /// <summary>Takes the lock of the events' head, and returns the last event's number.</summary>
    public static async Task<long> LockEvents(this ReportsDb db, CancellationToken ct)
    {
        await db.EventHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence), ct);
        return await db.EventHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);
    }

    /// <summary>An event of a type about something, which happens now.</summary>
    public static EventRow Event(this ReportsDb db, string type, Guid subject) =>
        new()
        {
            Type = type,
            Subject = subject.ToString(),
            At = db.Acting!.Now,
        };
}
