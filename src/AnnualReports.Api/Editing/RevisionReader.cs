using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>An entry whose revisions are read. It may have been deleted.</summary>
sealed record PastEntry(EntryRow Row, string? Report);

/// <summary>
/// A revision with its content and the name of who saved it. Number 0 stands for what was there before the first
/// revision: nothing.
/// </summary>
sealed record PastRevision(int Number, Draft? Draft, DateTime SavedAt, string SavedBy, string? Note)
{
    public static readonly PastRevision Nothing = new(0, null, default, "", null);
}

/// <summary>Reads the revisions of entries, also of entries that were deleted.</summary>
sealed class RevisionReader(ReportsDb db, KindSet kinds, Languages languages)
{
    readonly PublicStates states = new(db, kinds, languages);

    public async Task<PastEntry> Entry(Kind kind, Guid id, CancellationToken ct)
    {
        var entry = await Find(kind, id, ct);
        db.Act.Scope.Demand(entry.Row.GrantedIn);
        return entry;
    }

    async Task<PastEntry> Find(Kind kind, Guid id, CancellationToken ct) =>
        await db
            .Entries.AsNoTracking()
            .Where(e => e.Id == id && e.Kind == kind.Name)
            .LeftJoin(
                db.Entries,
                e => e.ReportNo,
                r => r.No,
                (e, r) => new { Entry = e, Report = r == null ? null : r.Slug }
            )
            .SingleOrDefaultAsync(ct)
            is { } found
            ? new(found.Entry, found.Report)
            : throw new Refusal(RefusalReason.NotFound, $"There is no {kind.Name} with the id {id}.");

