namespace AnnualReports.Contracts;

/// <summary>What people do. A role is granted in all reports or in one; roles add up, and none contains another.</summary>
public enum Role
{
    /// <summary>Reads drafts.</summary>
    Viewer,

    /// <summary>Reads drafts, and writes texts in the languages of the grant.</summary>
    Translator,

    /// <summary>Creates, changes and deletes drafts and files, in all languages.</summary>
    Editor,

    /// <summary>Reads drafts, comments on them, and approves or rejects what others wrote; changes none.</summary>
    Reviewer,

    /// <summary>Publishes and withdraws, plans releases and names editions.</summary>
    Publisher,

    /// <summary>Reads everything, the audit too, and verifies; writes nothing.</summary>
    RecordsOfficer,

    /// <summary>Manages people, grants and keys, and erases what the law requires to be erased.</summary>
    Administrator,
}

/// <summary>Who is behind what is done.</summary>
public enum ActorKind
{
    /// <summary>A person who signs in, or for whom a key was made.</summary>
    Person,

    /// <summary>A program that has a key.</summary>
    Machine,

    /// <summary>This program itself: its start, its schedule, its commands.</summary>
    Program,
}

/// <summary>A person or a machine. It stays listed after it was deactivated, because what it did names it.</summary>
public sealed record PersonView
{
    /// <summary>The id, which never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it is a person or a machine.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The name that is shown.</summary>
    /// <example>"Newsroom"</example>
    public required string Name { get; init; }

    /// <summary>The identity provider that the person signs in at; absent for those who have keys alone.</summary>
    /// <example>"https://sign-in.example.org"</example>
    public string? Issuer { get; init; }

    /// <summary>The person's id there.</summary>
    /// <example>"248289761001"</example>
    public string? Subject { get; init; }

    /// <summary>Since when it is known here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when its keys and sign-ins do not work; absent while they do.</summary>
    public DateTimeOffset? DeactivatedAt { get; init; }

    /// <summary>Who it turned out to be, when its sign-in was linked to somebody else, by their id.</summary>
    public Guid? SameAs { get; init; }

    /// <summary>What it may do now. What its sign-in says in claims comes on top.</summary>
    public required IReadOnlyList<GrantView> Grants { get; init; }
}

/// <summary>A person or machine to be made known, before grants and keys are given to it.</summary>
public sealed record PersonRequest
{
    /// <summary>The name that is shown, 1 to 100 characters. Nobody gets one that somebody else has or had.</summary>
    /// <example>"An Peeters"</example>
    public required string Name { get; init; }

    /// <summary>A person or a machine.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The identity provider that the person will sign in at; with <c>subject</c>.</summary>
    /// <example>"https://sign-in.example.org"</example>
    public string? Issuer { get; init; }

    /// <summary>The person's id there, the claim <c>sub</c> of their tokens.</summary>
    /// <example>"248289761001"</example>
    public string? Subject { get; init; }
}

/// <summary>With which account at the identity provider somebody signs in.</summary>
public sealed record LinkRequest
{
    /// <summary>The identity provider, the claim <c>iss</c> of its tokens; 1 to 300 characters.</summary>
    /// <example>"https://sign-in.example.org"</example>
    public required string Issuer { get; init; }

    /// <summary>The person's id there, the claim <c>sub</c> of their tokens; 1 to 255 characters.</summary>
    /// <example>"248289761001"</example>
    public required string Subject { get; init; }

    /// <summary>
    /// Who signs in with this account until now, by their id: the same person, who was made known twice. They are
    /// deactivated, and what they did counts as this person's where two are needed. Absent if nobody does.
    /// </summary>
    [RefersTo("people")]
    public Guid? From { get; init; }

    /// <summary>Why, 1 to 1,000 characters; the audit keeps it.</summary>
    /// <example>"The person behind this key signs in from now on"</example>
    public required string Reason { get; init; }
}

/// <summary>Why somebody is deactivated, or why a grant is ended.</summary>
/// <param name="Reason">1 to 1,000 characters; the audit keeps it.</param>
public sealed record EndRequest(string Reason);

