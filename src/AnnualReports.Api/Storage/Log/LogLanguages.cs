using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>The record of the log that configured its languages.</summary>
sealed record ConfiguredRecord(long Sequence, byte[] Body);

/// <summary>
/// Compares the languages of this program with those that the log records: intervals that were written for other
/// languages would contradict the log. Where they differ, the program takes over those of the log, and what it was just
/// doing is refused, because a part of it was decided for the languages before.
/// </summary>
sealed class LogLanguages(ReportsDb db, Languages languages)
{
    const string Configured = PublicationActions.Configured;

    /// <summary>The record that makes this program's languages those of the log.</summary>
    public PendingRecord ToRecord() => new() { Action = PublicationAction.Configured, Body = languages.Serialize() };

    /// <summary>The last record that configured languages; null if there is none.</summary>
    public async Task<ConfiguredRecord?> Newest(CancellationToken ct)
    {
        var configured = Configured;
        return await db
            .Publications.AsNoTracking()
            .Where(p => p.Action == configured)
            .OrderByDescending(p => p.Sequence)
            .Select(p => new ConfiguredRecord(p.Sequence, p.Body!))
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Whether the log's languages are this program's.</summary>
    public async Task<bool> AreConfigured(CancellationToken ct) => AreSame((await Newest(ct))?.Body);

    /// <summary>Whether the log had the languages that it has now once before, and others in between.</summary>
    public async Task<bool> AreThoseOfBefore(CancellationToken ct)
    {
        var configured = Configured;
        var bodies = await db
            .Publications.AsNoTracking()
            .Where(p => p.Action == configured)
            .OrderByDescending(p => p.Sequence)
            .Select(p => p.Body!)
            .ToListAsync(ct);
        return bodies.Skip(1).Any(body => body.AsSpan().SequenceEqual(bodies[0]));
    }

    /// <summary>Lets the program follow the log: from here on it has the languages that the log records.</summary>
    public async Task Begin(CancellationToken ct)
    {
        if (await Newest(ct) is { } last)
            languages.Begin(last.Sequence, last.Body);
    }

    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    public async Task Check(CancellationToken ct)
    {
        if (!Follows(await Newest(ct)))
            throw OtherLanguages();
    }

    /// <summary>
    /// Checks for what was not found in a language whether the language is still configured: if it was removed a moment
    /// ago, nothing can be said about it.
    /// </summary>
    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    public static async Task CheckAbsence(ReportsDb db, Languages languages, CancellationToken ct) =>
        await new LogLanguages(db, languages).Check(ct);

    /// <summary>The log's end, by the statement that also checks its languages.</summary>
    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    public async Task<LogEnd> CheckedEnd(CancellationToken ct)
    {
        var configured = Configured;
        // Written out, so that it becomes a part of this statement: a call would be a statement of its own.
        var found = await db
            .LogHead.AsNoTracking()
            .Select(head => new
            {
                head,
                Languages = db
                    .Publications.Where(p => p.Action == configured)
                    .OrderByDescending(p => p.Sequence)
                    .Select(p => p.Body)
                    .FirstOrDefault(),
            })
            .SingleAsync(ct);
        return AreSame(found.Languages) || Follows(await Newest(ct)) ? found.head.ToEnd() : throw OtherLanguages();
    }

    /// <summary>Whether the program had these languages already; otherwise it has them now.</summary>
    bool Follows(ConfiguredRecord? last)
    {
        if (AreSame(last?.Body))
            return true;
        if (last is not null)
            languages.Follow(last.Sequence, last.Body);
        return false;
    }

    bool AreSame(byte[]? last) => last is not null && last.AsSpan().SequenceEqual(languages.Serialize());

    public static Refusal OtherLanguages() =>
        new(
            RefusalReason.OtherLanguages,
            "The languages of this installation were changed while this was being done, so it was not done. Send it again."
        );
}
