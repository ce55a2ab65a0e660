using AnnualReports.Api.Search;

namespace AnnualReports.Api;

/// <summary>The settings of search.</summary>
static partial class Settings
{
    /// <summary>Whether there is a search, and where its index is kept: in the data directory, unless a folder is named.</summary>
    public static SearchOptions Search(IConfiguration configuration, string root) =>
        new(
            Flag(configuration, "Search:Enabled", true),
            Path.GetFullPath(
                configuration["Search:Folder"] is { Length: > 0 } folder
                    ? folder
                    : Path.Combine(configuration["DataDirectory"] ?? "data", "search"),
                root
            )
        );
}
