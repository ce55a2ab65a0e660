using System.Text.Json;
using AnnualReports.Api.Media;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

/// <summary>The library of files: what is said of them, what is found, what entries take over, and new versions.</summary>
public sealed class LibraryTests
{
    static Task<Answer> Change(ApiFixture api, MediaCard file, object patch) =>
        api.Admin.Patch($"/manage/media/{file.Id}", patch);

    static async Task<string[]> Listed(ApiFixture api, string query) =>
        [.. (await api.Admin.Get($"/manage/media?{query}")).Items.Select(i => i.Text("id")!)];

    static async Task<JsonElement> Draft(ApiFixture api, Made made) =>
        (await api.Admin.Get(made.Manage)).Json.GetProperty("draft");

    static HighlightFields With(MediaCard file) => new() { Image = new() { Media = file.Id } };

    [Theory, OnEveryStore]
    public async Task A_file_has_tags_and_what_entries_take_over_and_is_found_by_them(Store store)
    {
        var api = await Stores.Api(store);
        var (tag, file) = (Given.NewSlug("tag"), await api.Uploaded(Sent.Png(), "tagged.png"));
        var changed = await Change(
            api,
            file,
            new
            {
                tags = new[] { tag, " two   words " },
                alt = new { nl = "Een plein" },
                focalPoint = new { x = 0.3, y = 0.5 },
            }
        );
        Assert.Equal(200, changed.Status);
        Assert.Equal([tag, "two words"], changed.Texts("tags"));
        Assert.Equal(("tagged.png", "Een plein"), (changed.Text("name"), changed.Json.GetProperty("alt").Text("nl")));
        Assert.Equal([file.Id.ToString()], await Listed(api, $"tag={tag}"));
        Assert.Empty(await Listed(api, $"tag={tag[..^1]}"));
        Assert.Equal([file.Id.ToString()], await Listed(api, $"tag={tag}&lacksAlt=fr&unused=true"));
        Assert.Empty(await Listed(api, $"tag={tag}&lacksAlt=nl"));
        // Words find it by its tags and its descriptions too, in capitals or not.
        Assert.Equal([file.Id.ToString()], await Listed(api, $"q={tag.ToUpperInvariant()}"));
        Assert.Equal([file.Id.ToString()], await Listed(api, $"q={tag}+plein"));
        // A patch leaves the rest as it is, and null removes.
        Assert.Equal([tag, "two words"], (await Change(api, file, new { name = "other" })).Texts("tags"));
        var emptied = await Change(api, file, """{"tags":null,"alt":{"nl":null},"focalPoint":null}""");
        Assert.All(new[] { "tags", "alt", "focalPoint" }, member => Assert.Null(emptied.Text(member)));
        Assert.Equal("other.png", emptied.Text("name"));
        Assert.Empty(await Listed(api, $"tag={tag}"));
        Assert.Empty(await Listed(api, $"q={tag}"));
        Assert.Equal("/problems/unknown-language", (await api.Admin.Get("/manage/media?lacksAlt=tlh")).Type);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_place()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (picture, data) = (await api.Uploaded(Sent.Png(), "a.png"), await api.Uploaded(Sent.Pdf(), "a.pdf"));
        Assert.Single((await Change(api, picture, new { tags = Enumerable.Range(0, 21).Select(i => $"{i}").ToArray() })).Errors("/tags"));
        Assert.Single((await Change(api, picture, new { tags = new[] { "" } })).Errors("/tags/0"));
        Assert.Single((await Change(api, picture, new { alt = new { tlh = "x" } })).Errors("/alt/tlh"));
        Assert.Single((await Change(api, picture, new { alt = new { nl = "a\nb" } })).Errors("/alt/nl"));
        Assert.Single((await Change(api, picture, new { focalPoint = new { x = 2, y = 0 } })).Errors("/focalPoint"));
        Assert.Single((await Change(api, data, new { alt = new { nl = "x" } })).Errors("/alt"));
        Assert.Single((await Change(api, picture, """{"name":null}""")).Errors("/name"));
        Assert.Single((await Change(api, picture, new { name = " " })).Errors("/name"));
    }

