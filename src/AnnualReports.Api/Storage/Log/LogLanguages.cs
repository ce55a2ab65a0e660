using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Compares the languages of this program with those that the log records: intervals that were written for other
/// languages would contradict the log.
/// </summary>
sealed class LogLanguages(ReportsDb db, Languages languages)
{
    const string Configured = PublicationActions.Configured;

    /// <summary>The record that makes this program's languages those of the log.</summary>
    public PendingRecord ToRecord() => new() { Action = PublicationAction.Configured, Body = languages.Serialize() };

    /// <summary>Whether the log's languages are this program's.</summary>
    public async Task<bool> AreConfigured(CancellationToken ct)
    {
        var configured = Configured;
        return AreSame(
            await db
                .Publications.AsNoTracking()
                .Where(p => p.Action == configured)
                .OrderByDescending(p => p.Sequence)
                .Select(p => p.Body)
                .FirstOrDefaultAsync(ct)
        );
    }

    /// <exception cref="Refusal">The log has other languages than this program.</exception>
    public async Task Check(CancellationToken ct)
    {
        if (!await AreConfigured(ct))
            throw OtherLanguages();
    }

    /// <summary>The log's end, by the statement that also checks its languages.</summary>
    /// <exception cref="Refusal">The log has other languages than this program.</exception>
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
        return AreSame(found.Languages) ? found.head.ToEnd() : throw OtherLanguages();
    }

    bool AreSame(byte[]? last) => last is not null && last.AsSpan().SequenceEqual(languages.Serialize());

    static Refusal OtherLanguages() =>
        new(
            RefusalReason.OtherLanguages,
            "Another instance was started with other languages. Restart this one with the same settings as that one."
        );
}
