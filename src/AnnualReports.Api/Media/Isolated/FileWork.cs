namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// Reads files in processes of their own: whatever a file does to the library that reads it, this program goes on, within what
/// <see cref="Budget"/> allows. Uploads and pictures in other sizes have places of their own, so that readers and editors don't wait for one another.
/// </summary>
sealed class FileWork(FileProcess process, MediaOptions options) : IDisposable
{
    /// <summary>So many processes at once, and no more than there are cores.</summary>
    static readonly int Processes = Math.Clamp(Environment.ProcessorCount, 1, 4);

    readonly Places inspecting = new(Processes, waiting: 32), resizing = new(Processes, waiting: 128);

    /// <summary>Reads a file whole, and finds what is to be known of it.</summary>
    public async Task<FileFacts> Inspect(FileType type, string path, CancellationToken ct) =>
        Message.ReadFacts(await inspecting.Work(
            token => MediaMeter.Measured("inspect", () => process.Run(FileProgram.Inspect(type, path, options), token)), ct));

    /// <summary>Makes a picture in another size or format.</summary>
    public async Task<byte[]> Resize(FileType type, string path, Variant variant, CancellationToken ct) =>
        Message.ReadPicture(await resizing.Work(
            token => MediaMeter.Measured("resize", () => process.Run(FileProgram.Resize(type, path, variant, options), token)), ct));

    public void Dispose()
    {
        inspecting.Dispose();
        resizing.Dispose();
    }
}
