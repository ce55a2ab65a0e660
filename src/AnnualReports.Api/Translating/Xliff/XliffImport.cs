using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>Takes translations back: each entry is saved by itself, as a revision of whoever sent it.</summary>
sealed class XliffImport(
    ReportTexts texts,
    DraftStore drafts,
    KindSet kinds,
    Languages languages,
    Glossary glossary,
    ReportsDb db
)
{
    /// <summary>How often an entry is tried again that somebody else saves at the same time.</summary>
    const int Tries = 5;

    /// <summary>Saves what can be saved, and says what became of each unit.</summary>
    /// <param name="report">The report.</param>
    /// <param name="files">What was sent.</param>
    /// <param name="made">How it was made.</param>
    /// <param name="note">What the history says of it.</param>
    /// <param name="isDryRun">Whether nothing is saved.</param>
    /// <param name="ct">Stops it; what was saved stays.</param>
    public async Task<IReadOnlyList<ImportedEntry>> Take(
        NewestDraft report,
        IReadOnlyList<SentFile> files,
        Translating made,
        string? note,
        bool isDryRun,
        CancellationToken ct
    )
    {
        var entries = new List<ImportedEntry>();
        var doubled = files.CountBy(f => f.Id).Where(f => f.Value > 1).Select(f => f.Key).ToHashSet();
        foreach (var some in files.Chunk(100))
        {
            var known = await texts.Named(report, some.Select(f => Id(f.Id)).OfType<Guid>(), ct);
            foreach (var file in some)
                entries.Add(
                    doubled.Contains(file.Id) ? Refused(file, "The document has this file more than once.")
                    : Id(file.Id) is { } id && known.TryGetValue(id, out var newest)
                        ? await Entry(newest, file, made, note, isDryRun, ct)
                    : Refused(
                        file,
                        "This report has no entry with this id: it is of another report or installation, or was deleted."
                    )
                );
        }
        return entries;
    }

    static Guid? Id(string id) => Guid.TryParseExact(id, "D", out var parsed) ? parsed : null;

    static ImportedEntry Refused(SentFile file, string reason) =>
        new()
        {
            Id = Excerpt.Of(file.Id),
            Units =
            [
                .. file.Units.Select(u => new ImportedUnit
                {
                    Unit = Excerpt.Of(u.Id),
                    Outcome = ImportOutcome.Refused,
                    Reason = reason,
                }),
            ],
        };

    async Task<ImportedEntry> Entry(
        NewestDraft newest,
        SentFile file,
        Translating made,
        string? note,
        bool isDryRun,
        CancellationToken ct
    )
    {
        var kind = kinds[newest.Row.Kind];
        for (var tries = 1; ; tries++)
        {
            var plan = EntryPlan.Of(kind, newest, file, made);
            plan.Apply(draft => drafts.Faults.OfForm(kind, draft));
            if (plan.Draft is not { } draft)
                return Told(newest, file, plan);
            var warnings = await Warnings(newest, plan, draft, made, ct);
            if (isDryRun)
                return Told(newest, file, plan) with { Warnings = warnings };
            try
            {
                var saved = await drafts.Save(kind, newest, draft, note, ct, made: Sourcing.Stated);
                return Told(newest, file, plan) with { Revision = saved.Newest.Row.Head, Warnings = warnings };
            }
            catch (Refusal stale) when (stale.Reason == RefusalReason.StaleRevision && tries < Tries)
            {
                // Somebody saved the entry in between: the same is done on what they saved, whose source may be another.
                db.ChangeTracker.Clear();
                newest = await drafts.Newest(kind, newest.Row.Id, ct);
            }
            catch (Refusal refused) when (refused.Reason is not (RefusalReason.Forbidden or RefusalReason.Internal))
            {
                plan.RefuseAll(refused.Message);
                return Told(newest, file, plan);
            }
            finally
            {
                // Hundreds of entries are saved one after the other; none of them is looked at again.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// What the fields that are saved say otherwise than the glossary, and whose approval is cleared; null if there is nothing.
    /// </summary>
    async Task<IReadOnlyList<SaveWarning>?> Warnings(
        NewestDraft newest,
        EntryPlan plan,
        Draft draft,
        Translating made,
        CancellationToken ct
    )
    {
        var kind = kinds[newest.Row.Kind];
        var saved = plan.Saved.Select(m => $"/translations/{made.Target}/{m}").ToHashSet();
        var notices = await glossary.Check(kind, draft, [made.Target], languages.Default, ct);
        // Texts that are only confirmed make a revision too.
        var isSame = newest.Draft.Same(draft) && newest.Draft.HasSameOrigins(draft);
        var cleared = isSame ? null : await drafts.Cleared.Said(newest.Row, newest.Row.Head, "", ct);
        SaveWarning[] warnings =
        [
            .. notices.Where(n => saved.Contains(n.Pointer)).Select(n => n.ToWarning()),
            .. cleared is null ? [] : new[] { cleared.ToWarning() },
        ];
        return warnings.Length == 0 ? null : warnings;
    }

    static ImportedEntry Told(NewestDraft newest, SentFile file, EntryPlan plan) =>
        new()
        {
            Id = file.Id,
            Kind = newest.Row.Kind,
            Slug = newest.Row.Slug,
            Units = plan.Outcomes,
        };
}
