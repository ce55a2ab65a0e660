using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Erases files that the law wants erased: their bytes go, their hashes stay, and the log says so for each entry that showed them.</summary>
sealed class FileErasure(ReportsDb db, PublicationLog log, PublicStates states, Titles titles, TimeProvider time)
{
    /// <summary>Marks a file as erased; whoever called removes its bytes. Nothing that is public now, or that a draft shows, can be erased: take it out first.</summary>
    /// <returns>The first record that says so.</returns>
    public async Task<Publication> Redact(Guid id, string reason, string authority, Guid by, CancellationToken ct)
    {
        IReadOnlyList<Publication> appended = [];
        await log.Write(
            async token =>
            {
                var end = await log.Lock(token);
                await log.CheckConfigured(token);
                var row = await db.Media.SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null, token) ?? throw new Refusal(RefusalReason.NotFound, $"There is no file with the id {id}.");
                var pending = (await Showing(row, token)).ConvertAll(e => Redaction.OfFile(e, row.Hash, reason, authority));
                var at = Instants.After(end.At, time.Now());
                (row.ErasedAt, row.ErasedReason, row.ErasedAuthority, row.Name, row.Title) = (at, reason, authority, "erased", null);
                appended = await log.Append(end, pending, at, new(by), token);
                return true;
            },
            token => log.Committed(appended, token), ct);
        return appended[0];
    }

    /// <summary>The entries that showed it.</summary>
    async Task<List<Entry>> Showing(MediaRow row, CancellationToken ct)
    {
        var uses = await db.UsesOf(row.Id, row.Hash, ct);
        if (uses.Where(u => u.In != UsedIn.Past).Select(u => new NamedEntry(u.Entry.Kind, u.Entry.Id, null, u.Entry.Slug)).Distinct()
            .ToList() is { Count: > 0 } still)
            throw await titles.Named(
                new(RefusalReason.StillReferenced, (still.Count == 1 ? "1 entry shows" : $"{still.Count} entries show")
                    + " the file in public, in their newest draft or in a release. Take it out of them, publish that, then erase it.")
                {
                    More = new Dictionary<string, object?> { ["referrers"] = still },
                }, ct);
        return uses.Count > 0
            ? await states.Entries([.. uses.Select(u => u.Entry)], ct)
            : throw new Refusal(RefusalReason.Invalid, "The file was never public. Delete it instead.");
    }
}
