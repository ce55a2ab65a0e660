namespace AnnualReports.Contracts;

/// <summary>All types of problems. This file has those of content that does not exist, not yet or no longer.</summary>
public static partial class ProblemTypes
{
    /// <summary>404</summary>
    public static readonly ProblemType NotFound = new(
        "not-found",
        404,
        "There is nothing here",
        "No resource has this address, or it isn't public.",
        "Check the address; lists name what there is."
    );

    /// <summary>404</summary>
    public static readonly ProblemType UnknownReport = new(
        "unknown-report",
        404,
        "No such report",
        "No public report has this slug.",
        "See `/api/v1/reports`, or ask for `latest`."
    );

    /// <summary>404</summary>
    public static readonly ProblemType NotYetPublic = new(
        "not-yet-public",
        404,
        "It was not public yet",
        "At the time that `asOf` names, it had not been published; `publicSince` says when it was.",
        "Ask for a later time, or for now."
    );

    /// <summary>404</summary>
    public static readonly ProblemType UnknownEdition = new(
        "unknown-edition",
        404,
        "No such edition",
        "The report has no edition of this number; `editions` says how many there are.",
        "List the editions."
    );

    /// <summary>404</summary>
    public static readonly ProblemType UnknownPreview = new(
        "unknown-preview",
        404,
        "This preview link does not work",
        "It does not exist, has expired, or was revoked, or it is of another report.",
        "Ask an editor for a new one."
    );

    /// <summary>404</summary>
    public static readonly ProblemType NotInLanguage = new(
        "not-in-language",
        404,
        "Not public in this language",
        "The entry is public, but neither in the language asked for nor in one of its fallback languages.",
        "Ask for one of the languages in `languages`, or leave out `fallback=none`."
    );

    /// <summary>404</summary>
    public static readonly ProblemType NoSuchDownload = new(
        "no-such-download",
        404,
        "Not attached as a file",
        "The whole report is not attached as a file in the language asked for, nor in one of its fallback "
            + "languages; `languages` lists those in which it is.",
        "Ask for one of these, or read the report itself."
    );

    /// <summary>409</summary>
    public static readonly ProblemType OtherLog = new(
        "other-log",
        409,
        "The log has no such record",
        "`since` names a record that the publication log does not have, because the store was restored from a backup.",
        "Drop the copy that you hold, and begin again without `since`."
    );

    /// <summary>410</summary>
    public static readonly ProblemType Withdrawn = new(
        "withdrawn",
        410,
        "It was withdrawn",
        "The entry was public and was withdrawn; `reason` says why, and `withdrawnAt` when.",
        "Remove links to it."
    );

    /// <summary>410</summary>
    public static readonly ProblemType Redacted = new(
        "redacted",
        410,
        "It was erased",
        "The text was erased because the law required it; `reason` says why.",
        "There is nothing to do. The hash of the text was kept."
    );
}
