using System.Diagnostics;
using AnnualReports.Contracts;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>
/// A real disk that is filled to the last byte: 8 MB of memory, mounted as a disk, which Linux allows root to do.
/// </summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task On_a_full_disk_saving_is_507_reading_goes_on_and_saving_works_again_when_there_is_room()
    {
        using var folder = new Folder();
        Assert.SkipUnless(
            OperatingSystem.IsLinux()
                && await Runs("mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", folder.Path),
            "Only root on Linux may mount a disk of memory."
        );
        try
        {
            await using (
                var api = await Launched.Serve(
                    "022",
                    folder.Path,
                    "--environment=Production",
                    $"--Security:AdminKey={ApiFixture.AdminKey}",
                    "--Sample:Load=true",
                    "--Delivery:CacheBytes=0"
                )
            )
                await FillAndFree(api, Path.Combine(folder.Path, "filler"));
            Assert.Equal(0, await Launched.Run("022", folder.Path, "verify"));
        }
        finally
        {
            await Runs("umount", "-l", folder.Path);
        }
    }

    static async Task FillAndFree(Launched api, string filler)
    {
        Assert.Equal(201, (await Save(api, 0)).Status);
        var drafts = (await api.Admin.Get("/manage/themes")).Bytes;
        Fill(filler);
        // The write-ahead log may have free space of its own, also once more when it begins anew. Saves succeed until that is
        // used up, and then none does.
        var (saved, refused, inARow) = (new List<string>(), new List<string>(), 0);
        for (var n = 1; inARow < 6 && n < 500; n++)
        {
            var answer = await Save(api, n);
            if (answer.Status == 201)
                saved.Add($"theme-{n}");
            else
                Assert.Equal((507, "/problems/insufficient-storage"), (answer.Status, answer.Type));
            if (answer.Status == 507)
                refused.Add($"theme-{n}");
            inARow = answer.Status == 507 ? inARow + 1 : 0;
        }
        Assert.Equal(6, inARow);
        foreach (
            var path in new[]
            {
                "/reports",
                "/reports/latest/bundle",
                "/reports/2024/highlights?country=BE&sort=-date",
                "/highlights?count=true",
                "/reports/2024/history",
                "/reports/2024/compare/2023",
                "/languages",
            }
        )
            Assert.True((await api.Public.Get(path)).Status == 200, path);
        Assert.Equal(200, (await api.Admin.Get("/manage/verify")).Status);
        using var ready = await api.Public.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(200, (int)ready.StatusCode);
        Assert.Contains("\"degraded\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var kept = (await api.Admin.Get("/manage/themes?limit=100"))
            .Items.Select(i => i.GetProperty("slug").GetString()!)
            .Where(s => s.StartsWith("theme-", StringComparison.Ordinal))
            .ToHashSet();
        Assert.Equal(
            saved.Append("theme-0").TakeLast(50).ToHashSet(),
            kept.Intersect(saved.Append("theme-0").TakeLast(50)).ToHashSet()
        );
        Assert.Empty(kept.Intersect(refused));
        Assert.NotEmpty(drafts);

        File.Delete(filler);
        Assert.Equal(201, (await Save(api, 1000)).Status);
        Assert.True((await api.Admin.Get("/manage/verify")).Json.GetProperty("sound").GetBoolean());
    }

    static Task<Answer> Save(Launched api, int n) =>
        api.Admin.Post(
            "/manage/themes",
            new ThemeDraft
            {
                Slug = $"theme-{n}",
                Fields = new(),
                Translations = Served.Texts(new ThemeText { Name = "Theme" }),
            }
        );

    static void Fill(string filler)
    {
        var block = new byte[4096];
        using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // The disk is full, as intended.
        }
    }

    static async Task<bool> Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
