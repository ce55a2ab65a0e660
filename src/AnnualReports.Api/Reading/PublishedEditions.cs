using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

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
