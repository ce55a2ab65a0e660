using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading;

/// <summary>Reads a list in one snapshot.</summary>
interface IListSource
{
    ListReader Lists { get; }

    /// <summary>The last record of a scope; null if it has none.</summary>
    Task<LastRecord?> Last(long scope, CancellationToken ct);

    /// <summary>The report that <c>latest</c> stands for, if any report is public.</summary>
    Task<ReportRef?> Latest(ReadOptions options, CancellationToken ct);

    /// <summary>The last record that changed what these scopes show in a language; null if there is none.</summary>
    Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct);

    /// <summary>Checks, where nothing was found, whether the language was removed a moment ago.</summary>
    /// <exception cref="Refusal">The log has other languages than this program had.</exception>
    Task CheckLanguages(CancellationToken ct);

    /// <summary>The state of a list about the past; null for a list of now.</summary>
    Task<string?> PastState(PointInTime time, CancellationToken ct);

    /// <summary>The parents in a report's tree, by slug.</summary>
    Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct);
}

/// <summary>Lists of any time, read in a transaction of the database context.</summary>
sealed class StoredLists(ReportsDb db, PublicEntries published, AnswerTags tags, Languages languages) : IListSource
{
    public ListReader Lists { get; } = ListReader.In(db);

    public Task<LastRecord?> Last(long scope, CancellationToken ct) => tags.Last(scope, ct);

    public Task<ReportRef?> Latest(ReadOptions options, CancellationToken ct) => published.Latest(options, ct);

    public Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct) =>
        tags.LastIn(scopes, language, ct);

    public Task CheckLanguages(CancellationToken ct) => LogLanguages.CheckAbsence(db, languages, ct);

    public Task<string?> PastState(PointInTime time, CancellationToken ct) => tags.PastState(time, ct);

    public Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct) =>
        published.Parents(kind, reportNo, position, ct);
}

/// <summary>Lists of now, read by plain SQL on a connection that only reads.</summary>
sealed class CurrentLists(Connection connection, LiveNow live) : IListSource
{
    public ListReader Lists { get; } = new(connection.Commands);

    LiveReport? found;

    /// <summary>A public report. Null if there is none; the database context finds out why.</summary>
    public async Task<ReportRef?> Report(string slug, CancellationToken ct)
    {
        found = await live.Report(connection, slug, ct);
        return found is null ? null : new(found.No, found.Slug, found.Year, slug == Slugs.Latest);
    }

    public Task<ReportRef?> Latest(ReadOptions options, CancellationToken ct) => Report(Slugs.Latest, ct);

    public Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct) =>
        LiveNow.LastIn(connection, scopes, language, ct);

    public Task CheckLanguages(CancellationToken ct) => live.CheckLanguages(connection, ct);

    public Task<string?> PastState(PointInTime time, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>
    /// The statement that found the report has also read the last records of its scope and of everything.
    /// </summary>
    public async Task<LastRecord?> Last(long scope, CancellationToken ct) =>
        found is { } report && (scope == Scope.All || scope == report.No)
            ? scope == Scope.All
                ? report.LastOfAll
                : report.Last
            : await LiveNow.Last(connection, scope, ct);

    public Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct) =>
        throw new NotSupportedException("Trees are read by the database context.");
}
