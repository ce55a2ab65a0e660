using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Delivery;

/// <summary>When an answer is of: now, at a time of the past, or in an edition; and what its addresses, links and caches say of it.</summary>
sealed record Moment
{
    const string PastIsKept = "public, max-age=86400";
    const string EditionIsKept = "public, max-age=31536000, immutable";

    /// <summary>The position of the log; null: now.</summary>
    public long? Position { get; init; }

    /// <summary>The languages that were configured then.</summary>
    public required Languages Languages { get; init; }

    /// <summary>Whether those are the ones of now, so that a request without <c>lang</c> is understood alike.</summary>
    public bool HadLanguages { get; init; } = true;

    /// <summary>The report, where finding the moment found it.</summary>
    public ReportRef? Report { get; init; }

    /// <summary>The time that was asked for, in its one spelling.</summary>
    public string? AsOf { get; init; }

    /// <summary>The last instant that counts; null: now.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether nothing can be published at that time any more.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The edition's number.</summary>
    public int? Edition { get; init; }

    /// <summary>The position of the edition before.</summary>
    public long? Before { get; init; }

    /// <summary>How long the answer may be kept; null: as any other. An edition is kept for good, but not at an address that says <c>latest</c>.</summary>
    public string? CacheControl => Edition is null ? IsSettled ? PastIsKept : null : Report is { ByLatest: true } ? null : EditionIsKept;

    /// <summary>Whether the answer has an address of its own to name: that of an edition, or the one that <c>latest</c> stands for.</summary>
    public bool HasLocation(ReportRef? report) => Edition is not null || report is { ByLatest: true };

    /// <summary>What an address says of the moment, behind its language.</summary>
    public string Suffix => AsOf is null ? "" : $"&asOf={AsOf}";

    /// <summary>How to read then. A language that is configured now but was not then is known, and has nothing.</summary>
    public Reading Reading(HttpRequest request, Query query, Languages now) =>
        Negotiation.Reading(request, query, query.Text(Negotiation.Lang) is { } tag && Languages.Find(tag) is null ? now : Languages) with { Position = Position };

    /// <summary>The address at this moment of an entry, or of a kind's list.</summary>
    public string Address(Kind kind, ReportRef? report, string? slug) => Address(kind, report, slug, Edition);

    public static string Address(Kind kind, ReportRef? report, string? slug, int? edition)
    {
        var under = report is null ? Addresses.Root : Under(report, edition);
        if (kind.IsReport)
            return report is null ? $"{Addresses.Root}/{kind.Segment}" : edition is null ? under : $"{under}/{kind.Name}";
        return $"{under}/{kind.Segment}{(slug is null ? "" : "/" + slug)}";
    }

    /// <summary>Where everything of a report begins: now, or in an edition.</summary>
    public static string Under(ReportRef report, int? edition) => $"{Addresses.Root}/reports/{report.Slug}{(edition is null ? "" : $"/editions/{edition}")}";

    /// <summary>Of what stands in an edition, where the newest version is, and where that of the edition before (RFC 5829): the same for good.</summary>
    public IEnumerable<string> Versions(Kind kind, ReportRef? report, string? slug, string query, bool hasBefore) =>
        Versions(edition => Address(kind, report, slug, edition), query, hasBefore);

    /// <summary>The same of what has an address in each edition, and outside (null).</summary>
    public IEnumerable<string> Versions(Func<int?, string> address, string query, bool hasBefore)
    {
        if (Edition is not { } number)
            yield break;
        yield return $"<{address(null)}{query}>; rel=\"latest-version\"";
        if (hasBefore)
            yield return $"<{address(number - 1)}{query}>; rel=\"predecessor-version\"";
    }
}
