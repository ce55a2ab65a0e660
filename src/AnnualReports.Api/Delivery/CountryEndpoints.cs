using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>The names of the countries that entries have by their codes.</summary>
static class CountryEndpoints
{
    public static void MapCountries(this IEndpointRouteBuilder v1) =>
        v1.MapLazyMethods("/countries", HeadRequests.GetAndHead, List)
            .Describe(
                "Languages",
                "ListCountries",
                "The countries by name",
                "The countries that entries can be about, with their names in a language by Unicode CLDR, in the order in which "
                    + "that language sorts them. If there are no names in the language asked for, they are in the first of its "
                    + "fallback languages that has some, or else in English, and `language` says which. With `fallback=none`, what "
                    + "has no name in the language asked for keeps its code."
            )
            .Takes(Negotiation.Localised)
            .Answers(
                Headers.ETag,
                Headers.CacheControl,
                Headers.ContentLanguage,
                Headers.ContentEncoding,
                Headers.Vary,
                Headers.SurrogateKey
            )
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage);

    static StoredBody<CountriesView> List(HttpContext http, PublicEdge edge, Languages languages, Countries countries)
    {
        var request = edge.Read(http);
        var language = request.Language.In(languages);
        var view = View(countries, request.Fallback ? [.. languages.Chain(language), Names.Last] : [language]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        return edge.Answer<CountriesView>(
            new(
                bytes,
                new()
                {
                    ETag = EntityTag.Of(SHA256.HashData(bytes)),
                    Language = view.Language,
                    Keys = ["countries", "languages"],
                }
            )
        );
    }

    static CountriesView View(Countries countries, IReadOnlyList<string> chain)
    {
        List<NamedCode> named = [.. Names.Countries(countries.Codes, chain)];
        // Most names are in one language; the few that it lacks say which other they are in.
        var language = named.FirstOrDefault(n => n.Language is not null).Language ?? chain[0];
        return new(
            language,
            [
                .. named.Select(n => new CountryView
                {
                    Code = n.Code,
                    Name = n.Name,
                    Language = n.Language == language ? null : n.Language,
                }),
            ]
        );
    }
}
