using AnnualReports.Api.Http;
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

    /// <summary>A file that is there is answered as one that is not.</summary>
    static async Task IsUnknown(HttpClient client, Guid id)
    {
        var (hidden, nobodys) = (await client.Get($"/manage/media/{id}"), Guid.NewGuid());
        var unknown = await client.Get($"/manage/media/{nobodys}");
        Assert.Equal((404, "/problems/not-found"), (hidden.Status, hidden.Type));
        Assert.Equal(
            unknown.Text("detail")!.Replace(nobodys.ToString(), id.ToString(), StringComparison.Ordinal),
            hidden.Text("detail")
        );
    }

    [Theory, OnEveryStore]
    public async Task An_upload_does_not_tell_whether_others_have_the_bytes(Store store)
    {
        var api = await Stores.Api(store);
        var (first, second) = (
            await api.Granted(Role.Editor, (await api.PublicReport()).Slug),
            await api.Granted(Role.Editor, (await api.PublicReport()).Slug)
        );
        var bytes = Sent.Png(35, 21);
        var stored = await first.Upload(bytes, Given.NewSlug("first") + ".png");
        var again = await second.Upload(bytes, Given.NewSlug("second") + ".png");
        Assert.Equal((201, 201), (stored.Status, again.Status));
        var (one, other) = (stored.Json.GetProperty("id").GetGuid(), again.Json.GetProperty("id").GetGuid());
        Assert.Equal((7, 7), (one.Version, other.Version));
        Assert.NotEqual(one, other);
        // Somebody with a grant for all reports has one whose id is made from the bytes, as an import does.
        var whole = await api.Uploaded(bytes, Given.NewSlug("whole") + ".png");
        Assert.Equal(Ids.OfFile(Convert.FromHexString(whole.Sha256)), whole.Id);
        await IsUnknown(first, whole.Id);
        await IsUnknown(first, other);
        Assert.Equal(200, (await first.Get($"/manage/media/{one}")).Status);
    }

    /// <summary>As text, because members that are null are not sent.</summary>
    const string WithoutPicture = """{"fields":{"image":null},"translations":{"nl":{"imageAlt":null}}}""";

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
        await IsUnknown(editor, file.Id);
        var taken = await editor.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"1\""));
        Assert.Equal(422, taken.Status);
        Assert.Single(taken.Errors("/fields/image/media"));
        // Also when the newest draft does not use it any more.
        Assert.Equal(
            200,
            (await api.Admin.Patch(theirs.Manage, WithoutPicture, ("If-Match", "\"2\""))).Status
        );
        Assert.Empty((await editor.Get(listed)).Items);
        await IsUnknown(editor, file.Id);
        Assert.Equal(422, (await editor.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"1\""))).Status);

        // What they upload themselves, and what stands in their report, they have.
        var upload = await editor.Upload(Sent.Png(32, 18), Given.NewSlug("mine") + ".png");
        var id = upload.Json.GetProperty("id").GetGuid();
        Assert.Equal(200, (await editor.Patch(mine.Manage, WithPicture(id), ("If-Match", "\"1\""))).Status);
        var viewer = await api.Granted(Role.Viewer, own.Slug);
        Assert.Single((await viewer.Get($"/manage/media?name={upload.Text("name")}")).Items);
        Assert.Equal(200, (await viewer.Get($"/manage/media/{id}")).Status);
    }

    [Theory, OnEveryStore]
    public async Task Whoever_uploads_what_a_foreign_report_has_learns_nothing_of_it_and_has_a_file_of_their_own(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl"), await api.Highlight(foreign, null, "nl"));
        var bytes = Sent.Png(33, 19);
        var secret = await api.Uploaded(bytes, Given.NewSlug("layoffs") + ".png");
        Assert.Equal(200, (await api.Admin.Patch(theirs.Manage, WithPicture(secret.Id), ("If-Match", "\"1\""))).Status);
        var editor = await api.Granted(Role.Editor, own.Slug);
        var name = Given.NewSlug("logo") + ".png";
        var sent = await editor.Upload(bytes, name);
        var me = (await editor.Get("/manage/me")).Text("name");
        Assert.Equal((201, name, me), (sent.Status, sent.Text("name"), sent.Text("uploadedBy")));
        Assert.NotEqual(secret.Id.ToString(), sent.Text("id"));
        Assert.DoesNotContain(secret.Name, sent.Json.ToString(), StringComparison.Ordinal);
        // Sent again, it is the same file.
        var again = await editor.Upload(bytes, "other.png");
        Assert.Equal((200, sent.Text("id"), name), (again.Status, again.Text("id"), again.Text("name")));
        await IsUnknown(editor, secret.Id);
        Assert.Equal(422, (await editor.Patch(mine.Manage, WithPicture(secret.Id), ("If-Match", "\"1\""))).Status);

        // They use and publish theirs, under their name, and learn no more of the other by that.
        var file = Guid.Parse(sent.Text("id")!);
        Assert.Equal(200, (await editor.Patch(mine.Manage, WithPicture(file), ("If-Match", "\"1\""))).Status);
        using (var early = await editor.GetAsync(new Uri(api.Address, sent.Text("url"))))
            Assert.Equal((200, name), ((int)early.StatusCode, early.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
        await api.Publish(mine, "nl");
        var body = await api.Public.Get($"{mine.Address}?lang=nl");
        Assert.Contains(name, body.Json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Name, body.Json.ToString(), StringComparison.Ordinal);
        foreach (var asked in new[] { name, secret.Name, "other.png" })
        {
            using var read = await api.Public.GetAsync(new Uri(api.Address, $"/media/{secret.Sha256}/{asked}"));
            Assert.Equal((200, name), ((int)read.StatusCode, read.Content.Headers.ContentDisposition?.FileName?.Trim('"')));
        }
        var verified = await api.Public.Post("/verify", new { sha256 = secret.Sha256 });
        Assert.Equal((200, name), (verified.Status, verified.Json.GetProperty("file").Text("name")));
        await IsUnknown(editor, secret.Id);
        Assert.Empty((await editor.Get($"/manage/media?name={secret.Name}")).Items);

        // What one of them deletes stays for the other.
        Assert.Equal(200, (await api.Admin.Patch(theirs.Manage, WithoutPicture, ("If-Match", "\"2\""))).Status);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/media/{secret.Id}", null, [])).Status);
        using var kept = await api.Public.GetAsync(new Uri(api.Address, sent.Text("url")));
        Assert.Equal(bytes.Length, (await kept.Content.ReadAsByteArrayAsync()).Length);
    }

    [Theory, OnEveryStore]
    public async Task A_revision_of_an_own_entry_is_restored_with_its_file_though_no_newest_draft_uses_it(Store store)
    {
        var api = await Stores.Api(store);
        var own = await api.PublicReport();
        var mine = await api.Highlight(own, null, "nl");
        var file = await api.Uploaded(Sent.Png(34, 20), Given.NewSlug("used") + ".png");
        var editor = await api.Granted(Role.Editor, own.Slug);
        Assert.Equal(200, (await api.Admin.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"1\""))).Status);
        Assert.Equal(
            200,
            (await editor.Patch(mine.Manage, WithoutPicture, ("If-Match", "\"2\""))).Status
        );
        // Put in by hand, it is still a file of nobody's that they may not use.
        Assert.Equal(422, (await editor.Patch(mine.Manage, WithPicture(file.Id), ("If-Match", "\"3\""))).Status);
        var restored = await editor.Post($"{mine.Manage}/revisions/2/restore", null!, ("If-Match", "\"3\""));
        Assert.Equal(200, restored.Status);
        Assert.Equal(
            file.Id.ToString(),
            restored.Json.GetProperty("draft").GetProperty("fields").GetProperty("image").Text("media")
        );
        Assert.Equal(200, (await editor.Get($"/manage/media/{file.Id}")).Status);
    }
}
