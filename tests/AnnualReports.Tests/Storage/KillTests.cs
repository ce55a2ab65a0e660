using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Storage;

/// <summary>Kills the running program in the middle of publishing, again and again: kill -9, no goodbye. ANNUALREPORTS_TEST_KILLS says how often.</summary>
public sealed class KillTests
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    [Fact]
    public async Task A_killed_publish_leaves_all_of_it_or_nothing()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_KILLS"), out var wanted) ? wanted : 6;
        var directory = Directory.CreateTempSubdirectory("annual-reports-kill-").FullName;
        var random = new Random(20241124);
        Made? highlight = null;
        var acknowledged = 0L;
        var midway = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var port = FreePort();
            using var process = Start(directory, $"--urls=http://127.0.0.1:{port}");
            using var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
            await Ready(admin, process);
            highlight ??= await Begin(admin);
            var warm = new TaskCompletionSource();
            var publishing = PublishOn(admin, highlight, a => { acknowledged = a; warm.TrySetResult(); });
            await Task.WhenAny(warm.Task, publishing);
            await Task.Delay(random.Next(0, 120));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            midway += await publishing ? 1 : 0;

            using var verify = Start(directory, null);
            var said = await verify.StandardOutput.ReadToEndAsync();
            await verify.WaitForExitAsync();
            Assert.True(verify.ExitCode == 0, said);
            var records = long.Parse(said.Split(" records,")[0].Split('\n')[^1]);
            Assert.True(records >= acknowledged, $"{records} records, but {acknowledged} were acknowledged");
            Assert.Equal(0, (records - 3) % 2);
        }
        Assert.True(midway > 0, "No kill hit a publish.");
        Directory.Delete(directory, recursive: true);
    }

    static Process Start(string directory, string? serve)
    {
        string[] arguments = serve is null ? ["verify"] : [serve];
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--environment=Production", $"--DataDirectory={directory}", "--Sample:Load=false", $"--Security:AdminKey={ApiFixture.AdminKey}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start)!;
    }

    static async Task Ready(HttpClient client, Process process)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                if ((await client.Get("/api/v1/languages")).Status == 200)
                    return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException("The program did not start.");
    }

    static async Task<Made> Begin(HttpClient admin)
    {
        var report = await admin.Post("/manage/reports", new ReportDraft { Slug = "report", Fields = new() { Year = 2024 }, Translations = Texts(l => new ReportText { Title = l, Summary = l }) });
        var published = await admin.Post($"/manage/reports/{report.Text("id")}/publish", new PublishRequest { Languages = ["nl", "fr"] }, ("If-Match", "\"1\""));
        Assert.Equal(200, published.Status);
        var highlight = await admin.Post("/manage/highlights", new HighlightDraft { Report = "report", Slug = "highlight", Fields = new(), Translations = Texts(l => Given.HighlightIn(l)) });
        return new("highlights", highlight.Text("id")!, "report", "highlight");
    }

    static Dictionary<string, T> Texts<T>(Func<string, T> text) => new() { ["nl"] = text("nl"), ["fr"] = text("fr") };

    /// <summary>Saves and publishes both languages until the program dies; tells whether it died in the middle of a publish.</summary>
    static async Task<bool> PublishOn(HttpClient admin, Made highlight, Action<long> acknowledge)
    {
        var asked = false;
        try
        {
            for (var round = 0; ; round++)
            {
                var read = await admin.Get(highlight.Manage);
                var saved = await admin.Patch(highlight.Manage, new { fields = new { position = round % 1000 } }, ("If-Match", read.ETag));
                asked = true;
                var published = await admin.Post(highlight.Manage + "/publish", new PublishRequest { Languages = ["nl", "fr"] }, ("If-Match", saved.ETag));
                asked = false;
                Assert.Equal(200, published.Status);
                acknowledge(published.Json.GetProperty("records").EnumerateArray().Last().GetProperty("sequence").GetInt64());
            }
        }
        catch (Exception died) when (died is HttpRequestException or IOException or SocketException)
        {
            return asked;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
