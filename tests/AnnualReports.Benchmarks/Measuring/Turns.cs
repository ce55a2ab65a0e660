using AnnualReports.Benchmarks.Driving;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>What one server did in one window.</summary>
/// <param name="Counted">What wrk counted.</param>
/// <param name="Cpu">Microseconds of the server's CPU time for each request.</param>
sealed record Window(Counted Counted, double Cpu);

/// <summary>
/// Windows in turns. Each server has one, and then each has another, so that all run in the better and worse minutes of
/// the same machine.
/// </summary>
static class Turns
{
    /// <summary>Measures as many windows of each server as the options say, after one that is not counted.</summary>
    /// <returns>The windows of each server, in their order.</returns>
    public static async Task<List<Window>[]> Take(
        IReadOnlyList<Running> servers,
        Options options,
        Func<Running, Task<Counted>> load
    )
    {
        var windows = servers.Select(_ => new List<Window>()).ToArray();
        foreach (var server in servers)
            await load(server);
        for (var turn = 0; turn < options.Windows; turn++)
            // Each server is first in turn, because the first one after a pause may have an advantage.
            for (var place = 0; place < servers.Count; place++)
            {
                var index = (turn + place) % servers.Count;
                windows[index].Add(await Take(servers[index], load));
            }
        return windows;
    }

    static async Task<Window> Take(Running server, Func<Running, Task<Counted>> load)
    {
        var before = server.Cpu;
        var counted = await load(server);
        return new(counted, (server.Cpu - before) * 1e6 / counted.Requests);
    }
}
