using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Previews;

public sealed class PreviewTests
{
    [Theory, OnEveryStore]
    public async Task A_report_that_was_never_public_is_shown_in_delivery_s_shape(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var parent = await api.Section(report, null, 1, "nl", "fr");
        var child = await api.Section(report, parent.Slug, 1, "nl");
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        var token = await api.Token(report);

        var whole = await api.Public.Get(Previewing.With(report.Address + "?lang=fr", token));
        Assert.Equal(
            (200, "Title fr", "fr"),
            (whole.Status, whole.Text("title"), Assert.Single(whole.ContentHeaders.ContentLanguage))
        );
        Assert.Equal("draft", whole.Json.GetProperty("preview").GetProperty("status").GetString());
        var one = await api.Public.Get(Previewing.With(highlight.Address + "?lang=nl", token));
        Assert.Equal((200, "Title nl", "1"), (one.Status, one.Text("title"), one.Text("revision")));
        Assert.Contains(
            "<em>emphasis</em>",
            one.Json.GetProperty("body").GetProperty("html").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(["fr", "nl"], one.Texts("languages"));
        Assert.Empty(one.Json.GetProperty("preview").GetProperty("missing").EnumerateArray());
        var card = (
            await api.Public.Get(Previewing.With($"/reports/{report.Slug}/highlights?lang=nl", token))
        ).Items.Single();
        Assert.False(card.TryGetProperty("body", out _));
        var tree = await api.Public.Get(Previewing.With($"/reports/{report.Slug}/sections?lang=nl&shape=tree", token));
        Assert.Equal(child.Slug, tree.Items.Single().GetProperty("children")[0].GetProperty("slug").GetString());

        Assert.Equal(404, (await api.Public.Get(report.Address)).Status);
        Assert.Equal(404, (await api.Public.Get(highlight.Address)).Status);
    }

    [Theory, OnEveryStore]
    public async Task The_newest_drafts_are_shown_with_how_they_stand(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (same, changed, withdrawn, deleted) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        foreach (var made in new[] { same, changed, withdrawn })
            await api.Publish(made, "nl");
        await api.Save(
            changed,
            new { translations = new { nl = new { title = "Nieuw" }, fr = new { title = "Nouveau", summary = "s" } } }
        );
        await api.TryWithdraw(withdrawn, "nl");
        await api.Admin.Ask(HttpMethod.Delete, deleted.Manage, null, [("If-Match", "\"1\"")]);
        var list = await api.Public.Get(
            Previewing.With($"/reports/{report.Slug}/highlights?lang=nl&count=true", await api.Token(report))
        );
        Assert.Equal(
            [
                (same.Slug, "published", "Title nl"),
                (changed.Slug, "changed", "Nieuw"),
                (withdrawn.Slug, "withdrawn", "Title nl"),
            ],
            list.Items.Select(i =>
                (
                    i.GetProperty("slug").GetString()!,
                    i.GetProperty("preview").GetProperty("status").GetString()!,
                    i.GetProperty("title").GetString()!
                )
            )
        );
        Assert.Equal("3", list.Text("total"));
        var published = await api.Public.Get(same.Address + "?lang=nl");
        Assert.Equal(
            (published.Text("publishedAt"), published.Text("updatedAt")),
            (list.Items[0].GetProperty("publishedAt").GetString(), list.Items[0].GetProperty("updatedAt").GetString())
        );
    }

    [Theory, OnEveryStore]
    public async Task Another_language_stands_in_honestly_or_not_at_all(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var token = await api.Token(report);
        var german = await api.Public.Get(Previewing.With(highlight.Address + "?lang=de", token));
        Assert.Equal(("nl", "nl"), (german.Text("language"), Assert.Single(german.ContentHeaders.ContentLanguage)));
        foreach (var address in new[] { "?lang=de&fallback=none", "?lang=fr" })
            Assert.Equal(
                (404, "/problems/not-in-language", "nl"),
                await api.Public.Get(Previewing.With(highlight.Address + address, token)) is var none
                    ? (none.Status, none.Type, Assert.Single(none.Texts("languages")))
                    : default
            );
        Assert.Empty(
            (
                await api.Public.Get(Previewing.With($"/reports/{report.Slug}/highlights?lang=de&fallback=none", token))
            ).Items
        );
        Assert.Equal(
            "nl",
            (await api.Public.Get(Previewing.With($"/reports/{report.Slug}/highlights?lang=de", token)))
                .Items.Single()
                .GetProperty("language")
                .GetString()
        );
        Assert.Equal(
            "/problems/unknown-language",
            (await api.Public.Get(Previewing.With(highlight.Address + "?lang=xx", token))).Type
        );
    }

    [Theory, OnEveryStore]
    public async Task What_a_draft_lacks_is_empty_and_named_and_broken_prose_is_shown_as_it_can_be(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var nested = string.Concat(Enumerable.Repeat("> ", 90)) + "<b>deep</b>";
        var highlight = await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("incomplete"),
                Fields = new() { Links = [new() { Url = "https://example.org" }] },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new()
                    {
                        Summary = " ",
                        Body = "# Een\n\n<b>raw</b> tekst ![p](https://example.org/p.png) [x](entry:nowhere/none)",
                    },
                    ["fr"] = new() { Title = "Titre", Body = nested },
                    ["de"] = new(),
                },
            }
        );
        var token = await api.Token(report);
        var dutch = await api.Public.Get(Previewing.With(highlight.Address + "?lang=nl", token));
        Assert.Equal((200, "", " "), (dutch.Status, dutch.Text("title"), dutch.Text("summary")));
        // The text too, which links to something that does not exist.
        Assert.Equal(
            ["/translations/nl/title", "/translations/nl/summary", "/translations/nl/body"],
            dutch.Json.GetProperty("preview").GetProperty("missing").EnumerateArray().Select(m => m.GetString())
        );
        Assert.Contains(
            "tekst",
            dutch.Json.GetProperty("body").GetProperty("html").GetString(),
            StringComparison.Ordinal
        );
        var french = await api.Public.Get(Previewing.With(highlight.Address + "?lang=fr", token));
        Assert.Equal((200, "Titre", ""), (french.Status, french.Text("title"), french.Text("summary")));
        var html = french.Json.GetProperty("body").GetProperty("html").GetString()!;
        Assert.Contains("deep", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal(
            2,
            (await api.Public.Get(Previewing.With(highlight.Address + "?lang=de", token)))
                .Json.GetProperty("preview")
                .GetProperty("missing")
                .GetArrayLength()
        );
        Assert.Single(
            (await api.Public.Get(Previewing.With($"/reports/{report.Slug}/highlights?lang=fr", token))).Items
        );
    }

    [Theory, OnEveryStore]
    public async Task Links_and_pages_lead_on_in_the_preview(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var made = new List<Made>();
        for (var i = 0; i < 5; i++)
            made.Insert(0, await api.Highlight(report, new() { Position = 9 - i }, "nl", "fr"));
        var token = await api.Token(report);
        var (found, next) = (
            new List<string>(),
            Previewing.With($"/reports/{report.Slug}/highlights?lang=nl&limit=2", token)
        );
        for (string? address = next; address is not null;)
        {
            var page = await api.Public.Get(address);
            foreach (var item in page.Items)
            {
                found.Add(item.GetProperty("slug").GetString()!);
                Assert.Equal(
                    200,
                    (await api.Public.Get(item.GetProperty("links").GetProperty("self").GetString()!)).Status
                );
                Assert.Equal(
                    200,
                    (await api.Public.Get(item.GetProperty("links").GetProperty("report").GetString()!)).Status
                );
            }
            address = page.Text("next");
            Assert.Equal(address is not null, page.Headers.Contains("Link"));
        }
        Assert.Equal(made.Select(m => m.Slug), found);
        var one = await api.Public.Get(Previewing.With(made[0].Address + "?lang=nl", token));
        Assert.Equal(
            $"</api/v1{made[0].Address}?lang=fr&preview={token}>; rel=\"alternate\"; hreflang=\"fr\"",
            one.Headers.GetValues("Link").Single()
        );
        var urls = (
            await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = report.Slug, Name = "x" })
        ).Json.GetProperty("urls");
        Assert.All(
            urls.EnumerateObject(),
            u => Assert.Equal(200, api.Public.Get(u.Value.GetString()!).GetAwaiter().GetResult().Status)
        );
    }

    [Theory, OnEveryStore]
    public async Task Parameters_are_read_as_in_public_and_a_time_of_the_past_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var token = await api.Token(report);
        foreach (
            var address in new[]
            {
                "/highlights?featured=often",
                "/highlights?sort=title",
                "/highlights?asOf=2024-01-01",
                "/highlights?cursor=abc",
                "/highlights?cursor=-1",
                "/highlights?limit=101",
                "/sections?shape=tree&limit=2",
                "/highlights?preview=x",
            }
        )
            Assert.Equal(
                (400, "/problems/invalid-parameter"),
                await api.Public.Get(Previewing.With($"/reports/{report.Slug}{address}", token)) is var refused
                    ? (refused.Status, refused.Type)
                    : default
            );
        foreach (var address in new[] { "/themes", "/reports", "/highlights", $"/reports/{report.Slug}/history" })
            Assert.Equal("/problems/invalid-parameter", (await api.Public.Get(Previewing.With(address, token))).Type);
    }

    [Theory, OnEveryStore]
    public async Task Latest_is_the_report_that_will_be_the_newest(Store store)
    {
        var api = await Stores.Api(store, "latest-previews");
        var old = await api.DraftReport();
        await api.Publish(await api.DraftReport(), "nl", "fr");
        var coming = await api.DraftReport();
        var token = await api.Token(coming);
        var latest = await api.Public.Get(Previewing.With("/reports/latest?lang=nl", token));
        Assert.Equal((200, coming.Slug), (latest.Status, latest.Text("slug")));
        Assert.Equal(
            Previewing.With($"/api/v1{coming.Address}?lang=nl", token),
            latest.ContentHeaders.ContentLocation!.ToString()
        );
        Assert.Equal(200, (await api.Public.Get(Previewing.With("/reports/latest/highlights", token))).Status);
        Assert.Equal(
            "/problems/unknown-preview",
            (await api.Public.Get(Previewing.With("/reports/latest", await api.Token(old)))).Type
        );
    }
}
