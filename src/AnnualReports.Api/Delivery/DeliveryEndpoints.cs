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
    static readonly string[] GetAndHead = ["GET", "HEAD"];

    static readonly Parameter[] Localised = [Negotiation.LangParameter, Negotiation.FallbackParameter];

    static readonly Parameter Limit = new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() };

    static readonly Parameter[] Paging =
    [
        Limit,
        new("cursor", "Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile."),
        new("count", "`true`: add `total`.", "true", "false"),
    ];

    static readonly Parameter Shape = new("shape", "`tree`: all sections at once, each with its `children`; without `limit`, `cursor` and `count`.", "tree", "list");

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
                single.Refuses(ProblemTypes.UnknownReport).InPreviews(kind, one: true);

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
                list.Refuses(ProblemTypes.UnknownReport, ProblemTypes.Withdrawn).InPreviews(kind, one: false);
        }
    }
}

/// <summary>Answers the public routes: reads one snapshot and sends stored bytes.</summary>
sealed class Deliver(ReportsDb db, Published published, Languages languages)
{
    /// <summary>Raised when the form of composed answers changes, so that no cache keeps the old one.</summary>
    const int BuildShape = 1;

    public async Task<StoredBody<TView>> One<TView>(Kind kind, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var reading = Negotiation.Reading(http.Request, query, languages);
        var slug = Route(http, kind.IsReport ? "report" : "slug");
        return await db.ReadTogether(async token =>
        {
            var report = kind.IsReport || kind.UnderReport ? await published.Report(Route(http, "report"), reading, token) : null;
            var found = await published.One(kind, report, kind.IsReport ? report!.Slug : slug, reading, token);
            var address = Address(kind, report, kind.IsReport ? null : slug);
            return new StoredBody<TView>(found.Body, new()
            {
                ETag = $"\"{Convert.ToHexStringLower(found.BodyHash)}\"",
                LastModified = found.At,
                Language = found.Language,
                ContentLocation = report is { ByLatest: true } ? $"{address}?lang={found.Language}" : null,
                Links = Alternates(address, Cards.Texts(found.Body, "languages"u8), found.Language),
                Keys = [.. ReportKey(report), kind.Name, found.EntryId.ToString()],
            });
        }, ct);
    }

    public async Task<StoredBody<TPage>> List<TPage>(Kind kind, bool overAll, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var reading = Negotiation.Reading(http.Request, query, languages);
        var tree = query.Text("shape") == "tree";
        if (tree && (query.Text("limit") ?? query.Text("cursor") ?? query.Text("count")) is not null)
            throw ProblemException.Parameter("A tree is answered whole: leave out limit, cursor and count.", "shape", ["tree alone"]);
        var limit = query.Number("limit", Limits.PageDefault);
        return await db.ReadTogether(async token =>
        {
            var report = kind.UnderReport && !overAll ? await published.Report(Route(http, "report"), reading, token) : null;
            long? reportNo = overAll ? null : report?.No ?? 0;
            var address = Address(kind, report, null);
            var list = $"{address}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}";
            var cursor = Cursor.Decode(query.Text("cursor"), list);
            var last = await published.LastSequence(report?.No ?? 0, token);
            var representation = new Representation
            {
                ETag = Composed(last, $"{list}&limit={limit}&cursor={query.Text("cursor")}&count={query.Flag("count")}&tree={tree}"),
                Language = reading.Language,
                ContentLocation = report is { ByLatest: true } ? $"{address}{http.Request.QueryString}" : null,
                Keys = [.. ReportKey(report), kind.Name],
            };
            if (representation.NotModified(http.Request))
                return new StoredBody<TPage>(default, representation);
            var position = cursor?.Position ?? await published.LastSequence(0, token);
            var rows = published.List(kind, reportNo, cursor is null ? reading : reading.AsOf(position));
            return tree
                ? new(await Tree(kind, reportNo, rows, token), representation)
                : await Page<TPage>(overAll ? ListOrder.YearDescending : kind.Order, rows, cursor, position, limit, query.Flag("count"), list, representation, token);
        }, ct);
    }

    async Task<StoredBody<TPage>> Page<TPage>(ListOrder order, IQueryable<LiveRow> rows, Cursor? cursor, long position, int limit, bool count, string list, Representation representation, CancellationToken ct)
    {
        var page = await published.Page(rows, order, cursor, limit + 1, ct);
        int? total = count ? await rows.CountAsync(ct) : null;
        var lastRow = page.Count > limit ? page[limit - 1] : null;
        var next = lastRow is null
            ? null
            : $"{list}&limit={limit}{(count ? "&count=true" : "")}&cursor={new Cursor(position, lastRow.Year, lastRow.Position, lastRow.Slug, lastRow.EntryNo).Encode(list)}";
        var items = page.Take(limit).Where(r => r.Body is not null).Select(r => (r.Body!, r.CardLength));
        return new(Cards.List(items, next, total), next is null ? representation : representation with { Links = [$"<{next}>; rel=\"next\""] });
    }

    async Task<ReadOnlyMemory<byte>> Tree(Kind kind, long? reportNo, IQueryable<LiveRow> rows, CancellationToken ct)
    {
        var all = await published.Page(rows, kind.Order, null, int.MaxValue, ct);
        var parents = await published.Parents(kind, reportNo, null, ct);
        return Cards.Tree([.. all.Where(r => r.Body is not null).Select(r => (r.Slug, r.Body!, r.CardLength))], parents);
    }

    static string Route(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";

    static string Address(Kind kind, ReportRef? report, string? slug) =>
        kind.IsReport ? $"{Addresses.Root}/reports{(report is null ? "" : "/" + report.Slug)}"
        : $"{Addresses.Root}{(report is null ? "" : "/reports/" + report.Slug)}/{kind.Segment}{(slug is null ? "" : "/" + slug)}";

    static string[] ReportKey(ReportRef? report) => report is null ? [] : [$"report-{report.Slug}"];

    static string Composed(long lastSequence, string request) =>
        $"\"{BuildShape}.{lastSequence}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request))[..8])}\"";

    static string[] Alternates(string address, IReadOnlyList<string> published, string served) =>
        [.. published.Where(l => l != served).Select(l => $"<{address}?lang={l}>; rel=\"alternate\"; hreflang=\"{l}\"")];
}
