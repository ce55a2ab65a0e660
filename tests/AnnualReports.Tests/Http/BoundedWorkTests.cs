using System.Diagnostics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Pages.Embeds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Whatever is read of a request before its answer is looked for costs in proportion to its length, up to a bound. Cost
/// is counted in allocated bytes: twice the input may cost at most two and a half times as much.
/// </summary>
public sealed class BoundedWorkTests
{
    static readonly Languages Languages = new(
        "nl",
        [new("nl", "Nederlands", true, []), new("fr", "Français", true, []), new("de", "Deutsch", false, ["fr", "nl"])]
    );

    static readonly CacheKeys Questions = new(Languages);

    static readonly Site Site = new(new("https://reports.example"), "https://www.example/{lang}/{report}/{path}", null, "*");

    static readonly Parameter[] Known =
    [
        new("limit", ""),
        new("cursor", ""),
        new("fields", "", "title", "summary") { Most = 10 },
        new("country", "") { Most = 50 },
        new("asOf", ""),
    ];

    /// <summary>Texts that headers and parameters can contain, each as long as requested.</summary>
    static readonly Dictionary<string, string> Patterns = new()
    {
        ["one word"] = "a",
        ["subtags"] = "aa-",
        ["single subtags"] = "a-",
        ["ranges"] = "fr,",
        ["ranges with qualities"] = "fr;q=0.5,",
        ["refused"] = "fr;q=0,",
        ["any"] = "*,",
        ["media types"] = "text/html,",
        ["media types with parameters"] = "text/html;a=b;q=0.1,",
        ["parameters"] = ";a=b",
        ["codings"] = "gzip;q=0.5,br,",
        ["tags"] = "\"abc\",",
        ["weak tags"] = "W/\"a\",",
        ["open quotes"] = "\"",
        ["commas"] = ",",
        ["spaces"] = " ",
        ["equals"] = "=",
        ["ampersands"] = "&",
        ["pairs"] = "limit=1&",
        ["names"] = "limit&",
        ["escapes"] = "%41",
        ["escaped line feeds"] = "%0A",
        ["plus signs"] = "+",
        ["slashes"] = "/",
        ["full stops"] = ".",
        ["digits"] = "1",
        ["an address"] = "https://reports.example/reports/",
        ["hyphens"] = "-",
        ["letters and hyphens"] = "ab-cd",
        ["brackets"] = "<[{(",
        ["backslashes"] = "\\",
        ["combining marks"] = "\u0316\u0301",
    };

    static readonly Dictionary<string, Action<string>> Readers = new()
    {
        ["Accept"] = text => MediaTypes.Meaning(text),
        ["Accept of a route"] = text => MediaTypes.Best(text, [MediaTypes.JsonLd, MediaTypes.Csv]),
        ["Accept-Encoding"] = text => Codings.Best(text),
        ["Accept-Language"] = text => Negotiation.Lookup(text, Languages),
        ["If-None-Match"] = text => Preconditions.NotModified(With(HeaderNames.IfNoneMatch, text), "\"x\"", null),
        ["If-Match"] = text => Preconditions.IfMatch(With(HeaderNames.IfMatch, text)),
        ["If-Modified-Since"] = text =>
            Preconditions.NotModified(With(HeaderNames.IfModifiedSince, text), "\"x\"", DateTime.UnixEpoch),
        ["traceparent"] = text => ActivityContext.TryParse(text, text, out _),
        ["a bounded header"] = text => new StringValues(text).Bounded(),
        ["a query"] = text => Query.Of(RequestOf(text)),
        ["one value"] = text => Query.Of(RequestOf("limit=" + text)).Text("limit"),
        ["a number"] = text => Query.Of(RequestOf("limit=" + text)).Number("limit", 20),
        ["fields"] = text => Query.Of(RequestOf("fields=" + text)).List("fields"),
        ["a filter"] = text => Query.Of(RequestOf("country=" + text)).List("country"),
        ["asOf"] = text => AsOf.Parse(text),
        ["a cursor"] = text => ListCursor.Decode(text, "/list", [new(SortColumn.Slug)]),
        ["a cursor of digits"] = text => NewestFirst.Of(text),
        ["an embedded address"] = text =>
            PageAddress.Read("https://www.example/nl/" + text, Site, With(HeaderNames.Accept, "*/*")),
        ["an address here"] = text =>
            PageAddress.Read("https://reports.example/reports/" + text, Site, With(HeaderNames.Accept, "*/*")),
        ["the address of an embed"] = text => Query.Of(Embed(text)),
        ["an unknown language"] = text => Negotiation.Configured(text, Languages),
        ["an id"] = text => Ids.Parse(text),
        ["a message"] = text => Excerpt.Message(text),
        ["a key by its query"] = text => Key("/api/v1/reports", text),
        ["a key by its path"] = text => Key("/api/v1/" + text, ""),
        ["a key by its headers"] = text => KeyWith(HeaderNames.AcceptLanguage, text),
    };

