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

    /// <summary>
    /// The entries before and after the one that the request names, in the usual order of its kind: the members
    /// <c>before</c> and <c>after</c>, each with one card or none. However many entries there are, only these are read.
    /// </summary>
    Task<PublicAnswer> Around(Kind kind, PublicRequest request, CancellationToken ct);

    /// <summary>Whether there is any entry of a kind, with the headers of the list that says so.</summary>
    Task<(bool IsAny, Representation Said)> Any(Kind kind, PublicRequest request, CancellationToken ct);
}

/// <summary>What is or was public.</summary>
sealed class PublishedContent(EntryAnswers entries, ListAnswers lists) : IContentSource
{
    public Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct) =>
        entries.One(kind, request, ct);

    public Task<PublicAnswer> List(PublicRequest request, CancellationToken ct) => lists.List(request, ct);

    public Task<PublicAnswer> Around(Kind kind, PublicRequest request, CancellationToken ct) =>
        lists.Around(request with { List = ListRequest.Usual(kind, limit: 1) }, ct);

    public async Task<(bool IsAny, Representation Said)> Any(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var first = await lists.List(request with { Slug = null, List = ListRequest.Usual(kind, limit: 1) }, ct);
        return (!first.Bytes.Span.SequenceEqual(Empty), first.Representation);
    }

    static ReadOnlySpan<byte> Empty => "{\"items\":[]}"u8;
}
