using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Storage.Drafts;

/// <content>Creates entries in the caller's transaction.</content>
sealed partial class DraftStore
{
    /// <summary>Tells of the translations with which an entry was created.</summary>
    async Task Tell(Kind kind, EntryRow row, Draft draft, Sourcing made, long logEnd, CancellationToken ct)
    {
        var source = await origins.SourceLanguage(kind, row, draft, ct);
        var origin = TextOrigins.Origins(kind, null, draft, row.Head, made, source);
        await db.Add(row, TranslationNews.Of(kind, null, draft with { Origins = origin }, source), source, logEnd, ct);
    }

    public async Task<EntryRow> CreateInside(
        Kind kind,
        string? report,
        Draft draft,
        Guid id,
        CancellationToken ct,
        DateTime? at = null,
        string? note = null,
        Sourcing? made = null
    ) => (await CreateAllInside(kind, [new(id, report, draft, note) { Made = made ?? Sourcing.Usual }], at ?? time.Now(), ct))[0];

    /// <summary>
    /// Creates entries of a kind, which may refer to one another, in the caller's transaction. The number of statements
    /// hardly depends on the number of entries.
    /// </summary>
    public async Task<IReadOnlyList<EntryRow>> CreateAllInside(
        Kind kind,
        IReadOnlyList<Creation> creations,
        DateTime at,
        CancellationToken ct
    )
    {
        foreach (var creation in creations)
            Faults.CheckForm(kind, creation.Draft);
        var reports = new Dictionary<string, long>();
        if (kind.UnderReport)
            foreach (
                var report in creations
                    .Select(c => c.Report ?? throw Refusal.Invalid([DraftFaults.NeedsReport]))
                    .Distinct()
            )
                reports[report] = await claims.LockReport(report, await Faults.ReportNo(report, ct), ct);
        else
            db.Act.Scope.Demand(0);
        var created = new List<(EntryRow Row, Draft Draft)>();
        foreach (var creation in creations)
            created.Add(
                (
                    DraftRows.Entry(kind, creation, kind.UnderReport ? reports[creation.Report!] : 0),
                    creation.CopiedFrom is null ? await db.TakingOver(kind, creation.Draft, null, ct) : creation.Draft
                )
            );
        created = await origins.Of(kind, created, creations, ct);
        var targets = await references.Find(created, ct);
        db.Entries.AddRange(created.Select(c => c.Row));
        await db.SaveChangesAsync(ct);
        await db.Append(
            created.Zip(creations, (c, creation) => DraftRows.Revision(c.Row, c.Draft, at, db.Actor, creation.Note)),
            ct
        );
        await db.Append(created.SelectMany(c => DraftRows.References(c.Row, targets[c.Row])), ct);
        await db.Append(await db.FileReferences(kind, created, ct), ct);
        await db.SaveChangesAsync(ct);
        // The entry that a copy was made from has its translations already.
        await db.Remember(
            created
                .Zip(creations)
                .Where(c => c.Second.CopiedFrom is null)
                .Select(c => new RememberedDraft(kind, c.First.Row, c.First.Draft, null, c.First.Row.Head)),
            languages,
            at,
            ct,
            areNew: true
        );
        await references.CheckTree(kind, created.Select(c => c.Row), ct);
        db.Act.Changes.AddRange(created.Select(c => DraftRows.Audited(c.Row, 0, null, c.Draft)));
        return [.. created.Select(c => c.Row)];
    }
}
