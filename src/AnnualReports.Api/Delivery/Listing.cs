using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery;

/// <summary>Answers lists, of now and of the past by the same code: reads one snapshot and sends stored bytes.</summary>
sealed class Listing(KindSet kinds, Languages languages, Connections connections, LiveNow live)
{
    /// <summary>Beside what the request's canonical spelling says: how a page was asked for.</summary>
    static readonly string[] Pages = [ListParameters.Shape, ListParameters.Limit, ListParameters.Count, ListParameters.Cursor];

    /// <summary>About how many bytes query strings may take with what they ask, which are remembered: sites ask the same few again and again.</summary>
    const int Remembered = 4_000_000;

    /// <summary>About what understanding a query takes, in bytes: for itself, and for each character where each two of them are a value of a list.</summary>
    const int RequestBytes = 600, CharacterBytes = 20;

    readonly Memo<(Kind Kind, bool OverAll, string Query), ListRequest> requests = new((key, _) => RequestBytes + CharacterBytes * key.Query.Length, Remembered);

    /// <summary>A list being answered: what was asked, when it is of, and the address that all its pages have in common.</summary>
    sealed record Asked(ListRequest Request, Query Query, Moment Moment, Reading Reading, ReportRef? Report, IReadOnlyList<Inclusion> Include, string List, long Scope, IListSource Source)
    {
        /// <summary>What it shows: of a report, of all, or of what stands beside reports; and what that brings from beside them.</summary>
        public long[] Shows { get; } = Report is not null ? Scope == Report.No ? [Report.No] : [Report.No, Content.Scope.Beside]
            : Request.Kind is { UnderReport: false, IsReport: false } ? [Content.Scope.Beside] : [Content.Scope.All];

        /// <summary>The last record that changed what it shows.</summary>
        public LastRecord? Last { get; init; }

        public Kind Kind => Request.Kind;

        /// <summary>Whether the report was named by a word that will mean another one later.</summary>
        public bool SaidLatest => Request.OverAll && Query.List(Filter.Report.Name).Contains(Slugs.Latest);

        public string Given => Request.Content + string.Concat(Pages.Where(name => Query.Text(name) is not null).Select(name => $"&{name}={Query.Text(name)}"));
    }

    public async Task<StoredBody<TPage>> List<TPage>(Kind kind, bool overAll, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var request = requests.Of((kind, overAll, http.Request.QueryString.Value ?? ""), (key, asked) => ListRequest.Of(key.Kind, key.OverAll, asked), query);
        return await Now<TPage>(request, query, http, ct) ?? await Then<TPage>(request, query, http, ct);
    }

