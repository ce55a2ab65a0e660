using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using AnnualReports.Benchmarks.Routes;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Benchmarks.Soaking;

/// <summary>
/// Runs clients that read all public routes, one that publishes continuously, and one that uploads files, all on one
/// server for a while.
/// </summary>
static class SoakRun
{
    const int Readers = 4;

    /// <summary>The pauses between two publications, and between two uploads.</summary>
    static readonly TimeSpan Publishes = TimeSpan.FromMilliseconds(250),
        Uploads = TimeSpan.FromSeconds(1);

    /// <returns>How long each route took, and what was wrong.</returns>
    public static async Task<Timings> Of(
        Uri server,
        string key,
        string report,
        string other,
        int seed,
        TimeSpan duration,
        CancellationToken ct
    )
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = server,
        };
        using var admin = new HttpClient { BaseAddress = server };
        admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var (editor, timings) = (new ReportsClient(admin), new Timings());
        // The content that is requested existed before, so it is in the past and in the editions too.
        var routes = PublicRoutes.Of(await Found.Of(client, report, other, key, ct));
        var pair = await Pair.Make(editor, report, ct);
        await pair.Publish(ct);
        await Once(client, routes, ct);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ending.CancelAfter(duration);
        Task[] all =
        [
            .. Enumerable
                .Range(0, Readers)
                .Select(i => new Reader(client, routes, pair, timings, (seed * Readers) + i).Read(ending.Token)),
            Repeat("(publishing)", Publishes, _ => pair.Publish(CancellationToken.None), timings, ending.Token),
            Repeat("(uploading)", Uploads, n => Upload(editor, (seed * 1_000_000) + n), timings, ending.Token),
        ];
        await Task.WhenAll(all.Select(Ended));
        ct.ThrowIfCancellationRequested();
        return timings;
    }

    /// <summary>
    /// Requests each route in each coding once before anything is counted, so that the code is compiled.
    /// </summary>
    static async Task Once(HttpClient client, IReadOnlyList<PublicRoute> routes, CancellationToken ct)
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
            foreach (var route in routes)
            {
                using var request = route.Request();
                request.Headers.AcceptEncoding.Add(new(coding));
                using var answer = await client.SendAsync(request, ct);
                if (answer.StatusCode != route.Status && answer.StatusCode != HttpStatusCode.NotModified)
                    throw new InvalidOperationException(
                        $"{route.Target} was answered with {(int)answer.StatusCode}, not {(int)route.Status}: {await answer.Content.ReadAsStringAsync(ct)}"
                    );
            }
    }

    static async Task Upload(ReportsClient editor, int number)
    {
        using var file = new MemoryStream(number % 2 == 0 ? Files.Png(number) : Files.Pdf(number));
        await editor.Media.Upload(number % 2 == 0 ? $"soak-{number}.png" : $"soak-{number}.pdf", file);
    }

    static async Task Repeat(string name, TimeSpan pause, Func<int, Task> work, Timings timings, CancellationToken ct)
    {
        for (var n = 0; !ct.IsCancellationRequested; n++)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await work(n);
                timings.Add(name, Stopwatch.GetElapsedTime(began));
            }
            catch (HttpRequestException exception)
            {
                timings.Fault($"{name}: {exception.Message}");
            }
            await Task.Delay(pause, ct);
        }
    }

    /// <summary>A client that is interrupted because the time is over has ended correctly.</summary>
    static async Task Ended(Task part)
    {
        try
        {
            await part;
        }
        catch (OperationCanceledException) { }
    }
}
