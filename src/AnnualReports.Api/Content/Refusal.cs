namespace AnnualReports.Api.Content;

/// <summary>Why the core refuses a request. Each reason has a problem type of the same name on the wire.</summary>
enum RefusalReason
{
    Invalid,
    NotPublishable,
    NotFound,
    UnknownLanguage,
    SlugTaken,
    YearTaken,
    FixedOncePublic,
    StillReferenced,
    NotPublic,
    AlreadyExists,
    StaleRevision,
    OtherLanguages,
    LanguageParity,
    SecondPersonNeeded,
    ReviewNeeded,
    OlderThanLive,
    ReleaseNotOpen,
    FileDeleted,
    NotReady,
    Forbidden,
    LastAdministrator,
    Internal,
}

/// <summary>
/// A refused request: thrown where the reason is found, so that the transaction is rolled back, and answered as a
/// problem.
/// </summary>
sealed class Refusal(RefusalReason reason, string detail) : Exception(detail)
{
    public RefusalReason Reason { get; } = reason;

    /// <summary>The faults, each with its place.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The entries that it concerns, if no place of the request is wrong.</summary>
    public IReadOnlyList<Fault> Places { get; init; } = [];

    /// <summary>The report that somebody has no grant for, for the audit; 0 if it is about none.</summary>
    public long ReportNo { get; init; }

    /// <summary>Further members of the problem.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public static Refusal Invalid(IReadOnlyList<Fault> faults) =>
        new(RefusalReason.Invalid, Count(faults)) { Faults = faults };

    public static Refusal NotPublishable(IReadOnlyList<Fault> faults) =>
        new(RefusalReason.NotPublishable, Count(faults)) { Faults = faults };

    /// <summary>
    /// A file was deleted between the check and the write; there are no faults if it exists again or is unknown.
    /// </summary>
    public static Refusal FileDeleted(IReadOnlyList<Fault> faults)
    {
        const string Some = "A file that it names was deleted while it was saved. Nothing was written: send it again.";
        return new(RefusalReason.FileDeleted, faults.Count == 0 ? Some : Count(faults)) { Faults = faults };
    }

    static string Count(IReadOnlyList<Fault> faults) =>
        faults.Count == 1
            ? $"{faults[0].Pointer}: {faults[0].Message}"
            : $"{faults.Count} places have to be corrected.";
}
