using System.Net.Sockets;
using System.Text;
using AnnualReports.Api.Media;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Media;

public sealed class UploadTests
{
    static string[] FilesOf(ApiFixture api, string below)
    {
        var folder = Path.Combine(api.Services.GetRequiredService<MediaOptions>().Folder, below);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    static Task<int> Rows(ApiFixture api) => api.In(s => s.GetRequiredService<ReportsDb>().Media.CountAsync());

    public static TheoryData<string, string> Kept =>
        new()
        {
            { "jpeg", "image/jpeg" },
            { "png", "image/png" },
            { "webp", "image/webp" },
            { "svg", "image/svg+xml" },
            { "pdf", "application/pdf" },
            { "csv", "text/csv" },
            { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        };

    static byte[] Of(string type) =>
        type switch
        {
            "jpeg" => Sent.Jpeg(),
            "png" => Sent.Png(),
            "webp" => Sent.WebP(),
            "svg" => Sent.Svg(),
            "pdf" => Sent.Pdf(),
            "csv" => Sent.Csv(),
            _ => Sent.Xlsx(),
        };

    [Theory, MemberData(nameof(Kept))]
    public async Task The_type_is_told_from_the_bytes_and_the_name_gets_its_ending(string type, string expected)
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await api.Uploaded(Of(type), "photo.exe");
        Assert.Equal(expected, file.Type);
        Assert.StartsWith("photo.exe.", file.Name, StringComparison.Ordinal);
        Assert.Equal(
            type is "jpeg" or "png" or "webp" ? 64
                : type == "svg" ? 40
                : null,
            file.Width
        );
    }

    [Theory, OnEveryStore]
    public async Task The_same_bytes_are_kept_once_and_keep_their_id_and_name(Store store)
    {
        var api = await Stores.Api(store, "media-once");
        var png = Sent.Png();
        var first = await api.Uploaded(png, "one.png");
        var second = await api.Admin.Upload(png, "two.png");
        Assert.Equal((200, first.Id.ToString(), "one.png"), (second.Status, second.Text("id"), second.Text("name")));
        Assert.Equal(1, await Rows(api));
        Assert.Single(FilesOf(api, "originals"));
        Assert.Contains(
            (await api.Admin.Get("/manage/media?type=image&name=one")).Items,
            i => i.GetProperty("id").GetGuid() == first.Id
        );
        Assert.Empty((await api.Admin.Get("/manage/media?type=application/pdf")).Items);
    }

    [Theory, OnEveryStore]
    public async Task Identical_uploads_at_once_leave_one_file(Store store)
    {
        var api = await Stores.Api(store, "media-at-once");
        var pdf = Sent.Pdf(fill: 300_000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => api.Admin.Upload(pdf, $"{i}.pdf")));
        Assert.Equal([201, 200, 200, 200, 200, 200, 200, 200], answers.Select(a => a.Status).OrderDescending());
        Assert.Single(answers.Select(a => a.Text("id")).Distinct());
        Assert.Equal(1, await Rows(api));
        Assert.Single(FilesOf(api, "originals"));
        Assert.Empty(FilesOf(api, "incoming"));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var api = await Stores.Api(Store.Sqlite, "media-broken");
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(api.Address.Host, api.Address.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /api/v1/manage/media HTTP/1.1\r\nHost: {api.Address.Authority}\r\nAuthorization: Bearer {ApiFixture.AdminKey}\r\n"
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n"
                )
            );
            await stream.WriteAsync(Sent.Pdf(fill: 400_000));
            await stream.FlushAsync();
            await Patience.Until(() => FilesOf(api, "incoming").Length > 0, "Nothing is written of it.");
            Assert.Single(FilesOf(api, "incoming"));
        }
        await Patience.Until(() => FilesOf(api, "incoming").Length == 0, "What was written of it stays.");
        Assert.Empty(FilesOf(api, "originals"));
        Assert.Equal(0, await Rows(api));
    }

    [Fact]
    public async Task A_refused_upload_leaves_nothing_and_says_where_the_fault_is()
    {
        var api = await Stores.Api(Store.Sqlite, "media-refused");
        var two = Sent.Form(Sent.Png(), "a.png");
        two.Add(new StringContent("more"), "more");
        Assert.Equal(("/problems/malformed-request", 400), await Refused(api, two));
        Assert.Equal(
            ("/problems/unsupported-media-type", 415),
            await Refused(api, new StringContent("{}", Encoding.UTF8, "application/json"))
        );
        Assert.Equal(
            ("/problems/invalid", 422),
            await Refused(api, new MultipartFormDataContent { { new StringContent("x"), "other" } })
        );
        Assert.Equal(("/problems/unsafe-file", 422), await Refused(api, Sent.Form([], "empty.png")));
        Assert.Equal(401, (await api.Public.Upload(Sent.Png())).Status);
        Assert.Equal(403, (await (await api.As(Role.Translator, "translator")).Upload(Sent.Png())).Status);
        Assert.Equal(0, await Rows(api));
        Assert.Empty(FilesOf(api, "incoming"));
        Assert.Empty(FilesOf(api, "originals"));
    }

    static async Task<(string, int)> Refused(ApiFixture api, HttpContent body)
    {
        var answer = await api.Admin.Ask(HttpMethod.Post, "/manage/media", body, []);
        return (answer.Type, answer.Status);
    }

    [Fact]
    public async Task Limits_are_those_of_the_configuration_and_of_the_type()
    {
        var api = await Stores.Api(
            Store.Sqlite,
            "media-limits",
            "--Media:ImageBytes=2000",
            "--Media:PdfBytes=100000",
            "--Media:Pixels=10000"
        );
        Assert.Equal("/problems/file-too-large", (await api.Admin.Upload(Sent.Png(200, 100))).Type);
        Assert.Equal("/problems/file-too-large", (await api.Admin.Upload([.. Sent.Png(), .. new byte[3_000]])).Type);
        Assert.Equal(201, (await api.Admin.Upload(Sent.Pdf(fill: 50_000))).Status);
        Assert.Equal("/problems/file-too-large", (await api.Admin.Upload(Sent.Pdf(fill: 100_000))).Type);
    }

    [Fact]
    public async Task What_broken_uploads_left_is_swept_at_the_start_unless_someone_may_still_be_at_it()
    {
        var folder = Directory.CreateTempSubdirectory("annual-reports-media-").FullName;
        var incoming = Directory.CreateDirectory(Path.Combine(folder, "incoming")).FullName;
        await File.WriteAllTextAsync(Path.Combine(incoming, "old.part"), "x");
        File.SetLastWriteTimeUtc(Path.Combine(incoming, "old.part"), DateTime.UtcNow.AddHours(-2));
        await File.WriteAllTextAsync(Path.Combine(incoming, "new.part"), "x");
        await using var api = await ApiFixture.Start(Store.Sqlite, $"--Media:Folder={folder}");
        Assert.Equal(["new.part"], Directory.GetFiles(incoming).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Only_its_name_ever_changes()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await api.Uploaded(Sent.Png(), "a.png");
        var renamed = await api.Admin.Patch($"/manage/media/{file.Id}", new { name = "Überblick.html" });
        Assert.Equal((200, "Überblick.html.png"), (renamed.Status, renamed.Text("name")));
        Assert.Equal(422, (await api.Admin.Patch($"/manage/media/{file.Id}", new { type = "image/jpeg" })).Status);
        // The earlier address still works.
        Assert.Equal(200, (await api.Admin.Get(file.Url[1..])).Status);
    }

    [Fact]
    public async Task What_nothing_uses_is_deleted_with_its_file()
    {
        var api = await Stores.Api(Store.Sqlite, "media-delete");
        var file = await api.Uploaded(Sent.Png(800, 600));
        Assert.Equal(200, (await api.Admin.Get(file.Url[1..] + "?w=320")).Status);
        Assert.Equal(204, (await api.Admin.Ask(HttpMethod.Delete, $"/manage/media/{file.Id}", null, [])).Status);
        Assert.Equal(404, (await api.Admin.Get($"/manage/media/{file.Id}")).Status);
        Assert.Empty(FilesOf(api, ""));
    }
}
