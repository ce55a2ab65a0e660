using AnnualReports.Api.Content;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Where the content of a page comes from: what is or was public, or the drafts that a preview shows. Both answer in
/// the same form, so a page is made by the same code from either.
/// </summary>
interface IContentSource
{
    /// <summary>The entry that the request names.</summary>
    /// <exception cref="Http.ProblemException">There is none, with the reason.</exception>
    Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct);

    /// <summary>The list that the request describes.</summary>
    Task<PublicAnswer> List(PublicRequest request, CancellationToken ct);
}

/// <summary>What is or was public.</summary>
sealed class PublishedContent(EntryAnswers entries, ListAnswers lists) : IContentSource
{
    public Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct) =>
        entries.One(kind, request, ct);

    public Task<PublicAnswer> List(PublicRequest request, CancellationToken ct) => lists.List(request, ct);
}
