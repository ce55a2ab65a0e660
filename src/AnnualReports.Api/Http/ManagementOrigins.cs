namespace AnnualReports.Api.Http;

/// <summary>The other sites from which a browser may use management (CORS); none unless they are configured.</summary>
sealed record ManagementOrigins(IReadOnlyList<string> Allowed)
{
    /// <summary>The origin as browsers write it; null if the text is not an origin.</summary>
    public static string? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.PathAndQuery == "/"
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
