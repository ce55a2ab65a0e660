using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>What SQL Server refuses or accepts, other than SQLite.</summary>
public sealed class ConstraintTests
{
    [Fact]
    public void A_broken_reference_is_told_by_its_number_and_is_no_lost_connection()
    {
        Assert.True(new DbUpdateException("", SqlFaults.Of(547)).BreaksReference());
        Assert.True(SqlFaults.Of(547).BreaksReference());
        Assert.True(new DbUpdateException("", new SqliteException("", 19, 787)).BreaksReference());
        Assert.False(SqlFaults.Of(0).BreaksReference());
        Assert.False(new DbUpdateException("", new SqliteException("", 19, 2067)).BreaksReference());
    }

    [Fact]
    public async Task A_broken_reference_where_nothing_is_deleted_or_referred_to_is_a_fault_of_the_program()
    {
        var api = await Stores.With(
            Store.Sqlite,
            "broken-references",
            app =>
            {
                app.MapGet(
                    "/api/v1/broken",
                    Task (HttpContext _) => throw new DbUpdateException("", SqlFaults.Of(547))
                );
                app.MapGet("/api/v1/lost", Task (HttpContext _) => throw new DbUpdateException("", SqlFaults.Of(0)));
            }
        );
        Assert.Equal(500, await Status(api, "broken"));
        Assert.Equal(503, await Status(api, "lost"));
    }

    static async Task<int> Status(ApiFixture api, string path)
    {
        using var client = new HttpClient { BaseAddress = api.Address };
        using var answer = await client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative));
        return (int)answer.StatusCode;
    }

    [Fact]
    public void A_text_longer_than_its_parameter_is_not_cut()
    {
        using var command = new SqlCommand();
        command.With("@slug", new string('x', 300)).With("@kind", "report");
        Assert.Equal((300, 200), (command.Parameters["@slug"].Size, command.Parameters["@kind"].Size));
        // A command is used again, with other values.
        command.With("@kind", new string('x', 201));
        Assert.Equal(201, command.Parameters["@kind"].Size);
        command.With("@kind", "report");
        Assert.Equal(200, command.Parameters["@kind"].Size);
    }

    [Fact]
    public void The_records_of_a_release_have_an_index_on_both_stores()
    {
        using var sqlServer = TSql.Recording([]);
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        foreach (var db in new ReportsDb[] { sqlServer, sqlite })
            Assert.Contains(
                db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(PublicationRow))!.GetIndexes(),
                i => i.Properties[0].Name == nameof(PublicationRow.ReleaseId)
            );
    }

    [Fact]
    public void Notes_are_not_told_apart_by_the_collation_of_the_store() =>
        Assert.DoesNotContain(
            TSql.Captured.Keys,
            sql => sql.Contains("DISTINCT [p].[ChangeNote]", StringComparison.Ordinal)
        );

    [Fact]
    public async Task A_release_loses_its_note_with_the_last_record_that_shows_it_though_another_differs_in_case_alone()
    {
        var api = await Stores.Api(Store.Sqlite, "notes-in-case");
        var report = await api.PublicReport();
        var (first, second) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var release = await api.Admin.Post(
            "/manage/releases",
            new
            {
                title = "Release",
                changeNote = new { nl = "NOTE" },
                items = new object[]
                {
                    new { entry = first.Id, languages = new[] { "nl" } },
                    new
                    {
                        entry = second.Id,
                        languages = new[] { "nl" },
                        changeNote = new { nl = "note" },
                    },
                },
            }
        );
        Assert.True(release.Status == 201, release.Json.ToString());
        Assert.Equal(
            200,
            (
                await api.Admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag))
            ).Status
        );
        await api.Save(first, new { translations = new { nl = new { title = "Other" } } });
        await api.Publish(first, "nl");
        await api.In(s =>
            s.GetRequiredService<Erasure>()
                .Redact(first.Entry, "nl", [], [], "Reason", "Authority", CancellationToken.None)
        );
        var id = Guid.Parse(release.Text("id")!);
        var notes = await api.In(s =>
            s.GetRequiredService<ReportsDb>().Releases.Where(r => r.Id == id).Select(r => r.Notes).SingleAsync()
        );
        Assert.DoesNotContain("NOTE", notes ?? "", StringComparison.Ordinal);
    }
}
