using System.Text;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Alerts;

/// <summary>Where the addresses of people come from, what they choose, and how that leaves with them.</summary>
public sealed class AddressTests
{
    [Theory, OnEveryStore]
    public async Task People_choose_themselves_and_administrators_for_them(Store store)
    {
        var api = await Stores.Api(store);
        var (id, client) = await api.Nobody("An");
        await api.Grant(id, Role.Viewer);
        var usual = await client.Get("/manage/me/alerts");
        Assert.Equal((200, "nl", null), (usual.Status, usual.Text("language"), usual.Text("address")));
        Assert.Equal(
            ("at-once", "daily"),
            (usual.Json.GetProperty("types").Text("releaseFailed"), usual.Json.GetProperty("types").Text("translationOutdated"))
        );
        var changed = await client.Patch(
            "/manage/me/alerts",
            new { address = "an.hidden@example.org", language = "de", timing = "daily", types = new { linkDead = "none" } }
        );
        Assert.True(changed.Status == 200, changed.Json.ToString());
        Assert.Equal(("an.hidden@example.org", "by-hand", "de"), (changed.Text("address"), changed.Text("addressFrom"), changed.Text("language")));
        Assert.Equal(
            ("daily", "none"),
            (changed.Json.GetProperty("types").Text("releaseFailed"), changed.Json.GetProperty("types").Text("linkDead"))
        );
        var partly = await api.Admin.Patch($"/manage/people/{id}/alerts", """{ "types": { "linkDead": null } }""");
        Assert.Equal("daily", partly.Json.GetProperty("types").Text("linkDead"));
        Assert.Equal("an.hidden@example.org", (await api.Admin.Get($"/manage/people/{id}/alerts")).Text("address"));
        Assert.Equal(403, (await client.Get($"/manage/people/{id}/alerts")).Status);
        Assert.Equal(404, (await api.Admin.Get($"/manage/people/{Guid.NewGuid()}/alerts")).Status);

        var audit = await api.Admin.Get($"/manage/audit?about={id}&limit=100");
        Assert.Equal(
            ["choices", "address set"],
            audit.Items.Where(r => r.Text("target") == "alerts").Select(r => r.Text("detail"))
        );
        Assert.DoesNotContain("an.hidden", Encoding.UTF8.GetString(audit.Bytes), StringComparison.Ordinal);
        var removed = await client.Patch("/manage/me/alerts", """{ "address": null }""");
        Assert.Equal((200, null, "by-hand"), (removed.Status, removed.Text("address"), removed.Text("addressFrom")));
    }

