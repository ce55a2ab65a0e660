using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>What an access token says of whoever sent it. Its signature was verified before.</summary>
/// <param name="Issuer">The identity provider.</param>
/// <param name="Subject">The person's id there.</param>
/// <param name="Name">What the provider calls the person; null if it does not say.</param>
/// <param name="OtherName">A name for a person whom the provider does not name.</param>
/// <param name="SignedInAt">When the person signed in, or when the token was made.</param>
/// <param name="Until">When the token expires.</param>
/// <param name="SignIn">What distinguishes this sign-in from others. It says nothing of the token or the person.</param>
/// <param name="Claims">The claims to which roles can be given: type, <c>=</c> and value.</param>
sealed record SignedToken(
    string Issuer,
    string Subject,
    string? Name,
    string OtherName,
    DateTime SignedInAt,
    DateTime Until,
    string SignIn,
    IReadOnlySet<string> Claims
)
{
    /// <summary>The mail address that the provider says it has verified; null if it names none.</summary>
    public string? Address { get; init; }

    /// <summary>How deep claims are looked for within a claim that is an object.</summary>
    const int Depth = 3;

    /// <summary>Characters that change the direction of a text, with which a name can look like another.</summary>
    const string Directions = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Claims that are no group or role, and differ in each token: no grants are looked up for them.</summary>
    static readonly string[] NoGroups = ["aud", "auth_time", "exp", "iat", "iss", "jti", "nbf", "nonce", "sid"];

    /// <summary>Reads a token; null if it does not say who sent it.</summary>
    public static SignedToken? Of(JsonWebToken token) =>
        token is { Issuer.Length: > 0 and <= Limits.Issuer, Subject.Length: > 0 and <= Limits.Subject }
        && !Blank.Is(token.Subject)
            ? new(
                token.Issuer,
                token.Subject,
                NameIn(token, "name"),
                NameIn(token, "preferred_username") ?? NameIn(token, "email") ?? Shown(token.Subject) ?? Unnamed(token.Subject),
                Seconds(token, "auth_time") is { } at ? Instant(at) : token.IssuedAt,
                token.ValidTo,
                SignInOf(token),
                ClaimsOf(token)
            )
            {
                Address = AddressOf(token),
            }
            : null;

    /// <summary>An address that nobody has verified may be somebody else's. Some providers write the claim as a text.</summary>
    static string? AddressOf(JsonWebToken token) =>
        token.TryGetPayloadValue<object>("email_verified", out var verified)
        && verified is true or "true"
        && Text(token, "email") is { } address
        && AlertAddresses.IsAddress(address)
            ? address
            : null;

    static string? NameIn(JsonWebToken token, string claim)
    {
        return token.TryGetPayloadValue<string>(claim, out var name) && name is not null ? Shown(name) : null;
    }

    /// <summary>
    /// A text as a name can have it, without characters that are not seen or change its direction; null if nothing is left.
    /// </summary>
    static string? Shown(string name)
    {
        var shown = string.Concat(
            name.Where(c => !char.IsControl(c) && !Directions.Contains(c, StringComparison.Ordinal))
        ).Trim();
        return Blank.Is(shown) ? null : Cut(shown);
    }

    /// <summary>The name of somebody whose id at the provider has nothing that can be shown.</summary>
    static string Unnamed(string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 8));

    static string Cut(string name) => Cut(name, Limits.KeyName);

    /// <summary>The beginning of a text. A character of two UTF-16 units is never cut in half.</summary>
    static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The name with the person's id, where somebody else has the name.</summary>
    public string Apart(string name)
    {
        var suffix = $" ({Cut(Shown(Subject) ?? Unnamed(Subject), 40)})";
        return Cut(name, Limits.KeyName - suffix.Length) + suffix;
    }

    static long? Seconds(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<long>(claim, out var seconds) ? seconds : null;

    static DateTime Instant(long seconds) =>
        DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, 0, (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds - 1));

    /// <summary>
    /// Tokens that were renewed without signing in again have the same time of signing in. Where a provider does not
    /// say when somebody signed in, each token is a sign-in.
    /// </summary>
    static string SignInOf(JsonWebToken token)
    {
        var part =
            Seconds(token, "auth_time") is { } at ? $"{at.ToString(CultureInfo.InvariantCulture)} {Text(token, "sid")}"
            : token.Id is { Length: > 0 } id ? id
            : token.EncodedToken;
        var whole = string.Join('\n', token.Issuer, token.Subject, Text(token, "azp") ?? Text(token, "client_id"), part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 16));
    }

    static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    static HashSet<string> ClaimsOf(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(
            Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(token.EncodedPayload)
        );
        var claims = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in payload.RootElement.EnumerateObject().Where(m => !NoGroups.Contains(m.Name)))
            Add(claims, member.Name, member.Value, Depth);
        return claims;
    }

    /// <summary>
    /// Adds a claim, each value of a list, and what is in an object with the names before it, as in
    /// <c>realm_access.roles=editors</c>.
    /// </summary>
    static void Add(HashSet<string> claims, string name, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth > 0:
                foreach (var member in value.EnumerateObject())
                    Add(claims, $"{name}.{member.Name}", member.Value, depth - 1);
                break;
            case JsonValueKind.Array when depth > 0:
                foreach (var item in value.EnumerateArray())
                    Add(claims, name, item, depth - 1);
                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                if (name.Length + 1 + text.Length <= Limits.Claim)
                    claims.Add($"{name}={text}");
                break;
            default:
                break;
        }
    }
}
