using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>
/// Signs events and checks their signatures, as Standard Webhooks says (https://www.standardwebhooks.com): HMAC-SHA256 of
/// id, timestamp and body.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The headers of an event.</summary>
    public const string IdHeader = "webhook-id",
        TimestampHeader = "webhook-timestamp",
        SignatureHeader = "webhook-signature";

    const string Prefix = "whsec_",
        Version = "v1,";

    const int Shortest = 24,
        Longest = 64;

    /// <summary>How far the time of an event may be from the receiver's, unless another time is given.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Makes a secret of 256 random bits.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The value of the header <c>webhook-signature</c>: a signature with each secret.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">The time of the attempt.</param>
    /// <param name="body">The bytes of the body.</param>
    public static string Sign(IEnumerable<string> secrets, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var content = Content(id, timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body);
        return string.Join(' ', secrets.Select(s => Version + Convert.ToBase64String(HMACSHA256.HashData(Key(s), content))));
    }

    /// <summary>
    /// Reads an event whose signature is right. Keep ids that you have handled, because an event may come twice.
    /// </summary>
    /// <param name="secrets">The secrets that are accepted: one, or two while it is rotated.</param>
    /// <param name="header">Finds a header of the request by its name; null if it has none.</param>
    /// <param name="body">The bytes of the body, as they came.</param>
    /// <param name="now">The time now; null for that of the machine.</param>
    /// <exception cref="ArgumentException">A secret is empty, too short, or none at all.</exception>
    /// <exception cref="WebhookSignatureException">It is not signed with any of the secrets, or is too old.</exception>
    public static WebhookEvent Verify(
        IReadOnlyCollection<string> secrets,
        Func<string, string?> header,
        ReadOnlySpan<byte> body,
        DateTimeOffset? now = null
    )
    {
        ArgumentNullException.ThrowIfNull(secrets);
        ArgumentNullException.ThrowIfNull(header);
        // First, because an empty secret would let everybody sign.
        var keys = secrets.Select(Key).ToList();
        var (id, sent, signatures) = (header(IdHeader), header(TimestampHeader), header(SignatureHeader));
        if (id is null || sent is null || signatures is null)
            throw new WebhookSignatureException("A header is missing: webhook-id, webhook-timestamp or webhook-signature.");
        if (
            !long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((now ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds
        )
            throw new WebhookSignatureException("It was signed more than five minutes ago, or by a clock that is wrong.");
        var content = Content(id, sent, body);
        var expected = keys.Select(k => HMACSHA256.HashData(k, content)).ToList();
        if (!Signatures(signatures).Any(given => expected.Any(e => CryptographicOperations.FixedTimeEquals(e, given))))
            throw new WebhookSignatureException("It is not signed with this secret.");
        return JsonSerializer.Deserialize<WebhookEvent>(body, Wire.Json)
            ?? throw new WebhookSignatureException("The body is empty.");
    }

    static IEnumerable<byte[]> Signatures(string header)
    {
        foreach (var part in header.Split(' ', 10).Where(p => p.StartsWith(Version, StringComparison.Ordinal)))
        {
            var bytes = new byte[HMACSHA256.HashSizeInBytes + 1];
            if (Convert.TryFromBase64String(part[Version.Length..], bytes, out var length))
                yield return bytes[..length];
        }
    }

    static byte[] Content(string id, string timestamp, ReadOnlySpan<byte> body) =>
        [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];

    /// <summary>The bytes of a secret: 24 to 64, as Standard Webhooks says.</summary>
    static byte[] Key(string secret)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length is >= Shortest and <= Longest
            ? bytes[..length]
            : throw new ArgumentException("A secret is whsec_ and 24 to 64 bytes in Base64.", nameof(secret));
    }
}

/// <summary>An event whose signature is wrong. Answer 401, and do nothing that it says.</summary>
public sealed class WebhookSignatureException : Exception
{
    /// <inheritdoc />
    public WebhookSignatureException() { }

    /// <inheritdoc />
    public WebhookSignatureException(string message)
        : base(message) { }

    /// <inheritdoc />
    public WebhookSignatureException(string message, Exception inner)
        : base(message, inner) { }
}
