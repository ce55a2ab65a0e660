namespace AnnualReports.Api.Http;

/// <summary>
/// The address at which the public reaches this program. Answers that are read away from the program (feeds, pages)
/// need it. If none is configured, addresses in stored answers stay relative: the host that a request names must not be
/// kept or passed on to others.
/// </summary>
/// <param name="Root">An http or https address without a slash at its end; null if none is configured.</param>
sealed record PublicUrl(string? Root)
{
    /// <summary>The absolute address of a path; the path alone if no root is configured.</summary>
    public string Of(string address) => Root + address;

    /// <summary>
    /// The origin for the addresses in the answer to this request: the configured one, or otherwise the one that the
    /// request names.
    /// </summary>
    public string OriginFor(HttpRequest request) => Root ?? $"{request.Scheme}://{request.Host.Value}";
}
