namespace AnnualReports.Contracts.Client;

/// <summary>Open requests for reviews, comments, and the reviews of releases. Nothing of them is public.</summary>
public sealed class Reviewing
{
    const string Path = "/api/v1/manage";

    readonly ReportsClient client;

    internal Reviewing(ReportsClient client) => this.client = client;

    /// <summary>The open requests for reviews, the newest first.</summary>
    /// <param name="waitingForMe">Only those that wait for the caller.</param>
    /// <param name="overdue">Only those that wait for an answer that should be there by now.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<ReviewRequestView> Requests(
        bool waitingForMe = false,
        bool overdue = false,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<ReviewRequestView>>(
                Query.On($"{Path}/reviews", ("waiting", waitingForMe ? "me" : null), ("overdue", overdue ? "true" : null))
            ),
            ct: ct
        );

    /// <summary>Takes a request back.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task TakeBack(Guid request, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Post, $"{Path}/reviews/{request}/take-back", ct: ct);

    /// <summary>Who can be asked for a review.</summary>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<ReviewerView> Reviewers(CancellationToken ct = default) =>
        client.List(new Resource<Page<ReviewerView>>($"{Path}/reviewers"), ct: ct);

    /// <summary>A comment with its answers.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Comment(Guid comment, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Get, $"{Path}/comments/{comment}", ct: ct);

    /// <summary>Answers a comment.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="text">What is said.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Reply(Guid comment, string text, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{Path}/comments/{comment}/replies", new ReplyRequest { Text = text }, ct: ct);

    /// <summary>Says that what a comment asks for is done.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Resolve(Guid comment, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{Path}/comments/{comment}/resolve", ct: ct);

    /// <summary>Opens a comment again.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Reopen(Guid comment, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{Path}/comments/{comment}/reopen", ct: ct);

    /// <summary>Erases what a comment or an answer says, because the law requires it.</summary>
    /// <param name="comment">The comment or the answer.</param>
    /// <param name="reason">Why; the audit keeps it.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> Erase(Guid comment, string reason, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{Path}/comments/{comment}/erase", new CommentErasure { Reason = reason }, ct: ct);

    /// <summary>The review of a release. Its <c>ETag</c> is what an approval or a rejection needs.</summary>
    /// <param name="release">The release.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseReview>> Release(Guid release, CancellationToken ct = default) =>
        client.Ask<ReleaseReview>(HttpMethod.Get, $"{Path}/releases/{release}/review", ct: ct);

    /// <summary>Asks for a review of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="request">Who is asked, until when, and of which entries.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseReview>> RequestRelease(
        Guid release,
        ReleaseReviewRequest request,
        CancellationToken ct = default
    ) => client.Ask<ReleaseReview>(HttpMethod.Post, $"{Path}/releases/{release}/request-review", request, ct: ct);

    /// <summary>Approves what a release publishes.</summary>
    /// <param name="release">The release.</param>
    /// <param name="eTag">The <c>ETag</c> of the review that was read.</param>
    /// <param name="approval">Which entries; null for all.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseReview>> ApproveRelease(
        Guid release,
        string eTag,
        ReleaseApproval? approval = null,
        CancellationToken ct = default
    ) => client.Ask<ReleaseReview>(HttpMethod.Post, $"{Path}/releases/{release}/approve", approval ?? new(), ifMatch: eTag, ct: ct);

    /// <summary>Rejects what a release publishes.</summary>
    /// <param name="release">The release.</param>
    /// <param name="eTag">The <c>ETag</c> of the review that was read.</param>
    /// <param name="rejection">Why, and which entries.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseReview>> RejectRelease(
        Guid release,
        string eTag,
        ReleaseRejection rejection,
        CancellationToken ct = default
    ) => client.Ask<ReleaseReview>(HttpMethod.Post, $"{Path}/releases/{release}/reject", rejection, ifMatch: eTag, ct: ct);

    /// <summary>The comments on a release itself, the oldest first.</summary>
    /// <param name="release">The release.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<CommentView> ReleaseComments(Guid release, CancellationToken ct = default) =>
        client.List(new Resource<Page<CommentView>>($"{Path}/releases/{release}/comments"), ct: ct);

    /// <summary>Comments on a release as a whole.</summary>
    /// <param name="release">The release.</param>
    /// <param name="text">What is said.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<CommentView>> CommentRelease(Guid release, string text, CancellationToken ct = default) =>
        client.Ask<CommentView>(HttpMethod.Post, $"{Path}/releases/{release}/comments", new ReleaseCommentRequest { Text = text }, ct: ct);
}
