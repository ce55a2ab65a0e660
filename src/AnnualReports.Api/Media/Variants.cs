using System.Collections.Concurrent;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Media;

/// <summary>Variants of pictures: made when they are first asked for, once for all who ask meanwhile, then kept on the disk. As many at a time as there are cores.</summary>
sealed class Variants(MediaFiles files)
{
    static readonly SemaphoreSlim Cores = new(Environment.ProcessorCount);

    readonly ConcurrentDictionary<string, Lazy<Task>> making = new(StringComparer.Ordinal);
    int made;

    /// <summary>How many were made since the program began.</summary>
    public int Made => made;

    /// <summary>What names its bytes: other versions of libvips make others.</summary>
    public static string NameOf(Variant variant) => $"{Vips.Version}-{variant.Name}";

    /// <summary>Where the variant lies, once it is there.</summary>
    public async Task<string> Of(StoredFile file, Variant variant, CancellationToken ct)
    {
        var name = NameOf(variant);
        var path = files.Variant(file.Sha256, name);
        if (File.Exists(path))
            return path;
        var making = this.making.GetOrAdd(path, _ => new(() => Make(file.Sha256, name, variant)));
        try
        {
            // Who no longer waits leaves it to the others.
            await making.Value.WaitAsync(ct);
        }
        finally
        {
            if (making.Value.IsCompleted)
                this.making.TryRemove(new(path, making));
        }
        return path;
    }

    async Task Make(string sha256, string name, Variant variant)
    {
        await Cores.WaitAsync();
        try
        {
            // Someone may have made it between the look and the turn.
            if (File.Exists(files.Variant(sha256, name)))
                return;
            var content = await Task.Run(() => Vips.Resize(files.Original(sha256), variant));
            Interlocked.Increment(ref made);
            await files.KeepVariant(sha256, name, content, CancellationToken.None);
        }
        finally
        {
            Cores.Release();
        }
    }
}
