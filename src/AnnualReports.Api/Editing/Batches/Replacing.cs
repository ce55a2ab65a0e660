using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>Replaces a phrase in a report and in all drafts below it, in one transaction, with one revision for each.</summary>
sealed class Replacing(ReportsDb db, KindSet kinds, Languages languages, DraftStore drafts)
{
    /// <summary>How many drafts are read at once.</summary>
    const int Portion = 200;

    const int Around = 60;

    public Task<ReplaceResult> Run(Guid report, ReplaceRequest request, bool isDry, CancellationToken ct) =>
        drafts.Together(
            async (at, token) =>
            {
                var no = (await drafts.Newest(kinds.Report, report, token)).Row.No;
                var pattern = PhrasePlaces.Pattern(request.Find, request.WholeWord, request.MatchCase);
                var changes = await Changes(no, pattern, request, token);
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
                    Entries = await Save(changes, request, at, token),
                };
            },
            isDry,
            ct
        );

    sealed record Change(EntryRow Row, Draft Draft, List<ReplacedPlace> Places);

    async Task<List<Change>> Changes(long report, Regex pattern, ReplaceRequest request, CancellationToken ct)
    {
        var changes = new List<Change>();
        for (long after = 0; ;)
        {
            var from = after;
            var batch = await db.WithNewest(
                    db.Entries.AsNoTracking().Existing().Where(e => (e.ReportNo == report || e.No == report) && e.No > from)
                )
                .OrderBy(n => n.Entry.No)
                .Take(Portion)
                .ToListAsync(ct);
            foreach (var newest in batch)
                if (Changed(newest.Entry, Draft.Parse(newest.Revision.Content!), pattern, request) is { } change)
                    changes.Add(change);
            if (changes.Count > Limits.Batch)
                throw Refusal.Invalid([
                    new("/find", $"More than {Limits.Batch} entries have it. Replace it in one language after the other."),
                ]);
            if (batch.Count < Portion)
                return changes;
            after = batch[^1].Entry.No;
        }
    }

    Change? Changed(EntryRow row, Draft draft, Regex pattern, ReplaceRequest request)
    {
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
        return places.Count == 0 ? null : new(row, replaced, places);
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

    async Task<List<ReplacedEntry>> Save(
        List<Change> changes,
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
                var newest = await drafts.Newest(kind, change.Row.Id, ct);
                var saved = await drafts.SaveInside(
                    kind,
                    newest,
                    kind.Cleaned(change.Draft, newest.Draft, []),
                    request.Note ?? "A phrase was replaced in the whole report",
                    at,
                    ct
                );
                db.ChangeTracker.Clear();
                entries.Add(
                    new()
                    {
                        Id = change.Row.Id,
                        Kind = kind.Name,
                        Slug = change.Row.Slug,
                        Revision = saved.Newest.Row.Head,
                        Places = change.Places,
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
}
