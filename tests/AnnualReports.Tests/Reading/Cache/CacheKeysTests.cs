using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Tests.Reading.Cache;

public sealed class CacheKeysTests
{
    const string List = "/api/v1/reports/2024/highlights";

    static readonly CacheKeys Keys = new(
        new(
            "nl",
            [
                new("nl", "Nederlands", true, []),
                new("fr", "Français", true, []),
                new("de", "Deutsch", false, ["fr", "nl"]),
            ]
        )
    );

    static string? Key(string address, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext();
        var query = address.IndexOf('?', StringComparison.Ordinal);
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (
            HttpMethods.Get,
            query < 0 ? address : address[..query],
            new(query < 0 ? "" : address[query..])
        );
        foreach (var (name, value) in headers)
            http.Request.Headers[name] = value;
        var key = new char[CacheKeys.MostKey];
        return Keys.TryKey(http.Request, key, out var found) ? new(key, 0, found.Length) : null;
    }

    [Theory]
    [InlineData(List + "?lang=fr&limit=5", List + "?limit=5&lang=fr")]
    [InlineData(List + "?country=BE,FR", List + "?country=BE%2CFR")]
    [InlineData(List + "?lang=FR", List + "?lang=fr")]
    [InlineData(List + "?", List)]
    public void Two_ways_to_ask_for_the_same_are_one_key(string one, string other) =>
        Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData(List + "?limit=1", List + "?limit=2")]
    [InlineData(List + "?limit=1%26count=true", List + "?count=true&limit=1")]
    [InlineData(List + "?a=1%0Ab=2", List + "?a=1&b=2")]
    [InlineData(List + "?a=1%3Db", List + "?a%3D1=b")]
    [InlineData(List + "?lang=nl", List)]
    [InlineData(List + "?lang=nl", List + "?lang=fr")]
    [InlineData(List, List + "/x")]
    public void What_may_be_answered_otherwise_has_another_key(string one, string other) =>
        Assert.NotEqual(Key(one) ?? one, Key(other) ?? other);

    [Fact]
    public void Headers_count_by_what_they_mean()
    {
        Assert.Equal(Key(List, ("Accept-Language", "fr-BE")), Key(List, ("Accept-Language", "it, fr;q=0.5")));
        Assert.NotEqual(Key(List, ("Accept-Language", "fr")), Key(List));
        Assert.NotEqual(Key(List, ("Accept-Language", "fr")), Key(List + "?lang=fr"));
        Assert.Equal(
            Key(List, ("Accept-Encoding", "gzip, br")),
            Key(List, ("Accept-Encoding", "br;q=1, gzip;q=0.8, *;q=0.1"))
        );
        Assert.NotEqual(Key(List, ("Accept-Encoding", "gzip")), Key(List));
        Assert.Equal(Key(List, ("Accept", "application/json")), Key(List, ("Accept", "text/html, */*;q=0.8")));
        Assert.NotEqual(Key(List, ("Accept", "text/csv")), Key(List));
        Assert.NotEqual(Key(List, ("Accept", "text/csv, */*;q=0.1")), Key(List));
        Assert.NotEqual(
            Key(List, ("Accept", "text/csv, image/svg+xml;q=0.9")),
            Key(List, ("Accept", "text/csv;q=0.9, image/svg+xml"))
        );
        Assert.Equal(Key(List + ".csv", ("Accept", "text/html")), Key(List + ".csv"));
        Assert.NotEqual(Key(List + ".csv"), Key(List, ("Accept", "text/csv")));
    }

    [Theory]
    [InlineData("/api/v1/manage/reports")]
    [InlineData("/api/v1/MANAGE/reports")]
    [InlineData("/swagger/index.html")]
    [InlineData(List + "?lang=it")]
    [InlineData(List + "?limit=1&limit=1")]
    [InlineData(List + "?preview=token")]
    [InlineData(List + "?&limit=1")]
    [InlineData(List + "?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1")]
    public void What_is_not_understood_at_once_is_left_to_the_routes(string address) => Assert.Null(Key(address));

    [Theory]
    [InlineData("/api/v1/reports/2024/highlights\nlimit=5")]
    [InlineData("/api/v1/reports/2024/highlights\nnl*0")]
    [InlineData("/api/v1/reports/2024\r")]
    [InlineData("/api/v1/reports/2024\0")]
    [InlineData("/reports/2024\nhttp:elsewhere.example")]
    [InlineData(List + "?a\n=1")]
    [InlineData(List + "?a=1\n")]
    [InlineData(List + "?a=1%0Alimit=5")]
    [InlineData(List + "?a%0Alimit=5")]
    [InlineData(List + "?a=%00")]
    [InlineData(List + "?a=1%0D%0A")]
    public void No_address_is_written_so_that_it_is_taken_for_another(string address) => Assert.Null(Key(address));

    [Fact]
    public void Neither_is_a_host()
    {
        Assert.NotNull(Key("/reports/2024", ("Host", "here.example")));
        Assert.Null(Key("/reports/2024", ("Host", "here.example\nnl*0")));
        Assert.NotEqual(
            Key("/reports/2024?http:here.example", ("Host", "there.example")),
            Key("/reports/2024", ("Host", "here.example"))
        );
    }

    [Fact]
    public void Addresses_that_say_different_things_have_different_keys()
    {
        string[] paths = ["/api/v1/reports", "/api/v1/reports/a", "/reports/a", "/embed/highlights"];
        string[] queries =
        [
            "",
            "?a",
            "?a=",
            "?a=b",
            "?a=b=c",
            "?a=b&c=d",
            "?a=b%26c=d",
            "?a=%3D",
            "?a==",
            "?lang=nl",
            "?a=lang=nl",
            "?a=nl*0",
            "?a=http:h.example",
            "?http:h.example",
            "?a=%25",
            "?a=%2B",
            "?a=+",
        ];
        string[] hosts = ["h.example", "i.example", "h.example:80"];
        var keys = (
            from path in paths
            from query in queries
            from host in hosts.Take(path.StartsWith("/api", StringComparison.Ordinal) ? 1 : 3)
            select Key(path + query, ("Host", host))
        ).ToList();
        Assert.DoesNotContain(null, keys);
        // Of each eight, two pairs mean the same: a parameter without a value or with an empty one, and an equals sign
        // that is escaped or not.
        Assert.Equal(keys.Count - 16, keys.Distinct().Count());
    }

    [Fact]
    public void Neither_is_what_a_key_or_another_media_type_is_sent_for()
    {
        Assert.Null(Key(List, ("Authorization", "Bearer x")));
        Assert.Null(Key(List, ("Accept", "text/html")));
        Assert.NotNull(Key(List, ("Accept", "text/html, */*;q=0.8")));
        Assert.Null(Key(List + "?cursor=" + new string('x', CacheKeys.MostKey)));
    }

    [Theory]
    [InlineData("", Coding.Identity)]
    [InlineData("gzip", Coding.Gzip)]
    [InlineData("gzip, deflate, br, zstd", Coding.Brotli)]
    [InlineData("br;q=0.5, gzip", Coding.Gzip)]
    [InlineData("*", Coding.Brotli)]
    [InlineData("*;q=0.5, br;q=0", Coding.Gzip)]
    [InlineData("identity, gzip;q=0.5", Coding.Identity)]
    [InlineData("gzip;q=0, identity;q=0", Coding.Identity)]
    [InlineData("zstd", Coding.Identity)]
    [InlineData(";;", Coding.Identity)]
    internal void The_coding_is_chosen_by_RFC_9110(string header, Coding expected) =>
        Assert.Equal(expected, Codings.Best(header));
}
