using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Editing;

/// <summary>Lists of management are searched by words of titles.</summary>
public sealed class FindingTests
{
    static Task<Made> Named(ApiFixture api, Made report, string slug, params (string Language, string Title)[] titles) =>
        api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = slug,
                Fields = new(),
                Translations = titles.ToDictionary(t => t.Language, t => new HighlightText { Title = t.Title }),
            }
        );

    static async Task<string[]> Found(HttpClient client, string path, string q) =>
        [
            .. (await client.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={Uri.EscapeDataString(q)}"))
                .Items.Select(i => i.Text("slug") ?? i.Text("title") ?? i.Text("name")!),
        ];

    [Theory, OnEveryStore]
    public async Task Drafts_are_found_by_the_beginnings_of_words_in_any_language(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var path = $"/manage/highlights?report={report.Slug}";
        var climate = await Named(api, report, "climate", ("nl", "Klimaatdiplomatie"), ("fr", "L’Éthique du climat : cœur & Straße"));
        var other = await Named(api, report, "other-thing", ("nl", "Ethiek in het klimaat"));
        string[] both = ["climate", "other-thing"];
        foreach (
            var (q, expected) in new[]
            {
                ("KLIMAAT", both),
                ("ethi", both),
                ("éthique", ["climate"]),
                ("ethique coeur", ["climate"]),
                ("strasse", ["climate"]),
                ("l'ETHIQUE", ["climate"]),
                ("thing other", ["other-thing"]),
                ("iplomatie", []),
                ("klimaat nergens", []),
                ("100%_", []),
                ("?", []),
            }
        )
            Assert.Equal(expected, await Found(api.Admin, path, q));
        await api.Save(other, new { translations = new { nl = new { title = "Iets anders" } } });
        Assert.Equal(["climate"], await Found(api.Admin, path, "klimaat"));
        var card = (await api.Admin.Get($"{path}&q=klimaat")).Items[0].GetProperty("titles");
        Assert.Equal(("Klimaatdiplomatie", "L’Éthique du climat : cœur & Straße"), (card.Text("nl"), card.Text("fr")));
        Assert.NotNull(climate);
    }

    [Theory, OnEveryStore]
    public async Task Pages_and_grants_are_those_of_the_list(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var word = Given.NewSlug("zoekterm").Replace("-", "", StringComparison.Ordinal);
        foreach (var report in new[] { own, foreign })
            for (var i = 0; i < 3; i++)
                await Named(api, report, $"e{i}", ("nl", $"Over {word} {i}"));
        var first = await api.Admin.Get($"/manage/highlights?q={word}&limit=4");
        Assert.Equal(4, first.Items.Length);
        Assert.Equal(2, (await api.Admin.Get(first.Text("next")!)).Items.Length);
        Assert.Equal(3, (await Found(await api.Granted(Role.Editor, own.Slug), "/manage/highlights", word)).Length);
        Assert.Equal(6, (await api.Admin.Get($"/manage/highlights?q={word}&status=draft&language=nl")).Items.Length);
    }

    [Theory, OnEveryStore]
    public async Task Releases_and_files_are_found_too(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var word = Given.NewSlug("pérséphone").Replace("-", "", StringComparison.Ordinal);
        var made = await api.Admin.Post("/manage/releases", new { title = $"De {word}", report = report.Slug });
        Assert.Equal(201, made.Status);
        var plain = word.Replace('é', 'e');
        Assert.Equal([$"De {word}"], await Found(api.Admin, "/manage/releases", plain));
        await api.Admin.Patch(
            $"/manage/releases/{made.Text("id")}",
            new { title = "Iets" },
            ("If-Match", made.ETag)
        );
        Assert.Empty(await Found(api.Admin, "/manage/releases", plain));
        var file = await api.Uploaded(Sent.WebP(), $"{word}.webp");
        var found = await api.Admin.Get($"/manage/media?q={plain}&type=image");
        Assert.Equal(file.Id, Assert.Single(found.Items).GetProperty("id").GetGuid());
        Assert.StartsWith(file.Url, found.Items[0].Text("thumbnail"), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await api.Admin.GetAsync(new Uri(file.Thumbnail!, UriKind.Relative))).StatusCode);
        await api.Admin.Patch($"/manage/media/{file.Id}", new { name = "iets" });
        Assert.Empty(await Found(api.Admin, "/manage/media", plain));
    }

    [Fact]
    public async Task The_titles_of_every_kind_are_among_the_words()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.All(
            api.Services.GetRequiredService<KindSet>().All,
            kind => Assert.Contains(kind.ExampleText.Name, TitleWords.Members)
        );
    }
}
