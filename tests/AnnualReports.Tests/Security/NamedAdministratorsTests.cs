using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

/// <summary>A refusal says whom to ask, to those who are known.</summary>
public sealed class NamedAdministratorsTests
{
    static async Task<Guid> Person(ApiFixture api, string name)
    {
        var added = await api.Admin.Post("/manage/people", new { name, kind = "person" });
        Assert.Equal(201, added.Status);
        return added.Json.GetProperty("id").GetGuid();
    }

    static string[] Names(Answer refused) =>
        refused.Json.TryGetProperty("grantedBy", out var names)
            ? [.. names.EnumerateArray().Select(n => n.GetString()!)]
            : [];

    [Theory, OnEveryStore]
    public async Task A_refusal_names_the_role_and_at_most_three_people_who_can_grant_it(Store store)
    {
        var api = await Stores.Api(store, "named-administrators");
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl"), await api.Highlight(foreign, null, "nl"));
        var editor = await api.Granted(Role.Editor, own.Slug);
        var publish = new { languages = "all" };
        (string, string) match = ("If-Match", "\"1\"");

        // Nobody but a machine administers yet: it is named rather than nobody.
        var refused = await editor.Post(mine.Manage + "/publish", publish, match);
        Assert.Equal((403, "/problems/forbidden"), (refused.Status, refused.Type));
        Assert.Equal(["administrator"], Names(refused));
        Assert.EndsWith("administrator can grant it.", refused.Text("detail"), StringComparison.Ordinal);

        var people = new Dictionary<string, Guid>();
        foreach (var name in new[] { "Dirk", "Chantal", "Bart", "An" })
            await api.Grant(people[name] = await Person(api, name), Role.Administrator);
        await Person(api, "Aad, who administers nothing");

        refused = await editor.Post(mine.Manage + "/publish", publish, match);
        Assert.Equal(["An", "Bart", "Chantal"], Names(refused));
        Assert.Equal(
            "This needs the role publisher. /api/v1/manage/me says what you may do. An, Bart or Chantal can grant it.",
            refused.Text("detail")
        );

        // What the store refuses, because the grant is for another report, says the same.
        refused = await editor.Get(theirs.Manage);
        Assert.Equal(403, refused.Status);
        Assert.Equal(["An", "Bart", "Chantal"], Names(refused));
        Assert.Contains("a report that you have no grant for", refused.Text("detail"), StringComparison.Ordinal);

        // Whoever left, or administers no more, is not named.
        await api.Admin.Post($"/manage/people/{people["An"]}/deactivate", new { reason = "Left" });
        var grants = (await api.Admin.Get($"/manage/grants?actor={people["Bart"]}")).Items;
        await api.Admin.Post($"/manage/grants/{grants[0].GetProperty("id")}/end", new { reason = "Other work" });
        Assert.Equal(["Chantal", "Dirk"], Names(await editor.Post(mine.Manage + "/publish", publish, match)));
    }

    [Fact]
    public async Task Who_is_not_known_learns_no_name()
    {
        var api = await Stores.Api(Store.Sqlite, "named-to-nobody");
        await api.Grant(await Person(api, "Chantal Dupont"), Role.Administrator);
        foreach (var client in new[] { api.Public, api.WithKey("ar_not-a-key-of-this-place-0123456789") })
        {
            var refused = await client.Get("/manage/highlights");
            Assert.Equal(401, refused.Status);
            Assert.DoesNotContain("Chantal", refused.Json.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_a_claim_makes_administrators_it_is_named_in_their_place()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "named-claim",
            "--Security:Oidc:Authority=https://sign-in.example",
            "--Security:Oidc:Audience=annual-reports",
            "--Logging:LogLevel:AnnualReports.Api.Security.SignIn.ProviderMetadata=None",
            "--Security:Oidc:Roles:administrator:0=groups=report-admins"
        );
        var viewer = await api.Granted(Role.Viewer);
        var refused = await viewer.Post("/manage/highlights", new { });
        Assert.Equal((403, 0), (refused.Status, Names(refused).Length));
        Assert.EndsWith("whoever has groups=report-admins.", refused.Text("detail"), StringComparison.Ordinal);
        await api.Grant(await Person(api, "Chantal"), Role.Administrator);
        Assert.Equal(["Chantal"], Names(await viewer.Post("/manage/highlights", new { })));
    }
}
