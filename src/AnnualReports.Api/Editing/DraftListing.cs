using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>Lists the drafts of one kind, page by page, with the status of each language.</summary>
sealed class DraftListing(Kind kind)
{
    /// <summary>How often it is looked again if others change what is searched meanwhile.</summary>
    const int Attempts = 3;

    public async Task<JsonHttpResult<Page<EditedCard>>> List(
        HttpContext http,
        ReportsDb db,
        DraftViews views,
        Languages languages,
        CountedWarnings warnings,
        IDraftPhrases phrases,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var language = query.Text("language") is { } tag ? Negotiation.Configured(tag, languages).Tag : null;
        var limit = query.Limit();
        var (rows, reportNo) = await OfReport(db, query.Text("report"), ct);
        EntryStatus? status = query.Text("status") is { } word ? Enum.Parse<EntryStatus>(word, ignoreCase: true) : null;
        rows = status is { } wanted ? rows.WithStatus(db, wanted, language) : rows.Written(db, language);
        rows = query.Drafts(languages, db.Actor).Of(db, rows);
        if (query.Text(Waiting.Name) is not null)
            rows = rows.WaitFor(db, http.Waiter());
        var isCounted = query.Flag(CountedWarnings.Name);
        var (page, next) = await Look(
            search =>
                db.ReadTogether(
                    token =>
                        FirstWanted(
                            (from, most, token2) => search.Next(db, rows, from, most, token2),
                            query.NumberCursor() ?? 0,
                            limit,
                            card => status is null || card.Stands(status.Value, language),
                            async (batch, token2) =>
                                await search.WithPlaces(
                                    db,
                                    batch,
                                    isCounted
                                        ? await warnings.Cards(batch, language, views, token2)
                                        : [.. await views.Cards(batch, token2)],
                                    token2
                                ),
                            isCounted ? CountedWarnings.MostLooked : int.MaxValue,
                            token
                        ),
                    ct
                ),
            () => DraftSearch.Of(query, reportNo, language, phrases, ct)
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

    /// <summary>A page of what is looked for. If what is searched is replaced meanwhile, it is looked for again.</summary>
    static async Task<(List<EditedCard> Cards, long? Next)> Look(
        Func<DraftSearch, Task<(List<EditedCard> Cards, long? Next)>> page,
        Func<Task<DraftSearch>> begin
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var search = await begin();
            var found = await page(search);
            if (search.Phrase is not { IsStale: true } || attempt == Attempts)
                return found;
        }
    }

    /// <summary>The entries of the kind; only those below a report if one is named, with its number.</summary>
    /// <exception cref="ProblemException">400: there is no report with this slug.</exception>
    /// <exception cref="Refusal">Whoever asks has no grant for it, or it does not exist.</exception>
    async Task<(IQueryable<EntryRow> Rows, long? ReportNo)> OfReport(ReportsDb db, string? report, CancellationToken ct)
    {
        var rows = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name);
        if (db.Act.Scope.Reports is { } some)
            rows = rows.Where(e => some.Contains(e.ReportNo) || some.Contains(e.No) || (e.ReportNo == 0 && e.Year == 0));
        if (report is null)
            return (rows, null);
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
        return (rows.Where(e => e.ReportNo == no), no);
    }

    /// <summary>
    /// The first cards that are wanted, and the entry that the next page comes after; null if there is none. The query has
    /// left out most of the others already; what only a whole draft can tell is decided here, by its card. Where that takes
    /// long, so many entries are looked at and no more: a page may then have fewer items than were asked for.
    /// </summary>
    static async Task<(List<EditedCard> Cards, long? Next)> FirstWanted(
        Func<long, int, CancellationToken, Task<List<EntryRow>>> rows,
        long begin,
        int limit,
        Func<EditedCard, bool> isWanted,
        Func<IReadOnlyList<EntryRow>, CancellationToken, Task<List<EditedCard?>>> cards,
        int mostLooked,
        CancellationToken ct
    )
    {
        var page = new List<(long No, EditedCard Card)>();
        var looked = 0;
        for (var after = begin; ;)
        {
            var batch = await rows(after, limit + 1, ct);
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
