namespace AnnualReports.Api.Content;

/// <summary>
/// The addresses of public entries. They have no host: what is published is the same under every host name.
/// </summary>
static class Addresses
{
    public const string Root = "/api/v1";

    public const string Changes = Root + "/changes";

    public const string Search = Root + "/search";

    /// <summary>The address of an entry; <paramref name="report"/> is null where it stands under no report.</summary>
    public static string Of(string? report, string segment, string slug) =>
        report is null ? $"{Root}/{segment}/{slug}" : $"{Root}/reports/{report}/{segment}/{slug}";
}
