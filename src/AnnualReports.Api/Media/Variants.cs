using System.Collections.Concurrent;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Media;

/// <summary>A variant that was asked for: where it is kept, or its bytes where it could not be.</summary>
sealed record MadeVariant(string Path, byte[]? Unkept = null);

/// <summary>
/// Variants of pictures: made when they are first asked for, once for all who ask meanwhile, then kept on the disk. When all who asked have gone,
/// the work stops.
/// </summary>
sealed partial class Variants(MediaFiles files, FileWork work, News news, TimeProvider time, ILogger<Variants> log)
{
    /// <summary>How long an original that can't be worked on is not tried again: readers could have it tried for nothing again and again.</summary>
    static readonly TimeSpan NotAgain = TimeSpan.FromMinutes(10);

    const int MostRefused = 1_000;

    readonly SharedWork<string, MadeVariant> making = new();
    readonly ConcurrentDictionary<string, (DateTimeOffset Until, string Why)> refused = new(StringComparer.Ordinal);
    int made;

    /// <summary>How many were made since the program began.</summary>
    public int Made => made;

    /// <summary>What names its bytes: other versions of libvips make others.</summary>
    public static string NameOf(Variant variant) => $"{Vips.Version}-{variant.Name}";

    /// <summary>The variant, made if it is not there yet.</summary>
    public async Task<MadeVariant> Of(StoredFile file, Variant variant, CancellationToken ct)
    {
        var path = files.Variant(file.Sha256, NameOf(variant));
        if (File.Exists(path))
            return new(path);
        if (refused.TryGetValue(file.Sha256, out var before) && time.GetUtcNow() < before.Until)
            throw CannotBeMade(before.Why);
        return await making.Join(path, token => Make(file, variant, path, token), ct);
    }

    async Task<MadeVariant> Make(StoredFile file, Variant variant, string path, CancellationToken ct)
    {
        // Someone may have made it between the look and the turn.
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
            if (news.Is("variants are kept"))
                LogNotKept(full, Path.GetFileName(path), file.Sha256);
            return new(path, content);
        }
    }

    async Task<byte[]> Resize(StoredFile file, Variant variant, CancellationToken ct)
    {
        try
        {
            return await work.Resize(FileType.All.Single(t => t.MediaType == file.Type), files.Original(file.Sha256), variant, ct);
        }
        catch (ProblemException problem) when (problem.Type == Contracts.ProblemTypes.UnsafeFile)
        {
            if (refused.Count >= MostRefused)
                refused.Clear();
            refused[file.Sha256] = (time.GetUtcNow() + NotAgain, problem.Message);
            throw CannotBeMade(problem.Message);
        }
    }

    static ProblemException CannotBeMade(string why) =>
        FileType.Unsafe($"The picture can't be had in other sizes; it is there as it was uploaded, without parameters. {why}");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The variant {Name} of {File} is sent, but could not be kept")]
    partial void LogNotKept(Exception exception, string name, string file);
}
