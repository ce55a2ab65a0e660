using System.Globalization;

namespace AnnualReports.Api.Http.Limiting;

/// <summary>
/// The header fields that tell clients of management how much they may still send, as
/// draft-ietf-httpapi-ratelimit-headers-10 (September 2025) defines them. Later versions of the draft may differ, and no
/// client should need them.
/// </summary>
static class RateLimitFields
{
    public const string Policy = "RateLimit-Policy",
        Rest = "RateLimit";

    /// <param name="headers">The answer's header fields.</param>
    /// <param name="policy">The name of the limit.</param>
    /// <param name="quota">How many requests it allows in the window.</param>
    /// <param name="window">The window in seconds.</param>
    /// <param name="rest">How many requests it still allows.</param>
    /// <param name="reset">In how many seconds it will allow all of them again.</param>
    public static void Set(IHeaderDictionary headers, string policy, int quota, int window, int rest, int reset)
    {
        headers[Policy] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={quota};w={window}");
        headers[Rest] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={rest};t={reset}");
    }
}
