using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnnualReports.Tests.Media;

namespace AnnualReports.Tests;

/// <summary>
/// The program in a separate process: what it does when it is told to stop, and when the system gives it too few
/// resources.
/// </summary>
public sealed class StoppingTests : IDisposable
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    readonly string directory = Directory.CreateTempSubdirectory("annual-reports-stop-").FullName;

    string[] Settings =>
        [
            "--environment=Production",
            "--AllowedHosts=127.0.0.1",
            $"--DataDirectory={directory}",
            $"--Security:AdminKey={ApiFixture.AdminKey}",
        ];

    static Process Run(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;

    static async Task Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_server_that_is_told_to_stop_answers_what_it_was_asked_and_ends_with_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(
            signal == "INT" && IgnoresInterrupts(),
            "Who started these tests has programs ignore SIGINT, as a shell does with those in its background."
        );
        var port = FreePort();
        using var process = Run(
            "dotnet",
            [Program, .. Settings, $"--urls=http://127.0.0.1:{port}", "--Sample:Load=false"]
        );
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Ready(port, process);

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"u8;
        byte[] body = [.. part, .. Sent.Png(), .. "\r\n--x--\r\n"u8];
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/manage/media HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {ApiFixture.AdminKey}\r\n"
                    + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n"
            )
        );
        using var answer = new StreamReader(stream);
        // It has begun to read the body. A connection on which nothing has begun is closed when the server stops.
        Assert.StartsWith("HTTP/1.1 100", await answer.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("", await answer.ReadLineAsync());
        await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
        await Signal(process, signal);
        await NoLongerListens(port);
        // Longer than the 2 seconds after which it was once cut off, and shorter than the 5 after which a body is too slow.
        for (var sent = body.Length / 2; sent < body.Length; sent += (body.Length / 6) + 1)
        {
            await Patience.Rest(1_000);
            await stream.WriteAsync(body.AsMemory(sent, Math.Min((body.Length / 6) + 1, body.Length - sent)));
        }
        Assert.StartsWith("HTTP/1.1 201", await answer.ReadLineAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync().WaitAsync(Patience.Seconds(30));
        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.DoesNotContain("fail", await printed, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_waits_for_a_start_that_is_told_to_stop_is_answered_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var port = FreePort();
        using var process = Run(
            "dotnet",
            [Program, .. Settings, $"--urls=http://127.0.0.1:{port}", "--Sample:Load=true"]
        );
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var client = new HttpClient
        {
            BaseAddress = new($"http://127.0.0.1:{port}"),
            Timeout = Patience.Seconds(60),
        };
        await Patience.Until(async () => await Lives(client) || process.HasExited, "The program does not listen.");
        // The store is still being created, with the sample. Requests to management wait until that is done.
        var waiting = client.GetAsync(new Uri("/api/v1/manage/reports", UriKind.Relative));
        await Task.Delay(100);
        Assert.False(waiting.IsCompleted);
        await Signal(process, "TERM");
        var answer = await waiting.WaitAsync(Patience.Seconds(20));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(
            "told to stop while it started",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        await process.WaitForExitAsync().WaitAsync(Patience.Seconds(25));
        Assert.NotEmpty(await printed + await errors);
    }

    static async Task<bool> Lives(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_command_that_is_told_to_stop_says_so_and_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var process = Run("dotnet", [Program, "sample", "--reports", "200", .. Settings]);
        var errors = process.StandardError.ReadToEndAsync();
        await Patience.Until(
            () => File.Exists(Path.Combine(directory, "annual-reports.db")) || process.HasExited,
            "No store is made."
        );
        await Signal(process, "TERM");
        await process.WaitForExitAsync().WaitAsync(Patience.Seconds(60));
        Assert.Equal(1, process.ExitCode);
        Assert.Matches("stopped before it was done|Interrupted after", await errors);
        // The store is intact, or was not created yet.
        using var migrate = Run("dotnet", [Program, "migrate", .. Settings]);
        await migrate.WaitForExitAsync();
        using var verify = Run("dotnet", [Program, "verify", .. Settings]);
        await verify.WaitForExitAsync();
        Assert.Equal((0, 0), (migrate.ExitCode, verify.ExitCode));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(256)]
    public async Task With_too_few_file_descriptors_it_says_how_many_it_needs_and_how_to_get_them(int descriptors)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        string[] serve = [Program, .. Settings, $"--urls=http://127.0.0.1:{FreePort()}"];
        using var process = Run("sh", ["-c", $"ulimit -n {descriptors}; exec dotnet \"$0\" \"$@\"", .. serve]);
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience.Seconds(60));
        Assert.Equal((1, ""), (process.ExitCode, await printed));
        var sentence = Assert.Single((await errors).TrimEnd('\n').Split('\n'));
        Assert.StartsWith(
            $"The system gives the program {descriptors} file descriptors, and it needs at least 512",
            sentence,
            StringComparison.Ordinal
        );
        Assert.Contains("ulimit -n", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_as_many_as_it_says_it_needs_it_serves_pages_documents_and_uploads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        var port = FreePort();
        string[] serve = [Program, .. Settings, $"--urls=http://127.0.0.1:{port}", "--Sample:Load=true"];
        using var process = Run("sh", ["-c", "ulimit -n 512; exec dotnet \"$0\" \"$@\"", .. serve]);
        await Ready(port, process);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
        string[] all =
        [
            "/api/v1/reports/2024",
            "/reports/2024",
            "/openapi/v1.json",
            "/swagger/index.html",
            "/feeds/nl/highlights.atom",
            "/api/v1/manage/verify",
        ];
        foreach (var address in all)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
        using var picture = new ByteArrayContent(Sent.Png());
        using var form = new MultipartFormDataContent { { picture, "file", "a.png" } };
        Assert.Equal(
            HttpStatusCode.Created,
            (await client.PostAsync(new Uri("/api/v1/manage/media", UriKind.Relative), form)).StatusCode
        );
        process.Kill();
        await process.WaitForExitAsync();
    }

    static async Task Ready(int port, Process process)
    {
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        // While it starts, it answers 503.
        await Patience.Started(process, client, "/health/ready");
    }

    /// <summary>
    /// Whether SIGINT, the second signal, is ignored here and so also by processes that are started from here.
    /// </summary>
    static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status")
            .Any(l =>
                l.StartsWith("SigIgn:", StringComparison.Ordinal)
                && (ulong.Parse(l[7..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0
            );

    static Task NoLongerListens(int port) =>
        Patience.Until(
            async () =>
            {
                try
                {
                    using var client = new TcpClient();
                    await client.ConnectAsync(IPAddress.Loopback, port);
                    return false;
                }
                catch (SocketException)
                {
                    return true;
                }
            },
            "It still listens."
        );

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
