using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// An example of each member. It stands in the comment of the member (<c>&lt;example&gt;</c>, as JSON). Only what many
/// types have in common, such as <c>slug</c>, stands here once, by its name; so do parameters of records, whose
/// comments have no place for an example, and <c>EntryLinks.report</c>, because types that extend it would inherit the
/// example. All examples tell of one presidency of the Council, which is in the sample
/// too, so that what Swagger UI makes of them reads like one answer.
/// </summary>
static class MemberExamples
{
    const string Texts = """{ "nl": "Het voorzitterschap van de Raad", "fr": "La présidence du Conseil" }""";
    const string Digest = "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\"";

    static readonly Dictionary<string, string> ByName = new()
    {
        ["staysPublic"] = """["de"]""",
        ["HashedTextLinks.edition"] = "\"/api/v1/reports/2024/editions/1/highlights/eu-council-presidency?lang=fr\"",
        ["EditionViewLinks.report"] = "\"/api/v1/reports/2024?lang=fr\"",
        ["EntryLinks.report"] = "\"/api/v1/reports/2024?lang=fr\"",
        ["SearchFacet.value"] = "\"highlight\"",
        ["SearchMark.start"] = "3",
        ["SearchMark.length"] = "10",
        ["WebhookView.version"] = "1",
        ["LanguageView.name"] = "\"Français\"",
        ["PublisherView.url"] = "\"https://example.org\"",
        ["RelatedLink.url"] = "\"https://example.org/presidency\"",
        ["ImageVariant.width"] = "640",
        ["ImageVariant.height"] = "427",
        ["ImageVariant.url"] =
            "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=640\"",
        ["ImageVariant.type"] = "\"image/webp\"",
        ["Restated.reported"] = "5100",
        ["SaveWarning.pointer"] = "\"/translations/nl/body\"",
        ["SaveWarning.detail"] = "\"'•' and a tab at the beginning of the line became an item of a list.\"",
        ["SaveWarning.line"] = "3",
        ["SaveWarning.column"] = "1",
        ["PublicationWarning.entry"] = "\"reports/2024\"",
        ["PublicationWarning.pointer"] = "\"/translations/fr/downloads/0/media\"",
        ["PublicationWarning.check"] = "\"pdf\"",
        ["PublicationWarning.passage"] = "\"klik hier\"",
        ["PublicationWarning.line"] = "3",
        ["PublicationWarning.mend"] = "\"/api/v1/manage/reports/0193f0a0-0000-7000-8000-000000000001\"",
        ["PublicationWarning.message"] = "\"'scan.pdf' is not tagged: screen readers can’t tell its structure.\"",
        ["Preflight.ready"] = "true",
        ["bytes"] = "7512",
        ["chart"] = "\"/api/v1/figures/staff-total.svg?lang=fr\"",
        ["count"] = "52",
        ["csv"] = "\"/api/v1/figures/staff-total.csv?lang=fr\"",
        ["height"] = "1067",
        ["logoAlt"] = "\"Le logo du partenaire\"",
        ["number"] = "1",
        ["width"] = "1600",
        ["x"] = "0.5",
        ["y"] = "0.25",
        ["key"] = "\"ar_is-shown-once-and-only-here\"",
        ["@id"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["@type"] = "\"Article\"",
        ["display"] = "\"€ 1.234,50\"",
        ["highlights"] = "\"/api/v1/highlights?priority=multilateralism&lang=fr\"",
        ["inLanguage"] = "\"fr\"",
        ["position"] = "10",
        ["revisions"] = "[1, 2]",
        ["sequences"] = "[41]",
        ["action"] = "\"published\"",
        ["asOf"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr&asOf=2025-03-03\"",
        ["authority"] = "\"Data protection officer\"",
        ["body"] = "\"## Zes maanden\\n\\nBelgië zat de Raad *zes maanden* voor.\"",
        ["foreword"] = "\"Beste lezer,\\n\\nDit verslag gaat over 2024.\"",
        ["changeNote"] = """{ "nl": "Cijfers bijgewerkt.", "fr": "Chiffres mis à jour." }""",
        ["changed"] = "\"fr\"",
        ["content"] = "\"/api/v1/reports/2024/editions/1/report?lang=fr\"",
        ["copied"] = """{ "section": 12, "priority": 5 }""",
        ["countries"] = """["BE"]""",
        ["createdBy"] = "\"Newsroom\"",
        ["current"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["default"] = "\"nl\"",
        ["depositNumber"] = "\"D/2025/0218/4\"",
        ["detail"] = "\"It is public in: fr, nl.\"",
        ["digest"] = Digest,
        ["editionLabel"] = "\"As tabled in parliament\"",
        ["editionNote"] = Texts,
        ["fallback"] = """["fr", "nl"]""",
        ["html"] = "\"<h2>Zes maanden</h2>\"",
        ["markdown"] = "\"## Zes maanden\"",
        ["isbn"] = "\"978-3-16-148410-0\"",
        ["issn"] = "\"1234-5679\"",
        ["kind"] = "\"highlight\"",
        ["label"] = "\"As tabled in parliament\"",
        ["language"] = "\"fr\"",
        ["languages"] = """["fr", "nl"]""",
        ["licence"] = "\"https://creativecommons.org/licenses/by/4.0/\"",
        ["name"] = "\"Multilateralisme\"",
        ["next"] = "\"/api/v1/highlights?lang=fr&cursor=AAAAAAAAACo\"",
        ["note"] = "\"Chiffres mis à jour.\"",
        ["parent"] = "\"europe\"",
        ["parityLanguages"] = """["nl", "fr"]""",
        ["pointer"] = "\"/translations/fr/title\"",
        ["priorities"] = """["multilateralism"]""",
        ["reason"] = "\"It named a person who asked for erasure.\"",
        ["report"] = "\"2024\"",
        ["revision"] = "7",
        ["savedBy"] = "\"Newsroom\"",
        ["section"] = "\"europe\"",
        ["self"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["sequence"] = "42",
        ["sha256"] = Digest,
        ["slug"] = "\"eu-council-presidency\"",
        ["subtitle"] = "\"Diplomatie au quotidien\"",
        ["summary"] = "\"Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.\"",
        ["tag"] = "\"fr\"",
        ["text"] = "\"présidence\"",
        ["themes"] = """["europe"]""",
        ["timeZone"] = "\"Europe/Brussels\"",
        ["title"] = "\"La présidence belge du Conseil de l’Union européenne\"",
        ["traceId"] = "\"4bf92f3577b34da6a3ce929d0e0e4736\"",
        ["url"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["year"] = "2024",
    };

    static readonly Dictionary<string, string> ByFormat = new()
    {
        ["date-time"] = "\"2025-03-03T08:00:00.000Z\"",
        ["uuid"] = "\"0193f0a0-0000-7000-8000-000000000001\"",
    };

    /// <summary>The example of a member; null if there is none that fits its type.</summary>
    public static JsonNode? Of(IExampleEntries entries, Type type, JsonPropertyInfo member, OpenApiSchema schema)
    {
        if (member.AttributeProvider is PropertyInfo property && Comments.Contracts.ExampleOf(property) is { } own)
            return JsonNode.Parse(own);
        if (
            !ByName.TryGetValue($"{type.Name}.{member.Name}", out var example)
            && !(schema.Format is { } format && ByFormat.TryGetValue(format, out example))
            && !ByName.TryGetValue(member.Name, out example)
        )
            example = entries.Member(type.Name, member.Name)?.GetRawText();
        return example is null ? null : Fitting(JsonNode.Parse(example)!, schema);
    }

    static JsonNode? Fitting(JsonNode example, OpenApiSchema schema) =>
        (schema.Type, example.GetValueKind()) switch
        {
            (JsonSchemaType.Array, JsonValueKind.Array) => schema.Items is OpenApiSchema { Type: { } item }
            && item != JsonSchemaType.Object
                ? example
                : null,
            (JsonSchemaType.Object, JsonValueKind.Object) => schema.AdditionalProperties is OpenApiSchema
                ? example
                : null,

            (JsonSchemaType.String, JsonValueKind.String)
            or
            (JsonSchemaType.Integer or JsonSchemaType.Number, JsonValueKind.Number)
            or (JsonSchemaType.Boolean, JsonValueKind.True) => example,
            // A text in one language where texts by language are meant.
            (JsonSchemaType.Object, JsonValueKind.String) => schema.AdditionalProperties
                is OpenApiSchema { Type: JsonSchemaType.String }
                ? JsonNode.Parse(Texts)
                : null,
            _ => null,
        };
}
