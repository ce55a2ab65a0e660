using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using AnnualReports.Api.Publishing;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Tests.Alerts;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Security;
using AnnualReports.Tests.Webhooks;
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
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            clock,
            mail.Settings("--Limits:FailedSignIns=1", "--Search:Enabled=true")
        );
        var administrator = await api.Person("Administrator");
        await api.Grant(administrator.Id, Role.Administrator);
        await Work(api, clock);
        // The administrator is told that a release failed.
        await api.UntilAlerts(administrator.Id, "sent", 1);
        await Retry(2);
        heard.Ask();

        var document = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "operations.md"));
        var table = Listed()
            .Matches(document)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.True(table.Count > 20);
        Assert.Equal(
            table.OrderBy(m => m.Key, StringComparer.Ordinal),
            heard.Published.OrderBy(m => m.Key, StringComparer.Ordinal)
        );
        Assert.Equal(table.Keys.Order(StringComparer.Ordinal), heard.Measured.Keys.Order(StringComparer.Ordinal));
        // The phases of publishing are in the row of their metric.
        var phases = document.Split('\n').Single(l => l.StartsWith("| `annual_reports.publish.duration`", Line));
        Assert.Equal(
            Phase().Matches(phases[phases.IndexOf("`phase`", Line)..]).Select(m => m.Groups[1].Value).Skip(1).Order(),
            heard.Tags["annual_reports.publish.duration"].Keys().Select(t => t.Split('=', ';')[1]).Distinct().Order()
        );
    }

    const StringComparison Line = StringComparison.Ordinal;

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Phase();

    /// <summary>
    /// Reads, a publication, an upload, a picture in another size, a release that is published and one that can't be.
    /// </summary>
    static async Task Work(ApiFixture api, Clock clock)
    {
        var report = await api.PublicReport();
        for (var reads = 0; reads < 3; reads++)
            Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
        Assert.Equal(404, (await api.Public.Get("/reports/no-such-report")).Status);
        using (var stranger = api.WithKey("no-key-that-anybody-has"))
            foreach (var status in new[] { 401, 429 })
                Assert.Equal(status, (await stranger.Get("/manage/me")).Status);
        await api.Uploaded(Sent.Pdf(), "Report.pdf");
        var (priority, fine) = (await api.Priority(report, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        await api.Publish(priority, "nl", "fr");
        var bound = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        foreach (var made in new[] { fine, bound })
            await ReleaseTests.Plan(
                api,
                new() { Items = [ReleaseTests.Item(made, "nl", "fr")], At = clock.GetUtcNow().AddMinutes(5) }
            );
        var reason = new Dictionary<string, string> { ["nl"] = "Weg", ["fr"] = "Parti" };
        await api.Admin.Post(
            $"{priority.Manage}/withdraw",
            new WithdrawRequest { Languages = ["nl", "fr"], Reason = reason },
            ("If-Match", "\"1\"")
        );
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None));
        Assert.Equal(200, (await api.Public.Get(fine.Address)).Status);
        await Post(api, priority);
    }

    /// <summary>Something is published with two webhooks, of which one is gone.</summary>
    static async Task Post(ApiFixture api, Made entry)
    {
        await using var receiver = await Receiver.Start();
        await using var gone = await Receiver.Start((_, _) => Task.FromResult<int?>(410));
        await using var taking = await Hook.To(api, receiver.Url);
        await using var left = await Hook.To(api, gone.Url);
        await api.Save(entry, new { fields = new { position = 7 } });
        await api.Publish(entry, "nl", "fr");
        await receiver.Until(2);
        await Patience.Until(
            async () => (await left.Read()).Text("enabled") == "False" && (await taking.Read()).Text("pending") == "0",
            "Not all is delivered."
        );
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
        {
            Assert.Equal(200, (await api.Public.Get(path)).Status);
            var kept = await api.Public.Get(path);
            Assert.Equal(200, kept.Status);
            Assert.Equal(304, (await api.Public.Get(path, ("If-None-Match", kept.ETag))).Status);
        }
        heard.Ask();
        foreach (
            var route in new[]
            {
                "/reports/{report}",
                "/reports/{report}/highlights/{slug}",
                "/reports/{report}/highlights",
                "/languages",
            }
        )
        {
            List<string> Of(string metric) =>
                heard
                    .Tags[metric]
                    .Where(t => t.Contains($"http.route=/api/v1{route};", StringComparison.Ordinal))
                    .ToList();
            void Has(string metric, string tag) =>
                Assert.True(
                    Of(metric).Any(t => t.Contains(tag, StringComparison.Ordinal)),
                    $"{metric} has no {tag} of {route}, but: {string.Join(' ', heard.Tags[metric].Keys())}"
                );
            Has("http.server.request.duration", "http.request.method=GET;");
            // What is read from memory anyway is not kept.
            if (route == "/languages")
                continue;
            Has("annual_reports.cache.hits", "http.response.status_code=200;");
            Has("annual_reports.cache.hits", "http.response.status_code=304;");
        }
    }

    [Fact]
    public async Task A_request_is_measured_or_counted_as_a_hit_and_never_both()
    {
        const int Reads = 4;
        await using var api = await ApiFixture.Start(Store.Sqlite);
        using var heard = new Heard(api.Services.GetRequiredService<IMeterFactory>());
        var report = await api.PublicReport();
        Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
        int Measured(int status) =>
            heard
                .Tags["http.server.request.duration"]
                .Where(t =>
                    t.Contains("http.route=/api/v1/reports/{report};", StringComparison.Ordinal)
                    && t.Contains($"http.response.status_code={status};", StringComparison.Ordinal)
                )
                .Count();
        var (found, missing) = (Measured(200), Measured(404));
        Assert.True(found > 0);
        // In turns on one connection: what a hit says of itself holds for no later request.
        for (var read = 0; read < Reads; read++)
        {
            Assert.Equal(200, (await api.Public.Get(report.Address)).Status);
            Assert.Equal(404, (await api.Public.Get($"/reports/none-{read}")).Status);
        }
        await Patience.Until(() => Measured(404) == missing + Reads, "Requests were not measured.");
        Assert.Equal(found, Measured(200));
    }

    [Fact]
    public async Task What_is_tried_again_is_counted_by_its_reason()
    {
        using var heard = new Heard();
        await Retry(3);
        Assert.True(
            heard.Tags["annual_reports.store.retries"].Where(t => t == "error.type=TimeoutException;").Count() >= 3
        );
    }

    /// <summary>Has a retry strategy, such as that for SQL Server, try something again this many times.</summary>
    static async Task Retry(int times)
    {
        var options = new DbContextOptionsBuilder()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.ExecutionStrategy(d => new Patient(d)))
            .CountsRetries();
        await using var db = new DbContext(options.Options);
        var tries = 0;
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(() => tries++ < times ? throw new TimeoutException() : Task.CompletedTask);
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
        Assert.DoesNotContain(
            heard.Tags.Values.SelectMany(t => t.Keys()),
            t => t.Contains("never-asked", StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(@"^\| `([a-z_.]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    /// <summary>Listens only to what is sent to a collector.</summary>
    sealed class Heard : IDisposable
    {
        readonly MeterListener listener = new();

        /// <summary>Of one program, or of all.</summary>
        public Heard(IMeterFactory? program = null)
        {
            listener.InstrumentPublished = (instrument, l) =>
            {
                if (!Api.Telemetry.IsSent(instrument) || (program is not null && instrument.Meter.Scope != program))
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
            Tags.GetOrAdd(instrument.Name, _ => new())
                .Add(string.Concat(tags.ToArray().Select(t => $"{t.Key}={t.Value};")));
        }

        /// <summary>Asks for values that are measured only on request.</summary>
        public void Ask() => listener.RecordObservableInstruments();

        public void Dispose() => listener.Dispose();
    }

    /// <summary>The texts, and how often each was received.</summary>
    sealed class Counted
    {
        readonly ConcurrentQueue<string> texts = new();

        public void Add(string text) => texts.Enqueue(text);

        public IEnumerable<string> Keys() => texts.Distinct();

        public IEnumerable<string> Where(Func<string, bool> fits) => texts.Where(fits);
    }
}