/// <summary>A role that somebody has.</summary>
public sealed record GrantView
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who has it; absent where a claim has it.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The claim whose bearers have it; absent where an actor has it.</summary>
    /// <example>"groups=report-editors"</example>
    public string? Claim { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>The slug of the report that it is for; absent for all reports and what belongs to none.</summary>
    public string? Report { get; init; }

    /// <summary>The languages of a translator; absent for all.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Who granted it.</summary>
    /// <example>"Els"</example>
    public required string GrantedBy { get; init; }

    /// <summary>Why it was granted.</summary>
    /// <example>"Joins the editors of 2024"</example>
    public string? Reason { get; init; }

    /// <summary>Since when it does not hold any more; absent while it holds.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who ended it.</summary>
    /// <example>"Els"</example>
    public string? EndedBy { get; init; }

    /// <summary>Why it was ended.</summary>
    /// <example>"Works for another department"</example>
    public string? EndReason { get; init; }
}

/// <summary>A role to be granted, to an actor or to a claim.</summary>
public sealed record GrantRequest
{
    /// <summary>Who gets it.</summary>
    [RefersTo("people")]
    public Guid? Actor { get; init; }

    /// <summary>
    /// Or the claim whose bearers get it: its type, <c>=</c> and its value, as in the tokens of the identity provider.
    /// </summary>
    /// <example>"groups=report-editors"</example>
    public string? Claim { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>
    /// The slug of the report that it is for; absent for all reports. Records officers and administrators have all.
    /// </summary>
    [RefersTo("reports")]
    public string? Report { get; init; }

    /// <summary>The languages of a translator; absent for all. Other roles have none.</summary>
    [RefersTo("languages")]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Why, 1 to 1,000 characters.</summary>
    /// <example>"Joins the editors of 2024"</example>
    public required string Reason { get; init; }
}

/// <summary>Who you are, and what you may do.</summary>
public sealed record MeView
{
    /// <summary>Your id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Your name.</summary>
    /// <example>"An Peeters"</example>
    public required string Name { get; init; }

    /// <summary>The id of the key that you use; absent if you have signed in.</summary>
    public Guid? Key { get; init; }

    /// <summary>How you signed in at the identity provider; absent if you use a key.</summary>
    public SignInView? SignIn { get; init; }

    /// <summary>Until when the key or the sign-in works; absent for a key that does not expire.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Your roles, with where they hold.</summary>
    public required IReadOnlyList<GrantView> Grants { get; init; }

    /// <summary>What you may do, in words.</summary>
    /// <example>["read drafts, their revisions and files"]</example>
    public required IReadOnlyList<string> May { get; init; }

    /// <summary>The open releases with items that wait for your approval.</summary>
    public required IReadOnlyList<WaitingRelease> Waiting { get; init; }

    /// <summary>What you were asked to review, and what you have to mend because it was rejected; at most 100 of each.</summary>
    public required IReadOnlyList<WaitingReview> Reviews { get; init; }

    /// <summary>
    /// The reviews that you asked for and whose answer should be there by now, with who is asked: at most 100, the longest
    /// overdue first.
    /// </summary>
    public required IReadOnlyList<ReviewRequestView> Unanswered { get; init; }

    /// <summary>
    /// The keys that expire within 30 days and have no successor: all for an administrator, otherwise your own.
    /// </summary>
    public required IReadOnlyList<ExpiringKey> Expiring { get; init; }
}

/// <summary>A key that expires soon.</summary>
public sealed record ExpiringKey
{
    /// <summary>The key's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the key is called.</summary>
    /// <example>"Website"</example>
    public required string Name { get; init; }

    /// <summary>Its first characters, by which people recognise it; absent for a configured key.</summary>
    /// <example>"ar_k3Yx9"</example>
    public string? Prefix { get; init; }

    /// <summary>When it stops working.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A sign-in at an identity provider.</summary>
public sealed record SignInView
{
    /// <summary>The identity provider.</summary>
    /// <example>"https://sign-in.example.org"</example>
    public required string Issuer { get; init; }

    /// <summary>Your id there.</summary>
    /// <example>"248289761001"</example>
    public required string Subject { get; init; }

    /// <summary>When you signed in, or when the token was made if the provider does not say.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A release that waits for an approval.</summary>
public sealed record WaitingRelease
{
    /// <summary>The release's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    /// <example>"Launch of the report"</example>
    public string? Title { get; init; }

    /// <summary>When it is due; absent while it is not scheduled.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How many of its items nobody has approved.</summary>
    /// <example>3</example>
    public required int Items { get; init; }
}
