using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>The roles that the configuration gives to claims, in the form of grants. They are not in the store.</summary>
sealed class ConfiguredGrants(OidcOptions options, TimeProvider time)
{
    readonly (string Claim, GrantRow Grant)[] grants =
    [
        .. options.Roles.Select(role => (role.Claim, Grant(role, time.GetUtcNow().UtcDateTime))),
    ];

    /// <summary>The claims to which it gives roles.</summary>
    public IEnumerable<string> Claims => grants.Select(g => g.Claim);

    /// <summary>The claims to which it gives a role.</summary>
    public IEnumerable<string> With(string role) => grants.Where(g => g.Grant.Role == role).Select(g => g.Claim);

    /// <summary>The grants of somebody who has these claims.</summary>
    public IEnumerable<GrantRow> Of(IReadOnlySet<string> claims) =>
        grants.Where(g => claims.Contains(g.Claim)).Select(g => g.Grant);

    static GrantRow Grant(ClaimOfRole configured, DateTime start) =>
        new()
        {
            // The same role of the same claim has the same id on every instance and after every start.
            Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{configured.Role.Name()} {configured.Claim}"))[..16]),
            Claim = configured.Claim,
            Role = configured.Role.Name(),
            GrantedAt = start,
            Reason = "Security:Oidc:Roles",
        };
}
