using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Phrases;

/// <summary>The search of management finds a phrase wherever it stands, and only for whoever may read it.</summary>
public sealed class PhraseSearchTests
{
    static string Search(string phrase, string more = "") => $"/manage/search?q={Uri.EscapeDataString(phrase)}{more}";

    static async Task<JsonElement[]> Found(HttpClient client, string phrase, string more = "")
    {
        var answer = await client.Get(Search(phrase, more));
        Assert.True(answer.Status == 200, answer.Json.ToString());
        return answer.Items;
    }

    static string[] Places(IEnumerable<JsonElement> found, Guid id) =>
        [
            .. found
                .Where(f => f.TryGetProperty("id", out var own) && own.GetGuid() == id)
                .SelectMany(f => f.GetProperty("places").EnumerateArray())
                .Select(p => p.Text("pointer")!),
        ];

    static async Task Correct(ApiFixture api, Made made, object patch, bool publish, params string[] languages)
    {
        await api.Save(made, patch);
        if (publish)
            await api.Publish(made, languages);
    }

    static Task<Answer> Redact(ApiFixture api, Made made, string language, string? phrase = null) =>
        api.Admin.Post(
            "/manage/redactions",
            new RedactionRequest
            {
                Entry = made.Entry,
                Language = language,
                Reason = "Erased on request",
                Authority = "Data protection authority",
                Phrase = phrase,
            }
        );

    [Theory, OnEveryStore]
    public async Task A_name_is_found_in_all_its_places_and_nowhere_once_they_are_corrected_and_erased(Store store)
    {
        const string Name = "Wannes Vandenbroeckx";
        var api = await Stores.Api(store, "phrases");
        var report = await api.PublicReport();
        var live = await api.Highlight(report, null, "nl");
        await api.Save(live, new { translations = new { nl = new { body = $"Met dank aan **Wannes**\n{Name[7..]} en anderen." } } });
        await api.Publish(live, "nl");
        var older = await api.Highlight(report, null, "nl");
        await api.Save(older, new { translations = new { nl = new { summary = $"Volgens {Name.ToUpperInvariant()}." } } });
        await api.Save(older, new { translations = new { nl = new { summary = "Volgens iemand." } } });
        var french = await api.Highlight(report, null, "nl", "fr");
        await api.Save(french, new { translations = new { fr = new { title = "Wannès Vandenbroeckx à Bruxelles" } } });
        var alternative = await api.Highlight(report, null, "nl");
        await api.Save(alternative, new { translations = new { nl = new { imageAlt = $"Foto van {Name}" } } });
        var file = await api.Uploaded(Sent.Png(), $"{Name}.png");

        var found = await Found(api.Admin, "vandenbroeckx");
        Assert.Equal(["/translations/nl/body"], Places(found, live.Entry));
        Assert.Equal(["/translations/nl/summary"], Places(found, older.Entry));
        Assert.Equal(["/translations/fr/title", "/translationMemory/title"], Places(found, french.Entry));
        Assert.Equal(["/translations/nl/imageAlt"], Places(found, alternative.Entry));
        Assert.Equal(["/name"], Places(found, file.Id));
        Assert.Equal(5, (await Found(api.Admin, $"  {Name.ToLowerInvariant()} ")).Length);

        var inLive = One(found, live.Entry);
        Assert.True(inLive.GetProperty("public").GetBoolean() && inLive.GetProperty("newest").GetBoolean());
        var inOlder = One(found, older.Entry);
        Assert.False(inOlder.GetProperty("public").GetBoolean() || inOlder.GetProperty("newest").GetBoolean());
        Assert.Equal((2, 2), Range(inOlder));
        Assert.Equal(
            ("Volgens WANNES ", "VANDENBROECKX", "."),
            (Passage(inOlder, "before"), Passage(inOlder, "match"), Passage(inOlder, "after"))
        );

        await Correct(api, live, new { translations = new { nl = new { body = "Met dank aan iedereen." } } }, publish: true, "nl");
        await Correct(api, french, new { translations = new { fr = new { title = "À Bruxelles" } } }, publish: false);
        await Correct(api, alternative, new { translations = new { nl = new { imageAlt = "Foto" } } }, publish: false);
        var first = await Redact(api, live, "nl", Name);
        Assert.True(first.Status == 201, first.Json.ToString());
        var still = first.Json.GetProperty("stillStands").EnumerateArray().ToList();
        Assert.Equal(
            new[] { older.Entry, french.Entry, alternative.Entry, file.Id }.Order(),
            still.Select(s => s.GetProperty("id").GetGuid()).Order()
        );
        Assert.Equal(201, (await Redact(api, older, "nl")).Status);
        Assert.Equal(201, (await Redact(api, french, "fr")).Status);
        Assert.Equal(201, (await Redact(api, alternative, "nl")).Status);
        Assert.Equal(200, (await api.Admin.Patch($"/manage/media/{file.Id}", new { name = "foto.png" })).Status);

        Assert.Empty(await Found(api.Admin, "Vandenbroeckx"));
        Assert.Empty(await Found(api.Admin, Name));
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
        await IsNowhereOnDisk(api, "vandenbroeckx");
    }

