using System.Text;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Previews;

/// <summary>The links that show drafts: who can create them, and what the answer to a broken one reveals.</summary>
public sealed class PreviewLinkTests
{
    [Theory, OnEveryStore]
    public async Task A_link_that_does_not_work_tells_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var (report, other, open) = (await api.DraftReport(), await api.DraftReport(), await api.PublicReport());
        var token = await api.Token(report);
        var expired = await api.Token(report);
        await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .PreviewLinks.Where(l =>
                    s.GetRequiredService<ReportsDb>().Entries.Any(e => e.No == l.ReportNo && e.Slug == report.Slug)
                )
                .OrderByDescending(l => l.CreatedAt)
                .ThenByDescending(l => l.Id)
                .Take(1)
                .Select(l => l.Id)
                .SingleAsync()
                .ContinueWith(
                    id =>
                        s.GetRequiredService<ReportsDb>()
                            .PreviewLinks.Where(l => l.Id == id.Result)
                            .ExecuteUpdateAsync(l => l.SetProperty(r => r.ExpiresAt, DateTime.UtcNow.AddSeconds(-1))),
                    TaskScheduler.Default
                )
                .Unwrap()
        );
        var answers = new List<Answer>();
        foreach (
            var (address, attempt) in new[]
            {
                (other.Address, token),
                (open.Address, token),
                ("/reports/no-such-report", token),
                (report.Address, expired),
                (report.Address, ""),
                (report.Address, "x"),
                (report.Address, token[..^1]),
                (report.Address, token.ToUpperInvariant()),
                ($"/reports/{other.Slug}/highlights", token),
                ($"/reports/{other.Slug}/highlights/none", token),
                ("/reports/no-such-report/highlights", new string('a', 4_000)),
            }
        )
            answers.Add(await api.Public.Get(Previewing.With(address, attempt)));
        Assert.All(
            answers,
            a =>
                Assert.Equal(
                    (404, "/problems/unknown-preview", "no-store"),
                    (a.Status, a.Type, a.Headers.CacheControl?.ToString())
                )
        );
        Assert.Single(answers.Select(a => a.Text("detail")).Distinct());
        Assert.Equal(200, (await api.Public.Get(Previewing.With(report.Address, token))).Status);
    }

    [Theory, OnEveryStore]
    public async Task Links_are_made_listed_counted_and_revoked_by_editors(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var editor = await api.As(Role.Editor, "Editor of previews");
        var made = await editor.Post(
            "/manage/preview-links",
            new PreviewLinkRequest
            {
                Report = report.Slug,
                Name = "Board",
                ExpiresAt = DateTimeOffset.UtcNow.AddDays(89),
            }
        );
        Assert.Equal(
            (201, 43, "Editor of previews"),
            (made.Status, made.Text("token")!.Length, made.Text("createdBy"))
        );
        for (var i = 0; i < 3; i++)
            await api.Public.Get(Previewing.With(report.Address, made.Text("token")!));
        await api.Public.Get(Previewing.With("/reports/other", made.Text("token")!));
        await api.Token(report);
        var page = await editor.Get($"/manage/preview-links?report={report.Slug}&limit=1");
        var listed = (await editor.Get(page.Text("next")!)).Items.Single();
        Assert.Equal(
            (3, false, false),
            (
                listed.GetProperty("uses").GetInt32(),
                listed.TryGetProperty("token", out _),
                listed.TryGetProperty("urls", out _)
            )
        );
        Assert.True(listed.GetProperty("lastUsedAt").GetDateTime() > listed.GetProperty("createdAt").GetDateTime());

        Assert.Equal(
            204,
            (await editor.Ask(HttpMethod.Delete, $"/manage/preview-links/{made.Text("id")}", null, [])).Status
        );
        Assert.Equal(
            "/problems/unknown-preview",
            (await api.Public.Get(Previewing.With(report.Address, made.Text("token")!))).Type
        );
        Assert.Equal(
            404,
            (await editor.Ask(HttpMethod.Delete, $"/manage/preview-links/{made.Text("id")}", null, [])).Status
        );
        Assert.Equal(400, (await editor.Get("/manage/preview-links?report=none")).Status);
        Assert.Equal(
            403,
            (
                await (await api.As(Role.Translator, "Translator")).Post(
                    "/manage/preview-links",
                    new PreviewLinkRequest { Report = report.Slug, Name = "x" }
                )
            ).Status
        );
        Assert.Equal(401, (await api.Public.Get("/manage/preview-links")).Status);
        var hash = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .PreviewLinks.Where(l => l.Id == Guid.Parse(made.Text("id")!))
                .Select(l => l.TokenHash)
                .SingleAsync()
        );
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(made.Text("token")!)), hash);
    }

    [Theory, OnEveryStore]
    public async Task A_link_that_makes_no_sense_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var good = new PreviewLinkRequest { Report = report.Slug, Name = "x" };
        foreach (
            var (request, pointer) in new[]
            {
                (good with { Report = "none" }, "/report"),
                (good with { Release = Guid.NewGuid() }, "/release"),
                (good with { Name = "" }, "/name"),
                (good with { Name = new('x', 101) }, "/name"),
                (good with { ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(-1) }, "/expiresAt"),
                (good with { ExpiresAt = DateTimeOffset.UtcNow.AddDays(91) }, "/expiresAt"),
            }
        )
            Assert.NotEmpty((await api.Admin.Post("/manage/preview-links", request)).Errors(pointer));
    }
}
