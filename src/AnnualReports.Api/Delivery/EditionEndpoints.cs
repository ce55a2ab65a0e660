using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Editions: a list of them, their manifests, and below each edition all routes of a report, as it was then.
/// </summary>
static class EditionEndpoints
{
    const string Tag = "Editions";
    const string Root = "/reports/{report}/editions";

    public static void MapEditions(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapLazyMethods(Root, HeadRequests.GetAndHead, List)
            .Describe(
                Tag,
                "ListEditions",
                "The editions of a report",
                "All editions, the newest first. They can still be read when the report is withdrawn."
            )
            .Takes(Negotiation.Localised)
            .Shows(kinds.Report.Name)
            .Answers(Headers.Composed)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport)
            .Leads(
                "GetEdition",
                "An edition with its manifest.",
                ("report", "$request.path.report"),
                ("edition", "$response.body#/items/0/number")
            );
        v1.MapLazyMethods(Root + "/{edition}", HeadRequests.GetAndHead, One)
            .Describe(
                Tag,
                "GetEdition",
                "One edition with its manifest",
                "Every public text of the report, with its hash. `digest` is the SHA-256 of the manifest in its canonical form."
            )
            .Takes(Negotiation.Localised)
            .Shows(kinds.Report.Name)
            .Answers(Headers.Composed)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
        foreach (var kind in kinds.All.Where(k => k.IsReport || k.UnderReport))
            kind.Visit(new Routes(v1, kinds));
    }

    static async Task<StoredBody<Page<EditionView>>> List(
        HttpContext http,
        PublicEdge edge,
        PublishedEditions editions,
        CancellationToken ct
    ) => edge.Answer<Page<EditionView>>(await editions.List(edge.Read(http), ct));

    static async Task<StoredBody<EditionManifest>> One(
        HttpContext http,
        PublicEdge edge,
        PublishedEditions editions,
        CancellationToken ct
    ) => edge.Answer<EditionManifest>(await editions.One(edge.Read(http), ct));

    /// <summary>
    /// Maps one kind's routes below an edition. They run the code for <c>asOf</c>, at the edition's position.
    /// </summary>
    sealed class Routes(IEndpointRouteBuilder v1, KindSet kinds) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class
            where TText : class
            where TCard : class
            where TView : class, TCard
        {
            var path = $"{Root}/{{edition}}/{(kind.IsReport ? kind.Name : kind.Segment)}";
            v1.MapLazyMethods(
                    kind.IsReport ? path : path + "/{slug}",
                    HeadRequests.GetAndHead,
                    new EntryHandlers<TView>(kind).One
                )
                .Describe(
                    Tag,
                    $"GetEdition{kind.Singular()}",
                    $"One {kind.Name} in an edition",
                    "The entry as it was in the edition: always the same bytes, with their digest."
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.IncludeOf(kind, kinds)])
                .Shows(kind.Name)
                .Answers(Headers.EditionOne)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(
                    ProblemTypes.UnknownLanguage,
                    ProblemTypes.UnknownReport,
                    ProblemTypes.UnknownEdition,
                    ProblemTypes.NotFound,
                    ProblemTypes.NotYetPublic,
                    ProblemTypes.NotInLanguage,
                    ProblemTypes.Withdrawn,
                    ProblemTypes.Redacted
                );
            if (!kind.IsReport)
                List<TCard>(kind, path);
        }

        void List<TCard>(Kind kind, string path)
        {
            var handlers = new ListHandlers<TCard>(kind, overAll: false);
            var list = v1.MapLazyMethods(path, HeadRequests.GetAndHead, handlers.List)
                .Describe(
                    Tag,
                    $"ListEdition{kind.Many()}",
                    $"The {kind.Segment} in an edition",
                    "The list as it was in the edition. Follow `next` for more."
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.Of(kind, kinds, overAll: false)])
                .Answers(Headers.EditionList)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
            if (kind is ITree tree)
                list.AlsoShaped(tree.View);
        }
    }
}

