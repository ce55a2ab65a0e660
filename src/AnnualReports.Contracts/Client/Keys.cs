namespace AnnualReports.Contracts.Client;

/// <summary>Keys of management; for administrators.</summary>
public sealed class Keys
{
    const string Path = "/api/v1/manage/keys";

    readonly ReportsClient client;

    internal Keys(ReportsClient client) => this.client = client;

    /// <summary>All keys, revoked ones too; never the keys themselves.</summary>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<KeyView> List(CancellationToken ct = default) => client.List(new Resource<Page<KeyView>>(Path), ct: ct);

    /// <summary>Makes a key; this answer alone has <see cref="KeyView.Key"/>.</summary>
    /// <param name="request">For whom, and what it may do.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<KeyView>> Create(KeyRequest request, CancellationToken ct = default) => client.Ask<KeyView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Stops a key from working.</summary>
    /// <param name="id">The key.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task Revoke(Guid id, CancellationToken ct = default) => client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
