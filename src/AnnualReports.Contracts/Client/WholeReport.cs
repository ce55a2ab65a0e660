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
}
