using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>What editors see of entries: drafts with who saved them and how they stand in public.</summary>
sealed class Editor(ReportsDb db, KindSet kinds, Languages languages, EntryReleases releases, Unnamed unnamed)
{
    /// <summary>The most warnings of one answer: correcting these comes first.</summary>
    const int MostWarnings = 100;

    readonly PublicStates states = new(db, kinds, languages);

    /// <summary>
    /// What was saved as an answer, with what is to be said of it: what was found while it was saved, and the names in its prose that name nothing.
    /// </summary>
    public async Task<IResult> Saved(HttpContext http, Kind kind, Saved saved, int status, IEnumerable<Notice> warnings, CancellationToken ct) =>
        await Answer(http, kind, saved.Newest, status, ct, [.. warnings, .. await unnamed.In(kind, saved, ct)], saved.Before);

    /// <summary>The newest revision as an answer, with its <c>ETag</c>.</summary>
    public async Task<IResult> Answer(HttpContext http, Kind kind, Newest newest, int status, CancellationToken ct,
        IReadOnlyList<Notice>? warnings = null, Newest? before = null)
    {
        var standing = await states.Languages([newest.Row.No], ct);
        var changed = await db.Changed([(newest.Row, newest.Draft)], standing, ct,
            before is null ? null : new Dictionary<(long, int), Draft> { [(before.Row.No, before.Row.Head)] = before.Draft });
        var copies = await db.CopiesOf([newest.Row], ct);
        var byLanguage = Statuses.ByLanguage(newest.Draft, changed[newest.Row.No], standing.GetValueOrDefault(newest.Row.No),
            copies.GetValueOrDefault(newest.Row.No));
        http.Response.Headers.ETag = Preconditions.Tag(newest.Row.Head);
        if (status == StatusCodes.Status201Created)
            http.Response.Headers.Location = $"/api/v1/manage/{kind.Segment}/{newest.Row.Id}";
        return Results.Json(new Edited<System.Text.Json.JsonElement>
        {
            Id = newest.Row.Id,
            Kind = kind.Name,
            Revision = newest.Row.Head,
            SavedAt = newest.SavedAt,
            SavedBy = newest.SavedBy == http.User.KeyId() ? http.User.KeyName() : (await db.NamesOf([newest.SavedBy], ct))[newest.SavedBy],
            Status = Statuses.Whole(byLanguage),
            Languages = byLanguage,
            Releases = await Releases(newest, byLanguage, ct),
            Draft = new DraftBody(newest.Report, newest.Draft).ToJson(),
            Warnings = warnings is { Count: > 0 } ? [.. warnings.Take(MostWarnings).Select(w => new SaveWarning(w.Pointer, w.Detail, w.Line, w.Column))] : null,
        }, Wire.Json, statusCode: status);
    }

    /// <summary>The planned and scheduled releases that it is in; null where there is none.</summary>
    async Task<IReadOnlyList<EntryRelease>?> Releases(Newest newest, IReadOnlyDictionary<string, LanguageStatus> standing, CancellationToken ct)
    {
        var found = new List<EntryRelease>();
        foreach (var (release, item) in await releases.Of(newest.Row, kinds, ct))
        {
            string[] named = (item?.Languages ?? release.Languages ?? ReleaseItem.AllLanguages).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var withdraws = item?.Action == ReleaseActions.Withdraw;
            string[] of = named is not [ReleaseItem.AllLanguages] ? named
                : withdraws ? [.. standing.Where(l => l.Value.Revision is not null).Select(l => l.Key)] : [.. newest.Draft.Translations.Keys];
            // A whole report that is not settled yet has what differs from the public now.
            if (item is null && (of = [.. of.Where(l => newest.Draft.Text(l) is not null
                && standing[l].Status is EntryStatus.Draft or EntryStatus.Changed)]).Length == 0)
                continue;
            found.Add(new()
            {
                Id = release.Id,
                Title = release.Title,
                State = Enum.Parse<ReleaseState>(release.State, ignoreCase: true),
                At = release.DueAt,
                Action = withdraws ? ReleaseAction.Withdraw : ReleaseAction.Publish,
                Languages = of,
                Revision = item?.Revision,
            });
        }
        return found.Count == 0 ? null : found;
    }

    /// <summary>Cards of rows, in their order.</summary>
    public async Task<List<EditedCard>> Cards(IReadOnlyList<EntryRow> rows, CancellationToken ct)
    {
        var nos = rows.Select(r => r.No).ToArray();
        var heads = await db.Revisions.AsNoTracking().Where(r => nos.Contains(r.EntryNo) && db.Entries.Any(e => e.No == r.EntryNo && e.Head == r.Number)).ToDictionaryAsync(r => r.EntryNo, ct);
        var reportNos = rows.Select(r => r.ReportNo).Distinct().ToArray();
        var reports = await db.Entries.AsNoTracking().Where(e => reportNos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
        var standing = await states.Languages(nos, ct);
        var drafts = heads.ToDictionary(h => h.Key, h => Draft.Parse(h.Value.Content!));
        var changed = await db.Changed([.. rows.Select(r => (r, drafts[r.No]))], standing, ct);
        var copies = await db.CopiesOf(rows, ct);
        var names = await db.NamesOf(heads.Values.Select(h => h.SavedBy), ct);
        return [.. rows.Select(row =>
        {
            var (head, draft) = (heads[row.No], drafts[row.No]);
            var byLanguage = Statuses.ByLanguage(draft, changed[row.No], standing.GetValueOrDefault(row.No), copies.GetValueOrDefault(row.No));
            return new EditedCard
            {
                Id = row.Id,
                Kind = row.Kind,
                Report = reports.GetValueOrDefault(row.ReportNo),
                Slug = row.Slug,
                Title = languages.Title(kinds[row.Kind], draft),
                Revision = row.Head,
                SavedAt = head.SavedAt,
                SavedBy = names[head.SavedBy],
                Status = Statuses.Whole(byLanguage),
                Languages = byLanguage,
            };
        })];
    }
}
