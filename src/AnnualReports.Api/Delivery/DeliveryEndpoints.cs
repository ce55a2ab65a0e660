using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>The public routes over all kinds: anonymous, read-only, only what is published.</summary>
static class DeliveryEndpoints
{
    public static readonly string[] GetAndHead = ["GET", "HEAD"];

    public static readonly Parameter[] Localised = [Negotiation.LangParameter, Negotiation.FallbackParameter];

    static readonly Parameter Limit = new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() };

    public static readonly Parameter[] Paging =
    [
        Limit,
        new("cursor", "Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile."),
        new("count", "`true`: add `total`.", "true", "false"),
    ];

    public static readonly Parameter Shape = new("shape", "`tree`: all sections at once, each with its `children`; without `limit`, `cursor` and `count`.", "tree", "list");

    public static void MapDelivery(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapMethods("/languages", GetAndHead, Languages).Describe("Languages", "ListLanguages", "The configured languages",
            "Which languages there are, which are official, and which stand in for one that a text isn't public in.").Answers(Headers.ETag, Headers.CacheControl).Produces(StatusCodes.Status304NotModified);
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(v1));
    }

    static StoredBody<LanguagesView> Languages(HttpContext http, Languages languages)
    {
        var view = new LanguagesView(languages.Default, [.. languages.All.Select(l => new LanguageView(l.Tag, l.Name, l.Official, l.Fallback))]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        return new(bytes, new() { ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"" });
    }

    /// <summary>Maps one kind's routes, with its closed types for OpenAPI.</summary>
    sealed class Routes(IEndpointRouteBuilder v1) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var tag = char.ToUpperInvariant(kind.Segment[0]) + kind.Segment[1..];
            var root = kind.UnderReport ? $"/reports/{{report}}/{kind.Segment}" : $"/{kind.Segment}";
            var slug = kind.IsReport ? "{report}" : "{slug}";

            var single = v1.MapMethods($"{root}/{slug}", GetAndHead, Task<StoredBody<TView>> (HttpContext http, Deliver deliver, CancellationToken ct) => deliver.One<TView>(kind, http, ct))
                .Describe(tag, $"Get{typeof(TDraft).Name[..^5]}", $"One {kind.Name}", $"A {kind.Name} in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.")
                .Takes(Localised).Shows(kind.Name).Answers(Headers.One).Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage, ProblemTypes.Withdrawn, ProblemTypes.Redacted);
            if (kind.IsReport || kind.UnderReport)
                single.Takes(Past.AsOfParameter).Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic).InPreviews(kind, Extent.One);

            List<TCard>(kind, root, tag, overAll: false);
            if (kind.ListedOverAll)
                List<TCard>(kind, $"/{kind.Segment}", tag, overAll: true);
        }

        void List<TCard>(Kind kind, string path, string tag, bool overAll)
        {
            var list = v1.MapMethods(path, GetAndHead, Task<StoredBody<Page<TCard>>> (HttpContext http, Deliver deliver, CancellationToken ct) => deliver.List<Page<TCard>>(kind, overAll, http, ct))
                .Describe(tag, $"List{(overAll ? "All" : "")}{tag}", overAll ? $"The {kind.Segment} of all reports" : $"The {kind.Segment}", "Cards: entries without their long text. Follow `next` for more.")
                .Takes([.. Localised, .. Paging, .. kind.TreeRole is null ? [] : new[] { Shape }])
                .Answers(Headers.List).Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage);
            if (kind.UnderReport && !overAll)
                list.Takes(Past.AsOfParameter).Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn).InPreviews(kind, Extent.List);
        }
    }
}

/// <summary>Answers the public routes, of now and of the past by the same code: reads one snapshot and sends stored bytes.</summary>
sealed class Deliver(ReportsDb db, Published published, Past past, Languages languages)
{
    /// <summary>Raised when the form of composed answers changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 1;

    static readonly string[] BesidesLanguage = ["shape", "limit", "count", "cursor"];

