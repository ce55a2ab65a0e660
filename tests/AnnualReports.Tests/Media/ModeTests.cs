namespace AnnualReports.Tests.Media;

/// <summary>Files can be read only by their owner, whatever the umask.</summary>
public sealed class ModeTests
{
    [Fact]
    public async Task Folders_originals_and_variants_are_their_owners_alone_under_any_umask()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no modes.");
        await using var program = await OwnProgram.Start();
        var uploaded = await program.Admin.Upload(Sent.Png(400, 300), "a.png");
        Assert.Equal(200, (await program.Admin.Get(uploaded.Text("url")![1..] + "?w=320")).Status);
        var folders = Directory
            .GetDirectories(program.Media, "*", SearchOption.AllDirectories)
            .Append(program.Media)
            .ToList();
        var files = Directory.GetFiles(program.Media, "*", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        Assert.True(folders.Count >= 6);
#pragma warning disable CA1416 // It was skipped on Windows.
        Assert.All(folders, f => Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(f), 8)));
        Assert.All(files, f => Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(f), 8)));
#pragma warning restore CA1416
    }
}
