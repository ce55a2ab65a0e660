using AnnualReports.Api.Http;
using AnnualReports.Api.Phrases.Sources;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases;

/// <summary>
/// Keeps this program's file of texts as the store is. Every change is a row of the audit, whose numbers have no gaps and
/// are in the order of the commits; so whoever searches asks for the audit's last row, and reads what the rows since then
/// name. A search finds what was saved a moment ago, by any instance, and nothing that was erased.
/// </summary>
sealed partial class TextIndex(
    PhraseFolder folder,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<TextIndex> log
) : IDisposable
{
    /// <summary>How many rows of the audit are followed together.</summary>
    const int Together = 1_000;

    /// <summary>After how many seconds to try again while the file is being made.</summary>
    const int RetryAfter = 5;

    /// <summary>From how many bytes on it is asked how much of the file counts no more.</summary>
    const long Small = 32 << 20;

    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim turn = new(1, 1);
    readonly TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    TextFile? file;

    /// <summary>The file, up to date with the store as it is now.</summary>
    /// <exception cref="ProblemException">503: it is being made.</exception>
    public async Task<TextFile> UpToDate(CancellationToken ct)
    {
        try
        {
            await made.Task.WaitAsync(MostWait, time, ct);
        }
        catch (TimeoutException)
        {
            throw Unavailable();
        }
        if (!await turn.WaitAsync(MostWait, ct))
            throw Unavailable();
        try
        {
            if (file?.Position is null || !await Follow(file, ct))
                throw Unavailable();
            return file;
        }
        finally
        {
            turn.Release();
        }
    }

    public static ProblemException Unavailable() =>
        new(
            ProblemTypes.SearchUnavailable,
            "What is searched is being put together. Everything else can be read meanwhile. Try again in a few seconds."
        )
        {
            RetryAfter = RetryAfter,
        };

    /// <summary>Makes the file where there is none, and follows what has changed.</summary>
    public async Task Keep(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            file ??= folder.Open();
            if (file.Length > Small && file.Dropped > file.Length / 2)
                file.Clear();
            // Where the store is another one than before, the file is made anew at once.
            do
                if (file.Position is null)
                    await Build(file, ct);
            while (!await Follow(file, ct));
            made.TrySetResult();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task Build(TextFile known, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        await using var scope = scopes.CreateProgramScope("BuildPhrases");
        var (db, sources) = SourcesOf(scope);
        var head = await db.ReadTogether(
            async token =>
            {
                // What an attempt before this one has read may have been erased since.
                known.Clear();
                foreach (var source in sources)
                    await PutAll(source, known, token);
                return await Head(db, token);
            },
            ct
        );
        known.MoveTo(new(head.Sequence, head.RowHash));
        LogBuilt(log, known.Length, time.GetElapsedTime(began).TotalSeconds);
    }

    static (ReportsDb Db, List<TextSource> Sources) SourcesOf(AsyncServiceScope scope) =>
        (scope.ServiceProvider.GetRequiredService<ReportsDb>(), [.. scope.ServiceProvider.GetServices<TextSource>()]);

    static Task<AuditHeadRow> Head(ReportsDb db, CancellationToken ct) =>
        db.AuditHead.AsNoTracking().SingleAsync(h => h.Id == AuditHeadRow.Only, ct);

    static async Task<bool> PutAll(TextSource source, TextFile known, CancellationToken ct)
    {
        var gone = source.AnswersAll ? known.Owners(source.Name).Select(o => o.Key).ToHashSet() : [];
        await foreach (var part in source.ReadAll(known, ct))
        {
            known.Put(part);
            gone.ExceptWith(part.Select(p => p.Key));
        }
        foreach (var key in gone)
            known.Drop(key);
        return true;
    }

    /// <summary>Takes over what changed since; false if the store is another one, so that the file has to be made anew.</summary>
    async Task<bool> Follow(TextFile known, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("FollowPhrases");
        var (db, sources) = SourcesOf(scope);
        while (known.Position is { } position)
        {
            // In one snapshot, so that what the rows name is there, and nobody waits for whoever writes.
            var next = await db.ReadTogether(token => Step(db, sources, known, position, token), ct);
            if (next is not { } reached)
                break;
            if (reached.Sequence == position.Sequence)
                return true;
            known.MoveTo(reached);
        }
        known.Clear();
        return false;
    }

    /// <summary>
    /// Takes over what some rows after a position changed. It may be done again.
    /// </summary>
    /// <returns>The last of them; the position itself if there are none, and null if they do not follow it.</returns>
    static async Task<AuditPosition?> Step(
        ReportsDb db,
        List<TextSource> sources,
        TextFile known,
        AuditPosition position,
        CancellationToken ct
    )
    {
        var head = await Head(db, ct);
        if (position.Sequence == head.Sequence)
            return position.Hash.AsSpan().SequenceEqual(head.RowHash) ? position : null;
        var rows = await db
            .Audit.AsNoTracking()
            .Where(a => a.Sequence > position.Sequence && a.Sequence <= head.Sequence)
            .OrderBy(a => a.Sequence)
            .Take(Together)
            .Select(a => new Told(a.Sequence, a.PreviousHash, a.RowHash, a.EntryNo, a.Target, a.Detail))
            .ToListAsync(ct);
        if (
            rows.Count == 0
            || rows[0].Sequence != position.Sequence + 1
            || !rows[0].PreviousHash.AsSpan().SequenceEqual(position.Hash)
        )
            return null;
        foreach (var source in sources)
            await Put(source, [.. rows.Select(r => new AuditNews(r.EntryNo, r.Target, r.Detail))], known, ct);
        return new(rows[^1].Sequence, rows[^1].RowHash);
    }

    /// <summary>A row of the audit.</summary>
    sealed record Told(
        long Sequence,
        byte[] PreviousHash,
        byte[] RowHash,
        long? EntryNo,
        string? Target,
        string? Detail
    );

    static async Task Put(TextSource source, AuditNews[] rows, TextFile known, CancellationToken ct)
    {
        ChangedTexts[] changed = [.. rows.SelectMany(source.Changed).Distinct()];
        if (rows.Any(source.IsAllChanged))
            await PutAll(source, known, ct);
        if (changed.Length == 0)
            return;
        var gone = changed.Select(c => c.Key).ToHashSet();
        await foreach (var part in source.Read(changed, known, ct))
        {
            known.Put(part);
            gone.ExceptWith(part.Select(p => p.Key));
        }
        foreach (var key in gone)
            known.Drop(key);
    }

    public void Dispose()
    {
        file?.Dispose();
        turn.Dispose();
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The texts that management searches are put together: {Bytes} bytes in {Seconds:0.0} seconds"
    )]
    static partial void LogBuilt(ILogger log, long bytes, double seconds);
}
