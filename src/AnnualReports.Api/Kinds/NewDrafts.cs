using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Kinds;

/// <summary>The draft with which the documentation shows how an entry of a kind is created.</summary>
static class NewDrafts
{
    /// <summary>The smallest draft that can be published, in two languages.</summary>
    public static JsonObject Example(this Kind kind)
    {
        var draft = new JsonObject { ["slug"] = $"new-{kind.Name}", ["fields"] = JsonNode.Parse(kind.ExampleFields) };
        if (kind.UnderReport)
            draft["report"] = Examples.Report;
        draft["translations"] = new JsonObject
        {
            ["nl"] = Text(kind, "Een titel", "Wat er gebeurde, in één zin."),
            ["fr"] = Text(kind, "Un titre", "Ce qui s’est passé, en une phrase."),
        };
        return draft;
    }

    static JsonObject Text(Kind kind, string name, string summary)
    {
        var members = kind.ExampleText;
        var text = new JsonObject { [members.Name] = name };
        if (members.Summary is { } member)
            text[member] = summary;
        return text;
    }
}
