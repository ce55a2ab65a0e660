using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// Starts a process that reads one file, watches how much memory and time it takes, and ends it if that is too much or
/// nobody waits any more.
/// </summary>
sealed partial class FileProcess(Budget budget, ILogger<FileProcess> log, LogThrottle? throttle = null)
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    static readonly string[] Needed = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH"];

    /// <summary>How many characters of its error output are written to the log.</summary>
    const int MostComplaint = 2_000;

    /// <summary>The program to begin; this one unless another is named.</summary>
    public string? Program { get; init; }

    readonly Lock spending = new();
    Spent most = new(0, default);

    /// <summary>The most that any of them has taken so far.</summary>
    public Spent Most => most;

    /// <summary>Runs it to its answer.</summary>
    /// <exception cref="ProblemException">The file takes too much or makes the process fail (422), or there can be no
    /// process (503).</exception>
    public async Task<byte[]> Run(string[] arguments, CancellationToken ct)
    {
        using var process = Start(arguments);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            var complaint = Read(process.StandardError.BaseStream, MostComplaint);
            var answer = Read(process.StandardOutput.BaseStream, Message.Most);
            var ended = process.WaitForExitAsync(ct);
            var tooMuch = await Watch(process, ended, ct);
            if (tooMuch is not null)
                throw tooMuch;
            return Whole(
                await answer.WaitAsync(ct),
                process.ExitCode,
                Encoding.UTF8.GetString(await complaint.WaitAsync(ct)),
                arguments[1]
            );
        }
        finally
        {
            End(process);
        }
    }

    Process Start(string[] arguments)
    {
        var start = Described();
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw new Win32Exception();
        }
        catch (Exception impossible) when (impossible is Win32Exception or IOException)
        {
            if (IsNews("none can be started"))
                LogNoProcess(impossible, start.FileName);
            throw CannotStart();
        }
    }

    static ProblemException CannotStart() =>
        new(
            ProblemTypes.MediaUnavailable,
            "Files are read by a process of their own, and it could not be started. Nothing was kept."
        );

    /// <summary>This program, wherever it runs: as an executable of its own, or by dotnet.</summary>
    ProcessStartInfo Described()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");
        var self = Environment.ProcessPath ?? "";
        var isWhole =
            Program is not null
            || Path.GetFileNameWithoutExtension(self) == "AnnualReports.Api"
            || !File.Exists(assembly);
        var start = new ProcessStartInfo(Program ?? (isWhole ? self : Dotnet(self)))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        if (!isWhole)
            start.ArgumentList.Add(assembly);
        Surround(start.Environment);
        return start;
    }

    static string Dotnet(string self) =>
        Path.GetFileNameWithoutExtension(self) == "dotnet"
            ? self
            : Path.Combine(
                RuntimeEnvironment.GetRuntimeDirectory(),
                "..",
                "..",
                "..",
                OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"
            );

    /// <summary>
    /// The process gets only those environment variables that it needs to start, because a hostile file must not get at
    /// keys and connection strings.
    /// </summary>
    void Surround(IDictionary<string, string?> environment)
    {
        var kept = environment
            .Where(v => Needed.Contains(v.Key) || v.Key.StartsWith("DOTNET_ROOT", StringComparison.Ordinal))
            .ToList();
        environment.Clear();
        foreach (var (name, value) in kept)
            environment[name] = value;
        environment["DOTNET_GCHeapHardLimit"] = (budget.Bytes / 4 * 3).ToString("x", CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        environment["MALLOC_ARENA_MAX"] = "2";
        environment["VIPS_CONCURRENCY"] = "1";
        // A file that does not fit into memory is refused. libvips must not use the disk instead.
        environment["VIPS_DISC_THRESHOLD"] = long.MaxValue.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Looks every now and then, until it ends.</summary>
    /// <returns>What it took too much of; null if it ended by itself.</returns>
    async Task<ProblemException?> Watch(Process process, Task ended, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (await Task.WhenAny(ended, Task.Delay(Look, ct)) != ended)
        {
            ct.ThrowIfCancellationRequested();
            if (Spending(process) is not { } spent)
                continue;
            if (spent.Bytes > budget.Bytes)
                return budget.TooMuchMemory();
            if (spent.Time > budget.Time || Stopwatch.GetElapsedTime(began) > budget.ByTheClock)
                return budget.TooLong();
        }
        await ended;
        return null;
    }

    Spent? Spending(Process process)
    {
        try
        {
            process.Refresh();
            var spent = new Spent(process.WorkingSet64, process.TotalProcessorTime);
            lock (spending)
                most = most.With(spent);
            return spent;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    bool IsNews(string cause) => throttle?.ShouldLog($"file processes: {cause}") ?? true;

    byte[] Whole(byte[] answer, int code, string complaint, string path)
    {
        if (answer is not [Message.Began, ..])
        {
            if (IsNews("it does not begin"))
                LogNotBegun(code, complaint);
            throw CannotStart();
        }
        if (code == 0 && answer.Length > 1 && answer.Length < Message.Most)
            return answer[1..];
        if (IsNews($"it fails with {code}"))
            LogFailed(Path.GetFileName(path), code, complaint);
        throw FileType.Unsafe(
            "The file makes the program that reads it fail. Save it again with the program that made it, smaller or in a simpler form."
        );
    }

    static async Task<byte[]> Read(Stream stream, int most)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
            if (read.Length < most)
                await read.WriteAsync(buffer.AsMemory(0, (int)Math.Min(count, most - read.Length)));
        return read.ToArray();
    }

    static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No process can be started to read files: {Program}")]
    partial void LogNoProcess(Exception exception, string program);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The process that should read a file did not begin (exit code {Code}): {Complaint}"
    )]
    partial void LogNotBegun(int code, string complaint);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The process that read {File} failed (exit code {Code}): {Complaint}"
    )]
    partial void LogFailed(string file, int code, string complaint);
}
