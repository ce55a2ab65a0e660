using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>Others publish between the moment at which something was prepared and the log's lock.</summary>
public sealed class LogGrowthTests
{
    /// <summary>
    /// Does other things, one after the other, each time that something was prepared and is about to take the lock.
    /// </summary>
    static async Task<IReadOnlyList<string>> Between(ApiFixture api, Func<Task> work, params Func<Task>[] meanwhile)
    {
        var left = new Queue<Func<Task>>(meanwhile);
        var (log, isAtIt) = (api.Services.GetRequiredService<LogLock>(), false);
        log.Waiting += Next;
        try
        {
            return await Statements.Of(api, work);
        }
        finally
        {
            log.Waiting -= Next;
        }

        void Next()
        {
            // What others do takes the lock too.
            if (isAtIt || !left.TryDequeue(out var one))
                return;
            isAtIt = true;
            using (ExecutionContext.SuppressFlow())
                Task.Run(one).GetAwaiter().GetResult();
            isAtIt = false;
        }
    }

    static void ReadsNoDraftUnderTheLock(List<string> sent)
    {
        var locked = sent.FindLastIndex(s =>
            s.StartsWith("UPDATE", StringComparison.Ordinal) && s.Contains("LogHead", StringComparison.Ordinal)
        );
        Assert.InRange(locked, 1, sent.Count);
        var appended = sent.FindIndex(locked, s => s.Contains("LanguageScopes", StringComparison.Ordinal));
        Assert.InRange(appended, locked, sent.Count);
        Assert.DoesNotContain(sent[locked..appended], s => s.Contains("Revisions", StringComparison.Ordinal));
    }

    static async Task Sound(ApiFixture api)
    {
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    static async Task<Made> Theme(ApiFixture api) =>
        await api.Create(
            ContentKinds.Themes,
            new ThemeDraft
            {
                Slug = Given.NewSlug("theme"),
                Fields = new(),
                Translations = new[] { "nl", "fr" }.ToDictionary(l => l, l => new ThemeText { Name = $"Name {l}" }),
            }
        );

    [Theory, OnEveryStore]
    public async Task A_release_reads_and_renders_nothing_again_because_of_what_it_does_not_concern(Store store)
    {
        var api = await Stores.Api(store, "release-lock-unrelated");
        var (release, themes) = (await ReleaseLockTests.Release(api, 40), new[] { await Theme(api), await Theme(api) });
        var sent = await Between(
            api,
            () => ReleaseLockTests.Publish(api, release),
            async () =>
            {
                foreach (var theme in themes)
                    await api.Publish(theme, "nl", "fr");
            }
        );
        ReadsNoDraftUnderTheLock([.. sent]);
        await Sound(api);
        // Its instant is later than theirs, in the log and in bodies.
        var theirs = (await api.Public.Get(themes[1].Address)).Json.GetProperty("publishedAt").GetString();
        var report = await api.Public.Get($"/reports/{SampleDrafts.Report(ReleaseLockTests.Year)}");
        Assert.True(string.CompareOrdinal(theirs, report.Json.GetProperty("publishedAt").GetString()) < 0);
        Assert.Equal(
            report.Json.GetProperty("publishedAt").GetString(),
            (await api.Admin.Get($"/manage/releases/{release.Text("id")}")).Text("publishedAt")
        );
    }

    [Theory, OnEveryStore]
    public async Task A_publication_reads_nothing_again_because_of_what_it_does_not_concern(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var report = await api.PublicReport();
        var (mine, theme) = (await api.Highlight(report, null, "nl", "fr"), await Theme(api));
        var sent = await Between(api, () => api.Publish(mine, "nl", "fr"), () => api.Publish(theme, "nl", "fr"));
        ReadsNoDraftUnderTheLock([.. sent]);
        await Sound(api);
    }

    [Theory, OnEveryStore]
    public async Task What_it_concerns_is_prepared_again_before_the_lock(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var report = await api.PublicReport();
        var figure = await api.PublicFigure(report, Given.NewSlug("figure"), new() { Value = 12 }, "nl", "fr");
        var section = await api.Quoting(report, $"{{{{figure:{figure.Slug}}}}} persons", "Summary", "nl");
        await api.Save(figure, new { fields = new { value = 34 } });
        var sent = await Between(api, () => api.Publish(section, "nl"), () => api.Publish(figure, "nl", "fr"));
        ReadsNoDraftUnderTheLock([.. sent]);
        Assert.Contains("34 persons", await api.Html(section, "nl"), StringComparison.Ordinal);
        await Sound(api);
    }

    [Theory, OnEveryStore]
    public async Task Who_refers_to_what_is_withdrawn_meanwhile_is_refused(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        Answer? answer = null;
        await Between(
            api,
            async () => answer = await api.TryPublish(highlight, new() { Languages = ["nl", "fr"] }),
            async () => Assert.Equal(200, (await api.TryWithdraw(priority, "nl", "fr")).Status)
        );
        Assert.Equal(422, answer!.Status);
        // The other way round, what is withdrawn has got a reader meanwhile.
        await api.Publish(priority, "nl", "fr");
        await Between(
            api,
            async () => answer = await api.TryWithdraw(priority, "nl", "fr"),
            () => api.Publish(highlight, "nl", "fr")
        );
        Assert.Equal((409, "/problems/still-referenced"), (answer.Status, answer.Type));
        await Sound(api);
    }

    /// <summary>Others publish before each of its attempts; so it does the last one under the lock.</summary>
    [Theory, OnEveryStore]
    public async Task Who_is_always_disturbed_publishes_in_the_end(Store store)
    {
        var api = await Stores.Api(store, "release-lock");
        var report = await api.PublicReport();
        var figure = await api.PublicFigure(report, Given.NewSlug("figure"), new() { Value = 1 }, "nl", "fr");
        var section = await api.Quoting(report, $"{{{{figure:{figure.Slug}}}}} persons", "Summary", "nl");
        var value = 1;
        async Task Again()
        {
            await api.Save(figure, new { fields = new { value = ++value } });
            await api.Publish(figure, "nl", "fr");
        }
        await Between(api, () => api.Publish(section, "nl"), Again, Again, Again);
        Assert.Contains("4 persons", await api.Html(section, "nl"), StringComparison.Ordinal);
        await Sound(api);
    }
}
