using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace AnnualReports.Tests.Security;

/// <summary>
/// A real OpenID Connect server in this process (OpenIddict). Whoever asks for a token gets one with the claims that
/// the parameters of the request say.
/// </summary>
sealed class OidcServer : IAsyncDisposable
{
    public const string Audience = "annual-reports";

    readonly WebApplication app;
    int reads;

    OidcServer(WebApplication app, RsaSecurityKey key) => (this.app, Key) = (app, key);

    /// <summary>The key that it signs with.</summary>
    public RsaSecurityKey Key { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>How often its keys were read.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <param name="port">The port; 0 for a free one.</param>
    public static async Task<OidcServer> Start(int port = 0)
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder
            .Services.AddOpenIddict()
            .AddServer(options =>
            {
                options.EnableDegradedMode();
                options.SetTokenEndpointUris("token");
                options.AllowClientCredentialsFlow();
                options.AddEphemeralEncryptionKey().AddSigningKey(key);
                options.DisableAccessTokenEncryption();
                options.UseAspNetCore().DisableTransportSecurityRequirement();
                options.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(_ => default));
                options.AddEventHandler<HandleTokenRequestContext>(h => h.UseInlineHandler(Answer));
            });
        var app = builder.Build();
        var server = new OidcServer(app, key);
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path == "/.well-known/jwks")
                    Interlocked.Increment(ref server.reads);
                return next(http);
            }
        );
        // OpenIddict answers in the middleware of authentication.
        app.UseAuthentication();
        await app.StartAsync();
        server.Address = new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        // Its first answer takes long, because everything is compiled for it.
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(server.Address, ".well-known/openid-configuration"));
        await client.GetStringAsync(new Uri(server.Address, ".well-known/jwks"));
        server.reads = 0;
        return server;
    }

    static ValueTask Answer(HandleTokenRequestContext context)
    {
        var identity = new ClaimsIdentity("test", "name", "role");
        identity.AddClaim(new(OpenIddictConstants.Claims.Subject, (string?)context.Request["person"] ?? "nobody"));
        if ((string?)context.Request["name"] is { Length: > 0 } name)
            identity.AddClaim(new("name", name));
        foreach (var group in ((string?)context.Request["groups"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            identity.AddClaim(new("groups", group));
        var principal = new ClaimsPrincipal(identity);
        principal.SetAudiences(Audience);
        principal.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        context.SignIn(principal);
        return default;
    }

    /// <summary>An access token for somebody, made by the server.</summary>
    public async Task<string> Token(string person, string name = "", string groups = "")
    {
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = "tests",
                ["client_secret"] = "secret",
                ["person"] = person,
                ["name"] = name,
                ["groups"] = groups,
            }
        );
        using var answer = await client.PostAsync(new Uri(Address, "token"), form);
        var json = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
        return json.TryGetProperty("access_token", out var token)
            ? token.GetString()!
            : throw new InvalidOperationException(json.ToString());
    }

    /// <summary>A token as the server makes them, to be changed and signed by the test.</summary>
    public SecurityTokenDescriptor Good(DateTimeOffset now, string person = "somebody") =>
        new()
        {
            Issuer = Address.AbsoluteUri,
            Audience = Audience,
            Claims = new Dictionary<string, object> { ["sub"] = person, ["jti"] = Guid.NewGuid().ToString() },
            TokenType = "at+jwt",
            IssuedAt = now.UtcDateTime.AddMinutes(-5),
            NotBefore = now.UtcDateTime.AddMinutes(-5),
            Expires = now.UtcDateTime.AddMinutes(5),
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
        };

    public static string Signed(SecurityTokenDescriptor token) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);

    /// <summary>The program, whose people sign in at this server.</summary>
    public Task<ApiFixture> Api(Store store, params string[] settings) => ApiFixture.Start(store, Settings(settings));

    /// <summary>The settings by which people sign in at this server.</summary>
    public string[] Settings(params string[] more) =>
        [
            $"--Security:Oidc:Authority={Address}",
            $"--Security:Oidc:Audience={Audience}",
            "--Security:Oidc:Roles:editor:0=groups=report-editors",
            .. more,
        ];

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
