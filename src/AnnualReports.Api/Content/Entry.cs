namespace AnnualReports.Api.Content;

/// <summary>One item of content: what never changes of it, but for the slug before it is first public.</summary>
/// <param name="No">Its number in the store.</param>
/// <param name="Id">Its id on the wire and in the log's hashes.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="ReportNo">The number of its report; 0 for reports and themes.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Year">A report's year, or the year of the report it belongs to; 0 for themes.</param>
sealed record Entry(long No, Guid Id, string Kind, long ReportNo, string Slug, int Year)
{
    /// <summary>The first of the numbers, which count down, that stand for entries until the store gives them theirs; it gives none so low.</summary>
    public const long FirstNew = Content.Scope.Beside - 1;

    /// <summary>Whether a number stands for an entry that is only about to be created.</summary>
    public static bool IsNew(long no) => no <= FirstNew;

    /// <summary>The scope of the log that a change of this entry touches, besides the whole.</summary>
    public long Scope(KindSet kinds) => kinds[Kind].IsReport ? No : ReportNo;

    /// <summary>How a person names it: <c>highlights/eu-council-presidency</c>.</summary>
    public string Path(KindSet kinds) => $"{kinds[Kind].Segment}/{Slug}";
}
