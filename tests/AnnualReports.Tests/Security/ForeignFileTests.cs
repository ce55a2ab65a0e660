using AnnualReports.Contracts;
using AnnualReports.Tests.Media;

namespace AnnualReports.Tests.Security;

/// <summary>A file that another report's drafts use is neither found, read nor used.</summary>
public sealed class ForeignFileTests
{
    static object WithPicture(Guid file) =>
        new
        {
            fields = new { image = new { media = file } },
            translations = new { nl = new { imageAlt = "Beeld" } },
        };

    [Theory, OnEveryStore]
    public async Task It_is_for_those_who_may_read_the_drafts_that_use_it(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl"), await api.Highlight(foreign, null, "nl"));
        var file = await api.Uploaded(Sent.Png(31, 17), Given.NewSlug("secret") + ".png");
        var used = await api.Admin.Patch(theirs.Manage, WithPicture(file.Id), ("If-Match", "\"1\""));
        Assert.Equal(200, used.Status);
        var editor = await api.Granted(Role.Editor, own.Slug);
        var listed = $"/manage/media?name={file.Name}";
        Assert.Empty((await editor.Get(listed)).Items);
        Assert.Equal(403, (await editor.Get($"/manage/media/{file.Id}")).Status);
        var taken = await editor.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"1\""));
        Assert.Equal(422, taken.Status);
        Assert.Single(taken.Errors("/fields/image/media"));
        // Also when the newest draft does not use it any more.
        Assert.Equal(
            200,
            (await api.Admin.Patch(theirs.Manage, new { fields = new { image = (object?)null } }, ("If-Match", "\"2\""))).Status
        );
        Assert.Empty((await editor.Get(listed)).Items);
        Assert.Equal(403, (await editor.Get($"/manage/media/{file.Id}")).Status);
        Assert.Equal(422, (await editor.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"1\""))).Status);

        // What they upload themselves, and what stands in their report, they have.
        var upload = await editor.Upload(Sent.Png(32, 18), Given.NewSlug("mine") + ".png");
        var id = upload.Json.GetProperty("id").GetGuid();
        Assert.Equal(200, (await editor.Patch(mine.Manage, WithPicture(id), ("If-Match", "\"1\""))).Status);
        var viewer = await api.Granted(Role.Viewer, own.Slug);
        Assert.Single((await viewer.Get($"/manage/media?name={upload.Text("name")}")).Items);
        Assert.Equal(200, (await viewer.Get($"/manage/media/{id}")).Status);
    }
}
