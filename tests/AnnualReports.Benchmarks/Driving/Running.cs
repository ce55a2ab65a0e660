using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Benchmarks.Driving;

/// <summary>A server process: the published program, or the bare one.</summary>
sealed class Running : IAsyncDisposable
{
    /// <summary>The unit of CPU time in /proc, on every Linux on which .NET runs: USER_HZ.</summary>
    const double TicksASecond = 100;

    readonly Process process;

    Running(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>The CPU seconds so far, of all its threads, in the program and in the kernel.</summary>
    public double Cpu
    {
        get
        {
            // The name, which may contain spaces, ends with the last parenthesis. The next field is number 3.
            var fields = File.ReadAllText($"/proc/{Id}/stat") is var stat
                ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
                : [];
            return (
                    long.Parse(fields[11], CultureInfo.InvariantCulture)
                    + long.Parse(fields[12], CultureInfo.InvariantCulture)
                ) / TicksASecond;
        }
    }

    /// <summary>The working set in MB.</summary>
    public double WorkingSet => Status("VmRSS:");

    /// <summary>The largest working set so far, in MB.</summary>
    public double MostWorkingSet => Status("VmHWM:");

    double Status(string name)
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024.0;
    }

    /// <summary>
    /// Starts the published program on a store. It is pinned to the first core, unless it may use all.
    /// </summary>
    public static Running Ours(Published published, string store, bool pinned, params string[] settings) =>
        Ours(published, store, pinned, [], settings);

    /// <summary>Starts it pinned to the first core, with these environment variables.</summary>
    public static Running Limited(Published published, string store, (string Name, string Value)[] variables) =>
        Ours(published, store, pinned: true, variables, []);

    /// <summary>Starts it pinned to the first core. It sends traces, metrics and logs to a collector.</summary>
    public static Running Watched(Published published, string store, string collector) =>
        Ours(
            published,
            store,
            pinned: true,
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
            ],
            []
        );

    static Running Ours(
        Published published,
        string store,
        bool pinned,
        (string Name, string Value)[] variables,
        string[] settings
    )
    {
        var port = FreePort();
        return Start(
            [
                published.Program,
                "--environment=Production",
                $"--urls=http://127.0.0.1:{port}",
                "--AllowedHosts=127.0.0.1",
                $"--DataDirectory={Path.GetDirectoryName(store)}",
                $"--ConnectionStrings:Reports=Data Source={store}",
                "--Sample:Load=false",
                $"--Security:AdminKey={Published.Key}",
                // The driver writes as one administrator, as fast as it can.
                "--Limits:ActorRequests=0",
                .. settings,
            ],
            port,
            pinned,
            variables
        );
    }

    /// <summary>Starts the bare program on recorded answers.</summary>
    public static Running Bare(string recorded, bool pinned)
    {
        var port = FreePort();
        return Start(
            [typeof(Running).Assembly.Location, "bare", port.ToString(CultureInfo.InvariantCulture), recorded],
            port,
            pinned,
            []
        );
    }

    static Running Start(string[] arguments, int port, bool pinned, (string Name, string Value)[] variables)
    {
        string[] words = pinned ? ["taskset", "-c", "0", "dotnet", .. arguments] : ["dotnet", .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        // What it prints at start is not needed. Faults are printed to stderr.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, new($"http://127.0.0.1:{port}"));
    }

    /// <summary>Waits until an address is answered with 200.</summary>
    public async Task Ready(string target, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        for (; ; ct.ThrowIfCancellationRequested())
        {
            try
            {
                using var answer = await client.GetAsync(target, ct);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
                throw new InvalidOperationException($"{target} was answered with {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(1, ct);
            }
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
