using AnnualReports.Api.Storage.Drafts;

namespace AnnualReports.Api.Http;

/// <summary>Which revision of an entry a request means to change.</summary>
static class ExpectedRevision
{
    /// <summary>The revision that <c>If-Match</c> names.</summary>
    public static Task<int> Expected(this DraftStore drafts, Guid entry, HttpRequest request, CancellationToken ct) =>
        Preconditions.Revision(request, () => drafts.Head(entry, ct));
}
