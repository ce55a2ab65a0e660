using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Telemetry;

/// <summary>The table of metrics in docs/operations.md is what a running program emits.</summary>
public sealed partial class MetricTests
{
    [Fact]
    public async Task The_table_of_operators_is_what_is_emitted()
    {
        using var heard = new Heard();
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(Store.Sqlite, clock);
        await Work(api, clock);
        await Retry(2);
        heard.Ask();

        var table = Listed().Matches(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "operations.md")))
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.True(table.Count > 20);
        Assert.Equal(table.OrderBy(m => m.Key, StringComparer.Ordinal), heard.Published.OrderBy(m => m.Key, StringComparer.Ordinal));
        Assert.Equal(table.Keys.Order(StringComparer.Ordinal), heard.Measured.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Reads, a publication, an upload, a picture in another size, a release that goes live and one that can't.</summary>
    static async Task Work(ApiFixture api, Clock clock)
    {
        var report = await api.PublicReport();
        for (var reads = 0; reads < 3; reads++)
            Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
        Assert.Equal(404, (await api.Public.Get("/reports/no-such-report")).Status);
        await api.Uploaded(Sent.Pdf(), "Report.pdf");
        var (priority, fine) = (await api.Priority(report, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        await api.Publish(priority, "nl", "fr");
        var bound = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        foreach (var made in new[] { fine, bound })
            await ReleaseTests.Plan(api, new() { Items = [ReleaseTests.Item(made, "nl", "fr")], At = clock.GetUtcNow().AddMinutes(5) });
        var reason = new Dictionary<string, string> { ["nl"] = "Weg", ["fr"] = "Parti" };
        await api.Admin.Post($"{priority.Manage}/withdraw", new WithdrawRequest { Languages = ["nl", "fr"], Reason = reason }, ("If-Match", "\"1\""));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None));
        Assert.Equal(200, (await api.Public.Get(fine.Address)).Status);
    }

    [Fact]
    public async Task Requests_are_told_apart_by_route_also_where_the_answer_was_kept()
    {
        using var heard = new Heard();
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        foreach (var path in new[] { report.Address, highlight.Address, $"{report.Address}/highlights", "/languages" })
            for (var reads = 0; reads < 3; reads++)
                Assert.Equal(200, (await api.Public.Get(path)).Status);
        var routes = heard.Tags["http.server.request.duration"].Where(t => t.Contains("http.request.method=GET", StringComparison.Ordinal)).ToList();
        foreach (var route in new[] { "/reports/{report}", "/reports/{report}/highlights/{slug}", "/reports/{report}/highlights", "/languages" })
            Assert.True(routes.Count(t => t.Contains($"http.route=/api/v1{route};", StringComparison.Ordinal)) >= 3, route);
    }

    [Fact]
    public async Task What_is_tried_again_is_counted_by_its_reason()
    {
        using var heard = new Heard();
        await Retry(3);
        Assert.True(heard.Tags["annual_reports.store.retries"].Where(t => t == "error.type=TimeoutException;").Count() >= 3);
    }

    /// <summary>Has a strategy try something again so many times, as that for SQL Server does.</summary>
    static async Task Retry(int times)
    {
        var options = new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:", sqlite => sqlite.ExecutionStrategy(d => new Patient(d))).CountsRetries();
        await using var db = new DbContext(options.Options);
        var tries = 0;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(() => tries++ < times ? throw new TimeoutException() : Task.CompletedTask);
        Assert.Equal(times + 1, tries);
    }

    sealed class Patient(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 5, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }

    [Fact]
    public async Task Values_of_tags_are_few_whatever_is_asked_for()
    {
        using var heard = new Heard();
        await using var api = await ApiFixture.Start(Store.Sqlite);
        for (var read = 0; read < 50; read++)
            await api.Public.Get($"/reports/never-asked-{read}-for");
        Assert.DoesNotContain(heard.Tags.Values.SelectMany(t => t.Keys()), t => t.Contains("never-asked", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-z_.]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    /// <summary>Listens to what is sent to a collector, and to nothing else.</summary>
    sealed class Heard : IDisposable
    {
        readonly MeterListener listener = new();

        public Heard()
        {
            listener.InstrumentPublished = (instrument, l) =>
            {
                if (!Api.Telemetry.IsSent(instrument))
                    return;
                Published[instrument.Name] = instrument.Unit ?? "";
                l.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<int>((i, _, tags, _) => Note(i, tags));
            listener.SetMeasurementEventCallback<long>((i, _, tags, _) => Note(i, tags));
            listener.SetMeasurementEventCallback<double>((i, _, tags, _) => Note(i, tags));
            listener.Start();
        }

        public ConcurrentDictionary<string, string> Published { get; } = new();

        public ConcurrentDictionary<string, bool> Measured { get; } = new();

        public ConcurrentDictionary<string, Counted> Tags { get; } = new();

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Measured[instrument.Name] = true;
            Tags.GetOrAdd(instrument.Name, _ => new()).Add(string.Concat(tags.ToArray().Select(t => $"{t.Key}={t.Value};")));
        }

        /// <summary>Asks for what is only told when it is asked for.</summary>
        public void Ask() => listener.RecordObservableInstruments();

        public void Dispose() => listener.Dispose();
    }

    /// <summary>Texts, and how often each came.</summary>
    sealed class Counted
    {
        readonly ConcurrentQueue<string> texts = new();

        public void Add(string text) => texts.Enqueue(text);

        public IEnumerable<string> Keys() => texts.Distinct();

        public IEnumerable<string> Where(Func<string, bool> fits) => texts.Where(fits);
    }
}