    [Theory, OnEveryStore]
    public async Task A_name_is_found_in_names_of_files_word_by_word_in_their_alternative_texts_and_tags(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var file = await api.Uploaded(Sent.Png(), "Wiebe_Zonderland-2.png");
        Assert.Equal(["/name"], Places(await Found(api.Admin, "wiebe zonderland"), file.Id));
        var described = new { alt = new { nl = "Foto van Wiebe Zonderland" }, tags = new[] { "zonderland" } };
        Assert.Equal(200, (await api.Admin.Patch($"/manage/media/{file.Id}", described)).Status);
        Assert.Equal(["/alt/nl", "/name", "/tags/0"], Places(await Found(api.Admin, "zonderland"), file.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["/alt/nl"], Places(await Found(api.Admin, "zonderland", "&language=nl"), file.Id));
        var made = await api.Highlight(await api.DraftReport(), null, "nl");
        await api.Save(made, new { slug = "over-wiebe-zonderland" });
        Assert.Equal(["/slug"], Places(await Found(api.Admin, "wiebe zonderland"), made.Entry));
    }

    [Theory, OnEveryStore]
    public async Task A_passage_that_a_comment_quotes_is_found_in_its_language_and_gone_from_the_disk_once_it_is_redacted(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var made = await api.Highlight(await api.DraftReport(), null, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { body = "Met dank aan Quirijn Oudeland." } } });
        var comment = await api.Admin.Post(
            $"{made.Manage}/comments",
            new
            {
                text = "Mag dit?",
                language = "nl",
                field = "body",
                quote = "Quirijn Oudeland",
            }
        );
        var id = comment.Json.GetProperty("id").GetGuid();
        Assert.Equal(["/quote"], Places(await Found(api.Admin, "quirijn oudeland"), id));
        Assert.Equal(["/quote"], Places(await Found(api.Admin, "quirijn oudeland", "&language=nl"), id));
        Assert.Empty(Places(await Found(api.Admin, "quirijn oudeland", "&language=fr"), id));
        await api.Save(made, new { translations = new { nl = new { body = "Met dank aan iedereen." } } });
        var answer = await Redact(api, made, "nl", "quirijn oudeland");
        Assert.True(answer.Status == 201, answer.Json.ToString());
        Assert.Empty(answer.Json.GetProperty("stillStands").EnumerateArray());
        await IsNowhereOnDisk(api, "oudeland");
    }

    static JsonElement One(IEnumerable<JsonElement> found, Guid id) =>
        found.Single(f => f.GetProperty("id").GetGuid() == id).GetProperty("places")[0];

    static (int, int) Range(JsonElement place) =>
        place.GetProperty("revisions")[0] is var range
            ? (range.GetProperty("first").GetInt32(), range.GetProperty("last").GetInt32())
            : default;

    static string? Passage(JsonElement place, string part) => place.GetProperty("passage").Text(part);

    /// <summary>
    /// It is not in what this program searches, and soon not in what another instance does, or one that has stopped: other
    /// tests start some.
    /// </summary>
    static async Task IsNowhereOnDisk(ApiFixture api, string name)
    {
        Assert.DoesNotContain(name, await TextsOnDisk(api, "2-1.texts"), StringComparison.Ordinal);
        await Patience.Until(
            async () => !(await TextsOnDisk(api)).Contains(name, StringComparison.Ordinal),
            $"{name} is still on the disk."
        );
    }

    /// <summary>All that programs keep for the search, as text.</summary>
    static async Task<string> TextsOnDisk(ApiFixture api, string name = "*")
    {
        var folder = api.Services.GetService(typeof(Api.Phrases.PhraseOptions)) as Api.Phrases.PhraseOptions;
        var texts = "";
        foreach (var file in Directory.EnumerateFiles(folder!.Folder, name))
        {
            // The program holds it for itself; other programs can read it all the same.
            using var cat = Process.Start(new ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true })!;
            texts += await cat.StandardOutput.ReadToEndAsync();
            await cat.WaitForExitAsync();
        }
        return texts;
    }

    [Theory, OnEveryStore]
    public async Task What_was_erased_in_one_language_is_found_in_what_another_language_still_shows_of_the_past(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var made = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Save(made, new { translations = new { fr = new { title = "Zoubeïda Lasfar" } } });
        await api.Publish(made, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { title = "Anders" }, fr = new { title = "Autre" } } });
        await api.Publish(made, "nl", "fr");
        // The revision goes with the Dutch past; the French record keeps its body.
        var answer = await Redact(api, made, "nl", "zoubeida lasfar");
        var item = answer.Json.GetProperty("stillStands").EnumerateArray().Single();
        var place = item.GetProperty("places").EnumerateArray().First();
        Assert.Equal(("/body/title", "fr"), (place.Text("pointer"), place.Text("language")));
        Assert.True(place.GetProperty("sequence").GetInt64() > 0);
        Assert.Empty((await Redact(api, made, "fr", "zoubeida lasfar")).Json.GetProperty("stillStands").EnumerateArray());
    }

    [Theory, OnEveryStore]
    public async Task It_finds_what_another_instance_saved_a_moment_ago(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var other = api.WithKey(ApiFixture.AdminKey);
        other.BaseAddress = ApiFixture.AddressOf(await api.AnotherInstance());
        var made = await api.Highlight(await api.PublicReport(), null, "nl");
        for (var round = 0; round < 5; round++)
        {
            var word = $"woord{Guid.NewGuid():N}";
            await api.Save(made, new { translations = new { nl = new { summary = $"Een {word} hier" } } });
            Assert.Single(await Found(other, word));
            Assert.Single(await Found(api.Admin, word));
        }
    }

    [Theory, OnEveryStore]
    public async Task Nobody_finds_what_they_may_not_read(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl"), await api.Highlight(foreign, null, "nl"));
        foreach (var made in new[] { mine, theirs })
            await api.Save(made, new { translations = new { nl = new { summary = "Een geheimzinnigheid" } } });
        await api.Uploaded(Sent.Png(), "geheimzinnigheid.png");
        var release = await api.Admin.Post("/manage/releases", new { title = "Geheimzinnigheid", report = own.Slug, languages = "all" });
        Assert.Equal(201, release.Status);
        Assert.Equal(4, (await Found(api.Admin, "GEHEIMZINNIG")).Length);
        var editor = await Found(await api.Granted(Role.Editor, own.Slug), "geheimzinnig");
        Assert.Equal(["entry", "release"], editor.Select(f => f.Text("in")));
        Assert.Equal(mine.Entry, editor[0].GetProperty("id").GetGuid());
        Assert.Equal(["entry"], (await Found(await api.Granted(Role.Viewer, own.Slug), "geheimzinnig")).Select(f => f.Text("in")));
        Assert.Equal(403, (await (await api.Granted(Role.Viewer, own.Slug)).Get(Search("geheim", $"&report={foreign.Slug}"))).Status);
    }

    [Theory, OnEveryStore]
    public async Task It_is_narrowed_by_filters_and_read_page_by_page(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var number = 0; number < 7; number++)
            made.Add(await api.Highlight(report, null, number < 3 ? ["nl", "fr"] : ["nl"]));
        foreach (var one in made)
            await api.Save(one, new { translations = new { nl = new { summary = "Een bladzijdenteller" } } });
        await api.Save(made[0], new { translations = new { nl = new { summary = "Iets anders" } } });
        var more = $"&report={report.Slug}";
        Assert.Equal(7, (await Found(api.Admin, "bladzijdenteller", more)).Length);
        Assert.Equal(6, (await Found(api.Admin, "bladzijdenteller", more + "&revisions=newest")).Length);
        Assert.Equal(4, (await Found(api.Admin, "bladzijdenteller", more + "&lacks=fr")).Length);
        Assert.Equal(7, (await Found(api.Admin, "bladzijdenteller", more + "&kind=highlight&changedBy=me")).Length);
        Assert.Empty(await Found(api.Admin, "bladzijdenteller", more + "&kind=section"));
        Assert.Empty(await Found(api.Admin, "bladzijdenteller", more + "&language=fr"));
        Assert.Empty(await Found(api.Admin, "bladzijdenteller", more + "&changedSince=2200-01-01"));
        Assert.Empty(await Found(api.Admin, "bladzijdenteller", "&in=file,term"));
        var (read, next) = (new List<Guid>(), Search("bladzijdenteller", more + "&limit=3"));
        while (next is not null)
        {
            var page = await api.Admin.Get(next);
            read.AddRange(page.Items.Select(i => i.GetProperty("id").GetGuid()));
            next = page.Text("next");
        }
        Assert.Equal(made.Select(m => m.Entry), read);
    }

    [Theory, OnEveryStore]
    public async Task Lists_are_narrowed_by_the_same_filters(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        var one = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        var two = await api.Highlight(report, null, "nl");
        async Task<Guid[]> Listed(string filter) =>
            [
                .. (await api.Admin.Get($"/manage/highlights?report={report.Slug}&{filter}")).Items.Select(i =>
                    i.GetProperty("id").GetGuid()
                ),
            ];
        Assert.Equal([two.Entry], await Listed("lacks=fr"));
        Assert.Equal([one.Entry], await Listed($"uses={priority.Id}"));
        Assert.Equal([one.Entry, two.Entry], await Listed("changedSince=2020-01-01&changedBy=me"));
        Assert.Empty(await Listed($"changedBy={Guid.NewGuid()}"));
        foreach (var wrong in new[] { "lacks=xx", "uses=x", "changedBy=somebody", "changedSince=yesterday" })
            Assert.Equal(400, (await api.Admin.Get($"/manage/highlights?{wrong}")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Releases_editions_terms_notes_and_deleted_entries_are_found_too(Store store)
    {
        var api = await Stores.Api(store, "phrases");
        var report = await api.PublicReport();
        const string Word = "kwintessens";
        await api.Admin.Post("/manage/releases", new { title = $"De {Word}", report = report.Slug, languages = "all" });
        await api.Admin.Post($"{report.Manage}/editions", new { label = "Eerste", note = new { nl = $"Een {Word}", fr = "Une" } });
        await api.Admin.Post(
            "/manage/glossary",
            new { sourceLanguage = "nl", targetLanguage = "fr", source = Word, target = "quintessence" }
        );
        var made = await api.Highlight(report, null, "nl");
        await api.Admin.Patch(
            $"{made.Manage}?note={Word}",
            new { translations = new { nl = new { title = "Nieuw" } } },
            ("If-Match", await api.ETag(made))
        );
        var deleted = await api.Highlight(report, null, "nl");
        await api.Save(deleted, new { translations = new { nl = new { title = Word } } });
        await api.Admin.Ask(HttpMethod.Delete, deleted.Manage, null, [("If-Match", await api.ETag(deleted))]);
        var found = await Found(api.Admin, Word);
        Assert.Equal(["/note"], Places(found, made.Entry));
        Assert.Equal(["/translations/nl/title"], Places(found, deleted.Entry));
        Assert.True(found.Single(f => f.Text("slug") == deleted.Slug).GetProperty("deleted").GetBoolean());
        Assert.Equal(["entry", "entry", "release", "edition", "term"], found.Select(f => f.Text("in")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=a")]
    [InlineData("q=%2A%2A")]
    [InlineData("q=naam&in=everything")]
    [InlineData("q=naam&cursor=x")]
    [InlineData("q=naam&kind=nothing")]
    [InlineData("q=naam&report=nowhere-at-all")]
    public async Task What_can_not_be_looked_for_is_refused(string query)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(400, (await api.Admin.Get($"/manage/search?{query}")).Status);
    }
}
