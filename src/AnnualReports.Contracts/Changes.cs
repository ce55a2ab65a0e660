using System.Text.Json;

namespace AnnualReports.Contracts;

/// <summary>A page of the changes of everything public, in the order in which they happened.</summary>
public sealed record ChangesPage
{
    /// <summary>The changes, the oldest first. There may be none, also on a page that others follow.</summary>
    public required IReadOnlyList<LogChange> Items { get; init; }

    /// <summary>
    /// The address of what follows, relative to the host. It is always there: once you have everything, it answers with
    /// what is published later. Keep it, and go on from it whenever you like; it does not expire.
    /// </summary>
    /// <example>"/api/v1/changes?since=AAAAAAAAACpFw1yqTdQ4Jg&amp;compact=true"</example>
    public required string Next { get; init; }

    /// <summary>Whether more has happened already; then ask for <c>next</c> at once.</summary>
    /// <example>false</example>
    public required bool More { get; init; }
}

/// <summary>A record of the publication log, with what it made public.</summary>
public sealed record LogChange
{
    /// <summary>The position in the publication log, from 1.</summary>
    /// <example>42</example>
    public required long Sequence { get; init; }

    /// <summary>
    /// When it happened. Records with the same time are one publication, which took effect as a whole.
    /// </summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required LogAction Action { get; init; }

    /// <summary>The entry; absent for <c>configured</c>.</summary>
    public LoggedEntry? Entry { get; init; }

    /// <summary>
    /// The language of the text, which is the entry's own; absent for <c>configured</c>, and where a file was erased.
    /// </summary>
    /// <example>"nl"</example>
    public string? Language { get; init; }

    /// <summary>For <c>redacted</c>: what was erased, why and by whose decision.</summary>
    public LoggedErasure? Erased { get; init; }

    /// <summary>
    /// For <c>configured</c>: the languages from then on, each with those that are shown if a text isn't public in it.
    /// </summary>
    public LanguagesView? Languages { get; init; }

    /// <summary>
    /// For <c>published</c> and <c>refreshed</c>: the entry as its address answers in this language, byte for byte;
    /// absent once it was erased.
    /// </summary>
    /// <example>{ "kind": "highlight", "slug": "eu-council-presidency" }</example>
    public JsonElement? Body { get; init; }
}

/// <summary>What a record of the publication log says.</summary>
public enum LogAction
{
    /// <summary>A text became public, or a newer one in its place.</summary>
    Published,

    /// <summary>The text is the same, but something else that the body shows has changed.</summary>
    Refreshed,

    /// <summary>The language is no longer public.</summary>
    Withdrawn,

    /// <summary>Texts or files of the past were erased, because the law required it. Erase your copies of them.</summary>
    Redacted,

    /// <summary>The configured languages changed.</summary>
    Configured,
}

/// <summary>The entry that a record is about.</summary>
public sealed record LoggedEntry
{
    /// <summary>Its id, which never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its kind.</summary>
    /// <example>"highlight"</example>
    public required string Kind { get; init; }

    /// <summary>The slug of its report; absent for reports and themes.</summary>
    /// <example>"2024"</example>
    public string? Report { get; init; }

    /// <summary>Its slug.</summary>
    /// <example>"eu-council-presidency"</example>
    public required string Slug { get; init; }

    /// <summary>Its address, relative to the host, without a language.</summary>
    /// <example>"/api/v1/reports/2024/highlights/eu-council-presidency"</example>
    public required string Url { get; init; }
}

/// <summary>What was erased.</summary>
public sealed record LoggedErasure
{
    /// <summary>The positions of the records whose texts are gone.</summary>
    /// <example>[17, 23]</example>
    public required IReadOnlyList<long> Sequences { get; init; }

    /// <summary>SHA-256 of the files that are gone, in lower-case hexadecimal; absent if no file was erased.</summary>
    /// <example>["44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"]</example>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Why.</summary>
    /// <example>"A person asked for it (GDPR, article 17)."</example>
    public required string Reason { get; init; }

    /// <summary>By whose decision.</summary>
    /// <example>"Data protection officer, decision 2026/14"</example>
    public required string Authority { get; init; }
}
