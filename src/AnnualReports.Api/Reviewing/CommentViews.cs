using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Which comments are listed.</summary>
/// <param name="IsResolved">Whether they are resolved; null for either.</param>
/// <param name="Language">The language that they are about; null for any.</param>
sealed record CommentFilter(bool? IsResolved, string? Language);

/// <summary>Reads comments with their answers, the oldest first, as people discuss them.</summary>
sealed class CommentViews(ReportsDb db, KindSet kinds)
{
    /// <summary>
    /// An entry with its newest draft, against which quoted passages are compared; without, if it was deleted and erased.
    /// </summary>
    sealed record Discussed(EntryName Name, Kind Kind, Draft? Draft);

    /// <summary>The threads about an entry.</summary>
    public Task<Page<CommentView>> OfEntry(HttpRequest request, EntryRow entry, CommentFilter filter, CancellationToken ct) =>
        Page(
            request,
            $"/api/v1/manage/{kinds[entry.Kind].Segment}/{entry.Id}/comments",
            db.Comments.Where(c => c.EntryNo == entry.No),
            filter,
            ct
        );

    /// <summary>The threads about a release.</summary>
    public async Task<Page<CommentView>> OfRelease(HttpRequest request, Guid id, CommentFilter filter, CancellationToken ct)
    {
        var row =
            await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
        await db.DemandRelease(row.Id, row.ReportNo, ct);
        return await Page(
            request,
            $"/api/v1/manage/releases/{id}/comments",
            db.Comments.Where(c => c.ReleaseId == id),
            filter,
            ct
        );
    }

    async Task<Page<CommentView>> Page(
        HttpRequest request,
        string path,
        IQueryable<CommentRow> rows,
        CommentFilter filter,
        CancellationToken ct
    )
    {
        var query = Query.Of(request);
        var (limit, language) = (query.Limit(), filter.Language);
        rows = rows.AsNoTracking().Where(c => c.ThreadId == null);
        if (filter.IsResolved is { } resolved)
            rows = rows.Where(c => (c.ResolvedAt != null) == resolved);
        if (language is not null)
            rows = rows.Where(c => c.Language == language);
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(c => c.At >= at && (c.At > at || c.Id.CompareTo(id) > 0));
        var page = await rows.OrderBy(c => c.At).ThenBy(c => c.Id).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return new()
        {
            Items = await Views(shown, ct),
            Next =
                page.Count > limit ? Paging.Next(request, path, new NewestFirst(shown[^1].At, shown[^1].Id)) : null,
        };
    }

    /// <summary>The thread that a comment or an answer belongs to, if the caller may know of it.</summary>
    public async Task<CommentRow> Thread(Guid id, HttpContext http, CancellationToken ct)
    {
        var row = await One(id, http, ct);
        return row.ThreadId is { } thread ? await One(thread, http, ct) : row;
    }

    /// <summary>A comment or an answer, if the caller may know of it: by the grant for the entry, or for the release.</summary>
    /// <exception cref="Refusal">There is none, or the caller has no grant for what it is about.</exception>
    public async Task<CommentRow> One(Guid id, HttpContext http, CancellationToken ct)
    {
        var row = await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw Unknown(id);
        if (row.EntryNo is { } no)
        {
            db.Act.Scope.Demand((await db.Entries.AsNoTracking().SingleAsync(e => e.No == no, ct)).GrantedIn);
            return row;
        }
        if (http.User.Authority()?.Scope(Permission.ReadReleases) is not { IsAnywhere: true } reads)
            throw Unknown(id);
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == row.ReleaseId, ct);
        // By the grants for releases: those for drafts may reach further.
        await db.DemandRelease(release.Id, release.ReportNo, ct, reads);
        await db.DemandRelease(release.Id, release.ReportNo, ct);
        return row;
    }

    static Refusal Unknown(Guid id) => new(RefusalReason.NotFound, $"There is no comment with the id {id}.");

    /// <summary>A thread as it is now.</summary>
    public async Task<CommentView> View(Guid id, CancellationToken ct) =>
        (await Views([await db.Comments.AsNoTracking().SingleAsync(c => c.Id == id, ct)], ct))[0];

    async Task<List<CommentView>> Views(IReadOnlyList<CommentRow> threads, CancellationToken ct)
    {
        var ids = threads.Select(t => (Guid?)t.Id).ToArray();
        var replies = await db
            .Comments.AsNoTracking()
            .Where(c => ids.Contains(c.ThreadId))
            .OrderBy(c => c.At)
            .ThenBy(c => c.Id)
            .ToListAsync(ct);
        var names = await db.NamesOf(
            threads.Concat(replies).SelectMany(c => new[] { c.By, c.ResolvedBy ?? c.By }),
            ct
        );
        var entries = await Entries([.. threads.Select(t => t.EntryNo).OfType<long>().Distinct()], ct);
        var byThread = replies.ToLookup(r => r.ThreadId);
        return
        [
            .. threads.Select(t =>
                View(t, t.EntryNo is { } no ? entries[no] : null, names) with
                {
                    Replies = byThread[t.Id].Any() ? [.. byThread[t.Id].Select(r => Reply(r, names))] : null,
                }
            ),
        ];
    }

    async Task<Dictionary<long, Discussed>> Entries(long[] nos, CancellationToken ct)
    {
        var found = await db.WithNewest(db.Entries.AsNoTracking().Where(e => nos.Contains(e.No))).ToListAsync(ct);
        var reports = await db.SlugsOf(found.Select(f => f.Entry.ReportNo), ct);
        return found.ToDictionary(
            f => f.Entry.No,
            f => new Discussed(
                new()
                {
                    Kind = f.Entry.Kind,
                    Id = f.Entry.Id,
                    Report = reports.GetValueOrDefault(f.Entry.ReportNo),
                    Slug = f.Entry.Slug,
                },
                kinds[f.Entry.Kind],
                f.Revision.Content is { } content ? Draft.Parse(content) : null
            )
        );
    }

    static CommentView View(CommentRow row, Discussed? about, Dictionary<Guid, string> names) =>
        new()
        {
            Id = row.Id,
            Entry = about?.Name,
            Release = row.ReleaseId,
            Language = row.Language,
            Field = row.Field,
            Quote = row.Quote,
            QuoteStands =
                row.Quote is { } quote && about is not null
                    ? about.Draft is { } draft && Passages.Stands(about.Kind, draft, row.Language, row.Field, quote)
                    : null,
            Revision = row.Revision,
            Text = row.Text,
            At = row.At,
            By = names[row.By],
            State = row.ResolvedAt is null ? CommentState.Open : CommentState.Resolved,
            ResolvedAt = row.ResolvedAt,
            ResolvedBy = row.ResolvedBy is { } by ? names[by] : null,
            ErasedAt = row.ErasedAt,
        };

    static ReplyView Reply(CommentRow row, Dictionary<Guid, string> names) =>
        new()
        {
            Id = row.Id,
            Text = row.Text,
            At = row.At,
            By = names[row.By],
            ErasedAt = row.ErasedAt,
        };
}
