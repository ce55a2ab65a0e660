using System.Text.Json;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Publishing;
using AnnualReports.Tests.Translating;
using AnnualReports.Tests.Translating.Xliff;

namespace AnnualReports.Tests.Reviewing;

/// <summary>Whatever changes an approved draft says whose approval it clears; not only a save of the entry itself.</summary>
public sealed class ClearedElsewhereTests
{
    /// <summary>The text with which a change of revision 1 says that it clears its approval.</summary>
    static async Task<string> Told(Reviewer reviewer, int revision = 1) =>
        $"Revision {revision} was approved by {await reviewer.Name()}. This change clears the approval: ask for a review again.";

    static string?[] Warnings(JsonElement of) =>
        of.TryGetProperty("warnings", out var warnings) ? [.. warnings.EnumerateArray().Select(w => w.Text("detail"))] : [];

    static JsonElement Only(Answer answer) => answer.Ok().Json.GetProperty("entries").EnumerateArray().Single();

    [Theory, OnEveryStore]
    public async Task A_phrase_that_is_replaced_and_its_preview(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { title = "De Dienst" } } });
        (await reviewer.Client.Approve(highlight, 2)).Ok();
        var request = new { find = "De Dienst", replace = "De Overheidsdienst" };
        foreach (var dry in new[] { "?dryRun=true", "" })
            Assert.Equal([await Told(reviewer, 2)], Warnings(Only(await api.Admin.Post($"{report.Manage}/replace{dry}", request))));
        Assert.Equal("cleared", await api.State(highlight));
        // The next one has nothing to clear.
        var next = await api.Admin.Post($"{report.Manage}/replace", new { find = "De Overheidsdienst", replace = "De Dienst" });
        Assert.Empty(Warnings(Only(next)));
    }

    [Theory, OnEveryStore]
    public async Task A_file_that_another_takes_the_place_of(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var (old, other) = (await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Png()));
        var highlight = await api.Highlight(await api.DraftReport(), new() { Image = new() { Media = old.Id } }, "nl");
        (await reviewer.Client.Approve(highlight, 1)).Ok();
        foreach (var dryRun in new[] { true, false })
        {
            var replaced = await api.Admin.Post($"/manage/media/{old.Id}/replace", new { by = other.Id, dryRun });
            Assert.Equal([await Told(reviewer)], Warnings(Only(replaced)));
        }
        Assert.Equal("cleared", await api.State(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_translation_that_is_confirmed(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl", "fr");
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders" } } });
        (await reviewer.Client.Approve(highlight, 2)).Ok();
        Assert.Equal([await Told(reviewer, 2)], Warnings((await api.Confirm(highlight, "fr")).Ok().Json));
        // Whoever compared with a source that has changed compares again: that tag is named.
        var compared = (await api.Admin.Get($"{highlight.Translation("fr")}/work")).ETag;
        await api.Save(highlight, new { translations = new { nl = new { title = "Nog anders" } } });
        var refused = await api.Admin.Post($"{highlight.Translation("fr")}/confirm", "{}", ("If-Match", compared));
        Assert.Equal(
            (412, (await api.Admin.Get($"{highlight.Translation("fr")}/work")).ETag),
            (refused.Status, refused.Text("etag"))
        );
        (await api.Confirm(highlight, "fr")).Ok();
        // Confirming what is fresh already changes nothing, so it clears nothing.
        (await reviewer.Client.Approve(highlight, 5)).Ok();
        Assert.Empty(Warnings((await api.Confirm(highlight, "fr")).Ok().Json));
        Assert.Equal("approved", await api.State(highlight));
    }

    [Theory, OnEveryStore]
    public async Task A_text_that_is_not_as_it_was_read_is_named_by_its_own_tag(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.DraftReport(), null, "nl", "fr");
        var text = highlight.Translation("fr");
        var (stale, body) = ("\"fr-0000\"", (await api.Admin.Get(text)).Json);
        foreach (
            var refused in new[]
            {
                await api.Admin.Post($"{text}/confirm", "{}", ("If-Match", stale)),
                await api.Admin.Put(text, body, ("If-Match", stale)),
            }
        )
        {
            Assert.Equal((412, (await api.Admin.Get(text)).ETag), (refused.Status, refused.Text("etag")));
            Assert.Equal(200, (await api.Admin.Put(text, body, ("If-Match", refused.Text("etag")!))).Status);
        }
    }

    [Theory, OnEveryStore]
    public async Task What_a_translator_and_a_machine_send_back(Store store)
    {
        await using var machine = await Translator.Start();
        await using var api = await ApiFixture.Start(store, $"--Translation:Endpoint={machine.Url}");
        var reviewer = await Reviewer.New(api);
        var (report, highlight) = await XliffApi.Source(api);
        (await reviewer.Client.Approve(highlight, 2)).Ok();
        var document = XliffApi.Translated(await XliffApi.Exported(api, report));
        foreach (var dry in new[] { "?dryRun=true", "" })
        {
            var imported = (await XliffApi.Imported(api, report, document, dry)).Ok().Json.GetProperty("entries");
            Assert.Equal(
                [await Told(reviewer, 2)],
                Warnings(imported.EnumerateArray().Single(e => e.Text("id") == highlight.Id))
            );
        }
        // A translation that comes back as it was is confirmed, which is a revision too.
        await api.Save(highlight, new { translations = new { nl = new { title = "Gewijzigd" } } });
        (await reviewer.Client.Approve(highlight, 4)).Ok();
        var same = await XliffApi.Exported(api, report);
        foreach (var segment in XliffApi.All(same, "segment"))
            segment.SetAttributeValue("state", "final");
        var confirmed = (await XliffApi.Imported(api, report, same)).Ok().Json.GetProperty("entries");
        Assert.Equal([await Told(reviewer, 4)], Warnings(confirmed.EnumerateArray().Single(e => e.Text("id") == highlight.Id)));
        (await reviewer.Client.Approve(highlight, 5)).Ok();
        var path = $"{highlight.Manage}/translations/de/machine";
        Assert.Equal([await Told(reviewer, 5)], Warnings((await api.Admin.Post(path, new { })).Ok().Json));
        // What the machine translates as it did before is not saved, so nothing is cleared.
        await api.Save(highlight, new { translations = new { nl = new { title = "gewijzigd" } } });
        (await reviewer.Client.Approve(highlight, 7)).Ok();
        var again = (await api.Admin.Post(path, new { outdated = true, fields = new[] { "title" } })).Ok();
        Assert.Equal(("7", 0), (again.Text("revision"), Warnings(again.Json).Length));
    }

    [Theory, OnEveryStore]
    public async Task Sections_that_move(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var report = await api.DraftReport();
        var (first, second) = (await api.Section(report, null, 1, "nl"), await api.Section(report, null, 2, "nl"));
        (await reviewer.Client.Approve(first, 1)).Ok();
        var path = report.Manage + "/sections/order";
        var ordered = await api.Admin.Put(
            path,
            new { items = new[] { new { slug = second.Slug }, new { slug = first.Slug } } },
            ("If-Match", (await api.Admin.Get(path)).ETag)
        );
        var told = JsonElement.Parse(ordered.Ok().Headers.GetValues("Save-Warnings").Single()).EnumerateArray().Single();
        Assert.Equal(("/items/1", await Told(reviewer)), (told.Text("pointer"), told.Text("detail")));
    }

    [Theory, OnEveryStore]
    public async Task The_review_of_a_release_tells_what_was_approved_or_rejected_before(Store store)
    {
        var api = await Stores.Api(store);
        var reviewer = await Reviewer.New(api);
        var report = await api.DraftReport();
        var (approved, rejected, fresh) = (
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl"),
            await api.Highlight(report, null, "nl")
        );
        var release = await ReleaseTests.Plan(
            api,
            new()
            {
                Title = "Launch",
                Items =
                [
                    ReleaseTests.Item(approved, "nl"),
                    ReleaseTests.Item(rejected, "nl"),
                    ReleaseTests.Item(fresh, "nl"),
                ],
            }
        );
        async Task<string> States()
        {
            var review = (await api.Admin.Get($"{ReleaseTests.Address(release)}/review")).Ok().Json;
            var states = review.GetProperty("items").EnumerateArray().ToDictionary(i => i.Text("entry")!, i => i.Text("state") ?? "none");
            return $"{states[approved.Id]} {states[rejected.Id]} {states[fresh.Id]} undecided {review.Text("undecided")}";
        }
        (await reviewer.Client.Approve(approved, 1)).Ok();
        (await reviewer.Client.Reject(rejected, 1)).Ok();
        Assert.Equal("approved rejected none undecided 1", await States());
        await api.Save(approved, new { translations = new { nl = new { title = "Anders" } } });
        await api.Save(rejected, new { translations = new { nl = new { title = "Beter" } } });
        Assert.Equal("cleared mended none undecided 3", await States());
    }
}
