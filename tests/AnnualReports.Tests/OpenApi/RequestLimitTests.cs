using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnualReports.Tests.OpenApi;

/// <summary>What forms have to know of requests: how long texts may be, and what values are chosen from.</summary>
public sealed class RequestLimitTests
{
    /// <summary>Texts whose length no check limits, because they have to be one of a few words or numbers.</summary>
    static readonly string[] OfAnyLength =
    [
        "CopyRequest.include",
        "FigureText.breakdownLabels",
        "FigureTextPatch.breakdownLabels",
        "MarkdownPreviewRequest.kind",
        "MarkdownPreviewRequest.member",
        "MediaSettingsPatch.name",
        "PublisherFields.name",
        "PublisherFieldsPatch.name",
        "ReportDraft.report",
        "ReportPatch.report",
        "SupersedesFields.reason",
        "SupersedesFieldsPatch.reason",
        "ThemeDraft.report",
        "ThemePatch.report",
        "WebhookRequest.kinds",
        "WebhookRequest.types",
        "WebhookRequestPatch.kinds",
        "WebhookRequestPatch.types",
    ];

    /// <summary>The members of the objects that requests have, with the path to each in the body.</summary>
    static IEnumerable<(string Name, string[] Path, JsonElement Schema)> Members(
        JsonElement schemas,
        JsonElement schema,
        string[] path
    )
    {
        var (name, whole) = Whole(schemas, schema);
        if (!whole.TryGetProperty("properties", out var members))
            yield break;
        foreach (var member in members.EnumerateObject())
        {
            string[] at = [.. path, member.Name];
            yield return ($"{name}.{member.Name}", at, member.Value);
            if (member.Value.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
            {
                if (values.TryGetProperty("type", out _))
                    yield return ($"{name}.{member.Name}", [.. at, "nl"], values);
                foreach (var inner in Members(schemas, values, [.. at, "nl"]))
                    yield return inner;
            }
            else if (path.Length < 4)
                foreach (var inner in Members(schemas, member.Value, at))
                    yield return inner;
        }
    }

    static (string Name, JsonElement Schema) Whole(JsonElement schemas, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var either))
            schema = either.EnumerateArray().FirstOrDefault(e => e.TryGetProperty("$ref", out _), schema);
        return schema.TryGetProperty("$ref", out var reference) && reference.GetString()!.Split('/')[^1] is var name
            ? (name, schemas.GetProperty(name))
            : ("", schema);
    }

    static async Task<(JsonElement Schemas, List<DocumentedOperation> Operations)> Read(ApiFixture api) =>
        (
            JsonElement
                .Parse(await api.Public.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)))
                .GetProperty("components")
                .GetProperty("schemas"),
            [
                .. (await DocumentedOperation.All(api)).Where(o =>
                    o.Path.StartsWith("/api/v1/manage", StringComparison.Ordinal) && o.JsonBody is not null
                ),
            ]
        );

    static bool IsText(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ToString().Contains("string", StringComparison.Ordinal);

    [Fact]
    public async Task Every_text_of_a_request_has_a_limit_or_is_chosen_from_something()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (schemas, operations) = await Read(api);
        var unlimited = new SortedSet<string>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var operation in operations)
            foreach (var (name, _, schema) in Members(schemas, operation.JsonBody!.Value.Schema, []))
            {
                var one = schema.TryGetProperty("items", out var items) ? items : schema;
                if (!IsText(one))
                    continue;
                seen++;
                string[] limits = ["maxLength", "pattern", "format", "enum", "const", "x-refers", "x-codes", "x-instant"];
                if (!limits.Any(l => one.TryGetProperty(l, out _) || schema.TryGetProperty(l, out _)))
                    unlimited.Add(name);
            }
        Assert.True(seen > 200, $"{seen} texts");
        Assert.Equal(OfAnyLength, unlimited);
    }

    [Fact]
    public async Task A_text_that_is_longer_by_one_than_the_document_says_is_refused_at_its_place()
    {
        await using var sample = await ApiFixture.Start(Store.Sqlite, "--Sample:Load=true");
        var (schemas, operations) = await Read(sample);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var operation in operations)
            foreach (var (name, path, schema) in Members(schemas, operation.JsonBody!.Value.Schema, []))
            {
                if (!IsText(schema) || !schema.TryGetProperty("maxLength", out var most))
                    continue;
                var body = JsonNode.Parse(operation.JsonBody.Value.Example.GetRawText())!.AsObject();
                var holder = body;
                foreach (var step in path[..^1])
                    holder = (holder[step] ??= new JsonObject()).AsObject();
                holder[path[^1]] = new string('a', most.GetInt32() + 1);
                var answer = await operation.Send(sample.Admin, body.ToJsonString());
                tried++;
                var pointer = "/" + string.Join('/', path);
                // A text by itself is told of as a part of its entry.
                if (
                    answer.Status != 422
                    || !answer
                        .Json.GetProperty("errors")
                        .EnumerateObject()
                        .Any(e => e.Name.EndsWith(pointer, StringComparison.Ordinal))
                )
                    wrong.Add($"{operation.Id} {pointer} ({name}): {answer.Status} {answer.Json}");
            }
        Assert.True(tried > 100, $"{tried} texts");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task References_name_lists_that_there_are()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (schemas, operations) = await Read(api);
        var lists = (await DocumentedOperation.All(api)).Where(o => !o.Changes).Select(o => o.Path).ToHashSet();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations)
            foreach (var (name, _, schema) in Members(schemas, operation.JsonBody!.Value.Schema, []))
                if (
                    (schema.TryGetProperty("items", out var items) ? items : schema).TryGetProperty(
                        "x-refers",
                        out var list
                    )
                )
                {
                    found.Add($"{name} {list}");
                    Assert.True(
                        list.GetString() is "entries" or "languages" || lists.Contains($"/api/v1/manage/{list}"),
                        $"{name} refers to {list}"
                    );
                }
        string[] some =
        [
            "HighlightFields.themes themes",
            "HighlightFields.section sections",
            "SectionFields.parent sections",
            "ImageFields.media media",
            "ReleaseRequest.report reports",
            "GrantRequest.actor people",
            "PreviewLinkRequest.release releases",
            "MarkdownPreviewRequest.report reports",
        ];
        Assert.Empty(some.Except(found));
    }
}
