namespace AnnualReports.Api.Http;

/// <summary>
/// Where the public reaches this program, for answers that are read away from it. Without one, addresses stay relative to the host: what a request says of the host
/// is nothing to keep or to pass on.
/// </summary>
/// <param name="Root">An http or https address without a slash at its end; null: none is configured.</param>
sealed record PublicUrl(string? Root)
{
    /// <summary>An address of this program, absolute where it is known where that is.</summary>
    public string Of(string address) => Root + address;
}
