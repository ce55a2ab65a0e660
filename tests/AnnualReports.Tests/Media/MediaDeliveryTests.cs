using AnnualReports.Api.Media;
using AnnualReports.Contracts;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace AnnualReports.Tests.Media;

/// <summary>Files as readers get them.</summary>
public sealed class MediaDeliveryTests
{
    const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>A picture that a public highlight shows.</summary>
    static async Task<MediaCard> Public(ApiFixture api, byte[] bytes, string name = "picture")
    {
        var file = await api.Uploaded(bytes, name);
        var report = await api.PublicReport();
        if (file.Width is null)
        {
            await api.Save(report, new { translations = new { nl = new { downloads = new[] { new { kind = "annex", title = "Bijlage", media = file.Id } } } } });
            await api.Publish(report, "nl");
            return file;
        }
        var highlight = await api.Highlight(report, new() { Image = new() { Media = file.Id, Decorative = true } }, "nl");
        await api.Publish(highlight, "nl");
        return file;
    }

    static Task<Answer> Get(ApiFixture api, MediaCard file, string query = "", params (string, string)[] headers) => api.Public.Get(file.Url[1..] + query, headers);

    [Fact]
    public async Task A_file_is_kept_for_good_and_can_do_nothing()
    {
        var api = await Stores.Api(Store.Sqlite);
        var png = Sent.Png();
        var file = await Public(api, png, "Été à « Liège ».png");
        var answer = await Get(api, file);
        Assert.Equal((200, "image/png"), (answer.Status, answer.ContentHeaders.ContentType!.ToString()));
        Assert.Equal(png, answer.Bytes);
        Assert.Equal($"\"{file.Sha256}\"", answer.ETag);
        Assert.Equal(Immutable, answer.Headers.GetValues("Cache-Control").Single());
        Assert.NotNull(answer.ContentHeaders.LastModified);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(("*", "cross-origin"), (answer.Headers.GetValues("Access-Control-Allow-Origin").Single(), answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single()));
        var said = answer.ContentHeaders.ContentDisposition!;
        Assert.Equal(("inline", "Été à « Liège ».png"), (said.DispositionType, said.FileNameStar));
        Assert.Equal(304, (await Get(api, file, "", ("If-None-Match", answer.ETag))).Status);
        var head = await api.Public.Ask(HttpMethod.Head, file.Url[1..], null, []);
        Assert.Equal((200, 0, (long?)png.Length), (head.Status, head.Bytes.Length, head.ContentHeaders.ContentLength));
    }

