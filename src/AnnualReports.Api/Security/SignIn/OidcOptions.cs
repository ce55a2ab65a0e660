using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>The identity provider that people sign in at (OpenID Connect).</summary>
/// <param name="Authority">Its address, below which <c>.well-known/openid-configuration</c> is.</param>
/// <param name="Audience">The audience of tokens for this API.</param>
/// <param name="ClientId">The client that Swagger UI signs in as; null if it does not.</param>
/// <param name="Scopes">The scopes that Swagger UI asks for, separated by spaces.</param>
/// <param name="KeysForMachinesOnly">Whether keys of people don't work, so that they have to sign in.</param>
/// <param name="Roles">Claims whose bearers have a role in all reports.</param>
sealed record OidcOptions(
    Uri Authority,
    string Audience,
    string? ClientId,
    string Scopes,
    bool KeysForMachinesOnly,
    IReadOnlyList<ClaimOfRole> Roles
)
{
    /// <summary>Where the provider describes itself (OpenID Connect Discovery, 4).</summary>
    public Uri MetadataAddress => new(Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration");

    /// <summary>The ways in which the provider's tokens may write its address.</summary>
    public string[] Issuers => [Authority.AbsoluteUri.TrimEnd('/'), Authority.AbsoluteUri.TrimEnd('/') + "/"];
}

/// <summary>A claim whose bearers have a role.</summary>
/// <param name="Claim">Its type, <c>=</c> and its value.</param>
/// <param name="Role">The role, in all reports and languages.</param>
sealed record ClaimOfRole(string Claim, Role Role)
{
    /// <summary>Whether a text is a claim's type, <c>=</c> and a value.</summary>
    public static bool IsClaim(string text) =>
        text.Length <= Limits.Claim
        && text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        && at < text.Length - 1
        && !Blank.Is(text);
}
