using AnnualReports.Api.Alerts.Sending;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Alerts;

/// <summary>How messages get to the mail server, whatever it answers.</summary>
public sealed class SendingTests
{
    static readonly object AtOnce = new { timing = "at-once", language = "en" };

    [Fact]
    public async Task A_message_is_text_and_html_and_machines_know_that_a_machine_sent_it()
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, mail.Settings());
        var report = await api.DraftReport();
        var person = await api.Translator(report.Slug, new { timing = "at-once", language = "nl" }, "fr");
        await api.Outdated(report, "1 < 2 & 3");
        await mail.Until(1);
        var message = Assert.Single(mail.Taken);
        Assert.Equal("Vertaling verouderd: 1 < 2 & 3", message.Subject);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("<alerts.reports.example>", message.Headers["List-Id"]);
        Assert.Equal("Reports <reports@example.org>", message.From.ToString().Replace("\"", "", StringComparison.Ordinal));
        var alert = Assert.Single(await api.Alerts(person.Id));
        Assert.Equal($"{Guid.Parse(alert.Text("message")!):N}@example.org", message.MessageId);
        Assert.Contains("MAIL FROM:<reports@example.org>", string.Join('\n', mail.Commands), StringComparison.Ordinal);
        var (plain, html) = (message.Part("plain"), message.Part("html"));
        Assert.StartsWith("Beste translator", plain, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("“1 < 2 & 3” is gewijzigd. De vertaling (Français)", plain, StringComparison.Ordinal);
        Assert.Contains("“1 &lt; 2 &amp; 3” is gewijzigd.", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", html, StringComparison.Ordinal);
        // Nothing of a draft but its title.
        Assert.DoesNotContain("emphasis", plain + html, StringComparison.Ordinal);
        Assert.DoesNotContain("Summary", plain + html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_makes_no_header_and_no_message()
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, mail.Settings());
        const string Title = "Een\r\nBcc: evil@example.com\r\n\r\n.\r\nMAIL FROM:<evil@example.com>\u2028\u202E";
        var line = new AlertLine($"Subject: {Title}", Title, "https://reports.example/");
        var writing = api.Services.GetRequiredService<AlertMessage>();
        using var message = writing.Of(
            new(Guid.NewGuid(), $"An\r\nBcc: evil@example.com", "an@example.org", AlertLanguage.En, "Site", [line], 0)
        );
        Assert.True((await api.Services.GetRequiredService<MailPost>().Send(message, CancellationToken.None)).IsDone);
        var taken = Assert.Single(mail.Taken);
        Assert.DoesNotContain(taken.Headers, h => h.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("an@example.org", taken.To());
        Assert.Single(mail.Commands, c => c.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.StartsWith(
            "RCPT TO:<an@example.org>",
            Assert.Single(mail.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal("Een Bcc: evil@example.com . MAIL FROM:<evil@example.com>", AlertMessage.OneLine(Title));
        Assert.True(AlertMessage.OneLine(new string('x', 1_000)).Length < 200);
    }

    [Theory, OnEveryStore]
    public async Task What_is_refused_for_now_is_sent_again_and_what_is_refused_for_good_is_given_up(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var person = await api.Translator(report.Slug, AtOnce, "fr");
        mail.Answer = command => command == MailServer.EndOfData ? $"451 busy, {person.Address} has to wait" : null;
        await api.Outdated(report, "Een");
        await Patience.Until(
            async () => (await api.Alerts(person.Id)) is [var alert] && alert.Text("status") == "451",
            "It was not refused."
        );
        var waiting = Assert.Single(await api.Alerts(person.Id));
        Assert.Equal(("pending", "busy, *** has to wait"), (waiting.Text("state"), waiting.Text("error")));

        mail.Answer = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 no such mailbox" : null;
        clock.Advance(TimeSpan.FromMinutes(1));
        await api.UntilAlerts(person.Id, "failed", 1);
        var failed = Assert.Single((await api.Admin.Get("/manage/alerts?state=failed")).Items);
        Assert.Equal(("550", "no such mailbox", "2"), (failed.Text("status"), failed.Text("error"), failed.Text("attempts")));
        Assert.Empty(mail.Taken);

        mail.Answer = _ => null;
        var again = await api.Admin.Post($"/manage/alerts/{failed.Text("id")}/retry", "");
        Assert.Equal((200, "pending"), (again.Status, again.Text("state")));
        await mail.Until(1);
        await api.UntilAlerts(person.Id, "sent", 1);
        // What is sent again by hand is another message, which no mail server takes for the first.
        Assert.Equal(2, mail.Came.Select(m => MailServer.Read(m).MessageId).Distinct().Count());
        Assert.Equal(404, (await api.Admin.Post($"/manage/alerts/{Guid.NewGuid()}/retry", "")).Status);
        using var editor = await api.As(Role.Publisher, "No administrator");
        Assert.Equal(403, (await editor.Get("/manage/alerts")).Status);
    }

    [Fact]
    public async Task An_address_that_no_mail_can_have_keeps_nobody_else_waiting()
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, mail.Settings());
        var report = await api.DraftReport();
        var wrong = await api.Translator(report.Slug, AtOnce, "fr");
        var right = await api.Translator(report.Slug, AtOnce, "fr");
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return await db.Write(
                token =>
                    db.AlertRecipients.Where(r => r.ActorId == wrong.Id)
                        .ExecuteUpdateAsync(r => r.SetProperty(x => x.Address, ".an@example.org"), token),
                _ => Task.FromResult(false),
                CancellationToken.None,
                isAudited: false
            );
        });
        await api.Outdated(report, "Een");
        await api.UntilAlerts(wrong.Id, "failed", 1);
        await api.UntilAlerts(right.Id, "sent", 1);
        Assert.Equal(right.Address, Assert.Single(mail.Taken).To());
        Assert.DoesNotContain(".an@", Assert.Single(await api.Alerts(wrong.Id)).Text("error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_sent_for_days_is_given_up_and_listed()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        mail.Answer = command => command == "CONNECT" ? "554 closed" : null;
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, mail.Settings());
        var report = await api.DraftReport();
        var person = await api.Translator(report.Slug, AtOnce, "fr");
        await api.Outdated(report, "Een");
        await Patience.Until(async () => (await api.Alerts(person.Id)) is [var a] && a.Text("error") is not null, "It was not tried.");
        // A server that takes nothing refuses nobody for good.
        Assert.Equal("pending", Assert.Single(await api.Alerts(person.Id)).Text("state"));
        clock.Advance(TimeSpan.FromDays(3));
        await api.UntilAlerts(person.Id, "failed", 1);
    }

    [Theory, OnEveryStore]
    public async Task Of_two_instances_one_sends(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        await api.AnotherInstance();
        var report = await api.DraftReport();
        var people = new List<(Guid Id, HttpClient Client, string Address)>();
        for (var i = 0; i < 10; i++)
            people.Add(await api.Translator(report.Slug, AtOnce, "fr"));
        await api.Outdated(report, "Een");
        foreach (var person in people)
            await api.UntilAlerts(person.Id, "sent", 1);
        Assert.Equal(
            people.Select(p => p.Address).Order(StringComparer.Ordinal),
            mail.Taken.Select(m => m.To()).Order(StringComparer.Ordinal)
        );
    }

    [Theory, OnEveryStore]
    public async Task An_attempt_whose_instance_died_is_made_again_as_the_same_message(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var person = await api.Translator(report.Slug, null, "fr");
        await api.Outdated(report, "Een");
        await api.UntilAlerts(person.Id, "pending", 1);
        // The sender would take it in a moment, so it is claimed as of then and nothing is said of how it ended.
        var claimed = await api.In(async services =>
        {
            var queue = ActivatorUtilities.CreateInstance<AlertQueue>(services, (TimeProvider)new Clock(clock.Now.AddDays(1)));
            return await queue.Claim(person.Id, CancellationToken.None);
        });
        Assert.NotNull(claimed);
        await api.Outdated(report, "Twee");
        await api.UntilAlerts(person.Id, "pending", 2);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(mail.Taken);
        clock.Advance(TimeSpan.FromMinutes(1));
        await mail.Until(2);
        await api.UntilAlerts(person.Id, "sent", 2);
        // What became due since is in a message of its own.
        Assert.Equal(
            "Vertaling verouderd: Een",
            Assert.Single(mail.Taken, m => m.MessageId == $"{claimed.Message:N}@example.org").Subject
        );
        Assert.Single(mail.Taken, m => m.Subject == "Vertaling verouderd: Twee");
    }

    [Fact]
    public async Task A_person_gets_what_happens_within_a_while_in_one_message()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, mail.Settings("--Mail:Rest=60"));
        var report = await api.DraftReport();
        await api.Translator(report.Slug, AtOnce, "fr");
        await api.Outdated(report, "Een");
        await mail.Until(1);
        for (var i = 0; i < 103; i++)
            await api.Outdated(report, $"Nummer {i}");
        await api.UntilFollowed();
        clock.Advance(TimeSpan.FromMinutes(2));
        await mail.Until(2);
        Assert.Equal(2, mail.Taken.Count);
        Assert.Equal("Annual reports: 103 messages", mail.Taken.Last().Subject);
        Assert.Contains("And 3 more.", mail.Taken.Last().Part("plain"), StringComparison.Ordinal);
    }
}
