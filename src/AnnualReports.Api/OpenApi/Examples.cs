using System.Text.Json.Nodes;

namespace AnnualReports.Api.OpenApi;

/// <summary>Bodies to begin with in Swagger UI: short, in two languages, and accepted by the sample as they stand.</summary>
static class Examples
{
    const int FreeYear = 2030;

    static readonly Dictionary<string, string> Requests = new()
    {
        ["PublishRequest"] = """{ "languages": ["nl", "fr"], "changeKind": "minor" }""",
        ["WithdrawRequest"] = """{ "languages": ["nl", "fr"], "reason": { "nl": "Deze tekst was onvolledig.", "fr": "Ce texte était incomplet." } }""",
        ["CopyRequest"] = """{ "slug": "2025", "year": 2025 }""",
        ["KeyRequest"] = """{ "name": "Newsroom", "role": "editor" }""",
    };

    /// <summary>The example of a request's type; null where the schema's own says enough.</summary>
    public static JsonNode? Of(Type type)
    {
        if (Requests.TryGetValue(type.Name, out var request))
            return JsonNode.Parse(request);
        if (type.Name.EndsWith("Text", StringComparison.Ordinal))
            return Text(type, "Een titel", "Wat er gebeurde, in één zin.");
        return type.BaseType is { IsGenericType: true } draft && type.Name.EndsWith("Draft", StringComparison.Ordinal) ? Draft(type, draft.GetGenericArguments()) : null;
    }

    static JsonObject Draft(Type type, Type[] parts)
    {
        // What has a place among others stands below a report.
        var underReport = parts[0].GetProperty("Position") is not null;
        var (kind, fields) = (type.Name[..^"Draft".Length], new JsonObject());
        if (parts[0].GetProperty("Year") is not null)
            fields["year"] = FreeYear;
        if (underReport)
            fields["position"] = 20;
        var draft = new JsonObject { ["slug"] = $"new-{kind.ToLowerInvariant()}", ["fields"] = fields };
        if (underReport)
            draft["report"] = "2024";
        draft["translations"] = new JsonObject
        {
            ["nl"] = Text(parts[1], "Een titel", "Wat er gebeurde, in één zin."),
            ["fr"] = Text(parts[1], "Un titre", "Ce qui s’est passé, en une phrase."),
        };
        return draft;
    }

    static JsonObject Text(Type type, string title, string summary)
    {
        var text = new JsonObject();
        if (type.GetProperty("Name") is not null)
            text["name"] = title;
        if (type.GetProperty("Title") is not null)
            text["title"] = title;
        if (type.GetProperty("Summary") is not null)
            text["summary"] = summary;
        return text;
    }
}
