using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Alerts;

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
