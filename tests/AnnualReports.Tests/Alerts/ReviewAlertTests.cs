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
            no => new ReviewRequestRow { Id = request, EntryNo = no, AskedAt = Now, AskedBy = writer.Id, DueAt = new(2026, 12, 24) },
            new ReviewAskedRow { RequestId = request, ActorId = reviewer.Id },
            new ReviewAskedRow { RequestId = request, ActorId = stranger.Id },
            new ReviewAskedRow { RequestId = request, ActorId = writer.Id }
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
                    AskedAt = Now,
                    AskedBy = Guid.Empty,
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
}

/// <summary>Dead links are told to who saved the entry last, or else to who did before.</summary>
public sealed class DeadLinkAlertTests
{
    [Theory, OnEveryStore]
    public async Task A_dead_link_is_told_to_the_last_of_its_editors_who_is_still_here(Store store)
    {
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(store, mail.Settings());
        var report = await api.DraftReport();
        var made = await api.Highlight(report, null, "nl");
        var (first, last) = (await api.Person("First", ReadsAtOnce), await api.Person("Last", ReadsAtOnce));
        var revision = 1;
        foreach (var editor in new[] { first, last })
        {
            await api.Grant(editor.Id, Role.Editor, report.Slug);
            var slug = new { slug = Given.NewSlug("renamed") };
            Assert.Equal(200, (await editor.Client.Patch(made.Manage, slug, ("If-Match", $"\"{revision++}\""))).Status);
        }
        await Tell(api, made, "https://example.org/a", "https://example.org/b");
        await mail.Until(1);
        Assert.Equal((last.Address, "Dead link: Title nl"), (mail.Taken.Single().To(), mail.Taken.Single().Subject));
        Assert.DoesNotContain("example.org/a", mail.Taken.Single().Part("plain"), StringComparison.Ordinal);

        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{last.Id}/deactivate", new { reason = "Left" })).Status);
        await Tell(api, made, "https://example.org/c");
        await mail.Until(2);
        Assert.Equal(first.Address, mail.Taken.Last().To());
    }

    static readonly object ReadsAtOnce = new { timing = "at-once", language = "en" };

    static Task Tell(ApiFixture api, Made made, params string[] urls) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == made.Entry);
            return await db.Write(
                async token =>
                {
                    foreach (var url in urls)
                    {
                        var id = ExternalLinkRow.IdOf(url);
                        db.Add(
                            new ExternalLinkRow
                            {
                                Id = id,
                                Url = url,
                                EntryNo = entry.No,
                                SeenAt = db.Now,
                                NextAt = db.Now,
                                DeadSince = db.Now,
                            }
                        );
                        var told = db.Event(EventTypes.LinkDead, id);
                        told.ReportNo = entry.GrantedIn;
                        await db.Add(told, token);
                    }
                    return true;
                },
                _ => Task.FromResult(false),
                CancellationToken.None,
                isAudited: false
            );
        });
}
