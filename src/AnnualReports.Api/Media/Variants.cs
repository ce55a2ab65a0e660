using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage.Files;
using Microsoft.Extensions.Caching.Memory;

namespace AnnualReports.Api.Media;

/// <summary>A variant: the path at which it is kept, and its bytes if it could not be kept there.</summary>
sealed record MadeVariant(string Path, byte[]? Unkept = null);

/// <summary>
/// The other sizes and formats of pictures. Each is made when it is first asked for, once for all requests that wait
/// for it, and is then kept on the disk. If all these requests are given up, the work stops.
/// </summary>
sealed partial class Variants(
    MediaFiles files,
    FileWork work,
    LogThrottle throttle,
    TimeProvider time,
    ILogger<Variants> log
) : IDisposable
{
    /// <summary>
    /// For how long a picture that could not be resized is not tried again. Otherwise any reader could make the program
    /// try it in vain again and again.
    /// </summary>
    static readonly TimeSpan NotAgain = TimeSpan.FromMinutes(10);

    /// <summary>The most such pictures that are remembered.</summary>
    const int MostRefused = 1_000;

    readonly SharedWork<string, MadeVariant> making = new();
    readonly MemoryCache refused = new(new MemoryCacheOptions { SizeLimit = MostRefused });
    int made;

    /// <summary>How many were made since the program began.</summary>
    public int Made => made;

    /// <summary>
    /// The name of its bytes. The version of libvips is part of it, because another version makes other bytes.
    /// </summary>
    public static string NameOf(Variant variant) => $"{Vips.Version}-{variant.Name}";

    /// <summary>The variant, made if it is not there yet.</summary>
    public async Task<MadeVariant> Of(StoredFile file, Variant variant, CancellationToken ct)
    {
        var path = files.Variant(file.Sha256, NameOf(variant));
        if (File.Exists(path))
            return new(path);
        if (refused.TryGetValue(file.Sha256, out Refused? before) && time.GetUtcNow() < before!.Until)
            throw CannotBeMade(before.Why);
        return await making.Join(path, token => Make(file, variant, path, token), ct);
    }

    async Task<MadeVariant> Make(StoredFile file, Variant variant, string path, CancellationToken ct)
    {
        // Another request may have made it while this one waited for its turn.
        if (File.Exists(path))
            return new(path);
        var content = await Resize(file, variant, ct);
        Interlocked.Increment(ref made);
        try
        {
            await files.KeepVariant(file.Sha256, NameOf(variant), content, ct);
            return new(path);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            if (throttle.ShouldLog("variants are kept"))
                LogNotKept(full, Path.GetFileName(path), file.Sha256);
            return new(path, content);
        }
    }

    async Task<byte[]> Resize(StoredFile file, Variant variant, CancellationToken ct)
    {
        try
        {
            return await work.Resize(
                FileType.All.Single(t => t.MediaType == file.Type),
                files.Original(file.Sha256),
                variant,
                ct
            );
        }
        catch (ProblemException problem) when (problem.Type == Contracts.ProblemTypes.UnsafeFile)
        {
            refused.Set(
                file.Sha256,
                new Refused(time.GetUtcNow() + NotAgain, problem.Message),
                new MemoryCacheEntryOptions { Size = 1 }
            );
            throw CannotBeMade(problem.Message);
        }
    }

    static ProblemException CannotBeMade(string why) =>
        FileType.Unsafe(
            $"The picture can't be had in other sizes; it is there as it was uploaded, without parameters. {why}"
        );

    public void Dispose() => refused.Dispose();

    /// <summary>Until when a picture is not tried again, and why.</summary>
    sealed record Refused(DateTimeOffset Until, string Why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The variant {Name} of {File} is sent, but could not be kept")]
    partial void LogNotKept(Exception exception, string name, string file);
}
