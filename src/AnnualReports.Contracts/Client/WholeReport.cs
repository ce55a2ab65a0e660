namespace AnnualReports.Contracts.Client;

/// <summary>What is done with a report and all that stands below it.</summary>
public sealed class WholeReport
{
    readonly ReportsClient client;
    readonly string path;

    internal WholeReport(ReportsClient client, Guid id) => (this.client, path) = (client, $"/api/v1/manage/reports/{id}");

    /// <summary>Begins next year's report with what this one has.</summary>
    /// <param name="request">The new report, and what to copy.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<CopyResult>> Copy(CopyRequest request, CancellationToken ct = default) => client.Ask<CopyResult>(HttpMethod.Post, $"{path}/copy", request, ct: ct);

    /// <summary>Makes an edition of what is public of it.</summary>
    /// <param name="request">What the edition is called.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<NamedEdition>> NameEdition(EditionRequest request, CancellationToken ct = default) => client.Ask<NamedEdition>(HttpMethod.Post, $"{path}/editions", request, ct: ct);

    /// <summary>The tree of its sections, drafts too, with the tag that <see cref="OrderSections"/> needs.</summary>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<SectionOrder>> SectionOrder(CancellationToken ct = default) => client.Ask<SectionOrder>(HttpMethod.Get, $"{path}/sections/order", ct: ct);

    /// <summary>Puts its sections in another order.</summary>
    /// <param name="eTag">The tag of the order that was read.</param>
    /// <param name="order">The whole tree, each section exactly once.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<SectionOrder>> OrderSections(string eTag, SectionOrder order, CancellationToken ct = default) => client.Ask<SectionOrder>(HttpMethod.Put, $"{path}/sections/order", order, ifMatch: eTag, ct: ct);
}
