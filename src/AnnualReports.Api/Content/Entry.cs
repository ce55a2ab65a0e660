namespace AnnualReports.Api.Content;

/// <summary>
/// One item of content: the parts that never change, except the slug before the entry is first public.
/// </summary>
/// <param name="No">Its number in the store.</param>
/// <param name="Id">Its id on the wire and in the log's hashes.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="ReportNo">The number of its report; 0 for reports and themes.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Year">A report's year, or the year of the report it belongs to; 0 for themes.</param>
sealed record Entry(long No, Guid Id, string Kind, long ReportNo, string Slug, int Year)
{
    /// <summary>
    /// The first of the temporary numbers of new entries, which count down. The store gives no number so low.
    /// </summary>
    public const long FirstNew = Content.Scope.Beside - 1;

    /// <summary>Whether a number is the temporary one of a new entry.</summary>
    public static bool IsNew(long no) => no <= FirstNew;

    /// <summary>The scope that a change of this entry touches, besides the scope of everything.</summary>
    public long Scope(KindSet kinds) => kinds[Kind].IsReport ? No : ReportNo;

    /// <summary>Its name in messages, such as <c>highlights/eu-council-presidency</c>.</summary>
    public string Path(KindSet kinds) => $"{kinds[Kind].Segment}/{Slug}";
}
