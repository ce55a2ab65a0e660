using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Publishing;

public sealed class RedactionTests
{
    static RedactionRequest Erase(Made made, string language = "nl") =>
        new()
        {
            Entry = made.Entry,
            Language = language,
            Reason = "Erased on request",
            Authority = "Data protection authority",
        };

    /// <summary>A highlight with two earlier public texts in Dutch.</summary>
    static async Task<Made> Past(ApiFixture api)
    {
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        for (var round = 0; round < 2; round++)
        {
            await api.Save(highlight, new { translations = new { nl = new { title = $"Name {round}" } } });
            await api.Publish(highlight, "nl");
        }
        return highlight;
    }

    [Theory, OnEveryStore]
    public async Task An_administrator_erases_the_past_and_the_log_says_so(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        var highlight = await Past(api);
        var made = await api.Admin.Post("/manage/redactions", Erase(highlight));
        Assert.True(made.Status == 201, made.Json.ToString());
        // French is based on the text of revision 1.
        Assert.Equal(
            (2, 1),
            (made.Json.GetProperty("sequences").GetArrayLength(), made.Json.GetProperty("revisions").GetArrayLength())
        );
        Assert.Equal(
            ("Erased on request", "Data protection authority", "nl", "administrator"),
            (made.Text("reason"), made.Text("authority"), made.Text("language"), made.Text("by"))
        );
        Assert.Equal((highlight.Id, highlight.Report, highlight.Slug), Entry(made.Json));
        Assert.Equal("Name 1", (await api.Public.Get(highlight.Address + "?lang=nl")).Text("title"));
        long[] erased = [.. made.Json.GetProperty("sequences").EnumerateArray().Select(s => s.GetInt64())];
        Assert.False(
            await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Publications.AnyAsync(p => erased.Contains(p.Sequence) && p.Body != null)
            )
        );

        var listed = (await api.Admin.Get("/manage/redactions?limit=1")).Items.Single();
        Assert.Equal(made.Text("sequence"), listed.GetProperty("sequence").ToString());
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    static (string?, string?, string?) Entry(System.Text.Json.JsonElement record) =>
        record.GetProperty("entry") is var entry
            ? (
                entry.GetProperty("id").GetString(),
                entry.GetProperty("report").GetString(),
                entry.GetProperty("slug").GetString()
            )
            : default;

    [Theory, OnEveryStore]
    public async Task Only_administrators_reach_it(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl");
        var publisher = await api.As(Role.Publisher, "Publisher");
        Assert.Equal(403, (await publisher.Post("/manage/redactions", Erase(highlight))).Status);
        Assert.Equal(403, (await publisher.Get("/manage/redactions")).Status);
        Assert.Equal(401, (await api.Public.Post("/manage/redactions", Erase(highlight))).Status);
    }

    [Theory, OnEveryStore]
    public async Task What_can_not_be_erased_is_refused_with_what_to_do(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        var highlight = await Past(api);
        var live = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Live.Where(l => l.Until == null && l.Language == "nl" && l.Slug == highlight.Slug)
                .Select(l => l.Sequence)
                .SingleAsync()
        );
        Task<Answer> Try(RedactionRequest request) => api.Admin.Post("/manage/redactions", request);

        foreach (
            var refused in new[]
            {
                Erase(highlight) with
                {
                    Sequences = [live],
                },
                Erase(highlight) with
                {
                    Sequences = [1],
                },
                Erase(highlight) with
                {
                    Revisions = [3],
                },
                Erase(highlight) with
                {
                    Revisions = [999],
                },
                Erase(highlight, "fr") with
                {
                    Sequences = [live],
                },
                Erase(highlight) with
                {
                    Sequences = [],
                },
                Erase(highlight) with
                {
                    Revisions = [],
                },
                Erase(highlight) with
                {
                    Reason = " ",
                },
            }
        )
            Assert.Equal(
                (422, "/problems/invalid"),
                await Try(refused) is var answer ? (answer.Status, answer.Type) : default
            );
        Assert.NotEmpty((await Try(Erase(highlight) with { Authority = new('x', 1001) })).Errors("/authority"));
        Assert.Equal("/problems/unknown-language", (await Try(Erase(highlight, "xx"))).Type);
        Assert.Equal("/problems/not-found", (await Try(Erase(highlight) with { Entry = Guid.NewGuid() })).Type);
        Assert.NotEmpty((await api.Admin.Post("/manage/redactions", "{\"entry\":1}")).Errors("/entry"));

