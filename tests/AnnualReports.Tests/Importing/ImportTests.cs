using System.Text;
using System.Text.Json.Nodes;
using AnnualReports.Api.Importing;
using AnnualReports.Tests.Translating;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    static readonly string[] Samples =
    [
        Path.Combine(AppContext.BaseDirectory, "samples", "2023.json"),
        Path.Combine(AppContext.BaseDirectory, "samples", "2024.json"),
    ];

    readonly string directory = Directory.CreateTempSubdirectory("annual-reports-import-").FullName;

    static Task<Imported> Import(ApiFixture api, params string[] files) =>
        api.In(async s =>
        {
            var read = ImportFiles.Read(
                files,
                s.GetRequiredService<Api.Content.KindSet>(),
                s.GetRequiredService<Api.Content.Languages>()
            );
            await Api.Startup.TakeMedia(s, read, CancellationToken.None);
            return await s.GetRequiredService<Importer>().Import(read, _ => { }, CancellationToken.None);
        });

    async Task<string> Export(ApiFixture api)
    {
        var file = Path.Combine(directory, $"{Guid.NewGuid()}.json");
        await using var output = File.Create(file);
        await api.In(s => s.GetRequiredService<Exporter>().Export(output, CancellationToken.None));
        return file;
    }

    [Theory, OnEveryStore]
    public async Task Importing_again_changes_nothing_and_a_change_makes_one_revision(Store store)
    {
        var api = await Stores.Api(store, "import");
        Assert.True((await Import(api, Samples)).Created > 50);
        Assert.Equal(new Imported(0, 0, 0), await Import(api, Samples));

        var changed = Path.Combine(directory, "changed.json");
        await File.WriteAllTextAsync(
            changed,
            (await File.ReadAllTextAsync(Samples[1]))
                .Replace("\"Klimaat\"", "\"Het klimaat\"", StringComparison.Ordinal)
                .Replace("\"media/", $"\"{Path.GetDirectoryName(Samples[1])}/media/", StringComparison.Ordinal)
        );
        var again = await Import(api, changed);
        Assert.Equal((0, 1), (again.Created, again.Saved));
        Assert.Equal("Het klimaat", (await api.Public.Get("/themes/climate?lang=nl")).Text("name"));
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    [Theory, OnEveryStore]
    public async Task A_draft_that_is_imported_is_told_of_in_the_audit_and_found(Store store)
    {
        var (from, to) = (await Stores.Api(store, "found-from"), await Stores.Api(store, "found-to"));
        var made = await from.Highlight(await from.PublicReport(), null, "nl");
        await from.Save(made, new { translations = new { nl = new { title = "Ingevoerd ontwerp" } } });
        await Import(to, await Export(from));
        var found = (await to.Admin.Get("/manage/search?q=ingevoerd+ontwerp")).Items.Single();
        var audited = await to.Admin.Get($"/manage/audit?entry={found.Text("id")}");
        Assert.Equal(made.Slug, found.Text("slug"));
        Assert.NotEmpty(audited.Items);
    }

    [Theory, OnEveryStore]
    public async Task An_import_of_an_export_answers_the_same_but_for_ids_times_and_revisions(Store store)
    {
        var from = await Stores.Api(store, "export-from");
        await Import(from, Samples);
        // A newer draft, a draft that was never public, and languages of different revisions.
        var report = await from.PublicReport();
        var highlight = await from.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        await from.Publish(highlight, "nl", "fr");
        await from.Save(
            highlight,
            new { translations = new { nl = new { title = "Nieuw" }, fr = new { title = "Nouveau" } } }
        );
        await from.Publish(highlight, "nl");
        await from.Save(highlight, new { translations = new { nl = new { title = "Secret" } } });
        await from.Highlight(report, null, "nl");

        var to = await Stores.Api(store, "export-to");
        var exported = await Export(from);
        await Import(to, exported);
        Assert.Equal(new Imported(0, 0, 0), await Import(to, exported));
        foreach (var path in await Addresses(from))
            Assert.Equal(Comparable(await from.Public.Get(path)), Comparable(await to.Public.Get(path)));
        Assert.Equal("Title fr", (await to.Public.Get(highlight.Address + "?lang=fr")).Text("title"));
        Assert.Equal(2, (await to.Admin.Get($"/manage/highlights?report={report.Slug}")).Items.Length);
        var edited = (await to.Admin.Get($"/manage/highlights?report={report.Slug}&status=changed")).Items;
        Assert.Equal("Secret", Assert.Single(edited).GetProperty("title").GetString());
    }

    [Theory, OnEveryStore]
    public async Task What_translations_were_made_from_is_exported_and_imported(Store store)
    {
        var from = await Stores.Api(store, "export-from");
        var report = await from.PublicReport();
        var made = await from.Highlight(report, null, "nl", "fr", "de");
        await from.Publish(made, "nl", "fr", "de");
        // Dutch goes on, in public and then as a draft; German is confirmed once, English is of a machine, from French.
        await from.Save(made, new { translations = new { nl = new { title = "Nieuw" } } });
        await from.Confirm(made, "de");
        await from.Publish(made, "nl");
        var english = await from.Admin.Put(
            $"{made.Translation("en")}?source=fr&machine=true",
            Given.HighlightIn("en"),
            ("If-None-Match", "*")
        );
        Assert.Equal(201, english.Status);
        await from.Save(made, new { translations = new { nl = new { summary = "Ook nieuw." } } });

        var to = await Stores.Api(store, "export-to");
        var exported = await Export(from);
        await Import(to, exported);
        Assert.Equal(new Imported(0, 0, 0), await Import(to, exported));
        var id = (await to.Admin.Get($"/manage/highlights?report={report.Slug}")).Items[0].Text("id")!;
        foreach (var language in new[] { "nl", "fr", "de", "en" })
        {
            var (there, here) = (await Fields(from, made.Manage, language), await Fields(to, $"/manage/highlights/{id}", language));
            Assert.Equal(there, here);
        }
        Assert.Equal(
            """{"title":"outdated","summary":"outdated","body":"fresh"}""",
            await Fields(to, $"/manage/highlights/{id}", "fr")
        );
        var work = await to.Admin.Get($"/manage/highlights/{id}/translations/de/work");
        Assert.Equal("outdated", work.Json.GetProperty("fields").GetProperty("summary").Text("state"));
        // The Dutch summary of the first revision there is what the German one was made from.
        Assert.Equal(
            "1",
            work.Json.GetProperty("fields").GetProperty("summary").GetProperty("changedSince").Text("revision")
        );
        Assert.Equal(
            "fr",
            (await to.Admin.Get($"/manage/highlights/{id}/translations/en/work"))
                .Json.GetProperty("fields")
                .GetProperty("title")
                .Text("from")
        );
    }

    static async Task<string> Fields(ApiFixture api, string manage, string language) =>
        (await api.Admin.Get(manage)).Json.GetProperty("languages").GetProperty(language).GetProperty("fields").GetRawText();

    [Fact]
    public async Task Origins_that_fit_no_text_are_faults_with_their_places()
    {
        var api = await Stores.Api(Store.Sqlite, "import");
        var file = Path.Combine(directory, "origins.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "entries": [ {
              "kind": "theme", "slug": "of-origins", "fields": {}, "translations": { "nl": { "name": "Thema" }, "fr": { "name": "Thème" } },
              "origins": { "fr": { "name": { "from": "xx", "hash": "a" }, "title": { "from": "nl", "hash": "a" } }, "de": { "name": { "from": "nl" } } }
            } ] }
            """
        );
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Import(api, file));
        Assert.Contains("/origins/fr/name: 'xx' is not a configured language.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("/origins/fr/title: the item has no such text.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("/origins/de/name: the item has no such text.", refused.Message, StringComparison.Ordinal);
    }

    static async Task<List<string>> Addresses(ApiFixture api)
    {
        var addresses = new List<string>();
        foreach (var language in new[] { "nl", "fr", "de", "en" })
        {
            var lists = new List<string>
            {
                $"/reports?lang={language}",
                $"/themes?lang={language}",
                $"/highlights?limit=100&lang={language}",
            };
            foreach (
                var report in (await api.Public.Get($"/reports?lang={language}")).Items.Select(r =>
                    r.GetProperty("slug").GetString()
                )
            )
                lists.AddRange([
                    $"/reports/{report}/sections?limit=100&lang={language}",
                    $"/reports/{report}/sections?shape=tree&lang={language}",
                    $"/reports/{report}/priorities?lang={language}",
                    $"/reports/{report}/highlights?limit=100&lang={language}",
                ]);
            addresses.AddRange(lists);
            foreach (var list in lists)
                addresses.AddRange(
                    (await api.Public.Get(list)).Items.Select(i =>
                        i.GetProperty("links").GetProperty("self").GetString()!.Split('?')[0] + $"?lang={language}"
                    )
                );
        }
        return addresses;
    }

    static string Comparable(Answer answer)
    {
        var node = JsonNode.Parse(answer.Bytes)!;
        Strip(node);
        return node.ToJsonString();
    }

    static void Strip(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var name in new[] { "id", "publishedAt", "updatedAt", "revision" })
                members.Remove(name);
            foreach (var member in members)
                Strip(member.Value);
        }
        else if (node is JsonArray items)
            foreach (var item in items)
                Strip(item);
    }

    [Theory, OnEveryStore]
    public async Task Everything_wrong_is_said_with_its_place_and_nothing_is_written(Store store)
    {
        var api = await Stores.Api(store, "import-wrong");
        var file = Path.Combine(directory, "wrong.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "entries": [
              { "kind": "report", "slug": "2030", "fields": { "year": 2030 }, "translations": { "nl": { "title": "T", "summary": "S" } }, "published": ["nl"] },
              { "kind": "novel", "slug": "x" },
              { "kind": "highlight", "report": "2030", "slug": "Bad Slug", "fields": { "position": -1, "priorities": ["none"] } },
              { "kind": "section", "report": "1999", "slug": "s", "fields": { "nope": 1 }, "published": ["xx"] },
              { "kind": "section", "report": "1999", "slug": "t", "fields": {} }
            ] }
            """
        );
        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => Import(api, file));
        foreach (
            var place in new[]
            {
                "/entries/1/kind",
                "/entries/2/slug",
                "/entries/2/fields/position",
                "/entries/2/fields/priorities/0",
                "/entries/3/fields/nope",
                "/entries/4/report",
            }
        )
            Assert.Contains($"wrong.json {place}", wrong.Message, StringComparison.Ordinal);
        Assert.Empty((await api.Admin.Get("/manage/reports")).Items);

        await File.WriteAllTextAsync(
            file,
            """
            { "entries": [ { "kind": "report", "slug": "2030", "fields": { "year": 2030 },
              "translations": { "nl": { "title": "T" } }, "published": ["nl"] } ] }
            """
        );
        await Assert.ThrowsAsync<AnnualReports.Api.Content.Refusal>(() => Import(api, file));
        Assert.Empty((await api.Admin.Get("/manage/reports")).Items);
    }

    [Theory]
    [InlineData("cijfers.csv", "it is in UTF-16")]
    [InlineData("verslag.pdf", "before its beginning")]
    public async Task A_file_that_can_not_be_kept_byte_for_byte_is_refused_with_the_reason(string name, string why)
    {
        var api = await Stores.Api(Store.Sqlite);
        byte[] content = name.EndsWith(".pdf", StringComparison.Ordinal)
            ? [.. "\r\n"u8, .. Media.Sent.Pdf()]
            : [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("jaar\tbedrag\n2024\t1,5\n")];
        await File.WriteAllBytesAsync(Path.Combine(directory, name), content);
        var file = Path.Combine(directory, "files.json");
        await File.WriteAllTextAsync(file, $$"""{ "entries": [], "media": [ { "file": "{{name}}" } ] }""");
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Import(api, file));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
