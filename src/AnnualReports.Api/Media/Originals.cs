using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media;

/// <summary>
/// Knows of each original that it is what its address says: it is hashed when it is first asked for, once for all who ask meanwhile, and again when
/// its length, its time or its place on the disk have changed. What changes none of these is found by <c>verify</c>.
/// </summary>
sealed partial class Originals(MediaFiles files, FaultyFiles faulty, ILogger<Originals> log) : IDisposable
{
    /// <summary>Of so many files it is remembered that they are sound; they are hashed again when there are more.</summary>
    const int Most = 100_000;

    static readonly FileStamp NotThere = new(-1, 0, 0);

    readonly ConcurrentDictionary<UInt128, (FileStamp Stamp, string? Fault)> known = new();
    readonly SharedWork<UInt128, string?> reading = new();

    /// <summary>The disk is read for so many at once.</summary>
    readonly SemaphoreSlim turns = new(4);
    long hashed;

    /// <summary>How many were hashed since the program began.</summary>
    public long Hashed => hashed;

    /// <summary>Where the original lies.</summary>
    /// <exception cref="ProblemException">It is missing or has changed: not one byte of it may be sent.</exception>
    public async Task<string> Sound(MediaRow row, CancellationToken ct) => await Fault(row, ct) is { } fault
        ? throw new ProblemException(ProblemTypes.DamagedFile, $"{fault} Tell the operator, who can put it back from a backup.")
        : files.Original(row.Hash);

    /// <summary>What is wrong with an original; null: nothing.</summary>
    public async Task<string?> Fault(MediaRow row, CancellationToken ct)
    {
        var key = BitConverter.ToUInt128(row.Sha256);
        var stamp = FileStamp.Of(files.Original(row.Hash)) ?? NotThere;
        return known.TryGetValue(key, out var before) && before.Stamp == stamp
            ? before.Fault
            : await reading.Join(key, token => Look(row, key, token), ct);
    }

    async Task<string?> Look(MediaRow row, UInt128 key, CancellationToken ct)
    {
        var stamp = FileStamp.Of(files.Original(row.Hash)) ?? NotThere;
        var fault = stamp == NotThere ? "The file is not in its folder."
            : stamp.Length != row.Bytes ? $"The file has {stamp.Length} bytes on the disk, and should have {row.Bytes}."
            : !await IsItself(row, ct) ? "The file on the disk has other bytes than were uploaded."
            : null;
        // What was written to meanwhile is looked at again.
        if ((FileStamp.Of(files.Original(row.Hash)) ?? NotThere) != stamp)
            return fault;
        Remember(row, key, stamp, fault);
        return fault;
    }

    async Task<bool> IsItself(MediaRow row, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        try
        {
            Interlocked.Increment(ref hashed);
            return CryptographicOperations.FixedTimeEquals(await files.Hash(row.Hash, ct), row.Sha256);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            turns.Release();
        }
    }

    void Remember(MediaRow row, UInt128 key, FileStamp stamp, string? fault)
    {
        if (known.Count >= Most)
            known.Clear();
        known[key] = (stamp, fault);
        if (fault is null)
        {
            faulty.Clear(row.Hash);
            return;
        }
        faulty.Report(row.Hash, $"{row.Name} ({row.Hash}): {fault}");
        LogFaulty(row.Name, row.Hash, fault);
    }

    public void Dispose() => turns.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} ({File}) can't be sent. {Fault} The command verify says which entries show it.")]
    partial void LogFaulty(string name, string file, string fault);
}
