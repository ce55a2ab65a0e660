using AnnualReports.Tests.Pages;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Requests that no client would send on purpose. Whatever they are, they cause no fault of the server.
/// </summary>
public sealed class OddRequestTests
{
    public static TheoryData<string> Roots =>
        [
            "/swagger",
            "/problems",
            "/openapi",
            "/embed",
            "/feeds",
            "/feeds/nl",
            "/media",
            "/reports",
            "/highlights",
            "/oembed",
            "/health",
            "/api/v1",
            "/api/v1/reports",
            "/api/v1/manage",
            "/pages.css",
            "",
        ];

    static readonly string[] Odd =
    [
        "/%0a",
        "/%0d%0a",
        "%0a",
        "/%0a/",
        "/index.html%0a",
        "/v1.json%0a",
        "/nl/%0a.atom",
        "/v1/annual-report.js%0a",
        "/%00",
        "/..",
        "/%2e%2e/x",
        "/..%2f..%2fetc/passwd",
        "/%2f",
        "/a%2fb",
        "/%5c",
        "/%ff%fe",
        "/%c3%28",
        "/%ed%a0%80",
        "/%f0%9f%98%80",
        "/%",
        "/%zz",
        "//",
        "/\\",
        "/;a=b",
        "/" + "\u00c3\u00a9",
        "/" + "{0}",
        "?%00=%ff&%0a",
        "?preview=%0a%00",
        "?lang=%0d%0aX:y",
        "?a=1&a=2&=&&&%3d",
        "/%7f",
        "/%e2%80%a8",
        "/CON",
        "/.env",
        "/~",
        "/x.json",
        "/index.html/x",
        "/%0aindex.html",
    ];

    static readonly (string Target, string Type)[] Bodies =
    [
        ("/api/v1/verify", "application/json"),
        ("/api/v1/manage/reports", "application/json"),
        ("/api/v1/manage/media", "multipart/form-data; boundary=x"),
    ];

    [Theory, MemberData(nameof(Roots))]
    public async Task No_address_is_a_fault_of_the_server(string root)
    {
        var api = await SamplePages.Sample();
        string[] isLong =
        [
            "/" + new string('x', 5_000),
            "/" + string.Concat(Enumerable.Repeat("a/", 2_000)),
            "/" + new string('a', 64) + "/%0a",
        ];
        foreach (var odd in Odd.Concat(isLong))
        {
            var said = await Raw.Get(api.Address, root + odd);
            Assert.True(said.Status is > 0 and < 500, $"GET {root + odd} was answered with {said.Status}: {said.Body}");
            // Kestrel itself answers a malformed path, without a body. Errors of pages are pages.
            var isSaid =
                said.Problem is not null
                || said.Body.Contains("<html", StringComparison.Ordinal)
                || (said.Status == 400 && said.Body.Length == 0);
            Assert.True(
                said.Status < 400 || isSaid,
                $"GET {root + odd} was answered with {said.Status} and {said.Body}"
            );
        }
    }

    [Theory]
    [InlineData("ffffffffffffffff1")]
    [InlineData("ffffffffffffffff")]
    [InlineData("7fffffffffffffff")]
    [InlineData("80000000")]
    [InlineData("xyz")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("5\r\nab")]
    [InlineData("3;a=b\r\nabc\r\nzz")]
    public async Task A_chunk_that_has_no_sound_size_is_a_malformed_request(string size)
    {
        var api = await SamplePages.Sample();
        var rest =
            $"Host: {api.Address.Authority}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{size}\r\nabc\r\n0\r\n\r\n";
        foreach (var (target, type) in Bodies)
        {
            var said = await Raw.Ask(
                api.Address,
                $"POST {target} HTTP/1.1\r\nAuthorization: Bearer {ApiFixture.AdminKey}\r\nContent-Type: {type}\r\n{rest}"
            );
            Assert.Equal((400, "malformed-request"), (said.Status, said.Problem));
        }
        // If nobody reads the body, the request is answered.
        foreach (var target in new[] { "/", "/api/v1/reports", "/health/live" })
            Assert.Equal(200, (await Raw.Ask(api.Address, $"GET {target} HTTP/1.1\r\n{rest}")).Status);
    }
}
