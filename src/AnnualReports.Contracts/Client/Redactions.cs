namespace AnnualReports.Contracts.Client;

/// <summary>Erasure by law; for administrators. The log keeps that something was erased, and why.</summary>
public sealed class Redactions
{
    const string Path = "/api/v1/manage/redactions";

    readonly ReportsClient client;

    internal Redactions(ReportsClient client) => this.client = client;

    /// <summary>What was erased.</summary>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<RedactionView> List(CancellationToken ct = default) => client.List(new Resource<Page<RedactionView>>(Path), ct: ct);

    /// <summary>Erases of an entry's past. It can't be undone.</summary>
    /// <param name="request">What, why, and by whose decision.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<RedactionView>> Redact(RedactionRequest request, CancellationToken ct = default) => client.Ask<RedactionView>(HttpMethod.Post, Path, request, ct: ct);
}
