using AnnualReports.Contracts;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Telemetry;

/// <summary>What the program, in a separate process, sends to a collector.</summary>
public sealed class CollectorTests
{
    const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    static readonly string[] Settings =
    [
        "--environment=Production",
        $"--Security:AdminKey={ApiFixture.AdminKey}",
        "--Sample:Load=true",
    ];

    static void OnlyOnLinux() =>
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "The program is started by /bin/sh, and what it has loaded is in /proc."
        );

    [Fact]
    public async Task It_gets_traces_metrics_and_logs()
    {
        OnlyOnLinux();
        using var folder = new Folder();
        await using var collector = await Collector.Start();
        await using var api = await Launched.Serve("022", folder.Path, [.. Settings, .. collector.Settings]);
        Assert.True(api.HasLoaded("OpenTelemetry.dll"));
        Assert.Equal(200, (await api.Public.Get("/reports/latest/highlights")).Status);
        var created = await api.Admin.Post("/manage/themes", Theme("watched"));
        Assert.Equal(201, created.Status);
        await api.Admin.Post(
            $"/manage/themes/{created.Text("id")}/publish",
            new PublishRequest { Languages = ["nl", "fr"] },
            ("If-Match", created.ETag)
        );

        await collector.Gets("traces", "POST /api/v1/manage/themes");
        await collector.Gets("traces", "publish: commit");
        await collector.Gets("traces", "INSERT");
        await collector.Gets("metrics", "annual_reports.log.lock.hold");
        await collector.Gets("metrics", "annual_reports.degraded");
        await collector.Gets("metrics", "http.server.request.duration");
        await collector.Gets("metrics", "dotnet.gc.pause.time");
        await collector.Gets("logs", "/api/v1/manage/themes");
        // No more is sent than the table names.
        Assert.Equal(0, collector.Count("metrics", "http.server.active_requests"));
        Assert.Equal(0, collector.Count("metrics", "dotnet.jit"));
        Assert.All(
            ["traces", "metrics", "logs"],
            signal => Assert.NotEqual(0, collector.Count(signal, "annual-reports"))
        );
    }

    [Fact]
    public async Task It_gets_one_signal_where_it_is_named_for_one()
    {
        OnlyOnLinux();
        using var folder = new Folder();
        await using var collector = await Collector.Start();
        string[] settings =
        [
            .. collector.Settings.Skip(1),
            $"--OTEL_EXPORTER_OTLP_METRICS_ENDPOINT={collector.Address}/v1/metrics",
        ];
        await using var api = await Launched.Serve("022", folder.Path, [.. Settings, .. settings]);
        Assert.Equal(200, (await api.Admin.Get("/manage/themes")).Status);
        await collector.Gets("metrics", "/api/v1/manage/themes");
    }

    [Fact]
    public async Task A_kept_answer_makes_no_span_unless_its_client_records_the_trace()
    {
        OnlyOnLinux();
        using var folder = new Folder();
        await using var collector = await Collector.Start();
        await using var api = await Launched.Serve("022", folder.Path, [.. Settings, .. collector.Settings]);
        const string Name = "GET /api/v1/reports/{report}/highlights";
        for (var reads = 0; reads < 20; reads++)
            Assert.Equal(200, (await api.Public.Get("/reports/2024/highlights?lang=fr")).Status);
        await api.Public.Get(
            "/reports/2024/highlights?lang=fr",
            ("traceparent", $"00-{new string('a', 32)}-00f067aa0ba902b7-00")
        );
        await api.Admin.Get("/manage/themes");
        await collector.Gets("traces", "GET /api/v1/manage/themes");
        Assert.Equal(1, collector.Count("traces", Name));
        var traceId = System.Text.Encoding.Latin1.GetString(Convert.FromHexString(Trace));
        Assert.Equal(0, collector.Count("traces", traceId));
        Assert.Equal(
            200,
            (
                await api.Public.Get(
                    "/reports/2024/highlights?lang=fr",
                    ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01")
                )
            ).Status
        );
        await collector.Gets("traces", traceId);
        Assert.Equal(2, collector.Count("traces", Name));
        await collector.Gets("metrics", "annual_reports.cache.hits");
    }

    [Fact]
    public async Task Nobody_is_told_keys_tokens_or_addresses_of_mail()
    {
        OnlyOnLinux();
        using var folder = new Folder();
        await using var collector = await Collector.Start();
        await using var api = await Launched.Serve(
            "022",
            folder.Path,
            [.. Settings, .. collector.Settings, "--Logging:Access=true"]
        );
        string[] secrets = [.. await Secrets.Tell(api), ApiFixture.AdminKey];
        await api.Admin.Get("/manage/partners");
        await collector.Gets("traces", "GET /api/v1/manage/partners");
        await collector.Gets("logs", "/api/v1/manage/partners");
        await collector.Gets("metrics", "/api/v1/manage/partners");
        foreach (var signal in new[] { "traces", "metrics", "logs" })
            Assert.All(secrets, secret => Assert.Equal(0, collector.Count(signal, secret)));
    }

    [Fact]
    public async Task Nothing_of_it_is_loaded_where_no_collector_is_named()
    {
        OnlyOnLinux();
        using var folder = new Folder();
        await using var api = await Launched.Serve("022", folder.Path, Settings);
        Assert.Equal(200, (await api.Admin.Get("/manage/themes")).Status);
        Assert.True(api.HasLoaded("AnnualReports.Api.dll"));
        Assert.False(api.HasLoaded("OpenTelemetry"));
        await using var disabled = await Launched.Serve(
            "022",
            folder.Path,
            [.. Settings, "--OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:1", "--OTEL_SDK_DISABLED=true"]
        );
        Assert.False(disabled.HasLoaded("OpenTelemetry"));
    }

    static ThemeDraft Theme(string slug) =>
        new()
        {
            Slug = slug,
            Fields = new(),
            Translations = Served.Texts(new ThemeText { Name = "Theme" }),
        };
}
