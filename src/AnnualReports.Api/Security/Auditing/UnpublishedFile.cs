namespace AnnualReports.Api.Security.Auditing;

/// <summary>A file that is not public was sent to somebody who may read drafts; the audit tells it if it is wanted.</summary>
/// <param name="Id">The file.</param>
sealed record UnpublishedFile(Guid Id);
