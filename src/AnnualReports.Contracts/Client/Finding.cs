namespace AnnualReports.Contracts.Client;

/// <summary>Finds a phrase wherever it stands, and changes many drafts at once.</summary>
public sealed class Finding
{
    const string Search = "/api/v1/manage/search",
        Batch = "/api/v1/manage/batch";

    readonly ReportsClient client;

    internal Finding(ReportsClient client) => this.client = client;

    /// <summary>Everything in which a phrase stands, of what you may read.</summary>
    /// <param name="phrase">The phrase; capitals, accents, line breaks and emphasis don't count.</param>
    /// <param name="report">Only in this report and what belongs to it: a slug.</param>
    /// <param name="language">Only in texts in this language.</param>
    /// <param name="newestOnly">Whether only newest revisions count.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<FoundItem> Find(
        string phrase,
        string? report = null,
        Language? language = null,
        bool newestOnly = false,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<FoundItem>>(
                Query.On(
                    Search,
                    ("q", phrase),
                    ("report", report),
                    ("language", language?.ToString()),
                    ("revisions", newestOnly ? "newest" : null)
                )
            ),
            ct: ct
        );

    /// <summary>Carries out operations on many drafts, all of them or none.</summary>
    /// <param name="request">The operations.</param>
    /// <param name="dryRun">Whether it is only to be known what would be done.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<BatchResult>> Run(BatchRequest request, bool dryRun = false, CancellationToken ct = default) =>
        client.Ask<BatchResult>(HttpMethod.Post, Query.On(Batch, ("dryRun", dryRun ? "true" : null)), request, ct: ct);

    /// <summary>Replaces a phrase in a report and in all drafts below it.</summary>
    /// <param name="report">The id of the report.</param>
    /// <param name="request">What is replaced by what, and where.</param>
    /// <param name="dryRun">Whether each place is only to be shown.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReplaceResult>> Replace(
        Guid report,
        ReplaceRequest request,
        bool dryRun = false,
        CancellationToken ct = default
    ) =>
        client.Ask<ReplaceResult>(
            HttpMethod.Post,
            Query.On($"/api/v1/manage/reports/{report}/replace", ("dryRun", dryRun ? "true" : null)),
            request,
            ct: ct
        );
}
