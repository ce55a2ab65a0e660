using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using static AnnualReports.Tests.Phrases.PhraseSearchTests;

namespace AnnualReports.Tests.Phrases;

/// <summary>What is erased is found no more, and a search says where a name still stands.</summary>
public sealed class PhraseErasureTests
{
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
    public async Task A_revision_that_another_language_shows_is_kept_and_named(Store store)
    {
        var api = await Stores.Api(store);
        var made = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(made, "nl", "fr");
        var nothing = await Redact(api, made, "nl");
        Assert.Equal((422, true), (nothing.Status, nothing.Text("detail")!.Contains(": fr (1), nl (1). ", StringComparison.Ordinal)));
        // French still shows revision 1, of which the Dutch text is erased from the log alone.
        await Correct(api, made, new { translations = new { nl = new { title = "Verbeterd" } } }, true, "nl");
        var first = await Redact(api, made, "nl");
        Assert.Equal(201, first.Status);
        Assert.Empty(first.Json.GetProperty("revisions").EnumerateArray());
        Assert.Equal(["2 True nl", "1 False fr"], Kept(first));
        var named = await api.Admin.Post(
            "/manage/redactions",
            new RedactionRequest
            {
                Entry = made.Entry,
                Language = "nl",
                Revisions = [1],
                Reason = "Erased on request",
                Authority = "Data protection authority",
            }
        );
        Assert.Equal(
            (422, "Revision 1 is public now in fr. Publish a corrected one there, or withdraw it, first."),
            (named.Status, named.Text("detail"))
        );
        await Correct(api, made, new { translations = new { fr = new { title = "Corrigé" } } }, true, "fr");
        var second = await Redact(api, made, "fr");
        Assert.Equal([1], second.Json.GetProperty("revisions").EnumerateArray().Select(r => r.GetInt32()).Where(r => r == 1));
        Assert.DoesNotContain(Kept(second), k => k.StartsWith("1 ", StringComparison.Ordinal));
        Assert.False((await api.Admin.Get("/manage/redactions")).Items[0].TryGetProperty("kept", out _));

        static string[] Kept(Answer answer) =>
            [
                .. answer
                    .Json.GetProperty("kept")
                    .EnumerateArray()
                    .Select(k => $"{k.Text("revision")} {k.Text("newest")} {string.Join(' ', k.GetProperty("languages").EnumerateArray())}"),
            ];
    }

    [Theory, OnEveryStore]
    public async Task A_name_is_found_in_all_its_places_and_nowhere_once_they_are_corrected_and_erased(Store store)
    {
        const string Name = "Wannes Vandenbroeckx";
        var api = await Stores.Api(store, "phrase-erasure");
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
        var api = await Stores.Api(store, "phrase-erasure");
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
    public async Task A_renamed_file_is_found_by_its_old_name_as_long_as_something_public_shows_it(Store store)
    {
        var api = await Stores.Api(store, "phrase-erasure");
        var file = await api.Uploaded(Sent.Png(), "Gijs_Roodbaard.png");
        var made = await api.Highlight(await api.PublicReport(), new() { Image = new() { Media = file.Id } }, "nl", "fr");
        await api.Save(made, new { translations = new { nl = new { imageAlt = "Zaal" }, fr = new { imageAlt = "Salle" } } });
        await api.Publish(made, "nl", "fr");
        Assert.Equal(200, (await api.Admin.Patch($"/manage/media/{file.Id}", new { name = "zaal.png" })).Status);
        var found = await Found(api.Admin, "gijs roodbaard");
        Assert.All(Places(found, made.Entry), p => Assert.Equal("/body/image/url", p));
        Assert.Equal(2, found.Single().GetProperty("places").EnumerateArray().Count(p => p.GetProperty("public").GetBoolean()));
        await Correct(api, made, new { translations = new { nl = new { summary = "Anders." } } }, publish: true, "nl");
        var still = (await Redact(api, made, "nl", "gijs roodbaard")).Json.GetProperty("stillStands").EnumerateArray().Single();
        Assert.Equal(["fr"], still.GetProperty("places").EnumerateArray().Select(p => p.Text("language")));
    }

    [Theory, OnEveryStore]
    public async Task A_passage_that_a_comment_quotes_is_found_in_its_language_and_gone_from_the_disk_once_it_is_redacted(Store store)
    {
        var api = await Stores.Api(store, "phrase-erasure");
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
        var api = await Stores.Api(store, "phrase-erasure");
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
}