    /// <summary>What is asked of any time.</summary>
    async Task<StoredBody<TPage>> Then<TPage>(ListRequest request, Query query, HttpContext http, CancellationToken ct)
    {
        var services = http.RequestServices;
        var (db, past, published) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<Past>(), services.GetRequiredService<Published>());
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            return (await Answer<TPage>(request, query, moment, http, new StoredLists(db, published), token))!;
        }, ct);
    }

    /// <summary>What is asked of now, by plain reading; null where it takes more, or fails: then it is tried again with the store's retries.</summary>
    async Task<StoredBody<TPage>?> Now<TPage>(ListRequest request, Query query, HttpContext http, CancellationToken ct)
    {
        if (request.Tree || query.Text(Past.AsOfName) is not null || http.Request.RouteValues.ContainsKey("edition"))
            return null;
        try
        {
            await using var connection = await connections.Open(ct);
            await connection.Begin(ct);
            return await Answer<TPage>(request, query, new() { Languages = languages }, http, new CurrentLists(connection, live), ct);
        }
        catch (Exception exception) when (Unreachable.Is(exception) && !Retrying.HasWaited(exception))
        {
            return null;
        }
    }

    async Task<StoredBody<TPage>?> Answer<TPage>(ListRequest request, Query query, Moment moment, HttpContext http, IListSource source, CancellationToken ct)
    {
        var reading = moment.Reading(http.Request, query, languages);
        var path = request.Kind.UnderReport && !request.OverAll ? (string)http.Request.RouteValues["report"]! : null;
        var report = path is null ? null : moment.Report ?? await source.Report(path, reading, ct);
        if (path is not null && report is null)
            return null;
        var asked = await Understood(request, query, moment, reading, report, source, ct);
        var representation = await Represent(asked, ct);
        if (representation.NotModified(http.Request))
            return new(default, representation);
        var (bytes, next) = request.Tree && source is StoredLists stored ? (await Tree(asked, stored, ct), null) : await Page(asked, ct);
        return new(bytes, next is null ? representation : representation with { Links = [.. representation.Links, $"<{next}>; rel=\"next\""] });
    }

    async Task<Asked> Understood(ListRequest request, Query query, Moment moment, Reading reading, ReportRef? report, IListSource source, CancellationToken ct)
    {
        var kind = request.Kind;
        if (request.Of(FilterBy.Report).Contains(Slugs.Latest))
            request = request.InsteadOfLatest((await source.Latest(reading, ct))?.Slug);
        var include = Inclusion.Of(kind, kinds, request.Include);
        var address = $"{moment.Address(kind, report, null)}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}";
        // What shows entries of no report is valid as long as nothing at all has changed.
        var scope = include.SelectMany(i => i.Kinds).All(k => k.UnderReport) ? report?.No ?? 0 : 0;
        var asked = new Asked(request, query, moment, reading, report, include, address + request.Rows, scope, source);
        return asked with { Last = await source.LastIn(asked.Shows, reading.Language, ct) };
    }

    static async Task<Representation> Represent(Asked asked, CancellationToken ct)
    {
        var (moment, request) = (asked.Moment, asked.Request);
        var location = moment.HasLocation(asked.Report) || asked.SaidLatest;
        var state = await asked.Source.PastTag(moment, ct) ?? $"{asked.Last?.Sequence ?? 0}";
        // A page behind the first may show what was public then, which an erasure empties.
        if (request.Cursor is not null)
            state += $".{(await asked.Source.Last(asked.Scope, ct))?.Sequence ?? 0}";
        // A parent may be public in another language alone, and decide there who stands below whom.
        if (request.Tree && asked.Source is StoredLists stored)
            state += "." + Composed.Hash(string.Concat((await Parents(asked, stored, ct)).OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => $"{p.Key}/{p.Value}\n")));
        // A time of the past ends with its day or by an erasure, and what `latest` is by any report.
        var scope = moment.AsOf is not null || asked.SaidLatest || asked.Report is { ByLatest: true } ? 0 : asked.Scope;
        return new()
        {
            ETag = Composed.Tag(state,
                $"{asked.List}{request.Content}&limit={request.Limit}&cursor={request.Cursor}&count={request.Count}&tree={request.Tree}"),
            // Later pages are of the first one's moment, which is none of the list's.
            LastModified = moment.Position is null && request.Cursor is null && asked.Report is not { ByLatest: true } ? asked.Last?.At : null,
            Language = asked.Reading.Language,
            ContentLocation = location ? asked.List + asked.Given : null,
            Links = [.. moment.Versions(asked.Kind, asked.Report, null, asked.List[asked.List.IndexOf('?', StringComparison.Ordinal)..] + request.Content + (request.Tree ? "&shape=tree" : ""), moment.Before is not null)],
            Keys = [.. asked.Report is { } report ? new[] { $"report-{report.Slug}" } : [], asked.Kind.Name, .. asked.Include.SelectMany(i => i.Kinds).Select(k => k.Name).Distinct().Where(name => name != asked.Kind.Name)],
            CacheControl = moment.CacheControl,
            Digested = moment.Edition is not null,
            ValidFor = moment.HadLanguages ? new(scope, (await asked.Source.Last(scope, ct))?.Sequence ?? 0) : null,
        };
    }

    async Task<(ReadOnlyMemory<byte> Bytes, string? Next)> Page(Asked asked, CancellationToken ct)
    {
        var (request, lists) = (asked.Request, asked.Source.Lists);
        var (query, reading) = await Begin(asked, lists, ct);
        var rows = await lists.Page(query with { Take = request.Limit + 1 }, ct);
        int? total = request.Count ? await lists.Count(query, ct) : null;
        var page = rows.Take(request.Limit).ToList();
        var next = rows.Count <= request.Limit ? null
            : $"{asked.List}{request.Content}&limit={request.Limit}{(request.Count ? "&count=true" : "")}&cursor={new Cursor(query.Position, page[^1].Place).Encode(asked.List)}";
        var included = asked.Include.Count == 0 ? null : await Inclusion.Bring(asked.Include, [.. page.Select(r => r.EntryNo)], lists, reading, ct);
        return (Cards.List(Shown(page, request), next, total, included?.Select(r => (r.Body, r.CardLength))), next);
    }

    /// <summary>
    /// When the page is of, and behind which row it begins. A page behind the first is answered as of the first, by the indexes of now as long as nothing has changed since.
    /// A cursor can be made up: it leads to no position behind the moment, and in an edition to none but the edition's.
    /// </summary>
    async Task<(ListQuery Query, Reading Reading)> Begin(Asked asked, Lists lists, CancellationToken ct)
    {
        var (moment, request) = (asked.Moment, asked.Request);
        var query = request.ToQuery(await Reports(asked, lists, ct), asked.Reading);
        var cursor = Cursor.Decode(request.Cursor, asked.List, query.Sorting.Keys);
        // What changed since in other languages or reports is none of what it shows, so that a page says the same, its cursor too, as long as its tag is
        // the same.
        var end = moment.Position ?? asked.Last?.Sequence ?? 0;
        // What ended since is gone through, so that a cursor leads back no further than so many records; then the rest is what is public at the end.
        var position = moment.Edition is null && cursor is not null && (moment.Position is not null || cursor.Position >= end - Limits.CursorRecords) ? Math.Min(cursor.Position, end) : end;
        var isNow = moment.Position is null && end <= position;
        var time = moment.Position is not null ? ListTime.Past : isNow ? ListTime.Now : ListTime.Recent;
        return (query with { Time = time, Position = position, After = cursor?.Place }, isNow ? asked.Reading : asked.Reading.AsOf(position));
    }

    /// <summary>The numbers of the reports that the list is of; null where it is of all. Kinds of no report have the number 0, which the index by year does without.</summary>
    async Task<IReadOnlyList<long>?> Reports(Asked asked, Lists lists, CancellationToken ct) => asked switch
    {
        { Report: { } report } => [report.No],
        { Kind.UnderReport: false } => asked.Request.Sort[0].Column == SortColumn.Year ? null : [0],
        _ => asked.Request.Of(FilterBy.Report) is { Length: > 0 } slugs ? await lists.Numbers(kinds.Report, slugs, ct) : null,
    };

    async Task<ReadOnlyMemory<byte>> Tree(Asked asked, StoredLists stored, CancellationToken ct)
    {
        var (query, _) = await Begin(asked, stored.Lists, ct);
        var rows = await stored.Lists.Page(query, ct);
        var parents = await Parents(asked, stored, ct);
        return Cards.Tree([.. rows.Zip(Shown(rows, asked.Request), (row, shown) => (row.Slug, shown.Body, shown.CardLength))], parents);
    }

    static Task<Dictionary<string, string>> Parents(Asked asked, StoredLists stored, CancellationToken ct) =>
        stored.Parents(asked.Kind, asked.Report?.No ?? 0, asked.Reading.Position, ct);

    static IEnumerable<(byte[] Body, int CardLength)> Shown(IEnumerable<Listed> rows, ListRequest request)
    {
        if (request.Fields.IsEmpty)
            return rows.Select(r => (r.Body, r.CardLength));
        var (members, whole) = (new Members(request.Fields), request.Fields.Any(request.Kind.IsLong));
        return rows.Select(r => whole ? members.OfBody(r.Body) : members.OfCard(r.Body.AsSpan(0, r.CardLength)));
    }
}
