using AnnualReports.Api.Content;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Changes;

/// <summary>Which changes somebody asks for.</summary>
/// <param name="After">What they have seen already; null for nothing.</param>
/// <param name="FromNow">Whether they want only what comes from now on.</param>
/// <param name="Language">Only changes in this language; null for all.</param>
/// <param name="Report">Only changes of this report and of what stands under it, by slug; null for all.</param>
/// <param name="Kind">Only changes of this kind; null for all.</param>
/// <param name="IsCompact">Whether only the newest state of each text is told.</param>
/// <param name="Limit">The most changes.</param>
/// <param name="Wait">How long to wait if there is nothing new.</param>
sealed record ChangesRequest(
    ChangesCursor? After,
    bool FromNow,
    string? Language,
    string? Report,
    string? Kind,
    bool IsCompact,
    int Limit,
    TimeSpan Wait
)
{
    public const string Since = "since",
        Compact = "compact",
        WaitName = "wait",
        ReportName = "report",
        KindName = "kind";

    /// <summary>Stands in place of a cursor, for the end of the log as it is now.</summary>
    public const string Now = "now";

    /// <summary>The most seconds that a request is held.</summary>
    const int MostWait = 30;

    /// <summary>The query parameters of the route.</summary>
    public static Parameter[] Parameters(KindSet kinds) =>
        [
            new(
                Since,
                "What you have already: the `since` of `next`. `now`: nothing of what was published up to now. Without it, "
                    + "everything public, from the beginning."
            ),
            new(Negotiation.Lang, "Only texts in this language (BCP 47). Without it, in all; `Accept-Language` does not count."),
            new(ReportName, "Only the report with this slug, and what stands under it."),
            new(KindName, "Only this kind.", [.. kinds.All.Select(k => k.Name)]),
            Paging.LimitParameter("The most changes on a page. There may be fewer, also if more follow."),
            new(
                Compact,
                "`true`: only the newest state of each text in each language. `false`: all records, from the first on, "
                    + "if you want the history. By default `true` without `since`, and as in `next` with it.",
                "true",
                "false"
            ),
            new(WaitName, "If there is nothing new: for how many seconds to wait for it before answering.")
            {
                Minimum = 0,
                Maximum = MostWait,
                Default = "0",
            },
        ];

    /// <exception cref="ProblemException">400 or 404: a parameter can't be read.</exception>
    public static ChangesRequest Of(Query query, Languages languages)
    {
        var since = query.Text(Since);
        return new(
            since is null or Now ? null : ChangesCursor.Read(since),
            since == Now,
            query.Text(Negotiation.Lang) is { } tag ? Negotiation.Configured(tag, languages).Tag : null,
            query.Text(ReportName),
            query.Text(KindName),
            query.Text(Compact) is { } compact ? compact == "true" : since is null,
            query.Limit(),
            TimeSpan.FromSeconds(query.Number(WaitName, 0))
        );
    }

    /// <summary>The address of what follows a cursor. It does not wait unless the client adds that.</summary>
    public string Next(ChangesCursor cursor) =>
        $"{Addresses.Changes}?{Since}={cursor.Encode()}&{Compact}={(IsCompact ? "true" : "false")}"
        + Part(Negotiation.Lang, Language)
        + Part(ReportName, Report)
        + Part(KindName, Kind)
        + (Limit == Limits.PageDefault ? "" : $"&{Paging.LimitName}={Limit}");

    static string Part(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