    [Theory, OnEveryStore]
    public async Task An_entry_takes_over_what_it_does_not_say_itself_when_it_is_saved(Store store)
    {
        var api = await Stores.Api(store);
        var file = await api.Uploaded(Sent.Png());
        await Change(api, file, new { alt = new { nl = "Een plein", fr = "Une place" }, focalPoint = new { x = 0.3, y = 0.5 } });
        var highlight = await api.Highlight(await api.PublicReport(), With(file), "nl", "fr");
        var draft = await Draft(api, highlight);
        Assert.Equal("0.3", draft.GetProperty("fields").GetProperty("image").GetProperty("focalPoint").Text("x"));
        Assert.Equal("Een plein", draft.GetProperty("translations").GetProperty("nl").Text("imageAlt"));
        Assert.Equal("Une place", draft.GetProperty("translations").GetProperty("fr").Text("imageAlt"));
        // What is public has it, and a later change of the file changes nothing.
        await api.Publish(highlight, "nl");
        await Change(api, file, new { alt = new { nl = "Iets anders" }, focalPoint = new { x = 0.9, y = 0.9 } });
        var image = (await api.Public.Get($"{highlight.Address}?lang=nl")).Json.GetProperty("image");
        Assert.Equal("Een plein", image.Text("alt"));
        // One's own words stay. The text of another language is not changed by the way, and a removed point stays removed.
        await api.Save(
            highlight,
            """{"fields":{"image":{"focalPoint":null}},"translations":{"fr":{"imageAlt":"À moi"},"nl":{"title":"Nieuw"}}}"""
        );
        draft = await Draft(api, highlight);
        Assert.False(draft.GetProperty("fields").GetProperty("image").TryGetProperty("focalPoint", out _));
        Assert.Equal("À moi", draft.GetProperty("translations").GetProperty("fr").Text("imageAlt"));
        Assert.Equal("Een plein", draft.GetProperty("translations").GetProperty("nl").Text("imageAlt"));
        await api.Save(highlight, """{"translations":{"nl":{"imageAlt":null}}}""");
        Assert.Equal("Iets anders", (await Draft(api, highlight)).GetProperty("translations").GetProperty("nl").Text("imageAlt"));
        // A decorative picture needs none.
        var decorative = await api.Highlight(
            await api.PublicReport(),
            new() { Image = new() { Media = file.Id, Decorative = true } },
            "nl"
        );
        Assert.Null((await Draft(api, decorative)).GetProperty("translations").GetProperty("nl").Text("imageAlt"));
    }

    [Theory, OnEveryStore]
    public async Task A_new_version_takes_the_place_of_a_file_in_all_drafts_or_in_none(Store store)
    {
        var api = await Stores.Api(store);
        var (old, other, text) = (await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Pdf(), "a.pdf"));
        var report = await api.PublicReport();
        var (first, second, apart) = (
            await api.Highlight(report, With(old), "nl"),
            await api.Highlight(report, With(old), "nl"),
            await api.Highlight(report, With(other), "nl")
        );
        await api.Save(first, new { translations = new { nl = new { imageAlt = "Zelf beschreven" } } });
        await api.Publish(first, "nl");
        Task<Answer> Replace(Guid by, bool dryRun) =>
            api.Admin.Post($"/manage/media/{old.Id}/replace", new { by, dryRun, note = "The corrected map" });

