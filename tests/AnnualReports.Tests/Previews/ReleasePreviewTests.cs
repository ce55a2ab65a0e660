using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Previews;

/// <summary>What a link of a release shows before is what the public reads after, but for times.</summary>
public sealed class ReleasePreviewTests
{
    sealed record Item(Made Made, string Action, string Languages, int? Revision = null);

    static async Task<Guid> Release(ApiFixture api, string state, Made? report, string? languages, params Item[] items) => await api.In(async s =>
    {
        var db = s.GetRequiredService<ReportsDb>();
        var release = new ReleaseRow
        {
            Id = Guid.NewGuid(),
            State = state,
            ChangeKind = "minor",
            Languages = languages,
            ReportNo = report is null ? 0 : await db.Entries.Where(e => e.Id == report.Entry).Select(e => e.No).SingleAsync(),
            Notes = "{\"fr\":\"Retiré\",\"nl\":\"Ingetrokken\"}",
            CreatedAt = DateTime.UtcNow,
        };
        db.Releases.Add(release);
        foreach (var item in items)
            db.ReleaseItems.Add(new() { ReleaseId = release.Id, EntryNo = await db.Entries.Where(e => e.Id == Guid.Parse(item.Made.Id)).Select(e => e.No).SingleAsync(), Action = item.Action, Languages = item.Languages, Revision = item.Revision, ChangeKind = "minor" });
        await db.SaveChangesAsync();
        return release.Id;
    });

    /// <summary>Publishes items as the release will: in one transaction.</summary>
    static async Task Publish(ApiFixture api, params Item[] items) => await api.In(s => s.GetRequiredService<PublicationLog>().Publish(async ct =>
    {
        var (db, states, changes) = (s.GetRequiredService<ReportsDb>(), s.GetRequiredService<PublicStates>(), new List<Change>());
        foreach (var item in items)
        {
            var row = await db.Entries.AsNoTracking().SingleAsync(e => e.Id == Guid.Parse(item.Made.Id), ct);
            var (entry, languages) = ((await states.Entries([row], ct))[0], item.Languages.Split(' ').ToImmutableArray());
            changes.Add(item.Action == "publish"
                ? new Publish(entry, item.Revision ?? row.Head, languages, "minor", new Dictionary<string, string>())
                : new Withdraw(entry, languages, new Dictionary<string, string> { ["fr"] = "Retiré", ["nl"] = "Ingetrokken" }));
        }
        return changes;
    }, new(Guid.Empty) { IsProgram = true }, CancellationToken.None));

