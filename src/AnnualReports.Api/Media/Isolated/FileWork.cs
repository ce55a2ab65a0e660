using AnnualReports.Api.Http.Limiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// Reads files in separate processes. Whatever a file does to the library that reads it, this program continues, within
/// what <see cref="Budget"/> allows. Uploads and pictures in other sizes have separate places, so that readers and
/// editors don't wait for one another.
/// </summary>
sealed class FileWork(FileProcess process, MediaOptions options) : IDisposable
{
    /// <summary>How many processes run at the same time, but no more than there are cores.</summary>
    static readonly int Processes = Math.Clamp(Environment.ProcessorCount, 1, 4);

    static readonly (ProblemType, string) Refusal = (
        ProblemTypes.MediaUnavailable,
        "Too many files are being read at this moment."
    );

    readonly Places inspecting = new("inspections", Refusal, Processes, waiting: 32),
        resizing = new("resizes", Refusal, Processes, waiting: 128);

    /// <summary>Reads a whole file, and collects what has to be known about it.</summary>
    public async Task<FileFacts> Inspect(FileType type, string path, CancellationToken ct) =>
        Message.ReadFacts(
            await inspecting.Work(
                token =>
                    MediaMeter.Measured("inspect", () => process.Run(FileProgram.Inspect(type, path, options), token)),
                ct
            )
        );

    /// <summary>Makes a picture in another size or format.</summary>
    public async Task<byte[]> Resize(FileType type, string path, Variant variant, CancellationToken ct) =>
        Message.ReadPicture(
            await resizing.Work(
                token =>
                    MediaMeter.Measured(
                        "resize",
                        () => process.Run(FileProgram.Resize(type, path, variant, options), token)
                    ),
                ct
            )
        );

    public void Dispose()
    {
        inspecting.Dispose();
        resizing.Dispose();
    }
}
