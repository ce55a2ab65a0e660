using AnnualReports.Api.Content;
using AnnualReports.Api.Media;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

/// <summary>A file can't be deleted as long as something uses it.</summary>
public sealed class ImageUseTests
{
    [Theory, OnEveryStore]
    public async Task What_uses_a_file_keeps_it_and_is_listed(Store store)
    {
        var api = await Stores.Api(store);
        var file = await api.Uploaded(Sent.Png(), "used.png");
        var report = await api.PublicReport();
        var highlight = await api.Highlight(
            report,
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        async Task<string[]> Uses() =>
            [
                .. (await api.Admin.Get($"/manage/media/{file.Id}"))
                    .Json.GetProperty("uses")
                    .EnumerateArray()
                    .Select(u => $"{u.GetProperty("slug")} {u.GetProperty("in")}"),
            ];
        async Task<Answer> Delete() => await api.Admin.Ask(HttpMethod.Delete, $"/manage/media/{file.Id}", null, []);

        Assert.Equal([$"{highlight.Slug} draft"], await Uses());
        var refused = await Delete();
        Assert.Equal((409, "/problems/still-referenced"), (refused.Status, refused.Type));
        Assert.Equal(highlight.Slug, refused.Json.GetProperty("referrers")[0].GetProperty("slug").GetString());
        await api.Publish(highlight, "nl");
        Assert.Equal([$"{highlight.Slug} draft", $"{highlight.Slug} public"], await Uses());
        await api.Admin.Patch(
            highlight.Manage,
            "{\"fields\":{\"image\":null}}",
            ("If-Match", await api.ETag(highlight))
        );
        await api.Publish(highlight, "nl");
        // It can still be cited.
        Assert.Equal([$"{highlight.Slug} past"], await Uses());
        Assert.Equal(409, (await Delete()).Status);
    }

    [Fact]
    public async Task A_release_keeps_the_file_that_it_is_going_to_publish()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await api.Uploaded(Sent.Png(), "soon.png");
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Title = "Soon",
                Items =
                [
                    new()
                    {
                        Entry = highlight.Entry,
                        Languages = ["nl"],
                        Revision = 1,
                    },
                ],
            }
        );
        await api.Admin.Patch(
            highlight.Manage,
            "{\"fields\":{\"image\":null}}",
            ("If-Match", await api.ETag(highlight))
        );
        Assert.Equal(
            ["release"],
            (await api.Admin.Get($"/manage/media/{file.Id}"))
                .Json.GetProperty("uses")
                .EnumerateArray()
                .Select(u => u.GetProperty("in").GetString())
        );
    }

    [Fact]
    public async Task The_past_shows_the_picture_that_it_had()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (first, second) = (await api.Uploaded(Sent.Png()), await api.Uploaded(Sent.Png()));
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = first.Id, Decorative = true },
            },
            "nl"
        );
        var published = await api.Publish(highlight, "nl");
        await api.Save(highlight, new { fields = new { image = new { media = second.Id } } });
        await api.Publish(highlight, "nl");
        Assert.Equal(
            first.Url,
            (await api.Public.Get($"{highlight.Address}?lang=nl&asOf={published.At()}"))
                .Json.GetProperty("image")
                .GetProperty("url")
                .GetString()
        );
        Assert.Equal(
            second.Url,
            (await api.Public.Get($"{highlight.Address}?lang=nl"))
                .Json.GetProperty("image")
                .GetProperty("url")
                .GetString()
        );
    }

    [Theory, OnEveryStore]
    public async Task A_file_can_be_erased_once_nothing_shows_it_any_more(Store store)
    {
        var api = await Stores.Api(store, "media-erased");
        var bytes = Sent.Png();
        var file = await api.Uploaded(bytes, "someone.png");
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        await api.Publish(highlight, "nl");
        Task<Publication> Erase() =>
            api.In(s =>
                s.GetRequiredService<Uploads>()
                    .Erase(
                        file.Id,
                        "A person asked for it",
                        "Data protection officer",
                        CancellationToken.None
                    )
            );
        Assert.Equal(RefusalReason.StillReferenced, (await Assert.ThrowsAsync<Refusal>(Erase)).Reason);
        await api.Admin.Patch(
            highlight.Manage,
            "{\"fields\":{\"image\":null}}",
            ("If-Match", await api.ETag(highlight))
        );
        await api.Publish(highlight, "nl");

        var record = await Erase();
        var gone = await api.Public.Get(file.Url[1..]);
        Assert.Equal(
            (410, "/problems/redacted", "A person asked for it", "Data protection officer"),
            (gone.Status, gone.Type, gone.Text("reason"), gone.Text("authority"))
        );
        var listed = (await api.Admin.Get("/manage/redactions")).Items[0];
        Assert.Equal(
            (record.Sequence, file.Sha256, highlight.Slug),
            (
                listed.GetProperty("sequence").GetInt64(),
                listed.GetProperty("files")[0].GetString(),
                listed.GetProperty("entry").GetProperty("slug").GetString()
            )
        );
        Assert.Equal(404, (await api.Admin.Get($"/manage/media/{file.Id}")).Status);
        Assert.Equal("/problems/unsafe-file", (await api.Admin.Upload(bytes)).Type);
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }
}
