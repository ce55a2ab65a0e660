using System.Diagnostics;
using System.Globalization;

namespace AnnualReports.Benchmarks.Driving;

/// <summary>What wrk measured in a window.</summary>
sealed record Counted(long Requests, double Seconds, double P50, double P99)
{
    public double Rate => Requests / Seconds;
}

/// <summary>Makes the load: wrk on the second core, with 32 connections.</summary>
static class Wrk
{
    public const int Connections = 32;

    public static void Check()
    {
        foreach (var (program, package) in new[] { ("wrk", "wrk"), ("taskset", "util-linux") })
            if (
                !Environment
                    .GetEnvironmentVariable("PATH")!
                    .Split(':')
                    .Any(folder => File.Exists(Path.Combine(folder, program)))
            )
                throw new UsageException($"There is no {program}; install it with: apt-get install {package}");
        if (Environment.ProcessorCount < 2)
            throw new UsageException("Two cores are needed: one for the server, one for the load.");
    }

    /// <summary>Requests one address again and again.</summary>
    public static Task<Counted> One(
        Uri server,
        string target,
        IReadOnlyList<string> headers,
        int seconds,
        CancellationToken ct
    ) =>
        Run(
            [
                .. headers.SelectMany(h => new[] { "-H", h }),
                "-s",
                Script("one.lua"),
                new Uri(server, target).AbsoluteUri,
            ],
            seconds,
            ct
        );

    /// <summary>Requests the addresses in a file in turn.</summary>
    public static Task<Counted> Many(Uri server, string targets, int seconds, CancellationToken ct) =>
        Run(["-s", Script("many.lua"), server.AbsoluteUri, "--", targets], seconds, ct);

    /// <summary>The same, with a content coding.</summary>
    public static Task<Counted> Many(Uri server, string targets, string coding, int seconds, CancellationToken ct) =>
        Run(
            ["-H", $"Accept-Encoding: {coding}", "-s", Script("many.lua"), server.AbsoluteUri, "--", targets],
            seconds,
            ct
        );

    static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Driving", name);

    static async Task<Counted> Run(string[] arguments, int seconds, CancellationToken ct)
    {
        var start = new ProcessStartInfo(
            "taskset",
            ["-c", "1", "wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", .. arguments]
        )
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync(ct);
        await wrk.WaitForExitAsync(ct);
        var line =
            said.Split('\n').FirstOrDefault(l => l.StartsWith("counted ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException(said);
        var numbers = line.Split(' ')[1..].Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return numbers[4] == 0
            ? new(numbers[0], numbers[1] / 1e6, numbers[2] / 1000.0, numbers[3] / 1000.0)
            : throw new InvalidOperationException($"{numbers[4]} requests failed: {said}");
    }
}