    [Theory]
    [InlineData("svg", "attachment", "image/svg+xml")]
    [InlineData("csv", "attachment", "text/csv; charset=utf-8")]
    [InlineData("pdf", "inline", "application/pdf")]
    public async Task What_could_be_a_page_is_saved_and_a_PDF_is_shown(string type, string disposition, string mediaType)
    {
        var api = await Stores.Api(Store.Sqlite);
        var answer = await Get(api, await Public(api, type switch { "svg" => Sent.Svg(), "csv" => Sent.Csv(), _ => Sent.Pdf() }));
        Assert.Equal((200, disposition, mediaType), (answer.Status, answer.ContentHeaders.ContentDisposition!.DispositionType, answer.ContentHeaders.ContentType!.ToString()));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryStore]
    public async Task What_nothing_public_refers_to_is_there_for_keys_and_previews_alone(Store store)
    {
        var api = await Stores.Api(store);
        var (file, other) = (await api.Uploaded(Sent.Png(), "secret.png"), await api.Uploaded(Sent.Png(), "other.png"));
        var report = await api.PublicReport();
        var highlight = await api.Highlight(report, new() { Image = new() { Media = file.Id } }, "nl");
        Assert.Equal(404, (await Get(api, file)).Status);
        Assert.Equal(404, (await Get(api, file, "?preview=guessed")).Status);
        var editor = await api.Admin.Get(file.Url[1..]);
        Assert.Equal((200, "no-store"), (editor.Status, editor.Headers.CacheControl!.ToString()));

        var token = (await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = report.Slug, Name = "Proofreaders" })).Text("token");
        var draft = await api.Public.Get($"{highlight.Address}?lang=nl&preview={token}");
        Assert.Equal($"{file.Url}?preview={token}", draft.Json.GetProperty("image").GetProperty("url").GetString());
        var previewed = await Get(api, file, $"?preview={token}");
        Assert.Equal((200, "no-store", "noindex"), (previewed.Status, previewed.Headers.CacheControl!.ToString(), previewed.Headers.GetValues("X-Robots-Tag").Single()));
        Assert.Equal(404, (await Get(api, other, $"?preview={token}")).Status);

        await api.Save(highlight, new { translations = new { nl = new { imageAlt = "Een plein" } } });
        await api.Publish(highlight, "nl");
        Assert.Equal(200, (await Get(api, file)).Status);
        // What was public stays citable.
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        Assert.Equal(200, (await Get(api, file)).Status);
    }

    [Fact]
    public async Task Unknown_addresses_are_not_found()
    {
        var api = await Stores.Api(Store.Sqlite);
        foreach (var path in new[] { $"media/{new string('0', 64)}/x.png", "media/../../etc/passwd/x", $"media/{new string('A', 64)}/x.png", "media/short/x.png" })
            Assert.Equal(404, (await api.Public.Get(path)).Status);
    }

    [Theory]
    [InlineData("bytes=0-9", "bytes 0-9/", 0, 10)]
    [InlineData("bytes=10-", "bytes 10-", 10, -1)]
    [InlineData("bytes=-5", "bytes ", -5, 5)]
    public async Task One_part_of_a_file_is_sent(string range, string contentRange, int from, int length)
    {
        var api = await Stores.Api(Store.Sqlite);
        var png = Sent.Png();
        var answer = await Get(api, await Public(api, png), "", ("Range", range));
        Assert.Equal(206, answer.Status);
        Assert.StartsWith(contentRange, answer.ContentHeaders.ContentRange!.ToString(), StringComparison.Ordinal);
        var start = from < 0 ? png.Length + from : from;
        Assert.Equal(png[start..(length < 0 ? png.Length : start + length)], answer.Bytes);
    }

    [Fact]
    public async Task Who_asks_for_several_parts_at_once_is_sent_the_whole()
    {
        var api = await Stores.Api(Store.Sqlite);
        var png = Sent.Png();
        var file = await Public(api, png);
        foreach (var ranges in new[] { "bytes=0-3, 10-19,-4", "bytes=0-3,", "bytes=999999-,999999-" })
        {
            var answer = await Get(api, file, "", ("Range", ranges));
            Assert.Equal((200, "image/png", null, $"\"{file.Sha256}\""), (answer.Status, answer.ContentHeaders.ContentType!.MediaType, answer.ContentHeaders.ContentRange, answer.ETag));
            Assert.Equal(png, answer.Bytes);
        }
    }

    [Fact]
    public async Task Ranges_are_left_aside_where_they_make_no_sense()
    {
        var api = await Stores.Api(Store.Sqlite);
        var png = Sent.Png();
        var file = await Public(api, png);
        var none = await Get(api, file, "", ("Range", "bytes=999999-"));
        Assert.Equal((416, "/problems/range-not-satisfiable", $"bytes */{png.Length}"), (none.Status, none.Type, none.ContentHeaders.ContentRange!.ToString()));
        foreach (var range in new[] { "bytes=a-b", "lines=1-2", "bytes=0-,0-,0-", "bytes=0-3, 10-19,-4", "bytes=0-0,999999-", $"bytes={string.Join(',', Enumerable.Range(0, 40).Select(i => $"{i}-{i}"))}" })
            Assert.Equal((200, png.Length), ((await Get(api, file, "", ("Range", range))).Status, (await Get(api, file)).Bytes.Length));
        Assert.Equal(200, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", "\"other\""))).Status);
        Assert.Equal(200, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", $"W/\"{file.Sha256}\""))).Status);
        Assert.Equal(206, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", $"\"{file.Sha256}\""))).Status);
        var modified = (await Get(api, file)).ContentHeaders.LastModified!.Value.ToString("R");
        Assert.Equal(206, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", modified))).Status);
        Assert.Equal(304, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-None-Match", $"\"{file.Sha256}\""))).Status);
        var head = await api.Public.Ask(HttpMethod.Head, file.Url[1..], null, [("Range", "bytes=0-3")]);
        Assert.Equal((200, (long?)png.Length), (head.Status, head.ContentHeaders.ContentLength));
    }

    static (int, int, string) Size(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Json.ToString());
        using var image = Loaded(answer);
        return (image.Width, image.Height, answer.ContentHeaders.ContentType!.ToString());
    }

    /// <summary>The program lets libvips read no more than it has to; tests read what it makes.</summary>
    static Image Loaded(Answer answer)
    {
        Operation.Block("VipsForeignLoadHeif", false);
        return Image.NewFromBuffer(answer.Bytes);
    }

    [Theory]
    [InlineData("?w=320", 320, 240, "image/webp")]
    [InlineData("?h=320&format=jpeg", 427, 320, "image/jpeg")]
    [InlineData("?w=640&format=avif", 640, 480, "image/avif")]
    [InlineData("?w=320&h=320", 320, 240, "image/webp")]
    [InlineData("?w=320&h=320&fit=cover", 320, 320, "image/webp")]
    [InlineData("?w=320&h=640&fit=cover&format=jpeg", 300, 600, "image/jpeg")]
    [InlineData("?w=1920", 800, 600, "image/webp")]
    [InlineData("?w=1920&h=960&fit=cover", 800, 400, "image/webp")]
    public async Task A_picture_comes_in_the_size_and_format_asked_for_but_never_larger(string query, int width, int height, string type)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal((width, height, type), Size(await Get(api, await Public(api, Sent.Jpeg(800, 600)), query)));
    }

    [Theory]
    [InlineData("?w=321")]
    [InlineData("?w=-320")]
    [InlineData("?w=320&format=gif")]
    [InlineData("?format=webp")]
    [InlineData("?w=320&fit=cover")]
    [InlineData("?w=320&h=320&fit=cover&fp=2,0")]
    [InlineData("?w=320&fp=0.5,0.5")]
    [InlineData("?w=320&w=640")]
    public async Task Sizes_that_are_not_configured_and_what_is_unknown_are_refused(string query)
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal((400, "/problems/invalid-parameter"), await Get(api, await Public(api, Sent.Png(800, 600)), query) is var answer ? (answer.Status, answer.Type) : default);
    }

    [Fact]
    public async Task A_drawing_has_no_other_sizes()
    {
        var api = await Stores.Api(Store.Sqlite);
        Assert.Equal(400, (await Get(api, await Public(api, Sent.Svg()), "?w=320")).Status);
    }

    [Fact]
    public async Task A_variant_is_upright_and_says_nothing_of_who_made_it()
    {
        var api = await Stores.Api(Store.Sqlite);
        var file = await Public(api, Sent.Turned(800, 600));
        Assert.Equal((600, 800), (file.Width, file.Height));
        var answer = await Get(api, file, "?w=320&format=jpeg");
        Assert.Equal((320, 427, "image/jpeg"), Size(answer));
        using var image = Loaded(answer);
        Assert.DoesNotContain(image.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f is "orientation" or "icc-profile-data" or "xmp-data");
    }

    [Theory]
    [InlineData("0,0.5", 250)]
    [InlineData("1,0.5", 5)]
    public async Task The_point_that_has_to_be_seen_stays_in_a_crop(string point, int red)
    {
        var api = await Stores.Api(Store.Sqlite);
        // Red on the left, black on the right.
        using var picture = Image.Black(1200, 400, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).Mutate(i =>
        {
            i.DrawRect([255, 0, 0], 0, 0, 400, 400, fill: true);
            // What makes it another file than the other run's.
            i.DrawRect([0, 0, point[0]], 500, 390, 9, 9, fill: true);
        });
        var file = await Public(api, picture.PngsaveBuffer());
        using var image = Loaded(await Get(api, file, $"?w=320&h=320&fit=cover&fp={point}&format=jpeg"));
        Assert.InRange(image.Getpoint(160, 160)[0], red - 30, red + 30);
    }

    [Fact]
    public async Task A_hundred_who_ask_for_the_same_new_variant_have_it_made_once()
    {
        var api = await Stores.Api(Store.Sqlite, "media-variants");
        var file = await Public(api, Sent.Jpeg(3000, 2000));
        var variants = api.Services.GetRequiredService<Variants>();
        var before = variants.Made;
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Get(api, file, "?w=960")));
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Single(answers.Select(a => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(a.Bytes))).Distinct());
        Assert.Equal(1, variants.Made - before);
        Assert.Equal(304, (await Get(api, file, "?w=960", ("If-None-Match", answers[0].ETag))).Status);
        // Asked for again, it is on the disk; as is what is asked for in other words.
        await Get(api, file, "?format=webp&w=960");
        Assert.Equal(1, variants.Made - before);
    }
}