    static HttpRequest With(string name, string value)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[name] = value;
        return http.Request;
    }

    static HttpContext ContextOf(string query)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (
            HttpMethods.Get,
            "/api/v1/reports",
            new("?" + query)
        );
        http.SetEndpoint(new(null, new([.. Known]), "list"));
        return http;
    }

    static HttpRequest RequestOf(string query) => ContextOf(query).Request;

    static HttpRequest Embed(string query)
    {
        var http = ContextOf(query);
        http.SetEndpoint(new(null, new([.. Known, new TolerantAddress(PresentOnly.Names)]), "embed"));
        return http.Request;
    }

    static void Key(string path, string query)
    {
        var http = ContextOf(query);
        http.Request.Path = path;
        Questions.TryKey(http.Request, stackalloc char[CacheKeys.MostKey], out _);
    }

    static void KeyWith(string header, string text)
    {
        var http = ContextOf("");
        http.Request.Headers[header] = text;
        Questions.TryKey(http.Request, stackalloc char[CacheKeys.MostKey], out _);
    }

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Reading_twice_as_much_takes_about_twice_the_work(string name)
    {
        foreach (var (pattern, text) in Patterns)
            foreach (var length in new[] { 450, 1_900, 16_000 })
            {
                var (one, two) = (Work(Readers[name], Long(text, length)), Work(Readers[name], Long(text, 2 * length)));
                Assert.True(
                    two < 2.5 * one + 20_000,
                    $"{name}, {pattern}: {length} characters take {one} bytes, twice as many {two}."
                );
            }
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_so_long_that_reading_it_takes_more_than_a_few_times_its_size(string name)
    {
        foreach (var (pattern, text) in Patterns)
        {
            var work = Work(Readers[name], Long(text, 30_000));
            Assert.True(work < 3_000_000, $"{name}, {pattern}: {work} bytes.");
        }
    }

    static string Long(string pattern, int length) =>
        string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));

    /// <summary>
    /// The fewest bytes that reading a text allocates in three attempts, because the first one may load code.
    /// </summary>
    static long Work(Action<string> read, string text) =>
        Enumerable
            .Range(0, 3)
            .Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    read(text);
                }
                catch (ProblemException problem)
                {
                    Assert.True(Excerpt.Message(problem.Message).Length <= Limits.Message + 1);
                    Assert.InRange(problem.Type.Status, 400, 499);
                }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });

    [Fact]
    public void A_header_beyond_its_bounds_counts_as_not_sent()
    {
        var many = new StringValues([.. Enumerable.Repeat("fr", 101)]);
        foreach (
            var header in new StringValues[] { many, string.Join(',', many.ToArray()), "fr," + new string('x', 4_000) }
        )
            Assert.Equal("nl", Negotiation.Lookup(header, Languages));
        Assert.Equal("fr", Negotiation.Lookup(string.Join(',', Enumerable.Repeat("fr", 100)), Languages));
        Assert.Equal(Coding.Identity, Codings.Best("gzip, " + new string('x', 4_000)));
        Assert.Equal("", MediaTypes.Meaning("text/csv, " + string.Join(',', Enumerable.Repeat("a/b", 100))));
        Assert.False(
            Preconditions.NotModified(With(HeaderNames.IfNoneMatch, "\"x\"," + new string(' ', 4_000)), "\"x\"", null)
        );
    }

    [Theory]
    [InlineData("fr-BE-x-y-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa", "fr")]
    [InlineData("de-a-b", "de")]
    [InlineData("x-fr", "nl")]
    [InlineData("fr-", "fr")]
    [InlineData("-fr", "nl")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, fr", "fr")]
    public void A_long_range_is_cut_as_a_short_one_is(string header, string language) =>
        Assert.Equal(language, Negotiation.Lookup(header, Languages));

    [Fact]
    public void A_message_shows_the_beginning_of_what_was_sent_and_still_says_what_to_do()
    {
        var sent = new string('x', 8_000);
        var problem = Assert.Throws<ProblemException>(() => Query.Of(RequestOf($"{sent}=1")));
        Assert.True(
            problem.Message.Length < 300 && problem.Message.EndsWith("asOf.", StringComparison.Ordinal),
            problem.Message
        );
        Assert.Equal(101, ((string)problem.More["parameter"]!).Length);
        var message = Excerpt.Message($"There is no report '{sent}'. /api/v1/reports lists those there are.");
        Assert.Equal($"There is no report '{sent[..100]}…'. /api/v1/reports lists those there are.", message);
        Assert.Equal(new string('x', 99) + "…", Excerpt.Of(new string('x', 99) + "😀😀"));
    }

    [Fact]
    public void Too_many_parameters_and_too_long_values_are_problems()
    {
        Assert.Equal(400, Refused(string.Join('&', Enumerable.Range(0, 4_000).Select(i => $"p{i}"))).Type.Status);
        Assert.Equal(400, Refused(string.Join('&', Enumerable.Repeat("limit=1", 1_000))).Type.Status);
        Assert.Contains("2000", Refused("cursor=" + new string('x', 2_001)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "at most",
            Assert
                .Throws<ProblemException>(() => Query.Of(RequestOf("fields=" + new string(',', 5_000))).List("fields"))
                .Message,
            StringComparison.Ordinal
        );
    }

    static ProblemException Refused(string query) => Assert.Throws<ProblemException>(() => Query.Of(RequestOf(query)));
}
