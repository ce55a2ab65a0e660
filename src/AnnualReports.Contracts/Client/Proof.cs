namespace AnnualReports.Contracts.Client;

/// <summary>Checks whether stored content is what was public.</summary>
public sealed class Proof
{
    readonly ReportsClient client;

    internal Proof(ReportsClient client) => this.client = client;

    /// <summary>Says what a text or an edition that somebody has is today. It needs no key.</summary>
    /// <param name="sha256">SHA-256 of a text as it was delivered, or the digest of an edition: 64 hexadecimal
    /// digits.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<HashVerdict>> Of(string sha256, CancellationToken ct = default) =>
        client.Ask<HashVerdict>(HttpMethod.Post, "/api/v1/verify", new HashRequest(sha256), ct: ct);

    /// <summary>Checks the whole publication log, what is live, and the editions.</summary>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<VerificationResult>> Verify(CancellationToken ct = default) =>
        client.Ask<VerificationResult>(HttpMethod.Get, "/api/v1/manage/verify", ct: ct);
}
