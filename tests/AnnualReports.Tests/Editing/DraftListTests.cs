using AnnualReports.Contracts;

namespace AnnualReports.Tests.Editing;

/// <summary>The status of entries, and the list of drafts that shows it.</summary>
public sealed class DraftListTests
{
    [Theory, OnEveryStore]
    public async Task The_list_shows_and_filters_how_entries_stand(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (draft, published, changed, withdrawn) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl", "fr"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        foreach (var made in new[] { published, changed, withdrawn })
            await api.Publish(made, "nl");
        await api.Save(changed, new { fields = new { position = 3 } });
        await api.TryWithdraw(withdrawn, "nl");
        foreach (
            var (status, made) in new[]
            {
                ("draft", draft),
                ("published", published),
                ("changed", changed),
                ("withdrawn", withdrawn),
            }
        )
        {
            var item = Assert.Single(
                (await api.Admin.Get($"/manage/highlights?report={report.Slug}&status={status}")).Items
            );
            Assert.Equal(
                (made.Id, status),
                (item.GetProperty("id").GetString(), item.GetProperty("status").GetString())
            );
        }
        Assert.Equal(
            published.Id,
            Assert
                .Single((await api.Admin.Get($"/manage/highlights?report={report.Slug}&language=fr")).Items)
                .GetProperty("id")
                .GetString()
        );
        Assert.Equal(
            published.Id,
            Assert
                .Single(
                    (await api.Admin.Get($"/manage/highlights?report={report.Slug}&language=fr&status=draft")).Items
                )
                .GetProperty("id")
                .GetString()
        );
        var page = await api.Admin.Get($"/manage/highlights?report={report.Slug}&limit=3");
        Assert.Single((await api.Admin.Get(page.Text("next")!)).Items);
    }

    [Theory, OnEveryStore]
    public async Task A_language_is_changed_where_its_own_text_or_the_fields_are_and_the_list_agrees(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        async Task<string> Standing(Made made)
        {
            var languages = (await api.Admin.Get(made.Manage)).Json.GetProperty("languages");
            var listed = new List<string>();
            foreach (var status in Enum.GetNames<EntryStatus>().Select(n => n.ToLowerInvariant()))
            {
                foreach (var language in new[] { "nl", "fr" })
                    if (
                        (
                            await api.Admin.Get(
                                $"/manage/highlights?report={report.Slug}&status={status}&language={language}"
                            )
                        ).Items.Any(i => i.GetProperty("id").GetString() == made.Id)
                    )
                        listed.Add($"{language} {status}");
                if (
                    (await api.Admin.Get($"/manage/highlights?report={report.Slug}&status={status}")).Items.Any(i =>
                        i.GetProperty("id").GetString() == made.Id
                    )
                )
                    listed.Add(status);
            }
            string[] shown =
            [
                .. new[] { "nl", "fr" }.Select(l =>
                    $"{l} {languages.GetProperty(l).GetProperty("status").GetString()}"
                ),
                (await api.Admin.Get(made.Manage)).Text("status")!,
            ];
            Assert.Equal(shown.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            return string.Join(", ", shown);
        }

        var highlight = await api.Highlight(report, new() { Position = 1 }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, new { translations = new { nl = new { title = "Nieuw" } } });
        Assert.Equal("nl changed, fr published, changed", await Standing(highlight));
        await api.Save(highlight, new { translations = new { nl = new { title = "Title nl" } } });
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, new { fields = new { position = 2 } });
        Assert.Equal("nl changed, fr changed, changed", await Standing(highlight));
        var published = await api.Publish(highlight, "nl");
        Assert.Equal(EntryStatus.Published, published.Languages["fr"].Status);
        Assert.Equal("nl published, fr published, published", await Standing(highlight));
        await api.Save(highlight, """{"translations":{"fr":null}}""");
        Assert.Equal("nl published, fr changed, changed", await Standing(highlight));
        await api.TryWithdraw(highlight, "fr");
        Assert.Equal("nl published, fr withdrawn, published", await Standing(highlight));
        await api.TryWithdraw(highlight, "nl");
        Assert.Equal("nl withdrawn, fr withdrawn, withdrawn", await Standing(highlight));
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_what_changed_are_full_though_others_were_saved_too(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var changed = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            var made = await api.Highlight(report, null, "nl", "fr");
            await api.Publish(made, "nl", "fr");
            await api.Save(
                made,
                i % 3 == 0
                    ? new { translations = new { fr = new { title = "Nouveau" } } }
                    : (object)new { translations = new { de = new { title = "Neu" } } }
            );
            if (i % 3 == 0)
                changed.Add(made.Id);
        }
        var first = await api.Admin.Get($"/manage/highlights?report={report.Slug}&status=changed&language=fr&limit=2");
        Assert.Equal(changed[..2], first.Items.Select(i => i.GetProperty("id").GetString()));
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.Equal(changed[2..], second.Items.Select(i => i.GetProperty("id").GetString()));
        Assert.Null(second.Text("next"));
        Assert.Equal(
            6,
            (await api.Admin.Get($"/manage/highlights?report={report.Slug}&status=published&limit=6")).Items.Length
        );
    }
}
