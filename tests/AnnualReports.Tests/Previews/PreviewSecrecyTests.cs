using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnualReports.Tests.Previews;

/// <summary>Only people who have the link can see the preview, and the link is not passed on.</summary>
public sealed class PreviewSecrecyTests
{
    [Theory, OnEveryStore]
    public async Task Nobody_keeps_it_indexes_it_or_tells_its_address(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        await api.Highlight(report, null, "nl");
        var token = await api.Token(report);
        foreach (
            var address in new[]
            {
                report.Address,
                $"/reports/{report.Slug}/highlights",
                $"/reports/{report.Slug}/sections?shape=tree",
            }
        )
        {
            var answer = await api.Public.Get(Previewing.With(address, token), ("If-None-Match", "*"));
            Assert.Equal(
                (200, "no-store", "noindex", "no-referrer", "*", ""),
                (
                    answer.Status,
                    answer.Headers.CacheControl?.ToString(),
                    answer.Headers.GetValues("X-Robots-Tag").Single(),
                    answer.Headers.GetValues("Referrer-Policy").Single(),
                    answer.Headers.GetValues("Access-Control-Allow-Origin").Single(),
                    answer.ETag
                )
            );
            Assert.False(answer.Headers.Contains("Surrogate-Key"));
        }
        var head = await api.Public.Ask(HttpMethod.Head, Previewing.With(report.Address, token), null, []);
        Assert.Equal((200, 0), (head.Status, head.Bytes.Length));
    }

    [Theory, OnEveryStore]
    public async Task The_words_of_a_draft_are_in_no_public_answer_without_the_token(Store store)
    {
        const string Secret = "Zwijgplicht";
        var api = await Stores.Api(store, "leaks");
        var report = await api.PublicReport();
        var (highlight, draft, section) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Section(report, null, 1, "nl")
        );
        await api.Publish(highlight, "nl", "fr");
        await api.Publish(section, "nl");
        foreach (var made in new[] { highlight, draft, section, report })
            await api.Save(
                made,
                new
                {
                    translations = new
                    {
                        nl = new { title = Secret, summary = Secret },
                        de = new { title = Secret, summary = Secret },
                    },
                }
            );
        var (token, other) = (await api.Token(report), await api.Token(await api.DraftReport()));
        string[] addresses =
        [
            "/reports",
            report.Address,
            $"/reports/{report.Slug}/highlights",
            $"/reports/{report.Slug}/sections",
            $"/reports/{report.Slug}/sections?shape=tree",
            $"/reports/{report.Slug}/priorities",
            highlight.Address,
            draft.Address,
            section.Address,
            "/highlights?limit=100",
            "/themes",
            $"/reports/{report.Slug}/history",
            $"/reports/{report.Slug}/compare/{report.Slug}",
            "/languages",
        ];
        foreach (var address in addresses)
            foreach (var language in new[] { "nl", "de", "fr" })
                foreach (var with in new[] { "", $"preview={other}", "preview=", $"preview={token}" })
                {
                    var answer = await api.Public.Get(
                        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{with}",
                        ("Accept-Language", language)
                    );
                    var told =
                        Encoding.UTF8.GetString(answer.Bytes).Contains(Secret, StringComparison.Ordinal)
                        || answer.Headers.ToString().Contains(Secret, StringComparison.Ordinal);
                    Assert.True(!told || with.EndsWith(token, StringComparison.Ordinal), $"{address} {language} {with}");
                    Assert.False(
                        answer.Json.ValueKind == System.Text.Json.JsonValueKind.Object
                            && answer.Json.TryGetProperty("preview", out _)
                            && !with.EndsWith(token, StringComparison.Ordinal)
                    );
                }
        Assert.Equal(Secret, (await api.Public.Get(Previewing.With(draft.Address + "?lang=de", token))).Text("title"));
    }

    [Fact]
    public async Task The_token_is_in_no_line_of_the_log()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "preview-logs",
            "--Logging:LogLevel:Default=Trace",
            "--Logging:Console:LogLevel:Default=None"
        );
        var lines = new Lines();
        api.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var report = await api.DraftReport();
        var token = await api.Token(report);
        foreach (
            var address in new[]
            {
                report.Address,
                "/reports/none",
                $"/reports/{report.Slug}/highlights?nonsense=1",
                $"/reports/{report.Slug}/highlights?cursor=x",
                "/no-such-route",
            }
        )
            await api.Public.Get(Previewing.With(address, token));
        Assert.Contains(lines.All, l => l.Contains(report.Slug, StringComparison.Ordinal));
        Assert.DoesNotContain(
            lines.All,
            l => l.Contains(token, StringComparison.Ordinal) || l.Contains("preview=", StringComparison.Ordinal)
        );
    }

    /// <summary>Records what is logged, with its scopes.</summary>
    sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
