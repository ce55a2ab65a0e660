using System.Text;

namespace AnnualReports.Tests.Reading;

/// <summary>The members of a list's items, and the entries that are included.</summary>
public sealed class ListMemberTests
{
    static string[] Members(System.Text.Json.JsonElement item) => [.. item.EnumerateObject().Select(m => m.Name)];

    static string[] Included(Answer answer) =>
        [
            .. answer
                .Json.GetProperty("included")
                .EnumerateArray()
                .Select(i =>
                    $"{i.GetProperty("kind").GetString()} {i.GetProperty("slug").GetString()} {i.GetProperty("language").GetString()}"
                ),
        ];

    [Theory, OnEveryStore]
    public async Task Cards_are_cut_down_to_the_members_asked_for_and_long_text_can_be_had(Store store)
    {
        var content = await ListContent.Of(store);
        var list = $"{content.Reports[0].Address}/highlights?lang=nl&limit=3";
        var cards = (await content.Api.Public.Get(list)).Items;
        var cut = await content.Api.Public.Get($"{list}&fields=summary,title");
        Assert.All(
            cut.Items,
            item => Assert.Equal(["kind", "id", "slug", "language", "title", "summary", "links"], Members(item))
        );
        Assert.All(
            cut.Items.Zip(cards),
            pair =>
                Assert.All(
                    pair.First.EnumerateObject(),
                    m => Assert.Equal(pair.Second.GetProperty(m.Name).GetRawText(), m.Value.GetRawText())
                )
        );
        Assert.Contains("&fields=title,summary&", cut.Text("next"), StringComparison.Ordinal);
        var texts = (await content.Api.Public.Get($"{list}&fields=body,featured")).Items;
        Assert.All(
            texts,
            item => Assert.Equal(["kind", "id", "slug", "language", "featured", "links", "body"], Members(item))
        );
        Assert.All(
            texts,
            item => Assert.Equal("Text with *emphasis*.", item.GetProperty("body").GetProperty("markdown").GetString())
        );
        Assert.All(
            (await content.Api.Public.Get($"{list}&fields=kind")).Items,
            item => Assert.Equal(["kind", "id", "slug", "language", "links"], Members(item))
        );
        var tree = await content.Api.Public.Get(
            $"{content.Reports[0].Address}/sections?shape=tree&fields=title&lang=nl"
        );
        Assert.Equal(["kind", "id", "slug", "language", "title", "links", "children"], Members(tree.Items[0]));
        Assert.Single(tree.Items[0].GetProperty("children").EnumerateArray());
    }

    [Theory, OnEveryStore]
    public async Task What_is_referred_to_comes_with_a_list_once_each_in_its_language(Store store)
    {
        var content = await ListContent.Of(store);
        var report = content.Reports[0];
        var list = await content.Api.Public.Get(
            $"{report.Address}/highlights?lang=de&limit=100&include=section.parent,theme,priority"
        );
        var shown = list
            .Items.Select(i => content.Highlights.Single(h => h.Slug == i.GetProperty("slug").GetString()))
            .ToList();
        var sections = shown.Select(h => h.Fields.Section).OfType<string>().ToHashSet();
        var above = ListContent
            .Sections.SkipLast(1)
            .Zip(ListContent.Sections.Skip(1))
            .Where(p => sections.Contains(p.Second))
            .Select(p => p.First);
        Assert.Equal(
            shown
                .SelectMany(h => h.Fields.Themes ?? [])
                .Distinct()
                .Select(t => $"theme {t} fr")
                .Concat(shown.SelectMany(h => h.Fields.Priorities ?? []).Distinct().Select(p => $"priority {p} nl"))
                .Concat(sections.Concat(above).Distinct().Select(s => $"section {s} fr"))
                .Order(StringComparer.Ordinal),
            Included(list).Order(StringComparer.Ordinal)
        );
        Assert.All(
            list.Json.GetProperty("included").EnumerateArray(),
            card => Assert.False(card.TryGetProperty("body", out _))
        );
        Assert.Contains("highlight", list.Headers.GetValues("Surrogate-Key").Single().Split(' '));
        Assert.Contains("theme", list.Headers.GetValues("Surrogate-Key").Single().Split(' '));

        var strict = await content.Api.Public.Get($"/highlights?lang=de&fallback=none&limit=100&include=theme");
        Assert.NotEmpty(strict.Items);
        Assert.Empty(Included(strict));
        Assert.Equal(
            ["section branch nl", "section root nl"],
            Included(await content.Api.Public.Get($"{report.Address}/sections?lang=nl&include=parent.parent&limit=100"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory, OnEveryStore]
    public async Task What_is_referred_to_comes_with_one_entry_behind_all_else(Store store)
    {
        var content = await ListContent.Of(store);
        var highlight = content.Highlights.First(h =>
            h.Fields is { Section: "leaf", Themes: not null } && h.Languages.Contains("fr")
        );
        var alone = await content.Api.Public.Get(highlight.Made.Address + "?lang=de");
        var with = await content.Api.Public.Get(highlight.Made.Address + "?lang=de&include=section.parent,theme");
        Assert.StartsWith(
            Encoding.UTF8.GetString(alone.Bytes)[..^1] + ",\"included\":[",
            Encoding.UTF8.GetString(with.Bytes),
            StringComparison.Ordinal
        );
        Assert.Equal(
            highlight
                .Fields.Themes!.Select(t => $"theme {t} fr")
                .Append("section leaf fr")
                .Append("section branch fr")
                .Order(StringComparer.Ordinal),
            Included(with).Order(StringComparer.Ordinal)
        );
        Assert.NotEqual(alone.ETag, with.ETag);
        Assert.Equal(
            304,
            (
                await content.Api.Public.Get(
                    highlight.Made.Address + "?lang=de&include=theme,section.parent",
                    ("If-None-Match", with.ETag)
                )
            ).Status
        );
        Assert.NotEqual(
            with.ETag,
            (await content.Api.Public.Get(highlight.Made.Address + "?lang=fr&include=theme,section.parent")).ETag
        );
    }
}
