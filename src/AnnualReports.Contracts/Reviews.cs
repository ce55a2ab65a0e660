namespace AnnualReports.Contracts;

/// <summary>Asks people to review an entry.</summary>
public sealed record ReviewRequest
{
    /// <summary>Who is asked, by their ids: at most 20. Without anybody, all who have the role reviewer there.</summary>
    /// <example>["0193f0a0-0000-7000-8000-000000000001"]</example>
    [RefersTo("reviewers")]
    public IReadOnlyList<Guid>? People { get; init; }

    /// <summary>
    /// The role of which anybody may answer, in place of people. Only roles that may approve can be asked; absent means
    /// reviewer, unless people are named.
    /// </summary>
    /// <example>"reviewer"</example>
    public Role? Role { get; init; }

    /// <summary>When the answer is wanted: an instant in the future (RFC 3339); absent if it does not matter.</summary>
    /// <example>"2099-01-15T16:00:00Z"</example>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>Why an entry is rejected.</summary>
public sealed record Rejection
{
    /// <summary>What has to change, 1 to 4,000 characters. It becomes a comment, which is never public.</summary>
    /// <example>"The second paragraph names the contract. Please leave it out."</example>
    public required string Reason { get; init; }
}

/// <summary>Where a revision stands in its review.</summary>
public enum ReviewState
{
    /// <summary>Somebody was asked for a review, and has not answered.</summary>
    Requested,

    /// <summary>The revision was approved, and nobody rejected it.</summary>
    Approved,

    /// <summary>The revision was rejected.</summary>
    Rejected,

    /// <summary>A revision was approved, and changed since: the new one is not approved.</summary>
    Cleared,

    /// <summary>A revision was rejected, and changed since: the new one waits for a review.</summary>
    Mended,
}

/// <summary>The review of an entry. It is never public.</summary>
public sealed record ReviewView
{
    /// <summary>Where the newest revision stands; absent if nobody was asked and nobody answered.</summary>
    public ReviewState? State { get; init; }

    /// <summary>Whether this installation publishes only what a reviewer approved who wrote none of it.</summary>
    /// <example>false</example>
    public required bool Required { get; init; }

    /// <summary>What reviewers say of revisions that are not public yet, the newest first.</summary>
    public required IReadOnlyList<VerdictView> Verdicts { get; init; }

    /// <summary>The open requests, the earliest due first.</summary>
    public required IReadOnlyList<ReviewRequestView> Requests { get; init; }

    /// <summary>How many comments are open.</summary>
    /// <example>2</example>
    public required int OpenComments { get; init; }
}

/// <summary>What a reviewer says of a revision.</summary>
public sealed record VerdictView
{
    /// <summary>The revision.</summary>
    /// <example>3</example>
    public required int Revision { get; init; }

    /// <summary>Whether it is approved or rejected.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Who says so.</summary>
    /// <example>"An Peeters"</example>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was rejected; absent if it was approved, and once that text was erased.</summary>
    /// <example>"The agreement is not signed yet."</example>
    public string? Reason { get; init; }

    /// <summary>The comment that says why it was rejected, by its id.</summary>
    public Guid? Comment { get; init; }

    /// <summary>The release with which it was judged, by its id; absent if it was judged by itself.</summary>
    public Guid? Release { get; init; }
}

/// <summary>What a reviewer decides.</summary>
public enum Verdict
{
    /// <summary>It may be published.</summary>
    Approved,

    /// <summary>It may not be published as it is.</summary>
    Rejected,
}

/// <summary>An open request for a review.</summary>
public sealed record ReviewRequestView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The entry; absent if it is about all that a release publishes.</summary>
    public EntryName? Entry { get; init; }

    /// <summary>The title of the entry or of the release; absent if it has none.</summary>
    /// <example>"Climate diplomacy"</example>
    public string? Title { get; init; }

    /// <summary>The release, by its id; absent if the entry was asked for by itself.</summary>
    public Guid? Release { get; init; }

    /// <summary>Who asked.</summary>
    /// <example>"Els"</example>
    public required string AskedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the answer is wanted.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether it waits for an answer that should be there by now.</summary>
    /// <example>false</example>
    public required bool Overdue { get; init; }

    /// <summary>The role of which anybody may answer; absent if people were named.</summary>
    public Role? Role { get; init; }

    /// <summary>The people who were asked by name.</summary>
    public required IReadOnlyList<AskedPersonView> People { get; init; }

    /// <summary>How many entries wait for an answer to this; 0 if all of them have one.</summary>
    /// <example>1</example>
    public required int Waiting { get; init; }
}

/// <summary>Somebody who was asked for a review.</summary>
public sealed record AskedPersonView
{
    /// <summary>Their id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Their name.</summary>
    /// <example>"An Peeters"</example>
    public required string Name { get; init; }

    /// <summary>How many entries wait for their answer.</summary>
    /// <example>1</example>
    public required int Waiting { get; init; }
}

/// <summary>Somebody who can be asked for a review.</summary>
public sealed record ReviewerView
{
    /// <summary>Their id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Their name.</summary>
    /// <example>"An Peeters"</example>
    public required string Name { get; init; }

    /// <summary>The slug of the report in which they may approve; absent for all reports.</summary>
    public string? Report { get; init; }
}

/// <summary>Something that waits for you.</summary>
public sealed record WaitingReview
{
    /// <summary>What is to be done.</summary>
    public required ReviewTask Task { get; init; }

    /// <summary>The request; absent if it is to be mended.</summary>
    public Guid? Request { get; init; }

    /// <summary>The entry; absent if it is about all that a release publishes.</summary>
    public EntryName? Entry { get; init; }

    /// <summary>The title of the entry or of the release; absent if it has none.</summary>
    /// <example>"Climate diplomacy"</example>
    public string? Title { get; init; }

    /// <summary>The release, by its id; absent if it is about an entry by itself.</summary>
    public Guid? Release { get; init; }

    /// <summary>Who asked for it; absent if it is to be mended.</summary>
    /// <example>"Els"</example>
    public string? AskedBy { get; init; }

    /// <summary>When the answer is wanted.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether the answer should be there by now.</summary>
    /// <example>false</example>
    public required bool Overdue { get; init; }

    /// <summary>How many entries wait.</summary>
    /// <example>1</example>
    public required int Waiting { get; init; }
}

/// <summary>What waits to be done about a review.</summary>
public enum ReviewTask
{
    /// <summary>You were asked to approve or reject it.</summary>
    Review,

    /// <summary>It was rejected, and you wrote it or asked for the review.</summary>
    Mend,
}