    public async Task<StoredBody<TView>> One<TView>(Kind kind, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = kind.IsReport || kind.UnderReport ? moment.Report ?? await published.Report(Route(http, "report"), reading, token) : null;
            var slug = kind.IsReport ? report!.Slug : Route(http, "slug");
            var found = await published.One(kind, report, slug, reading, token);
            var (address, asked) = (moment.Address(kind, report, slug), $"?lang={found.Language}{moment.Suffix}");
            var hasBefore = moment.Before is { } before && await published.Has(kind, report, slug, new(found.Language, Fallback: true, before), token);
            return new StoredBody<TView>(found.Body, new()
            {
                ETag = $"\"{Convert.ToHexStringLower(found.BodyHash)}\"",
                LastModified = found.At,
                Language = found.Language,
                ContentLocation = moment.HasLocation(report) ? address + asked : null,
                Links = [.. Alternates(address, moment, Cards.Texts(found.Body, "languages"u8), found.Language), .. moment.Versions(kind, report, slug, asked, hasBefore)],
                Keys = [.. ReportKey(report), kind.Name, found.EntryId.ToString()],
                CacheControl = moment.CacheControl,
                Digested = moment.Edition is not null,
            });
        }, ct);
    }

    public async Task<StoredBody<TPage>> List<TPage>(Kind kind, bool overAll, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var tree = query.Text("shape") == "tree";
        if (tree && (query.Text("limit") ?? query.Text("cursor") ?? query.Text("count")) is not null)
            throw ProblemException.Parameter("A tree is answered whole: leave out limit, cursor and count.", "shape", ["tree alone"]);
        var limit = query.Number("limit", Limits.PageDefault);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = kind.UnderReport && !overAll ? moment.Report ?? await published.Report(Route(http, "report"), reading, token) : null;
            long? reportNo = overAll ? null : report?.No ?? 0;
            var asked = $"?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}";
            var list = moment.Address(kind, report, null) + asked;
            var cursor = Cursor.Decode(query.Text("cursor"), list);
            var representation = new Representation
            {
                ETag = Composed(await published.ValidFor(moment, report?.No ?? 0, token), $"{list}&limit={limit}&cursor={query.Text("cursor")}&count={query.Flag("count")}&tree={tree}"),
                Language = reading.Language,
                ContentLocation = moment.HasLocation(report) ? list + Given(query) : null,
                Links = [.. moment.Versions(kind, report, null, asked + (tree ? "&shape=tree" : ""), moment.Before is not null)],
                Keys = [.. ReportKey(report), kind.Name],
                CacheControl = moment.CacheControl,
                Digested = moment.Edition is not null,
            };
            if (representation.NotModified(http.Request))
                return new StoredBody<TPage>(default, representation);
            // A cursor can be made up: it leads to no position behind the moment, and in an edition to none but the edition's.
            var end = moment.Position ?? await published.LastSequence(0, token);
            var position = moment.Edition is null && cursor is not null ? Math.Min(cursor.Position, end) : end;
            if (cursor is not null)
                reading = reading.AsOf(position);
            var rows = published.List(kind, reportNo, reading);
            return tree
                ? new(await Tree(kind, reportNo, rows, reading, token), representation)
                : await Page<TPage>(overAll ? ListOrder.YearDescending : kind.Order, rows, cursor, position, limit, query.Flag("count"), list, representation, token);
        }, ct);
    }

    /// <summary>What a composed answer holds for: now, the last record of its scope; of the past, its position, until something of it is erased.</summary>
    async Task<StoredBody<TPage>> Page<TPage>(ListOrder order, IQueryable<LiveRow> rows, Cursor? cursor, long position, int limit, bool count, string list, Representation representation, CancellationToken ct)
    {
        var page = await published.Page(rows, order, cursor, limit + 1, ct);
        int? total = count ? await rows.CountAsync(ct) : null;
        var lastRow = page.Count > limit ? page[limit - 1] : null;
        var next = lastRow is null
            ? null
            : $"{list}&limit={limit}{(count ? "&count=true" : "")}&cursor={new Cursor(position, lastRow.Year, lastRow.Position, lastRow.Slug, lastRow.EntryNo).Encode(list)}";
        var items = page.Take(limit).Where(r => r.Body is not null).Select(r => (r.Body!, r.CardLength));
        return new(Cards.List(items, next, total), next is null ? representation : representation with { Links = [.. representation.Links, $"<{next}>; rel=\"next\""] });
    }

    async Task<ReadOnlyMemory<byte>> Tree(Kind kind, long? reportNo, IQueryable<LiveRow> rows, Reading reading, CancellationToken ct)
    {
        var all = await published.Page(rows, kind.Order, null, int.MaxValue, ct);
        var parents = await published.Parents(kind, reportNo, reading.Position, ct);
        return Cards.Tree([.. all.Where(r => r.Body is not null).Select(r => (r.Slug, r.Body!, r.CardLength))], parents);
    }

    static string Route(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";

    /// <summary>What was asked besides language and time, in one order.</summary>
    static string Given(Query query) => string.Concat(BesidesLanguage.Where(name => query.Text(name) is not null).Select(name => $"&{name}={query.Text(name)}"));

    static string[] ReportKey(ReportRef? report) => report is null ? [] : [$"report-{report.Slug}"];

    static string Composed(string validFor, string request) =>
        $"\"{BuildShape}.{validFor}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request))[..8])}\"";

    static string[] Alternates(string address, Moment moment, IReadOnlyList<string> published, string served) =>
        [.. published.Where(l => l != served).Select(l => $"<{address}?lang={l}{moment.Suffix}>; rel=\"alternate\"; hreflang=\"{l}\"")];
}
