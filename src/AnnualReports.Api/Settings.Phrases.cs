using AnnualReports.Api.Phrases;

namespace AnnualReports.Api;

/// <summary>The settings of the search in management.</summary>
static partial class Settings
{
    /// <summary>Where this program keeps the texts that management searches: in the data directory.</summary>
    public static PhraseOptions Phrases(IConfiguration configuration, string root) =>
        new(Path.GetFullPath(Path.Combine(configuration["DataDirectory"] ?? "data", "phrases"), root));
}
