using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Inspects pictures made of pixels, whose structure was checked before: all their pixels are read once.
/// </summary>
static class Pictures
{
    /// <param name="path">The path of the picture.</param>
    /// <param name="most">The most pixels that it may have.</param>
    public static FileFacts Inspect(string path, long most)
    {
        var content = File.ReadAllBytes(path);
        var size = Vips.Measure(content);
        if ((long)size.Width * size.Height > most)
            throw new ProblemException(
                ProblemTypes.FileTooLarge,
                $"The picture has {size.Width} × {size.Height} pixels; at most {most} are taken."
            );
        Vips.ReadAll(content);
        return new(size);
    }
}
