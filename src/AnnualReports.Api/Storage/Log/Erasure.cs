using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>A revision of which the texts are still there after a redaction.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Languages">The languages in which the public reads it.</param>
/// <param name="IsNewest">Whether it is the newest draft.</param>
sealed record KeptRevision(int Number, IReadOnlyList<string> Languages, bool IsNewest);

/// <summary>
/// Redacts texts: it empties bodies and revisions that have to be erased by law, and records that in the log.
/// </summary>
sealed class Erasure(
    ReportsDb db,
    KindSet kinds,
    LogTransactions transactions,
    PublicationLog log,
    PublicStates states,
    Languages languages,
    TimeProvider time
)
{
    /// <summary>
    /// Erases an entry's texts of one language from the past. Unless sequences or revisions are named, that is
    /// everything except what is public now and the newest draft.
    /// </summary>
    /// <returns>The record of the redaction, and the revisions that still have their texts, with the languages that show them.</returns>
    public async Task<(Publication Record, IReadOnlyList<KeptRevision> Kept)> Redact(
        Guid entryId,
        string language,
        long[] sequences,
        int[] revisions,
        string reason,
        string authority,
        CancellationToken ct
    )
    {
        (IReadOnlyList<Publication> appended, IReadOnlyList<KeptRevision> kept) = ([], []);
        await transactions.Write(
            async token =>
            {
                var end = await transactions.Lock(token);
                await log.CheckLanguages(token);
                var row =
                    await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId, token)
                    ?? throw new Refusal(RefusalReason.NotFound, $"There is no entry with the id {entryId}.");
                var entry = (await states.Entries([row], token))[0];
                var current = (await states.Languages([row.No], token))
                    .GetValueOrDefault(row.No, LanguageStates.None)
                    .Values.ToList();
                await CheckNamed(row, language, sequences, revisions, token);
                var erased =
                    sequences.Length + revisions.Length > 0
                        ? new Redaction.Erased(sequences, revisions, reason, authority)
                        : new Redaction.Erased(
                            await ErasableBodies(row.No, language, current, token),
                            await ErasableRevisions(row, current, token),
                            reason,
                            authority
                        );
                var pending = Redaction.Decide(kinds, entry, language, Head(row), current, erased);
                await Empty(row.No, language, erased, token);
                if (erased.Revisions.Any())
                    await db.RememberAgain(kinds[row.Kind], row, languages, token);
                kept = await StillThere(row, current, token);
                appended = await log.Append(end, [pending], Instants.After(end.At, time.Now()), new(db.Actor), token);
                return true;
            },
            token => log.IsCommitted(appended, token),
            ct
        );
        return (appended[0], kept);
    }

    /// <summary>The revisions that are not erased: each has all languages, and is shown by some.</summary>
    async Task<IReadOnlyList<KeptRevision>> StillThere(EntryRow row, List<LanguageState> current, CancellationToken ct) =>
        (
            await db
                .Revisions.Where(r => r.EntryNo == row.No && r.Content != null)
                .OrderByDescending(r => r.Number)
                .Select(r => r.Number)
                .Take(Limits.Redacted)
                .ToListAsync(ct)
        ).ConvertAll(r => new KeptRevision(r, [.. Redaction.LanguagesOf(current, r)], r == Head(row)));

    /// <exception cref="Refusal">Some of the named records or revisions are not of the entry.</exception>
    async Task CheckNamed(EntryRow row, string language, long[] sequences, int[] revisions, CancellationToken ct)
    {
        if (
            await db.Publications.CountAsync(
                p =>
                    p.EntryNo == row.No
                    && p.Language == language
                    && p.Action != PublicationActions.Redacted
                    && sequences.Contains(p.Sequence),
                ct
            ) != sequences.Distinct().Count()
        )
            throw new Refusal(
                RefusalReason.Invalid,
                "Name only records of this entry and language that published or withdrew something."
            );
        if (
            await db.Revisions.CountAsync(r => r.EntryNo == row.No && revisions.Contains(r.Number), ct)
            != revisions.Distinct().Count()
        )
            throw new Refusal(RefusalReason.Invalid, $"Name only revisions that this entry has: 1 to {row.Head}.");
    }

    /// <summary>
    /// The newest revision, which is not erased; 0 for a deleted entry, because nobody can save a newer revision of it.
    /// </summary>
    static int Head(EntryRow row) => row.DeletedAt is null ? row.Head : 0;

    async Task<List<long>> ErasableBodies(
        long entryNo,
        string language,
        List<LanguageState> current,
        CancellationToken ct
    )
    {
        long[] live = [.. current.Where(s => s.IsPublic).Select(s => s.Sequence)];
        return await db
            .Publications.Where(p =>
                p.EntryNo == entryNo
                && p.Language == language
                && !live.Contains(p.Sequence)
                && (p.Body != null || p.ChangeNote != null)
                && p.Action != PublicationActions.Redacted
            )
            .OrderBy(p => p.Sequence)
            .Select(p => p.Sequence)
            .ToListAsync(ct);
    }

    async Task<List<int>> ErasableRevisions(EntryRow row, List<LanguageState> current, CancellationToken ct)
    {
        int[] used =
        [
            Head(row),
            .. current.Where(s => s.IsPublic).SelectMany(s => new[] { s.Revision, s.FieldsRevision }),
        ];
        return await db
            .Revisions.Where(r => r.EntryNo == row.No && r.Content != null && !used.Contains(r.Number))
            .OrderBy(r => r.Number)
            .Select(r => r.Number)
            .ToListAsync(ct);
    }

    async Task Empty(long entryNo, string language, Redaction.Erased erased, CancellationToken ct)
    {
        long[] sequences = [.. erased.Sequences];
        int[] revisions = [.. erased.Revisions];
        var none = Facts.None;
        await db
            .Publications.Where(p => p.EntryNo == entryNo && sequences.Contains(p.Sequence))
            .ExecuteUpdateAsync(
                p => p.SetProperty(r => r.Body, (byte[]?)null).SetProperty(r => r.ChangeNote, (string?)null),
                ct
            );
        await db
            .ReleaseItems.Where(i =>
                i.EntryNo == entryNo
                && i.Notes != null
                && db.Publications.Any(p =>
                    p.EntryNo == entryNo && p.ReleaseId == i.ReleaseId && sequences.Contains(p.Sequence)
                )
            )
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Notes, "{}"), ct);
        await EmptyReleases(language, sequences, ct);
        await db
            .Revisions.Where(r => r.EntryNo == entryNo && revisions.Contains(r.Number))
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.Content, (string?)null)
                        .SetProperty(x => x.Words, (string?)null)
                        .SetProperty(x => x.Note, (string?)null),
                ct
            );
        // What comments quote of these revisions is their text too. What the comments say stays until it is erased itself.
        await db
            .Comments.Where(c => c.EntryNo == entryNo && c.Quote != null && revisions.Contains(c.Revision ?? 0))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Quote, (string?)null), ct);
        var intervals = db.Live.Where(l => l.EntryNo == entryNo && sequences.Contains(l.Sequence));
        await db
            .LiveTerms.Where(t =>
                intervals.Any(l => l.EntryNo == t.EntryNo && l.Language == t.Language && l.Since == t.Since)
            )
            .ExecuteDeleteAsync(ct);
        await intervals.ExecuteUpdateAsync(
            l =>
                l.SetProperty(r => r.Order, none.Order)
                    .SetProperty(r => r.Featured, none.Featured)
                    .SetProperty(r => r.DateFrom, none.DateFrom)
                    .SetProperty(r => r.DateTo, none.DateTo),
            ct
        );
    }

    /// <summary>Removes a note that a release has for all its items once no record shows it any more.</summary>
    async Task EmptyReleases(string language, long[] sequences, CancellationToken ct)
    {
        var releases = await db
            .Releases.Where(r =>
                r.Notes != null && db.Publications.Any(p => p.ReleaseId == r.Id && sequences.Contains(p.Sequence))
            )
            .ToListAsync(ct);
        foreach (var release in releases)
        {
            var notes = Notes.Read(release.Notes);
            // Compared here and not in the database, whose collation may ignore case.
            var left = await db
                .Publications.Where(p => p.ReleaseId == release.Id && p.Language == language && p.ChangeNote != null)
                .Select(p => p.ChangeNote)
                .ToListAsync(ct);
            if (
                notes.Remove(language, out var note)
                && left.TrueForAll(l => Notes.Read(l).GetValueOrDefault(language) != note)
            )
                release.Notes = Notes.Write(notes);
        }
        await db.SaveChangesAsync(ct);
    }
}
