using System.Globalization;
using System.Net;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>
/// Requests that anybody can send, all of them different. Whatever the program caches for one is never used again.
/// </summary>
static class Strangers
{
    static readonly string[] Members =
    [
        "title",
        "summary",
        "position",
        "featured",
        "priorities",
        "countries",
        "image",
        "links",
        "publishedAt",
        "updatedAt",
    ];

    static readonly Func<int, HttpRequestMessage>[] Shapes =
    [
        EmptyList,
        ShortList,
        ShortList,
        ShortList,
        FullList,
        Missing,
        Page,
        Headers,
        LongQuery,
        UnknownLanguage,
        Embed,
        List,
        Feed,
    ];

    /// <summary>The request with this number.</summary>
    public static HttpRequestMessage Request(int number) => Shapes[number % Shapes.Length](number / Shapes.Length);

    static HttpRequestMessage Get(string address) =>
        new(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Version = HttpVersion.Version11 };

    static HttpRequestMessage EmptyList(int n) =>
        Get($"/api/v1/reports/2024/highlights?lang=nl&limit={n % 100 + 1}&priority=p{n}");

    /// <summary>
    /// A list of one card, which has an endless number of addresses, because one of the two priorities does not exist.
    /// </summary>
    static HttpRequestMessage ShortList(int n) =>
        Get($"/api/v1/reports/2024/highlights?lang=nl&limit=1&fields=title&priority=multilateralism,p{n}");

    /// <summary>A list with content. Two digits choose the page size, the others the members.</summary>
    static HttpRequestMessage FullList(int n)
    {
        var fields = string.Join(',', Members.Where((_, i) => (n / 100 + 1 >> i & 1) == 1));
        return Get($"/api/v1/reports/2024/highlights?lang=fr&limit={n % 100 + 1}&fields={fields}");
    }

    static HttpRequestMessage Missing(int n) => Get($"/api/v1/reports/2024/highlights/none-{n}");

    /// <summary>Pages contain the host that was requested, so each host has another page.</summary>
    static HttpRequestMessage Page(int n) => At(Get("/reports/2024?lang=nl"), n);

    static HttpRequestMessage Embed(int n) =>
        Get($"/embed/highlights?lang=nl&report=2024&limit={n % 100 + 1}&campaign={n}");

    static HttpRequestMessage Feed(int n) => At(Get("/feeds/nl/highlights.atom"), n);

    static HttpRequestMessage Headers(int n)
    {
        var request = Get("/api/v1/reports/2024/highlights?limit=3");
        request.Headers.TryAddWithoutValidation("Accept", $"application/json, application/x-{n};q=0.{n % 10}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", $"gzip;q=0.{n % 10}, br;q=0.5, x{n}");
        request.Headers.TryAddWithoutValidation("Accept-Language", $"fr-x-{n}, nl;q=0.{n % 10}");
        return request;
    }

    static HttpRequestMessage LongQuery(int n) =>
        Get($"/api/v1/reports/2024/highlights?lang=nl&cursor={n}{new string('x', 900)}");

    static HttpRequestMessage UnknownLanguage(int n) => Get($"/api/v1/reports/2024?lang=x{n}");

    static HttpRequestMessage List(int n)
    {
        var request = Get(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/api/v1/highlights?year=2024,{1800 + n % 400}&limit={n % 100 + 1}&report=2024,r{n}"
            )
        );
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        return request;
    }

    static HttpRequestMessage At(HttpRequestMessage request, int host)
    {
        request.Headers.Host = $"h{host}.example.org";
        return request;
    }
}
