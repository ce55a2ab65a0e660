using System.Text.Json;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Contracts;
using AnnualReports.Tests.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>People who sign in at an identity provider.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    OidcServer provider = null!;

    public async ValueTask InitializeAsync() => provider = await OidcServer.Start();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    static readonly object All = new { languages = "all" };

    [Theory, OnEveryStore]
    public async Task Whoever_signs_in_is_known_by_it_and_may_do_what_their_groups_may(Store store)
    {
        await using var api = await provider.Api(store);
        var client = api.WithKey(await provider.Token("an-1", "An Peeters", "report-editors"));
        var me = await client.Get("/manage/me");
        Assert.Equal((200, "An Peeters"), (me.Status, me.Text("name")));
        Assert.Equal("editor", Assert.Single(me.Json.GetProperty("grants").EnumerateArray()).GetProperty("role").GetString());
        Assert.Equal(
            (provider.Address.AbsoluteUri, "an-1"),
            (
                me.Json.GetProperty("signIn").GetProperty("issuer").GetString(),
                me.Json.GetProperty("signIn").GetProperty("subject").GetString()
            )
        );
        Assert.InRange(me.Json.GetProperty("until").GetDateTimeOffset() - Now, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.False(me.Json.TryGetProperty("key", out _));

        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var saved = await client.Patch(highlight.Manage, new { slug = Given.NewSlug("renamed") }, ("If-Match", "\"1\""));
        Assert.Equal((200, "An Peeters"), (saved.Status, saved.Text("savedBy")));
        Assert.Equal(403, (await client.Post(highlight.Manage + "/publish", All, ("If-Match", "\"2\""))).Status);
        var row = (await api.Admin.Get($"/manage/audit?entry={highlight.Entry}")).Items[0];
        Assert.Equal(me.Text("id"), row.GetProperty("actor").GetString());

        // Another token of the same person, who has a grant of their own now, and one through a group.
        await api.Grant(me.Json.GetProperty("id").GetGuid(), Role.Publisher);
        await api.GrantClaim("groups=reviewers", Role.Reviewer);
        var again = api.WithKey(await provider.Token("an-1", "An Peeters", "report-editors reviewers"));
        Assert.Equal(
            ["publisher", "reviewer", "editor"],
            (await again.Get("/manage/me")).Json.GetProperty("grants").EnumerateArray().Select(g => g.GetProperty("role").GetString())
        );
        Assert.Equal(200, (await again.Post(highlight.Manage + "/publish", All, ("If-Match", "\"2\""))).Status);
    }

    static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory, OnEveryStore]
    public async Task Two_people_of_one_name_are_told_apart_and_strangers_may_do_nothing(Store store)
    {
        await using var api = await provider.Api(store);
        var first = await api.WithKey(await provider.Token("els-1", "Els")).Get("/manage/me");
        var second = await api.WithKey(await provider.Token("els-2", "Els")).Get("/manage/me");
        var third = await api.WithKey(await provider.Token("ELS-2", "Els")).Get("/manage/me");
        Assert.Equal(("Els", "Els (els-2)", "Els (ELS-2)"), (first.Text("name"), second.Text("name"), third.Text("name")));
        Assert.Equal(3, new[] { first, second, third }.Select(a => a.Text("id")).Distinct().Count());
        var stranger = api.WithKey(await provider.Token("els-1", "Els"));
        Assert.Equal(403, (await stranger.Get("/manage/highlights")).Status);
    }

    [Theory, OnEveryStore]
    public async Task The_provider_renames_a_person_and_without_a_name_the_one_that_is_known_stays(Store store)
    {
        await using var api = await provider.Api(store);
        var known = await api.Admin.Post(
            "/manage/people",
            new
            {
                name = "Els of the newsroom",
                kind = "person",
                issuer = provider.Address.AbsoluteUri,
                subject = "els",
            }
        );
        Assert.Equal(201, known.Status);
        var nameless = await api.WithKey(await provider.Token("els")).Get("/manage/me");
        Assert.Equal((known.Text("id"), "Els of the newsroom"), (nameless.Text("id"), nameless.Text("name")));
        foreach (var name in new[] { "Els Janssens", "Els Janssens", "Els\u202E Peeters\n" })
            Assert.Equal(
                (known.Text("id"), name.Replace("\u202E", "", StringComparison.Ordinal).Trim()),
                await Me(api.WithKey(await provider.Token("els", name)))
            );
        var rows = (await api.Admin.Get($"/manage/audit?actor={known.Text("id")}&operation=SignIn")).Items;
        Assert.Equal(
            ["renamed by the identity provider", null, "renamed by the identity provider", null],
            rows.Select(r => r.TryGetProperty("detail", out var detail) ? detail.GetString() : null)
        );
        Assert.Equal(
            [
                $"person {known.Text("id")}: Els Janssens → Els Peeters",
                null,
                $"person {known.Text("id")}: Els of the newsroom → Els Janssens",
                null,
            ],
            rows.Select(r => r.Text("about"))
        );
        Assert.Equal(2, (await api.Admin.Get($"/manage/audit?about={known.Text("id")}&operation=SignIn")).Items.Length);
        Assert.Equal("subject-only", (await Me(api.WithKey(await provider.Token("subject-only")))).Name);
    }

    static async Task<(string? Id, string? Name)> Me(HttpClient client)
    {
        var me = await client.Get("/manage/me");
        return (me.Text("id"), me.Text("name"));
    }

    [Theory, OnEveryStore]
    public async Task Who_is_deactivated_is_locked_out_at_once_on_every_instance_whatever_their_token_says(Store store)
    {
        await using var api = await provider.Api(store);
        var other = Documenting.Client(ApiFixture.AddressOf(await api.AnotherInstance()));
        var token = await provider.Token("leaver", "Leaver", "report-editors");
        var here = api.WithKey(token);
        other.DefaultRequestHeaders.Authorization = here.DefaultRequestHeaders.Authorization;
        var (id, _) = await Me(here);
        Assert.Equal(id, (await Me(other)).Id);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        foreach (var client in new[] { other, here, api.WithKey(await provider.Token("leaver", "Leaver")) })
        {
            var refused = await client.Get("/manage/me");
            Assert.Equal((401, "The person was deactivated here."), (refused.Status, refused.Text("detail")));
        }
    }

    [Theory, OnEveryStore]
    public async Task A_token_that_has_expired_and_a_person_who_left_are_no_guess(Store store)
    {
        await using var api = await provider.Api(store, "--Limits:FailedSignIns=2");
        var token = await provider.Token("leaver", "Leaver");
        var leaver = api.WithKey(token);
        var (id, _) = await Me(leaver);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        var expired = provider.Good(Now.AddDays(-1), "late");
        foreach (var client in new[] { leaver, api.WithKey(OidcServer.Signed(expired)) })
            for (var times = 0; times < 4; times++)
                Assert.Equal(401, (await client.Get("/manage/me")).Status);
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var about = (await SignIns(api, "outcome=unauthenticated")).Select(r => (r.Text("about"), r.GetProperty("count").GetInt32()));
        Assert.Contains(($"person {id}, who was deactivated", 4), about);
    }

    [Theory, OnEveryStore]
    public async Task Keys_of_people_can_be_switched_off(Store store)
    {
        await using var strict = await provider.Api(store, "--Security:Oidc:KeysForMachinesOnly=true");
        var (_, person) = await strict.Nobody("Person");
        var refused = await person.Get("/manage/me");
        Assert.Equal(401, refused.Status);
        Assert.Contains("Sign in", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(200, (await strict.Admin.Get("/manage/me")).Status);
        Assert.Equal(200, (await (await strict.As(Role.Editor, "Machine")).Get("/manage/me")).Status);
        // The key of the configuration stays the way in, also when its actor has become a person.
        var me = (await strict.Admin.Get("/manage/me")).Text("id");
        var linked = await strict.Admin.Post(
            $"/manage/people/{me}/link",
            new { issuer = provider.Address.AbsoluteUri, subject = "chief", reason = "Signs in from now on" }
        );
        Assert.True(linked.Status == 200, linked.Json.ToString());
        Assert.Equal(200, (await strict.Admin.Get("/manage/me")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Each_sign_in_is_one_row_of_the_audit_and_failures_are_counted(Store store)
    {
        await using var api = await provider.Api(store);
        var other = Documenting.Client(ApiFixture.AddressOf(await api.AnotherInstance()));
        var token = await provider.Token("an", "An");
        var client = api.WithKey(token);
        other.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        var (id, _) = await Me(client);
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal((id, "An"), await Me(client));
        Assert.Equal((id, "An"), await Me(other));
        Assert.Equal((id, "An"), await Me(api.WithKey(await provider.Token("an", "An"))));
        var rows = await SignIns(api, $"actor={id}");
        Assert.Equal(2, rows.Length);
        Assert.Equal("made known by it", rows[1].GetProperty("detail").GetString());
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal("done", row.GetProperty("outcome").GetString());
                Assert.Equal("127.0.0.1", row.GetProperty("address").GetString());
                Assert.Matches("^sign-in [0-9a-f]{32}$", row.GetProperty("target").GetString());
                Assert.Matches("^[0-9a-f]{32}$", row.GetProperty("traceId").GetString());
            }
        );

        var wrong = api.WithKey(token[..^8] + "AAAAAAAA");
        foreach (var _ in Enumerable.Range(0, 5))
            Assert.Equal(401, (await wrong.Get("/manage/me")).Status);
        Assert.Equal(431, (await api.WithKey(token + new string('A', 20_000)).Get("/manage/me")).Status);
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        var failed = Assert.Single(await SignIns(api, "outcome=unauthenticated"));
        Assert.Equal((6, false), (failed.GetProperty("count").GetInt32(), failed.TryGetProperty("actor", out _)));
        Assert.Empty((await api.Admin.Get("/manage/verify")).Json.GetProperty("broken").EnumerateArray());
    }

    static async Task<JsonElement[]> SignIns(ApiFixture api, string filter) =>
        (await api.Admin.Get($"/manage/audit?operation=SignIn&{filter}")).Items;

    [Theory, OnEveryStore]
    public async Task Knowing_a_person_takes_two_statements(Store store)
    {
        await using var api = await provider.Api(store);
        var client = api.WithKey(await provider.Token("an", "An", "report-editors"));
        await client.Get("/manage/me");
        await api.Admin.Get("/manage/highlights");
        var person = await Statements.Of(api, () => client.Get("/manage/highlights"));
        var key = await Statements.Of(api, () => api.Admin.Get("/manage/highlights"));
        // With a key it is one; the others are those of the list.
        Assert.Equal(key.Count + 1, person.Count);
    }

    [Theory, OnEveryStore]
    public async Task Who_signs_in_can_be_the_last_administrator(Store store)
    {
        await using var api = await provider.Api(store);
        var key = (await api.Admin.Get("/manage/me")).Json.GetProperty("key");
        var client = api.WithKey(await provider.Token("els", "Els"));
        var id = Guid.Parse((await Me(client)).Id!);
        Assert.Equal(409, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{key}", null, [])).Status);
        await api.Grant(id, Role.Administrator);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{key}", null, [])).Status);
        // Now she is the last, by her sign-in alone.
        Assert.Equal(409, (await client.Post($"/manage/people/{id}/deactivate", new { reason = "Leaves" })).Status);
        var elsewhere = new LinkRequest
        {
            Issuer = "https://elsewhere.example",
            Subject = "els",
            Reason = "Test",
        };
        Assert.Equal(409, (await client.Post($"/manage/people/{id}/link", elsewhere)).Status);
        // With the role given to a group, she may go.
        Assert.Equal(
            201,
            (await client.Post("/manage/grants", new { claim = "groups=admins", role = "administrator", reason = "Test" })).Status
        );
        Assert.Equal(200, (await client.Post($"/manage/people/{id}/deactivate", new { reason = "Leaves" })).Status);
        var next = api.WithKey(await provider.Token("jo", "Jo", "admins"));
        Assert.Equal(200, (await next.Get("/manage/people")).Status);
    }
}
