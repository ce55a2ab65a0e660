using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Storage.Database;

public sealed class FileModeTests
{
    const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>A umask that removes no rights, and one that removes those of the owner.</summary>
    [Theory]
    [InlineData("000")]
    [InlineData("0277")]
    public async Task What_the_program_makes_is_its_owners_alone_under_any_umask(string umask)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new Folder();
        var data = Path.Combine(folder.Path, "above", "data");
        await using (
            var api = await Launched.Serve(
                umask,
                data,
                "--environment=Development",
                "--Sample:Load=false",
                $"--Media:Folder={Path.Combine(folder.Path, "media")}"
            )
        )
        {
            Assert.True(File.Exists(Path.Combine(data, "annual-reports.db-wal")));
            Assert.Equal(0, await Launched.Run(umask, data, "backup", Path.Combine(data, "backup.db")));
            Assert.Equal(0, await Launched.Run(umask, data, "export", Path.Combine(data, "export.json")));
            string[] made =
            [
                "admin-key.txt",
                "annual-reports.db",
                "annual-reports.db-shm",
                "annual-reports.db-wal",
                "backup.db",
                "export.json",
            ];
            Assert.Equal(made, Directory.GetFiles(data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.All(Directory.GetFiles(data), file => Assert.Equal(File600, Mode(file)));
            Assert.All([data, Path.GetDirectoryName(data)!], path => Assert.Equal(Folder700, Mode(path)));
        }
    }

    [Fact]
    public void What_is_there_keeps_the_mode_that_its_owner_gave_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "shared.db");
        File.WriteAllText(file, "");
        var shared = File600 | UnixFileMode.GroupRead;
        Change(file, shared);
        OwnerOnly.CreateFile(file);
        OwnerOnly.CreateFolder(folder.Path);
        Assert.Equal(shared, Mode(file));
        Assert.Throws<IOException>(() => OwnerOnly.Create(file));
    }

#pragma warning disable CA1416 // Skipped on Windows above.
    static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);

    static void Change(string path, UnixFileMode mode) => File.SetUnixFileMode(path, mode);
#pragma warning restore CA1416
}
