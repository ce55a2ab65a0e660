namespace AnnualReports.Contracts.Client;

/// <summary>Erasure required by law, for administrators. The log records that something was erased, and why.</summary>
public sealed class Redactions
{
    const string Path = "/api/v1/manage/redactions";

    readonly ReportsClient client;

    internal Redactions(ReportsClient client) => this.client = client;

    /// <summary>All erasures.</summary>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<RedactionView> List(CancellationToken ct = default) =>
        client.List(new Resource<Page<RedactionView>>(Path), ct: ct);

    /// <summary>Erases texts of an entry's past. This can't be undone.</summary>
    /// <param name="request">What to erase, why, and by whose decision.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<RedactionView>> Redact(RedactionRequest request, CancellationToken ct = default) =>
        client.Ask<RedactionView>(HttpMethod.Post, Path, request, ct: ct);
}
