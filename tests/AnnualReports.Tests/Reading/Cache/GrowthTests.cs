using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>Requests more addresses than the program can cache, from a separate process with little memory.</summary>
public sealed class GrowthTests(ITestOutputHelper output)
{
    const long Bound = 16L << 20;
    const long HeapLimit = 256L << 20;

    /// <summary>
    /// How much the process may grow: the bound of the cache and a fifth of it, and 100 MB for its work.
    /// </summary>
    const long Most = Bound * 12 / 10 + 100_000_000;

    /// <summary>How many clients send requests without reading, and how many requests each sends in advance.</summary>
    const int Idle = 100,
        Ahead = 8;

    const string Longest = "/openapi/v1.json";

    const string Watched = "/api/v1/reports/2024/highlights?lang=nl";

    /// <summary>How many addresses are requested. For a long run, set ANNUAL_REPORTS_ADDRESSES.</summary>
    static int Addresses =>
        int.TryParse(Environment.GetEnvironmentVariable("ANNUAL_REPORTS_ADDRESSES"), out var count) ? count : 18_000;

    [Fact]
    public async Task Ever_new_addresses_make_the_process_grow_by_no_more_than_the_bound_and_100_MB()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("What a process takes in memory is read from /proc.");
        await using var program = await OwnProcess.Start(
            ("DOTNET_GCHeapHardLimit", $"0x{HeapLimit:x}"),
            $"--Delivery:CacheBytes={Bound}"
        );
        var first = await program.Client.Get(Watched);
        // What the first request of each type adds for good, which is the code that it loads.
        await AskAll(program.Client, 0, 300);
        var before = program.Resident;
        var watch = Stopwatch.StartNew();
        var answers = await AskAll(program.Client, 300, Addresses);
        var (after, most) = (program.Resident, program.MostResident);
        output.WriteLine(
            $"{Addresses} addresses in {watch.Elapsed.TotalSeconds:0.0} s: {before >> 20} MB before, {after >> 20} MB after, {most >> 20} MB at most."
        );
        output.WriteLine(string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}")));
        Assert.False(program.HasEnded);
        Assert.Equal([200, 400, 404], answers.Keys.Order());
        Assert.Equal(first.Bytes, (await program.Client.Get(Watched)).Bytes);
        Assert.InRange(most - before, long.MinValue, Most);
    }

    [Fact]
    public async Task Those_who_ask_for_the_longest_answer_and_do_not_read_it_take_little_memory()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("What a process takes in memory is read from /proc.");
        await using var program = await OwnProcess.Start(
            ("DOTNET_GCHeapHardLimit", $"0x{HeapLimit:x}"),
            $"--Delivery:CacheBytes={Bound}"
        );
        var length = (await program.Client.GetByteArrayAsync(Longest)).Length;
        var before = program.Resident;
        List<Socket> clients = [];
        try
        {
            for (var i = 0; i < Idle; i++)
                clients.Add(await Unread(program.Client.BaseAddress!, Longest));
            // Waits until every answer has begun, as far as the system's buffers take it.
            await Task.Delay(Patience.Seconds(3), TestContext.Current.CancellationToken);
            output.WriteLine(
                $"{Idle} clients of {length >> 10} KB: {before >> 20} MB before, {program.Resident >> 20} MB after."
            );
            // The memory for one portion and a connection, which is far less than a copy of each answer.
            Assert.InRange(program.Resident - before, long.MinValue, Idle * length / 4L);
        }
        finally
        {
            clients.ForEach(c => c.Dispose());
        }
        Assert.Equal(200, (int)(await program.Client.GetAsync(Longest)).StatusCode);
    }

    /// <summary>
    /// A client that has sent its requests, and reads only the beginning of the first answer. The system's buffers take
    /// some of the rest; the program has to wait with the others.
    /// </summary>
    static async Task<Socket> Unread(Uri server, string target)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(server.Host, server.Port);
        var request = $"GET {target} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(request, Ahead))));
        Assert.True(socket.Poll(Patience.Seconds(20), SelectMode.SelectRead));
        return socket;
    }

    /// <summary>Sends this many requests, eight at a time, and counts the answers by status.</summary>
    static async Task<Dictionary<int, int>> AskAll(HttpClient client, int from, int count)
    {
        var (next, answers, guard) = (from - 1, new Dictionary<int, int>(), new Lock());
        async Task Ask()
        {
            for (int number; (number = Interlocked.Increment(ref next)) < from + count;)
            {
                using var request = Strangers.Request(number);
                using var response = await client.SendAsync(request);
                await response.Content.CopyToAsync(Stream.Null);
                lock (guard)
                    answers[(int)response.StatusCode] = answers.GetValueOrDefault((int)response.StatusCode) + 1;
            }
        }
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Ask)));
        return answers;
    }

    /// <summary>The program with its sample, started as an operator would.</summary>
    sealed class OwnProcess : IAsyncDisposable
    {
        readonly Process process;
        readonly string directory;

        OwnProcess(Process process, string directory, int port)
        {
            (this.process, this.directory) = (process, directory);
            Client = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = Patience.Seconds(60) };
        }

        public HttpClient Client { get; }

        public bool HasEnded => process.HasExited;

        /// <summary>The present size of its memory, in bytes.</summary>
        public long Resident => Memory("VmRSS");

        /// <summary>The largest size so far.</summary>
        public long MostResident => Memory("VmHWM");

        public static async Task<OwnProcess> Start((string Name, string Value) variable, params string[] settings)
        {
            var directory = Directory.CreateTempSubdirectory("annual-reports-growth-").FullName;
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            listener.Stop();
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll"),
                $"--urls=http://127.0.0.1:{port}",
                "--environment=Production",
                $"--DataDirectory={directory}",
                $"--Security:AdminKey={ApiFixture.AdminKey}",
                "--Sample:Load=true",
                "--AllowedHosts=127.0.0.1;*.example.org",
                "--Logging:LogLevel:Default=Error",
                .. settings,
            ];
            var start = new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            };
            start.Environment[variable.Name] = variable.Value;
            var process = Process.Start(start)!;
            // Nobody reads its output, and a full pipe would stop it.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var own = new OwnProcess(process, directory, port);
            await Patience.Started(process, own.Client, Watched);
            return own;
        }

        long Memory(string what) =>
            1024
            * long.Parse(
                File.ReadLines($"/proc/{process.Id}/status")
                    .Single(l => l.StartsWith(what + ":", StringComparison.Ordinal))
                    .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
                CultureInfo.InvariantCulture
            );

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            Directory.Delete(directory, recursive: true);
        }
    }
}
