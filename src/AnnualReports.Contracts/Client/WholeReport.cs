namespace AnnualReports.Contracts.Client;

/// <summary>Work on a whole report.</summary>
public sealed class WholeReport
{
    readonly ReportsClient client;
    readonly string path;

    internal WholeReport(ReportsClient client, Guid id) =>
        (this.client, path) = (client, $"/api/v1/manage/reports/{id}");

    /// <summary>Begins next year's report as a copy of this one.</summary>
    /// <param name="request">The new report, and what to copy.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CopyResult>> Copy(CopyRequest request, CancellationToken ct = default) =>
        client.Ask<CopyResult>(HttpMethod.Post, $"{path}/copy", request, ct: ct);

    /// <summary>How far all its translations are, and what would stop publishing them.</summary>
    /// <param name="languages">Only these languages; null for all.</param>
    /// <param name="states">Only entries with a text in one of these states; null for all.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReportReadiness>> Readiness(
        IReadOnlyList<Language>? languages = null,
        IReadOnlyList<TranslationState>? states = null,
        CancellationToken ct = default
    ) =>
        client.Ask<ReportReadiness>(
            HttpMethod.Get,
            Query.On(
                $"{path}/readiness",
                ("language", languages is null ? null : string.Join(',', languages)),
                ("state", states is null ? null : string.Join(',', states.Select(s => Query.Word<TranslationState>(s))))
            ),
            ct: ct
        );

    /// <summary>Names the public state of the report an edition.</summary>
    /// <param name="request">The edition's label and notes.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<NamedEdition>> NameEdition(EditionRequest request, CancellationToken ct = default) =>
        client.Ask<NamedEdition>(HttpMethod.Post, $"{path}/editions", request, ct: ct);

    /// <summary>
    /// The tree of its sections, including drafts, with the ETag that <see cref="OrderSections"/> needs.
    /// </summary>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<SectionOrder>> SectionOrder(CancellationToken ct = default) =>
        client.Ask<SectionOrder>(HttpMethod.Get, $"{path}/sections/order", ct: ct);

    /// <summary>Changes the order of its sections.</summary>
    /// <param name="eTag">The <c>ETag</c> of the order that was read.</param>
    /// <param name="order">The whole tree, each section exactly once.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<SectionOrder>> OrderSections(
        string eTag,
        SectionOrder order,
        CancellationToken ct = default
    ) => client.Ask<SectionOrder>(HttpMethod.Put, $"{path}/sections/order", order, ifMatch: eTag, ct: ct);

    /// <summary>Its texts that have to be translated, as an XLIFF 2.1 document for a translator's tool.</summary>
    /// <param name="target">The language to translate into.</param>
    /// <param name="source">The language to translate from; by default the report's source language.</param>
    /// <param name="states">Only fields in these states: <c>missing</c>, <c>outdated</c>, <c>machine</c>, <c>fresh</c>; by
    /// default the first two.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The document. The caller has to dispose of the stream.</returns>
    public Task<Stream> ExportTranslations(
        Language target,
        Language? source = null,
        IReadOnlyList<string>? states = null,
        CancellationToken ct = default
    ) =>
        client.Opened(
            Query.On(
                $"{path}/translations.xlf",
                ("source", source?.ToString()),
                ("target", target.ToString()),
                ("state", states is { Count: > 0 } ? string.Join(',', states) : null)
            ),
            ct
        );

    /// <summary>Takes translations back.</summary>
    /// <param name="document">The document that was exported, with translations.</param>
    /// <param name="dryRun">Whether only to say what would happen.</param>
    /// <param name="machine">Whether a machine translated it; then somebody has to confirm it before it is public.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>What became of each field.</returns>
    public async Task<Answered<TranslationImport>> ImportTranslations(
        Stream document,
        bool dryRun = false,
        bool machine = false,
        string? note = null,
        CancellationToken ct = default
    )
    {
        using var content = new StreamContent(document);
        content.Headers.ContentType = new("application/xliff+xml");
        return await client
            .Ask<TranslationImport>(
                HttpMethod.Post,
                Query.On(
                    $"{path}/translations.xlf",
                    ("dryRun", dryRun ? "true" : null),
                    ("machine", machine ? "true" : null),
                    ("note", note)
                ),
                content,
                ct: ct
            )
            .ConfigureAwait(false);
    }
}
