using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Translating;

public sealed class GlossaryApiTests
{
    static object Term(string source, string target = "cible", string? note = null) =>
        note is null
            ? new { sourceLanguage = "nl", targetLanguage = "fr", source, target }
            : new { sourceLanguage = "nl", targetLanguage = "fr", source, target, note };

    static string Word() => "term" + Guid.NewGuid().ToString("N")[..8];

    static Task<Answer> Send(HttpClient client, string table, string query = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv; charset=utf-8");
        return client.Post("/manage/glossary" + query, content);
    }

    [Theory, OnEveryStore]
    public async Task A_term_is_created_changed_and_deleted_on_what_was_read(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        var made = await api.Admin.Post("/manage/glossary", Term(word));
        Assert.Equal((201, "\"1\""), (made.Status, made.ETag));
        var address = $"/manage/glossary/{made.Text("id")}";
        Assert.Equal(422, (await api.Admin.Post("/manage/glossary", Term(word.ToUpperInvariant()))).Status);
        Assert.Equal(428, (await api.Admin.Put(address, Term(word, "autre"))).Status);
        var changed = await api.Admin.Put(address, Term(word, "autre", "Zie daar"), ("If-Match", made.ETag));
        Assert.Equal((200, "\"2\"", "autre"), (changed.Status, changed.ETag, changed.Text("target")));
        Assert.Equal(412, (await api.Admin.Put(address, Term(word), ("If-Match", made.ETag))).Status);
        Assert.Equal("Zie daar", (await api.Admin.Get(address)).Text("note"));
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, address, null, [("If-Match", changed.ETag)])).Status);
        Assert.Equal(404, (await api.Admin.Get(address)).Status);
        Assert.Contains(
            (await api.Admin.Get("/manage/audit?operation=DeleteTerm")).Items,
            row => row.Text("target") == $"term {made.Text("id")}"
        );
    }

    [Theory, OnEveryStore]
    public async Task Faults_are_told_with_their_places(Store store)
    {
        var api = await Stores.Api(store);
        var refused = await api.Admin.Post(
            "/manage/glossary",
            new
            {
                sourceLanguage = "nl",
                targetLanguage = "nl",
                source = " ",
                target = new string('x', 201),
                alternatives = Enumerable.Repeat("x", 11),
                forbidden = new[] { "a\nb", "c|d" },
                note = "",
            }
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["/alternatives", "/forbidden/0", "/forbidden/1", "/note", "/source", "/target", "/targetLanguage"],
            refused.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory, OnEveryStore]
    public async Task The_list_is_filtered_searched_and_paged(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        foreach (var end in new[] { "b", "a", "c" })
            await api.Admin.Post("/manage/glossary", Term($"{word} {end}"));
        await api.Admin.Post(
            "/manage/glossary",
            new { sourceLanguage = "nl", targetLanguage = "de", source = $"{word} d", target = "Ziel" }
        );
        var first = await api.Admin.Get($"/manage/glossary?q={word}&limit=2&count=true");
        Assert.Equal([$"{word} d", $"{word} a"], first.Items.Select(t => t.Text("source")));
        Assert.Equal("4", first.Text("total"));
        var second = await api.Admin.Get(first.Text("next")!);
        Assert.Equal([$"{word} b", $"{word} c"], second.Items.Select(t => t.Text("source")));
        Assert.Null(second.Text("next"));
        var filtered = await api.Admin.Get($"/manage/glossary?q={word}&sourceLanguage=nl&targetLanguage=de");
        Assert.Equal([$"{word} d"], filtered.Items.Select(t => t.Text("source")));
        Assert.Equal(400, (await api.Admin.Get("/manage/glossary?cursor=zz")).Status);
        Assert.Equal(400, (await api.Admin.Get("/manage/glossary?targetLanguage=xx")).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_table_comes_out_and_goes_in_unchanged_and_formulas_are_text(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        var table =
            "sourceLanguage,targetLanguage,source,target,alternatives,forbidden,note\r\n"
            + $"nl,fr,\"{word}, de \"\"eerste\"\"\",=cmd()|'x',é|è,faux,\"two\nlines\"\r\n"
            + $"nl,fr,{word} 2,@deux,,,\r\n";
        // A note may have lines, a term may not; '|' separates terms, so it is in none.
        var tried = await Send(api.Admin, table.Replace("=cmd()|'x'", "=cmd()", StringComparison.Ordinal), "?dryRun=true");
        Assert.Equal((200, "2", "0"), (tried.Status, tried.Text("created"), tried.Text("unchanged")));
        Assert.Empty((await api.Admin.Get($"/manage/glossary?q={word}")).Items);
        table = table.Replace("=cmd()|'x'", "=cmd()", StringComparison.Ordinal);
        Assert.Equal("2", (await Send(api.Admin, table)).Text("created"));
        Assert.Equal("2", (await Send(api.Admin, table)).Text("unchanged"));
        var sent = await api.Admin.Get($"/manage/glossary?q={word}", ("Accept", "text/csv"));
        var text = Encoding.UTF8.GetString(sent.Bytes);
        Assert.Contains("'=cmd()", text, StringComparison.Ordinal);
        Assert.Contains("'@deux", text, StringComparison.Ordinal);
        var back = await Send(api.Admin, text);
        Assert.Equal(("0", "0", "2"), (back.Text("created"), back.Text("changed"), back.Text("unchanged")));
        const string Semicolons = "\uFEFFsourceLanguage;targetLanguage;source;target\r\n";
        var changed = await Send(api.Admin, $"{Semicolons}nl;fr;{word} 2;trois\r\n");
        Assert.Equal((200, "1"), (changed.Status, changed.Text("changed")));
    }

    [Theory, OnEveryStore]
    public async Task A_table_with_one_wrong_line_changes_nothing(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        var header = "sourceLanguage,targetLanguage,source,target\n";
        var refused = await Send(api.Admin, $"{header}nl,fr,{word},un\nnl,xx,{word},deux\nnl,fr,{word},trois\n");
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["/3/targetLanguage", "/4/source"],
            refused.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name)
        );
        Assert.Empty((await api.Admin.Get($"/manage/glossary?q={word}")).Items);
        Assert.Equal(400, (await Send(api.Admin, $"source,target\n{word},un\n")).Status);
        Assert.Equal(400, (await Send(api.Admin, $"{header[..^1]},colour\nnl,fr,{word},un,red\n")).Status);
        Assert.Equal(400, (await Send(api.Admin, $"{header}nl,fr,\"{word},un\n")).Status);
        Assert.Equal(400, (await Send(api.Admin, $"{header}nl,fr,{word},un,deux\n")).Status);
        Assert.Equal(400, (await Send(api.Admin, "")).Status);
        var latin = new ByteArrayContent([.. Encoding.UTF8.GetBytes(header), .. "nl,fr,"u8, 0xE9, .. ",un\n"u8]);
        latin.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        Assert.Equal(400, (await api.Admin.Post("/manage/glossary", latin)).Status);
        Assert.Equal(400, (await api.Admin.Post("/manage/glossary?dryRun=true", Term(word))).Status);
        Assert.Equal(413, (await Send(api.Admin, header + new string('x', Limits.TableBytes))).Status);
    }

    [Theory, OnEveryStore]
    public async Task A_translation_that_says_otherwise_is_saved_with_a_warning(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        await api.Admin.Post(
            "/manage/glossary",
            new
            {
                sourceLanguage = "nl",
                targetLanguage = "fr",
                source = $"Raad van {word}",
                target = $"Conseil de {word}",
                forbidden = new[] { $"Comité de {word}" },
            }
        );
        var made = await api.Highlight(await api.DraftReport(), null, "nl");
        await api.Save(made, new { translations = new { nl = new { title = $"De raad van {word}", body = "Tekst." } } });
        var put = await api.Admin.Put(
            $"{made.Manage}/translations/fr",
            new { title = $"Le comité de {word}", summary = "Sommaire" },
            ("If-None-Match", "*")
        );
        Assert.Equal(201, put.Status);
        var warning = Assert.Single(JsonElement.Parse(put.Headers.GetValues("Save-Warnings").Single()).EnumerateArray());
        Assert.Equal("/title", warning.Text("pointer"));
        Assert.Contains($"does not allow 'Comité de {word}'", warning.Text("detail"), StringComparison.Ordinal);
        var patched = await api.Admin.Patch(
            made.Manage,
            new { translations = new { fr = new { title = $"Une assemblée de {word}" } } },
            ("If-Match", await api.ETag(made))
        );
        var told = Assert.Single(patched.Json.GetProperty("warnings").EnumerateArray());
        Assert.Equal("/translations/fr/title", told.Text("pointer"));
        Assert.Contains("which is not in this text", told.Text("detail"), StringComparison.Ordinal);
        var right = await api.Admin.Patch(
            made.Manage,
            new { translations = new { fr = new { title = $"Le conseil de {word}" } } },
            ("If-Match", await api.ETag(made))
        );
        Assert.False(right.Json.TryGetProperty("warnings", out _));
    }

    [Theory, OnEveryStore]
    public async Task Only_editors_of_everything_change_it_and_everybody_reads_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        foreach (var role in new[] { Role.Translator, Role.Editor })
        {
            var client = await api.Granted(role, report.Slug);
            Assert.Equal(200, (await client.Get("/manage/glossary")).Status);
            Assert.Equal(403, (await client.Post("/manage/glossary", Term(Word()))).Status);
            Assert.Equal(403, (await Send(client, $"sourceLanguage,targetLanguage,source,target\nnl,fr,{Word()},un\n")).Status);
        }
        var editor = await api.Granted(Role.Editor);
        Assert.Equal(201, (await editor.Post("/manage/glossary", Term(Word()))).Status);
    }
}
