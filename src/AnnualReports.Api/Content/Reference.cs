namespace AnnualReports.Api.Content;

/// <summary>
/// A role of references: its name, which is also the facet of its terms, and the kind that it refers to.
/// </summary>
sealed record ReferenceRole(string Name, string Target);

/// <summary>
/// A reference of a draft: its role, the kind (for a link in prose, the segment) and slug that it names, and its place
/// as a JSON pointer.
/// </summary>
sealed record Reference(string Role, string Target, string Slug, string Pointer)
{
    /// <summary>The facet of links in prose.</summary>
    public const string Link = "link";

    /// <summary>The facet of figures that prose quotes.</summary>
    public const string Quoting = "quote";

    /// <summary>The facet of references to the entry with the same slug in an earlier report.</summary>
    public const string Earlier = "earlier";

    /// <summary>The year of the report that is meant; null for the entry's own report.</summary>
    public int? Year { get; init; }

    /// <summary>The slug of the report that is meant; null for the entry's own report.</summary>
    public string? Report { get; init; }

    /// <summary>
    /// The slug that is meant when the entry with this slug has the reference; it is the same in an earlier report.
    /// </summary>
    public string SlugFor(string own) => Role == Earlier ? own : Slug;

    /// <summary>Whether it stands in prose, which may name entries that do not exist yet.</summary>
    public bool IsInProse => Role is Link or Quoting;

    /// <summary>
    /// The address that this entry's reference means: in its own report, in a report that the reference names, or
    /// outside reports. Null if prose links to a segment without entries of a report, or the report is unknown.
    /// </summary>
    public Address? From(Entry entry, KindSet kinds, ReportNames reports) =>
        (Role == Link ? kinds.AtSegment(Target) : kinds.Named(Target)) switch
        {
            { UnderReport: true } kind when ReportNo(entry, kinds, reports) is { } no => new(
                kind.Name,
                no,
                SlugFor(entry.Slug)
            ),
            { UnderReport: false } kind when Role != Link => new(kind.Name, 0, Slug),
            _ => null,
        };

    long? ReportNo(Entry entry, KindSet kinds, ReportNames reports) =>
        this switch
        {
            { Report: { } slug } => reports.Of(slug)?.No,
            { Year: { } year } => reports.Of(year)?.No,
            _ => entry.Scope(kinds),
        };
}
