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

    /// <summary>The report that <c>latest</c> stands for, if one is public.</summary>
    Task<ReportRef?> Latest(Reading reading, CancellationToken ct);

    /// <summary>The last record that changed what scopes show in a language; null where there is none.</summary>
    Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct);

    /// <summary>What the tag of a list says of the state that it is of, where that is none of now.</summary>
    Task<string?> PastTag(Moment moment, CancellationToken ct);
}

/// <summary>Now and the past, by the context's transaction.</summary>
sealed class StoredLists(ReportsDb db, Published published) : IListSource
{
    public Lists Lists { get; } = Lists.In(db);

    public async Task<ReportRef?> Report(string slug, Reading reading, CancellationToken ct) => await published.Report(slug, reading, ct);

    public Task<LastRecord?> Last(long scope, CancellationToken ct) => published.States.Last(scope, ct);

    public Task<ReportRef?> Latest(Reading reading, CancellationToken ct) => published.Latest(reading, ct);

    public Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct) => published.States.LastIn(scopes, language, ct);

    public Task<string?> PastTag(Moment moment, CancellationToken ct) => published.States.PastTag(moment, ct);

    /// <summary>The parents in a report's tree, by slug.</summary>
    public Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct) => published.Parents(kind, reportNo, position, ct);
}

/// <summary>What is public now, by a connection for reading.</summary>
sealed class CurrentLists(Connection connection, LiveNow live) : IListSource
{
    public Lists Lists { get; } = new(connection.Commands);

    LiveReport? found;

    public async Task<ReportRef?> Report(string slug, Reading reading, CancellationToken ct)
    {
        found = await live.Report(connection, slug, ct);
        return found is null ? null : new(found.No, found.Slug, slug == Slugs.Latest);
    }

    public Task<ReportRef?> Latest(Reading reading, CancellationToken ct) => Report(Slugs.Latest, reading, ct);

    public Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct) => LiveNow.LastIn(connection, scopes, language, ct);

    public Task<string?> PastTag(Moment moment, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>Those that finding the report has brought along are known.</summary>
    public async Task<LastRecord?> Last(long scope, CancellationToken ct) =>
        found is { } report && (scope == 0 || scope == report.No) ? scope == 0 ? report.LastOfAll : report.Last : await LiveNow.Last(connection, scope, ct);
}
