using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating.Memory;

/// <summary>The management routes of the translation memory.</summary>
static class MemoryEndpoints
{
    internal const string Tag = "Translations";

    /// <summary>The most paragraphs of one request.</summary>
    const int MostTexts = 100;

    static readonly Parameter Text = new("text", "The paragraph to be translated.")
    {
        MaxLength = Limits.Paragraph,
        IsRequired = true,
        Example = "Klimaatdiplomatie: van Bonn tot Bakoe",
    };

    const string About =
        "Earlier translations of the same paragraph and of similar ones, from all reports that you may read and from what "
        + "is public, the most similar first. The memory is made of saved texts: a title is a paragraph, and a long text "
        + "has its paragraphs, headings, items and cells where both languages have as many of them.";

    public static void MapMemory(this IEndpointRouteBuilder manage)
    {
        manage
            .MapLazyGet("/translation-memory", Get)
            .Describe(Tag, "FindTranslations", "How a paragraph was translated before", About)
            .Takes(
                new("source", "The language of the paragraph.") { IsRequired = true, Example = "nl" },
                new("target", "The language to translate into.") { IsRequired = true, Example = "fr" },
                Text
            )
            .IsHeavy(Heavy.Lists)
            .Refuses(ProblemTypes.UnknownLanguage)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<MemoryParagraph>>();
        manage
            .MapLazyPost("/translation-memory", Post)
            .Describe(Tag, "FindManyTranslations", "How paragraphs were translated before", "For up to 100 paragraphs. " + About)
            .Reads(
                typeof(MemoryRequest),
                example: JsonNode.Parse(
                    """{ "source": "nl", "target": "fr", "texts": ["Klimaatdiplomatie: van Bonn tot Bakoe"] }"""
                )
            )
            .IsHeavy(Heavy.Lists)
            .Refuses(ProblemTypes.UnknownLanguage)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<MemoryParagraph>>();
    }

    static async Task<JsonHttpResult<Page<MemoryParagraph>>> Get(
        HttpContext http,
        TranslationMemory memory,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var (source, target) = (Language(query, "source", languages), Language(query, "target", languages));
        if (query.Text(Text.Name) is not { } text || Blank.Is(text))
            throw ProblemException.Parameter("Name the paragraph: 'text'.", Text.Name, ["a text"]);
        if (text.Length > Limits.Paragraph)
            throw ProblemException.Parameter(
                $"'text' may have {Limits.Paragraph} characters; these are {text.Length}.",
                Text.Name,
                [$"1–{Limits.Paragraph} characters"]
            );
        return Answer(await memory.Offers(source, target, [text], ct));
    }

    static string Language(Query query, string name, Languages languages) =>
        query.Text(name) is { } tag
            ? Negotiation.Configured(tag, languages).Tag
            : throw ProblemException.Parameter($"Name the language: '{name}'.", name, languages.Tags);

    static async Task<JsonHttpResult<Page<MemoryParagraph>>> Post(
        HttpContext http,
        TranslationMemory memory,
        Languages languages,
        CancellationToken ct
    )
    {
        var request = await (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<MemoryRequest>(Faults);
        return Answer(
            await memory.Offers(
                Negotiation.Configured(request.Source, languages).Tag,
                Negotiation.Configured(request.Target, languages).Tag,
                request.Texts,
                ct
            )
        );
    }

    static IEnumerable<Fault> Faults(MemoryRequest request)
    {
        if (request.Texts.Count is 0 or > MostTexts)
            yield return new("/texts", $"1 to {MostTexts} paragraphs.");
        foreach (var (index, text) in request.Texts.Index())
            if (text.Length > Limits.Paragraph || Blank.Is(text))
                yield return new($"/texts/{index}", $"1 to {Limits.Paragraph} characters.");
    }

    static JsonHttpResult<Page<MemoryParagraph>> Answer(IReadOnlyList<MemoryParagraph> found) =>
        TypedResults.Json(new Page<MemoryParagraph> { Items = found }, Wire.Json);
}
