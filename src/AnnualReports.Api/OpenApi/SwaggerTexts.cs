using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// What Swagger UI says to officers, in the languages that it speaks: one file for each, in <c>Swagger/Texts</c>. They
/// are not the languages of the content. Where a text is missing in a language, the English one is in its place.
/// </summary>
static class SwaggerTexts
{
    const string English = "en";

    /// <summary>The languages that the page speaks. Whoever prefers none of them gets English.</summary>
    public static readonly Languages Spoken = new(
        English,
        [.. new[] { "nl", "fr", "de", English }.Select(tag => new Language(tag, tag, false, []))]
    );

    /// <summary>The name of the file with the texts of a language.</summary>
    public static string File(string language) => $"texts-{language}.json";

    /// <summary>The texts of a language, whole.</summary>
    public static byte[] Of(string language)
    {
        var whole = Read(English);
        if (language != English)
            foreach (var (section, texts) in Read(language))
                foreach (var (key, text) in texts!.AsObject())
                    (whole[section] ??= new JsonObject())[key] = text?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(whole, Wire.Json);
    }

    static JsonObject Read(string language)
    {
        using var stored = typeof(SwaggerTexts).Assembly.GetManifestResourceStream("swagger/" + File(language))!;
        return JsonNode.Parse(stored)!.AsObject();
    }
}