    /// <summary>One revision with all its content.</summary>
    public async Task<PastRevision> Revision(PastEntry entry, int number, CancellationToken ct)
    {
        var row =
            await db
                .Revisions.AsNoTracking()
                .SingleOrDefaultAsync(r => r.EntryNo == entry.Row.No && r.Number == number, ct)
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                $"There is no revision {number}. The newest is {entry.Row.Head}."
            );
        if (row.Content is null)
            throw await Erased(entry, number, ct);
        return new(
            number,
            Draft.Parse(row.Content),
            row.SavedAt,
            (await db.NamesOf([row.SavedBy], ct))[row.SavedBy],
            row.Note
        );
    }

    async Task<ProblemException> Erased(PastEntry entry, int number, CancellationToken ct)
    {
        var records = await db
            .Publications.AsNoTracking()
            .Where(p => p.EntryNo == entry.Row.No && p.Action == PublicationActions.Redacted)
            .OrderBy(p => p.Sequence)
            .Select(p => new { p.At, p.Body })
            .ToListAsync(ct);
        var erased = records
            .Select(r => new { r.At, Content = Redaction.Read(r.Body) })
            .FirstOrDefault(r => r.Content.Revisions.Contains(number));
        return new(
            ProblemTypes.Redacted,
            $"Revision {number} was erased{(erased is null ? "" : $" on {erased.At:yyyy-MM-dd}: {erased.Content.Reason}")}."
        )
        {
            More = new Dictionary<string, object?>
            {
                ["revision"] = number,
                ["reason"] = erased?.Content.Reason,
                ["authority"] = erased?.Content.Authority,
            },
        };
    }

    /// <summary>The newest revisions with a number below the given one, and whether there are older ones.</summary>
    public async Task<(List<RevisionCard> Cards, bool More)> Page(
        Kind kind,
        PastEntry entry,
        int below,
        int limit,
        CancellationToken ct
    )
    {
        var cards = new List<RevisionCard>();
        var savers = new List<Guid>();
        var shown = await Shown(entry.Row.No, ct);
        RevisionRow? newer = null;
        var drafts = (Newer: (Draft?)null, Older: (Draft?)null);
        // One more than wanted is read, because the last of the page is compared with it. Only two drafts are held in
        // memory at a time, however long the page is.
        await foreach (
            var row in db
                .Revisions.AsNoTracking()
                .Where(r => r.EntryNo == entry.Row.No && r.Number < below)
                .OrderByDescending(r => r.Number)
                .Take(limit + 1)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            drafts = (drafts.Older, row.Content is null ? null : Draft.Parse(row.Content));
            if (newer is not null)
                Add(
                    newer,
                    drafts.Newer is { } now && drafts.Older is { } before ? ChangeSummary.Of(kind, before, now) : null
                );
            newer = row;
        }
        var more = cards.Count == limit;
        if (newer is not null && !more)
            Add(newer, drafts.Older is { } first && newer.Number == 1 ? ChangeSummary.Of(kind, null, first) : null);
        var published = await Publications(entry.Row.No, [.. cards.Select(c => c.Revision)], ct);
        var names = await db.NamesOf([.. savers, .. published.Select(p => p.By)], ct);
        var of = published.ToLookup(p => p.Revision, p => p.View(names[p.By]));
        return (
            [
                .. cards.Zip(
                    savers,
                    (c, by) =>
                        c with
                        {
                            SavedBy = names[by],
                            Publications = of.Contains(c.Revision) ? [.. of[c.Revision]] : null,
                        }
                ),
            ],
            more
        );

        void Add(RevisionRow row, string? changed)
        {
            savers.Add(row.SavedBy);
            cards.Add(Card(row, changed, shown));
        }
    }

    /// <summary>The most publications that a page shows.</summary>
    const int MostPublications = 1_000;

    sealed record PublishedRevision(int Revision, long Sequence, string Language, string Action, DateTime At, Guid By)
    {
        public RevisionPublication View(string by) =>
            new()
            {
                Sequence = Sequence,
                Language = Language,
                Action = Action,
                At = At,
                By = by,
            };
    }

    Task<List<PublishedRevision>> Publications(long entryNo, int[] revisions, CancellationToken ct) =>
        db
            .Publications.AsNoTracking()
            .Where(p =>
                p.EntryNo == entryNo
                && revisions.Contains(p.Revision)
                && (p.Action == PublicationActions.Published || p.Action == PublicationActions.Withdrawn)
            )
            .OrderByDescending(p => p.Sequence)
            .Take(MostPublications)
            .Select(p => new PublishedRevision(p.Revision, p.Sequence, p.Language, p.Action, p.At, p.By))
            .ToListAsync(ct);

    static RevisionCard Card(RevisionRow row, string? changed, ILookup<int, (string Language, bool Now)> shown) =>
        new()
        {
            Revision = row.Number,
            SavedAt = row.SavedAt,
            SavedBy = "",
            Note = row.Note,
            Changed = changed,
            Languages = row.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            PublicIn = [.. shown[row.Number].Where(s => s.Now).Select(s => s.Language)],
            WasPublicIn = [.. shown[row.Number].Where(s => !s.Now).Select(s => s.Language)],
            Erased = row.Content is null,
        };

    /// <summary>The languages in which the text of each revision is or was public.</summary>
    async Task<ILookup<int, (string Language, bool Now)>> Shown(long entryNo, CancellationToken ct)
    {
        var shown = (await states.Languages([entryNo], ct)).GetValueOrDefault(entryNo, LanguageStates.None);
        var ever = await db
            .Publications.AsNoTracking()
            .Where(p => p.EntryNo == entryNo && p.Action == PublicationActions.Published)
            .Select(p => new { p.Revision, p.Language })
            .Distinct()
            .ToListAsync(ct);
        return ever.OrderBy(p => p.Language, StringComparer.Ordinal)
            .ToLookup(
                p => p.Revision,
                p =>
                    (
                        p.Language,
                        shown.GetValueOrDefault(p.Language) is { IsPublic: true } state
                            && state.Revision == p.Revision
                    )
            );
    }
}
