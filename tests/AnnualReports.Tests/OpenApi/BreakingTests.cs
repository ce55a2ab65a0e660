using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi;

/// <summary>Version 1 breaks none of its clients: the released document is compared with the present one.</summary>
public sealed class BreakingTests
{
    const string HighlightView = "components/schemas/HighlightView",
        Highlights = "paths/~api~v1~highlights/get";

    static string Text(params string[] path) =>
        File.ReadAllText(Path.Combine([Checkout.Root, "docs", "openapi", .. path]));

    const string AsBefore = "The limit held before; now the document says it.";

    /// <summary>
    /// Intended breaks before 1.0.0 is released, by the end of their message, each with its reason. CHANGELOG.md lists
    /// all of them.
    /// </summary>
    static readonly (string Complaint, string Reason)[] OnPurpose =
    [
        (
            "body.languages has another type",
            "An array of languages, or \"all\": whoever sends arrays is understood as before."
        ),
        ("body.items[].languages has another type", "The same in the items of a release."),
        (
            "GET /api/v1/manage/releases query state has another type",
            "One state, or several with commas between them: one is understood as before."
        ),
        ("GET /api/v1/manage/releases query state has a stricter maxItems", "The same."),
        ("GET /api/v1/manage/releases query state has a stricter minItems", "The same."),
        ("POST /api/v1/manage/reports/{id}/copy body.slug has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/reports/{id}/publish body.changeNote{} has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/reports/{id}/publish body.override.reason has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/reports/{id}/editions body.label has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/releases body.title has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/releases body.report has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/releases body.editionLabel has a stricter maxLength", AsBefore),
        ("PATCH /api/v1/manage/releases/{id} body.title has a stricter maxLength", AsBefore),
        ("PATCH /api/v1/manage/releases/{id} body.report has a stricter maxLength", AsBefore),
        ("PATCH /api/v1/manage/releases/{id} body.items[].changeNote{} has a stricter maxLength", AsBefore),
        ("PATCH /api/v1/manage/releases/{id} body.changeNote{} has a stricter maxLength", AsBefore),
        ("PATCH /api/v1/manage/releases/{id} body.editionLabel has a stricter maxLength", AsBefore),
        ("PUT /api/v1/manage/releases/{id}/items/{entry} body.changeNote{} has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/preview-links body.report has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/preview-links body.name has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/redactions body.reason has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/redactions body.authority has a stricter maxLength", AsBefore),
        ("POST /api/v1/manage/keys body.name has a stricter maxLength", AsBefore),
    ];

    [Fact]
    public void Nothing_that_was_released_is_broken()
    {
        var broken = Breaking
            .Between(JsonElement.Parse(Text("released", "v1.json")), JsonElement.Parse(Text("v1.json")))
            .Where(complaint => !OnPurpose.Any(known => complaint.EndsWith(known.Complaint, StringComparison.Ordinal)))
            .ToList();
        Assert.True(
            broken.Count == 0,
            $"This breaks clients of version 1; docs/versioning.md says how to change it instead:\n{string.Join('\n', broken)}"
        );
    }

    [Theory]
    [InlineData("paths/~api~v1~highlights", null, "GET /api/v1/highlights is gone")]
    [InlineData(Highlights + "/operationId", "\"ListEverything\"", "another operationId")]
    [InlineData(HighlightView + "/properties/title", null, ".title is gone")]
    [InlineData(HighlightView + "/properties/title/type", "\"integer\"", ".title has another type")]
    [InlineData(HighlightView + "/required", "[]", "need not have title")]
    [InlineData("components/schemas/HighlightFields/required", "[\"position\"]", "needs position")]
    [InlineData("components/schemas/HighlightText/properties/title/maxLength", "10", "stricter maxLength")]
    [InlineData("components/schemas/ChangeKind/enum", "[\"minor\"]", "takes fewer values")]
    [InlineData(Highlights + "/parameters/0/name", "\"tongue\"", "no longer takes query lang")]
    [InlineData(Highlights + "/parameters/0/required", "true", "needs query lang")]
    [InlineData(Highlights + "/responses/200", null, "no longer answers 200")]
    public void What_breaks_a_client_is_found(string place, string? value, string complaint) =>
        Assert.Contains(Changed(place, value), c => c.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("paths/~api~v1~new", "{}")]
    [InlineData(HighlightView + "/properties/new", "{\"type\":\"string\"}")]
    [InlineData("components/schemas/HighlightFields/properties/new", "{\"type\":\"string\"}")]
    [InlineData("components/schemas/HighlightText/properties/title/maxLength", "100000")]
    [InlineData("components/schemas/EntryStatus/enum", "[\"draft\",\"published\",\"changed\",\"withdrawn\",\"new\"]")]
    public void What_only_adds_breaks_nobody(string place, string value) => Assert.Empty(Changed(place, value));

    static IReadOnlyList<string> Changed(string place, string? value)
    {
        var (before, after) = (Text("v1.json"), JsonNode.Parse(Text("v1.json"))!);
        var steps = place.Split('/').Select(s => s.Replace('~', '/')).ToArray();
        var at = steps[..^1]
            .Aggregate(after, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(value);
        return Breaking.Between(JsonElement.Parse(before), JsonElement.Parse(after.ToJsonString()));
    }
}
