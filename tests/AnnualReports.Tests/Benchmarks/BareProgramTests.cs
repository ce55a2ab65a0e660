using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Tests.Benchmarks;

/// <summary>
/// The benchmarks compare the program with a bare one. That means something only if both send the same.
/// </summary>
public sealed class BareProgramTests
{
    [Fact]
    public async Task The_bare_program_answers_what_was_recorded()
    {
        var clock = new Clock(new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var api = await Stores.Api(Store.Sqlite, "bare", clock);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        clock.Advance(TimeSpan.FromMinutes(1));
        string[] targets = [$"/api/v1{highlight.Address}?lang=fr", $"/api/v1{report.Address}/highlights?lang=nl"];
        var (file, port) = (Path.GetTempFileName(), FreePort());
        using (var record = Benchmarked.Start(["record", api.Address.AbsoluteUri, file, .. targets]))
        {
            await record.WaitForExitAsync();
            Assert.Equal(0, record.ExitCode);
        }
        using var bare = Benchmarked.Start("bare", $"{port}", file);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        try
        {
            await Listening(client, bare);
            foreach (var target in targets)
                foreach (var coding in new[] { "", "gzip", "br" })
                    await Compare(api.Public, client, target, coding);
        }
        finally
        {
            bare.Kill();
            File.Delete(file);
        }
    }

    static async Task Compare(HttpClient program, HttpClient bare, string target, string coding)
    {
        (string, string)[] asked = coding.Length == 0 ? [] : [("Accept-Encoding", coding)];
        var whole = await program.Get(target, asked);
        Same(whole, await bare.Get(target, asked));
        asked = [.. asked, ("If-None-Match", whole.ETag)];
        var notModified = await program.Get(target, asked);
        Assert.Equal(304, notModified.Status);
        Same(notModified, await bare.Get(target, asked));
    }

    static void Same(Answer expected, Answer actual)
    {
        static string[] Lines(Answer answer) =>
            [
                .. answer
                    .Headers.Concat(answer.ContentHeaders)
                    .Where(h => h.Key is not "Date" and not "X-Test-Operation")
                    .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
                    .Order(),
            ];
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(Lines(expected), Lines(actual));
        Assert.Equal(expected.Bytes, actual.Bytes);
    }

    static Task Listening(HttpClient client, Process process) => Patience.Started(process, client, "/", _ => true);

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
