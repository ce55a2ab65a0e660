using System.Diagnostics;

namespace AnnualReports.Tests.Media;

/// <summary>
/// Uploads files that cost much to read to the program in a separate process. Each upload is answered, and neither the
/// program nor a process that reads a file takes more memory or time than it may. This is measured from outside.
/// </summary>
public sealed class BombTests(BombTests.Watched watched, ITestOutputHelper output) : IClassFixture<BombTests.Watched>
{
    const long Budget = 256L << 20;
    const int Seconds = 5;

    /// <summary>How much memory a process can fill between two measurements.</summary>
    const long BetweenLooks = 96L << 20;

    /// <summary>How much the program itself may grow, whatever is uploaded.</summary>
    const long Growth = 128L << 20;

    public static TheoryData<string> Files => [.. Bombs.All.Keys];

    [Theory, MemberData(nameof(Files))]
    public async Task Is_answered_within_the_budget(string what)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("What processes take is read from /proc.");
        var program = await watched.Program();
        var bomb = Bombs.All[what]();
        await program.ForgetMost();
        var (watch, before) = (Stopwatch.StartNew(), program.Time);
        var (answer, readers) = await Watch(program, program.Admin.Upload(bomb, "bomb"));
        var (memory, time) = (program.Memory("VmHWM"), readers.Time);
        output.WriteLine(
            $"{what}: {bomb.Length / 1024} KB, answered {answer.Status} {answer.Text("type")} in {watch.ElapsedMilliseconds} ms; "
                + $"the program had {memory >> 20} MB (idle {watched.Idle >> 20}) and took {(program.Time - before).TotalMilliseconds:0} ms, "
                + $"the reader {readers.Memory >> 20} MB and {time.TotalMilliseconds:0} ms. {answer.Text("detail")}"
        );
        Assert.Contains(answer.Status, (int[])[200, 201, 413, 415, 422]);
        Assert.InRange(program.Time - before, TimeSpan.Zero, Patience.Seconds(Seconds));
        Assert.InRange(memory - watched.Idle, long.MinValue, Growth);
        Assert.InRange(readers.Memory, 0, Budget + BetweenLooks);
        Assert.InRange(time, TimeSpan.Zero, Patience.Seconds(Seconds + 2));
        Assert.Empty(Directory.GetFiles(Path.Combine(program.Media, "incoming")));
    }

    /// <summary>The most memory of any process that read a file during the test.</summary>
    static async Task<(Answer Answer, (long Memory, TimeSpan Time) Most)> Watch(OwnProgram program, Task<Answer> upload)
    {
        var most = (Memory: 0L, Time: TimeSpan.Zero);
        while (!upload.IsCompleted)
        {
            foreach (var (_, memory, time) in program.Readers())
                most = (Math.Max(most.Memory, memory), time > most.Time ? time : most.Time);
            await Task.WhenAny(upload, Patience.Rest(10));
        }
        return (await upload, most);
    }

    /// <summary>One program for all files, so that what one leaves behind shows with the next.</summary>
    public sealed class Watched : IAsyncLifetime
    {
        OwnProgram? program;

        /// <summary>The program's memory after it has accepted one file of each type.</summary>
        public long Idle { get; private set; }

        internal async Task<OwnProgram> Program()
        {
            if (program is not null)
                return program;
            program = await OwnProgram.Start(
                $"--Media:InspectionBytes={Budget}",
                $"--Media:InspectionSeconds={Seconds}"
            );
            foreach (
                var file in (byte[][])
                    [Sent.Png(), Sent.Jpeg(), Sent.WebP(), Sent.Svg(), Sent.Pdf(), Sent.Csv(), Sent.Xlsx()]
            )
                Assert.Equal(201, (await program.Admin.Upload(file, "small")).Status);
            Idle = program.Memory("VmRSS");
            return program;
        }

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            if (program is not null)
                await program.DisposeAsync();
        }
    }
}
