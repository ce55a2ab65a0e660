namespace AnnualReports.Contracts;

/// <summary>
/// All types of problems. This file has those of drafts, files and releases that can't be saved or published as they
/// are.
/// </summary>
public static partial class ProblemTypes
{
    /// <summary>409</summary>
    public static readonly ProblemType SlugTaken = new(
        "slug-taken",
        409,
        "The slug is taken",
        "Another entry of this kind in this report has the slug.",
        "Choose another slug, or change the entry that `existing` names."
    );

    /// <summary>409</summary>
    public static readonly ProblemType YearTaken = new(
        "year-taken",
        409,
        "The year is taken",
        "Another report is on this year.",
        "Choose another year, or change the report that `existing` names."
    );

    /// <summary>409</summary>
    public static readonly ProblemType FixedOncePublic = new(
        "fixed-once-public",
        409,
        "Its slug and year are fixed",
        "An entry that was once public keeps its slug and year, and can't be deleted, so that its address can always be cited.",
        "Withdraw it instead."
    );

    /// <summary>409</summary>
    public static readonly ProblemType LastAdministrator = new(
        "last-administrator",
        409,
        "Nobody could administer any more",
        "It would take away the last key, sign-in or grant of an administrator.",
        "Make another administrator first."
    );

    /// <summary>409</summary>
    public static readonly ProblemType StillReferenced = new(
        "still-referenced",
        409,
        "Others refer to it",
        "Entries that `referrers` lists still refer to it.",
        "Change or withdraw those first."
    );

    /// <summary>409</summary>
    public static readonly ProblemType FileDeleted = new(
        "file-deleted",
        409,
        "A file was deleted meanwhile",
        "A file that the draft names, or that was sent again, was deleted by somebody else while it was saved; `errors` has a JSON pointer for each.",
        "Upload the file again, or name another, and send the rest again. Nothing was written."
    );

    /// <summary>409</summary>
    public static readonly ProblemType NotPublic = new(
        "not-public",
        409,
        "It is not public",
        "Something to be withdrawn was never public in that language, or the report of a new edition is not public.",
        "Name languages in which it is public, or publish it first."
    );

    /// <summary>409</summary>
    public static readonly ProblemType AlreadyExists = new(
        "already-exists",
        409,
        "It exists already",
        "There is already a translation in this language.",
        "Read it, and send `If-Match` with its `ETag`."
    );

    /// <summary>409</summary>
    public static readonly ProblemType LanguageParity = new(
        "language-parity",
        409,
        "These languages have to be published together",
        "A first publication, a major change or a withdrawal would include some of the languages that have "
            + "to be published together, and not others, or texts in them are outdated; `missing` lists those "
            + "languages by entry.",
        "Name the missing languages too, translate or confirm the outdated texts, or send `override` with a reason, "
            + "which is recorded in the log."
    );

    /// <summary>409</summary>
    public static readonly ProblemType SecondPersonNeeded = new(
        "second-person-needed",
        409,
        "A second person is needed",
        "In this installation nobody publishes alone what they wrote; `entries` lists what the publisher saved since it was last public.",
        "Have someone else publish it, or approve it in a release."
    );

    /// <summary>409</summary>
    public static readonly ProblemType ReviewNeeded = new(
        "review-needed",
        409,
        "It has to be approved first",
        "In this installation nothing is published before a reviewer who wrote none of it has approved the revision; "
            + "`entries` lists what is not approved, or was rejected.",
        "Ask for a review, and publish the revision that was approved."
    );

    /// <summary>409</summary>
    public static readonly ProblemType OlderThanLive = new(
        "older-than-live",
        409,
        "A newer revision is public",
        "The revision that should be published is older than what is public already; `entries` lists which.",
        "Take the newest revision; to go back to an older text, restore it, which makes a new revision."
    );

    /// <summary>409</summary>
    public static readonly ProblemType ReleaseNotOpen = new(
        "release-not-open",
        409,
        "The release can't be changed any more",
        "It was published or cancelled, or it is scheduled and its content is fixed; `state` says which.",
        "Unschedule it with `{ \"at\": null }`, or make a new release; `cancel` would end it for good."
    );

    /// <summary>412</summary>
    public static readonly ProblemType StaleRevision = new(
        "stale-revision",
        412,
        "Someone saved in between",
        "`If-Match` does not name the newest revision. For an entry, `revision`, `savedBy` and `savedAt` "
            + "describe the newest one; for an order of sections, `etag` does.",
        "Read the entry again, make your change on it, and send the new `ETag`. Nothing was written."
    );

    /// <summary>413</summary>
    public static readonly ProblemType FileTooLarge = new(
        "file-too-large",
        413,
        "The file is too large",
        "The file has more bytes, or the picture more pixels, than this installation accepts; the detail says how many.",
        "Upload a smaller one."
    );

    /// <summary>415</summary>
    public static readonly ProblemType UnsupportedFile = new(
        "unsupported-file",
        415,
        "This type of file is not accepted",
        "The type of a file is recognised from its bytes, whatever its name says. JPEG, PNG, WebP, SVG, PDF, CSV and XLSX are accepted.",
        "Save it as one of these types."
    );

    /// <summary>422</summary>
    public static readonly ProblemType UnsafeFile = new(
        "unsafe-file",
        422,
        "The file can't be trusted",
        "The file is damaged, or contains something that could harm its readers; the detail says what.",
        "Save it again with the program that made it, without what the detail names."
    );

    /// <summary>422</summary>
    public static readonly ProblemType Invalid = new(
        "invalid",
        422,
        "The content is not valid",
        "The body was read, but breaks rules; `errors` has a JSON pointer for each.",
        "Correct each place and send it again. Nothing was written."
    );

    /// <summary>422</summary>
    public static readonly ProblemType NotPublishable = new(
        "not-publishable",
        422,
        "Not ready to be published",
        "The revision lacks what the public needs, or refers to what isn't public; `errors` has a JSON pointer into the draft for each.",
        "Complete the draft, or publish first what it refers to. Nothing was published."
    );

    /// <summary>422</summary>
    public static readonly ProblemType NotReady = new(
        "not-ready",
        422,
        "The release could not be published",
        "Something would stop the release that is to be scheduled; `problems` lists everything, with the id and the title of each entry.",
        "Correct it, or send `force: true` if it will be correct when the release is due."
    );

    /// <summary>503</summary>
    public static readonly ProblemType OtherLanguages = new(
        "other-languages",
        503,
        "The languages have just changed",
        "The languages of this installation were changed while this was being done, so it was not done.",
        "Send it again. If that goes on, instances with different settings are being started; tell the operator."
    );

    /// <summary>404</summary>
    public static readonly ProblemType NoMachineTranslation = new(
        "no-machine-translation",
        404,
        "No machine translates here",
        "This installation has no machine translation. Nothing was written.",
        "Translate by hand, or ask the operator for one (`Translation:Endpoint`)."
    );
}