        var dry = await Replace(other.Id, dryRun: true);
        Assert.Equal(200, dry.Status);
        Assert.Equal(
            new (string?, string?)[] { (first.Id, "3"), (second.Id, "2") },
            dry.Json.GetProperty("entries").EnumerateArray().Select(e => (e.Text("id"), e.Text("revision")))
        );
        Assert.Equal("\"2\"", await api.ETag(first));
        var done = await Replace(other.Id, dryRun: false);
        Assert.Equal(
            dry.Json.GetProperty("entries").GetRawText(),
            done.Json.GetProperty("entries").GetRawText()
        );
        Assert.Equal(("\"3\"", "\"2\"", "\"1\""), (await api.ETag(first), await api.ETag(second), await api.ETag(apart)));
        var draft = await Draft(api, first);
        Assert.Equal(other.Id.ToString(), draft.GetProperty("fields").GetProperty("image").Text("media"));
        Assert.Equal("Zelf beschreven", draft.GetProperty("translations").GetProperty("nl").Text("imageAlt"));
        Assert.Equal(
            "The corrected map",
            (await api.Admin.Get($"{first.Manage}/revisions")).Items.Single(r => r.Text("revision") == "3").Text("note")
        );
        // What is public stays until it is published.
        string Url(Answer shown) => shown.Json.GetProperty("image").Text("url")!;
        Assert.Equal(old.Url, Url(await api.Public.Get($"{first.Address}?lang=nl")));
        await api.Publish(first, "nl");
        Assert.Equal(other.Url, Url(await api.Public.Get($"{first.Address}?lang=nl")));
        Assert.Empty((await Replace(other.Id, dryRun: false)).Json.GetProperty("entries").EnumerateArray());
        // The other way round it would put a text in the place of pictures.
        var wrong = await api.Admin.Post($"/manage/media/{other.Id}/replace", new { by = text.Id });
        Assert.Equal(422, wrong.Status);
        Assert.NotEmpty(wrong.Errors("/by"));
        Assert.Equal("\"3\"", await api.ETag(first));
        Assert.Single((await Replace(Guid.NewGuid(), dryRun: true)).Errors("/by"));
        Assert.Single((await Replace(old.Id, dryRun: true)).Errors("/by"));
        Assert.Equal(404, (await api.Admin.Post($"/manage/media/{Guid.NewGuid()}/replace", new { by = other.Id })).Status);
    }

    [Theory, OnEveryStore]
    public async Task Unused_files_are_those_that_can_be_deleted(Store store)
    {
        var api = await Stores.Api(store);
        var tag = Given.NewSlug("unused");
        async Task<MediaCard> Tagged()
        {
            var file = await api.Uploaded(Sent.Png());
            await Change(api, file, new { tags = new[] { tag } });
            return file;
        }
        var (free, drafted, past, pinned) = (await Tagged(), await Tagged(), await Tagged(), await Tagged());
        var report = await api.PublicReport();
        await api.Highlight(report, new() { Image = new() { Media = drafted.Id, Decorative = true } }, "nl");
        var shown = await api.Highlight(report, new() { Image = new() { Media = past.Id, Decorative = true } }, "nl");
        await api.Publish(shown, "nl");
        await api.Save(shown, """{"fields":{"image":null}}""");
        await api.Publish(shown, "nl");
        var soon = await api.Highlight(report, new() { Image = new() { Media = pinned.Id, Decorative = true } }, "nl");
        await api.Editor.Releases.Plan(
            new() { Items = [new ReleaseItemDraft { Entry = soon.Entry, Languages = ["nl"], Revision = 1 }] }
        );
        await api.Save(soon, """{"fields":{"image":null}}""");
        Assert.Equal([free.Id.ToString()], await Listed(api, $"tag={tag}&unused=true"));
        Assert.Equal(4, (await Listed(api, $"tag={tag}")).Length);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/media/{free.Id}", null, [])).Status);
    }

    [Theory, OnEveryStore]
    public async Task Nothing_that_was_said_of_a_file_stays_when_it_is_erased(Store store)
    {
        var api = await Stores.Api(store);
        var name = Given.NewSlug("jan-peeters");
        var file = await api.Uploaded(Sent.Png(), $"{name}.png");
        await Change(
            api,
            file,
            new
            {
                tags = new[] { name },
                alt = new { nl = $"Portret van {name}" },
                focalPoint = new { x = 0.3, y = 0.5 },
            }
        );
        var highlight = await api.Highlight(await api.PublicReport(), new() { Image = new() { Media = file.Id, Decorative = true } }, "nl");
        await api.Publish(highlight, "nl");
        await api.Save(highlight, """{"fields":{"image":null}}""");
        await api.Publish(highlight, "nl");
        await api.In(services =>
            services.GetRequiredService<Uploads>().Erase(file.Id, "Somebody asked for it", "Data protection officer", CancellationToken.None)
        );
        var row = await api.In(services => services.GetRequiredService<ReportsDb>().Media.SingleAsync(m => m.Id == file.Id));
        Assert.Equal("erased", row.Name);
        Assert.All(new object?[] { row.Words, row.Title, row.Tags, row.Alt, row.AltLanguages, row.FocalX, row.FocalY }, Assert.Null);
        Assert.DoesNotContain(name, System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal);
        Assert.Empty(await Listed(api, $"tag={name}"));
    }
}
