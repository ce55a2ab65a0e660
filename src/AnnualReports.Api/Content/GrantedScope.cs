using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>One part of what an actor may do in an operation.</summary>
/// <param name="ReportNo">The number of a report; 0 for all reports and for what belongs to none.</param>
/// <param name="Languages">The languages whose texts it is about; null for all.</param>
sealed record GrantedPart(long ReportNo, ImmutableArray<string>? Languages);

/// <summary>Where the actor of an operation may carry it out. The store asks it for each entry that it reads.</summary>
/// <param name="parts">The parts.</param>
/// <param name="needed">The roles that have it, in words.</param>
/// <param name="isForShared">Whether a grant for one report is enough for what belongs to no report, such as themes:
/// they are read by everybody who works on a report.</param>
sealed class GrantedScope(IReadOnlyList<GrantedPart> parts, string needed, bool isForShared = false)
{
    /// <summary>Everywhere: for the program itself.</summary>
    public static readonly GrantedScope All = new([new(0, null)], "");

    /// <summary>Whether it is granted anywhere at all.</summary>
    public bool IsAnywhere => parts.Count > 0;

    /// <summary>The numbers of the reports that it is granted in; null for all of them.</summary>
    public IReadOnlyCollection<long>? Reports { get; } =
        parts.Any(p => p.ReportNo == 0) ? null : [.. parts.Select(p => p.ReportNo).Distinct()];

    /// <summary>Whether it is granted in a report; 0 is what belongs to no report, such as a theme.</summary>
    public bool Allows(long reportNo) =>
        Reports is null || Reports.Contains(reportNo) || (reportNo == 0 && isForShared && IsAnywhere);

    /// <summary>Whether it is granted for the texts of a language in a report.</summary>
    public bool Allows(long reportNo, string language) =>
        parts.Any(p =>
            (p.ReportNo == 0 || p.ReportNo == reportNo) && (p.Languages is not { } some || some.Contains(language))
        );

    /// <exception cref="Refusal">It is not granted in this report.</exception>
    public void Demand(long reportNo)
    {
        if (!Allows(reportNo))
            throw new Refusal(
                RefusalReason.Forbidden,
                reportNo == 0
                    ? $"This belongs to no report, or to all of them: it needs {needed} in all reports, and yours is for some."
                    : $"This is in a report that you have no grant for: it needs {needed} there."
            )
            {
                ReportNo = reportNo,
            };
    }

    /// <summary>
    /// Demands the grant for a report that is named by its slug. Whoever has grants for some reports gets one answer for
    /// those that there are and those that there are not, so that nobody finds out by asking.
    /// </summary>
    /// <param name="reportNo">The report; 0 if there is none.</param>
    /// <param name="slug">What was asked for.</param>
    /// <exception cref="Refusal">It is not granted there.</exception>
    public void DemandNamed(long reportNo, string slug)
    {
        if (Reports is not null && !Reports.Contains(reportNo))
            throw new Refusal(
                RefusalReason.Forbidden,
                $"You have no grant for a report '{slug}': it needs {needed} there."
            )
            {
                ReportNo = reportNo,
            };
    }

    /// <exception cref="Refusal">It is not granted for the texts of this language.</exception>
    public void Demand(long reportNo, string language)
    {
        Demand(reportNo);
        if (!Allows(reportNo, language))
            throw new Refusal(
                RefusalReason.Forbidden,
                $"Your grant is for other languages than '{language}': it needs {needed} with this language."
            )
            {
                ReportNo = reportNo,
            };
    }
}
