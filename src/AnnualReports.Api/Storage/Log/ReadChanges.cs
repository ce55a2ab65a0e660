using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Reads the changes to publish, and may refuse. It is called before the log is locked, and again under the lock if the
/// log went on meanwhile.
/// </summary>
delegate Task<IReadOnlyList<Change>> ReadChanges(CancellationToken ct);
