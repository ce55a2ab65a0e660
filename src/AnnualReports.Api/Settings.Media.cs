using System.Collections.Immutable;
using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Health;
using AnnualReports.Api.Media;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api;

/// <summary>The settings of uploaded files, and of the disk that they are on.</summary>
static partial class Settings
{
    /// <summary>
    /// Which files may be uploaded, and where they are kept: in the data directory, unless a folder is named.
    /// </summary>
    public static MediaOptions Media(IConfiguration configuration, string root) =>
        new(
            Path.GetFullPath(
                configuration["Media:Folder"] is { Length: > 0 } folder
                    ? folder
                    : Path.Combine(configuration["DataDirectory"] ?? "data", "media"),
                root
            ),
            Bytes(configuration, "Media:ImageBytes", 20_000_000),
            Bytes(configuration, "Media:PdfBytes", 200_000_000),
            Bytes(configuration, "Media:DataBytes", 50_000_000),
            Bytes(configuration, "Media:Pixels", 100_000_000),
            Flag(configuration, "Media:KeepMetadata", false),
            Budget(configuration),
            Sizes(configuration)
        );

    static Budget Budget(IConfiguration configuration)
    {
        var (bytes, seconds) = (
            Bytes(configuration, "Media:InspectionBytes", 768 << 20),
            Seconds(configuration, "Media:InspectionSeconds", 20)
        );
        if (bytes < Limits.InspectionBytes)
            throw new ConfigurationException(
                $"Media:InspectionBytes is {bytes}, but reading a file takes at least {Limits.InspectionBytes}."
            );
        return seconds > 0
            ? new(bytes, TimeSpan.FromSeconds(seconds))
            : throw new ConfigurationException(
                "Media:InspectionSeconds is 0, but reading a file takes time: at least 1."
            );
    }

    /// <summary>The widths in which pictures are offered.</summary>
    static ImmutableArray<int> Sizes(IConfiguration configuration)
    {
        string[] texts =
        [
            .. configuration.GetSection("Media:Sizes").GetChildren().Select(c => c.Value).OfType<string>(),
        ];
        int[] sizes =
        [
            .. texts.Select(t =>
                int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                && size is > 0 and <= Limits.PictureSide
                    ? size
                    : throw new ConfigurationException(
                        $"Media:Sizes has '{t}', but takes whole numbers of pixels, from 1 to {Limits.PictureSide}."
                    )
            ),
        ];
        return sizes.Length == 0 ? [320, 640, 960, 1280, 1920] : [.. sizes.Distinct().Order()];
    }

    /// <summary>
    /// What the checks of <c>/health/ready</c> compare with. The folders are those that the program writes to.
    /// </summary>
    public static HealthOptions Health(IConfiguration configuration, string root)
    {
        var (store, media) = (Store(configuration, root), Media(configuration, root).Folder);
        return new(
            Bytes(configuration, "Health:FreeBytes", 100_000_000),
            store.IsSqlite ? [Path.GetDirectoryName(SqliteReportsDb.FilePath(store.ConnectionString))!, media] : [media]
        );
    }
}
