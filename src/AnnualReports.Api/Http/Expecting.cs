using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Http;

/// <summary>What a request that changes an entry expects it to be.</summary>
static class Expecting
{
    /// <summary>The revision that <c>If-Match</c> names.</summary>
    public static Task<int> Expected(this Drafts drafts, Guid entry, HttpRequest request, CancellationToken ct) =>
        Preconditions.Revision(request, () => drafts.Head(entry, ct));
}
