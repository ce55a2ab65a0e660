using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>With which key something was done, and to whom.</summary>
public sealed class AuditedKeyTests
{
    static ReportsDb Db(IServiceProvider services) => services.GetRequiredService<ReportsDb>();

    static async Task<IReadOnlyList<string>> Faults(ApiFixture api) =>
        (await api.In(s => s.GetRequiredService<AuditProof>().Verify(_ => { }, CancellationToken.None))).Broken;

    static async Task<string> Read(ApiFixture api, string query, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/api/v1/manage/audit?{query}"));
        request.Headers.Add("Accept", type);
        using var answer = await api.Admin.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    static async Task<Answer> Key(ApiFixture api, Guid actor)
    {
        var made = await api.Admin.Post(
            "/manage/keys",
            new
            {
                name = Given.NewSlug("second"),
                role = "editor",
                actor,
            }
        );
        Assert.Equal(201, made.Status);
        return made;
    }

    [Theory, OnEveryStore]
    public async Task Which_of_somebodys_keys_was_sent_is_in_the_audit(Store store)
    {
        await using var api = await ApiFixture.Start(store, "--Audit:Reads=true");
        var (id, _) = await api.Nobody("editor");
        await api.Grant(id, Role.Editor);
        var (first, second) = (await Key(api, id), await Key(api, id));
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        foreach (var (key, revision) in new[] { (first, 1), (second, 2) })
        {
            var client = api.WithKey(key.Text("key")!);
            var saved = await client.Patch(
                highlight.Manage,
                new { slug = Given.NewSlug("saved") },
                ("If-Match", $"\"{revision}\"")
            );
            Assert.Equal(200, saved.Status);
            Assert.Equal(200, (await client.Get(highlight.Manage)).Status);
            Assert.Equal(403, (await client.Get("/manage/keys")).Status);
        }
        await api.Services.GetRequiredService<AuditEvents>().Flush(CancellationToken.None);
        JsonElement[] rows = [];
        // A refusal is written after it is answered.
        await Patience.Until(
            async () => (rows = (await api.Admin.Get($"/manage/audit?actor={id}")).Items).Length == 6,
            "The refusals are not in the audit"
        );
        foreach (var key in new[] { first, second })
        {
            var own = rows.Where(r => r.Text("key") == key.Text("id")).ToList();
            Assert.Equal(
                ["GetDraftHighlight", "ListKeys", "PatchHighlight"],
                own.Select(r => r.Text("operation")).Order(StringComparer.Ordinal)
            );
            Assert.All(own, r => Assert.Equal(key.Text("prefix"), r.Text("keyPrefix")));
            Assert.Equal(3, (await api.Admin.Get($"/manage/audit?key={key.Text("id")}")).Items.Length);
        }
        var table = await Read(api, $"key={first.Text("id")}", "text/csv");
        Assert.EndsWith(",key,keyPrefix", table.Split("\r\n")[0], StringComparison.Ordinal);
        Assert.Contains($",{first.Text("id")},{first.Text("prefix")}\r\n", table, StringComparison.Ordinal);
        Assert.Contains(
            $"<small>key {first.Text("prefix")}</small>",
            await Read(api, $"key={first.Text("id")}", "text/html"),
            StringComparison.Ordinal
        );
        Assert.Empty((await api.Admin.Get($"/manage/audit?key={Guid.NewGuid()}")).Items);

        // It is part of who it was: nobody changes it without a trace, and retention takes it out.
        Assert.Empty(await Faults(api));
        var last = rows.First(r => r.Text("key") is not null).GetProperty("sequence").GetInt64();
        await api.In(s =>
            Db(s).Audit.Where(a => a.Sequence == last).ExecuteUpdateAsync(a => a.SetProperty(r => r.KeyId, Guid.NewGuid()))
        );
        Assert.Equal([$"Audit: who row {last} names was changed."], await Faults(api));
    }

    [Fact]
    public void Rows_without_a_key_have_the_hash_that_they_always_had()
    {
        var (salt, actor, key) = (RandomNumberGenerator.GetBytes(16), Guid.NewGuid(), Guid.NewGuid());
        byte[] Hash(string text) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Equal(Hash($"{actor}\n192.0.2.7"), AuditForm.PersonHash(salt, actor, "192.0.2.7", null));
        Assert.Equal(Hash($"{actor}\n192.0.2.7\nperson x"), AuditForm.PersonHash(salt, actor, "192.0.2.7", "person x"));
        Assert.Equal(
            Hash($"key {key}\n{actor}\n192.0.2.7\nperson x"),
            AuditForm.PersonHash(salt, actor, "192.0.2.7", "person x", key)
        );
    }

    [Theory, OnEveryStore]
    public async Task What_was_done_to_somebody_is_found_by_their_id_or_their_keys(Store store)
    {
        var api = await Stores.Api(store);
        var (id, _) = await api.Nobody("subject");
        var (other, _) = await api.Nobody("other");
        await api.Grant(other, Role.Viewer);
        await api.Grant(id, Role.Editor);
        var key = await Key(api, id);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/keys/{key.Text("id")}", null, [])).Status);
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        async Task<string[]> About(object about) =>
            [
                .. (await api.Admin.Get($"/manage/audit?about={about}")).Items.Select(r => r.Text("operation")!),
            ];
        Assert.Equal(["DeactivatePerson", "RevokeKey", "CreateKey", "Grant", "CreateKey", "AddPerson"], await About(id));
        Assert.Equal(["RevokeKey", "CreateKey"], await About(key.Text("id")!));
        Assert.Equal(["Grant", "CreateKey", "AddPerson"], await About(other));
        Assert.Equal(400, (await api.Admin.Get("/manage/audit?about=An")).Status);
    }

    [Fact]
    public async Task Only_rows_about_somebody_are_looked_through()
    {
        var api = await Stores.Api(Store.Sqlite);
        var sent = await Statements.Of(api, () => api.Admin.Get($"/manage/audit?about={Guid.NewGuid()}"));
        var asked = sent.Single(s => s.Contains("\"About\" IS NOT NULL", StringComparison.Ordinal));
        await api.In(async s =>
        {
            await using var command = Db(s).Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // It is the program's own statement.
            command.CommandText = "EXPLAIN QUERY PLAN " + asked;
#pragma warning restore CA2100
            await Db(s).Database.OpenConnectionAsync();
            foreach (var name in Regex.Matches(asked, "@\\w+").Select(m => m.Value).Distinct())
                command.Parameters.Add(new SqliteParameter(name, 1));
            await using var plan = await command.ExecuteReaderAsync();
            Assert.True(await plan.ReadAsync());
            Assert.Contains("IX_Audit_AboutSomebody", plan.GetString(3), StringComparison.Ordinal);
            return true;
        });
    }

    [Theory, OnEveryStore]
    public async Task Nobody_chooses_the_trace_that_the_audit_names(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        const string Forged = "0af7651916cd43dd8448eb211c80319c";
        var parent = ("traceparent", $"00-{Forged}-b7ad6b7169203331-01");
        var saved = await api.Admin.Patch(
            highlight.Manage,
            new { slug = Given.NewSlug("traced") },
            ("If-Match", "\"1\""),
            parent
        );
        Assert.Equal(200, saved.Status);
        var row = (await api.Admin.Get($"/manage/audit?entry={highlight.Entry}&operation=PatchHighlight")).Items[0];
        Assert.Matches("^[0-9a-f]{32}$", row.Text("traceId"));
        Assert.NotEqual(Forged, row.Text("traceId"));
        // The problem names the same trace as the audit and the log: the program's own.
        Assert.NotEqual(Forged, (await api.Admin.Get("/manage/no-such-thing", parent)).Text("traceId"));
    }
}
