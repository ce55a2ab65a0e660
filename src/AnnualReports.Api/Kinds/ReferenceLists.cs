using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// Asks each kind which members are references, by giving it one of each text as a probe. So a new kind declares its
/// references once.
/// </summary>
sealed class ReferenceLists(KindSet kinds) : IReferenceLists
{
    const string Probe = "probe";

    /// <summary>The member of a draft that names its report.</summary>
    static readonly string Report = Wire.Json.PropertyNamingPolicy!.ConvertName(nameof(Draft<object, object>.Report));

    public string? Of(Type type, string member, bool isList)
    {
        foreach (var kind in kinds.All)
        {
            if (kind.DraftType == type && kind.UnderReport && member == Report)
                return kinds.Report.Segment;
            if (kind.Roles.IsEmpty || kind.DraftType.GetProperty(nameof(Draft.Fields))?.PropertyType != type)
                continue;
            var value = isList ? (JsonNode)new JsonArray(Probe) : JsonValue.Create(Probe);
            if (Target(kind, new JsonObject { [member] = value }, $"/fields/{member}") is { } target)
                return kinds[target].Segment;
        }
        return null;
    }

    static string? Target(Kind kind, JsonObject fields, string pointer)
    {
        try
        {
            return kind.References(JsonSerializer.SerializeToElement(fields))
                .FirstOrDefault(r => r.Pointer.StartsWith(pointer, StringComparison.Ordinal))
                ?.Target;
        }
        catch (JsonException)
        {
            return null; // Not a text on the wire that the program reads as it stands, such as a date.
        }
    }
}
