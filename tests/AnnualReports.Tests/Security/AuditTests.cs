using System.Text.Json;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

public sealed class AuditTests
{
    [Theory, OnEveryStore]
    public async Task Who_changed_and_who_published_an_entry_is_read_in_one_place(Store store)
    {
        var api = await Stores.Api(store);
        var anna = await api.As(Role.Editor, "Anna");
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        var patched = await anna.Patch(
            highlight.Manage,
            new { translations = new { fr = new { title = "Autre" } } },
            ("If-Match", "\"1\"")
        );
        await api.Publish(highlight, "nl", "fr");

        var rows = (await api.Admin.Get($"/manage/audit?entry={highlight.Entry}")).Items;
        Assert.Equal(
            ["PublishHighlight", "PatchHighlight", "CreateHighlight"],
            rows.Select(r => r.GetProperty("operation").GetString())
        );
        var (publish, patch) = (rows[0], rows[1]);
        Assert.Equal(
            ("Anna", "done", "highlight", highlight.Slug, highlight.Report, 1, 2, """["fr"]"""),
            (
                patch.GetProperty("by").GetString(),
                patch.GetProperty("outcome").GetString(),
                patch.GetProperty("kind").GetString(),
                patch.GetProperty("slug").GetString(),
                patch.GetProperty("report").GetString(),
                patch.GetProperty("revisionBefore").GetInt32(),
                patch.GetProperty("revisionAfter").GetInt32(),
                patch.GetProperty("languages").GetRawText()
            )
        );
        Assert.Equal("127.0.0.1", patch.GetProperty("address").GetString());
        Assert.Matches("^[0-9a-f]{32}$", patch.GetProperty("traceId").GetString());
        Assert.Equal("""["fr","nl"]""", publish.GetProperty("languages").GetRawText());
        Assert.Equal(1, publish.GetProperty("lastRecord").GetInt64() - publish.GetProperty("firstRecord").GetInt64());
        Assert.Equal(200, patched.Status);
    }

