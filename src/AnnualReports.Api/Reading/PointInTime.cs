using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading;

/// <summary>
/// The point in time that an answer is about: now, a time of the past, or an edition; and how addresses, links and
/// caches express it.
/// </summary>
sealed record PointInTime
{
    const string PastIsCached = "public, max-age=86400";
    const string EditionIsCached = "public, max-age=31536000, immutable";

    /// <summary>The position of the log; null: now.</summary>
    public long? Position { get; init; }

    /// <summary>The languages that were configured then.</summary>
    public required Languages Languages { get; init; }

    /// <summary>
    /// Whether the same languages are configured now, so that a request without <c>lang</c> means the same.
    /// </summary>
    public bool HadLanguages { get; init; } = true;

    /// <summary>The report that the request names, if it had to be found to know the time.</summary>
    public ReportRef? Report { get; init; }

    /// <summary>The value of <c>asOf</c>, always spelt in the same way for the same time.</summary>
    public string? AsOf { get; init; }

    /// <summary>The last instant that counts; null: now.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether the time is so long ago that no record can be added before it any more.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The edition's number.</summary>
    public int? Edition { get; init; }

    /// <summary>The position of the previous edition.</summary>
    public long? Before { get; init; }

    /// <summary>
    /// How long the answer may be cached; null: as usual. An edition may be cached for good, but not at an address that
    /// says <c>latest</c>.
    /// </summary>
    public string? CacheControl =>
        Edition is null
            ? IsFinal
                ? PastIsCached
                : null
            : Report is { ByLatest: true }
                ? null
                : EditionIsCached;

    /// <summary>
    /// Whether the answer has an address of its own to name in its headers: that of an edition, or that of the report
    /// for which <c>latest</c> stands.
    /// </summary>
    public bool HasLocation(ReportRef? report) => Edition is not null || report is { ByLatest: true };

    /// <summary>The time as it is written in an address, after its language.</summary>
    public string Suffix => AsOf is null ? "" : $"&asOf={AsOf}";

    /// <summary>The read options for this point in time.</summary>
    /// <exception cref="ProblemException">The address names a language that is configured neither then nor
    /// now.</exception>
    public ReadOptions Options(PublicRequest request, Languages now) =>
        new(request.Language.In(Languages, now), request.Fallback, Position);

    /// <summary>The address, at this point in time, of an entry or of a kind's list.</summary>
    public string Address(Kind kind, ReportRef? report, string? slug) => Address(kind, report, slug, Edition);

    public static string Address(Kind kind, ReportRef? report, string? slug, int? edition)
    {
        var under = report is null ? Addresses.Root : Under(report, edition);
        if (kind.IsReport)
            return report is null ? $"{Addresses.Root}/{kind.Segment}"
                : edition is null ? under
                : $"{under}/{kind.Name}";
        return $"{under}/{kind.Segment}{(slug is null ? "" : "/" + slug)}";
    }

    /// <summary>The address below which everything of a report is found: now, or in an edition.</summary>
    public static string Under(ReportRef report, int? edition) =>
        $"{Addresses.Root}/reports/{report.Slug}{(edition is null ? "" : $"/editions/{edition}")}";

    /// <summary>
    /// Links from an answer in an edition to the newest version and to that of the previous edition (RFC 5829). They
    /// never change.
    /// </summary>
    public IEnumerable<string> Versions(Kind kind, ReportRef? report, string? slug, string query, bool hasBefore) =>
        Versions(edition => Address(kind, report, slug, edition), query, hasBefore);

    /// <summary>
    /// The same, with a function that makes the address in an edition, or outside of editions (null).
    /// </summary>
    public IEnumerable<string> Versions(Func<int?, string> address, string query, bool hasBefore)
    {
        if (Edition is not { } number)
            yield break;
        yield return $"<{address(null)}{query}>; rel=\"latest-version\"";
        if (hasBefore)
            yield return $"<{address(number - 1)}{query}>; rel=\"predecessor-version\"";
    }
}
