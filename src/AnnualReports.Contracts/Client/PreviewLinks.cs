namespace AnnualReports.Contracts.Client;

/// <summary>Preview links: whoever has one reads drafts where the public will read them, with <see cref="ReadOptions.Preview"/>.</summary>
public sealed class PreviewLinks
{
    const string Path = "/api/v1/manage/preview-links";

    readonly ReportsClient client;

    internal PreviewLinks(ReportsClient client) => this.client = client;

    /// <summary>All preview links; never their tokens.</summary>
    /// <param name="report">Only those of this report.</param>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<PreviewLinkView> List(string? report = null, CancellationToken ct = default) => client.List(new Resource<Page<PreviewLinkView>>(Query.On(Path, ("report", report))), ct: ct);

    /// <summary>Makes a preview link; this answer alone has <see cref="PreviewLinkView.Token"/> and <see cref="PreviewLinkView.Urls"/>.</summary>
    /// <param name="request">What it shows, for whom, until when.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<PreviewLinkView>> Create(PreviewLinkRequest request, CancellationToken ct = default) => client.Ask<PreviewLinkView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Stops a preview link from working.</summary>
    /// <param name="id">The link.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task Revoke(Guid id, CancellationToken ct = default) => client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
