using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>Lists the drafts of one kind, page by page, with the status of each language.</summary>
sealed class DraftListing(Kind kind)
{
    public async Task<JsonHttpResult<Page<EditedCard>>> List(
        HttpContext http,
        ReportsDb db,
        DraftViews views,
        Languages languages,
        CountedWarnings warnings,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var language = query.Text("language") is { } tag ? Negotiation.Configured(tag, languages).Tag : null;
        var limit = query.Limit();
        var rows = await OfReport(db, query.Text("report"), ct);
        EntryStatus? status = query.Text("status") is { } word ? Enum.Parse<EntryStatus>(word, ignoreCase: true) : null;
        rows = status is { } wanted ? rows.WithStatus(db, wanted, language) : rows.Written(db, language);
        rows = query.Drafts(languages, db.Actor).Of(db, rows.Found(db, query.Words()));
        if (query.Text(Waiting.Name) is not null)
            rows = rows.WaitFor(db, http.Waiter());
        if (query.NumberCursor() is { } after)
            rows = rows.Where(e => e.No > after);
        var isCounted = query.Flag(CountedWarnings.Name);
        var (page, next) = await db.ReadTogether(
            token =>
                FirstWanted(
                    rows,
                    limit,
                    card => status is null || card.Stands(status.Value, language),
                    async (batch, ct2) =>
                        isCounted ? await warnings.Cards(batch, language, views, ct2) : [.. await views.Cards(batch, ct2)],
                    isCounted ? CountedWarnings.MostLooked : int.MaxValue,
                    token
                ),
            ct
        );
        return TypedResults.Json(
            new Page<EditedCard>
            {
                Items = page,
                Next = next is { } from ? Paging.Next(http.Request, $"/api/v1/manage/{kind.Segment}", from) : null,
            },
            Wire.Json
        );
    }

    /// <summary>The entries of the kind; only those below a report if one is named.</summary>
    /// <exception cref="ProblemException">400: there is no report with this slug.</exception>
    /// <exception cref="Refusal">Whoever asks has no grant for it, or it does not exist.</exception>
    async Task<IQueryable<EntryRow>> OfReport(ReportsDb db, string? report, CancellationToken ct)
    {
        var rows = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name);
        if (db.Act.Scope.Reports is { } some)
            rows = rows.Where(e => some.Contains(e.ReportNo) || some.Contains(e.No) || (e.ReportNo == 0 && e.Year == 0));
        if (report is null)
            return rows;
        var no = Slugs.IsSlug(report)
            ? await db.Entries.Existing().Where(r => r.Slug == report && r.Year != 0).Select(r => r.No).SingleOrDefaultAsync(ct)
            : 0;
        db.Act.Scope.DemandNamed(no, Excerpt.Of(report));
        if (no == 0)
            throw ProblemException.Parameter(
                $"There is no report '{report}'. /api/v1/manage/reports lists those there are.",
                "report",
                ["a report's slug"]
            );
        return rows.Where(e => e.ReportNo == no);
    }

    /// <summary>
    /// The first cards that are wanted, and the entry that the next page comes after; null if there is none. The query has
    /// left out most of the others already; what only a whole draft can tell is decided here, by its card. Where that takes
    /// long, so many entries are looked at and no more: a page may then have fewer items than were asked for.
    /// </summary>
    static async Task<(List<EditedCard> Cards, long? Next)> FirstWanted(
        IQueryable<EntryRow> rows,
        int limit,
        Func<EditedCard, bool> isWanted,
        Func<IReadOnlyList<EntryRow>, CancellationToken, Task<List<EditedCard?>>> cards,
        int mostLooked,
        CancellationToken ct
    )
    {
        var page = new List<(long No, EditedCard Card)>();
        var looked = 0;
        for (long after = 0; ;)
        {
            var from = after;
            var batch = await rows.Where(e => e.No > from).OrderBy(e => e.No).Take(limit + 1).ToListAsync(ct);
            page.AddRange(
                batch
                    .Select(r => r.No)
                    .Zip(await cards(batch, ct))
                    .Where(p => p.Second is { } card && isWanted(card))
                    .Select(p => (p.First, p.Second!))
            );
            if (page.Count > limit)
                return ([.. page.Take(limit).Select(p => p.Card)], page[limit - 1].No);
            if (batch.Count <= limit)
                return (page.ConvertAll(p => p.Card), null);
            after = batch[^1].No;
            looked += batch.Count;
            if (looked >= mostLooked)
                return (page.ConvertAll(p => p.Card), after);
        }
    }
}