    [Theory, OnEveryStore]
    public async Task What_is_no_address_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var client = await api.Granted(Role.Viewer);
        string[] wrong =
        [
            "an",
            "an@example",
            "an@example.org\r\nBcc: b@example.org",
            "An <an@example.org>",
            "an@-a.org",
            "a b@example.org",
            "à@example.org",
            ".an@example.org",
            "an.@example.org",
            "an..peeters@example.org",
            $"{new string('a', 65)}@example.org",
        ];
        foreach (var address in wrong)
            Assert.Single((await client.Patch("/manage/me/alerts", new { address })).Errors("/address"));
        Assert.Equal(422, (await client.Patch("/manage/me/alerts", new { language = "xx" })).Status);
        Assert.Equal(422, (await client.Patch("/manage/me/alerts", new { unknown = 1 })).Status);
        Assert.Equal(422, (await client.Patch("/manage/me/alerts", "[]")).Status);
    }

    [Theory, OnEveryStore]
    public async Task An_address_leaves_with_the_person(Store store)
    {
        var api = await Stores.Api(store);
        var (id, client) = await api.Nobody("An");
        await api.Grant(id, Role.Viewer);
        Assert.Equal(200, (await client.Patch("/manage/me/alerts", new { address = "an@example.org" })).Status);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        Assert.Equal(404, (await api.Admin.Get($"/manage/people/{id}/alerts")).Status);
        Assert.False(await api.In(s => s.GetRequiredService<ReportsDb>().AlertRecipients.AnyAsync(r => r.ActorId == id)));
    }

    [Theory, OnEveryStore]
    public async Task The_identity_provider_names_an_address_that_it_has_verified_until_somebody_sets_one(Store store)
    {
        await using var provider = await OidcServer.Start();
        await using var mail = MailServer.Start();
        await using var api = await provider.Api(store, mail.Settings("--Security:Oidc:Roles:viewer:0=sub=an"));
        async Task<(string?, string?)> AddressOf(string email, object verified)
        {
            var token = provider.Good(TimeProvider.System.GetUtcNow(), "an");
            token.Claims["email"] = email;
            token.Claims["email_verified"] = verified;
            var me = await api.WithKey(OidcServer.Signed(token)).Get("/manage/me/alerts");
            Assert.Equal(200, me.Status);
            return (me.Text("address"), me.Text("addressFrom"));
        }
        Assert.Equal((null, null), await AddressOf("an@example.org", false));
        Assert.Equal((null, null), await AddressOf("an@example.org\r\nBcc: b@example.org", true));
        Assert.Equal(("an@example.org", "provider"), await AddressOf("an@example.org", true));
        Assert.Equal(("an.peeters@example.org", "provider"), await AddressOf("an.peeters@example.org", "true"));
        var id = (await api.Admin.Get("/manage/people?active=true")).Items.Single(p => p.Text("subject") == "an").Text("id");
        Assert.Equal(200, (await api.Admin.Patch($"/manage/people/{id}/alerts", """{ "address": null }""")).Status);
        Assert.Equal((null, "by-hand"), await AddressOf("an@example.org", true));
    }

    [Theory, OnEveryStore]
    public async Task Who_has_a_role_by_a_claim_is_told_for_a_month_after_their_last_sign_in(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var provider = await OidcServer.Start();
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, provider.Settings(mail.Settings()));
        var report = await api.DraftReport();
        await api.GrantClaim("groups=translators", Role.Translator);
        var token = provider.Good(clock.Now, "an");
        token.Claims["email"] = "an@example.org";
        token.Claims["email_verified"] = true;
        token.Claims["groups"] = new[] { "translators", "others" };
        var client = api.WithKey(OidcServer.Signed(token));
        Assert.Equal(200, (await client.Patch("/manage/me/alerts", new { timing = "at-once", language = "en" })).Status);
        await api.Outdated(report, "Een");
        await mail.Until(1);
        Assert.Equal(("an@example.org", "Translation outdated: Een"), (mail.Taken.Single().To(), mail.Taken.Single().Subject));
        clock.Advance(TimeSpan.FromDays(31));
        await api.Outdated(report, "Twee");
        await api.UntilFollowed();
        Assert.Empty((await api.Admin.Get("/manage/alerts?state=pending")).Items);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task Without_mail_no_address_is_taken_from_the_identity_provider()
    {
        await using var provider = await OidcServer.Start();
        await using var api = await provider.Api(Store.Sqlite, "--Security:Oidc:Roles:viewer:0=sub=an");
        var token = provider.Good(TimeProvider.System.GetUtcNow(), "an");
        token.Claims["email"] = "an@example.org";
        token.Claims["email_verified"] = true;
        Assert.Null((await api.WithKey(OidcServer.Signed(token)).Get("/manage/me/alerts")).Text("address"));
    }

    [Theory, OnEveryStore]
    public async Task People_send_themselves_a_message_to_see_whether_it_reaches_them(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var (id, client) = await api.Nobody("An");
        await api.Grant(id, Role.Viewer);
        Task<Answer> Try() => client.Post("/manage/me/alerts/test", "");
        Assert.NotEmpty((await Try()).Errors("/address"));
        Assert.Equal(200, (await client.Patch("/manage/me/alerts", new { address = "an@example.org", language = "en" })).Status);
        var sent = await Try();
        Assert.Equal((200, "True", "an@example.org"), (sent.Status, sent.Text("sent"), sent.Text("address")));
        var message = Assert.Single(mail.Taken);
        Assert.Equal(("an@example.org", "Annual reports: test message"), (message.To(), message.Subject));
        Assert.Contains("Messages reach you.", message.Part("plain"), StringComparison.Ordinal);
        // Once in a minute.
        Assert.Equal(422, (await Try()).Status);
        clock.Advance(TimeSpan.FromMinutes(1));
        mail.Answer = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 no such mailbox" : null;
        var refused = await Try();
        Assert.Equal((200, "False", "550"), (refused.Status, refused.Text("sent"), refused.Text("status")));
        Assert.Equal("no such mailbox", refused.Text("error"));
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task Without_a_mail_server_no_message_is_sent_to_try_it()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(422, (await (await api.Granted(Role.Viewer)).Post("/manage/me/alerts/test", "")).Status);
    }
}