        Assert.Equal(201, (await Try(Erase(highlight))).Status);
        Assert.Contains("nothing to erase", (await Try(Erase(highlight))).Text("detail"), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task A_release_s_note_goes_with_the_last_record_that_shows_it(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        var report = await api.PublicReport();
        var (one, two) = (await api.Highlight(report, null, "nl", "fr"), await api.Highlight(report, null, "nl", "fr"));
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Titled",
                Items = [ReleaseTests.Item(one, "nl", "fr"), ReleaseTests.Item(two, "nl", "fr")],
                ChangeNote = new Dictionary<string, string>
                {
                    ["nl"] = "Over een persoon",
                    ["fr"] = "Sur une personne",
                },
            }
        );
        Assert.Equal("published", (await ReleaseTests.Do(api, release, "publish")).Text("state"));
        async Task<string[]> Noted() =>
            (await api.Admin.Get($"/manage/releases/{release.Text("id")}")).Json.TryGetProperty(
                "changeNote",
                out var notes
            )
                ? [.. notes.EnumerateObject().Select(n => n.Name)]
                : [];
        foreach (var (made, left) in new[] { (one, new[] { "fr", "nl" }), (two, ["fr"]) })
        {
            await api.Save(made, new { translations = new { nl = new { title = "Zonder naam" } } });
            await api.Publish(made, "nl");
            Assert.Equal(201, (await api.Admin.Post("/manage/redactions", Erase(made))).Status);
            Assert.Equal(left, await Noted());
        }
        Assert.Empty((await api.Verdict()).Broken);
    }

    [Theory, OnEveryStore]
    public async Task Named_records_and_revisions_alone_are_erased(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        var highlight = await Past(api);
        var first = await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Publications.Where(p =>
                    p.EntryNo == s.GetRequiredService<ReportsDb>().Entries.Single(e => e.Slug == highlight.Slug).No
                    && p.Language == "nl"
                )
                .MinAsync(p => p.Sequence)
        );
        var made = await api.Admin.Post(
            "/manage/redactions",
            Erase(highlight) with
            {
                Sequences = [first, first],
                Revisions = [2],
            }
        );
        Assert.Equal([first.ToString(), "2"], made.Texts("sequences").Concat(made.Texts("revisions")));
    }

    [Theory, OnEveryStore]
    public async Task A_deleted_draft_can_be_erased_whole(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        var draft = await api.Highlight(await api.PublicReport(), null, "nl");
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, draft.Manage, null, [("If-Match", "\"1\"")])).Status);
        Assert.Equal(["1"], (await api.Admin.Post("/manage/redactions", Erase(draft))).Texts("revisions"));
        Assert.False(
            await api.In(s =>
                s.GetRequiredService<ReportsDb>()
                    .Revisions.AnyAsync(r =>
                        r.Content != null
                        && s.GetRequiredService<ReportsDb>().Entries.Any(e => e.No == r.EntryNo && e.Slug == draft.Slug)
                    )
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task The_list_goes_on_page_by_page(Store store)
    {
        var api = await Stores.Api(store, "redactions");
        await api.Admin.Post("/manage/redactions", Erase(await Past(api)));
        await api.Admin.Post("/manage/redactions", Erase(await Past(api)));
        var first = await api.Admin.Get("/manage/redactions?limit=1");
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.True(
            first.Items[0].GetProperty("sequence").GetInt64() > second.Items[0].GetProperty("sequence").GetInt64()
        );
        Assert.Equal(400, (await api.Admin.Get("/manage/redactions?cursor=x")).Status);
    }
}
