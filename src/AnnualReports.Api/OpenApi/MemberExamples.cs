using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// An example of each member, by its name, and where a name means different things by its type too. They are all of one story, the sample's presidency, so that what Swagger UI makes of them reads like an answer.
/// </summary>
static class MemberExamples
{
    const string Texts = """{ "nl": "Het voorzitterschap van de Raad", "fr": "La présidence du Conseil" }""";
    const string Digest = "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\"";

    static readonly Dictionary<string, string> Told = new()
    {
        ["Problem.type"] = "\"/problems/not-in-language\"",
        ["Problem.title"] = "\"Not public in this language\"",
        ["Problem.status"] = "404",
        ["Problem.errors"] = """{ "/translations/fr/title": ["At most 200 characters; these are 231."] }""",
        ["ReleaseProblem.type"] = "\"/problems/not-publishable\"",
        ["ReleaseProblem.status"] = "422",
        ["ReleaseProblem.entry"] = "\"highlights/eu-council-presidency\"",
        ["PublicChangeLinks.entry"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["PublicChangeLinks.edition"] = "\"/api/v1/reports/2024/editions/1\"",
        ["HashedTextLinks.edition"] = "\"/api/v1/reports/2024/editions/1/highlights/eu-council-presidency?lang=fr\"",
        ["EditionViewLinks.report"] = "\"/api/v1/reports/2024?lang=fr\"",
        ["EntryLinks.report"] = "\"/api/v1/reports/2024?lang=fr\"",
        ["LanguageView.name"] = "\"Français\"",
        ["KeyView.name"] = "\"Newsroom\"",
        ["KeyRequest.name"] = "\"Newsroom\"",
        ["PublisherFields.name"] = """{ "nl": "Ministerie van Buitenlandse Zaken", "fr": "Ministère des Affaires étrangères" }""",
        ["LinkFields.url"] = "\"https://example.org/presidency\"",
        ["PublisherFields.url"] = "\"https://example.org\"",
        ["PublisherView.url"] = "\"https://example.org\"",
        ["RelatedLink.url"] = "\"https://example.org/presidency\"",
        ["MediaCard.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg\"",
        ["MediaCard.type"] = "\"image/jpeg\"",
        ["MediaView.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg\"",
        ["MediaView.type"] = "\"image/jpeg\"",
        ["ImageView.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg\"",
        ["ImageView.type"] = "\"image/jpeg\"",
        ["MediaCard.name"] = "\"plein.jpg\"",
        ["MediaView.name"] = "\"plein.jpg\"",
        ["MediaPatch.name"] = "\"plein.jpg\"",
        ["ImageVariant.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=640\"",
        ["ImageVariant.type"] = "\"image/webp\"",
        ["DownloadView.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf\"",
        ["DownloadView.type"] = "\"application/pdf\"",
        ["DownloadView.kind"] = "\"full-report\"",
        ["DownloadView.title"] = "\"Rapport annuel 2024 (PDF)\"",
        ["ReportDownload.url"] = "\"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf\"",
        ["ReportDownload.type"] = "\"application/pdf\"",
        ["ReportDownload.kind"] = "\"full-report\"",
        ["ReportDownload.title"] = "\"Rapport annuel 2024 (PDF)\"",
        ["DownloadFields.kind"] = "\"full-report\"",
        ["DownloadFields.title"] = "\"Rapport annuel 2024 (PDF)\"",
        ["PdfFacts.title"] = "\"Rapport annuel 2024\"",
        ["alt"] = "\"Une place comble\"",
        ["PublicationWarning.entry"] = "\"reports/2024\"",
        ["PublicationWarning.pointer"] = "\"/translations/fr/downloads/0/media\"",
        ["PublicationWarning.message"] = "\"'scan.pdf' is not tagged: screen readers can’t tell its structure.\"",
        ["Preflight.ready"] = "true",
        ["CopyRequest.include"] = """["sections", "priorities"]""",
        ["broken"] = """["Record 42: its body is not the one that was published."]""",
        ["editions"] = "2",
        ["key"] = "\"ar_is-shown-once-and-only-here\"",
        ["@context"] = "\"https://schema.org\"",
        ["@id"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr\"",
        ["@type"] = "\"Article\"",
        ["abstract"] = "\"Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.\"",
        ["alternativeHeadline"] = "\"Diplomatie au quotidien\"",
        ["contentSize"] = "\"7512\"",
        ["contentUrl"] = "\"/api/v1/reports/2024?lang=fr\"",
        ["display"] = "\"€ 1.234,50\"",
        ["encodingFormat"] = "\"application/json\"",
        ["headline"] = "\"La présidence belge du Conseil de l’Union européenne\"",
        ["highlights"] = "\"/api/v1/highlights?priority=multilateralism&lang=fr\"",
        ["identifier"] = "\"BE\"",
        ["inLanguage"] = "\"fr\"",
        ["license"] = "\"https://creativecommons.org/licenses/by/4.0/\"",
        ["quotes"] = """["staff-total", "staff-total@2023"]""",
        ["series"] = "\"/api/v1/figures/staff-total?lang=fr\"",
        ["temporalCoverage"] = "\"2024-01-01/2024-06-30\"",
        ["position"] = "10",
        ["revisions"] = "[1, 2]",
        ["sequences"] = "[41]",
        ["token"] = "\"TOKEN-is-shown-once\"",
        ["urls"] = """{ "report": "/api/v1/reports/2024?preview=TOKEN", "bundle": "/api/v1/reports/2024/bundle?preview=TOKEN" }""",
        ["action"] = "\"published\"",
        ["approvedBy"] = "\"Head of communications\"",
        ["asOf"] = "\"/api/v1/reports/2024/highlights/eu-council-presidency?lang=fr&asOf=2025-03-03\"",
        ["authority"] = "\"Data protection officer\"",
        ["body"] = "\"## Zes maanden\\n\\nBelgië zat de Raad *zes maanden* voor.\"",
        ["foreword"] = "\"Beste lezer,\\n\\nDit verslag gaat over 2024.\"",
        ["by"] = "\"Administrator\"",
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
        ["instance"] = "\"/api/v1/reports/2024/highlights/elections-abroad\"",
        ["isbn"] = "\"978-3-16-148410-0\"",
        ["issn"] = "\"1234-5679\"",
        ["kind"] = "\"highlight\"",
        ["label"] = "\"As tabled in parliament\"",
        ["language"] = "\"fr\"",
        ["languages"] = """["fr", "nl"]""",
        ["licence"] = "\"https://creativecommons.org/licenses/by/4.0/\"",
        ["missing"] = """["/translations/fr/summary"]""",
        ["name"] = "\"Multilateralisme\"",
        ["next"] = "\"/api/v1/highlights?lang=fr&cursor=AAAAAAAAACo\"",
        ["note"] = "\"Chiffres mis à jour.\"",
        ["parent"] = "\"europe\"",
        ["parityLanguages"] = """["nl", "fr"]""",
        ["pointer"] = "\"/translations/fr/title\"",
        ["priorities"] = """["multilateralism"]""",
        ["publicIn"] = """["fr", "nl"]""",
        ["wasPublicIn"] = """["fr"]""",
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

    static readonly Dictionary<string, string> Formats = new()
    {
        ["date-time"] = "\"2025-03-03T08:00:00.000Z\"",
        ["uuid"] = "\"0193f0a0-0000-7000-8000-000000000001\"",
    };

    /// <summary>The example of a member, if there is one that fits its type.</summary>
    public static JsonNode? Of(Type type, string member, OpenApiSchema schema)
    {
        if (!Told.TryGetValue($"{type.Name}.{member}", out var told) && !(schema.Format is { } format && Formats.TryGetValue(format, out told)) && !Told.TryGetValue(member, out told))
            told = SampleEntries.All.Member(type.Name, member)?.GetRawText();
        return told is null ? null : Fitting(JsonNode.Parse(told)!, schema);
    }

    static JsonNode? Fitting(JsonNode example, OpenApiSchema schema) => (schema.Type, example.GetValueKind()) switch
    {
        (JsonSchemaType.Array, JsonValueKind.Array) => schema.Items is OpenApiSchema { Type: { } item } && item != JsonSchemaType.Object ? example : null,
        (JsonSchemaType.Object, JsonValueKind.Object) => schema.AdditionalProperties is OpenApiSchema ? example : null,
        (JsonSchemaType.String, JsonValueKind.String) or (JsonSchemaType.Integer or JsonSchemaType.Number, JsonValueKind.Number) or (JsonSchemaType.Boolean, JsonValueKind.True) => example,
        // A text in one language where texts by language are meant.
        (JsonSchemaType.Object, JsonValueKind.String) => schema.AdditionalProperties is OpenApiSchema { Type: JsonSchemaType.String } ? JsonNode.Parse(Texts) : null,
        _ => null,
    };
}
