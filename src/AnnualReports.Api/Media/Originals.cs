using System.Security.Cryptography;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Media;

/// <summary>
/// Makes sure that a stored file still has the bytes that its address promises. A file is hashed when it is first asked
/// for, once for all requests that wait for it, and again when its length, its time or its place on the disk have
/// changed. Damage that changes none of these is found by the command <c>verify</c>.
/// </summary>
sealed partial class Originals(MediaFiles files, FaultyFiles faulty, ILogger<Originals> log) : IDisposable
{
    /// <summary>
    /// The most files whose state is remembered. Beyond that, those that were not asked for longest are hashed again.
    /// </summary>
    const int Most = 100_000;

    static readonly FileStamp NotThere = new(-1, 0, 0);

    readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });
    readonly SharedWork<UInt128, string?> running = new();

    /// <summary>The most files that are hashed at once.</summary>
    readonly SemaphoreSlim turns = new(4);
    long hashed;

    /// <summary>How many files were hashed since the program began.</summary>
    public long Hashed => hashed;

    /// <summary>The path of the file, once it is known to be sound.</summary>
    /// <exception cref="ProblemException">It is missing or has changed: not one byte of it may be sent.</exception>
    public async Task<string> Sound(MediaRow row, CancellationToken ct) =>
        await Fault(row, ct) is { } fault
            ? throw new ProblemException(
                ProblemTypes.DamagedFile,
                $"{fault} Tell the operator, who can put it back from a backup."
            )
            : files.Original(row.Hash);

    /// <summary>What is wrong with the file; null if nothing is.</summary>
    public async Task<string?> Fault(MediaRow row, CancellationToken ct)
    {
        var key = BitConverter.ToUInt128(row.Sha256);
        var stamp = FileStamp.Of(files.Original(row.Hash)) ?? NotThere;
        return Known(key, stamp) is { } before
            ? before.Fault
            : await running.Join(key, token => Look(row, key, token), ct);
    }

    /// <summary>What was found when the file was looked at, if it is still the same.</summary>
    Looked? Known(UInt128 key, FileStamp stamp) =>
        known.TryGetValue(key, out Looked? before) && before!.Stamp == stamp ? before : null;

    async Task<string?> Look(MediaRow row, UInt128 key, CancellationToken ct)
    {
        var stamp = FileStamp.Of(files.Original(row.Hash)) ?? NotThere;
        // Another may have looked at it since it was found not to be known.
        if (Known(key, stamp) is { } before)
            return before.Fault;
        var fault =
            stamp == NotThere ? "The file is not in its folder."
            : stamp.Length != row.Bytes ? $"The file has {stamp.Length} bytes on the disk, and should have {row.Bytes}."
            : !await IsItself(row, ct) ? "The file on the disk has other bytes than were uploaded."
            : null;
        // If the file was written to meanwhile, the result does not count for the file as it is now.
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
        known.Set(key, new Looked(stamp, fault), new MemoryCacheEntryOptions { Size = 1 });
        if (fault is null)
        {
            faulty.Clear(row.Hash);
            return;
        }
        faulty.Report(row.Hash, $"{row.Name} ({row.Hash}): {fault}");
        LogFaulty(row.Name, row.Hash, fault);
    }

    public void Dispose()
    {
        turns.Dispose();
        known.Dispose();
    }

    /// <summary>The file as it was when it was looked at, and what is wrong with it; null if nothing is.</summary>
    sealed record Looked(FileStamp Stamp, string? Fault);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Name} ({File}) can't be sent. {Fault} The command verify says which entries show it."
    )]
    partial void LogFaulty(string name, string file, string fault);
}