/// <summary>
/// Answers which editions a report has and what each contains, even if the report is withdrawn. Naming an edition adds
/// no record to the log, so the tag of these answers is a hash of their content.
/// </summary>
sealed class PublishedEditions(
    ReportsDb db,
    KindSet kinds,
    EditionStore editions,
    PublicAnswers answers,
    Languages languages
)
{
    public Task<PublicAnswer> List(PublicRequest request, CancellationToken ct) => answers.OfEditions(request, All, ct);

    public Task<PublicAnswer> One(PublicRequest request, CancellationToken ct) => answers.OfEditions(request, One, ct);

    async Task<PlannedAnswer> All(FoundRequest found, CancellationToken ct)
    {
        var report = found.Report;
        var rows = await db
            .Editions.AsNoTracking()
            .Where(e => e.ReportNo == report.No)
            .OrderByDescending(e => e.Number)
            .ToListAsync(ct);
        var page = new Page<EditionView>
        {
            Items = [.. rows.Select(r => View(r, report, rows[0].Number, found.Options))],
        };
        return Plan(page, found, Address(report));
    }

    async Task<PlannedAnswer> One(FoundRequest found, CancellationToken ct)
    {
        var (report, named) = (found.Report, found.Request.Edition!);
        var newest = await db.Editions.Where(e => e.ReportNo == report.No).MaxAsync(e => (int?)e.Number, ct) ?? 0;
        var wanted = PointsInTime.Number(named);
        var row =
            await db
                .Editions.AsNoTracking()
                .SingleOrDefaultAsync(e => e.ReportNo == report.No && e.Number == wanted, ct)
            ?? throw PointsInTime.Unknown(report, named, newest);
        var manifest = await editions.Manifest(report.No, row.Number, row.Sequence, ct);
        var view = WithTexts(View(row, report, newest, found.Options), manifest, report);
        return Plan(view, found, view.Links.Self);
    }

    EditionManifest WithTexts(EditionView view, Manifest manifest, ReportRef report) =>
        new()
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
            Texts = [.. manifest.InOrder.Select(l => Text(l, report, view.Number))],
        };

    /// <summary>An answer that is made already, because its tag is the hash of its bytes.</summary>
    static PlannedAnswer Plan<T>(T view, FoundRequest found, string address)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        var representation = found.Represent(EntityTag.Of(SHA256.HashData(bytes))) with
        {
            ContentLocation = found.Report.ByLatest ? address + found.Suffix : null,
            Keys = [$"report-{found.Report.Slug}", "edition"],
        };
        return new(representation, _ => Task.FromResult(new Written(bytes))) { ShowsEditions = true };
    }

    EditionView View(EditionRow row, ReportRef report, int newest, ReadOptions options) =>
        new()
        {
            Report = report.Slug,
            Number = row.Number,
            Label = row.Label,
            Note = NoteIn(Notes.Read(row.Note), options),
            At = row.At,
            Sequence = row.Sequence,
            Count = row.Count,
            Digest = Convert.ToHexStringLower(row.Digest),
            SupersededBy = row.Number == newest ? null : newest,
            Links = new(
                $"{Address(report)}/{row.Number}",
                PointInTime.Address(kinds.Report, report, null, row.Number),
                PointInTime.Address(kinds.Report, report, null, null)
            ),
        };

    string? NoteIn(SortedDictionary<string, string> notes, ReadOptions options) =>
        (options.Fallback ? languages.Chain(options.Language) : [options.Language])
            .Select(notes.GetValueOrDefault)
            .FirstOrDefault(n => n is not null);

    ManifestText Text(ManifestLine line, ReportRef report, int number) =>
        new()
        {
            Kind = line.Kind,
            Id = line.Entry,
            Slug = line.Slug,
            Language = line.Language,
            Sequence = line.Sequence,
            Sha256 = Convert.ToHexStringLower(line.BodyHash),
            Url = $"{PointInTime.Address(kinds[line.Kind], report, line.Slug, number)}?lang={line.Language}",
            Erased = line.Erased ? true : null,
        };

    static string Address(ReportRef report) => $"{Addresses.Root}/reports/{report.Slug}/editions";
}
