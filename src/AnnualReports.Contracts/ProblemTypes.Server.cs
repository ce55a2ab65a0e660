namespace AnnualReports.Contracts;

/// <summary>All types of problems. This file has those of the server's own faults.</summary>
public static partial class ProblemTypes
{
    /// <summary>500</summary>
    public static readonly ProblemType Internal = new(
        "internal",
        500,
        "Something went wrong here",
        "The server failed. Either everything was written, or nothing.",
        "Try again; if it happens again, tell the operator the `traceId`."
    );

    /// <summary>500</summary>
    public static readonly ProblemType DamagedFile = new(
        "damaged-file",
        500,
        "The file is not what was uploaded",
        "The file is missing from its folder, or its bytes have changed there; nothing of it is sent.",
        "Tell the operator the address; the command `verify` lists all such files."
    );

    /// <summary>501</summary>
    public static readonly ProblemType FormatNotImplemented = new(
        "format-not-implemented",
        501,
        "Not in this format",
        "An oEmbed consumer asked for a format that this provider doesn't have.",
        "Send `format=json`, or leave it out."
    );

    /// <summary>503</summary>
    public static readonly ProblemType Unavailable = new(
        "unavailable",
        503,
        "Not available at this moment",
        "The database can't be reached or is busy, the identity provider does not answer, or too many requests wait; the detail says which.",
        "Try again after `Retry-After` seconds."
    );

    /// <summary>503</summary>
    public static readonly ProblemType MediaUnavailable = new(
        "media-unavailable",
        503,
        "No file can be read at this moment",
        "Files are read by separate processes. Too many are running, or none can be started; the detail says which.",
        "Try again after `Retry-After` seconds; if it happens again, tell the operator the `traceId`."
    );

    /// <summary>503</summary>
    public static readonly ProblemType SearchUnavailable = new(
        "search-unavailable",
        503,
        "There is no search at this moment",
        "The index of the search is being built, a search takes too long, or search is switched off; the detail says which. Everything else can be read.",
        "Try again after `Retry-After` seconds. Without `Retry-After`, search is switched off: leave it out."
    );

    /// <summary>503</summary>
    public static readonly ProblemType TranslationUnavailable = new(
        "translation-unavailable",
        503,
        "No machine translates at this moment",
        "The machine translation does not answer, or its answer can't be used; the detail says which. Nothing was written.",
        "Try again after `Retry-After` seconds, or translate by hand."
    );

    /// <summary>507</summary>
    public static readonly ProblemType InsufficientStorage = new(
        "insufficient-storage",
        507,
        "The server has no space left",
        "The disk for content or files is full. What is public can still be read. Nothing was written.",
        "Tell the operator, and send it again when there is space."
    );
}
