using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Reviewing;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Alerts;

/// <summary>Who is told of reviews that are made through the routes, and who is not.</summary>
public sealed class ReviewMailTests
{
    static readonly object English = new { language = "en" };

    /// <summary>Somebody with an address and a role in a report, or in all.</summary>
    static async Task<(Reviewer Reviewer, string Address)> With(ApiFixture api, Role role, string? report, params string[] languages)
    {
        var person = await api.Person(role.ToString(), English);
        await api.Grant(person.Id, role, report, languages);
        return (new(person.Id, person.Client), person.Address);
    }

    static async Task<Made> Written(ApiFixture api, Made report, Reviewer writer)
    {
        var made = await api.Highlight(report, null, "nl");
        (await writer.Client.Patch(made.Manage, new { slug = Given.NewSlug("mine") }, ("If-Match", "\"1\""))).Ok();
        return made;
    }

    [Theory, OnEveryStore]
    public async Task An_answer_is_told_to_whoever_takes_part_and_in_the_name_of_whoever_answers(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var report = await api.DraftReport();
        var (lawyer, lawyers) = await With(api, Role.Reviewer, report.Slug);
        var (editor, editors) = await With(api, Role.Editor, report.Slug);
        var made = await Written(api, report, editor);
        var comment = (await lawyer.Client.Post($"{made.Manage}/comments", new { text = "Is this so?" })).Ok();
        await mail.Until(1);
        Assert.Equal(editors, mail.Taken.Single().To());
        Assert.Contains($"{await lawyer.Name()} has commented", mail.Taken.Single().Part("plain"), StringComparison.Ordinal);
        (await editor.Client.Post($"{comment.Headers.Location}/replies", new { text = "Yes." })).Ok();
        await mail.Until(2);
        Assert.Equal(lawyers, mail.Taken.Last().To());
        Assert.Contains($"{await editor.Name()} has commented", mail.Taken.Last().Part("plain"), StringComparison.Ordinal);
        await api.UntilFollowed();
        Assert.Single(await api.Alerts(editor.Id));
    }

    [Theory, OnEveryStore]
    public async Task A_decision_on_a_release_reaches_all_who_wrote_what_is_in_it(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var (report, other) = (await api.DraftReport(), await api.DraftReport());
        var (lawyer, _) = await With(api, Role.Reviewer, null);
        // Each writes in one of the two reports, and saves before somebody else does; a translator reads no releases.
        var (editor, _) = await With(api, Role.Editor, report.Slug);
        var (translator, _) = await With(api, Role.Translator, other.Slug, "fr");
        var (first, second) = (await Written(api, report, editor), await api.Highlight(other, null, "nl"));
        (
            await translator.Client.Put(
                $"{second.Manage}/translations/fr",
                Given.HighlightIn("fr"),
                ("If-None-Match", "*")
            )
        ).Ok();
        await api.Save(first, new { translations = new { nl = new { title = "Later" } } });
        await api.Save(second, new { translations = new { nl = new { title = "Later" } } });
        var release = await ReleaseTests.Plan(
            api,
            new() { Title = "Launch", Items = [ReleaseTests.Item(first, "nl"), ReleaseTests.Item(second, "nl")] }
        );
        (await lawyer.Client.Judge(ReleaseTests.Address(release), "reject", new { reason = "Not so." })).Ok();
        await api.UntilAlerts(editor.Id, "sent", 1);
        await api.UntilAlerts(translator.Id, "sent", 1);
        Assert.All(mail.Taken, m => Assert.Equal("Rejected: Launch", m.Subject));
        // They are led to what they may read.
        Assert.All(mail.Taken, m => Assert.Contains("/GetMe", m.Part("plain"), StringComparison.Ordinal));
        Assert.Empty(await api.Alerts(lawyer.Id));
    }

