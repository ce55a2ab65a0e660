namespace AnnualReports.Api.Content;

/// <summary>What happened, according to a record of the log.</summary>
enum PublicationAction
{
    /// <summary>A revision's text was published.</summary>
    Published,

    /// <summary>The text is the same, but something else that the body shows has changed.</summary>
    Refreshed,

    /// <summary>The language was withdrawn.</summary>
    Withdrawn,

    /// <summary>The bodies or revisions named in the record's body were erased; their hashes stay.</summary>
    Redacted,

    /// <summary>The configured languages changed; the body is the new configuration.</summary>
    Configured,
}

/// <summary>
/// The values that stand for <see cref="PublicationAction"/> in columns, hashes and JSON. Queries name them as
/// constants, as they name <see cref="ReleaseStates"/> and <see cref="ReleaseActions"/>.
/// </summary>
static class PublicationActions
{
    public const string Published = "published";
    public const string Refreshed = "refreshed";
    public const string Withdrawn = "withdrawn";
    public const string Redacted = "redacted";
    public const string Configured = "configured";

    public static string Of(PublicationAction action) =>
        action switch
        {
            PublicationAction.Published => Published,
            PublicationAction.Refreshed => Refreshed,
            PublicationAction.Withdrawn => Withdrawn,
            PublicationAction.Redacted => Redacted,
            PublicationAction.Configured => Configured,
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

    public static PublicationAction Parse(string value) =>
        value switch
        {
            Published => PublicationAction.Published,
            Refreshed => PublicationAction.Refreshed,
            Withdrawn => PublicationAction.Withdrawn,
            Redacted => PublicationAction.Redacted,
            Configured => PublicationAction.Configured,
            _ => throw new InvalidDataException($"The log has no action '{value}'."),
        };
}
