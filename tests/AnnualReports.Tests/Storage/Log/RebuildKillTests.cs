using System.Diagnostics;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>
/// The command `live rebuild` in a separate process, which is killed in the middle (kill -9) while the server runs.
/// </summary>
public sealed class RebuildKillTests(ITestOutputHelper output)
{
    const int Wrong = 7_777,
        Kills = 2;

    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    static Task<int> Left(ApiFixture api) =>
        api.In(s => s.GetRequiredService<ReportsDb>().Live.CountAsync(l => l.Order == Wrong));

    static Process Start(ApiFixture api, params string[] command)
    {
        var options = api.Services.GetRequiredService<StoreOptions>();
        return Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Program,
                    .. command,
                    "--environment=Production",
                    $"--contentRoot={AppContext.BaseDirectory}",
                    $"--DataDirectory={options.DataDirectory}",
                    $"--Database:Provider={options.Provider}",
                    $"--ConnectionStrings:Reports={options.ConnectionString}",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }

    [Theory, OnEveryStore]
    public async Task What_is_killed_goes_on_when_it_is_run_again(Store store)
    {
        var api = await Stores.Api(store, "rebuild-killed");
        await api.In(async services =>
        {
            await foreach (
                var _ in services
                    .GetRequiredService<Sampler>()
                    .Fill(
                        new(1, ["nl", "fr", "de", "en"], Highlights: 1_500, Sections: 0, Body: 100),
                        CancellationToken.None
                    )
            )
                continue;
            return 0;
        });
        await api.In(s =>
            s.GetRequiredService<ReportsDb>().Live.ExecuteUpdateAsync(l => l.SetProperty(r => r.Order, Wrong))
        );
        var all = await Left(api);
        for (var (kill, before) = (0, all); kill < Kills; kill++)
        {
            using var process = Start(api, "live", "rebuild");
            int left;
            while ((left = await Left(api)) == before && !process.HasExited)
                await Patience.Rest(2);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            before = await Left(api);
            output.WriteLine($"killed with {before} of {all} rows left, seen at {left}");
            Assert.InRange(before, 1, all - 1);
            // No entry is half repaired.
            Assert.Equal(
                0,
                await api.In(s =>
                    s.GetRequiredService<ReportsDb>()
                        .Live.GroupBy(l => l.EntryNo)
                        .CountAsync(g => g.Any(l => l.Order == Wrong) && g.Any(l => l.Order != Wrong))
                )
            );
        }
        using var last = Start(api, "live", "rebuild");
        var said = await last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();
        output.WriteLine(said);
        Assert.True(last.ExitCode == 0, said + await last.StandardError.ReadToEndAsync());
        Assert.Equal(0, await Left(api));
        Assert.Empty((await api.Verdict()).Differences);
    }
}
