namespace AnnualReports.Contracts.Client;

/// <summary>Releases: publications that go live together.</summary>
public sealed class Releases
{
    const string Path = "/api/v1/manage/releases";

    readonly ReportsClient client;

    internal Releases(ReportsClient client) => this.client = client;

    /// <summary>All releases.</summary>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<ReleaseCard> List(CancellationToken ct = default) => client.List(new Resource<Page<ReleaseCard>>(Path), ct: ct);

    /// <summary>One release with its items.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Get(Guid id, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Plans a release.</summary>
    /// <param name="request">What goes live, and when.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Plan(ReleaseRequest request, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>What would stop it now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Preflight>> Preflight(Guid id, CancellationToken ct = default) => client.Ask<Preflight>(HttpMethod.Get, $"{Path}/{id}/preflight", ct: ct);

    /// <summary>Publishes it now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Publish(Guid id, string eTag, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/publish", ifMatch: eTag, ct: ct);

    /// <summary>Gives it up; of a scheduled one, its time.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Cancel(Guid id, string eTag, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/cancel", ifMatch: eTag, ct: ct);
}
