namespace AnnualReports.Contracts.Client;

/// <content>The review of an entry: comments, requests, approvals and rejections. Nothing of it is public.</content>
public partial class Drafts<TDraft, TText>
{
    /// <summary>Where the newest revision stands in its review, and who is asked.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReviewView>> Review(Guid id, CancellationToken ct = default) =>
        client.Ask<ReviewView>(HttpMethod.Get, $"{path}/{id}/review", ct: ct);

    /// <summary>Asks for a review.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="request">Who is asked, and until when.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReviewView>> RequestReview(Guid id, ReviewRequest request, CancellationToken ct = default) =>
        client.Ask<ReviewView>(HttpMethod.Post, $"{path}/{id}/request-review", request, ct: ct);

    /// <summary>Approves a revision.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read; exactly that revision is approved.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReviewView>> Approve(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<ReviewView>(HttpMethod.Post, $"{path}/{id}/approve", ifMatch: eTag, ct: ct);

    /// <summary>Rejects a revision.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read; exactly that revision is rejected.</param>
    /// <param name="reason">What has to change.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReviewView>> Reject(Guid id, string eTag, string reason, CancellationToken ct = default) =>
        client.Ask<ReviewView>(
            HttpMethod.Post,
            $"{path}/{id}/reject",
            new Rejection { Reason = reason },
            ifMatch: eTag,
            ct: ct
        );

    /// <summary>The comments on an entry, the oldest first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="state">Only those that are open, or resolved.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<CommentView> Comments(Guid id, CommentState? state = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<CommentView>>(Query.On($"{path}/{id}/comments", ("state", Query.Word(state)))), ct: ct);

    /// <summary>Comments on an entry, its text in a language, a field or a passage.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="comment">What is said, and of what.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Comment(Guid id, CommentRequest comment, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{path}/{id}/comments", comment, ct: ct);
}
