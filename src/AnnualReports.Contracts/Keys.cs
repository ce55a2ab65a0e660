namespace AnnualReports.Contracts;

/// <summary>A key of management. The key itself is shown only when it is created.</summary>
public sealed record KeyView
{
    /// <summary>The key's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>"Newsroom"</example>
    public required string Name { get; init; }

    /// <summary>The name of the person or machine that it stands for, as it is now.</summary>
    /// <example>"Newsroom"</example>
    public required string Holder { get; init; }

    /// <summary>
    /// What a new machine was granted with it. A key for somebody who was known already may do what they may
    /// (<c>GET /manage/people</c>), whatever this says.
    /// </summary>
    public required Role Role { get; init; }

    /// <summary>The id of the person or machine that it stands for: who did what is kept by it.</summary>
    public required Guid Actor { get; init; }

    /// <summary>Its first characters; absent for a key that the program did not make.</summary>
    /// <example>"ar_Zx3kQ"</example>
    public string? Prefix { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>"The newsroom's importer"</example>
    public string? Note { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who created it.</summary>
    /// <example>"Els"</example>
    public required string CreatedBy { get; init; }

    /// <summary>When it stops working by itself; absent for a key that does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was used last, to the minute; absent if never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was revoked; absent while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who revoked it; absent while it was not.</summary>
    /// <example>"Els"</example>
    public string? RevokedBy { get; init; }

    /// <summary>The key, which is shown once, when it is created.</summary>
    public string? Key { get; init; }
}

/// <summary>A key to be created.</summary>
public sealed record KeyRequest
{
    /// <summary>The person or program that will use it.</summary>
    /// <example>"Newsroom"</example>
    public required string Name { get; init; }

    /// <summary>
    /// What it may do, in all reports and languages: <c>publisher</c> is editor, reviewer and publisher,
    /// <c>administrator</c> is all roles. Less is granted with <c>/manage/grants</c>.
    /// </summary>
    public required Role Role { get; init; }

    /// <summary>
    /// Whom it stands for, if that person or machine is there already: it then may do what they may, and
    /// <c>role</c> adds nothing. Absent: a new machine of this name.
    /// </summary>
    [RefersTo("people")]
    public Guid? Actor { get; init; }

    /// <summary>What it is for, 1 to 1,000 characters.</summary>
    /// <example>"The newsroom's importer"</example>
    public string? Note { get; init; }

    /// <summary>When it stops working; absent: a year from now. At most five years from now.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
