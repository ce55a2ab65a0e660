using System.IO.Compression;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>
/// Conditional requests, content codings and HEAD, for answers that are made and answers from the cache.
/// </summary>
public sealed class ConditionalTests
{
    static async Task<(ApiFixture Api, Made Highlight)> Public(Store store)
    {
        var api = await Stores.Api(store);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Save(
            highlight,
            new { translations = new { nl = new { body = string.Concat(Enumerable.Repeat("Een zin. ", 200)) } } }
        );
        await api.Publish(highlight, "nl", "fr");
        return (api, highlight);
    }

    [Theory, OnEveryStore]
    public async Task Each_coding_is_a_representation_of_its_own(Store store)
    {
        var (api, highlight) = await Public(store);
        var plain = await api.Public.Get(highlight.Address + "?lang=nl");
        for (var round = 0; round < 2; round++)
            foreach (var coding in new[] { "gzip", "br" })
            {
                var coded = await api.Public.Get(highlight.Address + "?lang=nl", ("Accept-Encoding", coding));
                Assert.Equal([coding], coded.ContentHeaders.ContentEncoding);
                Assert.Equal(plain.ETag.TrimEnd('"') + $"-{coding}\"", coded.ETag);
                Assert.Equal(plain.Bytes, Decoded(coded.Bytes, coding));
                Assert.Equal(["Accept", "Accept-Encoding"], coded.Headers.Vary);
                Assert.Equal(
                    304,
                    (
                        await api.Public.Get(
                            highlight.Address + "?lang=nl",
                            ("Accept-Encoding", coding),
                            ("If-None-Match", $"\"other\", {coded.ETag}")
                        )
                    ).Status
                );
                Assert.Equal(
                    200,
                    (
                        await api.Public.Get(
                            highlight.Address + "?lang=nl",
                            ("Accept-Encoding", coding),
                            ("If-None-Match", plain.ETag)
                        )
                    ).Status
                );
            }
    }

    static byte[] Decoded(byte[] bytes, string coding)
    {
        using Stream decoder =
            coding == "br"
                ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        decoder.CopyTo(decoded);
        return decoded.ToArray();
    }

    [Theory, OnEveryStore]
    public async Task What_is_small_is_not_coded_and_does_not_vary_by_it(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var empty = await api.Public.Get($"/reports/{report.Slug}/highlights?lang=nl", ("Accept-Encoding", "gzip"));
        Assert.Empty(empty.ContentHeaders.ContentEncoding);
        Assert.Empty(empty.Headers.Vary);
    }

    [Theory, OnEveryStore]
    public async Task HEAD_says_what_GET_says(Store store)
    {
        var (api, highlight) = await Public(store);
        foreach (
            var address in new[]
            {
                highlight.Address,
                highlight.Address + "?lang=fr",
                $"/reports/{highlight.Report}/highlights?lang=nl",
                "/reports/no-such-report",
            }
        )
            foreach (var coding in new[] { "identity", "br" })
                for (var round = 0; round < 2; round++)
                {
                    var (head, get) = (
                        await api.Public.Ask(HttpMethod.Head, address, null, [("Accept-Encoding", coding)]),
                        await api.Public.Get(address, ("Accept-Encoding", coding))
                    );
                    Assert.Equal(Said(get), Said(head));
                    Assert.Equal(get.Bytes.Length, head.ContentHeaders.ContentLength);
                }
    }

    static string[] Said(Answer answer) =>
        [
            $"{answer.Status}",
            .. answer
                .Headers.Concat(answer.ContentHeaders)
                .Where(h =>
                    h.Key is not "Date" and not "X-Test-Operation"
                    && !(answer.Status >= 400 && h.Key == "Content-Length")
                )
                .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
                .Order(StringComparer.Ordinal),
        ];

    [Theory, OnEveryStore]
    public async Task A_date_is_a_condition_once_nothing_can_change_within_its_second(Store store)
    {
        var clock = new Clock(new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var api = await Stores.Api(store, "conditional-by-date", clock);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "nl");
        Assert.Null((await api.Public.Get(highlight.Address + "?lang=nl")).ContentHeaders.LastModified);
        clock.Advance(TimeSpan.FromSeconds(3));
        var date = (await api.Public.Get(highlight.Address + "?lang=nl")).ContentHeaders.LastModified!.Value;
        Assert.Equal(
            304,
            (await api.Public.Get(highlight.Address + "?lang=nl", ("If-Modified-Since", date.ToString("R")))).Status
        );
        Assert.Equal(
            200,
            (
                await api.Public.Get(
                    highlight.Address + "?lang=nl",
                    ("If-Modified-Since", date.AddSeconds(-1).ToString("R"))
                )
            ).Status
        );
        Assert.Equal(
            200,
            (
                await api.Public.Get(
                    highlight.Address + "?lang=nl",
                    ("If-Modified-Since", date.ToString("R")),
                    ("If-None-Match", "\"other\"")
                )
            ).Status
        );
    }

    [Theory, OnEveryStore]
    public async Task A_text_that_stands_in_again_is_no_older_than_what_it_replaces(Store store)
    {
        var clock = new Clock(new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var api = await Stores.Api(store, "stand-in-by-date", clock);
        var highlight = await api.Highlight(await api.PublicReport(), null, "nl", "fr");
        await api.Publish(highlight, "nl");
        clock.Advance(TimeSpan.FromHours(1));
        await api.Publish(highlight, "fr");
        clock.Advance(TimeSpan.FromHours(1));
        var french = await api.Public.Get(highlight.Address + "?lang=de");
        Assert.Equal(200, (await api.TryWithdraw(highlight, "fr")).Status);
        clock.Advance(TimeSpan.FromHours(1));
        var dutch = await api.Public.Get(
            highlight.Address + "?lang=de",
            ("If-Modified-Since", french.ContentHeaders.LastModified!.Value.ToString("R"))
        );
        Assert.Equal(("fr", "nl"), (french.Text("language"), dutch.Text("language")));
    }

    [Theory, OnEveryStore]
    public async Task Who_publishes_reads_it_at_once(Store store)
    {
        var (api, highlight) = await Public(store);
        var list = $"/reports/{highlight.Report}/highlights?lang=nl";
        for (var round = 0; round < 10; round++)
        {
            await api.Save(highlight, new { translations = new { nl = new { title = $"Round {round}" } } });
            await api.Publish(highlight, "nl");
            foreach (var coding in new[] { "identity", "identity", "gzip" })
            {
                var one = await api.Public.Get(highlight.Address + "?lang=nl", ("Accept-Encoding", coding));
                var cards = await api.Public.Get(list, ("Accept-Encoding", coding));
                if (coding == "identity")
                    Assert.Equal(
                        ($"Round {round}", $"Round {round}"),
                        (one.Text("title"), cards.Items[0].GetProperty("title").GetString())
                    );
                else
                    Assert.Contains(
                        $"Round {round}",
                        System.Text.Encoding.UTF8.GetString(Decoded(one.Bytes, coding)),
                        StringComparison.Ordinal
                    );
            }
        }
    }
}
