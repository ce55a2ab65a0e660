using System.Text;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery;

public sealed class ReportHistoryTests
{
    static async Task Major(ApiFixture api, Made made, string note, params string[] languages) =>
        Assert.Equal(
            200,
            (
                await api.TryPublish(
                    made,
                    new()
                    {
                        Languages = languages,
                        ChangeKind = ChangeKind.Major,
                        ChangeNote = languages.ToDictionary(l => l, l => $"{note} {l}"),
                        Override = new("Internal reason, never public"),
                    }
                )
            ).Status
        );

    static async Task Edition(ApiFixture api, Made report, int number, string? label, string? note) =>
        await api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            var head = await db.LogHead.AsNoTracking().SingleAsync();
            db.Editions.Add(
                new()
                {
                    ReportNo = await db
                        .Entries.Where(e => e.Slug == report.Slug && e.Kind == "report")
                        .Select(e => e.No)
                        .SingleAsync(),
                    Number = number,
                    Sequence = head.Sequence,
                    At = head.At,
                    NamedAt = head.At.AddHours(1),
                    NamedBy = Guid.Empty,
                    Label = label,
                    Note = note,
                    Digest = new byte[32],
                }
            );
            var saved = await db.SaveChangesAsync();
            // One statement is saved without a transaction, whose commit would have told the cache.
            s.GetRequiredService<LogPositions>().Doubt();
            return saved;
        });

    static string[] Lines(Answer answer) =>
        [
            .. answer.Items.Select(i =>
                string.Join(
                    ' ',
                    new[] { "type", "language", "note" }.Select(m =>
                        i.TryGetProperty(m, out var v) ? v.ToString() : "-"
                    )
                )
                + (
                    i.TryGetProperty("entry", out var entry)
                        ? $" | {entry.GetProperty("slug")} {(entry.TryGetProperty("title", out var title) ? title.ToString() : "-")}"
                        : $" | {i.GetProperty("edition")}"
                )
            ),
        ];

    [Theory, OnEveryStore]
    public async Task As_of_a_time_only_what_had_happened_is_told(Store store)
    {
        var api = await Stores.Api(store, "told-then");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await Major(api, highlight, "First", "nl", "fr");
        var then = (await api.Public.Get($"/reports/{report.Slug}/history?lang=nl"))
            .Items.Single()
            .GetProperty("at")
            .GetString();
        await api.Save(highlight, new { translations = new { nl = new { title = "Later" } } });
        await Major(api, highlight, "Second", "nl");
        var named = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
        Assert.Equal(201, named.Status);
        Assert.Equal(3, (await api.Public.Get($"/reports/{report.Slug}/history?lang=nl")).Items.Length);
        var past = await api.Public.Get($"/reports/{report.Slug}/history?lang=nl&count=true&asOf={then}");
        Assert.Equal("First nl", Assert.Single(past.Items).GetProperty("note").GetString());
        Assert.Equal(1, past.Json.GetProperty("total").GetInt32());
        Assert.Equal(
            "/problems/not-yet-public",
            (await api.Public.Get($"/reports/{report.Slug}/history?asOf=2001-01-01")).Type
        );
        // A comparison does so too.
        var other = await api.PublicReport();
        var section = await api.Section(report, null, 1, "nl", "fr");
        await api.Publish(section, "nl", "fr");
        var between = (await api.Public.Get(section.Address + "?lang=nl"))
            .Json.GetProperty("publishedAt")
            .GetDateTimeOffset()
            .AddMilliseconds(-1);
        async Task<int> Added(string asOf) =>
            (await api.Public.Get($"/reports/{report.Slug}/compare/{other.Slug}?lang=nl{asOf}"))
                .Json.GetProperty("sections")
                .GetProperty("added")
                .GetArrayLength();
        Assert.Equal((1, 0), (await Added(""), await Added($"&asOf={between:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}")));
    }

    [Theory, OnEveryStore]
    public async Task Major_changes_withdrawals_and_editions_are_told_newest_first_in_one_language(Store store)
    {
        var api = await Stores.Api(store, "told");
        var (report, elsewhere) = (await api.PublicReport(), await api.PublicReport());
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await Major(api, highlight, "First", "nl", "fr");
        await Edition(api, report, 1, "For print", "{\"fr\":\"Imprimée\"}");
        await api.Save(highlight, new { translations = new { nl = new { title = "Titel twee" } } });
        await api.Publish(highlight, "nl");
        await Major(api, await api.Highlight(elsewhere, null, "nl"), "Elsewhere", "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Titel drie" } } });
        await Major(api, highlight, "Third", "nl");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);

        var dutch = await api.Public.Get($"/reports/{report.Slug}/history?lang=nl&count=true");
        Assert.Equal(
            [
                $"withdrawn nl Reason nl | {highlight.Slug} Titel drie",
                $"changed nl Third nl | {highlight.Slug} Titel drie",
                "edition nl - | {\"number\":1,\"label\":\"For print\"}",
                $"changed nl First nl | {highlight.Slug} Title nl",
            ],
            Lines(dutch)
        );
        Assert.Equal("4", dutch.Text("total"));
        Assert.Equal(
            $"/api/v1{highlight.Address}?lang=nl",
            dutch.Items[0].GetProperty("links").GetProperty("entry").GetString()
        );
        Assert.Equal(
            $"/api/v1/reports/{report.Slug}/editions/1",
            dutch.Items[2].GetProperty("links").GetProperty("edition").GetString()
        );
        Assert.True(
            dutch
                .Items.Select(i => i.GetProperty("sequence").GetInt64())
                .SequenceEqual(dutch.Items.Select(i => i.GetProperty("sequence").GetInt64()).OrderDescending())
        );

        // The note of an edition in German falls back to French; no change was made in German.
        Assert.Equal(
            ["edition fr Imprimée | {\"number\":1,\"label\":\"For print\"}"],
            Lines(await api.Public.Get($"/reports/{report.Slug}/history?lang=de"))
        );
        Assert.Equal(
            ["edition de - | {\"number\":1,\"label\":\"For print\"}"],
            Lines(await api.Public.Get($"/reports/{report.Slug}/history?lang=de&fallback=none"))
        );
        Assert.Equal(
            2,
            (await api.Public.Get($"/reports/{report.Slug}/history", ("Accept-Language", "fr"))).Items.Length
        );
        foreach (var language in new[] { "nl", "fr", "de", "en" })
            Assert.DoesNotContain(
                "Internal",
                Encoding.UTF8.GetString(
                    (await api.Public.Get($"/reports/{report.Slug}/history?lang={language}")).Bytes
                ),
                StringComparison.Ordinal
            );
    }

    [Theory, OnEveryStore]
    public async Task Pages_go_on_where_they_ended_through_editions_of_one_position(Store store)
    {
        var api = await Stores.Api(store, "told");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        for (var round = 0; round < 3; round++)
        {
            await api.Save(highlight, new { fields = new { position = round } });
            await Major(api, highlight, $"Round {round}", "nl");
            await Edition(api, report, 2 * round + 1, null, null);
            await Edition(api, report, 2 * round + 2, "Again", null);
        }
        var whole = Lines(await api.Public.Get($"/reports/{report.Slug}/history?lang=nl&limit=100"));
        Assert.Equal(9, whole.Length);
        for (var limit = 1; limit <= 4; limit++)
        {
            var found = new List<string>();
            for (var next = $"/reports/{report.Slug}/history?lang=nl&limit={limit}"; next is not null;)
            {
                var page = await api.Public.Get(next);
                Assert.Equal(
                    next.StartsWith("/api", StringComparison.Ordinal) || page.Text("next") is not null,
                    page.Status == 200
                );
                found.AddRange(Lines(page));
                next = page.Text("next");
                Assert.Equal(next is not null, page.Headers.Contains("Link"));
            }
            Assert.Equal(whole, found);
        }
        var cursor = (await api.Public.Get($"/reports/{report.Slug}/history?lang=nl&limit=1"))
            .Text("next")!
            .Split("cursor=")[1];
        Assert.Equal(
            "/problems/invalid-parameter",
            (await api.Public.Get($"/reports/{report.Slug}/history?lang=fr&cursor={cursor}")).Type
        );
        Assert.Equal(
            "/problems/invalid-parameter",
            (await api.Public.Get($"/reports/{report.Slug}/highlights?lang=nl&cursor={cursor}")).Type
        );
    }

    [Theory, OnEveryStore]
    public async Task Its_tag_changes_with_a_record_and_with_an_edition_alone(Store store)
    {
        var api = await Stores.Api(store, "told");
        var report = await api.PublicReport();
        var address = $"/reports/{report.Slug}/history?lang=nl";
        var empty = await api.Public.Get(address);
        Assert.Empty(empty.Items);
        Assert.Equal("nl", Assert.Single(empty.ContentHeaders.ContentLanguage));
        Assert.Equal(304, (await api.Public.Get(address, ("If-None-Match", empty.ETag))).Status);
        await Edition(api, report, 1, null, null);
        var named = await api.Public.Get(address, ("If-None-Match", empty.ETag));
        Assert.Equal(200, named.Status);
        await Major(api, await api.Highlight(report, null, "nl"), "More", "nl");
        Assert.Equal(200, (await api.Public.Get(address, ("If-None-Match", named.ETag))).Status);
        Assert.Contains("Accept-Language", (await api.Public.Get($"/reports/{report.Slug}/history")).Headers.Vary);
        Assert.Contains(
            $"report-{report.Slug}",
            Assert.Single(named.Headers.GetValues("Surrogate-Key")),
            StringComparison.Ordinal
        );
    }

    [Theory, OnEveryStore]
    public async Task What_was_erased_keeps_its_place_without_its_words(Store store)
    {
        var api = await Stores.Api(store, "told");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await Major(api, highlight, "Personal", "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Ander" } } });
        await api.Publish(highlight, "nl");
        Assert.Equal(
            201,
            (
                await api.Admin.Post(
                    "/manage/redactions",
                    new RedactionRequest
                    {
                        Entry = highlight.Entry,
                        Language = "nl",
                        Reason = "r",
                        Authority = "a",
                    }
                )
            ).Status
        );
        Assert.Equal(
            [$"changed nl - | {highlight.Slug} -"],
            Lines(await api.Public.Get($"/reports/{report.Slug}/history?lang=nl"))
        );
    }

    [Theory, OnEveryStore]
    public async Task A_report_that_is_not_public_has_no_history(Store store)
    {
        var api = await Stores.Api(store, "told");
        var report = await api.DraftReport();
        Assert.Equal("/problems/unknown-report", (await api.Public.Get($"/reports/{report.Slug}/history")).Type);
        await api.Publish(report, "nl", "fr");
        await api.TryWithdraw(report, "nl", "fr");
        Assert.Equal(
            (410, "/problems/withdrawn"),
            await api.Public.Get($"/reports/{report.Slug}/history?lang=nl") is var gone
                ? (gone.Status, gone.Type)
                : default
        );
    }
}
