using AnnualReports.Api.Content;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// Reports that are not public yet, with the entries that <c>sample</c> makes. They are made in this process, in
/// batches: over HTTP each entry would be a request, and <c>import</c> writes all in one transaction, whose time grows
/// faster than its entries.
/// </summary>
static class DraftReports
{
    const int Batch = 250;

    /// <summary>Years are counted down from the one before that of the report in the store.</summary>
    const int LastYear = 2023;

    /// <summary>
    /// Makes reports for each round. There is an additional first round, which is not counted and has no largest
    /// report, so that the code is compiled before.
    /// </summary>
    public static async Task<List<List<(string Report, int Entries)>>> Make(
        string store,
        int rounds,
        (int Entries, int Releases)[] sizes,
        CancellationToken ct
    )
    {
        await using var app = Api.Host.Build([
            "--environment=Production",
            "--AllowedHosts=127.0.0.1",
            $"--DataDirectory={Path.GetDirectoryName(store)}",
            $"--ConnectionStrings:Reports=Data Source={store}",
        ]);
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        var (made, year) = (new List<List<(string, int)>>(), LastYear);
        for (var round = 0; round <= rounds; round++)
        {
            var reports = new List<(string, int)>();
            foreach (
                var entries in sizes
                    .Take(round == 0 ? sizes.Length - 1 : sizes.Length)
                    .SelectMany(s => Enumerable.Repeat(s.Entries, s.Releases))
            )
            {
                await Make(scope.ServiceProvider, year, entries, ct);
                reports.Add((SampleDrafts.Report(year--), entries));
            }
            made.Add(reports);
        }
        return made;
    }

    static async Task Make(IServiceProvider services, int year, int entries, CancellationToken ct)
    {
        var (db, kinds) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<KindSet>());
        // The report itself and its priorities are entries too.
        var size = new SampleSize(1, ["nl", "fr"], entries - SampleSize.Priorities - 1, Sections: 0, Body: 1000);
        var items = new SampleDrafts(kinds, services.GetRequiredService<Languages>(), size).Of(year).ToList();
        foreach (var kind in items.GroupBy(i => i.Kind))
            foreach (var batch in kind.Chunk(Batch))
                await db.Write(token => Create(services, kind.Key, batch, token), token => Task.FromResult(false), ct);
    }

    static async Task<int> Create(IServiceProvider services, Kind kind, SampleItem[] batch, CancellationToken ct)
    {
        var creations = batch.Select(i => new Creation(Guid.CreateVersion7(), i.Report, i.Draft())).ToList();
        return (
            await services
                .GetRequiredService<DraftStore>()
                .CreateAllInside(kind, creations, TimeProvider.System.GetUtcNow().UtcDateTime, ct)
        ).Count;
    }
}
