using System.Linq.Expressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Finds the faults that keep drafts from being saved, each with its place.</summary>
sealed class DraftFaults(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>The places of the values that only one entry can have.</summary>
    public const string Slug = "/slug",
        Year = "/fields/year";

    public static readonly Fault NeedsReport = new("/report", "The slug of the report that it belongs to is needed.");

    readonly DraftReferences references = new(db, kinds);

    /// <summary>The faults of a draft by itself, whatever else is in the store.</summary>
    public List<Fault> OfForm(Kind kind, Draft draft)
    {
        var faults = new List<Fault>();
        if (SlugFault(kind, draft.Slug) is { } fault)
            faults.Add(fault);
        faults.AddRange(draft.Translations.Keys.SelectMany(l => Unconfigured(l, $"/translations/{l}")));
        faults.AddRange(
            (kind.IsReport ? kind.ParityLanguages(draft.Fields) ?? [] : [])
                .Index()
                .SelectMany(l => Unconfigured(l.Item, $"/fields/parityLanguages/{l.Index}"))
        );
        if (kind.IsReport && kind.SourceLanguage(draft.Fields) is { } source)
            faults.AddRange(Unconfigured(source, "/fields/sourceLanguage"));
        faults.AddRange(kind.CheckDraft(draft));
        return faults;
    }

    /// <exception cref="Refusal">The draft by itself has faults.</exception>
    public void CheckForm(Kind kind, Draft draft)
    {
        var faults = OfForm(kind, draft);
        if (faults.Count > 0)
            throw Refusal.Invalid(faults);
    }

    /// <summary>A fault if the language is not configured. Tags have to be written as in the configuration.</summary>
    IEnumerable<Fault> Unconfigured(string tag, string pointer) =>
        languages.Find(tag)?.Tag == tag
            ? []
            : [new(pointer, $"'{tag}' is not a configured language. Use one of: {string.Join(", ", languages.Tags)}.")];

    /// <summary>The fault of a slug; null if there is none.</summary>
    public static Fault? SlugFault(Kind kind, string slug)
    {
        if (!Slugs.IsSlug(slug))
            return new(
                "/slug",
                $"A slug: lower-case letters, digits and single hyphens, 1 to {Limits.Slug} characters, such as eu-council-presidency."
            );
        return kind.IsReport && slug == Slugs.Latest
            ? new("/slug", "'latest' is kept for the newest public report. Choose another slug.")
            : null;
    }

    /// <summary>
    /// All faults that keep a draft from being saved now: as a revision of an entry or, without one, as a new entry of
    /// a report.
    /// </summary>
    public async Task<List<Fault>> All(Kind kind, EntryRow? row, string? report, Draft draft, CancellationToken ct)
    {
        List<Fault> faults = [.. OfForm(kind, draft).Concat(kind.CheckValues(draft)).Distinct()];
        var reportNo = row?.ReportNo ?? (kind.UnderReport && report is not null ? await ReportNo(report, ct) : 0);
        if (kind.UnderReport && reportNo == 0)
            faults.Add(report is null ? NeedsReport : UnknownReport(report));
        faults.AddRange(await Taken(kind, row?.No ?? 0, reportNo, draft, ct));
        faults.AddRange(
            await references.Missing(
                new()
                {
                    Kind = kind.Name,
                    Slug = draft.Slug,
                    ReportNo = reportNo,
                    No = row?.No ?? 0,
                },
                draft,
                ct
            )
        );
        faults.AddRange(await db.FileFaults(kind, draft, ct));
        return faults;
    }

    /// <summary>
    /// The faults of a slug or year that another entry has. By themselves they are a conflict; together with other
    /// faults they are reported with them, so that all can be corrected at once.
    /// </summary>
    /// <param name="kind">The draft's kind.</param>
    /// <param name="no">The entry's own number; 0 for a new one.</param>
    /// <param name="reportNo">The number of its report; 0 for a kind without one.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<IReadOnlyList<Fault>> Taken(Kind kind, long no, long reportNo, Draft draft, CancellationToken ct)
    {
        var faults = new List<Fault>();
        var others = db.Entries.AsNoTracking().Existing().Where(e => e.No != no);
        if (
            (reportNo != 0 || !kind.UnderReport)
            && await others.AnyAsync(
                e => e.Kind == kind.Name && e.Slug == draft.Slug && (!kind.UnderReport || e.ReportNo == reportNo),
                ct
            )
        )
            faults.Add(new(Slug, SlugIsTaken(kind, draft.Slug)));
        if (
            kind.Year(draft.Fields) is not 0 and var year
            && await others
                .Where(e => e.Year == year && e.Slug != draft.Slug)
                .Select(e => e.Slug)
                .FirstOrDefaultAsync(ct)
                is { } report
        )
            faults.Add(new(Year, YearIsTaken(report, year)));
        return faults;
    }

    /// <summary>The refusal of a slug or year that the store found to be taken, with the entry that has it.</summary>
    /// <param name="kind">The draft's kind.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="sameReport">The entries among which its slug has to be unique.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<Refusal> NameTaken(
        Kind kind,
        Draft draft,
        Expression<Func<EntryRow, bool>> sameReport,
        CancellationToken ct
    )
    {
        var all = db.Entries.AsNoTracking().Existing();
        var same = await all.Where(e => e.Kind == kind.Name && e.Slug == draft.Slug)
            .Where(sameReport)
            .Select(e => new { id = e.Id, slug = e.Slug })
            .FirstOrDefaultAsync(ct);
        if (same is not null)
            return new(RefusalReason.SlugTaken, SlugIsTaken(kind, draft.Slug))
            {
                More = new Dictionary<string, object?> { ["existing"] = same },
            };
        var year = kind.Year(draft.Fields);
        var sameYear =
            year == 0
                ? null
                : await all.Where(e => e.Year == year && e.Slug != draft.Slug)
                    .Select(e => new { id = e.Id, slug = e.Slug })
                    .FirstOrDefaultAsync(ct);
        return new(RefusalReason.YearTaken, YearIsTaken(sameYear?.slug, year))
        {
            More = new Dictionary<string, object?> { ["existing"] = sameYear },
        };
    }

    /// <summary>The refusal of a draft that names a file which was deleted between checking and saving.</summary>
    public async Task<Refusal> FileDeleted(Kind kind, Draft draft, CancellationToken ct)
    {
        var uses = kind.Files(draft).ToList();
        var known = await db.FilesOf(uses.Select(u => u.Id), ct);
        return Refusal.FileDeleted([
            .. uses.Where(u => !known.ContainsKey(u.Id))
                .Select(u => new Fault(
                    u.Pointer,
                    $"The file {u.Id} was deleted while this was saved. Upload it again (POST /api/v1/manage/media), or name another. Nothing was written."
                )),
        ]);
    }

    public static string SlugIsTaken(Kind kind, string slug) =>
        $"The slug '{slug}' is taken by another {kind.Name}. Choose another.";

    public static string YearIsTaken(string? report, int year) => $"The report '{report}' is on {year} already.";

    public static Fault UnknownReport(string report) =>
        new("/report", $"There is no report '{report}'. Create it first.");

    /// <summary>The number of the report with this slug; 0 if there is none.</summary>
    public async Task<long> ReportNo(string report, CancellationToken ct) =>
        !Slugs.IsSlug(report)
            ? 0
            : await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e => e.Kind == kinds.Report.Name && e.Slug == report)
                .Select(e => e.No)
                .SingleOrDefaultAsync(ct);

    /// <summary>
    /// Runs a write whose draft was checked before. If the store refuses it all the same, another request was quicker:
    /// it took the slug, or deleted a file that the draft names.
    /// </summary>
    public async Task<T> Guard<T>(
        Kind kind,
        Draft draft,
        Expression<Func<EntryRow, bool>> sameReport,
        Func<Task<T>> write,
        CancellationToken ct
    )
    {
        try
        {
            return await write();
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw await FileDeleted(kind, draft, ct);
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            throw await NameTaken(kind, draft, sameReport, ct);
        }
    }
}
