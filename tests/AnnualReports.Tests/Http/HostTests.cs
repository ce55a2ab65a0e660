using AnnualReports.Tests.Pages;

namespace AnnualReports.Tests.Http;

/// <summary>
/// Which hosts a request may name, from what links are made, and whose forwarded headers are believed.
/// </summary>
public sealed class HostTests
{
    /// <summary>Addresses whose answers contain the installation's own address.</summary>
    static readonly string[] Naming =
    [
        "/reports/2024?lang=nl",
        "/highlights/2024/elections-abroad?lang=nl",
        "/feeds/nl/highlights.atom",
        "/feeds/nl/highlights.json",
        "/feeds/nl/corrections.atom",
        "/embed",
        "/oembed?url=https%3A%2F%2Freports.example%2Freports%2F2024",
    ];

    static Task<ApiFixture> WithPublicUrl() =>
        Stores.Api(
            Store.Sqlite,
            "public-url",
            "--Sample:Load=true",
            "--PublicUrl=https://reports.example",
            "--AllowedHosts=*"
        );

    [Fact]
    public async Task With_a_public_address_all_links_are_made_of_it_whatever_the_request_says()
    {
        var api = await WithPublicUrl();
        foreach (var target in Naming)
        {
            var first = await Raw.Get(api.Address, target, "evil.example");
            var second = await Raw.Get(
                api.Address,
                target,
                "other.example:81",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.example"
            );
            Assert.Equal((200, 200), (first.Status, second.Status));
            Assert.Contains("https://reports.example", first.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", first.Body + second.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("other.example", first.Body + second.Body, StringComparison.Ordinal);
            // The host does not matter for the answer, so one answer is cached for all.
            Assert.Equal(first.Headers["etag"], second.Headers["etag"]);
        }
        Assert.Equal(
            404,
            (
                await Raw.Get(api.Address, "/oembed?url=https%3A%2F%2Fevil.example%2Freports%2F2024", "evil.example")
            ).Status
        );
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost:99999")]
    [InlineData("xn--")]
    [InlineData("xn--a.xn--b")]
    [InlineData("a..b")]
    [InlineData("..")]
    [InlineData("a:0")]
    [InlineData("[::1]")]
    [InlineData("")]
    public async Task A_host_that_is_malformed_or_not_allowed_is_refused_everywhere_but_at_health(string host)
    {
        var api = await SamplePages.Sample();
        string[] others =
        [
            "/",
            "/api/v1/reports",
            "/api/v1/manage/reports",
            "/openapi/v1.json",
            "/swagger",
            "/media/x/y",
            "/nothing",
        ];
        foreach (var target in Naming.Concat(others))
            Assert.Equal(
                (400, "malformed-request"),
                ((await Raw.Get(api.Address, target, host)).Status, (await Raw.Get(api.Address, target, host)).Problem)
            );
        foreach (var target in new[] { "/health/live", "/health/ready" })
            Assert.Equal(200, (await Raw.Get(api.Address, target, host)).Status);
    }

    [Theory]
    [InlineData("xn--")]
    [InlineData("a:99999")]
    [InlineData("a..b")]
    public async Task A_malformed_host_is_refused_with_a_public_address_too(string host) =>
        Assert.Equal(
            "malformed-request",
            (await Raw.Get((await WithPublicUrl()).Address, "/reports/2024", host)).Problem
        );

    [Theory]
    [InlineData("GET /reports/2024 HTTP/1.0\r\n\r\n", 200)]
    [InlineData("GET /reports/2024 HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n", 200)]
    [InlineData(
        "GET http://other.example/reports/2024 HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n",
        200
    )]
    [InlineData("GET http://xn--/reports/2024 HTTP/1.1\r\nHost: xn--\r\nConnection: close\r\n\r\n", 400)]
    // OPTIONS for the server as a whole (RFC 9110 section 9.3.7) is answered like that for an address that needs no
    // preflight.
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 204)]
    [InlineData("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 405)]
    public async Task Rare_forms_of_a_request_are_answered(string request, int status)
    {
        var said = await Raw.Ask((await WithPublicUrl()).Address, request);
        Assert.Equal(status, said.Status);
        Assert.True(status < 300 || said.Problem is not null);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.0/8;127.0.0.0/8")]
    public async Task What_a_configured_proxy_forwards_is_believed(string proxies)
    {
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            "--AllowedHosts=127.0.0.1;*.reports.example",
            $"--Proxies={proxies}"
        );
        var said = await Raw.Get(
            api.Address,
            "/embed",
            null,
            "X-Forwarded-Host: www.reports.example",
            "X-Forwarded-Proto: https"
        );
        Assert.Contains("https://www.reports.example/", said.Body, StringComparison.Ordinal);
        foreach (var host in new[] { "evil.example", "xn--", "a..b" })
            Assert.Equal(
                "malformed-request",
                (await Raw.Get(api.Address, "/embed", null, $"X-Forwarded-Host: {host}")).Problem
            );
        Assert.Equal(200, (await Raw.Get(api.Address, "/embed", null, "X-Forwarded-Host: ")).Status);
    }

    [Theory]
    [InlineData]
    [InlineData("--Proxies=10.0.0.0/8")]
    [InlineData("--ForwardedHeaders_Enabled=true")]
    public async Task What_anybody_else_forwards_is_ignored(params string[] settings)
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, settings);
        var said = await Raw.Get(
            api.Address,
            "/embed",
            null,
            "X-Forwarded-Host: localhost",
            "X-Forwarded-Proto: https",
            "X-Forwarded-For: 1.2.3.4",
            "Forwarded: host=localhost;proto=https"
        );
        Assert.Contains($"http://{api.Address.Authority}/", said.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", said.Body, StringComparison.Ordinal);
    }
}
