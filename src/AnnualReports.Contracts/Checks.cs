namespace AnnualReports.Contracts;

/// <summary>The checks whose findings are warnings, by the names that <c>check</c> has.</summary>
public static class CheckNames
{
    /// <summary>A link that leads to nothing here: no such entry, heading or file, or none that is public.</summary>
    public const string DeadLink = "dead-link";

    /// <summary>A link to another site that has not answered on different days, or is gone.</summary>
    public const string DeadExternalLink = "dead-external-link";

    /// <summary>A heading that skips a level.</summary>
    public const string SkippedHeading = "skipped-heading";

    /// <summary>A link whose text does not say where it leads, such as "click here".</summary>
    public const string VagueLink = "vague-link";

    /// <summary>A link whose text is an address.</summary>
    public const string BareAddress = "bare-address";

    /// <summary>A passage in another language than the text, without a mark that says so.</summary>
    public const string UnmarkedLanguage = "unmarked-language";

    /// <summary>A table whose header row is empty.</summary>
    public const string TableWithoutHeader = "table-without-header";

    /// <summary>An alternative text that says what stands beside the picture.</summary>
    public const string RepeatingAlt = "repeating-alt";

    /// <summary>An alternative text that is a file name.</summary>
    public const string FileNameAlt = "file-name-alt";

    /// <summary>A sentence of more than 30 words.</summary>
    public const string LongSentence = "long-sentence";

    /// <summary>A PDF that not everybody can read.</summary>
    public const string Pdf = "pdf";

    /// <summary>A number that is the value of a figure of the report and would not change with it.</summary>
    public const string UnboundFigure = "unbound-figure";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [
            DeadLink,
            DeadExternalLink,
            SkippedHeading,
            VagueLink,
            BareAddress,
            UnmarkedLanguage,
            TableWithoutHeader,
            RepeatingAlt,
            FileNameAlt,
            LongSentence,
            Pdf,
            UnboundFigure,
        ];
}
