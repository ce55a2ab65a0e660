using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>An entry that examples show.</summary>
sealed record ExampleEntry(string Kind, string? Report, string Slug, bool NeverPublic, JsonElement Draft)
{
    /// <summary>The id that it has in every store into which the sample was loaded.</summary>
    public Guid Id => Ids.Named(Kind, Report, Slug);

    public JsonElement? Text(string language) =>
        Draft.GetProperty("translations").TryGetProperty(language, out var text) ? text : null;

    /// <summary>Its draft, as PUT takes it.</summary>
    public JsonNode Body()
    {
        var body = JsonObject.Create(Draft)!;
        body.Remove("kind");
        body.Remove("published");
        return body;
    }
}

/// <summary>Where the documents find entries to show, so that their examples can be sent as they are.</summary>
interface IExampleEntries
{
    /// <summary>The entry that the planned release of the examples publishes.</summary>
    ExampleEntry Planned { get; }

    /// <summary>The order of the sections of the report that examples are about.</summary>
    SectionOrder Order { get; }

    /// <summary>
    /// The entry that the examples of a route show. Where <see cref="ShownBy.Unreferenced"/> is set, it is one that no
    /// other entry names, if there is one. Null where there is no entry of this kind.
    /// </summary>
    ExampleEntry? Of(ShownBy shown);

    /// <summary>
    /// Whether another entry may name it: as a reference, a link, a figure that is quoted, or its report.
    /// </summary>
    bool IsNamed(ExampleEntry entry);

    /// <summary>The id of a file: one that is public, or one that nothing uses.</summary>
    Guid File(bool unused);

    /// <summary>The value of a member in an entry whose kind begins the type's name, otherwise in any entry.</summary>
    JsonElement? Member(string type, string member);
}
