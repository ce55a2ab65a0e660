using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Security;

/// <summary>Whoever can write to the database finds no place in the audit where nobody looks.</summary>
public sealed class AuditForgeryTests
{
    static ReportsDb Db(IServiceProvider services) => services.GetRequiredService<ReportsDb>();

    static async Task<IReadOnlyList<string>> Faults(ApiFixture api) =>
        (await api.In(s => s.GetRequiredService<AuditProof>().Verify(_ => { }, CancellationToken.None))).Broken;

    static async Task<ApiFixture> WithRows(Store store)
    {
        var api = await ApiFixture.Start(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await api.Save(highlight, new { slug = Given.NewSlug("renamed") });
        Assert.Empty(await Faults(api));
        return api;
    }

    /// <summary>Inserts a row that continues nothing and says whatever it likes.</summary>
    static Task Forge(ApiFixture api, long sequence, string operation, string? target = null, string? detail = null) =>
        api.In(async s =>
        {
            var row = new AuditRow
            {
                Sequence = sequence,
                At = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                PersonHash = new byte[32],
                Operation = operation,
                Outcome = "done",
                Count = 1,
                Target = target,
                Detail = detail,
                PreviousHash = new byte[32],
                RowHash = [],
            };
            row.RowHash = row.Form().Hash(row.PersonHash, row.PreviousHash);
            Db(s).Audit.Add(row);
            return await Db(s).SaveChangesAsync();
        });

    static Task<int> Run(ApiFixture api, string sql) => api.In(s => Db(s).Database.ExecuteSqlRawAsync(sql));

    const long Cut = 3;

    [Theory, OnEveryStore]
    public async Task A_beginning_that_was_deleted_is_found_also_where_a_row_below_the_cut_tells_of_it(Store store)
    {
        await using var api = await WithRows(store);
        var hash = await api.In(s => Db(s).Audit.Where(a => a.Sequence == Cut).Select(a => a.RowHash).SingleAsync());
        await Run(
            api,
            $"UPDATE [AuditHead] SET [CutSequence] = {Cut}, [CutHash] = (SELECT [RowHash] FROM [Audit] WHERE [Sequence] = {Cut}); "
                + $"DELETE FROM [Audit] WHERE [Sequence] <= {Cut}"
        );
        await Forge(api, 0, "KeepAudit", AuditRetention.Target, AuditRetention.CutDetail(Cut, hash));
        Assert.Contains(await Faults(api), f => f.Contains("retention did not do it", StringComparison.Ordinal));
    }

    [Theory, OnEveryStore]
    public async Task Names_that_were_taken_out_are_found_also_where_a_row_below_the_cut_tells_of_it(Store store)
    {
        await using var api = await WithRows(store);
        var last = await api.In(s => Db(s).AuditHead.Select(h => h.Sequence).SingleAsync());
        await Run(
            api,
            "UPDATE [Audit] SET [ActorId] = NULL, [Address] = NULL, [Salt] = NULL, [KeyId] = NULL, [About] = NULL; "
                + $"UPDATE [AuditHead] SET [PseudonymisedTo] = {last}"
        );
        await Forge(api, 0, "KeepAudit", AuditRetention.Target, AuditRetention.PersonsDetail(last));
        Assert.Contains(await Faults(api), f => f.Contains("retention did not do it", StringComparison.Ordinal));
    }

    [Theory, OnEveryStore]
    public async Task A_row_below_the_cut_is_found_and_shown_to_nobody(Store store)
    {
        foreach (var isCut in new[] { false, true })
        {
            await using var api = await WithRows(store);
            if (isCut)
            {
                var options = new AuditRetentionOptions(null, TimeSpan.FromDays(1));
                var now = new DateTime(4000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                Assert.True(await api.In(s => new AuditRetention(Db(s), options, TimeProvider.System).Run(now, default)));
                Assert.Empty(await Faults(api));
            }
            var cut = await api.In(s => Db(s).AuditHead.Select(h => h.CutSequence).SingleAsync());
            foreach (var sequence in new[] { cut, 0, -7 }.Distinct())
            {
                await Forge(api, sequence, "GrantedByNobody");
                Assert.NotEmpty(await Faults(api));
                Assert.Empty((await api.Admin.Get("/manage/audit?operation=GrantedByNobody")).Items);
                await Run(api, $"DELETE FROM [Audit] WHERE [Sequence] = {sequence}");
                Assert.Empty(await Faults(api));
            }
        }
    }

    [Theory, OnEveryStore]
    public async Task What_is_personal_can_not_be_moved_from_one_member_to_another(Store store)
    {
        await using var api = await WithRows(store);
        var (id, _) = await api.Nobody("translator");
        Assert.Equal(200, (await api.Admin.Post($"/manage/people/{id}/deactivate", new { reason = "Left" })).Status);
        var rows = await api.In(s => Db(s).Audit.Where(a => a.About != null && a.KeyId != null).ToListAsync());
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            await Change(row.Sequence, r => (r.Address, r.About) = ($"{r.Address}\n{r.About}", null));
            await Change(
                row.Sequence,
                r => (r.Salt, r.KeyId) = ([.. r.Salt!, .. System.Text.Encoding.UTF8.GetBytes($"key {r.KeyId:D}\n")], null)
            );
        }

        async Task Change(long sequence, Action<AuditRow> change)
        {
            var before = await api.In(async s =>
            {
                // As whoever changes the database does it, with what the columns of this store can hold.
                var row = await Db(s).Audit.SingleAsync(a => a.Sequence == sequence);
                var (salt, address, about, key) = (row.Salt, row.Address, row.About, row.KeyId);
                change(row);
                try
                {
                    await Db(s).SaveChangesAsync();
                }
                catch (DbUpdateException)
                {
                    return null;
                }
                return (Action<AuditRow>)(r => (r.Salt, r.Address, r.About, r.KeyId) = (salt, address, about, key));
            });
            if (before is null)
                return;
            Assert.Contains(await Faults(api), f => f.Contains($"row {sequence}", StringComparison.Ordinal));
            await api.In(async s =>
            {
                before(await Db(s).Audit.SingleAsync(a => a.Sequence == sequence));
                return await Db(s).SaveChangesAsync();
            });
            Assert.Empty(await Faults(api));
        }
    }

    [Theory, OnEveryStore]
    public async Task An_audit_without_its_head_is_a_fault_and_no_failure(Store store)
    {
        await using var api = await WithRows(store);
        var head = await api.In(s => Db(s).AuditHead.AsNoTracking().SingleAsync());
        await Run(api, "DELETE FROM [AuditHead]");
        Assert.Contains("head is missing", Assert.Single(await Faults(api)), StringComparison.Ordinal);
        await api.In(s =>
        {
            Db(s).AuditHead.Add(head);
            return Db(s).SaveChangesAsync();
        });
        Assert.Empty(await Faults(api));
    }

    [Fact]
    public async Task While_the_audit_can_not_be_written_no_change_is_made_and_no_file_is_blamed()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        await Run(api, "CREATE TRIGGER Refuse BEFORE INSERT ON Audit BEGIN SELECT RAISE(ABORT, 'refused'); END");
        try
        {
            var refused = await api.Admin.Patch(highlight.Manage, new { slug = "other" }, ("If-Match", "\"1\""));
            Assert.Equal(503, refused.Status);
            Assert.DoesNotContain("file", refused.Text("detail"), StringComparison.Ordinal);
        }
        finally
        {
            // The next test may have the same database.
            await Run(api, "DROP TRIGGER Refuse");
        }
        Assert.Equal("\"1\"", (await api.Admin.Get(highlight.Manage)).Headers.ETag!.ToString());
        Assert.Empty(await Faults(api));
    }
}
