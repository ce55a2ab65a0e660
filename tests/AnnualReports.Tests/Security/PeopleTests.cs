using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

public sealed class PeopleTests
{
    [Theory, OnEveryStore]
    public async Task Whoever_leaves_loses_everything_at_once_and_keeps_their_name(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var (id, leaver) = await api.Nobody("Leaver");
        foreach (var role in new[] { Role.Editor, Role.Reviewer, Role.Publisher })
            await api.Grant(id, role);
        await leaver.Patch(highlight.Manage, new { slug = Given.NewSlug("by-leaver") }, ("If-Match", "\"1\""));
        var link = await leaver.Post("/manage/preview-links", new { report = report.Slug, name = "Mine" });
        var url = link.Json.GetProperty("urls").GetProperty("report").GetString()!;
        Assert.Equal(200, (await api.Public.Get(url)).Status);
        var release = await api.Admin.Post(
            "/manage/releases",
            new
            {
                items = new[]
                {
                    new
                    {
                        entry = (await api.Highlight(report, null, "nl")).Entry,
                        languages = "all",
                        revision = 1,
                    },
                },
            }
        );
        var releasePath = $"/manage/releases/{release.Text("id")}";
        var entry = release.Json.GetProperty("items")[0].GetProperty("entry").GetString();
        var approved = await leaver.Post($"{releasePath}/items/{entry}/approve", null!, ("If-Match", release.ETag));
        Assert.Equal(200, approved.Status);

        var gone = await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left the ministry" });
        Assert.Equal(200, gone.Status);
        Assert.Equal(401, (await leaver.Get("/manage/me")).Status);
        Assert.NotEqual(200, (await api.Public.Get(url)).Status);
        Assert.False(
            (await api.Admin.Get(releasePath)).Json.GetProperty("items")[0].TryGetProperty("approvedBy", out _)
        );
        // What became of the approval is found by its entry, and nobody publishes what they have read before.
        Assert.NotEqual(approved.ETag, (await api.Admin.Get(releasePath)).ETag);
        Assert.Equal(412, (await api.Admin.Post(releasePath + "/publish", new { }, ("If-Match", approved.ETag))).Status);
        var told = (await api.Admin.Get($"/manage/audit?entry={entry}&operation=DeactivatePerson")).Items;
        Assert.Equal("approval taken back", Assert.Single(told).Text("detail"));
        var revision = (await api.Admin.Get(highlight.Manage + "/revisions")).Items[0];
        Assert.StartsWith("leaver", revision.GetProperty("savedBy").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Again" })).Status);
    }

    [Theory, OnEveryStore]
    public async Task Grants_end_with_the_report_that_they_are_for(Store store)
    {
        var api = await Stores.Api(store);
        var (report, other) = (await api.DraftReport(), await api.DraftReport());
        var (id, editor) = await api.Nobody("editor");
        await api.Grant(id, Role.Viewer, other.Slug);
        var grant = await api.Grant(id, Role.Editor, report.Slug);
        Assert.Equal(204, (await editor.Ask(HttpMethod.Delete, report.Manage, null, [("If-Match", "\"1\"")])).Status);
        var held = Assert.Single((await api.Admin.Get($"/manage/grants?actor={id}&ended=false")).Items);
        Assert.Equal(("viewer", other.Slug), (held.Text("role"), held.Text("report")));
        var ended = Assert.Single((await api.Admin.Get($"/manage/grants?actor={id}&ended=true")).Items);
        Assert.Equal(
            (grant.ToString(), report.Slug, "The report was deleted", (await editor.Get("/manage/me")).Text("name")),
            (ended.Text("id"), ended.Text("report"), ended.Text("endReason"), ended.Text("endedBy"))
        );
        var row = Assert.Single(
            (await api.Admin.Get($"/manage/audit?about={id}&operation=DeleteReport")).Items
        );
        Assert.Equal(($"grant {grant}", "ended: editor"), (row.Text("target"), row.Text("detail")));
    }

    [Theory, OnEveryStore]
    public async Task The_last_administrator_stays(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var me = (await api.Admin.Get("/manage/me")).Json;
        var key = me.GetProperty("key");
        // Nobody can sign in, so whoever has a claim can't administer.
        var claimed = new
        {
            claim = "groups=admins",
            role = "administrator",
            reason = "Test",
        };
        Assert.Equal(201, (await api.Admin.Post("/manage/grants", claimed)).Status);
        var revoked = await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{key}", null, []);
        Assert.Equal((409, "/problems/last-administrator"), (revoked.Status, revoked.Type));
        var left = await api.Admin.Post($"/manage/people/{me.GetProperty("id")}/deactivate", new { reason = "Leaves" });
        Assert.Equal((409, "/problems/last-administrator"), (left.Status, left.Type));
        foreach (var grant in me.GetProperty("grants").EnumerateArray())
            Assert.Equal(
                grant.GetProperty("role").GetString() == "administrator" ? 409 : 200,
                (await api.Admin.Post($"/manage/grants/{grant.GetProperty("id")}/end", new { reason = "Fewer" })).Status
            );
        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
        var other = await api.Granted(Role.Administrator);
        Assert.Equal(204, (await other.Ask(HttpMethod.Delete, $"/manage/keys/{key}", null, [])).Status);
        Assert.Equal(401, (await api.Admin.Get("/manage/me")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_key_is_replaced_with_an_overlap_and_both_are_one_person(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Admin.Post("/manage/keys", new { name = "Importer", role = "editor" });
        var old = api.WithKey(made.Text("key")!);
        var rotated = await api.Admin.Post($"/manage/keys/{made.Text("id")}/rotate?overlap=1", null!);
        Assert.Equal((201, made.Text("actor")), (rotated.Status, rotated.Text("actor")));
        var @new = api.WithKey(rotated.Text("key")!);
        Assert.Equal((200, 200), ((await old.Get("/manage/me")).Status, (await @new.Get("/manage/me")).Status));
        Assert.Equal(
            (await old.Get("/manage/me")).Text("id"),
            (await @new.Get("/manage/me")).Text("id")
        );
        var ended = await api.Admin.Post($"/manage/keys/{rotated.Text("id")}/rotate?overlap=0", null!);
        Assert.Equal(201, ended.Status);
        Assert.Equal(401, (await @new.Get("/manage/me")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Two_keys_of_one_actor_are_one_person_for_the_second_person_rule(Store store)
    {
        var api = await Stores.Api(store);
        var (id, first) = await api.Nobody("Same");
        foreach (var role in new[] { Role.Editor, Role.Reviewer })
            await api.Grant(id, role);
        var key = await api.Admin.Post(
            "/manage/keys",
            new
            {
                name = "Another key",
                role = "viewer",
                actor = id,
            }
        );
        var second = api.WithKey(key.Text("key")!);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await first.Patch(highlight.Manage, new { slug = Given.NewSlug("mine") }, ("If-Match", "\"1\""));
        var release = await api.Admin.Post(
            "/manage/releases",
            new
            {
                items = new[]
                {
                    new
                    {
                        entry = highlight.Entry,
                        languages = "all",
                        revision = 2,
                    },
                },
            }
        );
        var approved = await second.Post(
            $"/manage/releases/{release.Text("id")}/items/{highlight.Entry}/approve",
            null!,
            ("If-Match", release.ETag)
        );
        Assert.Equal((409, "/problems/second-person-needed"), (approved.Status, approved.Type));
    }

    [Theory, OnEveryStore]
    public async Task No_two_active_people_have_the_same_name(Store store)
    {
        var api = await Stores.Api(store);
        var name = Given.NewSlug("An (redactie)");
        Assert.Equal(201, (await api.Admin.Post("/manage/people", new { name, kind = "person" })).Status);
        var again = await api.Admin.Post("/manage/people", new { name, kind = "person" });
        Assert.Equal(422, again.Status);
        Assert.Single(again.Errors("/name"));
        var key = await api.Admin.Post("/manage/keys", new { name, role = "editor" });
        Assert.Equal(422, key.Status);
    }

    [Theory, OnEveryStore]
    public async Task A_leavers_name_stays_theirs(Store store)
    {
        var api = await Stores.Api(store);
        var name = Given.NewSlug("An Peeters");
        var left = await api.Admin.Post("/manage/people", new { name, kind = "person" });
        var leaving = $"/manage/people/{left.Text("id")}/deactivate";
        Assert.Equal(200, (await api.Admin.Post(leaving, new { reason = "Left" })).Status);
        foreach (var again in new[] { name, name.ToUpperInvariant() })
        {
            Assert.Single((await api.Admin.Post("/manage/people", new { name = again, kind = "person" })).Errors("/name"));
            Assert.Single((await api.Admin.Post("/manage/keys", new { name = again, role = "viewer" })).Errors("/name"));
        }
    }

    [Theory, OnEveryStore]
    public async Task The_same_is_not_granted_twice(Store store)
    {
        var api = await Stores.Api(store);
        var (actor, _) = await api.Nobody("editor");
        var request = new { actor, role = "editor", reason = "Test" };
        var first = await api.Admin.Post("/manage/grants", request);
        var again = await api.Admin.Post("/manage/grants", request);
        Assert.Equal((201, 200, first.Text("id")), (first.Status, again.Status, again.Text("id")));
        Assert.Single((await api.Admin.Get($"/manage/grants?actor={actor}")).Items);
        var other = await api.Admin.Post("/manage/grants", new { actor, role = "viewer", reason = "Test" });
        Assert.Equal(201, other.Status);
        var ended = await api.Admin.Post($"/manage/grants/{first.Text("id")}/end", new { reason = "Test" });
        Assert.Equal(200, ended.Status);
        Assert.Equal(201, (await api.Admin.Post("/manage/grants", request)).Status);
    }
}
