using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Previews;

/// <summary>
/// Releases for tests of their previews, and everything that delivery shows, with a preview link or without.
/// </summary>
static class PreviewedReleases
{
    public sealed record Item(Made Made, string Action, string Languages, int? Revision = null);

    public static async Task<Guid> Release(
        ApiFixture api,
        string state,
        Made? report,
        string? languages,
        params Item[] items
    ) =>
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            var release = new ReleaseRow
            {
                Id = Guid.NewGuid(),
                State = state,
                ChangeKind = "minor",
                Languages = languages,
                ReportNo = report is null
                    ? 0
                    : await db.Entries.Where(e => e.Id == report.Entry).Select(e => e.No).SingleAsync(),
                Notes = "{\"fr\":\"Retiré\",\"nl\":\"Ingetrokken\"}",
                CreatedAt = DateTime.UtcNow,
            };
            db.Releases.Add(release);
            foreach (var item in items)
                db.ReleaseItems.Add(
                    new()
                    {
                        ReleaseId = release.Id,
                        EntryNo = await db
                            .Entries.Where(e => e.Id == Guid.Parse(item.Made.Id))
                            .Select(e => e.No)
                            .SingleAsync(),
                        Action = item.Action,
                        Languages = item.Languages,
                        Revision = item.Revision,
                        ChangeKind = "minor",
                    }
                );
            await db.SaveChangesAsync();
            return release.Id;
        });

    /// <summary>Publishes items as the release will: in one transaction.</summary>
    public static async Task Publish(ApiFixture api, params Item[] items) =>
        await api.In(s =>
            s.GetRequiredService<PublicationLog>()
                .Publish(
                    async ct =>
                    {
                        var (db, states, changes) = (
                            s.GetRequiredService<ReportsDb>(),
                            s.GetRequiredService<PublicStates>(),
                            new List<Change>()
                        );
                        foreach (var item in items)
                        {
                            var row = await db
                                .Entries.AsNoTracking()
                                .SingleAsync(e => e.Id == Guid.Parse(item.Made.Id), ct);
                            var (entry, languages) = (
                                (await states.Entries([row], ct))[0],
                                item.Languages.Split(' ').ToImmutableArray()
                            );
                            changes.Add(
                                item.Action == "publish"
                                    ? new Publish(
                                        entry,
                                        item.Revision ?? row.Head,
                                        languages,
                                        "minor",
                                        new Dictionary<string, string>()
                                    )
                                    : new Withdraw(
                                        entry,
                                        languages,
                                        new Dictionary<string, string> { ["fr"] = "Retiré", ["nl"] = "Ingetrokken" }
                                    )
                            );
                        }
                        return changes;
                    },
                    new(Actor.Program.Id) { IsProgram = true },
                    CancellationToken.None
                )
        );

    public static async Task<string> Token(ApiFixture api, Made report, Guid release)
    {
        var made = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest
            {
                Report = report.Slug,
                Release = release,
                Name = "Release",
            }
        );
        Assert.True(made.Status == 201, made.Json.ToString());
        return made.Text("token")!;
    }

    /// <summary>Everything that delivery shows of these entries, without times and without what previews add.</summary>
    public static async Task<Dictionary<string, string>> Seen(
        ApiFixture api,
        Made report,
        IEnumerable<Made> entries,
        string? token
    )
    {
        var seen = new Dictionary<string, string>();
        string[] addresses =
        [
            report.Address,
            .. new[]
            {
                "highlights?limit=100&count=true",
                "sections?limit=100",
                "sections?shape=tree",
                "priorities?limit=1",
                "bundle",
            }.Select(a => $"/reports/{report.Slug}/{a}"),
            .. entries.Select(e => e.Address),
        ];
        foreach (var address in addresses)
            foreach (var language in new[] { "nl", "fr", "de", "en" })
                foreach (var fallback in new[] { "", "&fallback=none" })
                {
                    var asked =
                        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}{fallback}";
                    var answer = await api.Public.Get(token is null ? asked : $"{asked}&preview={token}");
                    seen[asked] =
                        answer.Status == 200
                            ? Plain(JsonNode.Parse(answer.Bytes)!, token)!.ToJsonString()
                            : $"{answer.Status} {answer.Type} {answer.Text("reason")} {answer.Text("languages")}";
                }
        return seen;
    }

    static JsonNode? Plain(JsonNode? node, string? token)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var name in new[] { "preview", "publishedAt", "updatedAt" })
                    json.Remove(name);
                foreach (var (name, value) in json.ToList())
                    json[name] = Plain(value, token)?.DeepClone();
                return json;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    list[i] = Plain(list[i], token)?.DeepClone();
                return list;
            case JsonValue text when text.TryGetValue<string>(out var said):
                // Pages of previews and of delivery have cursors of their own.
                said = token is null ? said : said.Replace($"&preview={token}", "", StringComparison.Ordinal);
                return JsonValue.Create(said.Split("&cursor=")[0]);
            default:
                return node;
        }
    }

    public static void Same(Dictionary<string, string> expected, Dictionary<string, string> actual) =>
        Assert.All(
            expected,
            e => Assert.True(e.Value == actual[e.Key], $"{e.Key}\npublic:  {e.Value}\npreview: {actual[e.Key]}")
        );
}
