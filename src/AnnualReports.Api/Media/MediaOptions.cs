using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Media;

/// <summary>What files are taken, and where they lie, as configured.</summary>
/// <param name="Folder">The folder that they lie in.</param>
/// <param name="ImageBytes">The most bytes of a picture.</param>
/// <param name="PdfBytes">The most bytes of a PDF.</param>
/// <param name="DataBytes">The most bytes of a CSV or XLSX file.</param>
/// <param name="Pixels">The most pixels of a picture.</param>
/// <param name="Sizes">The widths and heights in which pictures can be had, the smallest first.</param>
sealed record MediaOptions(string Folder, long ImageBytes, long PdfBytes, long DataBytes, long Pixels, ImmutableArray<int> Sizes)
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
        services.AddSingleton(options).AddSingleton(options.Pictures).AddSingleton(new MediaFiles(options.Folder)).AddSingleton<Variants>();
        services.AddScoped<Uploads>();
    }
}
