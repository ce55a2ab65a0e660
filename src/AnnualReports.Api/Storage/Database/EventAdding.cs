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
        LinkDead = "link.dead";

    /// <summary>Whether an event tells of a draft. It is sent only to webhooks that name its type.</summary>
    public static bool IsOfDrafts(string type) => type is TranslationOutdated or TranslationReady or LinkDead;
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
        told.Sequence = await db.LockEvents(ct) + 1;
        await db.EventHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, told.Sequence), ct);
        db.Events.Add(told);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// The end of the log, for events that a save adds. It has to be read before the save locks anything: on SQL Server,
    /// reading it waits for whoever publishes, who may wait for what the save has locked.
    /// </summary>
    public static Task<long> LogEnd(this ReportsDb db, CancellationToken ct) =>
        db.LogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);

    /// <summary>Adds the events of what a save did to translations: three statements, however many there are.</summary>
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
        if (news.Count == 0)
            return;
        var count = news.Count;
        await db.EventHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence + count), ct);
        var sequence = await db.EventHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct) - count;
        foreach (var translation in news)
        {
            var isReady = translation.Outdated.IsEmpty;
            var told = db.Event(isReady ? EventTypes.TranslationReady : EventTypes.TranslationOutdated, entry.Id);
            (told.Sequence, told.LogSequence) = (++sequence, logEnd);
            told.ReportNo = entry.GrantedIn == 0 ? null : entry.GrantedIn;
            (told.Language, told.SourceLanguage) = (translation.Language, source);
            told.Fields = isReady ? null : string.Join(' ', translation.Outdated);
            db.Events.Add(told);
        }
        await db.SaveChangesAsync(ct);
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
