using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AnnualReports.Tests.Previews.PreviewedReleases;

namespace AnnualReports.Tests.Previews;

/// <summary>What the preview of a release shows is what the public reads after it, except for times.</summary>
public sealed class ReleasePreviewTests
{
    [Theory, OnEveryStore]
    public async Task A_release_is_previewed_as_it_will_be_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var (changed, fresh, going, partly, pinned, untouched, unnamed) = (
            await api.Highlight(report, new() { Position = 5 }, "nl", "fr"),
            await api.Highlight(report, new() { Position = 1 }, "nl", "fr", "de"),
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        var (chapter, part) = (
            await api.Section(report, null, 2, "nl"),
            await api.Section(report, null, 1, "nl", "fr")
        );
        foreach (var made in new[] { changed, going, partly, pinned })
            await api.Publish(made, "nl", "fr");
        await api.Publish(untouched, "nl");
        await api.Publish(part, "nl", "fr");
        // The fields of the new revision apply to French too, although its text has not changed.
        await api.Save(
            changed,
            new
            {
                fields = new
                {
                    position = 0,
                    countries = new[] { "BE" },
                    priorities = new[] { priority.Slug },
                },
                translations = new
                {
                    nl = new { title = "Nieuw" },
                    fr = new { title = "Pas encore" },
                    en = new { title = "New", summary = "s" },
                },
            }
        );
        await api.Save(
            pinned,
            new
            {
                translations = new
                {
                    nl = new { title = "Gepind", body = $"Zie [dit](entry:highlights/{fresh.Slug})." },
                },
            }
        );
        await api.Save(pinned, new { translations = new { nl = new { title = "Te laat" } } });
        await api.Save(untouched, new { translations = new { nl = new { title = "Niet in de release" } } });
        await api.Save(part, new { fields = new { parent = chapter.Slug } });
        await api.TryWithdraw(partly, "fr");
        Item[] items =
        [
            new(changed, "publish", "nl en"),
            new(fresh, "publish", "nl fr"),
            new(going, "withdraw", "nl fr"),
            new(partly, "publish", "fr"),
            new(pinned, "publish", "nl", 2),
            new(part, "publish", "nl"),
            new(chapter, "publish", "nl"),
        ];
        Made[] entries = [changed, fresh, going, partly, pinned, untouched, unnamed, part, chapter, priority];
        var token = await Token(api, report, await Release(api, "planned", null, null, items));
        var before = await Seen(api, report, entries, token);
        Assert.NotEqual(before, await Seen(api, report, entries, null));
        await Publish(api, items);
        var after = await Seen(api, report, entries, null);
        Same(after, before);
        Assert.StartsWith("410", after[$"{going.Address}?lang=fr"], StringComparison.Ordinal);
        Same(after, await Seen(api, report, entries, token));
    }

