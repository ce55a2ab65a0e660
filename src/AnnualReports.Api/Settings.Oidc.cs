using AnnualReports.Api.Security;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Contracts;

namespace AnnualReports.Api;

/// <summary>The identity provider that people sign in at.</summary>
static partial class Settings
{
    const string Oidc = "Security:Oidc:";

    /// <summary>The identity provider; null if none is configured.</summary>
    public static OidcOptions? SignIn(IConfiguration configuration)
    {
        var audience = Value(configuration, Oidc + "Audience");
        if (Value(configuration, Oidc + "Authority") is not { } authority)
            return audience is null
                ? null
                : throw new ConfigurationException(
                    "Security:Oidc:Authority is missing: set it to the address of your identity provider, or leave out Security:Oidc:Audience."
                );
        return new(
            Authority(authority),
            audience
                ?? throw new ConfigurationException(
                    "Security:Oidc:Audience is missing: set it to the audience that the identity provider writes into tokens for this API."
                ),
            Value(configuration, Oidc + "ClientId"),
            Value(configuration, Oidc + "Scopes") ?? "openid profile",
            Flag(configuration, Oidc + "KeysForMachinesOnly", false),
            [.. Roles(configuration)]
        );
    }

    static Uri Authority(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", Query: "", Fragment: "" }
            ? address
            : throw new ConfigurationException(
                $"Security:Oidc:Authority is '{text}', but has to be the https address of an identity provider, without query (http only on this machine)."
            );

    static string? Value(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } text ? text : null;

    /// <summary>The claims whose bearers have a role, such as <c>groups=report-admins</c>.</summary>
    static IEnumerable<ClaimOfRole> Roles(IConfiguration configuration)
    {
        var names = Enum.GetValues<Role>().ToDictionary(r => r.Name(), StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetSection(Oidc + "Roles").GetChildren())
        {
            var key = $"{Oidc}Roles:{section.Key}";
            if (!names.TryGetValue(section.Key, out var role))
                throw new ConfigurationException($"{key} names no role. Use: {string.Join(", ", names.Keys)}.");
            var claims = section.GetChildren().Select(c => c.Value ?? "").Where(c => c.Length > 0).ToList();
            if (claims.Count == 0)
                throw new ConfigurationException($"{key} has no claims: number them, as {key}:0=groups=report-admins.");
            foreach (var claim in claims)
                yield return ClaimOfRole.IsClaim(claim)
                    ? new(claim, role)
                    : throw new ConfigurationException(
                        $"{key} has '{claim}', but takes a claim's type, = and its value, such as groups=report-admins."
                    );
        }
    }
}
