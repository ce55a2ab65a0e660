using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Media;

/// <summary>What files are taken, and where they lie, as configured.</summary>
/// <param name="Folder">The folder that they lie in.</param>
/// <param name="ImageBytes">The most bytes of a picture.</param>
/// <param name="PdfBytes">The most bytes of a PDF.</param>
/// <param name="DataBytes">The most bytes of a CSV or XLSX file.</param>
/// <param name="Pixels">The most pixels of a picture.</param>
/// <param name="KeepMetadata">Whether pictures are kept with all that they say besides themselves, as where they were taken.</param>
/// <param name="Budget">What reading one file may take.</param>
/// <param name="Sizes">The widths and heights in which pictures can be had, the smallest first.</param>
sealed record MediaOptions(
    string Folder, long ImageBytes, long PdfBytes, long DataBytes, long Pixels, bool KeepMetadata, Budget Budget, ImmutableArray<int> Sizes)
{
    public PictureSizes Pictures => new(Sizes);

    /// <summary>The most bytes of any file.</summary>
    public long Most => Math.Max(ImageBytes, Math.Max(PdfBytes, DataBytes));
}

/// <summary>What files need of the program.</summary>
static class MediaServices
{
    public static void AddMedia(this IServiceCollection services, MediaOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Pictures).AddSingleton(options.Budget).AddSingleton(new MediaFiles(options.Folder));
        services.AddSingleton<FileProcess>().AddSingleton<FileWork>().AddSingleton<Variants>().AddSingleton<Receiving>();
        services.AddSingleton<FaultyFiles>().AddSingleton<Originals>().AddHostedService<Sweeping>();
        services.AddScoped<Uploads>().AddScoped<FileProof>().AddScoped<SayingFiles>();
    }
}
