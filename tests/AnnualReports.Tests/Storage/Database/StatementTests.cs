using AnnualReports.Api.Content;
using AnnualReports.Tests.Figures;
using AnnualReports.Tests.Importing;
using AnnualReports.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>How many statements the work of editors needs. With a server, each is a round trip.</summary>
public sealed class StatementTests(ITestOutputHelper output)
{
    /// <summary>The two statements with which each change tells the audit of itself.</summary>
    const int Audit = 2;

    /// <summary>The statements with which a save tells webhooks of the translations that it makes outdated.</summary>
    const int Events = 3;

    /// <summary>
    /// What the translation memory reads to remember a paragraph, and the glossary's version, with its terms the first
    /// time.
    /// </summary>
    const int Memory = 1,
        Glossary = 2;

    const int MostOfPatch = 8 + Audit + Events + Memory + Glossary,
        MostOfPublish = 15 + Audit;

    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "statements");

    static async Task<Made> Rich(ApiFixture api, Made report)
    {
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var figure = await api.PublicFigure(report, Given.NewSlug("figure"), new() { Value = 12 }, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        await api.Save(
            highlight,
            new
            {
                translations = new
                {
                    nl = new { body = $"Zie [dit](entry:priorities/{priority.Slug}) en {{{{figure:{figure.Slug}}}}}." },
                    fr = new { body = "Texte." },
                },
            }
        );
        return highlight;
    }

    async Task<IReadOnlyList<string>> Sent(string what, int most, ApiFixture api, Func<Task<Answer>> work)
    {
        var sent = await Statements.Of(api, async () => Assert.Equal(200, (await work()).Status));
        output.WriteLine($"{what}: {sent.Count}\n{string.Join("\n--\n", sent)}\n=====");
        Assert.InRange(sent.Count, 1, most);
        return sent;
    }

    async Task Patch(ApiFixture api, Made made, string title)
    {
        var tag = await api.ETag(made);
        await Sent(
            $"PATCH, {title}",
            MostOfPatch,
            api,
            () => api.Admin.Patch(made.Manage, new { translations = new { nl = new { title } } }, ("If-Match", tag))
        );
    }

    async Task Publish(ApiFixture api, Made made, string what)
    {
        var tag = await api.ETag(made);
        await Sent(
            $"publish, {what}",
            MostOfPublish,
            api,
            () => api.Admin.Post(made.Manage + "/publish", new { languages = new[] { "nl", "fr" } }, ("If-Match", tag))
        );
    }

    [Theory, OnEveryStore]
    public async Task Saving_and_publishing_take_a_bounded_number_of_statements(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var highlight = await Rich(api, report);
        await Patch(api, highlight, "never public");
        await Publish(api, highlight, "for the first time");
        await Patch(api, highlight, "public");
        await Patch(api, highlight, "public in an older revision");
        await Publish(api, highlight, "once more");
    }

    [Theory, OnEveryStore]
    public async Task A_section_that_stays_where_it_is_is_saved_by_no_more_statements(Store store)
    {
        var api = await Api(store);
        var report = await api.PublicReport();
        var parent = await api.Section(report, null, 1, "nl", "fr");
        var section = await api.Section(report, parent.Slug, 1, "nl", "fr");
        await Patch(api, section, "in a tree");
    }

    /// <summary>
    /// All of the shipped sample: entries with pictures, covers and files, sections below others, references of all
    /// roles, and figures that texts quote, also in other reports.
    /// </summary>
    [Theory, OnEveryStore]
    public async Task It_is_so_for_every_entry_of_the_sample(Store store)
    {
        var api = await Stores.Api(store, "statements-sample");
        await ImportLockTests.Import(api, _ => { }, ImportLockTests.Samples);
        var segments = await api.In(services =>
            Task.FromResult(services.GetRequiredService<KindSet>().All.Select(k => k.Segment).ToArray())
        );
        var (most, above) = (new List<string>(), new List<string>());
        foreach (var segment in segments)
        {
            var (patch, publish) = (0, 0);
            var items = (await api.Admin.Get($"/manage/{segment}?limit=100")).Items;
            Assert.NotEmpty(items);
            foreach (var item in items)
            {
                var made = $"/manage/{segment}/{item.GetProperty("id").GetString()}";
                foreach (var change in new[] { "public", "public in an older revision" })
                    patch = Math.Max(patch, Count($"PATCH of {made}, {change}", MostOfPatch, await Changed(api, made)));
                publish = Math.Max(publish, Count($"publish {made}", MostOfPublish, await Published(api, made)));
            }
            most.Add($"{segment}: PATCH {patch}, publish {publish}");
        }
        output.WriteLine(string.Join('\n', most));
        Assert.True(above.Count == 0, string.Join("\n\n", above.Prepend(string.Join('\n', most))));

        int Count(string what, int limit, IReadOnlyList<string> sent)
        {
            if (sent.Count > limit)
                above.Add($"{what}: {sent.Count}\n{string.Join("\n--\n", sent)}");
            return sent.Count;
        }
    }

    static async Task<IReadOnlyList<string>> Changed(ApiFixture api, string made)
    {
        var found = await api.Admin.Get(made);
        var text = found.Json.GetProperty("draft").GetProperty("translations").GetProperty("nl");
        var member = new[] { "title", "name", "label" }.First(m => text.TryGetProperty(m, out _));
        var patch = new Dictionary<string, object>
        {
            ["translations"] = new Dictionary<string, object>
            {
                ["nl"] = new Dictionary<string, string> { [member] = text.GetProperty(member).GetString() + "*" },
            },
        };
        return await Statements.Of(
            api,
            async () => Assert.Equal(200, (await api.Admin.Patch(made, patch, ("If-Match", found.ETag))).Status)
        );
    }

    static async Task<IReadOnlyList<string>> Published(ApiFixture api, string made)
    {
        var found = await api.Admin.Get(made);
        // Texts that are not finished are not public either.
        var languages = found
            .Json.GetProperty("languages")
            .EnumerateObject()
            .Where(l => l.Value.GetProperty("status").GetString() is "published" or "changed")
            .Select(l => l.Name)
            .ToArray();
        return await Statements.Of(
            api,
            async () =>
                Assert.Equal(
                    200,
                    (await api.Admin.Post(made + "/publish", new { languages }, ("If-Match", found.ETag))).Status
                )
        );
    }

    /// <summary>
    /// It is the same for more than a few entries. How many entries one statement reads at most, which is some
    /// hundreds, is not tested.
    /// </summary>
    [Theory, OnEveryStore]
    public async Task Preflight_takes_as_many_statements_for_many_entries_as_for_some(Store store)
    {
        var api = await Api(store);
        var (some, many) = (await Preflight(api, 12), await Preflight(api, 30));
        output.WriteLine($"preflight of 24: {some}, of 60: {many}");
        Assert.Equal(some, many);
    }

    /// <summary>A release that publishes this many entries and withdraws as many.</summary>
    static async Task<int> Preflight(ApiFixture api, int count)
    {
        var report = await api.PublicReport();
        var items = new List<object>();
        for (var i = 0; i < count; i++)
        {
            items.Add(
                new { entry = (await api.Highlight(report, null, "nl", "fr")).Entry, languages = new[] { "nl", "fr" } }
            );
            var shown = await api.Highlight(report, null, "nl", "fr");
            await api.Publish(shown, "nl", "fr");
            items.Add(
                new
                {
                    entry = shown.Entry,
                    action = "withdraw",
                    languages = new[] { "nl", "fr" },
                    changeNote = new { nl = "Weg.", fr = "Retiré." },
                }
            );
        }
        var release = await api.Admin.Post("/manage/releases", new { title = "Many", items });
        Assert.Equal(201, release.Status);
        var sent = await Statements.Of(
            api,
            async () =>
                Assert.Equal(200, (await api.Admin.Get($"/manage/releases/{release.Text("id")}/preflight")).Status)
        );
        return sent.Count;
    }

    [Theory, OnEveryStore]
    public async Task Unused_files_are_found_by_as_many_statements_for_many_as_for_some(Store store)
    {
        var api = await Api(store);
        async Task<int> Looked(int files)
        {
            var tag = Given.NewSlug("unused");
            for (var i = 0; i < files; i++)
            {
                var file = await api.Uploaded(Media.Sent.Png());
                await api.Admin.Patch($"/manage/media/{file.Id}", new { tags = new[] { tag } });
            }
            var sent = await Statements.Of(
                api,
                async () => Assert.Equal(files, (await api.Admin.Get($"/manage/media?tag={tag}&unused=true")).Items.Length)
            );
            return sent.Count;
        }
        Assert.Equal(await Looked(2), await Looked(12));
    }
}
