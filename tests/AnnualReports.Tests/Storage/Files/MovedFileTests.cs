using System.Text;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Storage.Files;

/// <summary>
/// The SQLite file, and the files that belong to it, are deleted, moved and replaced while the program runs.
/// </summary>
public sealed class MovedFileTests
{
    const string Why = "Windows deletes no file that a program has open.";

    static async Task<Served> Started(Folder folder)
    {
        // Without the cache, every read uses the store.
        var api = await Served.Start(folder.Path, null, "--Delivery:CacheBytes=0", "--Delivery:WithoutStore=0");
        Assert.Equal(201, (await api.Save("before")).Status);
        Assert.Equal(200, (await api.Public.Get("/reports")).Status);
        return api;
    }

    static async Task Refuses(Served api, string because)
    {
        var refused = await api.Save("lost");
        Assert.Equal((503, "/problems/unavailable"), (refused.Status, refused.Type));
        Assert.Contains(because, refused.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_file_is_written_no_more_and_read_on_and_all_is_well_when_it_is_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Why);
        using var folder = new Folder();
        await using var api = await Started(folder);
        File.Move(api.Database, api.Database + ".away");
        for (var attempt = 0; attempt < 3; attempt++)
            await Refuses(api, "can't be found");
        Assert.Equal(503, (await api.Admin.Post("/manage/keys", new { name = "Lost", role = "editor" })).Status);
        Assert.Equal(200, (await api.Public.Get("/reports")).Status);
        Assert.Equal(200, (await api.Public.Get("/highlights")).Status);
        Assert.Equal(200, await api.Ready("degraded", "database-file"));
        Assert.False(File.Exists(api.Database), "An empty database stands in the place of the deleted one.");
        Assert.InRange(api.Log.Lines.Count(l => l.Level == Microsoft.Extensions.Logging.LogLevel.Error), 1, 1);

        File.Move(api.Database + ".away", api.Database);
        Assert.Equal(201, (await api.Save("after")).Status);
        await api.Ready("ready");
        Assert.True(await api.IsSound());
    }

    [Fact]
    public async Task Where_another_file_lies_in_its_place_nothing_is_answered_from_either_until_a_new_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Why);
        using var folder = new Folder();
        await using (var api = await Started(folder))
        {
            Api.Storage.Store.Backup($"Data Source={api.Database}", api.Database + ".backup");
            Assert.Equal(201, (await api.Save("after-the-backup")).Status);
            File.Move(api.Database + ".backup", api.Database, overwrite: true);
            await Refuses(api, "Another database file");
            Assert.Equal(503, await api.Ready("unavailable", "store", "database-file"));
            Assert.Equal(503, (await api.Public.Get("/reports")).Status);
        }
        await using var again = await Served.Start(folder.Path);
        Assert.True(await again.IsSound());
        Assert.Equal(
            ["before"],
            (await again.Admin.Get("/manage/themes")).Items.Select(i => i.GetProperty("slug").GetString())
        );
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-wal", "-shm")]
    public async Task What_was_committed_outlives_the_files_beside_the_database(params string[] lost)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), Why);
        using var folder = new Folder();
        using var copied = new Folder();
        await using (var api = await Started(folder))
        {
            foreach (var file in lost)
                File.Delete(api.Database + file);
            // Requests are refused only until nothing is being read any more. Then the files are created again.
            await Patience.Until(
                async () =>
                {
                    var answer = await api.Save("after");
                    Assert.Contains(answer.Status, (int[])[201, 503]);
                    return answer.Status == 201;
                },
                "Nothing can be saved.",
                seconds: 60
            );
            Assert.All(lost, file => Assert.True(File.Exists(api.Database + file)));
            await api.Ready("ready");
            // As after a kill.
            foreach (var file in Directory.GetFiles(folder.Path, "annual-reports.db*"))
                File.Copy(file, Path.Combine(copied.Path, Path.GetFileName(file)));
        }
        await using var again = await Served.Start(copied.Path);
        Assert.True(await again.IsSound());
        Assert.Equal(
            ["after", "before"],
            (await again.Admin.Get("/manage/themes")).Items.Select(i => i.GetProperty("slug").GetString()).Order()
        );
    }

    [Fact]
    public async Task A_file_that_is_no_database_any_more_is_told_of_and_says_nothing_of_where_it_lies()
    {
        using var folder = new Folder();
        await using var api = await Started(folder);
        Assert.SkipWhen(OperatingSystem.IsWindows(), Why);
        await File.WriteAllTextAsync(api.Database + ".none", "No database.", Encoding.UTF8);
        File.Move(api.Database + ".none", api.Database, overwrite: true);
        var refused = await api.Save("lost");
        Assert.Equal(503, refused.Status);
        Assert.DoesNotContain(folder.Path, Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(
            folder.Path,
            await (await api.Public.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }
}
