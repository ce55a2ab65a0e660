using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>An entry whose history is read; it may have been deleted since.</summary>
sealed record Historic(EntryRow Row, string? Report);

/// <summary>A revision with its content, and the name of who saved it; number 0 is what was there before the first one: nothing.</summary>
sealed record PastRevision(int Number, Draft? Draft, DateTime SavedAt, string SavedBy, string? Note)
{
    public static readonly PastRevision Nothing = new(0, null, default, "", null);
}

/// <summary>Reads what entries were. What was deleted is found too: its words are not lost.</summary>
sealed class History(ReportsDb db, KindSet kinds, Languages languages)
{
    readonly PublicStates states = new(db, kinds, languages);

    public async Task<Historic> Entry(Kind kind, Guid id, CancellationToken ct) =>
        await db.Entries.AsNoTracking().Where(e => e.Id == id && e.Kind == kind.Name)
            .LeftJoin(db.Entries, e => e.ReportNo, r => r.No, (e, r) => new { Entry = e, Report = r == null ? null : r.Slug })
            .SingleOrDefaultAsync(ct) is { } found
            ? new(found.Entry, found.Report)
            : throw new Refusal(RefusalReason.NotFound, $"There is no {kind.Name} with the id {id}.");

    /// <summary>One revision, whole.</summary>
    public async Task<PastRevision> Revision(Historic entry, int number, CancellationToken ct)
    {
        var row = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.EntryNo == entry.Row.No && r.Number == number, ct)
            ?? throw new ProblemException(ProblemTypes.NotFound, $"There is no revision {number}. The newest is {entry.Row.Head}.");
        if (row.Content is null)
            throw await Erased(entry, number, ct);
        return new(number, Draft.Parse(row.Content), row.SavedAt, (await db.NamesOf([row.SavedBy], ct))[row.SavedBy], row.Note);
    }

    async Task<ProblemException> Erased(Historic entry, int number, CancellationToken ct)
    {
        var records = await db.Publications.AsNoTracking().Where(p => p.EntryNo == entry.Row.No && p.Action == "redacted").OrderBy(p => p.Sequence).Select(p => new { p.At, p.Body }).ToListAsync(ct);
        var erased = records.Select(r => new { r.At, Content = Redaction.Read(r.Body) }).FirstOrDefault(r => r.Content.Revisions.Contains(number));
        return new(ProblemTypes.Redacted, $"Revision {number} was erased{(erased is null ? "" : $" on {erased.At:yyyy-MM-dd}: {erased.Content.Reason}")}.")
        {
            More = new Dictionary<string, object?> { ["revision"] = number, ["reason"] = erased?.Content.Reason, ["authority"] = erased?.Content.Authority },
        };
    }

    /// <summary>The newest revisions below a number, and whether there are older ones.</summary>
    public async Task<(List<RevisionCard> Cards, bool More)> Page(Kind kind, Historic entry, int below, int limit, CancellationToken ct)
    {
        var cards = new List<RevisionCard>();
        var savers = new List<Guid>();
        var shown = await Shown(entry.Row.No, ct);
        RevisionRow? newer = null;
        var drafts = (Newer: (Draft?)null, Older: (Draft?)null);
        // One more than wanted: the last of the page is compared with it. Two drafts at a time are held, whatever the page's length.
        await foreach (var row in db.Revisions.AsNoTracking().Where(r => r.EntryNo == entry.Row.No && r.Number < below).OrderByDescending(r => r.Number).Take(limit + 1).AsAsyncEnumerable().WithCancellation(ct))
        {
            drafts = (drafts.Older, row.Content is null ? null : Draft.Parse(row.Content));
            if (newer is not null)
                Add(newer, drafts.Newer is { } now && drafts.Older is { } before ? Summary.Of(kind, before, now) : null);
            newer = row;
        }
        var more = cards.Count == limit;
        if (newer is not null && !more)
            Add(newer, drafts.Older is { } first && newer.Number == 1 ? Summary.Of(kind, null, first) : null);
        var names = await db.NamesOf(savers, ct);
        return ([.. cards.Zip(savers, (c, by) => c with { SavedBy = names[by] })], more);

        void Add(RevisionRow row, string? changed)
        {
            savers.Add(row.SavedBy);
            cards.Add(Card(row, changed, shown));
        }
    }

    static RevisionCard Card(RevisionRow row, string? changed, ILookup<int, (string Language, bool Now)> shown) => new()
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

    /// <summary>In which languages each revision's text is or was public.</summary>
    async Task<ILookup<int, (string Language, bool Now)>> Shown(long entryNo, CancellationToken ct)
    {
        var standing = (await states.Languages([entryNo], ct)).GetValueOrDefault(entryNo, LanguageStates.None);
        var ever = await db.Publications.AsNoTracking().Where(p => p.EntryNo == entryNo && p.Action == "published").Select(p => new { p.Revision, p.Language }).Distinct().ToListAsync(ct);
        return ever.OrderBy(p => p.Language, StringComparer.Ordinal)
            .ToLookup(p => p.Revision, p => (p.Language, standing.GetValueOrDefault(p.Language) is { IsPublic: true } state && state.Revision == p.Revision));
    }
}
