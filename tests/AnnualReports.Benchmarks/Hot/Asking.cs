using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;

namespace AnnualReports.Benchmarks.Hot;

/// <summary>Understanding a request: its query, its language, what it has already.</summary>
[MemoryDiagnoser]
public class Asking
{
    const string Tag = "\"6d5e8d36f6a3f5e6fbb0b1b6f9f9a3a1c2a2f0a6a5c6d7e8f90123456789abcd\"";

    readonly Languages languages = new("nl", [new("nl", "Nederlands", true, []), new("fr", "Français", true, []), new("de", "Deutsch", false, ["fr", "nl"]), new("en", "English", false, ["nl", "fr"])]);

    readonly Questions questions;
    readonly char[] key = new char[Questions.MostKey];
    readonly DefaultHttpContext asked = new();
    readonly DefaultHttpContext negotiated = new();

    public Asking()
    {
        questions = new(languages);
        (asked.Request.Method, asked.Request.Path) = (HttpMethods.Get, "/api/v1/reports/2024/highlights");
        asked.Request.Headers.AcceptEncoding = "gzip, deflate, br";
        foreach (var http in new[] { asked, negotiated })
            http.SetEndpoint(new(null, new([.. DeliveryEndpoints.Localised, .. ListParameters.Paging]), "list"));
        asked.Request.QueryString = new("?lang=fr&limit=20");
        asked.Request.Headers.IfNoneMatch = $"W/\"other\", {Tag}";
        negotiated.Request.Headers.AcceptLanguage = "fr-BE,nl;q=0.5";
        negotiated.Request.Headers.Accept = "application/json, text/plain;q=0.5, */*;q=0.1";
    }

    [Benchmark(Description = "the key of a kept answer")]
    public bool Key() => questions.TryKey(asked.Request, key, out _);

    [Benchmark(Description = "reading a query of two parameters")]
    public int ReadQuery() => Query.Of(asked.Request).Number("limit", Limits.PageDefault);

    [Benchmark(Description = "language by lang")]
    public object LanguageOfAddress() => Negotiation.Reading(asked.Request, Query.Of(asked.Request), languages);

    [Benchmark(Description = "language by Accept-Language")]
    public string LanguageOfHeader() => Negotiation.Lookup(negotiated.Request.Headers.AcceptLanguage, languages);

    [Benchmark(Description = "media type by Accept")]
    public string? MediaType() => Negotiation.MediaType(negotiated.Request);

    [Benchmark(Description = "If-None-Match with two tags")]
    public bool HasItAlready() => Preconditions.NotModified(asked.Request, Tag, null);
}
