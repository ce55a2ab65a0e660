using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Tests.Media;

/// <summary>
/// The program in a separate process, so that its use of memory and time can be measured. On Unix it is started with
/// umask 0, so that everybody could read its files if it did nothing about that.
/// </summary>
sealed class OwnProgram : IAsyncDisposable
{
    readonly Process process;

    OwnProgram(Process process, string directory, HttpClient admin) =>
        (this.process, Directory, Admin) = (process, directory, admin);

    public string Directory { get; }

    public HttpClient Admin { get; }

    public int Id => process.Id;

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Time
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public string Media => Path.Combine(Directory, "media");

    public static async Task<OwnProgram> Start(params string[] settings)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("annual-reports-own-").FullName;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll"),
            $"--urls=http://127.0.0.1:{port}",
            "--environment=Production",
            "--AllowedHosts=127.0.0.1",
            "--Sample:Load=false",
            $"--DataDirectory={directory}",
            $"--Security:AdminKey={ApiFixture.AdminKey}",
            .. settings,
        ];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("dotnet", arguments)
            : new("sh", ["-c", "umask 0; exec dotnet \"$@\"", "sh", .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (
            true,
            true,
            AppContext.BaseDirectory
        );
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = Patience.Seconds(300) };
        admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
        var program = new OwnProgram(process, directory, admin);
        try
        {
            await Patience.Started(process, admin, "/api/v1/languages");
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The system's report about its memory, in bytes: <c>VmRSS</c> is the present size, <c>VmHWM</c> the largest so
    /// far.
    /// </summary>
    public long Memory(string what) => Status(Id, what) ?? 0;

    /// <summary>From here on, the largest size is measured from the start again.</summary>
    public Task ForgetMost() => File.WriteAllTextAsync($"/proc/{Id}/clear_refs", "5");

    static long? Status(int id, string what)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status")
                .Single(l => l.StartsWith(what + ":", StringComparison.Ordinal));
            return 1024 * Number(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>
    /// The processes that it has started to read files, each with its largest memory size and its processor time.
    /// </summary>
    public IEnumerable<(int Id, long Memory, TimeSpan Time)> Readers()
    {
        foreach (var folder in System.IO.Directory.EnumerateDirectories("/proc"))
        {
            if (
                !int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                || Stat(id) is not { } stat
                || Number(stat[1]) != Id
            )
                continue;
            // Until a new process runs its own program, it shows the memory of its parent.
            if (Status(id, "VmHWM") is { } most && CommandLine(id).Contains("inspect-file", StringComparison.Ordinal))
                yield return (id, most, TimeSpan.FromMilliseconds(10 * (Number(stat[11]) + Number(stat[12]))));
        }
    }

    /// <summary>The fields of a process after its name. The first one is its state.</summary>
    static string[]? Stat(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static bool IsAlive(int id) => Stat(id) is { } stat && stat[0] != "Z";

    static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Kills only this process, without a warning, as the system would.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
