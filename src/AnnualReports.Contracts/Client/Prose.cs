namespace AnnualReports.Contracts.Client;

/// <summary>Shows long texts as the public will see them, before they are saved.</summary>
public sealed class Prose
{
    readonly ReportsClient client;

    internal Prose(ReportsClient client) => this.client = client;

    /// <summary>Renders a text. Nothing is saved.</summary>
    /// <param name="request">The text, its language and its report.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MarkdownPreview>> Preview(MarkdownPreviewRequest request, CancellationToken ct = default) =>
        client.Ask<MarkdownPreview>(HttpMethod.Post, "/api/v1/manage/preview/markdown", request, ct: ct);
}
