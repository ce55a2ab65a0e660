using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Webhooks;
using AnnualReports.Contracts;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnualReports.Tests.Webhooks;

/// <summary>Webhooks that ask for it learn which translations a save made outdated, and which it made ready.</summary>
public sealed class TranslationEventTests
{
    static string About(WebhookEvent told) =>
        $"{told.Type} {told.Data.Language} {string.Join(',', told.Data.Fields ?? [])}".TrimEnd();

    [Theory, OnEveryStore]
    public async Task A_save_tells_once_what_it_made_outdated_and_what_it_made_ready(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        var report = await api.PublicReport();
        await using var hook = await Hook.To(
            api,
            receiver.Url,
            report.Slug,
            WebhookEventTypes.TranslationOutdated,
            WebhookEventTypes.TranslationReady
        );
        var made = await api.Highlight(report, null, "nl");
        await api.Rewrite(made, "fr", new() { Title = "Titre" });
        await api.Rewrite(made, "fr", Given.HighlightIn("fr"));
        await api.Save(made, new { translations = new { nl = new { body = "Text with emphasis." } } });
        await api.Save(made, new { translations = new { nl = new { title = "Nieuw", body = "Nieuw" } } });
        await api.Save(made, new { translations = new { nl = new { title = "Nog nieuwer" } } });
        await api.Publish(made, "nl");
        await api.Confirm(made, "fr", "title");
        await api.Confirm(made, "fr");
        await api.Publish(made, "fr");
        await receiver.Until(3);
        var told = receiver.Taken.Select(r => r.Verified(hook.Secret)).ToList();
        Assert.Equal(
            ["translation.ready fr", "translation.outdated fr title,body", "translation.ready fr"],
            told.Select(About)
        );
        var outdated = told[1].Data;
        Assert.Equal((made.Entry, made.Slug, report.Slug), (outdated.Entry!.Id, outdated.Entry.Slug, outdated.Entry.Report));
        Assert.Equal(("nl", 0), (outdated.SourceLanguage, outdated.SurrogateKeys.Count));
        Assert.Equal(200, (await api.Admin.Get(outdated.Url!)).Status);
    }

    [Theory, OnEveryStore]
    public async Task Events_are_kept_for_a_year_and_then_deleted_however_many_there_are(Store store)
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var api = await ApiFixture.Start(store, clock);
        Task<int> Events() => api.In(s => s.GetRequiredService<ReportsDb>().Events.CountAsync());
        Task Keep() =>
            api.Services.GetServices<IHostedService>().OfType<WebhookKeeper>().Single().Delete(CancellationToken.None);
        await api.Highlight(await api.PublicReport(), null, "nl", "fr", "de");
        var told = await Events();
        Assert.True(told > 0);
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            var one = await db.Events.AsNoTracking().FirstAsync();
            for (var i = 1; i <= 1100; i++)
                db.Events.Add(
                    new()
                    {
                        Sequence = 1000 + i,
                        Type = one.Type,
                        Subject = one.Subject,
                        At = one.At,
                        LogSequence = one.LogSequence,
                    }
                );
            await db.EventHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, 2100));
            return await db.SaveChangesAsync();
        });
        clock.Advance(TimeSpan.FromDays(364));
        await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        var kept = await Events() - 1100 - told;
        await Keep();
        Assert.Equal(told + 1100 + kept, await Events());
        clock.Advance(TimeSpan.FromDays(2));
        await Keep();
        Assert.Equal(kept, await Events());
        Assert.True(kept > 0);
    }

    [Theory, OnEveryStore]
    public async Task Drafts_are_told_of_only_to_those_who_ask(Store store)
    {
        var api = await Stores.Api(store);
        await using var receiver = await Receiver.Start();
        await using var german = await Receiver.Start();
        var report = await api.PublicReport();
        await using var all = await Hook.To(api, receiver.Url, report.Slug);
        await using var ready = await Hook.To(api, german.Url, report.Slug, WebhookEventTypes.TranslationReady);
        await ready.Change(new { languages = new[] { "de" } });
        var made = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Publish(made, "nl");
        await receiver.Until(1);
        await german.Until(1);
        Assert.Equal("entry.published", Assert.Single(receiver.Taken).Verified(all.Secret).Type);
        Assert.Equal("translation.ready de", About(Assert.Single(german.Taken).Verified(ready.Secret)));
    }
}
