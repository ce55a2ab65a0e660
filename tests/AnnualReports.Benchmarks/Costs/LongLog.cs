using AnnualReports.Api;
using AnnualReports.Api.Content;
using AnnualReports.Api.Sampling;
using AnnualReports.Api.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnnualReports.Benchmarks.Costs;

/// <summary>How long a log is to be, and how many reports there are besides the two of the sample.</summary>
/// <param name="Records">Its records, at least.</param>
/// <param name="Reports">Generated reports.</param>
/// <param name="Highlights">The highlights of each of those.</param>
sealed record LogSize(int Records, int Reports, int Highlights = 30);

/// <summary>
/// Makes stores with a long log in which a reader is shown the same: the sample reports and generated ones, whose entries are published again and again,
/// withdrawn in a language and published again, with corrections that the public is told of and five editions, over most of a year.
/// </summary>
sealed class LongLog(IServiceProvider services, LogClock clock, LogSize size)
{
    /// <summary>The report that readers are shown; half of all records are of its entries.</summary>
    public const string Report = "2024";

    /// <summary>How many editions the report gets, spread over the log.</summary>
    public const int Editions = 5;

    /// <summary>How many days the log covers.</summary>
    const int Days = 300;

    static readonly DateTimeOffset Start = new(2025, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task Make(string store, LogSize size, CancellationToken ct)
    {
        var clock = new LogClock(Start);
        string[] settings = ["--environment=Production", "--AllowedHosts=127.0.0.1", $"--DataDirectory={Path.GetDirectoryName(store)}", $"--ConnectionStrings:Reports=Data Source={store}"];
        await using var app = Api.Host.Build(settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await new LongLog(app.Services, clock, size).Make(ct);
    }

    async Task Make(CancellationToken ct)
    {
        await In(async scope =>
        {
            await Api.Commands.CommandLine.Ready(scope, ct);
            await Starting.LoadSample(scope, () => Task.FromResult(Starting.ReadSample(scope)), ct);
            var languages = scope.GetRequiredService<Languages>();
            await foreach (var _ in scope.GetRequiredService<Sampler>().Fill(new(size.Reports, [.. languages.Tags], size.Highlights, Sections: 12, Body: 600), Starting.System, ct))
                clock.Advance(TimeSpan.FromMinutes(1));
            return 0;
        });
        var entries = await In(scope => Twofold.All(scope.GetRequiredService<ReportsDb>(), Report, ct));
        var history = new Republishing(entries);
        var (first, editions) = (await Length(ct), 0);
        for (var length = first; length < size.Records; length = await Length(ct))
        {
            clock.Advance(TimeSpan.FromDays(Days) * history.Portion / Math.Max(1, size.Records - first));
            await In(scope => history.Round(scope, clock.GetUtcNow().UtcDateTime, ct));
            if ((length - first) * (Editions + 1L) / Math.Max(1, size.Records - first) > editions && editions < Editions)
            {
                await In(scope => NameEdition(scope, ct));
                editions++;
            }
        }
        for (; editions < Editions; editions++)
            await In(scope => NameEdition(scope, ct));
    }

    Task<int> Length(CancellationToken ct) => In(async scope => (int)(await scope.GetRequiredService<ReportsDb>().LogHead.AsNoTracking().SingleAsync(ct)).Sequence);

    static async Task<int> NameEdition(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<ReportsDb>();
        var edition = await scope.GetRequiredService<Editions>().Freeze(token => db.Entries.Where(e => e.Kind == "report" && e.Slug == Report).Select(e => e.No).SingleAsync(token),
            null, null, Starting.System, ct);
        return edition.Number;
    }

    /// <summary>Does a part in a scope of its own, so that nothing is held longer.</summary>
    async Task<T> In<T>(Func<IServiceProvider, Task<T>> part)
    {
        await using var scope = services.CreateAsyncScope();
        return await part(scope.ServiceProvider);
    }
}