    [Theory, OnEveryStore]
    public async Task A_whole_report_is_previewed_with_all_that_has_changed_and_no_more(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (changed, fresh, withdrawn, same, german) = (
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "de")
        );
        await api.Publish(changed, "nl", "fr");
        await api.Publish(withdrawn, "nl");
        await api.Publish(same, "nl");
        await api.TryWithdraw(withdrawn, "nl");
        await api.Save(changed, new { translations = new { fr = new { title = "Nouveau" } } });
        await api.Save(report, new { translations = new { nl = new { subtitle = "Onder" } } });
        var release = await Release(api, "planned", report, "nl fr");
        var token = await Token(api, report, release);
        Made[] entries = [changed, fresh, withdrawn, same, german];
        var before = await Seen(api, report, entries, token);
        await Publish(api, new(report, "publish", "nl"), new(changed, "publish", "fr"), new(fresh, "publish", "nl"));
        Same(await Seen(api, report, entries, null), before);
    }

    [Theory, OnEveryStore]
    public async Task A_report_that_goes_public_with_its_release_is_previewed(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        Item[] items = [new(report, "publish", "nl fr"), new(highlight, "publish", "nl")];
        var token = await Token(api, report, await Release(api, "scheduled", null, null, items));
        var before = await Seen(api, report, [highlight], token);
        await Publish(api, items);
        Same(await Seen(api, report, [highlight], null), before);
    }

    [Theory, OnEveryStore]
    public async Task A_language_in_which_nothing_differs_is_not_told_as_changed(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        var token = await Token(
            api,
            report,
            await Release(api, "planned", null, null, new Item(highlight, "publish", "nl fr"))
        );
        foreach (var (language, status) in new[] { ("nl", "changed"), ("fr", "published") })
            Assert.Equal(
                status,
                (await api.Public.Get($"{highlight.Address}?lang={language}&preview={token}"))
                    .Json.GetProperty("preview")
                    .GetProperty("status")
                    .GetString()
            );
    }

    [Theory, OnEveryStore]
    public async Task A_field_that_has_a_text_for_each_language_changes_only_that_language(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr");
        object Links(string french) =>
            new
            {
                fields = new
                {
                    links = new[]
                    {
                        new { url = "https://example.org/", title = new Dictionary<string, string> { ["nl"] = "Meer", ["fr"] = french } },
                    },
                },
            };
        await api.Save(highlight, Links("Plus"));
        await api.Publish(highlight, "nl", "fr");
        await api.Save(highlight, Links("En savoir plus"));
        var token = await Token(
            api,
            report,
            await Release(api, "planned", null, null, new Item(highlight, "publish", "nl fr"))
        );
        foreach (var (language, status) in new[] { ("nl", "published"), ("fr", "changed") })
            Assert.Equal(
                status,
                (await api.Public.Get($"{highlight.Address}?lang={language}&preview={token}"))
                    .Json.GetProperty("preview")
                    .GetProperty("status")
                    .GetString()
            );
    }

    [Theory, OnEveryStore]
    public async Task How_each_text_stands_beside_the_public_is_told(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl", "fr", "de");
        await api.Publish(highlight, "nl", "fr");
        await api.Save(highlight, new { fields = new { position = 3 } });
        async Task<string> Status(string token, string language) =>
            (await api.Public.Get($"{highlight.Address}?lang={language}&preview={token}")).Json.GetProperty("preview")
                is var p
                ? $"{p.GetProperty("status")} {p.GetProperty("revision")}"
                : "";
        var token = await Token(
            api,
            report,
            await Release(api, "planned", null, null, new Item(highlight, "publish", "nl de"))
        );
        Assert.Equal(
            ["changed 2", "changed 1", "draft 2"],
            [await Status(token, "nl"), await Status(token, "fr"), await Status(token, "de")]
        );
        var without = await Token(api, report, await Release(api, "planned", null, null));
        Assert.Equal(
            ["published 1", "published 1", "published 1"],
            [await Status(without, "nl"), await Status(without, "fr"), await Status(without, "de")]
        );
    }

    [Theory, OnEveryStore]
    public async Task A_release_that_will_change_nothing_more_is_refused_and_shows_what_is_public(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        var release = await Release(api, "planned", null, null, new Item(highlight, "publish", "nl"));
        var token = await Token(api, report, release);
        Assert.Equal(200, (await api.Public.Get($"{highlight.Address}?preview={token}")).Status);
        await api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Releases.Where(r => r.Id == release)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, "cancelled"))
        );
        Assert.Equal(404, (await api.Public.Get($"{highlight.Address}?preview={token}")).Status);
        Assert.Equal(200, (await api.Public.Get($"{report.Address}?preview={token}")).Status);
        var refused = await api.Admin.Post(
            "/manage/preview-links",
            new PreviewLinkRequest
            {
                Report = report.Slug,
                Release = release,
                Name = "x",
            }
        );
        Assert.Equal(
            (409, "/problems/release-not-open", "cancelled"),
            (refused.Status, refused.Type, refused.Text("state"))
        );
    }

    [Theory, OnEveryStore]
    public async Task An_erased_revision_and_a_circle_of_sections_do_not_break_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        var (one, two) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"));
        var below = await api.Section(report, two.Slug, 3, "nl");
        await api.Save(one, new { fields = new { parent = two.Slug } });
        await api.Save(one, """{ "fields": { "parent": null } }""");
        await api.Save(two, new { fields = new { parent = one.Slug } });
        var token = await Token(
            api,
            report,
            await Release(
                api,
                "planned",
                null,
                null,
                new Item(highlight, "publish", "nl", 1),
                new(one, "publish", "nl", 2),
                new(two, "publish", "nl", 2),
                new(below, "publish", "nl")
            )
        );
        Assert.Equal(
            200,
            (await api.Public.Get($"/reports/{report.Slug}/sections?shape=tree&lang=nl&preview={token}")).Status
        );
        Assert.Equal(
            201,
            (
                await api.Admin.Post(
                    "/manage/redactions",
                    new RedactionRequest
                    {
                        Entry = highlight.Entry,
                        Language = "nl",
                        Revisions = [1],
                        Reason = "r",
                        Authority = "a",
                    }
                )
            ).Status
        );
        Assert.Equal(404, (await api.Public.Get($"{highlight.Address}?lang=nl&preview={token}")).Status);
        Assert.Empty((await api.Public.Get($"/reports/{report.Slug}/highlights?lang=nl&preview={token}")).Items);
    }
}
