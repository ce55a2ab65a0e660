using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>
/// Replaces a phrase in a report and in all drafts below it, in one transaction, with one revision for each. Nothing else
/// is changed: what a save takes over from a picture is not taken over here.
/// </summary>
sealed class Replacing(ReportsDb db, KindSet kinds, Languages languages, DraftStore drafts, DraftNotices notices)
{
    /// <summary>How many drafts are read at once.</summary>
    const int Portion = 200;

    const int Around = 60;

    public async Task<ReplaceResult> Run(Guid report, ReplaceRequest request, bool isDry, CancellationToken ct)
    {
        var pattern = PhrasePlaces.Pattern(request.Find, request.WholeWord, request.MatchCase);
        // All drafts are gone through before anybody has to wait; within the transaction only those that changed meanwhile.
        var before = await Look((await drafts.Newest(kinds.Report, report, ct)).Row.No, pattern, request, ct);
        return await drafts.Together(
            async (at, token) =>
            {
                var root = await drafts.Newest(kinds.Report, report, token);
                Change[] changes = [.. (await LookAgain(before, root.Row.No, pattern, request, token)).OfType<Change>()];
                if (changes.Length > Limits.Batch)
                    throw TooMany();
                var tag = Tag(changes);
                if (request.Tag is { } expected && expected != tag)
                    throw Refusal.Invalid([
                        new("/tag", "The drafts are not as the preview showed them. Look at a new preview first. Nothing was written."),
                    ]);
                return new ReplaceResult
                {
                    DryRun = isDry,
                    Tag = tag,
                    Count = changes.Sum(c => c.Places.Count),
                    Entries = await Save(changes, root, request, at, token),
                };
            },
            isDry,
            ct
        );
    }

    /// <summary>A newest revision that has the phrase, and the draft without it.</summary>
    sealed record Change(EntryRow Row, RevisionRow Revision, Draft Before, Draft Draft, List<ReplacedPlace> Places);

    /// <summary>An entry whose newest revision was gone through, and what is to be changed in it; null for nothing.</summary>
    readonly record struct Looked(int Head, Change? Change);

    static Refusal TooMany() =>
        Refusal.Invalid([
            new("/find", $"More than {Limits.Batch} entries have it. Replace it in one language after the other."),
        ]);

    IQueryable<EntryRow> Below(long report) =>
        db.Entries.AsNoTracking().Existing().Where(e => e.ReportNo == report || e.No == report);

    /// <summary>Goes through all newest drafts of a report, by the numbers of the entries.</summary>
    async Task<Dictionary<long, Looked>> Look(long report, Regex pattern, ReplaceRequest request, CancellationToken ct)
    {
        var (looked, count) = (new Dictionary<long, Looked>(), 0);
        for (long after = 0; ;)
        {
            var from = after;
            var batch = await Look(Below(report).Where(e => e.No > from).OrderBy(e => e.No).Take(Portion), pattern, request, ct);
            foreach (var (no, entry) in batch)
            {
                looked[no] = entry;
                count += entry.Change is null ? 0 : 1;
            }
            if (count > Limits.Batch)
                throw TooMany();
            if (batch.Count < Portion)
                return looked;
            after = batch[^1].No;
        }
    }

    async Task<List<(long No, Looked Entry)>> Look(
        IQueryable<EntryRow> entries,
        Regex pattern,
        ReplaceRequest request,
        CancellationToken ct
    )
    {
        var looked = new List<(long, Looked)>();
        foreach (var newest in await db.WithNewest(entries).OrderBy(n => n.Entry.No).ToListAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            looked.Add((newest.Entry.No, new(newest.Entry.Head, Changed(newest.Entry, newest.Revision, pattern, request))));
        }
        return looked;
    }

    /// <summary>
    /// What is to be changed in each entry of the report as it is now, in their order: those that have another newest
    /// revision than before, or that are new, are gone through once more.
    /// </summary>
    async Task<IEnumerable<Change?>> LookAgain(
        Dictionary<long, Looked> before,
        long report,
        Regex pattern,
        ReplaceRequest request,
        CancellationToken ct
    )
    {
        var now = await Below(report).OrderBy(e => e.No).Select(e => new { e.No, e.Head }).ToListAsync(ct);
        var again = new Dictionary<long, Looked>();
        var others = now.Where(n => !before.TryGetValue(n.No, out var known) || known.Head != n.Head).Select(n => n.No);
        foreach (var part in others.Chunk(Portion))
            foreach (var (no, entry) in await Look(db.Entries.AsNoTracking().Existing().Where(e => part.Contains(e.No)), pattern, request, ct))
                again[no] = entry;
        return now.Select(n => (again.TryGetValue(n.No, out var entry) ? entry : before.GetValueOrDefault(n.No)).Change);
    }

