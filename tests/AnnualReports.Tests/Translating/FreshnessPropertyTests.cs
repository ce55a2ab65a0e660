using AnnualReports.Contracts;
using AnnualReports.Tests.Publishing;
using CsCheck;

namespace AnnualReports.Tests.Translating;

/// <summary>Whatever is published, withdrawn or scheduled, and in whatever order: no translation gets outdated by it.</summary>
public sealed class FreshnessPropertyTests
{
    static readonly Clock Clock = new(DateTimeOffset.UtcNow);

    enum Step
    {
        Publish,
        Withdraw,
        Schedule,
        Unschedule,
        PublishScheduled,
    }

    static readonly string[][] Together = [["nl"], ["fr"], ["nl", "fr"], ["nl", "fr", "de"]];

    static readonly Gen<(Step What, string[] Languages)[]> Steps = Gen.Select(
        Gen.Enum<Step>(),
        Gen.Int[0, 3].Select(i => Together[i]),
        (what, languages) => (what, languages)
    ).Array[3, 10];

    [Theory, OnEveryStore]
    public async Task Publishing_withdrawing_and_scheduling_outdate_nothing(Store store)
    {
        var api = await Stores.Api(store, "freshness", Clock);
        await Steps.SampleAsync(steps => Run(api, steps), iter: store == Store.Sqlite ? 12 : 4, threads: 1);
    }

    static async Task<string> States(ApiFixture api, Made made)
    {
        var fields = (await api.Admin.Get(made.Manage)).Json.GetProperty("languages");
        return string.Join(
            '\n',
            fields.EnumerateObject().Select(l => $"{l.Name} {l.Value.GetProperty("fields").GetRawText()}")
        );
    }

    /// <summary>A release of the entry in an hour; null if a rule refuses it.</summary>
    static async Task<Answer?> Scheduled(ApiFixture api, Made made, string[] languages)
    {
        var planned = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Items = [ReleaseTests.Item(made, languages)],
                At = Clock.GetUtcNow().AddHours(1),
                Force = true,
            }
        );
        return planned.Status == 201 ? planned : null;
    }

    static async Task Run(ApiFixture api, (Step What, string[] Languages)[] steps)
    {
        var report = await api.PublicReport();
        var made = await api.Highlight(report, null, "nl", "fr", "de");
        // French is outdated, German fresh.
        await api.Save(made, new { translations = new { nl = new { title = "Nieuw" } } });
        await api.Confirm(made, "de");
        var before = await States(api, made);
        Assert.Contains("outdated", before, StringComparison.Ordinal);
        var revision = await api.ETag(made);
        Answer? scheduled = null;
        foreach (var (what, languages) in steps)
        {
            // What a rule refuses is no matter here.
            if (what == Step.Publish)
                await api.TryPublish(made, new() { Languages = languages, Override = new("A test") });
            else if (what == Step.Withdraw)
                await api.TryWithdraw(made, languages);
            else if (what == Step.Schedule && scheduled is null)
                scheduled = await Scheduled(api, made, languages);
            else if (scheduled is not null)
            {
                await ReleaseTests.Do(api, scheduled, what == Step.Unschedule ? "cancel" : "publish");
                scheduled = null;
            }
            Assert.Equal((before, revision), (await States(api, made), await api.ETag(made)));
        }
        if (scheduled is not null)
            await ReleaseTests.Do(api, scheduled, "cancel");
    }
}
