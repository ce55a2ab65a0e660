namespace AnnualReports.Contracts.Client;

/// <summary>The keys of management, for administrators.</summary>
public sealed class Keys
{
    const string Path = "/api/v1/manage/keys";

    readonly ReportsClient client;

    internal Keys(ReportsClient client) => this.client = client;

    /// <summary>All keys, including revoked ones, without the keys themselves.</summary>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<KeyView> List(CancellationToken ct = default) =>
        client.List(new Resource<Page<KeyView>>(Path), ct: ct);

    /// <summary>Creates a key. Only this answer contains <see cref="KeyView.Key"/>.</summary>
    /// <param name="request">Who will use it, and what it may do.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<KeyView>> Create(KeyRequest request, CancellationToken ct = default) =>
        client.Ask<KeyView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Creates a key in place of another, which goes on working until the overlap ends.</summary>
    /// <param name="id">The key to be replaced.</param>
    /// <param name="overlapHours">For how many hours it goes on working.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<KeyView>> Rotate(Guid id, int overlapHours = 24, CancellationToken ct = default) =>
        client.Ask<KeyView>(HttpMethod.Post, $"{Path}/{id}/rotate?overlap={overlapHours}", null, ct: ct);

    /// <summary>Revokes a key, so that it no longer works.</summary>
    /// <param name="id">The key.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Revoke(Guid id, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
