using System.Net;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>
/// What was sent and must not be kept, although the receiver may repeat it: the query of the address, the secrets and the
/// signatures.
/// </summary>
sealed class Hidden
{
    const string Instead = "***";

    /// <summary>Shorter ones are left, because they are everywhere in a text. No token is that short.</summary>
    const int Least = 3;

    /// <summary>The longest first, so that no rest of one stays.</summary>
    readonly string[] words;

    Hidden(IEnumerable<string> words) =>
        this.words = [.. words.Where(w => w.Length >= Least).Distinct().OrderByDescending(w => w.Length)];

    public static Hidden Of(HttpRequestMessage request, IEnumerable<string> secrets)
    {
        var query = request.RequestUri!.Query.TrimStart('?');
        // A value may have an equals sign itself.
        var parts = query.Split('&', ';').SelectMany(p => new[] { p, p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..] });
        var signature = request.Headers.GetValues(WebhookSignature.SignatureHeader).Single();
        var signed = signature.Split(' ').SelectMany(s => new[] { s, s[(s.IndexOf(',', StringComparison.Ordinal) + 1)..] });
        var secret = secrets.SelectMany(s => new[] { s, s[(s.IndexOf('_', StringComparison.Ordinal) + 1)..] });
        return new(
            new[] { query, signature }.Concat(parts).Concat(signed).Concat(secret).SelectMany(Forms)
        );
    }

    /// <summary>A word as it was sent, decoded, and as it is repeated in an address, in HTML and in JSON.</summary>
    static IEnumerable<string> Forms(string sent)
    {
        var decoded = new[] { sent, Uri.UnescapeDataString(sent), WebUtility.UrlDecode(sent) };
        return decoded.SelectMany(word =>
            new[]
            {
                word,
                Uri.EscapeDataString(word),
                WebUtility.UrlEncode(word),
                WebUtility.HtmlEncode(word),
                word.Replace("&", "&amp;", StringComparison.Ordinal),
                word.Replace("/", "\\/", StringComparison.Ordinal),
                System.Text.Json.JsonEncodedText.Encode(word).ToString(),
            }
        );
    }

    /// <summary>A text in which stars are in the place of each of them.</summary>
    public string Blanked(string text) =>
        words.Aggregate(text, (said, word) => said.Replace(word, Instead, StringComparison.OrdinalIgnoreCase));
}
