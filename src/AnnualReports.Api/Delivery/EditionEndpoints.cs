using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>Editions: which there are, their manifests, and below each everything that exists under a report, as it was.</summary>
static class EditionEndpoints
{
    const string Tag = "Editions";
    const string Root = "/reports/{report}/editions";

    public static void MapEditions(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapMethods(Root, DeliveryEndpoints.GetAndHead, Task<StoredBody<Page<EditionView>>> (HttpContext http, PublishedEditions editions, CancellationToken ct) => editions.List(http, ct))
            .Describe(Tag, "ListEditions", "The editions of a report", "The newest first, all of them at once. They stay readable when the report is withdrawn.")
            .Takes(DeliveryEndpoints.Localised).Shows("report").Answers(Headers.Composed).Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport)
            .Leads("GetEdition", "An edition with its manifest.", ("report", "$request.path.report"), ("edition", "$response.body#/items/0/number"));
        v1.MapMethods(Root + "/{edition}", DeliveryEndpoints.GetAndHead, Task<StoredBody<EditionManifest>> (HttpContext http, PublishedEditions editions, CancellationToken ct) => editions.One(http, ct))
            .Describe(Tag, "GetEdition", "One edition with its manifest", "Every text that was public of the report, with its hash. `digest` is the SHA-256 over all of them in their canonical form.")
            .Takes(DeliveryEndpoints.Localised).Shows("report").Answers(Headers.Composed).Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
        foreach (var kind in kinds.All.Where(k => k.IsReport || k.UnderReport))
            kind.Visit(new Routes(v1, kinds));
    }

    /// <summary>Maps one kind's routes below an edition: the code of asOf, at the edition's position.</summary>
    sealed class Routes(IEndpointRouteBuilder v1, KindSet kinds) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var path = $"{Root}/{{edition}}/{(kind.IsReport ? kind.Name : kind.Segment)}";
            v1.MapMethods(kind.IsReport ? path : path + "/{slug}", DeliveryEndpoints.GetAndHead, Task<StoredBody<TView>> (HttpContext http, Deliver deliver, CancellationToken ct) => deliver.One<TView>(kind, http, ct))
                .Describe(Tag, $"GetEdition{typeof(TDraft).Name[..^5]}", $"One {kind.Name} in an edition", "As it was in the edition, the same bytes for good, with their digest.")
                .Takes([.. DeliveryEndpoints.Localised, .. ListParameters.IncludeOf(kind, kinds)]).Shows(kind.Name).Answers(Headers.EditionOne).Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition, ProblemTypes.NotFound, ProblemTypes.NotYetPublic, ProblemTypes.NotInLanguage, ProblemTypes.Withdrawn, ProblemTypes.Redacted);
            if (kind.IsReport)
                return;
            var list = v1.MapMethods(path, DeliveryEndpoints.GetAndHead, Task<StoredBody<Page<TCard>>> (HttpContext http, Listing listing, CancellationToken ct) => listing.List<Page<TCard>>(kind, overAll: false, http, ct))
                .Describe(Tag, $"ListEdition{kind.Many()}", $"The {kind.Segment} in an edition", "As they were in the edition. Follow `next` for more.")
                .Takes([.. DeliveryEndpoints.Localised, .. ListParameters.Of(kind, kinds, overAll: false)])
                .Answers(Headers.EditionList).Produces(StatusCodes.Status304NotModified).Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
            if (kind is ITree tree)
                list.AlsoShaped(tree.View);
        }
    }
}

/// <summary>Answers which editions a report has, and what each holds.</summary>
sealed class PublishedEditions(ReportsDb db, KindSet kinds, Published published, Editions editions, Languages languages)
{
    public async Task<StoredBody<Page<EditionView>>> List(HttpContext http, CancellationToken ct)
    {
        var reading = Negotiation.Reading(http.Request, Query.Of(http.Request), languages);
        return await db.ReadTogether(async token =>
        {
            var report = await published.Citable(Route(http, "report"), token);
            var rows = await db.Editions.AsNoTracking().Where(e => e.ReportNo == report.No).OrderByDescending(e => e.Number).ToListAsync(token);
            var page = new Page<EditionView> { Items = [.. rows.Select(r => View(r, report, rows[0].Number, reading))] };
            return Answer(page, report, Address(report), reading);
        }, ct);
    }

    public async Task<StoredBody<EditionManifest>> One(HttpContext http, CancellationToken ct)
    {
        var reading = Negotiation.Reading(http.Request, Query.Of(http.Request), languages);
        return await db.ReadTogether(async token =>
        {
            var (report, number) = (await published.Citable(Route(http, "report"), token), Route(http, "edition"));
            var newest = await db.Editions.Where(e => e.ReportNo == report.No).MaxAsync(e => (int?)e.Number, token) ?? 0;
            var wanted = Past.Number(number);
            var row = await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ReportNo == report.No && e.Number == wanted, token) ?? throw Past.Unknown(report, number, newest);
            var manifest = await editions.Manifest(report.No, row.Number, row.Sequence, token);
            var view = View(row, report, newest, reading);
            return Answer(new EditionManifest
            {
                Report = view.Report,
                Number = view.Number,
                Label = view.Label,
                Note = view.Note,
                At = view.At,
                Sequence = view.Sequence,
                Count = view.Count,
                Digest = view.Digest,
                SupersededBy = view.SupersededBy,
                Links = view.Links,
                ReportId = manifest.Report,
                Texts = [.. manifest.InOrder.Select(l => Text(l, report, row.Number))],
            }, report, view.Links.Self, reading);
        }, ct);
    }

    static StoredBody<T> Answer<T>(T view, ReportRef report, string address, Reading reading)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        return new(bytes, new()
        {
            ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"",
            Language = reading.Language,
            ContentLocation = report.ByLatest ? $"{address}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}" : null,
            Keys = [$"report-{report.Slug}", "edition"],
        });
    }

    EditionView View(EditionRow row, ReportRef report, int newest, Reading reading) => new()
    {
        Report = report.Slug,
        Number = row.Number,
        Label = row.Label,
        Note = NoteIn(Notes.Read(row.Note), reading),
        At = row.At,
        Sequence = row.Sequence,
        Count = row.Count,
        Digest = Convert.ToHexStringLower(row.Digest),
        SupersededBy = row.Number == newest ? null : newest,
        Links = new($"{Address(report)}/{row.Number}", Moment.Address(kinds.Report, report, null, row.Number), Moment.Address(kinds.Report, report, null, null)),
    };

    string? NoteIn(SortedDictionary<string, string> notes, Reading reading) =>
        (reading.Fallback ? languages.Chain(reading.Language) : [reading.Language]).Select(notes.GetValueOrDefault).FirstOrDefault(n => n is not null);

    ManifestText Text(ManifestLine line, ReportRef report, int number) => new()
    {
        Kind = line.Kind,
        Id = line.Entry,
        Slug = line.Slug,
        Language = line.Language,
        Sequence = line.Sequence,
        Sha256 = Convert.ToHexStringLower(line.BodyHash),
        Url = $"{Moment.Address(kinds[line.Kind], report, line.Slug, number)}?lang={line.Language}",
        Erased = line.Erased ? true : null,
    };

    static string Address(ReportRef report) => $"{Addresses.Root}/reports/{report.Slug}/editions";

    static string Route(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";
}
