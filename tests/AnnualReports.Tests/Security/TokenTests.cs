using System.Text;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using static AnnualReports.Tests.Security.OidcServer;

namespace AnnualReports.Tests.Security;

/// <summary>Access tokens that are wrong in any way.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    readonly Clock clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    readonly Logged log = new();
    OidcServer provider = null!;
    ApiFixture api = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await Start();
        api = await ApiFixture.StartWithServices(
            Store.Sqlite,
            services =>
                services
                    .AddSingleton<TimeProvider>(clock)
                    .AddSingleton<ILoggerProvider>(log)
                    // Everything for this test, and no more than usual for the console.
                    .Configure<LoggerFilterOptions>(o =>
                        o.Rules.Add(new(typeof(Logged).FullName, null, LogLevel.Debug, null))
                    ),
            provider.Settings()
        );
    }

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
        log.Dispose();
    }

    SecurityTokenDescriptor Good(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = provider.Good(clock.Now);
        change?.Invoke(token);
        return token;
    }

    async Task<(int Status, string? Detail)> Asked(string token)
    {
        var answer = await api.WithKey(token).Get("/manage/me");
        if (answer.Status == 401)
            Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        return (answer.Status, answer.Text("detail"));
    }

    async Task Refused(string detail, Action<SecurityTokenDescriptor> change)
    {
        var (status, told) = await Asked(Signed(Good(change)));
        Assert.Equal(401, status);
        Assert.Contains(detail, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_wrong_in_any_way_is_refused_and_told_why()
    {
        Assert.Equal(200, (await Asked(Signed(Good()))).Status);
        await Refused("expired", t => t.Expires = clock.Now.UtcDateTime.AddMinutes(-2));
        await Refused("not valid yet", t => t.NotBefore = clock.Now.UtcDateTime.AddMinutes(2));
        await Refused("when it expires", t => t.Expires = null);
        await Refused("another program", t => t.Audience = "another-api");
        await Refused("another program", t => t.Audience = null);
        await Refused("not of the identity provider", t => t.Issuer = "https://elsewhere.example/");
        await Refused("whose it is", t => t.Claims.Remove("sub"));
        await Refused("whose it is", t => t.Claims["sub"] = new string('x', 256));
        await Refused("whose it is", t => t.Claims["sub"] = " ");
    }

    [Fact]
    public async Task A_signature_that_is_not_the_providers_is_refused()
    {
        using var other = System.Security.Cryptography.RSA.Create(2048);
        var known = provider.Key.KeyId;
        await Refused(
            "signature",
            t => t.SigningCredentials = new(new RsaSecurityKey(other) { KeyId = known }, SecurityAlgorithms.RsaSha256)
        );
        await Refused(
            "does not publish",
            t => t.SigningCredentials = new(new RsaSecurityKey(other) { KeyId = "other" }, SecurityAlgorithms.RsaSha256)
        );
        // The public key as if it were a shared secret, in the forms in which it is published.
        foreach (
            var secret in new[]
            {
                provider.Key.Rsa.ExportSubjectPublicKeyInfo(),
                provider.Key.Rsa.ExportRSAPublicKey(),
                Encoding.ASCII.GetBytes(provider.Key.Rsa.ExportSubjectPublicKeyInfoPem()),
                provider.Key.Rsa.ExportParameters(false).Modulus!,
            }
        )
            await Refused(
                "signature",
                t =>
                    t.SigningCredentials = new(
                        new SymmetricSecurityKey(secret) { KeyId = known },
                        SecurityAlgorithms.HmacSha256
                    )
            );

        var good = Signed(Good()).Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""");
        var changed = Base64UrlEncoder.Encode(
            Base64UrlEncoder.Decode(good[1]).Replace("somebody", "else", StringComparison.Ordinal)
        );
        foreach (
            var token in new[]
            {
                $"{none}.{good[1]}.",
                $"{none}.{good[1]}.{good[2]}",
                $"{good[0]}.{changed}.{good[2]}",
                $"{good[0]}.{good[1]}.",
                $"{good[0]}.{good[1]}",
                $"{good[0]}.{good[1]}.{good[2]}.{good[2]}.{good[2]}",
                $"{good[0]}.{good[1]}.{good[2]},Bearer {string.Join('.', good)}",
                $"{good[0]}..",
                "eyJ.eyJ.eyJ",
                "a.b.c",
                "..",
            }
        )
            Assert.Equal(401, (await Asked(token)).Status);
    }

    [Fact]
    public async Task Clocks_may_be_a_minute_apart_and_no_more()
    {
        foreach (var (seconds, status) in new[] { (59, 200), (60, 200), (61, 401) })
        {
            Assert.Equal(status, (await Asked(Signed(Good(t => t.Expires = clock.Now.UtcDateTime.AddSeconds(-seconds))))).Status);
            Assert.Equal(status, (await Asked(Signed(Good(t => t.NotBefore = clock.Now.UtcDateTime.AddSeconds(seconds))))).Status);
        }
        var token = Signed(Good());
        Assert.Equal(200, (await Asked(token)).Status);
        clock.Advance(TimeSpan.FromMinutes(6) + TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await Asked(token)).Status);
    }

    [Fact]
    public async Task A_token_that_is_too_long_is_refused_before_it_is_read_and_told_so()
    {
        // The provider is read for the first token that can be one.
        await api.WithKey(Signed(Good())).Get("/manage/me");
        var reads = provider.Reads;
        foreach (var length in new[] { 16_001, 30_000 })
        {
            var token = "eyJ" + new string('.', 1) + new string('A', length - 4);
            var answer = await api.WithKey(token).Get("/manage/me");
            Assert.Equal((431, "/problems/headers-too-large"), (answer.Status, answer.Type));
            Assert.Contains($"may have 16000 characters; this one has {length}", answer.Text("detail"), StringComparison.Ordinal);
        }
        Assert.Equal(reads, provider.Reads);
        // What needs nobody to sign in, is not refused.
        Assert.Equal(200, (await api.WithKey("eyJ." + new string('A', 20_000)).Get("/api/v1/languages")).Status);
    }

    [Fact]
    public async Task A_token_may_have_as_many_claims_as_fit_into_it()
    {
        await api.GrantClaim("groups=g1400", Role.Reviewer);
        await api.GrantClaim("realm_access.roles=report-viewers", Role.Viewer);
        var token = Signed(
            Good(t =>
            {
                t.Claims["groups"] = Enumerable.Range(0, 1_401).Select(n => $"g{n}").Append("report-editors").ToArray();
                t.Claims["realm_access"] = new Dictionary<string, object> { ["roles"] = new[] { "report-viewers" } };
            })
        );
        Assert.InRange(token.Length, 12_000, 16_000);
        var me = await api.WithKey(token).Get("/manage/me");
        Assert.Equal(
            ["editor", "reviewer", "viewer"],
            me.Json.GetProperty("grants")
                .EnumerateArray()
                .Select(g => g.GetProperty("role").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_id_token_is_no_access_token()
    {
        const string Why = "no access token";
        await Refused(Why, t => t.TokenType = "id+jwt");
        await Refused(Why, t => t.TokenType = "JWT");
        foreach (var member in new[] { "nonce", "at_hash", "c_hash" })
            await Refused(Why, t => (t.TokenType, t.Claims[member], t.Claims["scope"]) = ("JWT", "x", "openid"));
        // Keycloak names the use of a token in its payload.
        foreach (var use in new[] { "ID", "Refresh", "Logout" })
            await Refused(Why, t => (t.TokenType, t.Claims["typ"], t.Claims["scope"]) = ("JWT", use, "openid"));
        foreach (var (member, value) in new[] { ("typ", "Bearer"), ("scope", "reports"), ("scp", "reports"), ("client_id", "ui") })
            Assert.Equal(200, (await Asked(Signed(Good(t => (t.TokenType, t.Claims[member]) = ("JWT", value))))).Status);
        Assert.Equal(200, (await Asked(Signed(Good(t => t.TokenType = "application/at+jwt")))).Status);
    }

    [Fact]
    public async Task A_token_works_in_the_header_Authorization_alone()
    {
        var token = Signed(Good());
        foreach (var name in new[] { "access_token", "token", "authorization", "bearer" })
            Assert.InRange((await api.Public.Get($"/manage/me?{name}={token}")).Status, 400, 401);
        foreach (var name in new[] { "X-Access-Token", "X-Authorization", "X-Api-Key", "Proxy-Authorization", "Cookie" })
            Assert.Equal(401, (await api.Public.Get("/manage/me", (name, $"Bearer {token}"))).Status);
        Assert.Equal(401, (await api.Public.Get("/manage/me", ("Authorization", $"Basic {token}"))).Status);
        Assert.Equal(401, (await api.Public.Get("/manage/me", ("Authorization", token))).Status);
    }

    [Fact]
    public async Task Nothing_of_a_token_is_logged()
    {
        var good = Signed(Good(t => (t.Claims["name"], t.Claims["email"]) = ("Secret Name", "secret@example.org")));
        Assert.Equal(200, (await Asked(good)).Status);
        await Asked(Signed(Good(t => (t.Audience, t.Claims["name"]) = ("secret-audience", "Secret Name"))));
        await Asked(good[..^4] + "AAAA");
        await Asked(good.Split('.')[0] + ".e30.secret-rest");
        var lines = log.Lines.Select(l => l.Message).ToList();
        Assert.NotEmpty(lines);
        string[] secrets = ["Secret Name", "secret@", "secret-audience", "secret-rest", .. good.Split('.')];
        foreach (var secret in secrets)
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal));
    }
}
