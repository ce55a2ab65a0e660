namespace AnnualReports.Api.Http;

/// <summary>Writes strong entity tags: a text in quotation marks (RFC 9110 section 8.8.3).</summary>
static class EntityTag
{
    public static string Of(string text) => $"\"{text}\"";

    /// <summary>The tag of content with this hash, or with the hash that begins so.</summary>
    public static string Of(ReadOnlySpan<byte> hash) => Of(Convert.ToHexStringLower(hash));
}
