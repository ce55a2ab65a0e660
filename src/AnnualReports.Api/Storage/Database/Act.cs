using System.Diagnostics;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An operation that an actor carries out: what the audit tells of it besides what was changed.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Operation">What: the operation's id in the OpenAPI document, or the name of a command or of a task of
/// the program.</param>
sealed record Act(Actor Actor, string Operation)
{
    /// <summary>Whether it was somebody unknown, such as the reader of a preview link; then the actor does not count.</summary>
    public bool IsNobody { get; init; }

    /// <summary>The client's address, as trusted proxies say; null for the program itself.</summary>
    public string? Address { get; init; }

    /// <summary>Which of the actor's keys was sent; null for a sign-in, and for the program itself.</summary>
    public Guid? Key { get; init; }

    /// <summary>The id under which the program's log has the request.</summary>
    public string? TraceId { get; init; } = Activity.Current?.TraceId.ToHexString();

    /// <summary>Where the actor may do it.</summary>
    public GrantedScope Scope { get; init; } = GrantedScope.All;

    /// <summary>What the actor was let in by; null for the program itself. It has to hold until what they do is written.</summary>
    public AuthorityHeld? Held { get; init; }

    /// <summary>What the present attempt has changed.</summary>
    public List<AuditedChange> Changes { get; } = [];

    /// <summary>What others learn of it: written after everything else, because the lock of events is taken last.</summary>
    public List<EventRow> Events { get; } = [];

    /// <summary>An operation of the program itself.</summary>
    public static Act OfProgram(string operation) => new(Actor.Program, operation);
}

/// <summary>Something that an operation changed. Each is a row of the audit.</summary>
sealed record AuditedChange
{
    /// <summary>What was changed, if it is no entry: its kind and its id, such as <c>release 0199…</c>.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// The person whom it was done to, their key or claim, and the reason: personal, so retention takes it out.
    /// </summary>
    public string? About { get; init; }

    public long? EntryNo { get; init; }

    /// <summary>The number of the report that it belongs to; for a report its own; null if it belongs to none.</summary>
    public long? ReportNo { get; init; }

    /// <summary>The languages of what was changed, separated by spaces; null for all.</summary>
    public string? Languages { get; init; }

    public int? RevisionBefore { get; init; }

    public int? RevisionAfter { get; init; }

    /// <summary>The first and the last record that it appended to the publication log.</summary>
    public (long First, long Last)? Records { get; init; }

    /// <summary>More about it in words, without names of persons.</summary>
    public string? Detail { get; init; }
}

/// <summary>
/// Who acts in a scope of services, which is a request, a command or a task. Nothing can be written before it is said.
/// </summary>
sealed class Acting(TimeProvider time)
{
    Act? current;

    public DateTime Now => time.Now();

    /// <exception cref="InvalidOperationException">Nobody has said who acts.</exception>
    public Act Current =>
        current
        ?? throw new InvalidOperationException(
            "Nobody acts in this scope: say who with Acting.As before anything is written."
        );

    public void As(Act act) => current = act;
}
