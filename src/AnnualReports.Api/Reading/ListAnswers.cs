using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Answers lists of now and of the past with the same code. Lists of now are read by plain SQL. Trees and the past are
/// read through the database context, which has retries and finds the reasons of failures.
/// </summary>
sealed class ListAnswers(
    Connections connections,
    LiveNow live,
    PublicAnswers answers,
    ReportsDb db,
    PublicEntries published,
    AnswerTags tags,
    KindSet kinds,
    Languages languages
)
{
    public async Task<PublicAnswer> List(PublicRequest request, CancellationToken ct) =>
        await Now(request, ct) ?? await OfAnyTime(request, ct);

    /// <summary>The cards before and after the entry that the request names, in the order of the list.</summary>
    public Task<PublicAnswer> Around(PublicRequest request, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var found = await answers.FindReport(request, token);
                var (kind, report) = (request.List!.Kind, found.Report);
                var entry = await published.One(kind, report, request.Slug!, found.Options, token);
                var list = await FoundList.Of(found, new StoredLists(db, published, tags, languages), kinds, token);
                var headers = await list.Represent(token) with { ValidFor = await ValidFor(list, token) };
                var place = Sorting
                    .Of(kind, inOneReport: true, request.List.Sort)
                    .PlaceOf(kind.Facts(entry.Body), request.Slug!, report.Year);
                return (await new ListPages(list, kinds).Around(new(place, entry.EntryNo), token)).Under(headers);
            },
            ct
        );

    /// <summary>Whether the list belongs to the report that the path names.</summary>
    static bool IsOfReport(ListRequest list) => list.Kind.UnderReport && !list.OverAll;

    Task<PublicAnswer> OfAnyTime(PublicRequest request, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var found = IsOfReport(request.List!)
                    ? await answers.FindReport(request, token)
                    : await answers.Find(request, token);
                return await Answer(found, new StoredLists(db, published, tags, languages), token);
            },
            ct
        );

    async Task<PublicAnswer?> Now(PublicRequest request, CancellationToken ct)
    {
        if (request.List!.Tree || !request.IsOfNow)
            return null;
        try
        {
            await using var connection = await connections.Open(ct);
            await connection.Begin(ct);
            return await Now(request, new(connection, live), ct);
        }
        catch (Exception exception) when (Unreachable.Is(exception) && !RetryStrategy.HasWaited(exception))
        {
            return null;
        }
    }

    async Task<PublicAnswer?> Now(PublicRequest request, CurrentLists source, CancellationToken ct)
    {
        var (time, options) = (new PointInTime { Languages = languages }, request.Options(languages));
        var report = IsOfReport(request.List!) ? await source.Report(request.Report!, ct) : null;
        return report is null && IsOfReport(request.List!)
            ? null
            : await Answer(new(request, time, options, report), source, ct);
    }

    /// <summary>
    /// Plans the headers, and reads the list unless the client has it already. The caller has opened the snapshot.
    /// </summary>
    async Task<PublicAnswer> Answer(FoundRequest found, IListSource source, CancellationToken ct)
    {
        var list = await FoundList.Of(found, source, kinds, ct);
        var headers = await list.Represent(ct) with { ValidFor = await ValidFor(list, ct) };
        if (found.Request.Conditions.HaveAlready(headers.ETag))
            return new(default, headers);
        var pages = new ListPages(list, kinds);
        return (list.Request.Tree ? await pages.Tree(ct) : await pages.Page(ct)).Under(headers);
    }

    /// <summary>What the list depends on, which is read by the statements that its source has.</summary>
    static async Task<Validity?> ValidFor(FoundList list, CancellationToken ct)
    {
        var scope = AnswerTags.ScopeOf(list.Time, list.DependsOn);
        return list.Time.HadLanguages ? new(scope, (await list.Source.Last(scope, ct))?.Sequence ?? 0) : null;
    }
}
