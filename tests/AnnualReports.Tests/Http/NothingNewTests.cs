namespace AnnualReports.Tests.Http;

/// <summary>Changes that change nothing, and removals of what can't be removed.</summary>
public sealed class NothingNewTests
{
    [Theory, OnEveryStore]
    public async Task What_says_nothing_new_makes_no_revision(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, new() { Countries = ["BE"] }, "nl", "fr");
        var read = await api.Admin.Get(highlight.Manage);
        var text = await api.Admin.Get($"{highlight.Manage}/translations/nl");
        foreach (
            var saved in new[]
            {
                await api.Admin.Patch(highlight.Manage, "{}", ("If-Match", read.ETag)),
                await api.Admin.Patch(
                    highlight.Manage,
                    """{"fields":{"countries":["BE"]},"translations":{"de":null}}""",
                    ("If-Match", read.ETag)
                ),
                await api.Admin.Put(
                    highlight.Manage,
                    read.Json.GetProperty("draft").GetRawText(),
                    ("If-Match", read.ETag)
                ),
            }
        )
            Assert.Equal((200, "\"1\"", "1"), (saved.Status, saved.ETag, saved.Text("revision")));
        Assert.Equal(
            200,
            (
                await api.Admin.Put(
                    $"{highlight.Manage}/translations/nl",
                    text.Json.GetRawText(),
                    ("If-Match", text.ETag)
                )
            ).Status
        );
        Assert.Single((await api.Admin.Get(highlight.Manage + "/revisions")).Items);
        Assert.Equal(412, (await api.Admin.Patch(highlight.Manage, "{}", ("If-Match", "\"2\""))).Status);
    }

    [Theory]
    [InlineData("""{"report":null}""", "/report")]
    [InlineData("""{"titel":null}""", "/titel")]
    [InlineData("""{"fields":{"featurd":null}}""", "/fields/featurd")]
    [InlineData("""{"translations":{"nl":{"titel":null}}}""", "/translations/nl/titel")]
    [InlineData("""{"slug":null}""", "/slug")]
    [InlineData("""{"fields":{"countries":[null]}}""", "/fields/countries/0")]
    [InlineData("""{"translations":{"xx":null}}""", "/translations/xx")]
    [InlineData("""{"translations":{"NL":null}}""", "/translations/NL")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    public async Task Removing_what_can_not_be_removed_is_refused(string patch, string pointer)
    {
        var api = await Stores.Api(Store.Sqlite);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl");
        var answer = await api.Admin.Patch(highlight.Manage, patch, ("If-Match", "\"1\""));
        Assert.Equal(422, answer.Status);
        Assert.Equal([pointer], answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        Assert.Equal("\"1\"", await api.ETag(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_change_that_changes_nothing_leaves_a_release_as_it_was(Store store)
    {
        var api = await Stores.Api(store);
        var release = await api.Admin.Post("/manage/releases", """{"title":"R","changeNote":{"nl":"Nieuw."}}""");
        var address = $"/manage/releases/{release.Text("id")}";
        foreach (
            var nothing in new[]
            {
                "{}",
                """{"title":"R"}""",
                """{"at":null}""",
                """{"changeNote":{"fr":null}}""",
                """{"editionLabel":null}""",
            }
        )
        {
            var answer = await api.Admin.Patch(address, nothing, ("If-Match", "\"1\""));
            Assert.Equal((nothing, 200, "\"1\""), (nothing, answer.Status, answer.ETag));
        }
        foreach (
            var (patch, pointer) in new[]
            {
                ("""{"bogus":null}""", "/bogus"),
                ("""{"state":null}""", "/state"),
                ("""{"id":null}""", "/id"),
                ("""{"changeNote":{"xx":null}}""", "/changeNote/xx"),
                ("null", ""),
            }
        )
        {
            var answer = await api.Admin.Patch(address, patch, ("If-Match", "\"1\""));
            Assert.Equal((patch, 422), (patch, answer.Status));
            Assert.Equal([pointer], answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        }
        Assert.Equal(
            "\"2\"",
            (await api.Admin.Patch(address, """{"changeNote":{"nl":null}}""", ("If-Match", "\"1\""))).ETag
        );
    }
}
