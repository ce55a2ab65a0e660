using AnnualReports.Api.Alerts;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Alerts;

/// <summary>Whom a review concerns: those who are asked, and those who asked, wrote or took part; never who did it.</summary>
public sealed class ReviewAlertTests
{
    static readonly DateTime Now = Instants.WholeMilliseconds(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Stores what a review consists of, and tells of it.</summary>
    static Task Tell(ApiFixture api, Made made, string type, Guid review, Func<long, object> row, params object[] more) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == made.Entry);
            return await db.Write(
                async token =>
                {
                    db.Add(row(entry.No));
                    db.AddRange(more);
                    await db.SaveChangesAsync(token);
                    var told = db.Event(type, made.Entry);
                    (told.ReportNo, told.ReviewId, told.Revision) = (entry.GrantedIn, review, 1);
                    await db.Add(told, token);
                    return true;
                },
                _ => Task.FromResult(false),
                CancellationToken.None,
                isAudited: false
            );
        });

    [Theory, OnEveryStore]
    public async Task Reviews_are_told_to_those_whom_they_concern(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var report = await api.DraftReport();
        var writer = await api.Person("Writer", new { language = "en" });
        await api.Grant(writer.Id, Role.Editor, report.Slug);
        var reviewer = await api.Person("Reviewer", new { language = "en" });
        await api.Grant(reviewer.Id, Role.Reviewer, report.Slug);
        var stranger = await api.Person("Stranger");
        await api.Grant(stranger.Id, Role.Reviewer, (await api.DraftReport()).Slug);
        var made = await api.Highlight(report, null, "nl");
        Assert.Equal(200, (await writer.Client.Patch(made.Manage, new { slug = Given.NewSlug("mine") }, ("If-Match", "\"1\""))).Status);

        var request = Guid.NewGuid();
        await Tell(
            api,
            made,
            AlertTypes.ReviewRequested,
            request,
            no => new ReviewRequestRow { Id = request, EntryNo = no, RequestedAt = Now, RequestedBy = writer.Id, DueAt = new(2026, 12, 24) },
            new ReviewInvitationRow { RequestId = request, ActorId = reviewer.Id },
            new ReviewInvitationRow { RequestId = request, ActorId = stranger.Id },
            new ReviewInvitationRow { RequestId = request, ActorId = writer.Id }
        );
        await mail.Until(1);
        var asked = mail.Taken.Single();
        Assert.Equal((reviewer.Address, "Review wanted: Title nl"), (asked.To(), asked.Subject));
        Assert.Contains("asks you to review “Title nl”. An answer is wanted by 2026-12-24.", asked.Part("plain"), StringComparison.Ordinal);
        Assert.Contains("/GetDraftHighlight", asked.Part("plain"), StringComparison.Ordinal);

        var comment = Guid.NewGuid();
        await Tell(
            api,
            made,
            AlertTypes.ReviewCommented,
            comment,
            no => new CommentRow { Id = comment, EntryNo = no, Text = "A secret remark", At = Now, By = reviewer.Id }
        );
        await mail.Until(2);
        Assert.Equal((writer.Address, "Comment on: Title nl"), (mail.Taken.Last().To(), mail.Taken.Last().Subject));
        Assert.DoesNotContain("secret", mail.Taken.Last().Part("plain"), StringComparison.Ordinal);

        var verdict = Guid.NewGuid();
        await Tell(
            api,
            made,
            AlertTypes.ReviewRejected,
            verdict,
            no => new ReviewVerdictRow
            {
                Id = verdict,
                EntryNo = no,
                Revision = 2,
                Verdict = ReviewVerdicts.Rejected,
                At = Now,
                By = reviewer.Id,
                CommentId = comment,
            }
        );
        await mail.Until(3);
        Assert.Equal((writer.Address, "Rejected: Title nl"), (mail.Taken.Last().To(), mail.Taken.Last().Subject));
        Assert.Empty(await api.Alerts(stranger.Id));
    }

    [Fact]
    public async Task A_role_is_asked_where_it_is_granted_and_a_request_that_was_taken_back_is_not_told()
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, mail.Settings());
        var report = await api.DraftReport();
        var here = await api.Person("Here");
        await api.Grant(here.Id, Role.Reviewer, report.Slug);
        var everywhere = await api.Person("Everywhere");
        await api.Grant(everywhere.Id, Role.Reviewer);
        var elsewhere = await api.Person("Elsewhere");
        await api.Grant(elsewhere.Id, Role.Reviewer, (await api.DraftReport()).Slug);
        var made = await api.Highlight(report, null, "nl");
        foreach (var closed in new DateTime?[] { Now, null })
        {
            var request = Guid.NewGuid();
            await Tell(
                api,
                made,
                AlertTypes.ReviewRequested,
                request,
                no => new ReviewRequestRow
                {
                    Id = request,
                    EntryNo = no,
                    Role = "reviewer",
                    RequestedAt = Now,
                    RequestedBy = Guid.Empty,
                    ClosedAt = closed,
                }
            );
        }
        await api.UntilAlerts(here.Id, "sent", 1);
        await api.UntilAlerts(here.Id, "dropped", 1);
        await api.UntilAlerts(everywhere.Id, "sent", 1);
        Assert.Empty(await api.Alerts(elsewhere.Id));
        Assert.Equal(2, mail.Taken.Count);
    }

    [Theory, OnEveryStore]
    public async Task A_release_that_is_rejected_is_told_to_all_who_wrote_what_was_judged(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var report = await api.DraftReport();
        var (reviewer, others) = (await api.Person("Reviewer"), await api.Person("Others"));
        await api.Grant(reviewer.Id, Role.Editor, report.Slug);
        await api.Grant(others.Id, Role.Editor, report.Slug);
        var (writers, made) = (new List<Guid>(), new List<Made>());
        for (var i = 0; i < 2; i++)
        {
            var writer = await api.Person("Writer", new { language = "en" });
            await api.Grant(writer.Id, Role.Editor, report.Slug);
            var entry = await api.Highlight(report, null, "nl");
            var slug = new { slug = Given.NewSlug("mine") };
            Assert.Equal(200, (await writer.Client.Patch(entry.Manage, slug, ("If-Match", "\"1\""))).Status);
            writers.Add(writer.Id);
            made.Add(entry);
        }
        var planned = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Title = "Launch",
                Items = [.. made.Select(m => new ReleaseItemDraft { Entry = m.Entry, Languages = ["nl"], Revision = 2 })],
            }
        );
        var release = planned.Json.GetProperty("id").GetGuid();
        await api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return await db.Write(
                async token =>
                {
                    var last = Guid.Empty;
                    foreach (var entry in made)
                        db.Add(
                            new ReviewVerdictRow
                            {
                                Id = last = Guid.NewGuid(),
                                EntryNo = await db.Entries.Where(e => e.Id == entry.Entry).Select(e => e.No).SingleAsync(token),
                                Revision = 2,
                                Verdict = ReviewVerdicts.Rejected,
                                At = Now,
                                By = reviewer.Id,
                                ReleaseId = release,
                            }
                        );
                    await db.SaveChangesAsync(token);
                    var told = db.Event(AlertTypes.ReviewRejected, release);
                    (told.ReleaseId, told.ReviewId) = (release, last);
                    await db.Add(told, token);
                    return true;
                },
                _ => Task.FromResult(false),
                CancellationToken.None,
                isAudited: false
            );
        });
        foreach (var writer in writers)
            await api.UntilAlerts(writer, "sent", 1);
        Assert.All(mail.Taken, m => Assert.Equal("Rejected: Launch", m.Subject));
        Assert.Contains("/GetRelease", mail.Taken.First().Part("plain"), StringComparison.Ordinal);
        Assert.Empty(await api.Alerts(others.Id));
        Assert.Empty(await api.Alerts(reviewer.Id));
    }
}
