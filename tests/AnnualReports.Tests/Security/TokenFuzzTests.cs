using System.Net.Sockets;
using System.Text;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Security.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using static AnnualReports.Tests.Security.OidcServer;

namespace AnnualReports.Tests.Security;

/// <summary>Whatever a stranger sends as a token is a failed sign-in, and nothing else.</summary>
public sealed class TokenFuzzTests
{
    static readonly string[] Members = ["alg", "typ", "kid", "enc", "cty", "zip", "crit", "x5t", "jwk", "iss", "sub", "aud", "exp", "nbf"];

    static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999999", "\"\"", "\"RS256\"", "\"none\"", "\"dir\"", "\"at+jwt\"",
        "[]", "[[1]]", "{}", "{\"a\":{}}", "[\"a\",null]", "\"\\u0000\"", "\"\\ud800\"", "\"A256GCM\"",
    ];

    static string Part(Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                return "";
            case 1:
                return Convert.ToHexStringLower(Bytes(random, 20));
            case 2:
                return Base64UrlEncoder.Encode(Bytes(random, 40));
            case 3:
                return new string(
                    [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next('!', '~'))]
                ).Replace('.', '-');
            default:
                var members = random
                    .GetItems(Members, random.Next(0, 6))
                    .Select(m => $"\"{m}\":{Values[random.Next(Values.Length)]}");
                var json = "{" + string.Join(',', members) + "}";
                return Base64UrlEncoder.Encode(random.Next(8) == 0 ? json[..^1] : json);
        }
    }

    static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(1, most)];
        random.NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public async Task Whatever_is_sent_as_a_token_is_refused_and_counted()
    {
        await using var provider = await Start();
        await using var api = await provider.Api(Store.Sqlite, "--Limits:FailedSignIns=100000");
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var header = Base64UrlEncoder.Encode($$"""{"alg":"RS256","kid":"{{provider.Key.KeyId}}","typ":"at+jwt"}""");
        string[] sent =
        [
            "eyJhbGciOiJSUzI1NiJ9.a.b.c.d",
            .. Enumerable
                .Range(0, 600)
                .Select(n =>
                {
                    var parts = Enumerable.Range(0, n % 11).Select(_ => Part(random));
                    var first = random.Next(3) == 0 ? header : Base64UrlEncoder.Encode("{\"" + random.Next(9));
                    return string.Join('.', parts.Prepend(random.Next(2) == 0 ? first : "eyJ" + Part(random)));
                }),
        ];
        foreach (var token in sent)
        {
            var answer = await api.Public.Get("/manage/me", ("Authorization", $"Bearer {token}"));
            Assert.True(answer.Status == 401, $"{answer.Status} for {token} (seed {seed})");
            Assert.True(answer.Headers.Contains("RateLimit"), $"Not counted: {token} (seed {seed})");
        }
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var rows = (await api.Admin.Get("/manage/audit?operation=SignIn&outcome=unauthenticated")).Items;
        Assert.Equal(sent.Length, rows.Sum(r => r.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Signed_tokens_of_any_shape_are_no_fault_of_the_program()
    {
        await using var provider = await Start();
        await using var api = await provider.Api(Store.Sqlite, "--Limits:FailedSignIns=100000");
        foreach (var value in Values)
            foreach (var member in (string[])["sub", "name", "auth_time", "sid", "azp", "jti", "groups", "typ", "iat", "email"])
            {
                var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
                var payload =
                    $$"""{"iss":"{{provider.Address}}","aud":"{{Audience}}","exp":{{now + 60}},"sub":"s","{{member}}":{{value}}}""";
                var answer = await api.WithKey(Sign(provider, payload)).Get("/manage/me");
                Assert.True(answer.Status is 200 or 401 or 403, $"{answer.Status} for {payload}");
            }
    }

    static string Sign(OidcServer provider, string payload)
    {
        var header = Base64UrlEncoder.Encode($$"""{"alg":"RS256","kid":"{{provider.Key.KeyId}}","typ":"at+jwt"}""");
        var text = $"{header}.{Base64UrlEncoder.Encode(payload)}";
        var signature = provider.Key.Rsa.SignData(
            Encoding.ASCII.GetBytes(text),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1
        );
        return $"{text}.{Base64UrlEncoder.Encode(signature)}";
    }

    [Fact]
    public async Task A_provider_that_hangs_holds_only_a_few()
    {
        using var hanging = new TcpListener(System.Net.IPAddress.Loopback, 0);
        hanging.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)hanging.LocalEndpoint).Port}/";
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            $"--Security:Oidc:Authority={address}",
            $"--Security:Oidc:Audience={Audience}"
        );
        const int All = ProviderMetadata.MostWaiting + 24;
        var asked = Enumerable
            .Range(0, All)
            .Select(n => api.WithKey($"eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.{n}").Get("/manage/me"))
            .ToList();
        await Patience.Until(
            () => Task.FromResult(asked.Count(a => a.IsCompleted) >= All - ProviderMetadata.MostWaiting),
            "Those beyond the few wait too"
        );
        Assert.Equal(All - ProviderMetadata.MostWaiting, asked.Count(a => a.IsCompleted));
        Assert.All(asked.Where(a => a.IsCompleted), a => Assert.Equal(503, a.Result.Status));
        // Keys go on meanwhile.
        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
        hanging.Stop();
        Assert.All(await Task.WhenAll(asked), a => Assert.Equal(503, a.Status));
    }
}
