using Microsoft.IdentityModel.JsonWebTokens;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>
/// Tells access tokens from ID tokens, which say to a client who signed in and are no permission to call an API. The
/// type <c>at+jwt</c> (RFC 9068) settles it. Older providers give both the type <c>JWT</c>; then it takes a member that
/// only access tokens have.
/// </summary>
static class AccessTokens
{
    /// <summary>The types of tokens that are looked at.</summary>
    public static readonly string[] Types = ["at+jwt", "application/at+jwt", "JWT"];

    /// <summary>What the token allows, or which client it was made for, by the names that providers use.</summary>
    static readonly string[] OfAccess = ["scope", "scp", "client_id", "cid", "appid", "azpacr"];

    /// <summary>Members that tie an ID token to a sign-in (OpenID Connect Core, 3).</summary>
    static readonly string[] OfIdentity = ["nonce", "at_hash", "c_hash", "s_hash"];

    public static bool Is(JsonWebToken token)
    {
        if (!token.Typ.Equals("JWT", StringComparison.OrdinalIgnoreCase))
            return true;
        // Keycloak names the use of a token in its payload.
        if (token.TryGetPayloadValue<string>("typ", out var use) && use is not null)
            return use == "Bearer";
        return OfAccess.Any(m => token.TryGetClaim(m, out _)) && !OfIdentity.Any(m => token.TryGetClaim(m, out _));
    }
}
