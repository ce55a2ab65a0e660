using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
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
        if (query.NumberCursor() is { } after)
            rows = rows.Where(e => e.No > after);
        var page = await db.ReadTogether(
            token =>
                FirstWanted(
                    rows,
                    limit + 1,
                    card => status is null || card.Stands(status.Value, language),
                    views,
                    token
                ),
            ct
        );
        return TypedResults.Json(
            new Page<EditedCard>
            {
                Items = [.. page.Take(limit).Select(p => p.Card)],
                Next =
                    page.Count > limit
                        ? Paging.Next(http.Request, $"/api/v1/manage/{kind.Segment}", page[limit - 1].No)
                        : null,
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
    /// The first cards that are wanted. The query has left out most of the others already; what only a whole draft can
    /// tell is decided here, by its card.
    /// </summary>
    static async Task<List<(long No, EditedCard Card)>> FirstWanted(
        IQueryable<EntryRow> rows,
        int count,
        Func<EditedCard, bool> isWanted,
        DraftViews views,
        CancellationToken ct
    )
    {
        var page = new List<(long No, EditedCard Card)>();
        for (long after = 0; ;)
        {
            var batch = await rows.Where(e => e.No > after).OrderBy(e => e.No).Take(count).ToListAsync(ct);
            page.AddRange(batch.Select(r => r.No).Zip(await views.Cards(batch, ct)).Where(p => isWanted(p.Second)));
            if (batch.Count < count || page.Count >= count)
                return [.. page.Take(count)];
            after = batch[^1].No;
        }
    }
}
