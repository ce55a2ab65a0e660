using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery;

/// <summary>Where a list is read from, in one snapshot.</summary>
interface IListSource
{
    Lists Lists { get; }

    /// <summary>The public report of a slug or <c>latest</c>; null where only the other source can say why there is none.</summary>
    Task<ReportRef?> Report(string slug, Reading reading, CancellationToken ct);

    /// <summary>The last record of a scope; null where it has none.</summary>
    Task<LastRecord?> Last(long scope, CancellationToken ct);
}

/// <summary>Now and the past, by the context's transaction.</summary>
sealed class StoredLists(ReportsDb db, Published published) : IListSource
{
    public Lists Lists { get; } = Lists.In(db);

    public async Task<ReportRef?> Report(string slug, Reading reading, CancellationToken ct) => await published.Report(slug, reading, ct);

    public Task<LastRecord?> Last(long scope, CancellationToken ct) => published.Last(scope, ct);
}

/// <summary>What is public now, by a connection for reading.</summary>
sealed class CurrentLists(Connection connection, LiveNow live) : IListSource
{
    public Lists Lists { get; } = new(connection.Commands);

    public async Task<ReportRef?> Report(string slug, Reading reading, CancellationToken ct) =>
        await live.Report(connection, slug, ct) is { } report ? new(report.No, report.Slug, slug == Slugs.Latest) : null;

    public Task<LastRecord?> Last(long scope, CancellationToken ct) => LiveNow.Last(connection, scope, ct);
}
