using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>Changes of all kinds. It counts those that were reported as done.</summary>
sealed class Work(HttpClient admin)
{
    public const int Kinds = 7;

    readonly List<string> themes = [],
        keys = [],
        links = [],
        releases = [];
    readonly Dictionary<string, int> revisions = [];
    readonly Dictionary<string, int> published = [];
    string report = "";
    int named;
    int told;

    public async Task Begin()
    {
        var made = await admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = "report",
                Fields = new() { Year = 2001, ParityLanguages = [] },
                Translations = Served.Texts(new ReportText { Title = "Report", Summary = "Summary" }),
            }
        );
        Assert.Equal(201, made.Status);
        report = made.Text("id")!;
        Assert.Equal(
            200,
            (
                await admin.Post(
                    $"/manage/reports/{report}/publish",
                    new PublishRequest { Languages = ["nl", "fr"] },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );
        await Theme(() => "");
    }

    /// <returns>How often it was told to try again.</returns>
    public async Task<int> Do(int kind, Func<string> where)
    {
        told = 0;
        await (
            kind switch
            {
                0 => Theme(where),
                1 or 2 => Patch(where),
                3 => Publish(where),
                4 => Key(where),
                5 => Link(where),
                _ => Release(where),
            }
        );
        return told;
    }

    /// <summary>As a client would, it sends a request that was answered with "unavailable" once more.</summary>
    async Task<Answer> Ask(int status, Func<string> where, Func<Task<Answer>> ask)
    {
        var answer = await ask();
        if (answer.Status == 503)
        {
            told++;
            Assert.True(answer.Headers.RetryAfter is not null, where());
            answer = await ask();
        }
        Assert.True(answer.Status == status, $"{answer.Status} at {where()}: {answer.Json}");
        return answer;
    }

    async Task Theme(Func<string> where)
    {
        var slug = $"theme-{++named}";
        var made = await Ask(
            201,
            where,
            () =>
                admin.Post(
                    "/manage/themes",
                    new ThemeDraft
                    {
                        Slug = slug,
                        Fields = new(),
                        Translations = Served.Texts(new ThemeText { Name = slug }),
                    }
                )
        );
        themes.Add(made.Text("id")!);
        revisions[themes[^1]] = 1;
    }

    async Task Patch(Func<string> where)
    {
        var id = themes[^1];
        var (name, etag) = ($"Name {++named}", $"\"{revisions[id]}\"");
        await Ask(
            200,
            where,
            () =>
                admin.Patch(
                    $"/manage/themes/{id}",
                    new { translations = new { nl = new { name }, fr = new { name } } },
                    ("If-Match", etag)
                )
        );
        revisions[id]++;
    }

    async Task Publish(Func<string> where)
    {
        await Patch(where);
        var id = themes[^1];
        var done = await Ask(
            200,
            where,
            () =>
                admin.Post(
                    $"/manage/themes/{id}/publish",
                    new PublishRequest { Languages = ["nl", "fr"] },
                    ("If-Match", $"\"{revisions[id]}\"")
                )
        );
        Assert.Equal(2, done.Json.GetProperty("records").GetArrayLength());
        published[id] = published.GetValueOrDefault(id) + 2;
    }

    async Task Key(Func<string> where)
    {
        var name = $"Key {++named}";
        var made = await Ask(201, where, () => admin.Post("/manage/keys", new { name, role = "editor" }));
        await Ask(204, where, () => admin.Ask(HttpMethod.Delete, $"/manage/keys/{made.Text("id")}", null, []));
        keys.Add(name);
    }

    async Task Link(Func<string> where)
    {
        var name = $"Link {++named}";
        var made = await Ask(
            201,
            where,
            () => admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = "report", Name = name })
        );
        await Ask(204, where, () => admin.Ask(HttpMethod.Delete, $"/manage/preview-links/{made.Text("id")}", null, []));
        links.Add(name);
    }

    async Task Release(Func<string> where)
    {
        await Patch(where);
        var id = themes[^1];
        var made = await Ask(
            201,
            where,
            () =>
                admin.Post(
                    "/manage/releases",
                    new
                    {
                        title = $"Release {++named}",
                        items = new[] { new { entry = id, languages = new[] { "nl", "fr" } } },
                    }
                )
        );
        await Ask(
            200,
            where,
            () => admin.Post($"/manage/releases/{made.Text("id")}/publish", new { }, ("If-Match", made.ETag))
        );
        published[id] = published.GetValueOrDefault(id) + 2;
        releases.Add(made.Text("id")!);
    }

    /// <summary>The store contains what was reported as done, each once.</summary>
    public async Task Check(Served api)
    {
        await using var scope = api.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        var stored = await db.Entries.Where(e => e.Kind == "theme").ToListAsync();
        Assert.Equal(
            revisions.OrderBy(r => r.Key).Select(r => (r.Key, r.Value)),
            stored.Select(e => (Key: e.Id.ToString(), Value: e.Head)).OrderBy(r => r.Key)
        );
        foreach (var entry in stored)
        {
            Assert.Equal(entry.Head, await db.Revisions.CountAsync(r => r.EntryNo == entry.No));
            Assert.Equal(
                published.GetValueOrDefault(entry.Id.ToString()),
                await db.Publications.CountAsync(p => p.EntryNo == entry.No)
            );
        }
        Assert.Equal(
            keys.Order(),
            await db.ApiKeys.Where(k => k.Name.StartsWith("Key ")).Select(k => k.Name).ToListAsync() is var k
                ? k.Order()
                : []
        );
        Assert.Equal(links.Order(), await db.PreviewLinks.Select(l => l.Name).ToListAsync() is var l ? l.Order() : []);
        Assert.Equal(
            releases.Order(),
            (await db.Releases.Where(r => r.State == "published").Select(r => r.Id).ToListAsync())
                .Select(id => id.ToString())
                .Order()
        );
        Assert.Equal(releases.Count, await db.Releases.CountAsync());
    }
}
