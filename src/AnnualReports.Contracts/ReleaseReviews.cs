namespace AnnualReports.Contracts;

/// <summary>Asks people to review a release.</summary>
public sealed record ReleaseReviewRequest
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

    /// <summary>Only these entries of the release, by their ids, at most 500; absent for all that it publishes.</summary>
    /// <example>["0193f0a0-0000-7000-8000-000000000001"]</example>
    [RefersTo("entries")]
    public IReadOnlyList<Guid>? Entries { get; init; }
}

/// <summary>Which entries of a release are approved.</summary>
public sealed record ReleaseApproval
{
    /// <summary>Only these entries of the release, by their ids, at most 500; absent for all that it publishes.</summary>
    /// <example>["0193f0a0-0000-7000-8000-000000000001"]</example>
    [RefersTo("entries")]
    public IReadOnlyList<Guid>? Entries { get; init; }
}

/// <summary>Why a release, or some of it, is rejected.</summary>
public sealed record ReleaseRejection
{
    /// <summary>What has to change, 1 to 4,000 characters. It becomes a comment, which is never public.</summary>
    /// <example>"The agreement is not signed yet."</example>
    public required string Reason { get; init; }

    /// <summary>Only these entries of the release, by their ids, at most 500; absent for all that it publishes.</summary>
    /// <example>["0193f0a0-0000-7000-8000-000000000001"]</example>
    [RefersTo("entries")]
    public IReadOnlyList<Guid>? Entries { get; init; }
}

/// <summary>The review of a release: every entry that it publishes, in the revision that it would publish now.</summary>
public sealed record ReleaseReview
{
    /// <summary>The release, by its id.</summary>
    public required Guid Release { get; init; }

    /// <summary>Its title.</summary>
    /// <example>"Launch of the report"</example>
    public string? Title { get; init; }

    /// <summary>Whether this installation publishes only what a reviewer approved who wrote none of it.</summary>
    /// <example>false</example>
    public required bool Required { get; init; }

    /// <summary>How many of its entries are approved.</summary>
    /// <example>42</example>
    public required int Approved { get; init; }

    /// <summary>How many are rejected.</summary>
    /// <example>1</example>
    public required int Rejected { get; init; }

    /// <summary>How many nobody has approved or rejected.</summary>
    /// <example>0</example>
    public required int Undecided { get; init; }

    /// <summary>How many comments on the release itself are open.</summary>
    /// <example>1</example>
    public required int OpenComments { get; init; }

    /// <summary>
    /// The open requests, of the whole release and of some of its entries; the earliest due first, at most 100. The list of
    /// open requests has all of them.
    /// </summary>
    public required IReadOnlyList<ReviewRequestView> Requests { get; init; }

    /// <summary>What it publishes.</summary>
    public required IReadOnlyList<ReviewedItem> Items { get; init; }
}

/// <summary>An entry of a release in its review.</summary>
public sealed record ReviewedItem
{
    /// <summary>The entry's id.</summary>
    public required Guid Entry { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The title of that revision, for editors.</summary>
    public string? Title { get; init; }

    /// <summary>The revision that would be published now, and that is approved or rejected.</summary>
    /// <example>3</example>
    public required int Revision { get; init; }

    /// <summary>The languages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>
    /// Whether that revision is approved or rejected. If nobody has said: whether one before it was approved
    /// (<c>cleared</c>) or rejected (<c>mended</c>), or somebody is asked for it (<c>requested</c>); otherwise absent.
    /// </summary>
    public ReviewState? State { get; init; }

    /// <summary>What reviewers say of that revision, the newest first; absent if they say nothing.</summary>
    public IReadOnlyList<VerdictView>? Verdicts { get; init; }

    /// <summary>How many comments on it are open; absent if there are none.</summary>
    /// <example>2</example>
    public int? OpenComments { get; init; }
}
