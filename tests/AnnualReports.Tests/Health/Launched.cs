using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Tests.Health;

/// <summary>The program in a separate process, started as an operator does on Unix: with a umask, on a disk.</summary>
sealed class Launched : IAsyncDisposable
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    readonly Process process;

    Launched(Process process, int port)
    {
        this.process = process;
        Public = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        Admin = new() { BaseAddress = Public.BaseAddress };
        Admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
    }

    public HttpClient Public { get; }

    public HttpClient Admin { get; }

    /// <summary>What it has written to its console so far.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Whether its process has loaded a file whose name contains this text.</summary>
    public bool HasLoaded(string name) =>
        File.ReadLines($"/proc/{process.Id}/maps").Any(l => l.Contains(name, StringComparison.Ordinal));

    /// <summary>Starts the server with a umask, and waits until it is ready.</summary>
    public static Task<Launched> Serve(string umask, string folder, params string[] settings) =>
        ServeIn("UTC", umask, folder, settings);

    /// <summary>The same on a machine in a time zone.</summary>
    public static async Task<Launched> ServeIn(string timeZone, string umask, string folder, params string[] settings)
    {
        var port = FreePort();
        var launched = new Launched(
            Start(timeZone, umask, [$"--urls=http://127.0.0.1:{port}", .. Settings(folder), .. settings]),
            port
        );
        launched.process.OutputDataReceived += (_, line) => launched.Lines.Enqueue(line.Data ?? "");
        launched.process.BeginOutputReadLine();
        launched.process.BeginErrorReadLine();
        await Patience.Started(launched.process, launched.Public, "/api/v1/languages");
        return launched;
    }

    /// <summary>Runs a command with a umask.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> Run(string umask, string folder, params string[] words)
    {
        using var process = Start("UTC", umask, [.. words, .. Settings(folder)]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    static string[] Settings(string folder) =>
        [
            $"--DataDirectory={folder}",
            $"--contentRoot={AppContext.BaseDirectory}",
            "--PublicUrl=http://localhost",
            "--Health:FreeBytes=0",
        ];

    static Process Start(string timeZone, string umask, string[] arguments)
    {
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", $"umask {umask}; exec \"$@\"", "sh", "dotnet", Program, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = timeZone;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        Public.Dispose();
        Admin.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
