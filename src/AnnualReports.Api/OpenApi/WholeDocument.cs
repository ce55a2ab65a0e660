using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>What is said once of a document: its groups in the order of the work, which key it needs, and that answers may gain members.</summary>
sealed class WholeDocument : IDocumentFilter
{
    const string Manage = "Manage ";

    /// <summary>The order of the work. A group that is not here comes after those that are, in the order in which its routes are mapped.</summary>
    static readonly string[] Work =
    [
        "languages", "reports", "sections", "highlights", "priorities", "figures", "partners", "announcements", "themes", "media", "publishing", "releases", "editions", "previews", "keys",
    ];

    static readonly Dictionary<string, string> Meanings = new()
    {
        ["Languages"] = "Which languages there are, and which stand in for one that a text is not public in.",
        ["Media"] = "Files and pictures: upload them, then name them in drafts.",
        ["Publishing"] = "One entry at a time: make a revision public, or take it back. For many at once, see Releases.",
        ["Releases"] = "Many entries and languages that go public together: now, or at an instant.",
        ["Editions"] = "Numbered public states of a report, citable for good.",
        ["Previews"] = "Links that show drafts to people without a key.",
        ["Keys"] = "Who may do what.",
        ["Proof"] = "Whether a text is what was published, and whether the archive is whole.",
        ["Redactions"] = "Erasing from the past what the law wants erased. It cannot be undone.",
    };

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        var tags = context.ApiDescriptions.SelectMany(d => d.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>()).SelectMany(t => t.Tags).Distinct().ToList();
        document.Tags = tags.OrderBy(t => context.DocumentName == Document.All && t.StartsWith(Manage, StringComparison.Ordinal)).ThenBy(Place)
            .Select(t => new OpenApiTag { Name = t, Description = Meaning(t) }).ToHashSet();
        if (context.DocumentName == Document.Delivery)
            document.Components?.SecuritySchemes?.Clear();
        var sent = Sent(document, context);
        foreach (var (_, schema) in context.SchemaRepository.Schemas.Where(s => !sent.Contains(s.Key)))
            if (schema is OpenApiSchema answered)
                answered.AdditionalPropertiesAllowed = true;
    }

    static int Place(string tag) => Array.IndexOf(Work, (tag.StartsWith(Manage, StringComparison.Ordinal) ? tag[Manage.Length..] : tag).ToLowerInvariant()) is var place and >= 0 ? place : Work.Length;

    static string Meaning(string tag) => Meanings.TryGetValue(tag, out var meaning) ? meaning
        : tag.StartsWith(Manage, StringComparison.Ordinal) ? $"Drafts of {tag[Manage.Length..]}: write, translate, look back, restore."
        : $"The {tag.ToLowerInvariant()}, as the public reads them.";

    /// <summary>The schemas of what clients send, with all below them: those are strict.</summary>
    static HashSet<string> Sent(OpenApiDocument document, DocumentFilterContext context)
    {
        var (sent, waiting) = (new HashSet<string>(), new Queue<IOpenApiSchema>());
        foreach (var body in document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.RequestBody?.Content?.Values ?? []))
            waiting.Enqueue(body.Schema!);
        while (waiting.TryDequeue(out var schema))
        {
            var whole = schema is OpenApiSchemaReference { Reference.Id: { } id } ? sent.Add(id) ? context.SchemaRepository.Schemas[id] : null : schema;
            foreach (var part in whole is null ? [] : Parts(whole))
                waiting.Enqueue(part);
        }
        return sent;
    }

    static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.Properties?.Values ?? []).Concat(schema.OneOf ?? []).Concat(new[] { schema.Items, schema.AdditionalProperties }.OfType<IOpenApiSchema>());
}
