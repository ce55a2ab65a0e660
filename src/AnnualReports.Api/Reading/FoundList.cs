using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading;

/// <summary>A list that is being answered: the request, what it shows, and its headers.</summary>
sealed record FoundList(FoundRequest Found, ListRequest Request, IReadOnlyList<Inclusion> Include, IListSource Source)
{
    /// <summary>
    /// The parameters of paging, which are not part of the request's normal spelling. They are repeated as the request
    /// wrote them.
    /// </summary>
    static readonly string[] Pages =
    [
        ListParameters.Shape,
        Paging.LimitName,
        Paging.CountName,
        Paging.CursorName,
    ];

    /// <summary>The last record that changed what it shows.</summary>
    public LastRecord? Last { get; private init; }

    public Kind Kind => Request.Kind;

    public PointInTime Time => Found.Time;

    public ReadOptions Options => Found.Options;

    /// <summary>The report of the list; null if it is not the list of one report.</summary>
    public ReportRef? Report { get; } = Request.Kind.UnderReport && !Request.OverAll ? Found.InReport : null;

    /// <summary>The address that all pages of the list have in common.</summary>
    public string Address => field ??= $"{Time.Address(Kind, Report, null)}{Found.Suffix}{Request.Rows}";

    /// <summary>Whether the request named the report by a word that will later mean another one.</summary>
    bool SaidLatest => Request.OverAll && Found.Request.Query.List(Filter.Report.Name).Contains(Slugs.Latest);

    /// <summary>Whether it shows only entries of its report.</summary>
    bool IsOfReportAlone => Report is not null && Include.SelectMany(i => i.Kinds).All(k => k.UnderReport);

    /// <summary>The report that it depends on; null if it shows more than that report's entries.</summary>
    public ReportRef? DependsOn => IsOfReportAlone && !SaidLatest ? Report : null;

    /// <summary>
    /// The scopes that it shows: a report, everything, or what stands under no report; and the scope of what stands
    /// under no report, if such entries are included.
    /// </summary>
    long[] Shows =>
        Report is { } report
            ? IsOfReportAlone
                ? [report.No]
                : [report.No, Scope.Beside]
            : Kind is { UnderReport: false, IsReport: false }
                ? [Scope.Beside]
                : [Scope.All];

    public static async Task<FoundList> Of(FoundRequest found, IListSource source, KindSet kinds, CancellationToken ct)
    {
        var request = found.Request.List!;
        if (request.Of(FilterBy.Report).Contains(Slugs.Latest))
            request = request.InsteadOfLatest((await source.Latest(found.Options, ct))?.Slug);
        var list = new FoundList(found, request, Inclusion.Of(request.Kind, kinds, request.Include), source);
        return list with { Last = await source.LastIn(list.Shows, found.Options.Language, ct) };
    }

    public async Task<Representation> Represent(CancellationToken ct)
    {
        var query = Address[Address.IndexOf('?', StringComparison.Ordinal)..];
        return Found.Represent(AnswerTags.Of(await State(ct), Spelling)) with
        {
            // Later pages show the state of the first one. The time of that state is not the time of the list's last
            // change.
            LastModified =
                Time.Position is null && Request.Cursor is null && Report is not { ByLatest: true } ? Last?.At : null,
            ContentLocation = Time.HasLocation(Report) || SaidLatest ? Address + Given : null,
            Links =
            [
                .. Time.Versions(
                    Kind,
                    Report,
                    null,
                    query + Request.Content + (Request.Tree ? "&shape=tree" : ""),
                    Time.Before is not null
                ),
            ],
            Keys =
            [
                .. Report is { } report ? new[] { $"report-{report.Slug}" } : [],
                Kind.Name,
                .. Include.SelectMany(i => i.Kinds).Select(k => k.Name).Distinct().Where(name => name != Kind.Name),
            ],
        };
    }

    /// <summary>Everything that decides what the answer contains.</summary>
    string Spelling =>
        $"{Address}{Request.Content}&limit={Request.Limit}&cursor={Request.Cursor}&count={Request.Count}&tree={Request.Tree}";

    /// <summary>The parameters as the request wrote them.</summary>
    string Given =>
        Request.Content
        + string.Concat(
            Pages
                .Select(name => (Name: name, Text: Found.Request.Query.Text(name)))
                .Where(p => p.Text is not null)
                .Select(p => $"&{p.Name}={p.Text}")
        );

    async Task<string> State(CancellationToken ct)
    {
        var state = await Source.PastState(Time, ct) ?? $"{Last?.Sequence ?? 0}";
        // A page after the first may show what was public earlier, and an erasure can empty that.
        if (Request.Cursor is not null)
            state += $".{(await Source.Last(IsOfReportAlone ? Report!.No : Scope.All, ct))?.Sequence ?? 0}";
        // A parent may be public only in another language, and still decide where its children are in the tree.
        if (Request.Tree)
            state +=
                "."
                + AnswerTags.Hash(
                    string.Concat(
                        (await Parents(ct))
                            .OrderBy(p => p.Key, StringComparer.Ordinal)
                            .Select(p => $"{p.Key}/{p.Value}\n")
                    )
                );
        return state;
    }

    /// <summary>The parents in the tree, by slug.</summary>
    public Task<Dictionary<string, string>> Parents(CancellationToken ct) =>
        Source.Parents(Kind, Report?.No ?? 0, Options.Position, ct);
}
