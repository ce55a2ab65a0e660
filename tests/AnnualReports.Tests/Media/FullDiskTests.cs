using System.Diagnostics;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Previews;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

/// <summary>
/// If the disk has no room, an upload is refused with the reason, and nothing is left of it. Everything works again
/// once there is room.
/// </summary>
public sealed class FullDiskTests
{
    /// <summary>A folder with little room, if the tests may create one. It is deleted with this object.</summary>
    sealed class Disk : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("annual-reports-disk-").FullName;

        public Disk(string size)
        {
            if (
                !OperatingSystem.IsLinux()
                || Environment.UserName != "root"
                || Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Path) != 0
            )
            {
                Directory.Delete(Path);
                Assert.Skip("A disk of one megabyte takes Linux, and the right to mount one.");
            }
        }

        public void Dispose()
        {
            Run("umount", Path);
            Directory.Delete(Path);
        }

        static int Run(string program, params string[] arguments)
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    static byte[] Table(int bytes) =>
        Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", bytes / 4)));

    [Fact]
    public async Task An_upload_is_refused_nothing_stays_and_the_next_one_that_fits_is_taken()
    {
        using var disk = new Disk("1m");
        await using var api = await ApiFixture.Start(Store.Sqlite, $"--Media:Folder={disk.Path}");
        for (var i = 0; i < 3; i++)
        {
            var refused = await api.Admin.Upload(Table(3_000_000 + i * 4), "large.csv");
            Assert.Equal((507, "/problems/insufficient-storage"), (refused.Status, refused.Type));
            Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
        }
        Assert.Equal(201, (await api.Admin.Upload(Table(500_000), "small.csv")).Status);
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
    }

    [Fact]
    public async Task A_picture_in_another_size_is_sent_though_it_can_not_be_kept()
    {
        using var disk = new Disk("1m");
        await using var api = await ApiFixture.Start(Store.Sqlite, $"--Media:Folder={disk.Path}");
        var file = await api.Uploaded(Sent.Png(800, 600), "a.png");
        await using (
            var rest = new FileStream(
                Path.Combine(disk.Path, "rest"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                0
            )
        )
            Fill(rest);
        for (var i = 0; i < 2; i++)
        {
            var answer = await api.Admin.Get(file.Url[1..] + "?w=320");
            Assert.Equal((200, "image/webp"), (answer.Status, answer.ContentHeaders.ContentType!.MediaType));
            Assert.NotEmpty(answer.Bytes);
        }
        Assert.Equal(507, (await api.Admin.Upload(Table(100_000), "more.csv")).Status);
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
        File.Delete(Path.Combine(disk.Path, "rest"));
        Assert.Equal(200, (await api.Admin.Get(file.Url[1..] + "?w=320")).Status);
        Assert.Single(Directory.GetFiles(Path.Combine(disk.Path, "variants"), "*", SearchOption.AllDirectories));
        Assert.Equal(201, (await api.Admin.Upload(Table(100_000), "more.csv")).Status);
    }

    [Fact]
    public async Task A_preview_too_long_for_the_disk_is_refused_whole_and_leaves_nothing()
    {
        using var disk = new Disk("1m");
        await using var api = await ApiFixture.Start(Store.Sqlite, $"--Media:Folder={disk.Path}");
        var report = await api.DraftReport();
        for (var i = 0; i < 8; i++)
            await api.Save(
                await api.Highlight(report, null, "nl"),
                new { translations = new { nl = new { body = new string('x', 190_000) } } }
            );
        var target = Previewing.With($"{report.Address}/bundle", await api.Token(report));
        for (var i = 0; i < 2; i++)
        {
            var refused = await api.Public.Get(target);
            Assert.Equal((507, "/problems/insufficient-storage"), (refused.Status, refused.Type));
            Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, "incoming")));
        }
        Assert.Equal(0, api.Services.GetRequiredService<LongAnswers>().Count);
        Assert.Equal(200, (await api.Public.Get(Previewing.With(report.Address, await api.Token(report)))).Status);
    }

    static void Fill(FileStream file)
    {
        try
        {
            while (true)
                file.Write(new byte[512]);
        }
        catch (IOException full) when (full.IsFull())
        {
            // This is intended.
        }
    }

    [Fact]
    public void A_full_disk_is_told_by_the_number_of_the_error()
    {
        int[] full =
            OperatingSystem.IsWindows() ? [unchecked((int)0x80070070), unchecked((int)0x80070027)]
            : OperatingSystem.IsMacOS() ? [28, 69]
            : [28, 122];
        Assert.All(full, number => Assert.True(new IOException("x", number).IsFull()));
        Assert.False(new IOException("There is not enough space on the disk.").IsFull());
        Assert.False(new IOException("x", 5).IsFull());
    }

    [Fact]
    public async Task What_someone_still_writes_to_is_never_swept_however_old_it_looks()
    {
        var folder = Directory.CreateTempSubdirectory("annual-reports-media-").FullName;
        var files = new Api.Storage.Files.MediaFiles(folder);
        await using (var held = files.Create())
        {
            var left = Path.Combine(folder, "incoming", "left.part");
            await File.WriteAllTextAsync(left, "x");
            foreach (var path in new[] { held.Path, left })
                File.SetLastWriteTimeUtc(path, new(2001, 2, 3));
            Assert.Equal(1, files.Sweep(new(2026, 1, 1)));
            Assert.True(File.Exists(held.Path));
            Assert.False(File.Exists(left));
        }
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "incoming")));
        Directory.Delete(folder, recursive: true);
    }
}
