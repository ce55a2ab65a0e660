using AnnualReports.Api.Commands;
using AnnualReports.Api.Media;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

/// <summary>Uploads of pictures with metadata.</summary>
public sealed class MetadataTests
{
    const string Secret = "SecretSomeone";

    static byte[] Saying(byte[] plain) =>
        Built.Jpeg(plain, Built.Segment(0xE1, [.. Built.Text("Exif\0\0"), .. Built.Exif(6)]));

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    static async Task Show(ApiFixture api, Guid file)
    {
        var highlight = await api.Highlight(
            await api.PublicReport(),
            new()
            {
                Image = new() { Media = file, Decorative = true },
            },
            "nl"
        );
        await api.Publish(highlight, "nl");
    }

    [Theory, OnEveryStore]
    public async Task The_same_upload_is_the_same_file_whose_address_is_of_what_is_kept(Store store)
    {
        var api = await Stores.Api(store);
        var sent = Saying(Sent.Jpeg(60, 40));
        var first = await api.Admin.Upload(sent, "a.jpg");
        Assert.Equal((201, Hash(sent)), (first.Status, first.Text("sentSha256")));
        Assert.NotEqual(Hash(sent), first.Text("sha256"));
        // The picture is stored on its side, and its orientation still says so.
        Assert.Equal(
            (40, 60),
            (first.Json.GetProperty("width").GetInt32(), first.Json.GetProperty("height").GetInt32())
        );
        var kept = (await api.Admin.Get(first.Text("url")![1..])).Bytes;
        Assert.Equal((Hash(kept), kept.Length), (first.Text("sha256"), first.Json.GetProperty("bytes").GetInt32()));
        Assert.Equal(-1, kept.AsSpan().IndexOf(Built.Text(Secret)));

        var again = await api.Admin.Upload(sent, "b.jpg");
        Assert.Equal((200, first.Text("id"), Hash(sent)), (again.Status, again.Text("id"), again.Text("sentSha256")));
        var stripped = await api.Admin.Upload(kept, "c.jpg");
        Assert.Equal(
            (200, first.Text("id"), Hash(kept)),
            (stripped.Status, stripped.Text("id"), stripped.Text("sentSha256"))
        );
        Assert.Equal(Hash(sent), (await api.Admin.Get($"/manage/media/{first.Text("id")}")).Text("sentSha256"));
    }

    [Theory, OnEveryStore]
    public async Task Both_hashes_are_found_once_the_file_is_public_and_neither_before(Store store)
    {
        var api = await Stores.Api(store);
        var plain = Sent.Jpeg(60, 40);
        var (sent, other) = (Saying(plain), Built.Jpeg(Saying(plain), Built.Segment(0xFE, Built.Text("another word"))));
        var file = await api.Uploaded(sent, "a.jpg");
        Assert.Equal(file.Id, (await api.Uploaded(other)).Id);
        string[] hashes = [file.Sha256, Hash(sent), Hash(other)];
        foreach (var hash in hashes)
            Assert.Equal("unknown", (await api.Public.Post("/verify", new { sha256 = hash })).Text("status"));
        await Show(api, file.Id);
        foreach (var hash in hashes)
        {
            var found = (await api.Public.Post("/verify", new { sha256 = hash })).Json;
            Assert.Equal(
                ("current", file.Url),
                (found.GetProperty("status").GetString(), found.GetProperty("file").GetProperty("url").GetString())
            );
            Assert.Equal(
                hash != file.Sha256,
                found.GetProperty("file").TryGetProperty("asSent", out var asSent) && asSent.GetBoolean()
            );
        }
    }

    [Fact]
    public async Task Who_wants_it_keeps_what_pictures_say_and_a_command_lists_them()
    {
        var api = await Stores.Api(Store.Sqlite, "metadata-kept", "--Media:KeepMetadata=true");
        var sent = Saying(Sent.Jpeg());
        var file = await api.Uploaded(sent, "a.jpg");
        Assert.Equal((Hash(sent), Hash(sent)), (file.Sha256, file.SentSha256));
        Assert.Equal(sent, (await api.Admin.Get(file.Url[1..])).Bytes);
        Assert.Equal(200, (await api.Admin.Get(file.Url[1..] + "?w=320")).Status);
        await api.Uploaded(Sent.Jpeg(), "plain.jpg");
        Assert.Equal("/problems/unsafe-file", (await api.Admin.Upload([.. sent, .. Sent.Jpeg()])).Type);
        await Show(api, file.Id);

        var found = await api.In(async s =>
        {
            var all = new List<PictureWithMetadata>();
            await foreach (var one in s.GetRequiredService<PicturesWithMetadata>().Find(CancellationToken.None))
                all.Add(one);
            return all;
        });
        var saying = Assert.Single(found);
        Assert.Equal(file.Id, saying.Row.Id);
        Assert.Superset(
            new HashSet<string> { "author", "camera", "location", "serial number" },
            saying.Metadata.ToHashSet()
        );
        Assert.Contains(saying.Uses, u => u.EndsWith("(public)", StringComparison.Ordinal));
        Assert.Equal(sent, (await api.Public.Get(file.Url[1..])).Bytes);
        Assert.Equal(
            0,
            await CommandLine
                .Create()
                .Parse([
                    "media",
                    "metadata",
                    $"--contentRoot={AppContext.BaseDirectory}",
                    $"--ConnectionStrings:Reports={api.Services.GetRequiredService<Api.Storage.Database.StoreOptions>().ConnectionString}",
                    $"--Media:Folder={api.Services.GetRequiredService<MediaOptions>().Folder}",
                ])
                .InvokeAsync()
        );
    }

    [Fact]
    public async Task A_variant_of_an_old_original_is_made_without_unpacking_what_it_says()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "metadata-old",
            "--Media:KeepMetadata=true",
            $"--Media:InspectionBytes={256 << 20}",
            "--Media:InspectionSeconds=5"
        );
        var bomb = Built.Png([
            .. Enumerable
                .Range(0, 5)
                .Select(i => Built.Chunk("zTXt", [.. Built.Text($"Comment{i}\0\0"), .. Built.PackedZeros(200L << 20)])),
        ]);
        var file = await api.Uploaded(bomb, "old.png");
        Assert.Equal(bomb.Length, file.Bytes);
        Assert.Equal(200, (await api.Admin.Get(file.Url[1..] + "?w=320")).Status);
        Assert.InRange(api.Services.GetRequiredService<Api.Media.Isolated.FileProcess>().Most.Bytes, 1, 256 << 20);
    }

    [Fact]
    public async Task What_was_erased_by_law_is_not_taken_again_as_it_was_sent_once()
    {
        var api = await Stores.Api(Store.Sqlite, "metadata-erased");
        var sent = Saying(Sent.Jpeg());
        var file = await api.Uploaded(sent);
        await Show(api, file.Id);
        await api.In(async s =>
        {
            var db = s.GetRequiredService<Api.Storage.Database.ReportsDb>();
            (await db.Media.FindAsync(file.Id))!.ErasedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("/problems/unsafe-file", (await api.Admin.Upload(sent)).Type);
        var found = (await api.Public.Post("/verify", new { sha256 = Hash(sent) })).Json.GetProperty("file");
        Assert.True(found.GetProperty("erased").GetBoolean());
    }
}
