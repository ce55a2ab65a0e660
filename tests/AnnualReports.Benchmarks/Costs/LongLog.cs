using AnnualReports.Api;
using AnnualReports.Api.Content;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnnualReports.Benchmarks.Costs;

/// <summary>The length of a log, and the number of reports in addition to the two of the sample.</summary>
/// <param name="Records">The least number of records.</param>
/// <param name="Reports">The number of generated reports.</param>
/// <param name="Highlights">The highlights of each generated report.</param>
sealed record LogSize(int Records, int Reports, int Highlights = 30);

/// <summary>
/// Makes stores that have a long log but show readers the same content: the sample reports and generated ones. Their
/// entries are published again and again, withdrawn in a language and published again. Some changes are corrections
/// with a public note. There are five editions, and the log covers most of a year.
/// </summary>
sealed class LongLog(IServiceProvider services, LogClock clock, LogSize size)
{
    /// <summary>The report that readers are shown. Half of all records belong to its entries.</summary>
    public const string Report = "2024";

    /// <summary>The number of editions of that report, spread over the log.</summary>
    public const int Editions = 5;

    /// <summary>The number of days that the log covers.</summary>
    const int Days = 300;

    static readonly DateTimeOffset Start = new(2025, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task Make(string store, LogSize size, CancellationToken ct)
    {
        var clock = new LogClock(Start);
        string[] settings =
        [
            "--environment=Production",
            "--AllowedHosts=127.0.0.1",
            $"--DataDirectory={Path.GetDirectoryName(store)}",
            $"--ConnectionStrings:Reports=Data Source={store}",
        ];
        await using var app = Api.Host.Build(
            settings,
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
        );
        await new LongLog(app.Services, clock, size).Make(ct);
    }

    async Task Make(CancellationToken ct)
    {
        await In(async scope =>
        {
            await Api.Commands.CommandLine.Ready(scope, ct);
            await Startup.LoadSample(scope, () => Task.FromResult(Startup.ReadSample(scope)), ct);
            var languages = scope.GetRequiredService<Languages>();
            await foreach (
                var _ in scope
                    .GetRequiredService<Sampler>()
                    .Fill(
                        new(size.Reports, [.. languages.Tags], size.Highlights, Sections: 12, Body: 600),
                        ct
                    )
            )
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
            if (
                (length - first) * (Editions + 1L) / Math.Max(1, size.Records - first) > editions
                && editions < Editions
            )
            {
                await In(scope => NameEdition(scope, ct));
                editions++;
            }
        }
        for (; editions < Editions; editions++)
            await In(scope => NameEdition(scope, ct));
    }

    Task<int> Length(CancellationToken ct) =>
        In(async scope =>
            (int)(await scope.GetRequiredService<ReportsDb>().LogHead.AsNoTracking().SingleAsync(ct)).Sequence
        );

    static async Task<int> NameEdition(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<ReportsDb>();
        var edition = await scope
            .GetRequiredService<EditionStore>()
            .Name(
                token =>
                    db.Entries.Where(e => e.Kind == "report" && e.Slug == Report).Select(e => e.No).SingleAsync(token),
                null,
                null,
                ct
            );
        return edition.Number;
    }

    /// <summary>Does a part of the work with its own services, so that memory is released after it.</summary>
    async Task<T> In<T>(Func<IServiceProvider, Task<T>> part)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        return await part(scope.ServiceProvider);
    }
}