    static async Task<string> Token(ApiFixture api, Made report, Guid release)
    {
        var made = await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = report.Slug, Release = release, Name = "Release" });
        Assert.True(made.Status == 201, made.Json.ToString());
        return made.Text("token")!;
    }

    /// <summary>All that delivery shows of these entries, without times and without what previews add.</summary>
    static async Task<Dictionary<string, string>> Seen(ApiFixture api, Made report, IEnumerable<Made> entries, string? token)
    {
        var seen = new Dictionary<string, string>();
        string[] addresses = [report.Address, .. new[] { "highlights?limit=100&count=true", "sections?limit=100", "sections?shape=tree", "priorities?limit=1", "bundle" }.Select(a => $"/reports/{report.Slug}/{a}"), .. entries.Select(e => e.Address)];
        foreach (var address in addresses)
            foreach (var language in new[] { "nl", "fr", "de", "en" })
                foreach (var fallback in new[] { "", "&fallback=none" })
                {
                    var asked = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}{fallback}";
                    var answer = await api.Public.Get(token is null ? asked : $"{asked}&preview={token}");
                    seen[asked] = answer.Status == 200 ? Plain(JsonNode.Parse(answer.Bytes)!, token)!.ToJsonString() : $"{answer.Status} {answer.Type} {answer.Text("reason")} {answer.Text("languages")}";
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
                // Pages of previews and of delivery go on by cursors of their own.
                said = token is null ? said : said.Replace($"&preview={token}", "", StringComparison.Ordinal);
                return JsonValue.Create(said.Split("&cursor=")[0]);
            default:
                return node;
        }
    }

    static void Same(Dictionary<string, string> expected, Dictionary<string, string> actual) => Assert.All(expected, e => Assert.True(e.Value == actual[e.Key], $"{e.Key}\npublic:  {e.Value}\npreview: {actual[e.Key]}"));

    [Theory, OnEveryStore]
    public async Task A_release_is_previewed_as_it_will_be_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var (changed, fresh, going, partly, pinned, untouched, unnamed) = (await api.Highlight(report, new() { Position = 5 }, "nl", "fr"), await api.Highlight(report, new() { Position = 1 }, "nl", "fr", "de"),
            await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var (chapter, part) = (await api.Section(report, null, 2, "nl"), await api.Section(report, null, 1, "nl", "fr"));
        foreach (var made in new[] { changed, going, partly, pinned })
            await api.Publish(made, "nl", "fr");
        await api.Publish(untouched, "nl");
        await api.Publish(part, "nl", "fr");
        // Fields of the new revision hold for French too, whose text stays as it was.
        await api.Save(changed, new { fields = new { position = 0, countries = new[] { "BE" }, priorities = new[] { priority.Slug } }, translations = new { nl = new { title = "Nieuw" }, fr = new { title = "Pas encore" }, en = new { title = "New", summary = "s" } } });
        await api.Save(pinned, new { translations = new { nl = new { title = "Gepind", body = $"Zie [dit](entry:highlights/{fresh.Slug})." } } });
        await api.Save(pinned, new { translations = new { nl = new { title = "Te laat" } } });
        await api.Save(untouched, new { translations = new { nl = new { title = "Niet in de release" } } });
        await api.Save(part, new { fields = new { parent = chapter.Slug } });
        await api.TryWithdraw(partly, "fr");
        Item[] items =
        [
            new(changed, "publish", "nl en"), new(fresh, "publish", "nl fr"), new(going, "withdraw", "nl fr"), new(partly, "publish", "fr"), new(pinned, "publish", "nl", 2), new(part, "publish", "nl"), new(chapter, "publish", "nl"),
        ];
        Made[] entries = [changed, fresh, going, partly, pinned, untouched, unnamed, part, chapter, priority];
        var token = await Token(api, report, await Release(api, "planned", null, null, items));
        var before = await Seen(api, report, entries, token);
        Assert.NotEqual(before, await Seen(api, report, entries, null));
        await Publish(api, items);
        var after = await Seen(api, report, entries, null);
        Same(after, before);
        Assert.StartsWith("410", after[$"{going.Address}?lang=fr"], StringComparison.Ordinal);
        Same(after, await Seen(api, report, entries, token));
    }

    [Theory, OnEveryStore]
    public async Task A_whole_report_is_previewed_with_all_that_has_changed_and_no_more(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (changed, fresh, withdrawn, same, german) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "de"));
        await api.Publish(changed, "nl", "fr");
        await api.Publish(withdrawn, "nl");
        await api.Publish(same, "nl");
        await api.TryWithdraw(withdrawn, "nl");
        await api.Save(changed, new { translations = new { fr = new { title = "Nouveau" } } });
        await api.Save(report, new { translations = new { nl = new { subtitle = "Onder" } } });
        var release = await Release(api, "planned", report, "nl fr");
        var token = await Token(api, report, release);
        Made[] entries = [changed, fresh, withdrawn, same, german];
        var before = await Seen(api, report, entries, token);
        await Publish(api, new(report, "publish", "nl"), new(changed, "publish", "fr"), new(fresh, "publish", "nl"));
        Same(await Seen(api, report, entries, null), before);
    }

    [Theory, OnEveryStore]
    public async Task A_report_that_goes_public_with_its_release_is_previewed(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        Item[] items = [new(report, "publish", "nl fr"), new(highlight, "publish", "nl")];
        var token = await Token(api, report, await Release(api, "scheduled", null, null, items));
        var before = await Seen(api, report, [highlight], token);
        await Publish(api, items);
        Same(await Seen(api, report, [highlight], null), before);
    }

    [Theory, OnEveryStore]
    public async Task How_each_text_stands_beside_the_public_is_told(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Publish(highlight, "nl", "fr");
        await api.Save(highlight, new { fields = new { position = 3 } });
        async Task<string> Status(string token, string language) => (await api.Public.Get($"{highlight.Address}?lang={language}&preview={token}")).Json.GetProperty("preview") is var p ? $"{p.GetProperty("status")} {p.GetProperty("revision")}" : "";
        var token = await Token(api, report, await Release(api, "planned", null, null, new Item(highlight, "publish", "nl de")));
        Assert.Equal(["changed 2", "changed 1", "draft 2"], [await Status(token, "nl"), await Status(token, "fr"), await Status(token, "de")]);
        var without = await Token(api, report, await Release(api, "planned", null, null));
        Assert.Equal(["published 1", "published 1", "published 1"], [await Status(without, "nl"), await Status(without, "fr"), await Status(without, "de")]);
    }

    [Theory, OnEveryStore]
    public async Task A_release_that_will_change_nothing_more_is_refused_and_shows_what_is_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var release = await Release(api, "planned", null, null, new Item(highlight, "publish", "nl"));
        var token = await Token(api, report, release);
        Assert.Equal(200, (await api.Public.Get($"{highlight.Address}?preview={token}")).Status);
        await api.In(s => s.GetRequiredService<ReportsDb>().Releases.Where(r => r.Id == release).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, "cancelled")));
        Assert.Equal(404, (await api.Public.Get($"{highlight.Address}?preview={token}")).Status);
        Assert.Equal(200, (await api.Public.Get($"{report.Address}?preview={token}")).Status);
        var refused = await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = report.Slug, Release = release, Name = "x" });
        Assert.Equal((409, "/problems/release-not-open", "cancelled"), (refused.Status, refused.Type, refused.Text("state")));
    }

    [Theory, OnEveryStore]
    public async Task An_erased_revision_and_a_circle_of_sections_do_not_break_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        var (one, two) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"));
        var below = await api.Section(report, two.Slug, 3, "nl");
        await api.Save(one, new { fields = new { parent = two.Slug } });
        await api.Save(one, """{ "fields": { "parent": null } }""");
        await api.Save(two, new { fields = new { parent = one.Slug } });
        var token = await Token(api, report, await Release(api, "planned", null, null, new Item(highlight, "publish", "nl", 1), new(one, "publish", "nl", 2), new(two, "publish", "nl", 2), new(below, "publish", "nl")));
        Assert.Equal(200, (await api.Public.Get($"/reports/{report.Slug}/sections?shape=tree&lang=nl&preview={token}")).Status);
        Assert.Equal(201, (await api.Admin.Post("/manage/redactions", new RedactionRequest { Entry = highlight.Entry, Language = "nl", Revisions = [1], Reason = "r", Authority = "a" })).Status);
        Assert.Equal(404, (await api.Public.Get($"{highlight.Address}?lang=nl&preview={token}")).Status);
        Assert.Empty((await api.Public.Get($"/reports/{report.Slug}/highlights?lang=nl&preview={token}")).Items);
    }
}
