using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Files;

/// <summary>The result of reading all originals.</summary>
/// <param name="Files">How many there should be.</param>
/// <param name="Missing">How many are not in their folder.</param>
/// <param name="Changed">How many have other bytes than were uploaded, or can't be read.</param>
/// <param name="Broken">Each of them in a sentence, with the entries that show it; of many, the first.</param>
sealed record FileVerdict(int Files, int Missing, int Changed, IReadOnlyList<string> Broken);

/// <summary>Reads and hashes every original: one after the other, each in pieces.</summary>
sealed class FileProof(ReportsDb db, MediaFiles files, FaultyFiles faulty)
{
    const int Batch = 200,
        MostBroken = 1_000,
        MostUses = 10;

    /// <param name="progress">Receives how many have been read, of how many.</param>
    /// <param name="ct">Stops in the middle of a file.</param>
    public async Task<FileVerdict> Verify(Action<int, int>? progress, CancellationToken ct)
    {
        var all = await db.Media.CountAsync(ct);
        var (last, read, missing, changed) = ((Guid?)null, 0, 0, 0);
        var broken = new List<string>();
        while (await Next(last, ct) is { Count: > 0 } batch)
        {
            foreach (var row in batch)
            {
                var fault = await Fault(row, ct);
                read++;
                progress?.Invoke(read, all);
                if (fault is not { } found || !await IsStill(row, ct))
                    continue;
                _ = found.IsMissing ? missing++ : changed++;
                if (broken.Count < MostBroken)
                    broken.Add(await Sentence(row, found.What, ct));
            }
            last = batch[^1].Id;
        }
        return new(read, missing, changed, broken);
    }

    Task<List<MediaRow>> Next(Guid? after, CancellationToken ct)
    {
        var rows = db.Media.AsNoTracking();
        if (after is { } id)
            rows = rows.Where(m => m.Id.CompareTo(id) > 0);
        return rows.OrderBy(m => m.Id).Take(Batch).ToListAsync(ct);
    }

    async Task<(bool IsMissing, string What)?> Fault(MediaRow row, CancellationToken ct)
    {
        var has = files.Has(row.Hash);
        if (row.ErasedAt is not null)
            return has
                ? (false, "was erased because the law required it, and its bytes are still in the folder")
                : null;
        if (!has)
            return (true, "is not in its folder");
        if (!await IsItself(row, ct))
            return (false, "has other bytes than were uploaded, or can't be read");
        faulty.Clear(row.Hash);
        return null;
    }

    async Task<bool> IsItself(MediaRow row, CancellationToken ct)
    {
        try
        {
            return (await files.Hash(row.Hash, ct)).AsSpan().SequenceEqual(row.Sha256);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>It may have been deleted while others were read.</summary>
    Task<bool> IsStill(MediaRow row, CancellationToken ct) => db.Media.AnyAsync(m => m.Id == row.Id, ct);

    async Task<string> Sentence(MediaRow row, string what, CancellationToken ct)
    {
        var sentence = $"File '{row.Name}' ({row.Hash}) {what}. {await Shown(row, ct)}";
        faulty.Report(row.Hash, sentence);
        return sentence;
    }

    async Task<string> Shown(MediaRow row, CancellationToken ct) =>
        await Uses(row, MostUses, ct) is { Count: > 0 } uses
            ? $"Shown by {string.Join(", ", uses)}."
            : "Nothing shows it.";

    /// <summary>The entries that show a file, each as its kind, address and in what; of many, the first.</summary>
    public async Task<List<string>> Uses(MediaRow row, int most, CancellationToken ct)
    {
        var uses = await db.UsesOf(row, ct);
        var reports = await db.SlugsOf(uses.Take(most).Select(u => u.Entry.ReportNo), ct);
        string Address(EntryRow entry) =>
            reports.TryGetValue(entry.ReportNo, out var report) ? $"{report}/{entry.Slug}" : entry.Slug;
        var words = uses.Take(most).Select(u => $"{u.Entry.Kind} {Address(u.Entry)} ({Word(u.In)})").ToList();
        if (uses.Count > most)
            words.Add($"and {uses.Count - most} more");
        return words;
    }

    static string Word(UsedIn use) =>
        use switch
        {
            UsedIn.Draft => "its newest draft",
            UsedIn.Public => "public",
            UsedIn.Past => "was public",
            _ => "in an open release",
        };
}