    [Theory, OnEveryStore]
    public async Task Whoever_is_asked_for_some_entries_of_a_release_is_told(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var (report, other) = (await api.DraftReport(), await api.DraftReport());
        var (lawyer, address) = await With(api, Role.Reviewer, report.Slug);
        var (stranger, _) = await With(api, Role.Reviewer, other.Slug);
        var (mine, theirs) = (await api.Highlight(report, null, "nl"), await api.Highlight(other, null, "nl"));
        var release = await ReleaseTests.Plan(
            api,
            new() { Title = "Launch", Items = [ReleaseTests.Item(mine, "nl"), ReleaseTests.Item(theirs, "nl")] }
        );
        var path = $"{ReleaseTests.Address(release)}/request-review";
        (await api.Admin.Post(path, new { people = new[] { lawyer.Id }, entries = new[] { mine.Entry } })).Ok();
        await mail.Until(1);
        Assert.Equal((address, "Review wanted: Launch"), (mail.Taken.Single().To(), mail.Taken.Single().Subject));
        // A role is asked where the named entries are, not where the others of the release are.
        (await api.Admin.Post(path, new { entries = new[] { mine.Entry } })).Ok();
        await api.UntilAlerts(lawyer.Id, "sent", 2);
        Assert.Empty(await api.Alerts(stranger.Id));
    }

    [Theory, OnEveryStore]
    public async Task A_change_is_told_to_those_whose_approval_it_clears_and_to_whoever_asked(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var report = await api.DraftReport();
        var (first, _) = await With(api, Role.Reviewer, report.Slug);
        var (second, _) = await With(api, Role.Reviewer, report.Slug);
        var (asker, _) = await With(api, Role.Publisher, report.Slug);
        var (editor, _) = await With(api, Role.Editor, report.Slug);
        var made = await api.Highlight(report, null, "nl");
        (await asker.Client.Post($"{made.Manage}/request-review", new { people = new[] { first.Id, second.Id } })).Ok();
        (await first.Client.Approve(made, 1)).Ok();
        (await second.Client.Approve(made, 1)).Ok();
        await api.UntilAlerts(asker.Id, "sent", 2);
        mail.Taken.Clear();
        (await editor.Client.Patch(made.Manage, new { slug = Given.NewSlug("changed") }, ("If-Match", "\"1\""))).Ok();
        await mail.Until(3);
        await api.UntilFollowed();
        Assert.All(mail.Taken, m => Assert.StartsWith("Approval cleared: ", m.Subject, StringComparison.Ordinal));
        Assert.All(
            mail.Taken,
            m => Assert.Contains($"&id={made.Id}#/Manage%20highlights/GetDraftHighlight", m.Part("plain"), StringComparison.Ordinal)
        );
        var name = await editor.Name();
        Assert.All(mail.Taken, m => Assert.Contains($"{name} has changed", m.Part("plain"), StringComparison.Ordinal));
        Assert.DoesNotContain(await api.Alerts(editor.Id), a => a.Text("type") == "review.cleared");
    }

