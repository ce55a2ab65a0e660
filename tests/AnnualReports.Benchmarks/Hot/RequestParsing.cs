using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Benchmarks.Hot;

/// <summary>Reads a request: its query, its language, and what the client has already.</summary>
[MemoryDiagnoser]
public class RequestParsing
{
    const string Tag = "\"6d5e8d36f6a3f5e6fbb0b1b6f9f9a3a1c2a2f0a6a5c6d7e8f90123456789abcd\"";

    readonly Languages languages = new(
        "nl",
        [
            new("nl", "Nederlands", true, []),
            new("fr", "Français", true, []),
            new("de", "Deutsch", false, ["fr", "nl"]),
            new("en", "English", false, ["nl", "fr"]),
        ]
    );

    readonly CacheKeys keys;
    readonly char[] key = new char[CacheKeys.MostKey];
    readonly DefaultHttpContext localised = new();
    readonly DefaultHttpContext negotiated = new();

    public RequestParsing()
    {
        keys = new(languages);
        (localised.Request.Method, localised.Request.Path) = (HttpMethods.Get, "/api/v1/reports/2024/highlights");
        localised.Request.Headers.AcceptEncoding = "gzip, deflate, br";
        foreach (var http in new[] { localised, negotiated })
            http.SetEndpoint(new(null, new([.. Negotiation.Localised, .. ListParameters.OfPage]), "list"));
        localised.Request.QueryString = new("?lang=fr&limit=20");
        localised.Request.Headers.IfNoneMatch = $"W/\"other\", {Tag}";
        negotiated.Request.Headers.AcceptLanguage = "fr-BE,nl;q=0.5";
        negotiated.Request.Headers.Accept = "application/json, text/plain;q=0.5, */*;q=0.1";
    }

    [Benchmark(Description = "the key of a cached answer")]
    public bool Key() => keys.TryKey(localised.Request, key, out _);

    [Benchmark(Description = "reading a query of two parameters")]
    public int ReadQuery() => Query.Of(localised.Request).Number("limit", Limits.PageDefault);

    [Benchmark(Description = "language by lang")]
    public string LanguageOfAddress() =>
        new RequestedLanguage(Query.Of(localised.Request).Text(Negotiation.Lang), default).In(languages);

    [Benchmark(Description = "language by Accept-Language")]
    public string LanguageOfHeader() => Negotiation.Lookup(negotiated.Request.Headers.AcceptLanguage, languages);

    [Benchmark(Description = "media type by Accept")]
    public string? MediaType() => Negotiation.MediaType(negotiated.Request);

    [Benchmark(Description = "If-None-Match with two tags")]
    public bool HasItAlready() => Preconditions.NotModified(localised.Request, Tag, null);
}
