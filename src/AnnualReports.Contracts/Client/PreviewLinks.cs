namespace AnnualReports.Contracts.Client;

/// <summary>
/// Preview links. Anyone who has one reads drafts at the public addresses, with <see cref="ReadOptions.Preview"/>.
/// </summary>
public sealed class PreviewLinks
{
    const string Path = "/api/v1/manage/preview-links";

    readonly ReportsClient client;

    internal PreviewLinks(ReportsClient client) => this.client = client;

    /// <summary>All preview links, without their tokens.</summary>
    /// <param name="report">Only links to this report.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<PreviewLinkView> List(string? report = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<PreviewLinkView>>(Query.On(Path, ("report", report))), ct: ct);

    /// <summary>
    /// Creates a preview link. Only this answer contains <see cref="PreviewLinkView.Token"/>, the addresses in
    /// <see cref="PreviewLinkView.Pages"/> and <see cref="PreviewLinkView.Urls"/>, and
    /// <see cref="PreviewLinkView.QrCode"/>.
    /// </summary>
    /// <param name="request">What it shows, who it is for, and when it expires.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PreviewLinkView>> Create(PreviewLinkRequest request, CancellationToken ct = default) =>
        client.Ask<PreviewLinkView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Revokes a preview link, so that it no longer works.</summary>
    /// <param name="id">The link.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Revoke(Guid id, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
