using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Phrases;

/// <summary>The search of management finds a phrase wherever it stands, and only for whoever may read it.</summary>
public sealed class PhraseSearchTests
{
    internal static string Search(string phrase, string more = "") => $"/manage/search?q={Uri.EscapeDataString(phrase)}{more}";

    internal static async Task<JsonElement[]> Found(HttpClient client, string phrase, string more = "")
    {
        var answer = await client.Get(Search(phrase, more));
        Assert.True(answer.Status == 200, answer.Json.ToString());
        return answer.Items;
    }

    internal static string[] Places(IEnumerable<JsonElement> found, Guid id) =>
        [
            .. found
                .Where(f => f.TryGetProperty("id", out var own) && own.GetGuid() == id)
                .SelectMany(f => f.GetProperty("places").EnumerateArray())
                .Select(p => p.Text("pointer")!),
        ];

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
