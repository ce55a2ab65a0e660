using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

/// <summary>A person with keys and with sign-ins is one, once an administrator has linked them.</summary>
public sealed class LinkingTests : IAsyncLifetime
{
    OidcServer provider = null!;

    public async ValueTask InitializeAsync() => provider = await OidcServer.Start();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    static readonly object All = new { languages = "all" };

    static async Task<(string? Id, string? Name)> Me(HttpClient client)
    {
        var me = await client.Get("/manage/me");
        return (me.Text("id"), me.Text("name"));
    }

    [Theory, OnEveryStore]
    public async Task A_key_and_a_sign_in_become_one_person_by_linking_them(Store store)
    {
        await using var api = await provider.Api(store);
        var (id, keyed) = await api.Nobody("Redactie");
        await api.Grant(id, Role.Editor);
        var token = api.WithKey(await provider.Token("an", "An Peeters"));
        var stray = (await Me(token)).Id;
        var account = new LinkRequest
        {
            Issuer = provider.Address.AbsoluteUri,
            Subject = "an",
            Reason = "She signs in from now on",
        };
        var taken = await api.Admin.Post($"/manage/people/{id}/link", account);
        Assert.Equal(422, taken.Status);
        Assert.Contains(stray!, Assert.Single(taken.Errors("/subject")), StringComparison.Ordinal);
        Assert.Equal(
            422,
            (await api.Admin.Post($"/manage/people/{id}/link", account with { From = Guid.NewGuid() })).Status
        );
        var linked = await api.Admin.Post($"/manage/people/{id}/link", account with { From = Guid.Parse(stray!) });
        Assert.Equal((200, "person", "an"), (linked.Status, linked.Text("kind"), linked.Text("subject")));
        // Her token was used before, so she is renamed with the next one.
        Assert.Equal(id.ToString(), (await Me(token)).Id);
        Assert.Equal(
            (id.ToString(), "An Peeters"),
            await Me(api.WithKey(await provider.Token("an", "An Peeters")))
        );
        Assert.Equal((id.ToString(), "An Peeters"), await Me(keyed));
        // Who she was for a while is gone, and known to be her.
        var people = (await api.Admin.Get("/manage/people?active=false")).Items;
        Assert.Equal(
            id,
            Assert.Single(people, p => p.GetProperty("id").ToString() == stray).GetProperty("sameAs").GetGuid()
        );
        Assert.Equal(200, (await token.Get("/manage/highlights")).Status);
        // Once more changes nothing; nobody unknown is linked; and who was deactivated keeps their account.
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/link", account)).Status);
        Assert.Equal(404, (await api.Admin.Post($"/manage/people/{Guid.NewGuid()}/link", account)).Status);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        Assert.Equal(404, (await api.Admin.Post($"/manage/people/{stray}/link", account with { From = id })).Status);
        var (other, _) = await api.Nobody("other");
        Assert.Equal(422, (await api.Admin.Post($"/manage/people/{other}/link", account with { From = id })).Status);
        Assert.Equal(401, (await token.Get("/manage/me")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Who_was_known_twice_is_one_person_where_two_are_needed(Store store)
    {
        await using var api = await provider.Api(store, "--Publishing:RequireSecondPerson=true");
        var (id, keyed) = await api.Nobody("Redactie");
        await api.Grant(id, Role.Publisher);
        await api.Grant(id, Role.Reviewer);
        var writer = api.WithKey(await provider.Token("an", "An Peeters", "report-editors"));
        var stray = Guid.Parse((await Me(writer)).Id!);
        var made = await writer.Post(
            "/manage/themes",
            new ThemeDraft
            {
                Slug = Given.NewSlug("hers"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Een" }, ["fr"] = new() { Name = "Un" } },
            }
        );
        var theme = made.Json.GetProperty("id").GetGuid();
        Assert.Equal(
            200,
            (
                await api.Admin.Post(
                    $"/manage/people/{id}/link",
                    new LinkRequest
                    {
                        Issuer = provider.Address.AbsoluteUri,
                        Subject = "an",
                        From = stray,
                        Reason = "One person",
                    }
                )
            ).Status
        );
        var alone = await keyed.Post($"/manage/themes/{theme}/publish", All, ("If-Match", "\"1\""));
        Assert.Equal((409, "/problems/second-person-needed"), (alone.Status, alone.Type));
        var planned = await api.Admin.Post(
            "/manage/releases",
            new { items = new[] { new { entry = theme, revision = 1, languages = "all" } } }
        );
        var approving = await keyed.Post(
            $"/manage/releases/{planned.Text("id")}/items/{theme}/approve",
            new { },
            ("If-Match", planned.ETag)
        );
        Assert.Equal((409, "/problems/second-person-needed"), (approving.Status, approving.Type));
    }
}
