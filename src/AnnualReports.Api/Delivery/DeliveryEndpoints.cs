using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>The public routes over all kinds: anonymous, read-only, only what is published.</summary>
static class DeliveryEndpoints
{
    public static readonly string[] GetAndHead = ["GET", "HEAD"];

    public static readonly Parameter[] Localised = [Negotiation.LangParameter, Negotiation.FallbackParameter];

    public static void MapDelivery(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapMethods("/languages", GetAndHead, Languages).Describe("Languages", "ListLanguages", "The configured languages",
            "Which languages there are, which are official, and which stand in for one that a text isn't public in.").Answers(Headers.ETag, Headers.CacheControl, Headers.ContentEncoding, Headers.Vary).Produces(StatusCodes.Status304NotModified);
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(v1, kinds));
    }

    static StoredBody<LanguagesView> Languages(HttpContext http, Languages languages)
    {
        var view = new LanguagesView(languages.Default, [.. languages.All.Select(l => new LanguageView(l.Tag, l.Name, l.Official, l.Fallback))]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        return new(bytes, new() { ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"" });
    }

    /// <summary>Maps one kind's routes, with its closed types for OpenAPI.</summary>
    sealed class Routes(IEndpointRouteBuilder v1, KindSet kinds) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var tag = kind.Many();
            var root = kind.UnderReport ? $"/reports/{{report}}/{kind.Segment}" : $"/{kind.Segment}";
            var slug = kind.IsReport ? "{report}" : "{slug}";

            var (isLinked, isFigure) = (kind is ILinked, kind.Name == Quote.Kind);
            var single = v1.MapMethods($"{root}/{slug}", GetAndHead, async Task<StoredBody<TView>> (HttpContext http, Current current, CancellationToken ct) =>
                    isLinked && Negotiation.MediaType(http.Request) == MediaTypes.JsonLd ? await http.RequestServices.GetRequiredService<LinkedWorks>().One<TView>(kind, http, ct)
                    : isFigure && Negotiation.MediaType(http.Request) == MediaTypes.Svg ? await http.RequestServices.GetRequiredService<FigureForms>().Chart<TView>(http, ct)
                    : await current.One<TView>(kind, http, ct) ?? await http.RequestServices.GetRequiredService<Deliver>().One<TView>(kind, http, ct))
                .Describe(tag, $"Get{typeof(TDraft).Name[..^5]}", $"One {kind.Name}", $"{char.ToUpperInvariant(kind.One()[0])}{kind.One()[1..]} in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.{(isLinked ? LinkedWorks.Told : "")}")
                .Takes([.. Localised, .. ListParameters.IncludeOf(kind, kinds)]).Shows(kind.Name).Answers(Headers.One).Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage, ProblemTypes.Withdrawn, ProblemTypes.Redacted);
            if (kind.IsReport || kind.UnderReport)
                single.Takes(Past.AsOfParameter).Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic).InPreviews(kind, Extent.One);

            if (isLinked)
                single.AlsoAs(MediaTypes.JsonLd, typeof(LinkedWork));
            if (isFigure)
                single.AlsoAs(MediaTypes.Svg);

            List<TCard>(kind, root, tag, overAll: false);
            if (kind.ListedOverAll)
                List<TCard>(kind, $"/{kind.Segment}", tag, overAll: true);
        }

        void List<TCard>(Kind kind, string path, string tag, bool overAll)
        {
            var list = v1.MapMethods(path, GetAndHead, Task<StoredBody<Page<TCard>>> (HttpContext http, Listing listing, CancellationToken ct) =>
                    kind.Name == Quote.Kind && TableForm.IsTable(http.Request)
                        ? http.RequestServices.GetRequiredService<FigureForms>().Table<Page<TCard>>(http, ct)
                        : listing.List<Page<TCard>>(kind, overAll, http, ct))
                .Describe(tag, $"List{(overAll ? "All" : "")}{tag}", overAll ? $"The {kind.Segment} of all reports" : $"The {kind.Segment}", "Cards: entries without their long text. Follow `next` for more.")
                .Takes([.. Localised, .. ListParameters.Of(kind, kinds, overAll)])
                .Answers(Headers.List).Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage);
            if (kind.UnderReport && !overAll)
                list.Takes(Past.AsOfParameter).Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn).InPreviews(kind, Extent.List);
            if (kind.Name == Quote.Kind)
                list.AlsoAs(MediaTypes.Csv).Takes(TableForm.Parameter);
            if (kind is ITree tree)
                list.AlsoShaped(tree.View);
        }
    }
}

