using System.Diagnostics;

namespace AnnualReports.Tests.Benchmarks;

/// <summary>Runs the program of the benchmarks as its users do.</summary>
static class Benchmarked
{
    static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("AnnualReports.Tests", "AnnualReports.Benchmarks", StringComparison.Ordinal),
        "AnnualReports.Benchmarks.dll"
    );

    /// <summary>Starts it. The caller has to stop it.</summary>
    public static Process Start(params string[] arguments) => Process.Start("dotnet", [Program, .. arguments]);

    /// <summary>Runs it until it ends.</summary>
    /// <returns>Its exit code and its output.</returns>
    public static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
