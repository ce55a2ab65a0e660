using System.Diagnostics;
using System.Runtime.InteropServices;
using AnnualReports.Tests;

namespace AnnualReports.Benchmarks.Driving;

/// <summary>The program, published for use into a folder of this run.</summary>
sealed class Published : IDisposable
{
    /// <summary>The administrator's key of every store here.</summary>
    public const string Key = "benchmark-administrator-key-of-no-secret-value";

    Published(string folder) => Folder = folder;

    /// <summary>A folder for the files of a run, which is deleted after it.</summary>
    public string Folder { get; }

    public string Program => Path.Combine(Folder, "program", "AnnualReports.Api.dll");

    public static async Task<Published> Make(CancellationToken ct)
    {
        var published = new Published(Directory.CreateTempSubdirectory("annual-reports-benchmarks-").FullName);
        await Console.Error.WriteLineAsync("Publishing the program …");
        try
        {
            // How it is written is checked elsewhere.
            await Run(
                "dotnet",
                [
                    "publish",
                    Path.Combine(Checkout.Root, "src", "AnnualReports.Api"),
                    "-c",
                    "Release",
                    "-r",
                    RuntimeInformation.RuntimeIdentifier,
                    "-o",
                    Path.Combine(published.Folder, "program"),
                    "-p:RunAnalyzers=false",
                    "-nologo",
                    "-v",
                    "quiet",
                ],
                ct
            );
        }
        catch
        {
            published.Dispose();
            throw;
        }
        return published;
    }

    /// <summary>Runs a command of the program on a store, such as <c>sample</c> or <c>import</c>.</summary>
    public Task Command(string store, string[] words, CancellationToken ct) =>
        Run(
            "dotnet",
            [Program, .. words],
            ct,
            ("ConnectionStrings__Reports", $"Data Source={store}"),
            ("DataDirectory", Path.GetDirectoryName(store)!),
            ("Security__AdminKey", Key),
            ("DOTNET_ENVIRONMENT", "Production"),
            ("AllowedHosts", "127.0.0.1")
        );

    /// <summary>A new store in this run's folder, filled by these commands.</summary>
    public async Task<string> Store(string name, CancellationToken ct, params string[][] commands)
    {
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, name)).FullName, "reports.db");
        foreach (var words in commands)
            await Command(store, words, ct);
        return store;
    }

    static async Task Run(
        string program,
        string[] arguments,
        CancellationToken ct,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}"
            );
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
