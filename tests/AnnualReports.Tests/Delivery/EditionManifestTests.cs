using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery;

/// <summary>The manifest of an edition, and that no change of its content goes unnoticed.</summary>
public sealed class EditionManifestTests
{
    [Theory, OnEveryStore]
    public async Task Editions_are_listed_with_their_manifests_whose_digest_anyone_can_make_again(Store store)
    {
        var api = await Stores.Api(store);
        var (report, _) = await EditionReadingTests.TwoEditions(api);
        var list = await api.Public.Get($"/reports/{report.Slug}/editions?lang=fr");
        Assert.Equal([2, 1], list.Items.Select(i => i.GetProperty("number").GetInt32()));
        Assert.False(list.Items[0].TryGetProperty("supersededBy", out _));
        Assert.Equal(
            (2, "Tabled", "Déposé"),
            (
                list.Items[1].GetProperty("supersededBy").GetInt32(),
                list.Items[1].GetProperty("label").GetString(),
                list.Items[1].GetProperty("note").GetString()
            )
        );
        Assert.NotEqual(EditionReadingTests.ForGood, list.Headers.CacheControl?.ToString());

        var edition = await api.Public.Get($"/reports/{report.Slug}/editions/1");
        var form = new StringBuilder(
            $"annual-reports-edition/1\nreport:{edition.Text("reportId")}\nnumber:1\nsequence:{edition.Text("sequence")}\n"
        );
        foreach (var text in edition.Json.GetProperty("texts").EnumerateArray())
        {
            form.Append(
                    string.Join(
                        ' ',
                        new[] { "id", "language", "sequence", "sha256" }.Select(m => text.GetProperty(m).ToString())
                    )
                )
                .Append('\n');
            var read = await api.Public.Get(text.GetProperty("url").GetString()!);
            Assert.Equal(text.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(read.Bytes)));
        }
        Assert.Equal(
            edition.Text("digest"),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())))
        );
        Assert.Equal(4, edition.Json.GetProperty("count").GetInt32());
        Assert.Equal(
            200,
            (await api.Public.Get(edition.Json.GetProperty("links").GetProperty("content").GetString()!)).Status
        );
        Assert.Equal(
            304,
            (await api.Public.Get($"/reports/{report.Slug}/editions/1", ("If-None-Match", edition.ETag))).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task Editions_outlive_a_withdrawal_but_not_an_erasure(Store store)
    {
        var api = await Stores.Api(store, "editions-outlive");
        var (report, highlight) = await EditionReadingTests.TwoEditions(api);
        var (one, list) = (
            $"/reports/{report.Slug}/editions/1/highlights/{highlight.Slug}?lang=nl",
            $"/reports/{report.Slug}/editions/1/highlights?lang=nl"
        );
        var before = await api.Public.Get(one);
        foreach (var item in (await api.Public.Get($"/reports/{report.Slug}/highlights?lang=de")).Items)
            await Withdraw(
                api,
                item.GetProperty("id").GetString()!,
                item.GetProperty("languages").EnumerateArray().Select(l => l.GetString()!)
            );
        await api.TryWithdraw(report, "nl", "fr");
        Assert.Equal(410, (await api.Public.Get($"/reports/{report.Slug}?lang=nl")).Status);
        Assert.Equal(before.Bytes, (await api.Public.Get(one)).Bytes);
        Assert.Equal(2, (await api.Public.Get($"/reports/{report.Slug}/editions")).Items.Length);

        await api.Save(highlight, new { translations = new { nl = new { title = "Nothing" } } });
        await api.In(s =>
            s.GetRequiredService<Erasure>()
                .Redact(
                    highlight.Entry,
                    "nl",
                    [],
                    [],
                    "Erased on request",
                    "Data protection authority",
                    default
                )
        );
        var gone = await api.Public.Get(one);
        Assert.Equal((410, "/problems/redacted"), (gone.Status, gone.Type));
        Assert.Empty((await api.Public.Get(list)).Items);
        var manifest = await api.Public.Get($"/reports/{report.Slug}/editions/1");
        Assert.True(
            manifest
                .Json.GetProperty("texts")
                .EnumerateArray()
                .Single(t =>
                    t.GetProperty("kind").GetString() == "highlight" && t.GetProperty("language").GetString() == "nl"
                )
                .GetProperty("erased")
                .GetBoolean()
        );
        var verdict = await api.Admin.Get("/manage/verify");
        Assert.True(verdict.Json.GetProperty("sound").GetBoolean(), verdict.Json.ToString());
        var hashed = await api.Public.Post("/verify", new HashRequest(before.ETag.Trim('"')));
        Assert.Equal(
            ("withdrawn", true),
            (hashed.Text("status"), hashed.Json.GetProperty("text").GetProperty("erased").GetBoolean())
        );
    }

    static async Task Withdraw(ApiFixture api, string id, IEnumerable<string> languages)
    {
        var all = languages.ToArray();
        var answer = await api.Admin.Post(
            $"/manage/highlights/{id}/withdraw",
            new WithdrawRequest { Languages = all, Reason = all.ToDictionary(l => l, _ => "r") },
            ("If-Match", (await api.Admin.Get($"/manage/highlights/{id}")).ETag)
        );
        Assert.True(answer.Status == 200, answer.Json.ToString());
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_changed_in_editions_is_found_and_named(Store store)
    {
        var api = await Stores.Api(store, "editions-tampered");
        var (report, _) = await EditionReadingTests.TwoEditions(api);
        async Task<string> After(Func<ReportsDb, Task> tamper, Func<ReportsDb, Task> undo)
        {
            await api.In(async s =>
            {
                await tamper(s.GetRequiredService<ReportsDb>());
                return 0;
            });
            var verdict = (await api.Admin.Get("/manage/verify")).Json;
            Assert.False(verdict.GetProperty("sound").GetBoolean());
            await api.In(async s =>
            {
                await undo(s.GetRequiredService<ReportsDb>());
                return 0;
            });
            return verdict.GetProperty("broken")[0].GetString()!;
        }

        var sound = await api.Admin.Get("/manage/verify");
        Assert.Equal(
            (true, 2),
            (sound.Json.GetProperty("sound").GetBoolean(), sound.Json.GetProperty("editions").GetInt32())
        );
        Assert.Equal(
            403,
            (await (await api.As(Role.Publisher, "publisher who verifies")).Get("/manage/verify")).Status
        );
        var named = $"of the report '{report.Slug}'";
        var first = await api.In(s =>
            s.GetRequiredService<ReportsDb>().Editions.AsNoTracking().SingleAsync(e => e.Number == 1)
        );
        Assert.Equal(
            $"Edition 2 {named} follows 0: one is missing.",
            await After(
                db => db.Editions.Where(e => e.Number == 1).ExecuteDeleteAsync(),
                async db =>
                {
                    db.Editions.Add(first);
                    await db.SaveChangesAsync();
                }
            )
        );
        Assert.Equal(
            $"Edition 2 {named} does not have the digest of what was public at its position.",
            await After(
                db => db.Editions.Where(e => e.Number == 2).ExecuteUpdateAsync(e => e.SetProperty(r => r.Count, 3)),
                db => db.Editions.Where(e => e.Number == 2).ExecuteUpdateAsync(e => e.SetProperty(r => r.Count, 5))
            )
        );
        Assert.Equal(
            $"Edition 1 {named} does not have the digest of what was public at its position.",
            await After(
                db =>
                    db.Editions.Where(e => e.Number == 1)
                        .ExecuteUpdateAsync(e => e.SetProperty(r => r.Digest, new byte[32])),
                db =>
                    db.Editions.Where(e => e.Number == 1)
                        .ExecuteUpdateAsync(e => e.SetProperty(r => r.Digest, first.Digest))
            )
        );
        Assert.StartsWith(
            $"Edition 1 {named} names record 999, which is not in the log",
            await After(
                db =>
                    db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.Sequence, 999)),
                db =>
                    db.Editions.Where(e => e.Number == 1)
                        .ExecuteUpdateAsync(e => e.SetProperty(r => r.Sequence, first.Sequence))
            ),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"Edition 1 {named} says ",
            await After(
                db =>
                    db.Editions.Where(e => e.Number == 1)
                        .ExecuteUpdateAsync(e => e.SetProperty(r => r.At, first.At.AddDays(1))),
                db => db.Editions.Where(e => e.Number == 1).ExecuteUpdateAsync(e => e.SetProperty(r => r.At, first.At))
            ),
            StringComparison.Ordinal
        );
        var hash = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Publications.Where(p => p.Sequence == 4)
                .Select(p => p.BodyHash)
                .SingleAsync()
        );
        Assert.StartsWith(
            "Record 4 ",
            await After(
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.BodyHash, new byte[32])),
                db =>
                    db.Publications.Where(p => p.Sequence == 4)
                        .ExecuteUpdateAsync(p => p.SetProperty(r => r.BodyHash, hash))
            ),
            StringComparison.Ordinal
        );
        Assert.True((await api.Admin.Get("/manage/verify")).Json.GetProperty("sound").GetBoolean());
    }
}