/// <summary>Answers the public routes, of now and of the past by the same code: reads one snapshot and sends stored bytes.</summary>
sealed class Deliver(ReportsDb db, KindSet kinds, Published published, Past past, Languages languages)
{
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
            var hasBefore = moment.Before is { } before && await published.Has(kind, report, slug, new(found.Language, Fallback: true, before), token);
            var validFor = await published.States.Depends(moment, report, token);
            var representation = Describe(kind, report, slug, found, moment, hasBefore) with { ValidFor = validFor };
            var include = Inclusion.Of(kind, kinds, query.List(ListParameters.Include));
            return include.IsEmpty ? new StoredBody<TView>(found.Body, representation) : await With<TView>(include, found, moment.Address(kind, report, slug), representation, moment, report, reading, http.Request, token);
        }, ct);
    }

    /// <summary>What is said of an entry as it is now.</summary>
    public static Representation Describe(Kind kind, LiveEntry found, bool byLatest, Moment moment, bool hasBefore) =>
        Describe(kind, found.Report is { } report ? new(found.Scope, report, byLatest) : null, found.Slug, new(0, found.Language, found.Body, found.BodyHash, found.CardLength, found.ChangedAt), moment, hasBefore) with
        {
            ValidFor = new(found.Scope, found.LastSequence),
        };

    static Representation Describe(Kind kind, ReportRef? report, string slug, Stored found, Moment moment, bool hasBefore)
    {
        var (address, asked) = (moment.Address(kind, report, slug), $"?lang={found.Language}{moment.Suffix}");
        return new()
        {
            ETag = $"\"{Convert.ToHexStringLower(found.BodyHash)}\"",
            // What `latest` is can go back to a report that was public long before.
            LastModified = report is { ByLatest: true } ? null : found.ChangedAt,
            Language = found.Language,
            ContentLocation = moment.HasLocation(report) ? address + asked : null,
            Links = [.. Alternates(address, moment, Cards.Texts(found.Body, "languages"u8), found.Language), .. moment.Versions(kind, report, slug, asked, hasBefore)],
            Keys = [.. ReportKey(report), kind.Name, .. Cards.Texts(found.Body, "id"u8)],
            CacheControl = moment.CacheControl,
            Digested = moment.Edition is not null,
        };
    }

    /// <summary>An entry and what it refers to: its tag is that of an answer of several bodies, and no one record says when it changed.</summary>
    async Task<StoredBody<TView>> With<TView>(IReadOnlyList<Inclusion> include, Stored found, string address, Representation one, Moment moment, ReportRef? report, Reading reading, HttpRequest request, CancellationToken ct)
    {
        long[] shows = report is null ? [Scope.All] : include.SelectMany(i => i.Kinds).All(k => k.UnderReport) ? [report.No] : [report.No, Scope.Beside];
        // What it brings is in the language asked for, which its own need not be.
        address += $"?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}&include={Inclusion.Spelling(include)}";
        one = one with
        {
            ETag = Composed.Tag(await published.States.Tag(moment, shows, reading.Language, ct), address),
            LastModified = null,
            ValidFor = moment.HadLanguages ? new(0, await published.States.LastSequence(0, ct)) : null,
            ContentLocation = one.ContentLocation is null ? null : address,
            Keys = [.. one.Keys, .. include.SelectMany(i => i.Kinds).Select(k => k.Name).Except(one.Keys)],
        };
        if (one.NotModified(request))
            return new(default, one);
        var included = await Inclusion.Bring(include, [found.EntryNo], Lists.In(db), reading, ct);
        return new(Cards.With(found.Body, included.Select(i => (i.Body, i.CardLength))), one);
    }

    public static string Route(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";

    static string[] ReportKey(ReportRef? report) => report is null ? [] : [$"report-{report.Slug}"];

    /// <summary>The other languages, as a header names them.</summary>
    public static string[] Alternates(string address, Moment moment, IReadOnlyList<string> published, string served) =>
        [.. published.Where(l => l != served).Select(l => $"<{address}?lang={l}{moment.Suffix}>; rel=\"alternate\"; hreflang=\"{l}\"")];
}
