using System.Text.Json;

namespace AnnualReports.Tests.OpenApi;

/// <summary>What readers of the document and code generators find in its schemas.</summary>
public sealed class SchemaTests
{
    static readonly JsonElement Document = JsonElement.Parse(
        File.ReadAllBytes(Path.Combine(Checkout.Root, "docs", "openapi", "v1.json"))
    );

    static readonly JsonElement Schemas = Document.GetProperty("components").GetProperty("schemas");

    /// <summary>Every member of every schema, with a name for messages.</summary>
    static IEnumerable<(string Name, JsonElement Schema)> Members() =>
        Schemas
            .EnumerateObject()
            .Where(s => s.Value.TryGetProperty("properties", out _))
            .SelectMany(s =>
                s.Value.GetProperty("properties").EnumerateObject().Select(p => ($"{s.Name}.{p.Name}", p.Value))
            );

    [Fact]
    public void Every_schema_and_every_member_says_what_it_is()
    {
        Assert.True(Members().Count() > 300);
        var silent = Schemas
            .EnumerateObject()
            .Where(s => !s.Value.TryGetProperty("description", out _))
            .Select(s => s.Name)
            .Concat(
                Members()
                    .Where(m =>
                        !m.Schema.TryGetProperty("description", out _)
                        && !m.Name.Split('.')[0].EndsWith("Patch", StringComparison.Ordinal)
                    )
                    .Select(m => m.Name)
            );
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_member_has_an_example_unless_its_type_says_it_all()
    {
        static bool IsTelling(JsonElement schema) =>
            schema.TryGetProperty("examples", out _)
            || schema.TryGetProperty("const", out _)
            || schema.TryGetProperty("enum", out _)
            || schema.TryGetProperty("type", out var type)
                && type.ToString().Contains("boolean", StringComparison.Ordinal)
            || schema.TryGetProperty("oneOf", out var either) && either.EnumerateArray().Any(IsTelling)
            || schema.TryGetProperty("format", out var format) && format.GetString() == "binary"
            || schema.GetRawText().Contains("\"$ref\"", StringComparison.Ordinal);
        var bare = Members().Where(m => !IsTelling(m.Schema)).Select(m => m.Name).ToList();
        Assert.True(
            bare.Count == 0,
            $"These have no <example> in their comment, nor one by their name in MemberExamples: {string.Join(", ", bare)}"
        );
    }

    [Fact]
    public void Nothing_is_null_but_what_a_patch_removes()
    {
        var nullable = Members()
            .Where(m =>
                !m.Name.Split('.')[0].EndsWith("Patch", StringComparison.Ordinal)
                && m.Schema.GetRawText().Contains("\"null\"", StringComparison.Ordinal)
            )
            .Select(m => m.Name);
        Assert.Empty(nullable);
    }

    [Fact]
    public void No_object_is_without_a_name()
    {
        var anonymous = Members()
            .Where(m =>
                m.Schema.TryGetProperty("properties", out _)
                || (
                    m.Schema.TryGetProperty("items", out var items)
                    && (items.TryGetProperty("properties", out _) || items.GetRawText() == "{}")
                )
                || (
                    m.Schema.TryGetProperty("type", out var type)
                    && type.ToString() == "object"
                    && !m.Schema.TryGetProperty("additionalProperties", out _)
                )
            )
            .Select(m => m.Name);
        Assert.Empty(anonymous);
        foreach (var (name, operation) in Operations())
            foreach (var media in Media(operation))
                Assert.True(
                    media.GetProperty("schema").TryGetProperty("$ref", out _)
                        || media.GetProperty("schema").GetProperty("type").GetString() == "string",
                    name
                );
    }

    [Fact]
    public void Entries_are_told_apart_by_their_kind()
    {
        var union = Schemas.GetProperty("IncludedCard");
        Assert.Equal("kind", union.GetProperty("discriminator").GetProperty("propertyName").GetString());
        foreach (
            var (kind, reference) in union
                .GetProperty("discriminator")
                .GetProperty("mapping")
                .EnumerateObject()
                .Select(m => (m.Name, m.Value.GetString()!))
        )
            Assert.Equal(
                kind,
                Schemas
                    .GetProperty(reference.Split('/')[^1])
                    .GetProperty("properties")
                    .GetProperty("kind")
                    .GetProperty("const")
                    .GetString()
            );
        Assert.Equal(
            union.GetProperty("oneOf").GetArrayLength(),
            union.GetProperty("discriminator").GetProperty("mapping").EnumerateObject().Count()
        );
    }

    [Fact]
    public void What_must_be_sent_is_what_must_be_sent_and_no_more()
    {
        static string[] Required(string schema) =>
            Schemas.GetProperty(schema).TryGetProperty("required", out var required)
                ? [.. required.EnumerateArray().Select(r => r.GetString()!).Order()]
                : [];
        Assert.Equal(["fields", "slug"], Required("HighlightDraft"));
        Assert.Empty(Required("HighlightFields"));
        Assert.Empty(Required("HighlightPatch"));
        Assert.Contains("markdown", Required("LongText"));
        Assert.Contains("featured", Required("HighlightView"));
    }

    [Fact]
    public void Requests_are_strict_and_answers_may_gain_members()
    {
        Assert.Equal(
            JsonValueKind.False,
            Schemas.GetProperty("HighlightFields").GetProperty("additionalProperties").ValueKind
        );
        Assert.False(Schemas.GetProperty("HighlightView").TryGetProperty("additionalProperties", out _));
    }

    [Fact]
    public void Limits_are_those_of_the_rules()
    {
        var title = Schemas.GetProperty("HighlightText").GetProperty("properties").GetProperty("title");
        Assert.Equal(Api.Content.Limits.Title, title.GetProperty("maxLength").GetInt32());
        foreach (var nested in new[] { "LinkFields", "PublisherFields" })
            Assert.Equal(
                Api.Content.Limits.Url,
                Schemas
                    .GetProperty(nested)
                    .GetProperty("properties")
                    .GetProperty("url")
                    .GetProperty("maxLength")
                    .GetInt32()
            );
        Assert.Equal(
            Api.Content.Limits.Links,
            Schemas
                .GetProperty("HighlightFields")
                .GetProperty("properties")
                .GetProperty("links")
                .GetProperty("maxItems")
                .GetInt32()
        );
    }

    [Fact]
    public void Every_problem_of_an_operation_has_an_example_of_its_own_status_and_type()
    {
        var seen = 0;
        foreach (var response in Document.GetProperty("components").GetProperty("responses").EnumerateObject())
            foreach (
                var example in response
                    .Value.GetProperty("content")
                    .GetProperty("application/problem+json")
                    .GetProperty("examples")
                    .EnumerateObject()
            )
            {
                Assert.Equal(
                    "/problems/" + example.Name,
                    example.Value.GetProperty("value").GetProperty("type").GetString()
                );
                seen++;
            }
        Assert.True(seen > 30);
    }

    static IEnumerable<(string Name, JsonElement Json)> Operations() =>
        Document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject())
            .Select(o => (o.Value.GetProperty("operationId").GetString()!, o.Value));

    static IEnumerable<JsonElement> Media(JsonElement operation) =>
        (
            operation.TryGetProperty("requestBody", out var body)
                ? body.GetProperty("content").EnumerateObject().Select(m => m.Value)
                : []
        )
            .Concat(
                operation
                    .GetProperty("responses")
                    .EnumerateObject()
                    .Where(r => r.Value.TryGetProperty("content", out _))
                    .SelectMany(r => r.Value.GetProperty("content").EnumerateObject().Select(m => m.Value))
            )
            .Where(m => m.TryGetProperty("schema", out _));
}
