using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Media;
using AnnualReports.Api.Media.Isolated;
using AnnualReports.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnualReports.Tests.Media.Isolated;

/// <summary>
/// Processes that read one file. They end when their request does, and a file that can't be read does no harm to the
/// program.
/// </summary>
public sealed class FileProcessTests
{
    static readonly FileType Png = FileType.All.Single(t => t.Name == "PNG");

    static readonly MediaOptions Options = new(
        "",
        0,
        0,
        0,
        100_000_000,
        false,
        new(256 << 20, Patience.Seconds(10)),
        []
    );

    static FileProcess Process(Budget budget) => new(budget, NullLogger<FileProcess>.Instance);

    static async Task<T> With<T>(byte[] content, Func<string, Task<T>> work)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, content);
            return await work(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static Task<FileFacts> Inspect(byte[] content, MediaOptions options, CancellationToken ct = default) =>
        With(
            content,
            async path =>
                Message.ReadFacts(await Process(options.Budget).Run(FileProgram.Inspect(Png, path, options), ct))
        );

    /// <summary>A file that takes seconds to read.</summary>
    static byte[] Slow() =>
        [
            .. Built.PngStart,
            .. Built.Header(10_000, 10_000, 16, 6),
            .. Built.Chunk("IDAT", Built.PackedZeros(80_001L * 10_000)),
            .. Built.Chunk("IEND", []),
        ];

    [Fact]
    public async Task A_file_is_read_and_told_about()
    {
        Assert.Equal(new(64, 48), (await Inspect(Built.Png(), Options)).Size);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => Inspect(Built.Png()[..50], Options));
        Assert.Equal("unsafe-file", refused.Type.Name);
        Assert.Equal(
            "file-too-large",
            (await Assert.ThrowsAsync<ProblemException>(() => Inspect(Built.Png(), Options with { Pixels = 10 })))
                .Type
                .Name
        );
    }

    [Theory]
    [InlineData("/no/such/program")]
    [InlineData("false")]
    public async Task Where_no_process_can_begin_the_file_is_refused_and_not_blamed(string program)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no program that does nothing.");
        var process = new FileProcess(Options.Budget, NullLogger<FileProcess>.Instance) { Program = program };
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            process.Run(FileProgram.Inspect(Png, "any", Options), CancellationToken.None)
        );
        Assert.Equal(("media-unavailable", 503), (refused.Type.Name, refused.Type.Status));
    }

    [Fact]
    public async Task A_process_that_fails_over_the_file_is_the_files_fault()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such shell.");
        var process = new FileProcess(Options.Budget, NullLogger<FileProcess>.Instance) { Program = "sh" };
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            process.Run(["-c", "printf '\\241'; kill -SEGV $$"], CancellationToken.None)
        );
        Assert.Equal(("unsafe-file", 422), (refused.Type.Name, refused.Type.Status));
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_refused_and_the_reason_said()
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            Inspect(Slow(), Options with { Budget = new(1 << 30, TimeSpan.FromMilliseconds(400)) })
        );
        Assert.Equal("unsafe-file", refused.Type.Name);
        Assert.Contains("seconds", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_waits_any_more_the_process_ends()
    {
        using var gone = new CancellationTokenSource();
        var reading = Inspect(Slow(), Options, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task It_ends_with_the_program_that_began_it_however_that_ends()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Processes are looked at in /proc.");
        await using var program = await OwnProgram.Start("--Media:InspectionSeconds=60");
        var upload = program.Admin.Upload(Slow(), "slow.png");
        var reader = 0;
        while (reader == 0 && !upload.IsCompleted)
            reader = program.Readers().Select(r => r.Id).FirstOrDefault();
        Assert.NotEqual(0, reader);
        await program.Kill();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
        await Patience.Until(() => !OwnProgram.IsAlive(reader), "It reads on.");
    }

    [Fact]
    public async Task It_knows_no_secrets_of_the_program()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Processes are looked at in /proc.");
        await using var program = await OwnProgram.Start("--Media:InspectionSeconds=60");
        var upload = program.Admin.Upload(Slow(), "slow.png");
        var reader = 0;
        while (reader == 0 && !upload.IsCompleted)
            reader = program.Readers().Select(r => r.Id).FirstOrDefault();
        var environment = await File.ReadAllTextAsync($"/proc/{reader}/environ");
        Assert.All(
            environment.Split('\0', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.Matches("^(PATH|HOME|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DOTNET_|MALLOC_|VIPS_)", v)
        );
    }

    [Fact]
    public async Task So_many_work_so_many_wait_and_the_next_is_sent_away()
    {
        using var places = new Places("files", (ProblemTypes.MediaUnavailable, "Too many."), working: 1, waiting: 1);
        var done = new TaskCompletionSource<int>();
        var first = places.Work(_ => done.Task, CancellationToken.None);
        var second = places.Work(_ => done.Task, CancellationToken.None);
        Assert.Equal(
            "media-unavailable",
            (await Assert.ThrowsAsync<ProblemException>(() => places.Work(_ => done.Task, CancellationToken.None)))
                .Type
                .Name
        );
        done.SetResult(1);
        Assert.Equal(2, await first + await second);
        Assert.Equal(0, places.Here);
    }
}
