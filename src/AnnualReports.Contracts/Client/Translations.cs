using System.Text;

namespace AnnualReports.Contracts.Client;

/// <summary>What helps translators: earlier translations, and the glossary.</summary>
public sealed class Translations
{
    const string Memory = "/api/v1/manage/translation-memory",
        Glossary = "/api/v1/manage/glossary",
        Csv = "text/csv";

    readonly ReportsClient client;

    internal Translations(ReportsClient client) => this.client = client;

    /// <summary>How a paragraph was translated before.</summary>
    /// <param name="source">The language of the paragraph.</param>
    /// <param name="target">The language to translate into.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Page<MemoryParagraph>>> Find(
        Language source,
        Language target,
        string text,
        CancellationToken ct = default
    ) =>
        client.Ask<Page<MemoryParagraph>>(
            HttpMethod.Get,
            Query.On(Memory, ("source", source.ToString()), ("target", target.ToString()), ("text", text)),
            ct: ct
        );

    /// <summary>How paragraphs were translated before.</summary>
    /// <param name="request">The languages, and up to 100 paragraphs.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Page<MemoryParagraph>>> Find(MemoryRequest request, CancellationToken ct = default) =>
        client.Ask<Page<MemoryParagraph>>(HttpMethod.Post, Memory, request, ct: ct);

    /// <summary>The terms of the glossary.</summary>
    /// <param name="sourceLanguage">Only terms of this language.</param>
    /// <param name="targetLanguage">Only translations into this language.</param>
    /// <param name="q">Only those that have these words.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<GlossaryTermView> Terms(
        string? sourceLanguage = null,
        string? targetLanguage = null,
        string? q = null,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<GlossaryTermView>>(
                Query.On(
                    Glossary,
                    ("sourceLanguage", sourceLanguage),
                    ("targetLanguage", targetLanguage),
                    ("q", q)
                )
            ),
            ct: ct
        );

    /// <summary>One term.</summary>
    /// <param name="id">The term.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<GlossaryTermView>> Term(Guid id, CancellationToken ct = default) =>
        client.Ask<GlossaryTermView>(HttpMethod.Get, $"{Glossary}/{id}", ct: ct);

    /// <summary>Adds a term.</summary>
    /// <param name="request">The term.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<GlossaryTermView>> Create(GlossaryTermRequest request, CancellationToken ct = default) =>
        client.Ask<GlossaryTermView>(HttpMethod.Post, Glossary, request, ct: ct);

    /// <summary>Replaces a term.</summary>
    /// <param name="id">The term.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="request">The whole term as it shall be.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<GlossaryTermView>> Replace(
        Guid id,
        string eTag,
        GlossaryTermRequest request,
        CancellationToken ct = default
    ) => client.Ask<GlossaryTermView>(HttpMethod.Put, $"{Glossary}/{id}", request, ifMatch: eTag, ct: ct);

    /// <summary>Deletes a term.</summary>
    /// <param name="id">The term.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Delete(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{Glossary}/{id}", ifMatch: eTag, ct: ct);

    /// <summary>Adds the terms of a table, and replaces those that are there: all of them or none.</summary>
    /// <param name="csv">The table (RFC 4180), with the names of the columns in its first line.</param>
    /// <param name="dryRun">Whether nothing is written.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<Answered<GlossaryImport>> Import(string csv, bool dryRun = false, CancellationToken ct = default)
    {
        using var table = new StringContent(csv, Encoding.UTF8, Csv);
        return await client
            .Ask<GlossaryImport>(HttpMethod.Post, Query.On(Glossary, ("dryRun", dryRun ? "true" : null)), table, ct: ct)
            .ConfigureAwait(false);
    }
}
