using AnnualReports.Contracts;

namespace AnnualReports.Tests.Media;

/// <summary>Files as readers get them.</summary>
public sealed class MediaDeliveryTests
{
    const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>A picture that a public highlight shows.</summary>
    internal static async Task<MediaCard> Public(ApiFixture api, byte[] bytes, string name = "picture")
    {
        var file = await api.Uploaded(bytes, name);
        var report = await api.PublicReport();
        if (file.Width is null)
        {
            await api.Save(
                report,
                new
                {
                    translations = new
                    {
                        nl = new
                        {
                            downloads = new[]
                            {
                                new
                                {
                                    kind = "annex",
                                    title = "Bijlage",
                                    media = file.Id,
                                },
                            },
                        },
                    },
                }
            );
            await api.Publish(report, "nl");
            return file;
        }
        var highlight = await api.Highlight(
            report,
            new()
            {
                Image = new() { Media = file.Id, Decorative = true },
            },
            "nl"
        );
        await api.Publish(highlight, "nl");
        return file;
    }

    internal static Task<Answer> Get(
        ApiFixture api,
        MediaCard file,
        string query = "",
        params (string, string)[] headers
    ) => api.Public.Get(file.Url[1..] + query, headers);

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
        Assert.Contains(
            "sandbox",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("*", "cross-origin"),
            (
                answer.Headers.GetValues("Access-Control-Allow-Origin").Single(),
                answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single()
            )
        );
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
    public async Task What_could_be_a_page_is_saved_and_a_PDF_is_shown(
        string type,
        string disposition,
        string mediaType
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        var answer = await Get(
            api,
            await Public(
                api,
                type switch
                {
                    "svg" => Sent.Svg(),
                    "csv" => Sent.Csv(),
                    _ => Sent.Pdf(),
                }
            )
        );
        Assert.Equal(
            (200, disposition, mediaType),
            (
                answer.Status,
                answer.ContentHeaders.ContentDisposition!.DispositionType,
                answer.ContentHeaders.ContentType!.ToString()
            )
        );
        Assert.Contains(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
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

        var token = (
            await api.Admin.Post(
                "/manage/preview-links",
                new PreviewLinkRequest { Report = report.Slug, Name = "Proofreaders" }
            )
        ).Text("token");
        var draft = await api.Public.Get($"{highlight.Address}?lang=nl&preview={token}");
        Assert.Equal($"{file.Url}?preview={token}", draft.Json.GetProperty("image").GetProperty("url").GetString());
        var previewed = await Get(api, file, $"?preview={token}");
        Assert.Equal(
            (200, "no-store", "noindex"),
            (
                previewed.Status,
                previewed.Headers.CacheControl!.ToString(),
                previewed.Headers.GetValues("X-Robots-Tag").Single()
            )
        );
        Assert.Equal(404, (await Get(api, other, $"?preview={token}")).Status);

        await api.Save(highlight, new { translations = new { nl = new { imageAlt = "Een plein" } } });
        await api.Publish(highlight, "nl");
        Assert.Equal(200, (await Get(api, file)).Status);
        // What was public can still be cited.
        Assert.Equal(200, (await api.TryWithdraw(highlight, "nl")).Status);
        Assert.Equal(200, (await Get(api, file)).Status);
    }

    [Fact]
    public async Task Unknown_addresses_are_not_found()
    {
        var api = await Stores.Api(Store.Sqlite);
        foreach (
            var path in new[]
            {
                $"media/{new string('0', 64)}/x.png",
                "media/../../etc/passwd/x",
                $"media/{new string('A', 64)}/x.png",
                "media/short/x.png",
            }
        )
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
            Assert.Equal(
                (200, "image/png", null, $"\"{file.Sha256}\""),
                (
                    answer.Status,
                    answer.ContentHeaders.ContentType!.MediaType,
                    answer.ContentHeaders.ContentRange,
                    answer.ETag
                )
            );
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
        Assert.Equal(
            (416, "/problems/range-not-satisfiable", $"bytes */{png.Length}"),
            (none.Status, none.Type, none.ContentHeaders.ContentRange!.ToString())
        );
        foreach (
            var range in new[]
            {
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-,0-,0-",
                "bytes=0-3, 10-19,-4",
                "bytes=0-0,999999-",
                $"bytes={string.Join(',', Enumerable.Range(0, 40).Select(i => $"{i}-{i}"))}",
            }
        )
            Assert.Equal(
                (200, png.Length),
                ((await Get(api, file, "", ("Range", range))).Status, (await Get(api, file)).Bytes.Length)
            );
        Assert.Equal(200, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", "\"other\""))).Status);
        Assert.Equal(
            200,
            (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", $"W/\"{file.Sha256}\""))).Status
        );
        Assert.Equal(
            206,
            (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", $"\"{file.Sha256}\""))).Status
        );
        var modified = (await Get(api, file)).ContentHeaders.LastModified!.Value.ToString("R");
        Assert.Equal(206, (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-Range", modified))).Status);
        Assert.Equal(
            304,
            (await Get(api, file, "", ("Range", "bytes=0-3"), ("If-None-Match", $"\"{file.Sha256}\""))).Status
        );
        var head = await api.Public.Ask(HttpMethod.Head, file.Url[1..], null, [("Range", "bytes=0-3")]);
        Assert.Equal((200, (long?)png.Length), (head.Status, head.ContentHeaders.ContentLength));
    }
}
