using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using Microsoft.OpenApi;

namespace AnnualReports.Api.OpenApi;

/// <summary>How the documents mark operations that have to be confirmed: <c>x-confirm</c>.</summary>
static class ConfirmationExtension
{
    public const string Name = "x-confirm";

    public static JsonNodeExtension Extension(this Confirmation confirmation)
    {
        var json = new JsonObject
        {
            ["action"] = confirmation.Action,
            ["consequence"] = confirmation.Consequence,
            ["given"] = List(confirmation.Given),
            ["reads"] = List(confirmation.Reads),
        };
        if (confirmation.OnlyWith is { } onlyWith)
            json["onlyWith"] = onlyWith;
        if (confirmation.Below is { } below)
            json["below"] = below;
        return new(json);
    }

    static JsonArray List(string[] items) => [.. items.Select(i => JsonValue.Create(i))];
}
