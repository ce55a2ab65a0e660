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
                ("iplomatie", ["climate"]),
                ("iplomatie nergens", []),
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
    public async Task Drafts_are_found_by_a_phrase_in_any_text_of_their_newest_revision_with_the_passages(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var path = $"/manage/highlights?report={report.Slug}";
        var (name, made) = ($"Wannes {Given.NewSlug("v").Replace('-', 'x')}", await Named(api, report, "thanks", ("nl", "Dank"), ("fr", "Merci")));
        await Named(api, report, "other", ("nl", "Anders"));
        var titled = await Named(api, report, "titled", ("nl", $"Van {name.Split(' ')[1]} en Wannes"));
        await api.Save(
            made,
            new
            {
                translations = new
                {
                    nl = new { body = $"Met dank aan **{name.Split(' ')[0]}**\n{name.Split(' ')[1].ToUpperInvariant()}." },
                    fr = new { imageAlt = $"Photo de {name}" },
                },
            }
        );
        Assert.Equal(["thanks", "titled"], await Found(api.Admin, path, name));
        Assert.Equal(["titled"], await Found(api.Admin, $"{path}&in=titles", name));
        Assert.Equal(["thanks"], await Found(api.Admin, $"{path}&lacks=de&changedBy=me", $"aan {name}"));
        Assert.Empty(await Found(api.Admin, $"{path}&lacks=fr", $"aan {name}"));
        // With a language, only its texts count; titles are those of all.
        Assert.Equal(["thanks"], await Found(api.Admin, $"{path}&language=fr", $"photo de {name}"));
        Assert.Empty(await Found(api.Admin, $"{path}&language=fr", $"aan {name}"));
        // Ids, dates and notes of saves are not what an entry says.
        Assert.Empty(await Found(api.Admin, path, made.Id[..8]));
        var cards = (await api.Admin.Get($"{path}&q={Uri.EscapeDataString(name)}")).Items;
        var places = cards[0].GetProperty("found").EnumerateArray().ToList();
        Assert.Equal(["/translations/fr/imageAlt", "/translations/nl/body"], places.Select(p => p.Text("pointer")));
        Assert.Equal("Photo de ", places[0].GetProperty("passage").Text("before"));
        Assert.False(cards[1].TryGetProperty("found", out _), "It was found by the words of its title, in another order.");
        // What an older revision says is for the search of everything.
        await api.Save(made, new { translations = new { nl = new { body = "Niemand." }, fr = new { imageAlt = "Photo" } } });
        Assert.Equal(["titled"], await Found(api.Admin, path, name));
        Assert.NotNull(titled);
    }

    [Theory, OnEveryStore]
    public async Task Pages_of_what_texts_say_are_in_the_order_of_the_list_and_have_each_entry_once(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var word = Given.NewSlug("zin").Replace("-", "", StringComparison.Ordinal);
        // Some have it in the title, some in the text, some in both, and two in neither.
        var expected = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            var (inTitle, inText) = (i % 3 == 0, i % 4 < 2);
            var made = await Named(api, report, $"e{i:00}", ("nl", inTitle ? $"Over {word}" : "Iets"));
            if (inText)
                await api.Save(made, new { translations = new { nl = new { body = $"Hier staat {word}." } } });
            if (inTitle || inText)
                expected.Add(made.Slug);
        }
        Assert.Equal(8, expected.Count);
        var seen = new List<string>();
        for (var next = $"/manage/highlights?report={report.Slug}&q={word}&limit=2"; next is not null;)
        {
            var page = await api.Admin.Get(next);
            seen.AddRange(page.Items.Select(i => i.Text("slug")!));
            next = page.Text("next");
        }
        Assert.Equal(expected, seen);
        // Somebody without a grant for the report finds nothing of it.
        var foreign = await api.PublicReport();
        Assert.Empty((await (await api.Granted(Role.Editor, foreign.Slug)).Get($"/manage/highlights?q={word}")).Items);
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
