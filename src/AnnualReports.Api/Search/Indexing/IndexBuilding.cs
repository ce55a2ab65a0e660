using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using Lucene.Net.Documents;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// Brings an index up to date: from Live as a whole where there is none that fits the store, and otherwise from the
/// records of the log. Both read of an entry what is public of it now, so doing the same again changes nothing.
/// </summary>
sealed class IndexBuilding(ReportsDb db, LogRecords records, LiveTexts texts, Documents documents)
{
    /// <summary>How many rows of Live are read at once.</summary>
    const int Rows = 1_000;

    /// <summary>After how many entries a build is stored, so that after a stop it goes on from there.</summary>
    const int Stored = 20_000;

    /// <summary>Where an index that is built now would begin to follow the log.</summary>
    public async Task<IndexCursor> Now(CancellationToken ct)
    {
        var head = await db.LogHead.AsNoTracking().SingleAsync(ct);
        var languages =
            await db.Configured(head.Sequence, ct)
            ?? throw new InvalidDataException("The log has no record of the configured languages.");
        return new(head.Sequence, Convert.ToHexStringLower(head.RecordHash), languages, BuiltTo: 0);
    }

    /// <summary>Whether an index was made from this log, and in the languages that hold at its position.</summary>
    public async Task<bool> Fits(IndexCursor cursor, CancellationToken ct) =>
        await records.Hash(cursor.Sequence, ct) is { } hash
        && Convert.ToHexStringLower(hash) == cursor.Hash
        && await db.Configured(cursor.Sequence, ct) is { } configured
        && cursor.HasLanguages(configured);

    /// <summary>Builds an index, or goes on with a build that was interrupted.</summary>
    /// <returns>How many texts were read.</returns>
    public async Task<int> Build(OpenIndex index, CancellationToken ct)
    {
        if (index.Cursor.BuiltTo is not { } after)
            return 0;
        var (read, unstored, next) = (0, 0, Read(after, ct));
        try
        {
            // While some are put into the index, the next ones are read.
            while (await next is { Last: { } last } part)
            {
                next = Read(last, ct);
                foreach (var (entry, made) in part.Entries)
                    index.Replace(entry, made);
                read += part.Entries.Sum(e => e.Documents.Count);
                unstored += part.Entries.Count;
                if (unstored < Stored)
                    continue;
                index.Commit(index.Cursor with { BuiltTo = last });
                unstored = 0;
            }
        }
        finally
        {
            // Nobody else may use the store's connection meanwhile.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        index.Commit(index.Cursor with { BuiltTo = null });
        return read;
    }

    /// <summary>Some entries with their documents, and the last of them; null if there are no more.</summary>
    readonly record struct Part(long? Last, List<(long Entry, List<Document> Documents)> Entries);

    Task<Part> Read(long after, CancellationToken ct) =>
        Task.Run(
            async () =>
            {
                var found = await texts.After(after, Rows, ct);
                return new Part(
                    found.Count == 0 ? null : found[^1].EntryNo,
                    [.. found.GroupBy(t => t.EntryNo).Select(g => (g.Key, g.Select(documents.Of).ToList()))]
                );
            },
            ct
        );

    /// <summary>What some records of the log say about the index.</summary>
    /// <param name="To">The last of the records.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Erased">Whether one of them tells of an erasure.</param>
    /// <param name="Languages">The languages that one of them configures; null if none does.</param>
    public readonly record struct Followed(long To, string Hash, bool Erased, Languages? Languages);

    /// <summary>Takes over what some records after a position changed, without storing it.</summary>
    public async Task<Followed> Follow(OpenIndex index, long after, int most, CancellationToken ct)
    {
        var part = await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence > after)
            .OrderBy(p => p.Sequence)
            .Take(most)
            .Select(p => new
            {
                p.Sequence,
                p.EntryNo,
                p.Action,
                p.RecordHash,
            })
            .ToListAsync(ct);
        if (part.Count == 0)
            throw new InvalidDataException($"The log has no record after {after}.");
        long[] entries = [.. part.Select(p => p.EntryNo).OfType<long>().Distinct()];
        Put(index, await texts.Of(entries, ct), entries);
        var last = part[^1];
        return new(
            last.Sequence,
            Convert.ToHexStringLower(last.RecordHash),
            part.Exists(p => p.Action == PublicationActions.Redacted),
            part.Exists(p => p.Action == PublicationActions.Configured) ? await db.Configured(last.Sequence, ct) : null
        );
    }

    /// <summary>Puts the texts of these entries in place of all that the index has of them.</summary>
    void Put(OpenIndex index, List<LiveText> found, IReadOnlyCollection<long> entries)
    {
        var byEntry = found.ToLookup(t => t.EntryNo);
        foreach (var entry in entries)
            index.Replace(entry, [.. byEntry[entry].Select(documents.Of)]);
    }
}
