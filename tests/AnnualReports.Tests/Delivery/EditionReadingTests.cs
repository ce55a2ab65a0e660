using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery;

public sealed class EditionReadingTests
{
    const string ForGood = "public, max-age=31536000, immutable";

    static string Digest(Answer answer) => Assert.Single(answer.Headers.Concat(answer.ContentHeaders).Single(h => h.Key == "Content-Digest").Value);

    static string Location(Answer answer) => answer.ContentHeaders.ContentLocation!.ToString();

    static async Task<Answer> Name(ApiFixture api, Made report, EditionRequest? request = null)
    {
        var named = await api.Admin.Post($"{report.Manage}/editions", request ?? new());
        Assert.True(named.Status == 201, named.Json.ToString());
        return named;
    }

    /// <summary>A report whose highlight has changed between its two editions and after them.</summary>
    static async Task<(Made Report, Made Highlight)> TwoEditions(ApiFixture api)
    {
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await Name(api, report, new() { Label = "Tabled", Note = new Dictionary<string, string> { ["nl"] = "Ingediend", ["fr"] = "Déposé" } });
        await api.Save(highlight, new { translations = new { nl = new { title = "Second" } } });
        await api.Publish(highlight, "nl");
        await api.Publish(await api.Highlight(report, null, "fr"), "fr");
        await Name(api, report);
        await api.Save(highlight, new { translations = new { nl = new { title = "Third" } } });
        await api.Publish(highlight, "nl");
        return (report, highlight);
    }

