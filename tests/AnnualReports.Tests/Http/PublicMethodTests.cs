using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Http;

/// <summary>HEAD and OPTIONS on every public route.</summary>
public sealed class PublicMethodTests
{
    [Fact]
    public async Task Whatever_is_public_answers_HEAD_as_GET_and_says_its_methods()
    {
        var api = await Stores.Api(Store.Sqlite, "embeds", "--Sample:Load=true");
        var routes = api
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<IAuthorizeData>() is null
                && e.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: var methods }
                && methods.Contains("GET")
            )
            .ToList();
        Assert.True(routes.Count > 40);
        Assert.All(routes, r => Assert.Contains("HEAD", r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods));
        foreach (
            var path in new[]
            {
                "/api/v1/reports/2024",
                "/api/v1/reports/2024/highlights",
                "/reports/2024",
                "/highlights/2024/eu-council-presidency",
                "/embed",
                "/embed/highlights",
                "/embed/v1/annual-report.js",
                "/feeds/nl/highlights.atom",
                "/oembed",
                "/openapi/v1.json",
                "/problems",
                "/problems/not-found",
                "/",
                "/pages.css",
            }
        )
        {
            var (get, head) = (
                await Raw.Get(api.Address, path),
                await Raw.Ask(
                    api.Address,
                    $"HEAD {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n"
                )
            );
            Assert.Equal((path, get.Status, ""), (path, head.Status, head.Body));
            var options = await Raw.Ask(
                api.Address,
                $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n"
            );
            Assert.Equal(
                (path, 204, "GET, HEAD, OPTIONS"),
                (path, options.Status, options.Headers.GetValueOrDefault("allow"))
            );
        }
        Assert.Equal(
            200,
            (
                await Raw.Ask(
                    api.Address,
                    $"HEAD /health/ready HTTP/1.1\r\nHost: {api.Address.Authority}\r\nConnection: close\r\n\r\n"
                )
            ).Status
        );
    }

    [Fact]
    public async Task Whatever_is_public_may_be_read_by_any_site_and_answers_its_browser_first()
    {
        var api = await Stores.Api(Store.Sqlite, "embeds", "--Sample:Load=true");
        foreach (
            var (path, methods) in new[]
            {
                ("/api/v1/reports", "GET, HEAD"),
                ("/api/v1/verify", "POST"),
                ("/media/00/none.png", "GET, HEAD"),
                ("/openapi/v1.json", "GET, HEAD"),
                ("/problems", "GET, HEAD"),
                ("/problems/not-found", "GET, HEAD"),
                ("/", "GET, HEAD"),
                ("/pages.css", "GET, HEAD"),
                ("/reports/2024", "GET, HEAD"),
                ("/embed/v1/annual-report.js", "GET, HEAD"),
                ("/feeds/nl/highlights.json", "GET, HEAD"),
                ("/oembed", "GET, HEAD"),
            }
        )
        {
            var asked = await Raw.Ask(
                api.Address,
                $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nOrigin: https://partner.example\r\nAccess-Control-Request-Method: GET\r\n"
                    + "Access-Control-Request-Headers: range, if-none-match\r\nConnection: close\r\n\r\n"
            );
            Assert.Equal(
                (path, 204, "*", methods, "*"),
                (
                    path,
                    asked.Status,
                    asked.Headers.GetValueOrDefault("access-control-allow-origin"),
                    asked.Headers.GetValueOrDefault("access-control-allow-methods"),
                    asked.Headers.GetValueOrDefault("access-control-allow-headers")
                )
            );
            var read = await Raw.Get(api.Address, path, null, "Origin: https://partner.example");
            Assert.Equal((path, "*"), (path, read.Headers.GetValueOrDefault("access-control-allow-origin")));
            Assert.DoesNotContain("access-control-allow-credentials", read.Headers.Keys);
            if (path.StartsWith("/api", StringComparison.Ordinal))
                Assert.Contains(
                    "Surrogate-Key",
                    read.Headers["access-control-expose-headers"],
                    StringComparison.Ordinal
                );
        }
        foreach (var path in new[] { "/api/v1/manage/reports", "/health/ready", "/swagger/index.html" })
        {
            var asked = await Raw.Ask(
                api.Address,
                $"OPTIONS {path} HTTP/1.1\r\nHost: {api.Address.Authority}\r\nOrigin: https://partner.example\r\n"
                    + "Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n"
            );
            Assert.DoesNotContain("access-control-allow-origin", asked.Headers.Keys);
        }
    }
}