    [Theory, OnEveryStore]
    public async Task What_is_refused_leaves_a_row_of_the_audit_and_nothing_else(Store store)
    {
        var api = await Stores.Api(store);
        var viewer = await api.Granted(Role.Viewer);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        Assert.Equal(403, (await viewer.Patch(highlight.Manage, new { slug = "other" }, ("If-Match", "\"1\""))).Status);
        Assert.Equal("\"1\"", await api.ETag(highlight));
        var me = (await viewer.Get("/manage/me")).Json.GetProperty("id");
        // A refusal is written after it is answered.
        JsonElement[] rows = [];
        await Patience.Until(
            async () => (rows = (await api.Admin.Get($"/manage/audit?actor={me}")).Items).Length > 0,
            "The refusal is not in the audit"
        );
        var row = Assert.Single(rows);
        Assert.Equal(
            ("PatchHighlight", "forbidden", highlight.Id),
            (
                row.GetProperty("operation").GetString(),
                row.GetProperty("outcome").GetString(),
                row.GetProperty("entry").GetString()
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task The_audit_is_filtered_paged_and_read_as_a_table_and_as_a_page(Store store)
    {
        var api = await Stores.Api(store);
        var name = Given.NewSlug("=1+1 <b>");
        var bea = await api.As(Role.Editor, name);
        var report = await api.PublicReport();
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(
                201,
                (
                    await bea.Post(
                        "/manage/highlights",
                        new
                        {
                            report = report.Slug,
                            slug = Given.NewSlug("audited"),
                            fields = new { },
                        }
                    )
                ).Status
            );
        var me = (await bea.Get("/manage/me")).Json.GetProperty("id");
        var first = await api.Admin.Get($"/manage/audit?actor={me}&operation=CreateHighlight&limit=2");
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.Equal((2, 1), (first.Items.Length, second.Items.Length));
        Assert.Empty((await api.Admin.Get($"/manage/audit?actor={me}&to=2020-01-01T00:00:00Z")).Items);
        Assert.Equal(3, (await api.Admin.Get($"/manage/audit?report={report.Slug}&by={Uri.EscapeDataString(name)}")).Items.Length);

        using var csv = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/api/v1/manage/audit?actor={me}"));
        csv.Headers.Add("Accept", "text/csv");
        using var table = await api.Admin.SendAsync(csv);
        var lines = (await table.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("sequence,at,by,actor,address,operation,outcome", lines[0], StringComparison.Ordinal);
        Assert.Equal((4, "text/csv"), (lines.Length, table.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain(",=1+1", lines[1], StringComparison.Ordinal);

        using var html = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/api/v1/manage/audit?actor={me}"));
        html.Headers.Add("Accept", "text/html");
        using var page = await api.Admin.SendAsync(html);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("&lt;b&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task Whatever_is_done_to_rows_of_the_audit_is_found(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { slug = Given.NewSlug("renamed") });
        Assert.Empty(await Faults(api));
        var last = await api.In(s => Db(s).AuditHead.Select(h => h.Sequence).SingleAsync());
        Assert.True(last >= 4, $"{last} rows");

        foreach (
            var sql in new[]
            {
                "UPDATE [Audit] SET [Operation] = 'Other' WHERE [Sequence] = 2",
                "UPDATE [Audit] SET [ActorId] = '00000000-0000-0000-0000-000000000001' WHERE [Sequence] = 2",
                "UPDATE [Audit] SET [Address] = '10.0.0.1' WHERE [Sequence] = 2",
                "UPDATE [Audit] SET [RevisionAfter] = 99 WHERE [Sequence] = 3",
                "UPDATE [Audit] SET [Count] = 99 WHERE [Sequence] = 1",
                "UPDATE [Audit] SET [About] = 'person x' WHERE [Sequence] = 2",
                "UPDATE [Audit] SET [Salt] = NULL, [ActorId] = NULL, [Address] = NULL WHERE [Sequence] = 2",
                "DELETE FROM [Audit] WHERE [Sequence] = 1",
                "DELETE FROM [Audit] WHERE [Sequence] = 2",
                $"DELETE FROM [Audit] WHERE [Sequence] = {last}",
                "UPDATE [Audit] SET [Sequence] = -[Sequence] WHERE [Sequence] IN (2, 3); "
                    + "UPDATE [Audit] SET [Sequence] = 5 + [Sequence] WHERE [Sequence] < 0",
                "UPDATE [AuditHead] SET [Sequence] = [Sequence] - 1",
                "UPDATE [AuditHead] SET [CutSequence] = 2, [CutHash] = (SELECT [RowHash] FROM [Audit] WHERE [Sequence] = 2); "
                    + "DELETE FROM [Audit] WHERE [Sequence] <= 2",
                "UPDATE [AuditHead] SET [PseudonymisedTo] = 2; "
                    + "UPDATE [Audit] SET [Salt] = NULL, [ActorId] = NULL, [Address] = NULL WHERE [Sequence] <= 2",
            }
        )
            Assert.True((await api.In(s => FaultsAfter(s, sql))).Count > 0, sql);
        Assert.Empty(await Faults(api));
    }

    static ReportsDb Db(IServiceProvider services) => services.GetRequiredService<ReportsDb>();

    static async Task<IReadOnlyList<string>> Faults(ApiFixture api) =>
        (
            await api.In(s => s.GetRequiredService<AuditProof>().Verify(_ => { }, CancellationToken.None))
        ).Broken;

    /// <summary>The faults after a statement, whose effect is then taken back.</summary>
    static async Task<IReadOnlyList<string>> FaultsAfter(IServiceProvider services, string sql)
    {
        var db = Db(services);
        var (rows, head) = (await db.Audit.AsNoTracking().ToListAsync(), await db.AuditHead.AsNoTracking().SingleAsync());
        await db.Database.ExecuteSqlRawAsync(sql);
        var faults = (await new AuditProof(db).Verify(_ => { }, CancellationToken.None)).Broken;
        await db.Audit.ExecuteDeleteAsync();
        db.Audit.AddRange(rows);
        db.AuditHead.Update(head);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return faults;
    }

    [Theory, OnEveryStore]
    public async Task Retention_takes_out_who_it_was_and_cuts_rows_off_without_breaking_the_chain(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var now = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-5000), DateTimeKind.Utc);
        Assert.True(
            await api.In(s => new AuditRetention(Db(s), new(TimeSpan.FromDays(30), null), TimeProvider.System).Run(now, default))
        );
        Assert.Empty(await Faults(api));
        var row = (await api.Admin.Get($"/manage/audit?entry={highlight.Entry}")).Items[0];
        Assert.Equal(("CreateHighlight", false), (row.GetProperty("operation").GetString(), row.TryGetProperty("by", out _)));

        Assert.True(
            await api.In(s => new AuditRetention(Db(s), new(null, TimeSpan.FromDays(60)), TimeProvider.System).Run(now, default))
        );
        Assert.Empty(await Faults(api));
        Assert.Empty((await api.Admin.Get($"/manage/audit?entry={highlight.Entry}")).Items);
        await api.Save(highlight, new { slug = Given.NewSlug("renamed") });
        Assert.Empty(await Faults(api));
    }

    [Theory, OnEveryStore]
    public async Task Failed_sign_ins_of_an_address_are_one_row_with_a_count(Store store)
    {
        var api = await Stores.Api(store, "failed-sign-ins");
        using var stranger = api.WithKey("no-key-that-anybody-has");
        foreach (var _ in Enumerable.Range(0, 7))
            Assert.Equal(401, (await stranger.Get("/manage/highlights")).Status);
        await api.Services.GetRequiredService<Api.Security.Auditing.AuditEvents>().Flush(CancellationToken.None);
        var row = Assert.Single((await api.Admin.Get("/manage/audit?outcome=unauthenticated")).Items);
        Assert.Equal(
            ("SignIn", 7, false),
            (
                row.GetProperty("operation").GetString(),
                row.GetProperty("count").GetInt32(),
                row.TryGetProperty("actor", out _)
            )
        );
    }
}
