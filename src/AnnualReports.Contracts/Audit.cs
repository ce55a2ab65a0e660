namespace AnnualReports.Contracts;

/// <summary>Something that was done, or refused, in management.</summary>
public sealed record AuditEntry
{
    /// <summary>Its number in the audit, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of who did it; absent for nobody known, and once retention has taken it out.</summary>
    public Guid? Actor { get; init; }

    /// <summary>The name of who did it.</summary>
    /// <example>"An Peeters"</example>
    public string? By { get; init; }

    /// <summary>The client's address, as trusted proxies say; absent for the program itself.</summary>
    /// <example>"192.0.2.7"</example>
    public string? Address { get; init; }

    /// <summary>
    /// The id of the key that was sent; absent for a sign-in, for the program itself, and once retention has taken it out.
    /// </summary>
    public Guid? Key { get; init; }

    /// <summary>The first characters of that key, by which people recognise it; absent where the program did not make it.</summary>
    /// <example>"ar_Xk2v9"</example>
    public string? KeyPrefix { get; init; }

    /// <summary>
    /// What: the operation's id in the OpenAPI document, or the name of a command or of a task of the program.
    /// </summary>
    /// <example>"PatchHighlight"</example>
    public required string Operation { get; init; }

    /// <summary>How it ended: <c>done</c>, <c>forbidden</c> (403) or <c>unauthenticated</c> (401).</summary>
    /// <example>"done"</example>
    public required string Outcome { get; init; }

    /// <summary>How many times, where the events of a minute are counted together; absent for once.</summary>
    public int? Count { get; init; }

    /// <summary>What was changed, where it is no entry, or along with what: a release, a key, a link.</summary>
    /// <example>"release 01930d8f-3a70-7c44-9f0e-2b1b3d5f7a91"</example>
    public string? Target { get; init; }

    /// <summary>
    /// The person whom it was done to, their key or claim, and the reason that was given; absent once retention has taken it out.
    /// </summary>
    /// <example>"person 01930d8f-3a70-7c44-9f0e-2b1b3d5f7a91: Left the ministry"</example>
    public string? About { get; init; }

    /// <summary>The id of the entry that was changed.</summary>
    public Guid? Entry { get; init; }

    /// <summary>The kind of that entry.</summary>
    /// <example>"highlight"</example>
    public string? Kind { get; init; }

    /// <summary>The slug of that entry now.</summary>
    /// <example>"eu-council-presidency"</example>
    public string? Slug { get; init; }

    /// <summary>The slug of the report that it is in.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>The languages whose texts were changed or published; absent if no particular language was changed.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The entry's revision before; absent if it had none, or if no entry was changed.</summary>
    /// <example>1</example>
    public int? RevisionBefore { get; init; }

    /// <summary>The entry's revision after, or the one that was published.</summary>
    /// <example>2</example>
    public int? RevisionAfter { get; init; }

    /// <summary>The first record that it appended to the publication log.</summary>
    /// <example>41</example>
    public long? FirstRecord { get; init; }

    /// <summary>The last one.</summary>
    /// <example>42</example>
    public long? LastRecord { get; init; }

    /// <summary>More about it in words.</summary>
    /// <example>"published"</example>
    public string? Detail { get; init; }

    /// <summary>The id under which the program's log has the request.</summary>
    public string? TraceId { get; init; }

    /// <summary>The row's hash, lower-case hexadecimal: each covers the one before it.</summary>
    /// <example>"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"</example>
    public required string Hash { get; init; }
}