    [Theory, OnEveryStore]
    public async Task What_is_answered_or_published_meanwhile_is_not_told(Store store)
    {
        var clock = new Clock(
            new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(5), TimeSpan.Zero)
        );
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.PublicReport();
        var (lawyer, _) = await With(api, Role.Reviewer, report.Slug);
        var (other, _) = await With(api, Role.Reviewer, report.Slug);
        (await lawyer.Client.Patch("/manage/me/alerts", new { timing = "daily" })).Ok();
        (await other.Client.Patch("/manage/me/alerts", new { timing = "none" })).Ok();
        var (answered, published, waits) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        foreach (var made in new[] { answered, published, waits })
            (await api.Admin.Post($"{made.Manage}/request-review", new { })).Ok();
        await api.UntilAlerts(lawyer.Id, "pending", 3);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await other.Client.Approve(answered, 1)).Ok();
        await api.Publish(published, "nl");
        clock.Advance(TimeSpan.FromHours(1));
        await api.UntilAlerts(lawyer.Id, "sent", 1);
        await api.UntilAlerts(lawyer.Id, "dropped", 2);
    }

    [Theory, OnEveryStore]
    public async Task Whoever_asked_before_it_was_last_public_is_not_told_of_the_next_round(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.PublicReport();
        var (asker, _) = await With(api, Role.Publisher, report.Slug);
        var (lawyer, _) = await With(api, Role.Reviewer, report.Slug);
        var made = await api.Highlight(report, null, "nl");
        (await asker.Client.Post($"{made.Manage}/request-review", new { people = new[] { lawyer.Id } })).Ok();
        clock.Advance(TimeSpan.FromMinutes(1));
        (await lawyer.Client.Approve(made, 1)).Ok();
        await api.UntilAlerts(asker.Id, "sent", 1);
        clock.Advance(TimeSpan.FromMinutes(1));
        await api.Publish(made, "nl");
        clock.Advance(TimeSpan.FromMinutes(1));
        await api.Save(made, new { translations = new { nl = new { title = "Next year" } } });
        (await lawyer.Client.Approve(made, 2)).Ok();
        await api.UntilFollowed();
        Assert.Single(await api.Alerts(asker.Id));
    }

    [Theory, OnEveryStore]
    public async Task A_rejection_is_told_in_the_words_of_the_reader_and_not_once_it_was_mended_and_approved(Store store)
    {
        var clock = new Clock(
            new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(5), TimeSpan.Zero)
        );
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, clock, mail.Settings());
        var report = await api.DraftReport();
        var (lawyer, _) = await With(api, Role.Reviewer, report.Slug);
        var (editor, _) = await With(api, Role.Editor, report.Slug);
        (await editor.Client.Patch("/manage/me/alerts", new { language = "fr", types = new { reviewRejected = "daily", reviewApproved = "none" } })).Ok();
        var (mended, stands) = (await Written(api, report, editor), await Written(api, report, editor));
        foreach (var made in new[] { mended, stands })
        {
            var titles = new { nl = new { title = "Klimaat" }, fr = Given.HighlightIn("fr") with { Title = "Diplomatie climatique" } };
            (await editor.Client.Patch(made.Manage, new { translations = titles }, ("If-Match", "\"2\""))).Ok();
            (await lawyer.Client.Reject(made, 3)).Ok();
        }
        await api.UntilAlerts(editor.Id, "pending", 2);
        (await editor.Client.Patch(mended.Manage, new { slug = Given.NewSlug("mended") }, ("If-Match", "\"3\""))).Ok();
        (await lawyer.Client.Approve(mended, 4)).Ok();
        clock.Advance(TimeSpan.FromHours(1));
        await api.UntilAlerts(editor.Id, "sent", 1);
        await api.UntilAlerts(editor.Id, "dropped", 1);
        var message = mail.Taken.Single();
        Assert.EndsWith("Diplomatie climatique", message.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(":</a>", message.Part("html").Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_about_the_same_the_last_that_still_says_something_is_told()
    {
        var clock = new Clock(
            new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(5), TimeSpan.Zero)
        );
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, clock, mail.Settings());
        var report = await api.DraftReport();
        var (lawyer, _) = await With(api, Role.Reviewer, report.Slug);
        var (editor, _) = await With(api, Role.Editor, report.Slug);
        (await editor.Client.Patch("/manage/me/alerts", new { timing = "daily" })).Ok();
        var made = await Written(api, report, editor);
        (await lawyer.Client.Post($"{made.Manage}/comments", new { text = "Stands." })).Ok();
        var erased = (await lawyer.Client.Post($"{made.Manage}/comments", new { text = "Is erased." })).Ok();
        (await api.Admin.Post($"{erased.Headers.Location}/erase", new { reason = "The law" })).Ok();
        await api.UntilAlerts(editor.Id, "pending", 2);
        clock.Advance(TimeSpan.FromHours(1));
        await api.UntilAlerts(editor.Id, "sent", 2);
    }
}
