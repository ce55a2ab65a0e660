using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;

namespace AnnualReports.Api.Media;

/// <summary>Which files may be uploaded, and where they are kept, as configured.</summary>
/// <param name="Folder">The folder of the files.</param>
/// <param name="ImageBytes">The most bytes of a picture.</param>
/// <param name="PdfBytes">The most bytes of a PDF.</param>
/// <param name="DataBytes">The most bytes of a CSV or XLSX file.</param>
/// <param name="Pixels">The most pixels of a picture.</param>
/// <param name="KeepMetadata">Whether pictures are stored with their metadata, such as where they were
/// taken.</param>
/// <param name="Budget">How much memory and time reading one file may take.</param>
/// <param name="Sizes">The widths and heights in which pictures are offered, the smallest first.</param>
sealed record MediaOptions(
    string Folder,
    long ImageBytes,
    long PdfBytes,
    long DataBytes,
    long Pixels,
    bool KeepMetadata,
    Budget Budget,
    ImmutableArray<int> Sizes
)
{
    public PictureSizes Pictures => new(Sizes);

    /// <summary>The most bytes of any file.</summary>
    public long Most => Math.Max(ImageBytes, Math.Max(PdfBytes, DataBytes));
}

/// <summary>Registers what receives, keeps, changes and sends files.</summary>
static class MediaServices
{
    public static void AddMedia(this IServiceCollection services, MediaOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton(options.Pictures)
            .AddSingleton(options.Budget)
            .AddSingleton(new MediaFiles(options.Folder));
        services
            .AddSingleton<FileProcess>()
            .AddSingleton<FileWork>()
            .AddSingleton<Variants>()
            .AddSingleton<FileReceiver>();
        services.AddSingleton<FaultyFiles>().AddSingleton<Originals>().AddHostedService<LeftoverSweeper>();
        services.AddScoped<Uploads>().AddScoped<FileProof>().AddScoped<PicturesWithMetadata>();
    }
}
