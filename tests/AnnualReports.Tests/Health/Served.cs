using System.Collections.Concurrent;
using System.Text.Json;
using AnnualReports.Api;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Health;

/// <summary>The program on a SQLite store of its own, whose files a test may damage.</summary>
sealed class Served : IAsyncDisposable
{
    readonly WebApplication app;
    readonly string folder;

    Served(WebApplication app, string folder, Logged log)
    {
        (this.app, this.folder, Log) = (app, folder, log);
        Public = new() { BaseAddress = new(app.Urls.First()), Timeout = Patience.Seconds(100) };
        Admin = new() { BaseAddress = Public.BaseAddress, Timeout = Public.Timeout };
        Admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
    }

    public HttpClient Public { get; }

    public HttpClient Admin { get; }

    public Logged Log { get; }

    public IServiceProvider Services => app.Services;

    public string Database => Path.Combine(folder, "annual-reports.db");

    /// <summary>Starts it in a folder, with services that a test replaces.</summary>
    public static async Task<Served> Start(
        string folder,
        Action<IServiceCollection>? services = null,
        params string[] settings
    )
    {
        var log = new Logged();
        var app = Host.Build(
            [
                "--environment=Production",
                "--urls=http://127.0.0.1:0",
                $"--contentRoot={AppContext.BaseDirectory}",
                $"--DataDirectory={folder}",
                "--Sample:Load=false",
                $"--Security:AdminKey={ApiFixture.AdminKey}",
                "--PublicUrl=http://localhost",
                "--Health:FreeBytes=0",
                "--Logging:Console:LogLevel:AnnualReports.Api.Http.RequestLog=Warning",
                .. settings,
            ],
            s =>
            {
                s.AddSingleton<ILoggerProvider>(log);
                services?.Invoke(s);
            }
        );
        await Startup.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return new(app, folder, log);
    }

    /// <summary>Saves a new theme: a few bytes.</summary>
    public Task<Answer> Save(string slug) =>
        Admin.Post(
            "/manage/themes",
            new ThemeDraft
            {
                Slug = slug,
                Fields = new(),
                Translations = Texts(new ThemeText { Name = "Theme" }),
            }
        );

    /// <summary>Saves a new report with so much prose that the file has to grow.</summary>
    public Task<Answer> SaveLong(int year) =>
        Admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = $"report-{year}",
                Fields = new() { Year = year },
                Translations = Texts(
                    new ReportText
                    {
                        Title = "Report",
                        Summary = "Summary",
                        Foreword = new string('x', 20_000),
                    }
                ),
            }
        );

    public static Dictionary<string, T> Texts<T>(T text) => new() { ["nl"] = text, ["fr"] = text };

    /// <summary>Runs before each request, for example to move a test's clock.</summary>
    public Action BeforeProbe { get; set; } = () => { };

    /// <summary>
    /// Requests <c>/health/ready</c> until it has this status and these causes. Its answers are valid for a second.
    /// </summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> Ready(string status, params string[] causes)
    {
        var (said, code) = ("", 0);
        await Patience.Until(
            async () =>
            {
                BeforeProbe();
                using var answer = await Public.GetAsync(new Uri("/health/ready", UriKind.Relative));
                (said, code) = (await answer.Content.ReadAsStringAsync(), (int)answer.StatusCode);
                var body = JsonElement.Parse(said);
                string[] found = body.TryGetProperty("causes", out var all)
                    ? [.. all.EnumerateArray().Select(c => c.GetProperty("cause").GetString()!)]
                    : [];
                return body.GetProperty("status").GetString() == status
                    && found.Order(StringComparer.Ordinal).SequenceEqual(causes.Order(StringComparer.Ordinal));
            },
            () => $"Not {status} for {string.Join(", ", causes)}, but {said}."
        );
        return code;
    }

    public async Task<bool> IsSound() => (await Admin.Get("/manage/verify")).Json.GetProperty("sound").GetBoolean();

    public async ValueTask DisposeAsync()
    {
        Public.Dispose();
        Admin.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}

/// <summary>The lines that the program logged.</summary>
sealed class Logged : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Message)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Into(this, categoryName);

    public void Dispose() { }

    sealed class Into(Logged logged, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => logged.Lines.Enqueue((category, logLevel, formatter(state, exception)));
    }
}

/// <summary>A folder that is deleted after its test.</summary>
sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("annual-reports-health-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
