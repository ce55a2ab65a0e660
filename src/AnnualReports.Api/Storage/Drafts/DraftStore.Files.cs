using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>A draft in which a file was replaced.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Draft">The draft, with the other file.</param>
/// <param name="Revision">The number that its revision has, or would have.</param>
/// <param name="Places">Where the file was, as JSON pointers.</param>
/// <param name="Cleared">Says that an approval was cleared by it; null if none was.</param>
sealed record ReplacedIn(EntryRow Row, Draft Draft, int Revision, IReadOnlyList<string> Places, Notice? Cleared = null);

/// <content>Replaces files in drafts.</content>
sealed partial class DraftStore
{
    /// <summary>How many drafts are saved in one transaction at most.</summary>
    const int MostReplaced = 500;

    /// <summary>
    /// Puts another file in the place of one, in every newest draft that has it: one revision for each, in one transaction.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="other">The file that takes its place.</param>
    /// <param name="note">The note of the revisions.</param>
    /// <param name="isDry">Whether all of it is undone at the end, so that it is refused where the real run would be.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refusal">A draft has it as its picture, and the other is none; or there are too many.</exception>
    public async Task<IReadOnlyList<ReplacedIn>> ReplaceFile(
        Guid file,
        StoredFile other,
        string? note,
        bool isDry,
        CancellationToken ct
    )
    {
        var (at, by, saved) = (time.Now(), db.Actor, (IReadOnlyList<ReplacedIn>)[]);
        try
        {
            return await db.Write(
                async token =>
                {
                    saved = await ReplaceInside(file, other, note, at, token);
                    return isDry ? throw new OnlyTriedException() : saved;
                },
                async token =>
                    saved.Count > 0
                    && saved[0] is var first
                    && await db.Revisions.AnyAsync(
                        r => r.EntryNo == first.Row.No && r.Number == first.Revision && r.SavedAt == at && r.SavedBy == by,
                        token
                    ),
                ct
            );
        }
        catch (OnlyTriedException)
        {
            return saved;
        }
    }

    /// <summary>
    /// Does it in the caller's transaction, in which the drafts are read too, so that nobody's change is lost: saving claims
    /// the revision that was read.
    /// </summary>
    async Task<IReadOnlyList<ReplacedIn>> ReplaceInside(
        Guid file,
        StoredFile other,
        string? note,
        DateTime at,
        CancellationToken ct
    )
    {
        var logEnd = await db.LogEnd(ct);
        var (found, saved) = (await Using(file, other, ct), new List<ReplacedIn>());
        foreach (var (newest, replaced) in found)
        {
            var before = newest.Row.Head;
            var kind = kinds[newest.Row.Kind];
            var draft = origins.Of(kind, newest, replaced.Draft, Sourcing.Usual);
            var source = origins.SourceLanguage(kind, newest, draft);
            await SaveInside(kind, newest.Row, newest.Row.Head, draft, at, note, ct, before: newest.Draft);
            await db.Add(newest.Row, TranslationNews.Of(kind, newest.Draft, draft, source), source, logEnd, ct);
            saved.Add(replaced with { Cleared = await Cleared.Said(newest.Row, before, "", ct) });
        }
        return saved;
    }

    /// <summary>The newest drafts with a file, and how they would be with the other.</summary>
    async Task<List<(NewestDraft Newest, ReplacedIn Replaced)>> Using(Guid file, StoredFile other, CancellationToken ct)
    {
        var rows = await db.WithNewest(
                db.Entries.AsNoTracking()
                    .Existing()
                    .Where(e => db.MediaReferences.Any(r => r.MediaId == file && r.EntryNo == e.No))
                    .OrderBy(e => e.No)
                    .Take(MostReplaced + 1)
            )
            .OrderBy(n => n.Entry.No)
            .ToListAsync(ct);
        if (rows.Count > MostReplaced)
            throw Refusal.Invalid([new("/by", $"More than {MostReplaced} drafts have it, which is too many at once. Ask the operator.")]);
        var reports = await db.ReportsOf(rows.Select(r => r.Entry.ReportNo), ct);
        var (found, faults) = (new List<(NewestDraft, ReplacedIn)>(), new List<Fault>());
        foreach (var row in rows)
        {
            db.Act.Scope.Demand(row.Entry.GrantedIn);
            var (kind, draft) = (kinds[row.Entry.Kind], Draft.Parse(row.Revision.Content!));
            var report = reports.GetValueOrDefault(row.Entry.ReportNo);
            var newest = new NewestDraft(row.Entry, report?.Slug, draft, row.Revision.SavedAt, row.Revision.SavedBy)
            {
                SourceLanguage = report?.SourceLanguage ?? row.Entry.SourceLanguage ?? languages.Default,
            };
            var uses = kind.Files(draft).Where(u => u.Id == file).ToList();
            faults.AddRange(
                uses.Select(u => u.Fault(other)).OfType<string>().Take(1).Select(f => new Fault("/by", f, $"{kind.Segment}/{row.Entry.Slug}"))
            );
            found.Add(
                (newest, new(row.Entry, draft.WithFile(file, other.Id), row.Entry.Head + 1, [.. uses.Select(u => u.Pointer)]))
            );
        }
        return faults.Count > 0 ? throw Refusal.Invalid(faults) : found;
    }
}
