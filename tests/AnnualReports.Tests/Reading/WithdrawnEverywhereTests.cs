using AnnualReports.Contracts;
using AnnualReports.Tests.Pages;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// If a reader got a fallback that was withdrawn, the answer is that it was withdrawn, not that it never existed.
/// </summary>
public sealed class WithdrawnEverywhereTests
{
    [Theory, OnEveryStore]
    public async Task Where_no_language_of_the_chain_answers_and_one_was_withdrawn_it_is_gone_with_the_reason(
        Store store
    )
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        // German readers saw the French text.
        Assert.Equal("fr", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        var then = (await api.Public.Get(highlight.Address + "?lang=fr")).Text("publishedAt");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "fr")).Status);
        Assert.Equal("nl", (await api.Public.Get(highlight.Address + "?lang=de")).Text("language"));
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        foreach (var language in new[] { "de", "en", "nl", "fr" })
        {
            var gone = await api.Public.Get($"{highlight.Address}?lang={language}");
            Assert.Equal((language, 410, "/problems/withdrawn"), (language, gone.Status, gone.Type));
            Assert.Equal(language is "de" or "en" ? "Reason nl" : $"Reason {language}", gone.Text("reason"));
            Assert.NotNull(gone.Text("withdrawnAt"));
        }
        // Without fallback, what was never public in the language does not exist.
        var none = await api.Public.Get(highlight.Address + "?lang=de&fallback=none");
        Assert.Equal(404, none.Status);
        Assert.Equal(410, (await api.Public.Get(highlight.Address + "?lang=nl&fallback=none")).Status);
        // The same rule applies to the past, in which it existed.
        Assert.Equal(200, (await api.Public.Get($"{highlight.Address}?lang=de&asOf={then}")).Status);
        Assert.Equal(
            410,
            (
                await api.Public.Get(
                    $"{highlight.Address}?lang=de&asOf={DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}"
                )
            ).Status
        );
        // It applies in editions too, and on pages and embeds.
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);
        var edition = await api.Public.Get($"/reports/{report.Slug}/editions/1/highlights/{highlight.Slug}?lang=de");
        Assert.Equal((410, "Reason nl"), (edition.Status, edition.Text("reason")));
        foreach (
            var path in new[]
            {
                $"/highlights/{report.Slug}/{highlight.Slug}?lang=de",
                $"/embed/highlights/{report.Slug}/{highlight.Slug}?lang=de",
            }
        )
        {
            var page = await api.Page(path);
            Assert.Equal((path, 410), (path, page.Status));
            Assert.Contains("Reason nl", page.Text, StringComparison.Ordinal);
        }
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task A_report_that_was_withdrawn_is_gone_for_readers_of_a_stand_in_and_what_never_was_is_not(
        Store store
    )
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var draft = await api.Highlight(report, null, "nl");
        Assert.Equal(404, (await api.Public.Get(draft.Address + "?lang=de")).Status);
        Assert.Equal(200, (await api.TryWithdraw(report, "nl", "fr")).Status);
        foreach (var language in new[] { "nl", "fr", "de", "en" })
            Assert.Equal(
                (language, 410),
                (language, (await api.Public.Get($"/reports/{report.Slug}?lang={language}")).Status)
            );
        Assert.Equal(410, (await api.Public.Get($"/reports/{report.Slug}/bundle?lang=de")).Status);
        Assert.Equal(404, (await api.Public.Get("/reports/no-such-report?lang=de")).Status);
    }
}
