using AnnualReports.Tests.Figures;

namespace AnnualReports.Tests.Storage;

/// <summary>How many statements the work of editors costs: on a server each is a round trip.</summary>
public sealed class StatementTests(ITestOutputHelper output)
{
    const int MostOfPatch = 8, MostOfPublish = 15;

    static Task<ApiFixture> Api(Store store) => Stores.Api(store, "statements");

    static async Task<Made> Rich(ApiFixture api, Made report)
    {
        var priority = await api.Priority(report, "nl", "fr");
        await api.Publish(priority, "nl", "fr");
        var figure = await api.PublicFigure(report, Given.NewSlug("figure"), new() { Value = 12 }, "nl", "fr");
        var highlight = await api.Highlight(report, new() { Priorities = [priority.Slug] }, "nl", "fr");
        await api.Save(highlight, new
        {
            translations = new
            {
                nl = new { body = $"Zie [dit](entry:priorities/{priority.Slug}) en {{{{figure:{figure.Slug}}}}}." },
                fr = new { body = "Texte." }
            }
        });
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
        await Sent($"PATCH, {title}", MostOfPatch, api,
            () => api.Admin.Patch(made.Manage, new { translations = new { nl = new { title } } }, ("If-Match", tag)));
    }

    async Task Publish(ApiFixture api, Made made, string what)
    {
        var tag = await api.ETag(made);
        await Sent($"publish, {what}", MostOfPublish, api,
            () => api.Admin.Post(made.Manage + "/publish", new { languages = new[] { "nl", "fr" } }, ("If-Match", tag)));
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
        await Publish(api, highlight, "anew");
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

    /// <summary>Of more entries than few; how many entries one statement asks for at most is tested by no one, and is some hundreds.</summary>
    [Theory, OnEveryStore]
    public async Task Preflight_takes_as_many_statements_for_many_entries_as_for_some(Store store)
    {
        var api = await Api(store);
        var (some, many) = (await Preflight(api, 12), await Preflight(api, 30));
        output.WriteLine($"preflight of 24: {some}, of 60: {many}");
        Assert.Equal(some, many);
    }

    /// <summary>A release that publishes so many entries and withdraws as many.</summary>
    static async Task<int> Preflight(ApiFixture api, int count)
    {
        var report = await api.PublicReport();
        var items = new List<object>();
        for (var i = 0; i < count; i++)
        {
            items.Add(new { entry = (await api.Highlight(report, null, "nl", "fr")).Entry, languages = new[] { "nl", "fr" } });
            var shown = await api.Highlight(report, null, "nl", "fr");
            await api.Publish(shown, "nl", "fr");
            items.Add(new { entry = shown.Entry, action = "withdraw", languages = new[] { "nl", "fr" }, changeNote = new { nl = "Weg.", fr = "Retiré." } });
        }
        var release = await api.Admin.Post("/manage/releases", new { title = "Many", items });
        Assert.Equal(201, release.Status);
        var sent = await Statements.Of(api, async () => Assert.Equal(200, (await api.Admin.Get($"/manage/releases/{release.Text("id")}/preflight")).Status));
        return sent.Count;
    }
}
