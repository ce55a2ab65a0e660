using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Files;

/// <summary>
/// Redacts files that have to be erased by law: their bytes are erased, their hashes stay, and the log gets a record
/// for each entry that showed them.
/// </summary>
sealed class FileErasure(
    ReportsDb db,
    LogTransactions transactions,
    PublicationLog log,
    PublicStates states,
    EntryTitles titles,
    TimeProvider time
)
{
    /// <summary>
    /// Marks a file as erased, and each other that has the same bytes; the caller deletes these. A file that is public
    /// now or that a draft shows can't be redacted before it is taken out there.
    /// </summary>
    /// <returns>The first record of the redaction.</returns>
    public async Task<Publication> Redact(Guid id, string reason, string authority, CancellationToken ct)
    {
        IReadOnlyList<Publication> appended = [];
        await transactions.Write(
            async token =>
            {
                var end = await transactions.Lock(token);
                await log.CheckLanguages(token);
                var row =
                    await db.Media.SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null, token)
                    ?? throw new Refusal(RefusalReason.NotFound, $"There is no file with the id {id}.");
                var alike = await db.Media.Where(m => m.Sha256 == row.Sha256 && m.ErasedAt == null).ToListAsync(token);
                var pending = (await EntriesWith(alike, token)).ConvertAll(e =>
                    Redaction.OfFile(e, row.Hash, reason, authority)
                );
                var at = Instants.After(end.At, time.Now());
                foreach (var erased in alike)
                    Erase(erased, at, reason, authority);
                appended = await log.Append(end, pending, at, new(db.Actor), token);
                return true;
            },
            token => log.IsCommitted(appended, token),
            ct
        );
        return appended[0];
    }

    /// <summary>
    /// Leaves nothing of what somebody said of the file or in it: not its name and the words made of it, not its title, its
    /// tags or its descriptions.
    /// </summary>
    static void Erase(MediaRow row, DateTime at, string reason, string authority)
    {
        (row.ErasedAt, row.ErasedReason, row.ErasedAuthority) = (at, reason, authority);
        (row.Name, row.Words, row.Title, row.Language) = ("erased", null, null, null);
        (row.Tags, row.Alt, row.AltLanguages, row.FocalX, row.FocalY) = (null, null, null, null, null);
    }

    /// <summary>The entries that showed one of the files.</summary>
    async Task<List<Entry>> EntriesWith(IReadOnlyList<MediaRow> alike, CancellationToken ct)
    {
        var uses = new List<Usage>();
        foreach (var row in alike)
            uses.AddRange(await db.UsesOf(row, ct));
        if (
            uses.Where(u => u.In != UsedIn.Past)
                .Select(u => new NamedEntry(u.Entry.Kind, u.Entry.Id, null, u.Entry.Slug))
                .Distinct()
                .ToList() is
            { Count: > 0 } still
        )
            throw await titles.Named(
                new(
                    RefusalReason.StillReferenced,
                    (still.Count == 1 ? "1 entry shows" : $"{still.Count} entries show")
                        + " the file in public, in their newest draft or in a release. Take it out of them, publish that, then erase it."
                )
                {
                    More = new Dictionary<string, object?> { ["referrers"] = still },
                },
                ct
            );
        return uses.Count > 0
            ? await states.Entries([.. uses.Select(u => u.Entry).DistinctBy(e => e.No)], ct)
            : throw new Refusal(RefusalReason.Invalid, "The file was never public. Delete it instead.");
    }
}
