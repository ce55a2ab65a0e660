using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// Completes a document: its groups in the order of the work, the key that it needs, and that answers may gain members.
/// </summary>
sealed class WholeDocument : IDocumentFilter
{
    const string Manage = "Manage ";

    /// <summary>
    /// The groups in the order of the work. Groups that are not listed follow, in the order in which their routes are
    /// mapped.
    /// </summary>
    static readonly string[] Work =
    [
        "languages",
        "reports",
        "sections",
        "highlights",
        "priorities",
        "figures",
        "partners",
        "announcements",
        "themes",
        "media",
        "publishing",
        "releases",
        "editions",
        "previews",
        "keys",
    ];

    static readonly Dictionary<string, string> Meanings = new()
    {
        ["Languages"] = "The configured languages, and which of them are shown if a text is not public in the language asked for.",
        ["Media"] = "Files and pictures: upload them, then name them in drafts.",
        ["Publishing"] =
            "Publish or withdraw one entry at a time. For many at once, see Releases.",
        ["Releases"] = "Entries that are published together, in one or more languages: now, or at a set time.",
        ["Editions"] = "Numbered public states of a report, which can be cited for good.",
        ["Previews"] = "Links that show drafts to people without a key.",
        ["Keys"] = "Keys for management, each with a role.",
        ["Proof"] = "Checks whether a text is what was published, and whether the archive is intact.",
        ["Redactions"] = "Erases texts of the past when the law requires it. It can't be undone.",
    };

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var tags = context
            .ApiDescriptions.SelectMany(d => d.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>())
            .SelectMany(t => t.Tags)
            .Distinct()
            .ToList();
        document.Tags = tags.OrderBy(t =>
                context.DocumentName == Document.All && t.StartsWith(Manage, StringComparison.Ordinal)
            )
            .ThenBy(Place)
            .Select(t => new OpenApiTag { Name = t, Description = Meaning(t) })
            .ToHashSet();
        if (context.DocumentName == Document.Delivery)
            document.Components?.SecuritySchemes?.Clear();
        RemoveUnsent(document, context);
        var sent = Sent(document, context);
        foreach (var (_, schema) in context.SchemaRepository.Schemas.Where(s => !sent.Contains(s.Key)))
            if (schema is OpenApiSchema answered)
                answered.AdditionalPropertiesAllowed = true;
    }

    static int Place(string tag) =>
        Array.IndexOf(
            Work,
            (tag.StartsWith(Manage, StringComparison.Ordinal) ? tag[Manage.Length..] : tag).ToLowerInvariant()
        )
            is var place
                and >= 0
            ? place
            : Work.Length;

    static string Meaning(string tag) =>
        Meanings.TryGetValue(tag, out var meaning) ? meaning
        : tag.StartsWith(Manage, StringComparison.Ordinal)
            ? $"Drafts of {tag[Manage.Length..]}: write, translate, look back, restore."
        : $"The {tag.ToLowerInvariant()}, as the public reads them.";

    /// <summary>The schemas of what clients send, with all schemas in them. These allow no unknown members.</summary>
    static HashSet<string> Sent(OpenApiDocument document, DocumentFilterContext context) =>
        Within(Operations(document).SelectMany(o => o.RequestBody?.Content?.Values ?? []), context);

    /// <summary>
    /// What is sent only as a patch of it is in the document as that patch. The whole, of which the patch was made, is in
    /// neither requests nor answers, and nobody would know what it is for.
    /// </summary>
    static void RemoveUnsent(OpenApiDocument document, DocumentFilterContext context)
    {
        var used = Within(
            Operations(document)
                .SelectMany(o =>
                    (o.RequestBody?.Content?.Values ?? []).Concat(
                        o.Responses?.Values.SelectMany(r => r.Content?.Values ?? []) ?? []
                    )
                ),
            context
        );
        var schemas = context.SchemaRepository.Schemas;
        foreach (var whole in schemas.Keys.Where(s => !used.Contains(s) && used.Contains(s + "Patch")).ToList())
            schemas.Remove(whole);
    }

    static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) =>
        document.Paths.Values.SelectMany(p => p.Operations!.Values);

    /// <summary>The schemas of some contents, with all schemas in them.</summary>
    static HashSet<string> Within(IEnumerable<IOpenApiMediaType> contents, DocumentFilterContext context)
    {
        var (sent, waiting) = (new HashSet<string>(), new Queue<IOpenApiSchema>());
        foreach (var schema in contents.Select(c => c.Schema).OfType<IOpenApiSchema>())
            waiting.Enqueue(schema);
        while (waiting.TryDequeue(out var schema))
        {
            var whole = schema is OpenApiSchemaReference { Reference.Id: { } id }
                ? sent.Add(id)
                    ? context.SchemaRepository.Schemas[id]
                    : null
                : schema;
            foreach (var part in whole is null ? [] : Parts(whole))
                waiting.Enqueue(part);
        }
        return sent;
    }

    static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.Properties?.Values ?? [])
            .Concat(schema.OneOf ?? [])
            .Concat(new[] { schema.Items, schema.AdditionalProperties }.OfType<IOpenApiSchema>());
}
