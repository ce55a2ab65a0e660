using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Tests.Webhooks;

/// <summary>
/// A receiver that fails half of the time, hangs, closes connections and restarts, against a program that is killed
/// (kill -9) again and again while it publishes. ANNUALREPORTS_TEST_WEBHOOK_KILLS sets how often.
/// </summary>
[Collection(nameof(Clients.TypeScriptTests))]
public sealed class ChaosTests(ITestOutputHelper output)
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    [Fact]
    public async Task Every_event_arrives_in_order_and_signed_and_none_is_made_up()
    {
        var npm = Npm.In("clients", "typescript");
        var kills = int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_WEBHOOK_KILLS"), out var wanted)
            ? wanted
            : 2;
        var directory = Directory.CreateTempSubdirectory("annual-reports-hooks-").FullName;
        await using var receiver = new UnsteadyReceiver(new Random(20261124));
        var random = new Random(20261125);
        Publishing? work = null;
        for (var kill = 0; ; kill++)
        {
            await receiver.Restart();
            var port = FreePort();
            using var process = Start(directory, port);
            using var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
            await Patience.Started(process, admin, "/api/v1/languages");
            work ??= await Publishing.Begin(admin, receiver.Url);
            if (kill == kills)
            {
                receiver.IsCalm = true;
                await work.MustHaveArrived(admin, receiver);
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                break;
            }
            var going = work.GoOn(admin, random);
            // Each run gets on for a while, and dies at any moment of a publication.
            var enough = work.Publications + random.Next(1, 12);
            await Patience.Until(() => work.Publications >= enough || going.IsCompleted, "Nothing can be published.");
            await Patience.Rest(random.Next(100));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await going;
        }
        Assert.True(work.Expected > 2 * kills, $"There were only {work.Expected} events.");
        Publishing.MustBeInOrder(receiver);
        var file = Path.Combine(directory, "received.jsonl");
        await File.WriteAllLinesAsync(file, receiver.All.Select(Line));
        var said = await npm.Run("verify:webhooks", ("WEBHOOK_SECRET", work.Secret), ("WEBHOOK_FILE", file));
        Assert.Equal($"{receiver.All.Count} signatures are valid", said.Trim());
        output.WriteLine(
            $"{kills} kills: {work.Expected} events, {receiver.All.Count} attempts, {receiver.Taken.Count} taken, "
                + $"{receiver.Taken.Count - receiver.Taken.DistinctBy(r => r.Id).Count()} of them again. {said.Trim()}"
        );
        Directory.Delete(directory, recursive: true);
    }

    static string Line(Received received) =>
        JsonSerializer.Serialize(
            new
            {
                headers = new Dictionary<string, string>
                {
                    [WebhookSignature.IdHeader] = received.Id,
                    [WebhookSignature.TimestampHeader] = received.Timestamp,
                    [WebhookSignature.SignatureHeader] = received.Signature,
                },
                body = Encoding.UTF8.GetString(received.Body),
                at = received.At.ToUnixTimeMilliseconds(),
            }
        );

    static Process Start(string directory, int port) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Program,
                    $"--urls=http://127.0.0.1:{port}",
                    // Where http and this machine are allowed.
                    "--environment=Development",
                    $"--contentRoot={AppContext.BaseDirectory}",
                    $"--DataDirectory={directory}",
                    "--Sample:Load=false",
                    "--Webhooks:Timeout=1",
                    "--Webhooks:FirstRetry=1",
                    "--Webhooks:LongestRetry=1",
                    "--Logging:LogLevel:Default=Error",
                    $"--Security:AdminKey={ApiFixture.AdminKey}",
                ]
            )
            {
                RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A receiver that fails in many ways until it is calm. It keeps its address when it restarts.</summary>
sealed class UnsteadyReceiver(Random random) : IAsyncDisposable
{
    readonly int port = ChaosTests.FreePort();
    readonly Lock turn = new();
    readonly List<Receiver> all = [];

    public bool IsCalm { get; set; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/hook");

    public List<Received> All => [.. all.SelectMany(r => r.All)];

    /// <summary>What was taken, in the order in which it was.</summary>
    public List<Received> Taken => [.. all.SelectMany(r => r.Taken)];

    public async Task Restart()
    {
        if (all.Count > 0)
            await all[^1].DisposeAsync();
        all.Add(await Receiver.Start(Answer, port));
    }

    async Task<int?> Answer(Received received, HttpContext http)
    {
        int dice;
        lock (turn)
            dice = IsCalm ? 9 : random.Next(10);
        switch (dice)
        {
            case 0:
                var left = new TaskCompletionSource();
                await using (http.RequestAborted.Register(() => left.TrySetResult()))
                    await left.Task;
                return null;
            case 1 or 2:
                http.Abort();
                return null;
            case 3:
                return StatusCodes.Status503ServiceUnavailable;
            case 4:
                return StatusCodes.Status500InternalServerError;
            default:
                return StatusCodes.Status204NoContent;
        }
    }

    public ValueTask DisposeAsync() => all.Count > 0 ? all[^1].DisposeAsync() : ValueTask.CompletedTask;
}
