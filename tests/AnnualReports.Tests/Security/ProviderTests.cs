using AnnualReports.Api.Security.SignIn;
using Microsoft.IdentityModel.Tokens;
using static AnnualReports.Tests.Security.OidcServer;

namespace AnnualReports.Tests.Security;

/// <summary>An identity provider that is away, comes back, and changes its keys.</summary>
public sealed class ProviderTests
{
    static readonly string[] Nowhere =
    [
        "--Security:Oidc:Authority=http://127.0.0.1:1/",
        $"--Security:Oidc:Audience={Audience}",
    ];

    readonly Clock clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    static async Task<Answer> Ask(ApiFixture api, string token) => await api.WithKey(token).Get("/manage/me");

    static void IsAway(Answer answer)
    {
        Assert.Equal((503, "/problems/unavailable"), (answer.Status, answer.Type));
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("identity provider", answer.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_it_at_start_keys_work_and_tokens_wait_until_it_is_there()
    {
        await using var other = await Start();
        var port = other.Address.Port;
        await other.DisposeAsync();
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, other.Settings());
        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
        IsAway(await Ask(api, Signed(other.Good(clock.Now))));
        // Whatever needs nobody to sign in is answered, with any token.
        Assert.Equal(200, (await api.WithKey(Signed(other.Good(clock.Now))).Get("health/live")).Status);

        await using var provider = await Start(port);
        clock.Advance(ProviderMetadata.Pause);
        Assert.Equal(200, (await Ask(api, Signed(provider.Good(clock.Now)))).Status);
    }

    [Fact]
    public async Task When_it_goes_away_later_the_keys_that_are_known_go_on_and_it_comes_back()
    {
        var provider = await Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, provider.Settings());
        Assert.Equal(200, (await Ask(api, Signed(provider.Good(clock.Now)))).Status);
        await provider.DisposeAsync();
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(200, (await Ask(api, Signed(provider.Good(clock.Now)))).Status);

        // A token with a key that is not known may be right, but nobody can tell now.
        await using var elsewhere = await Start();
        var unknown = elsewhere.Good(clock.Now);
        unknown.Issuer = provider.Address.AbsoluteUri;
        IsAway(await Ask(api, Signed(unknown)));

        await using var back = await Start(provider.Address.Port);
        clock.Advance(ProviderMetadata.Pause);
        Assert.Equal(200, (await Ask(api, Signed(back.Good(clock.Now)))).Status);
        // The key from before is not published any more.
        Assert.Equal(401, (await Ask(api, Signed(provider.Good(clock.Now)))).Status);
    }

    [Fact]
    public async Task A_new_key_is_read_once_it_is_used_and_wrong_tokens_do_not_make_it_be_read_again_and_again()
    {
        var before = await Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, before.Settings());
        Assert.Equal(200, (await Ask(api, Signed(before.Good(clock.Now)))).Status);
        Assert.Equal(1, before.Reads);
        await before.DisposeAsync();

        await using var provider = await Start(before.Address.Port);
        clock.Advance(ProviderMetadata.Pause);
        // The first request with the new key reads it, and is answered.
        Assert.Equal(200, (await Ask(api, Signed(provider.Good(clock.Now)))).Status);
        Assert.Equal(1, provider.Reads);

        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        foreach (var _ in Enumerable.Range(0, 20))
        {
            var wrong = provider.Good(clock.Now);
            var key = new RsaSecurityKey(rsa) { KeyId = Guid.NewGuid().ToString() };
            wrong.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256);
            Assert.Equal(401, (await Ask(api, Signed(wrong))).Status);
            wrong.SigningCredentials = new(
                new RsaSecurityKey(rsa) { KeyId = provider.Key.KeyId },
                SecurityAlgorithms.RsaSha256
            );
            Assert.Equal(401, (await Ask(api, Signed(wrong))).Status);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        // Twenty seconds, and one attempt in five of them.
        Assert.InRange(provider.Reads, 2, 5);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_not_waited_for_again_and_again()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, Nowhere);
        await using var provider = await Start();
        var token = Signed(provider.Good(TimeProvider.System.GetUtcNow()));
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Ask(api, token)));
        Assert.All(answers, IsAway);
    }
}