    Change? Changed(EntryRow row, RevisionRow revision, Regex pattern, ReplaceRequest request)
    {
        var draft = Draft.Parse(revision.Content!);
        var places = new List<ReplacedPlace>();
        var replaced = draft.Replaced(
            tag => languages.Find(tag) is not null,
            text =>
            {
                if (!IsWanted(text, request))
                    return null;
                var found = PhrasePlaces.Of(pattern, text.Text, text.IsMarkdown, request.Links);
                places.AddRange(found.Select(p => Place(text, p, request.Replace)));
                return found.Count == 0 ? null : PhrasePlaces.Replaced(text.Text, found, request.Replace);
            }
        );
        return places.Count == 0 ? null : new(row, revision, draft, replaced, places);
    }

    /// <summary>Whether a text is in a language that is asked for. Addresses below the fields are in all of them.</summary>
    static bool IsWanted(DraftText text, ReplaceRequest request) =>
        text.IsAddress && !request.Links ? false
        : request.Languages is not { } some ? true
        : text.Language is null || some.Contains(text.Language);

    static ReplacedPlace Place(DraftText text, TextPart part, string by)
    {
        var before = text.Text[Begin(text.Text, part.Start)..part.Start];
        var after = text.Text[part.End..End(text.Text, part.End)];
        return new()
        {
            Pointer = text.Pointer,
            Before = Passage(before, text.Text[part.Start..part.End], after),
            After = Passage(before, by, after),
        };
    }

    static FoundPassage Passage(string before, string match, string after) =>
        new()
        {
            Before = before,
            Match = match,
            After = after,
        };

    static int Begin(string text, int at) =>
        Whole(text, Math.Max(0, at - Around));

    static int End(string text, int at) =>
        Whole(text, Math.Min(text.Length, at + Around));

    static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    /// <summary>Stands for the entries and revisions that a preview was made of.</summary>
    static string Tag(IEnumerable<Change> changes) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changes.Select(c => $"{c.Row.Id} {c.Row.Head}"))))
        )[..16];

    /// <summary>
    /// Saves the changes, each on the revision that it was made from: where somebody has saved another one since, that is a
    /// fault, and nothing is lost.
    /// </summary>
    async Task<List<ReplacedEntry>> Save(
        IEnumerable<Change> changes,
        NewestDraft report,
        ReplaceRequest request,
        DateTime at,
        CancellationToken ct
    )
    {
        var (entries, faults) = (new List<ReplacedEntry>(), new List<Fault>());
        foreach (var change in changes)
            try
            {
                var kind = kinds[change.Row.Kind];
                var saved = await drafts.SaveInside(
                    kind,
                    Newest(change, report),
                    kind.Cleaned(change.Draft, change.Before, []),
                    request.Note ?? "A phrase was replaced in the whole report",
                    at,
                    ct
                );
                var warnings = await notices.In(kind, saved, ct);
                db.ChangeTracker.Clear();
                entries.Add(
                    new()
                    {
                        Id = change.Row.Id,
                        Kind = kind.Name,
                        Slug = change.Row.Slug,
                        Revision = saved.Newest.Row.Head,
                        Places = change.Places,
                        Warnings = warnings.Count == 0 ? null : [.. Notice.First(warnings, Batch.MostWarnings).Select(w => w.ToWarning())],
                    }
                );
            }
            catch (Refusal refused) when (refused.Reason != RefusalReason.Internal)
            {
                db.ChangeTracker.Clear();
                faults.Add(new("/replace", refused.Message, $"{kinds[change.Row.Kind].Segment}/{change.Row.Slug}") { Id = change.Row.Id });
            }
        return faults.Count == 0 ? entries : throw Refusal.Invalid([.. faults.Take(100)]);
    }

    /// <summary>The revision that a change was made from.</summary>
    static NewestDraft Newest(Change change, NewestDraft report) =>
        change.Row.No == report.Row.No
            ? report with
            {
                Row = change.Row,
                Draft = change.Before,
                SavedAt = change.Revision.SavedAt,
                SavedBy = change.Revision.SavedBy,
            }
            : new(change.Row, report.Row.Slug, change.Before, change.Revision.SavedAt, change.Revision.SavedBy)
            {
                ReportYear = report.Row.Year,
                SourceLanguage = report.SourceLanguage,
            };
}
