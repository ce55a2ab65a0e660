using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnualReports.Tests.Alerts;

/// <summary>Who is told of what, when, and in which words.</summary>
public sealed class AlertTests
{
    /// <summary>Tomorrow, an hour before daily messages are sent.</summary>
    static Clock BeforeDaily() =>
        new(new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(5), TimeSpan.Zero));

    [Theory, OnEveryStore]
    public async Task Translators_are_told_once_a_day_of_what_is_outdated_in_their_languages(Store store)
    {
        var clock = BeforeDaily();
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var (report, other) = (await api.DraftReport(), await api.DraftReport());
        var french = await api.Translator(report.Slug, new { language = "fr" }, "fr");
        var german = await api.Translator(report.Slug, null, "de");
        var elsewhere = await api.Translator(other.Slug, null, "fr");
        var soon = await api.Translator(report.Slug, new { types = new { translationOutdated = "at-once" } }, "fr", "de");
        await api.Outdated(report, "Een");
        var confirmed = await api.Outdated(report, "Twee");
        var last = await api.Outdated(report, "Drie & vier");
        await api.Save(last, new { translations = new { nl = new { title = "Drie en vier" } } });
        await api.UntilAlerts(french.Id, "pending", 3);
        await api.UntilAlerts(soon.Id, "sent", 3);
        await api.Confirm(confirmed, "fr");
        Assert.All(mail.Taken, m => Assert.Equal(soon.Address, m.To()));
        mail.Taken.Clear();

        clock.Advance(TimeSpan.FromHours(1));
        await mail.Until(1);
        await api.UntilAlerts(french.Id, "sent", 2);
        var message = Assert.Single(mail.Taken);
        Assert.Equal((french.Address, "Rapports annuels\u00A0: 2 messages"), (message.To(), message.Subject));
        var text = message.Part("plain");
        Assert.Contains("«\u00A0Een (fr)\u00A0»", text, StringComparison.Ordinal);
        Assert.Contains("«\u00A0Drie & vier (fr)\u00A0»", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Twee", text, StringComparison.Ordinal);
        Assert.Contains("Drie &amp; vier", message.Part("html"), StringComparison.Ordinal);
        Assert.Contains("https://reports.example/swagger/index.html", text, StringComparison.Ordinal);
        // What was translated again meanwhile is not told.
        await api.UntilAlerts(french.Id, "dropped", 1);
        Assert.Empty(await api.Alerts(german.Id));
        Assert.Empty(await api.Alerts(elsewhere.Id));
    }

    [Theory, OnEveryStore]
    public async Task A_release_that_fails_is_told_to_who_planned_it_and_to_administrators_once_they_are_gone(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var planner = await api.Person("Planner", new { language = "nl" });
        await api.Grant(planner.Id, Role.Publisher);
        var administrator = await api.Person("Administrator", new { language = "en" });
        await api.Grant(administrator.Id, Role.Administrator);
        await api.FailingRelease(planner.Client, report, clock, "Lancering");
        await mail.Until(1);
        var message = Assert.Single(mail.Taken);
        Assert.Equal((planner.Address, "Niet gepubliceerd: Lancering"), (message.To(), message.Subject));

        var second = await api.FailingRelease(planner.Client, report, clock, "Lancering 2");
        await mail.Until(2);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{planner.Id}/deactivate", new { reason = "Left" })).Status);
        Assert.Empty(await api.Alerts(planner.Id));
        var release = await api.Admin.Get($"/manage/releases/{second}");
        var again = await api.Admin.Patch(
            $"/manage/releases/{second}",
            new { at = clock.GetUtcNow().AddMinutes(5), force = true },
            ("If-Match", release.ETag)
        );
        Assert.True(again.Status == 200, again.Json.ToString());
        clock.Advance(TimeSpan.FromMinutes(6));
        await mail.Until(3);
        // Scheduled again by somebody without an address, so it reaches those who can do something about it.
        Assert.Equal(administrator.Address, mail.Taken.Last().To());
        Assert.Equal("Not published: Lancering 2", mail.Taken.Last().Subject);
    }

    [Theory, OnEveryStore]
    public async Task A_key_that_expires_is_told_to_whose_it_is_or_to_administrators(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var holder = await api.Person("Holder", new { language = "de" });
        var administrator = await api.Person("Administrator", new { language = "en" });
        await api.Grant(administrator.Id, Role.Administrator);
        var expiresAt = clock.GetUtcNow().AddDays(3);
        foreach (var actor in new Guid?[] { holder.Id, null })
            Assert.Equal(
                201,
                (await api.Admin.Post("/manage/keys", new { name = $"Soon {actor}".Trim(), role = "viewer", expiresAt, actor })).Status
            );
        await api.Services.GetServices<IHostedService>().OfType<ExpiringKeys>().Single().Warn(CancellationToken.None);
        await mail.Until(2);
        Assert.Equal(
            [(administrator.Address, "Key expires: Soon"), (holder.Address, $"Schlüssel läuft ab: Soon {holder.Id}")],
            mail.Taken.Select(m => (m.To(), m.Subject)).OrderBy(m => m.Subject, StringComparer.Ordinal)
        );
        Assert.Contains(expiresAt.ToString("yyyy-MM-dd"), mail.Taken.First().Part("plain"), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Nobody_is_told_who_left_who_lost_the_grant_or_who_does_not_want_it(Store store)
    {
        var clock = BeforeDaily();
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var stays = await api.Translator(report.Slug, null, "fr");
        var leaves = await api.Translator(report.Slug, null, "fr");
        var changes = await api.Translator(report.Slug, null, "fr");
        var silent = await api.Translator(report.Slug, new { timing = "none" }, "fr");
        var loses = await api.Person("Loses");
        var grant = await api.Grant(loses.Id, Role.Translator, report.Slug, "fr");
        await api.Outdated(report, "Een");
        foreach (var person in new[] { stays, leaves, changes, loses })
            await api.UntilAlerts(person.Id, "pending", 1);
        Assert.Empty(await api.Alerts(silent.Id));

        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{leaves.Id}/deactivate", new { reason = "Left" })).Status);
        Assert.Equal(200, (await api.Admin.Post($"/manage/grants/{grant}/end", new { reason = "Elsewhere" })).Status);
        Assert.Equal(200, (await changes.Client.Patch("/manage/me/alerts", new { timing = "none" })).Status);
        clock.Advance(TimeSpan.FromHours(1));
        await mail.Until(1);
        await api.UntilAlerts(loses.Id, "dropped", 1);
        await api.UntilAlerts(changes.Id, "dropped", 1);
        Assert.Equal(stays.Address, Assert.Single(mail.Taken).To());
        Assert.Empty(await api.Alerts(leaves.Id));
    }

    [Theory, OnEveryStore]
    public async Task Nobody_is_told_of_what_happened_long_before(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var made = await api.Highlight(report, null, "nl");
        var person = await api.Translator(report.Slug, new { timing = "at-once" }, "fr");
        foreach (var hours in new[] { -25, -23 })
            await api.In(async services =>
            {
                var db = services.GetRequiredService<ReportsDb>();
                return await db.Write(
                    async token =>
                    {
                        var told = db.Event(EventTypes.TranslationOutdated, made.Entry);
                        (told.Language, told.At) = ("fr", clock.Now.UtcDateTime.AddHours(hours));
                        told.ReportNo = await db.Entries.Where(e => e.Id == made.Entry).Select(e => e.ReportNo).SingleAsync(token);
                        await db.Add(told, token);
                        return true;
                    },
                    _ => Task.FromResult(false),
                    CancellationToken.None,
                    isAudited: false
                );
            });
        await api.UntilFollowed();
        Assert.Single(await api.Alerts(person.Id));
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_follows_and_nothing_waits()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var report = await api.DraftReport();
        var person = await api.Translator(report.Slug, new { timing = "at-once" }, "fr");
        Assert.False((await person.Client.Get("/manage/me/alerts")).Json.GetProperty("sends").GetBoolean());
        await api.Outdated(report, "Een");
        Assert.Empty(await api.Alerts(person.Id));
        Assert.Null(api.Services.GetService<Api.Alerts.MailOptions>());
    }
}