    [Theory, OnEveryStore]
    public async Task What_stands_in_an_edition_is_the_same_for_good_and_says_where_other_versions_are(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await TwoEditions(api);
        var root = $"/api/v1/reports/{report.Slug}";
        foreach (var (number, title) in new[] { (1, "Title nl"), (2, "Second") })
        {
            var address = $"{root}/editions/{number}/highlights/{highlight.Slug}";
            var answer = await api.Public.Get(address + "?lang=nl");
            Assert.Equal((200, title, ForGood), (answer.Status, answer.Text("title"), answer.Headers.CacheControl?.ToString()));
            Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Bytes))}\"", answer.ETag);
            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(answer.Bytes))}:", Digest(answer));
            Assert.Equal(address + "?lang=nl", Location(answer));
            string[] links = [$"<{address}?lang=fr>; rel=\"alternate\"; hreflang=\"fr\"", $"<{root}/highlights/{highlight.Slug}?lang=nl>; rel=\"latest-version\""];
            Assert.Equal(number == 1 ? links : [.. links, $"<{root}/editions/1/highlights/{highlight.Slug}?lang=nl>; rel=\"predecessor-version\""], answer.Headers.GetValues("Link"));
            Assert.Equal(304, (await api.Public.Get(address + "?lang=nl", ("If-None-Match", answer.ETag))).Status);
            Assert.Equal(address + "?lang=fr", Location(await api.Public.Get(address + "?lang=de")));
            Assert.Equal(400, (await api.Public.Get(address + "?asOf=2020-01-01")).Status);

            var list = await api.Public.Get($"{root}/editions/{number}/highlights?limit=1&lang=fr");
            Assert.Equal(ForGood, list.Headers.CacheControl?.ToString());
            Assert.Equal($"{root}/editions/{number}/highlights?lang=fr&limit=1", Location(list));
            Assert.Equal(number == 2, list.Text("next") is not null);
            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(list.Bytes))}:", Digest(list));
            if (list.Text("next") is { } next)
                Assert.Single((await api.Public.Get(next)).Items);
            var whole = await api.Public.Get($"{root}/editions/{number}/report?lang=fr");
            Assert.Equal((200, $"{root}/editions/{number}/report?lang=fr", ForGood), (whole.Status, Location(whole), whole.Headers.CacheControl?.ToString()));
        }
        var fresh = (await api.Public.Get($"{root}/editions/2/highlights?lang=fr")).Items.Select(i => i.GetProperty("slug").GetString()).Single(s => s != highlight.Slug);
        Assert.DoesNotContain("predecessor-version", string.Join(' ', (await api.Public.Get($"{root}/editions/2/highlights/{fresh}?lang=fr")).Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal("/problems/not-yet-public", (await api.Public.Get($"{root}/editions/1/highlights/{fresh}?lang=fr")).Type);
        Assert.Contains("predecessor-version", string.Join(' ', (await api.Public.Get($"{root}/editions/2/sections?shape=tree")).Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Editions_are_listed_with_their_manifests_whose_digest_anyone_can_make_again(Store store)
    {
        var api = await Stores.Api(store);
        var (report, _) = await TwoEditions(api);
        var list = await api.Public.Get($"/reports/{report.Slug}/editions?lang=fr");
        Assert.Equal([2, 1], list.Items.Select(i => i.GetProperty("number").GetInt32()));
        Assert.False(list.Items[0].TryGetProperty("supersededBy", out _));
        Assert.Equal((2, "Tabled", "Déposé"), (list.Items[1].GetProperty("supersededBy").GetInt32(), list.Items[1].GetProperty("label").GetString(), list.Items[1].GetProperty("note").GetString()));
        Assert.NotEqual(ForGood, list.Headers.CacheControl?.ToString());

        var edition = await api.Public.Get($"/reports/{report.Slug}/editions/1");
        var form = new StringBuilder($"annual-reports-edition/1\nreport:{edition.Text("reportId")}\nnumber:1\nsequence:{edition.Text("sequence")}\n");
        foreach (var text in edition.Json.GetProperty("texts").EnumerateArray())
        {
            form.Append(string.Join(' ', new[] { "id", "language", "sequence", "sha256" }.Select(m => text.GetProperty(m).ToString()))).Append('\n');
            var read = await api.Public.Get(text.GetProperty("url").GetString()!);
            Assert.Equal(text.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(read.Bytes)));
        }
        Assert.Equal(edition.Text("digest"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString()))));
        Assert.Equal(4, edition.Json.GetProperty("count").GetInt32());
        Assert.Equal(200, (await api.Public.Get(edition.Json.GetProperty("links").GetProperty("content").GetString()!)).Status);
        Assert.Equal(304, (await api.Public.Get($"/reports/{report.Slug}/editions/1", ("If-None-Match", edition.ETag))).Status);
    }

    [Theory, OnEveryStore]
    public async Task Only_what_is_public_becomes_an_edition_by_who_may_publish(Store store)
    {
        var api = await Stores.Api(store);
        var draft = await api.DraftReport();
        var refused = await api.Admin.Post($"{draft.Manage}/editions", new EditionRequest());
        Assert.Equal((409, "/problems/not-public"), (refused.Status, refused.Type));
        var report = await api.PublicReport();
        var named = await Name(api, report, new() { Label = "One" });
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions/1", named.Headers.Location?.ToString());
        Assert.Equal(200, (await api.Public.Get(named.Headers.Location!.ToString())).Status);
        Assert.Equal(403, (await (await api.As(Role.Editor, "editor of editions")).Post($"{report.Manage}/editions", new EditionRequest())).Status);
        var wrong = await api.Admin.Post($"{report.Manage}/editions", """{ "label": "two\nlines", "note": { "xx": "?", "nl": " " } }""");
        Assert.Equal(422, wrong.Status);
        Assert.Equal(["/label", "/note/nl", "/note/xx"], wrong.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order());
        Assert.Equal("/problems/not-found", (await api.Admin.Post($"/manage/reports/{Guid.NewGuid()}/editions", new EditionRequest())).Type);
        foreach (var number in new[] { "2", "0", "01", "-1", "abc", "99999999999" })
        {
            var unknown = await api.Public.Get($"/reports/{report.Slug}/editions/{number}/highlights");
            Assert.Equal((404, "/problems/unknown-edition", "1"), (unknown.Status, unknown.Type, unknown.Text("editions")));
            Assert.Equal("/problems/unknown-edition", (await api.Public.Get($"/reports/{report.Slug}/editions/{number}")).Type);
        }
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/{draft.Slug}/editions")).Type);
        Assert.Equal("/problems/unknown-report", (await api.Public.Get("/reports/no-such-report/editions/1/report")).Type);
    }

    [Theory, OnEveryStore]
    public async Task Editions_outlive_a_withdrawal_but_not_an_erasure(Store store)
    {
        var api = await Stores.Api(store, "editions-outlive");
        var (report, highlight) = await TwoEditions(api);
        var (one, list) = ($"/reports/{report.Slug}/editions/1/highlights/{highlight.Slug}?lang=nl", $"/reports/{report.Slug}/editions/1/highlights?lang=nl");
        var before = await api.Public.Get(one);
        foreach (var item in (await api.Public.Get($"/reports/{report.Slug}/highlights?lang=de")).Items)
            await Withdraw(api, item.GetProperty("id").GetString()!, item.GetProperty("languages").EnumerateArray().Select(l => l.GetString()!));
        await api.TryWithdraw(report, "nl", "fr");
        Assert.Equal(410, (await api.Public.Get($"/reports/{report.Slug}?lang=nl")).Status);
        Assert.Equal(before.Bytes, (await api.Public.Get(one)).Bytes);
        Assert.Equal(2, (await api.Public.Get($"/reports/{report.Slug}/editions")).Items.Length);

        await api.Save(highlight, new { translations = new { nl = new { title = "Nothing" } } });
        await api.In(s => s.GetRequiredService<Erasure>().Redact(highlight.Entry, "nl", [], [], "Erased on request", "Data protection authority", Guid.Empty, default));
        var gone = await api.Public.Get(one);
        Assert.Equal((410, "/problems/redacted"), (gone.Status, gone.Type));
        Assert.Empty((await api.Public.Get(list)).Items);
        var manifest = await api.Public.Get($"/reports/{report.Slug}/editions/1");
        Assert.True(manifest.Json.GetProperty("texts").EnumerateArray().Single(t => t.GetProperty("kind").GetString() == "highlight" && t.GetProperty("language").GetString() == "nl").GetProperty("erased").GetBoolean());
        var verdict = await api.Admin.Get("/manage/verify");
        Assert.True(verdict.Json.GetProperty("sound").GetBoolean(), verdict.Json.ToString());
        var hashed = await api.Public.Post("/verify", new HashRequest(before.ETag.Trim('"')));
        Assert.Equal(("withdrawn", true), (hashed.Text("status"), hashed.Json.GetProperty("text").GetProperty("erased").GetBoolean()));
    }

    static async Task Withdraw(ApiFixture api, string id, IEnumerable<string> languages)
    {
        var all = languages.ToArray();
        var answer = await api.Admin.Post($"/manage/highlights/{id}/withdraw", new WithdrawRequest { Languages = all, Reason = all.ToDictionary(l => l, _ => "r") }, ("If-Match", (await api.Admin.Get($"/manage/highlights/{id}")).ETag));
        Assert.True(answer.Status == 200, answer.Json.ToString());
    }

    [Theory, OnEveryStore]
    public async Task The_latest_report_has_editions_too_but_not_for_good_at_that_address(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        await Name(api, report);
        var latest = await api.Public.Get("/reports/latest/editions/1/report?lang=nl");
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions/1/report?lang=nl", Location(latest));
        Assert.NotEqual(ForGood, latest.Headers.CacheControl?.ToString());
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions/1?lang=nl", Location(await api.Public.Get("/reports/latest/editions/1?lang=nl")));
        Assert.Equal($"/api/v1/reports/{report.Slug}/editions?lang=nl", Location(await api.Public.Get("/reports/latest/editions?lang=nl")));
    }

    [Theory, OnEveryStore]
    public async Task A_hash_tells_what_it_is_of_and_how_that_stands_today(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await TwoEditions(api);
        var root = $"/api/v1/reports/{report.Slug}";
        async Task<Answer> Ask(string hash) => await api.Public.Post("/verify", new HashRequest(hash));
        async Task<string> Hash(string path) => Convert.ToHexStringLower(SHA256.HashData((await api.Public.Get(path)).Bytes));

        var current = await Ask((await Hash(highlight.Address + "?lang=nl")).ToUpperInvariant());
        Assert.Equal(("current", "no-store", "*"), (current.Text("status"), current.Headers.CacheControl?.ToString(), Assert.Single(current.Headers.GetValues("Access-Control-Allow-Origin"))));
        Assert.Empty(current.Json.GetProperty("text").GetProperty("editions").EnumerateArray());
        var second = await Ask(await Hash($"{root}/editions/2/highlights/{highlight.Slug}?lang=nl"));
        var text = second.Json.GetProperty("text");
        Assert.Equal(("superseded", "highlight", highlight.Id, report.Slug, highlight.Slug, "nl"), (second.Text("status"), text.GetProperty("kind").GetString(), text.GetProperty("id").GetString(), text.GetProperty("report").GetString(), text.GetProperty("slug").GetString(), text.GetProperty("language").GetString()));
        Assert.Equal([2], text.GetProperty("editions").EnumerateArray().Select(n => n.GetInt32()));
        foreach (var link in new[] { "asOf", "edition" })
            Assert.Equal(await Hash(text.GetProperty("links").GetProperty(link).GetString()!), await Hash($"{root}/editions/2/highlights/{highlight.Slug}?lang=nl"));
        var unchanged = await Ask(await Hash(report.Address + "?lang=fr"));
        Assert.Equal([1, 2], unchanged.Json.GetProperty("text").GetProperty("editions").EnumerateArray().Select(n => n.GetInt32()));

        var digests = (await api.Public.Get($"{root}/editions")).Items.Select(i => i.GetProperty("digest").GetString()!).ToArray();
        foreach (var (digest, status, number) in new[] { (digests[0], "current", 2), (digests[1], "superseded", 1) })
        {
            var edition = await Ask(digest);
            Assert.Equal((status, number, report.Slug), (edition.Text("status"), edition.Json.GetProperty("edition").GetProperty("number").GetInt32(), edition.Json.GetProperty("edition").GetProperty("report").GetString()));
        }
        var french = await Hash(highlight.Address + "?lang=fr");
        await api.TryWithdraw(highlight, "fr");
        var withdrawn = await Ask(french);
        Assert.Equal("withdrawn", withdrawn.Text("status"));
        Assert.False(withdrawn.Json.GetProperty("text").GetProperty("links").TryGetProperty("current", out _));
        var theme = await api.Create(ContentKinds.Themes, new ThemeDraft { Slug = Given.NewSlug("theme"), Fields = new(), Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Naam" } } });
        await api.TryPublish(theme, new() { Languages = ["nl"], Override = new("Only here") });
        var themed = await Ask(await Hash(theme.Address + "?lang=nl"));
        Assert.Equal("current", themed.Text("status"));
        Assert.False(themed.Json.GetProperty("text").GetProperty("links").TryGetProperty("asOf", out _));
        var unknown = await Ask(new string('0', 64));
        Assert.Equal("unknown", unknown.Text("status"));
        Assert.Contains("made when they are asked for", unknown.Text("detail"), StringComparison.Ordinal);
        foreach (var around in new[] { "sha256:{0}", "{0} ", "\"{0}\"", "SHA-256={0}\n" })
            Assert.Contains($"Leave out what stands around {french}", Assert.Single((await Ask(around.Replace("{0}", french, StringComparison.Ordinal)))
                .Errors("/sha256")), StringComparison.Ordinal);
        Assert.EndsWith("these are 3.", Assert.Single((await Ask("abc")).Errors("/sha256")), StringComparison.Ordinal);
        foreach (var odd in new[] { "", "abc", new string('g', 64), new string('0', 63), new string('٠', 64) })
        {
            var invalid = await Ask(odd);
            Assert.Equal(422, invalid.Status);
            Assert.Single(invalid.Errors("/sha256"));
        }
        var preflight = await api.Public.Ask(HttpMethod.Options, "/verify", null, [("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")]);
        Assert.Equal((204, "POST", "*"), (preflight.Status, Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Methods")), Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Headers"))));
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_changed_in_editions_is_found_and_named(Store store)
    {
        var api = await Stores.Api(store, "editions-tampered");
        var (report, _) = await TwoEditions(api);
        async Task<string> After(Func<ReportsDb, Task> tamper, Func<ReportsDb, Task> undo)
        {
            await api.In(async s => { await tamper(s.GetRequiredService<ReportsDb>()); return 0; });
            var verdict = (await api.Admin.Get("/manage/verify")).Json;
            Assert.False(verdict.GetProperty("sound").GetBoolean());
            await api.In(async s => { await undo(s.GetRequiredService<ReportsDb>()); return 0; });
            return verdict.GetProperty("broken")[0].GetString()!;
        }

        var sound = await api.Admin.Get("/manage/verify");
        Assert.Equal((true, 2), (sound.Json.GetProperty("sound").GetBoolean(), sound.Json.GetProperty("editions").GetInt32()));
        Assert.Equal(403, (await (await api.As(Role.Publisher, "publisher who verifies")).Get("/manage/verify")).Status);
        var named = $"of the report '{report.Slug}'";
        var first = await api.In(s => s.GetRequiredService<ReportsDb>().Editions.AsNoTracking().SingleAsync(e => e.Number == 1));
        Assert.Equal($"Edition 2 {named} follows 0: one is missing.", await After(
            db => db.Editions.Where(e => e.Number == 1).ExecuteDeleteAsync(),
            async db => { db.Editions.Add(first); await db.SaveChangesAsync(); }));
        Assert.Equal($"Edition 2 {named} does not have the digest of what was public at its position.", await After(
            db => db.Editions.Where(e => e.Number == 2).ExecuteUpdateAsync(e => e.SetProperty(r => r.Count, 3)),
            db => db.Editions.Where(e => e.Number == 2).ExecuteUpdateAsync(e => e.SetProperty(r => r.Count, 5))));
        Assert.Equal($"Edition 1 {named} does not have the digest of what was public at its position.", await After(
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.Digest, new byte[32])),
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.Digest, first.Digest))));
        Assert.StartsWith($"Edition 1 {named} names record 999, which is not in the log", await After(
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.Sequence, 999)),
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.Sequence, first.Sequence))), StringComparison.Ordinal);
        Assert.StartsWith($"Edition 1 {named} says ", await After(
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.At, first.At.AddDays(1))),
            db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.At, first.At))), StringComparison.Ordinal);
        var hash = await api.In(s => s.GetRequiredService<ReportsDb>().Publications.Where(p => p.Sequence == 4).Select(p => p.BodyHash).SingleAsync());
        Assert.StartsWith("Record 4 ", await After(
            db => db.Publications.Where(p => p.Sequence == 4).ExecuteUpdateAsync(p => p.SetProperty(r => r.BodyHash, new byte[32])),
            db => db.Publications.Where(p => p.Sequence == 4).ExecuteUpdateAsync(p => p.SetProperty(r => r.BodyHash, hash))), StringComparison.Ordinal);
        Assert.True((await api.Admin.Get("/manage/verify")).Json.GetProperty("sound").GetBoolean());
    }
}
