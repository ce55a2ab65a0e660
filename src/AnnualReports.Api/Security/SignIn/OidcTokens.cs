using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace AnnualReports.Api.Security.SignIn;

/// <summary>Authentication by access tokens of an identity provider (RFC 6750, RFC 8725, RFC 9068).</summary>
static class OidcTokens
{
    /// <summary>The scheme that chooses between keys and tokens.</summary>
    public const string KeyOrToken = nameof(KeyOrToken);

    const string Scheme = "Oidc";

    /// <summary>The start of every JSON Web Token: <c>{"</c> in Base64.</summary>
    const string Start = "eyJ";

    /// <summary>How far the clocks of the provider and of this program may be apart.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Signatures with a private key alone. With a shared secret, anybody could sign with the public key in its place.
    /// </summary>
    static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Registers what is needed to sign in at the identity provider.</summary>
    public static void AddSignIn(this IServiceCollection services, OidcOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ProviderMetadata>();
        services.AddHostedService(s => s.GetRequiredService<ProviderMetadata>());
        services.AddSingleton<ConfiguredGrants>();
        services.AddSingleton<RecentSignIns>();
        services.AddScoped<SignIns>();
        services.AddScoped<OidcEvents>();
        new AuthenticationBuilder(services)
            .AddPolicyScheme(
                KeyOrToken,
                null,
                policy =>
                    policy.ForwardDefaultSelector = http =>
                        KeyAuthentication.IsWanted(http.Request) && Of(http.Request) is not null
                            ? Scheme
                            : KeyAuthentication.Name
            )
            .AddJwtBearer(Scheme, _ => { });
        // It would read settings of its own, besides those that Settings reads.
        services.RemoveAll<IConfigureOptions<JwtBearerOptions>>();
        services
            .AddOptions<JwtBearerOptions>(Scheme)
            .Configure<ProviderMetadata, TimeProvider>((bearer, provider, time) => Set(bearer, options, provider, time));
    }

    /// <summary>The token that a request has in its header <c>Authorization</c>; null if there is none.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return null;
        var token = header["Bearer ".Length..].Trim();
        return token.StartsWith(Start, StringComparison.Ordinal) && token.Contains('.', StringComparison.Ordinal)
            ? token
            : null;
    }

    static void Set(JwtBearerOptions bearer, OidcOptions options, ProviderMetadata provider, TimeProvider time)
    {
        bearer.ConfigurationManager = provider;
        // Claims keep the names that they have in the token.
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.EventsType = typeof(OidcEvents);
        bearer.TokenValidationParameters = new()
        {
            ValidAudience = options.Audience,
            ValidAlgorithms = Algorithms,
            ValidTypes = AccessTokens.Types,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until, time.GetUtcNow().UtcDateTime),
            NameClaimType = "name",
        };
    }

    /// <exception cref="SecurityTokenValidationException">The token has expired, or is not valid yet.</exception>
    static bool IsNow(DateTime? from, DateTime? until, DateTime now)
    {
        if (until is null)
            throw new SecurityTokenNoExpirationException();
        if (from is { } begin && begin - now > Skew)
            throw new SecurityTokenNotYetValidException();
        if (now - until.Value > Skew)
            throw new SecurityTokenExpiredException();
        return true;
    }
}
