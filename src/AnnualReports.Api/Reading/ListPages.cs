using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Lists;

namespace AnnualReports.Api.Reading;

/// <summary>Reads the rows of a list and writes them, as a page or as a whole tree.</summary>
sealed class ListPages(FoundList list, KindSet kinds)
{
    ListReader Lists => list.Source.Lists;

    public async Task<Written> Page(CancellationToken ct)
    {
        var request = list.Request;
        var (query, options) = await Begin(ct);
        var rows = await Lists.Page(query with { Take = request.Limit + 1 }, ct);
        await CheckLanguage(rows.Count, ct);
        int? total = request.Count ? await Lists.Count(query, ct) : null;
        var page = rows.Take(request.Limit).ToList();
        var next =
            rows.Count <= request.Limit
                ? null
                : $"{list.Address}{request.Content}&limit={request.Limit}{(request.Count ? "&count=true" : "")}"
                    + $"&cursor={new ListCursor(query.Position, page[^1].Place).Encode(list.Address)}";
        var included =
            list.Include.Count == 0
                ? null
                : await Inclusion.Bring(list.Include, [.. page.Select(r => r.EntryNo)], Lists, options, ct);
        return new(Cards.List(Shown(page), next, total, included?.Select(r => (r.Body, r.CardLength))), next);
    }

    /// <summary>The cards before and after a place.</summary>
    public async Task<Written> Around(ListPlace place, CancellationToken ct)
    {
        var (query, _) = await Begin(ct);
        query = query with { After = place, Take = 1 };
        var after = await Lists.Page(query, ct);
        var before = await Lists.Page(query with { Sorting = query.Sorting.Reversed }, ct);
        return new(Cards.Around(Shown(before), Shown(after)));
    }

    public async Task<Written> Tree(CancellationToken ct)
    {
        var (query, _) = await Begin(ct);
        var rows = await Lists.Page(query, ct);
        await CheckLanguage(rows.Count, ct);
        var parents = await list.Parents(ct);
        return new(
            Cards.Tree([.. rows.Zip(Shown(rows), (row, shown) => (row.Slug, shown.Body, shown.CardLength))], parents)
        );
    }

    /// <summary>A list of now may be empty because its language was removed a moment ago.</summary>
    Task CheckLanguage(int found, CancellationToken ct) =>
        found == 0 && list.Time.Position is null ? list.Source.CheckLanguages(ct) : Task.CompletedTask;

    /// <summary>
    /// The position that the page shows, and the row after which it begins. A later page shows the same position as the
    /// first. As long as nothing has changed since, the indexes for the present are used. Clients can invent cursors,
    /// so a cursor is never followed beyond the list's own position, nor outside of its edition.
    /// </summary>
    async Task<(ListQuery Query, ReadOptions Options)> Begin(CancellationToken ct)
    {
        var (time, request) = (list.Time, list.Request);
        var query = request.ToQuery(await Reports(ct), list.Options);
        var cursor = ListCursor.Decode(request.Cursor, list.Address, query.Sorting.Keys);
        // Changes in other languages or reports are not counted. So a page and its cursor stay the same as long as its
        // tag does.
        var end = time.Position ?? list.Last?.Sequence ?? 0;
        // Rows that have ended since then have to be read through, so a cursor leads back only a limited number of
        // records. Beyond that, the rest of the list is what is public at its end.
        var position =
            time.Edition is null
            && cursor is not null
            && (time.Position is not null || cursor.Position >= end - Limits.CursorRecords)
                ? Math.Min(cursor.Position, end)
                : end;
        var isNow = time.Position is null && end <= position;
        return (
            query with
            {
                Time =
                    time.Position is not null ? ListTime.Past
                    : isNow ? ListTime.Now
                    : ListTime.Recent,
                Position = position,
                After = cursor?.Place,
            },
            isNow ? list.Options : list.Options.AsOf(position)
        );
    }

    /// <summary>
    /// The reports whose entries are listed; null for all. Kinds under no report have the number 0, which the index by
    /// year does not need.
    /// </summary>
    async Task<IReadOnlyList<ListedReport>?> Reports(CancellationToken ct)
    {
        if (list.Report is { } report)
            return [new(report.No, report.Year)];
        if (!list.Kind.UnderReport)
            return list.Request.Sort[0].Column == SortColumn.Year ? null : [ListedReport.None];
        return list.Request.Of(FilterBy.Report) is { Length: > 0 } slugs
            ? await Lists.Reports(kinds.Report, slugs, ct)
            : null;
    }

    /// <summary>The part of each row that is sent: its card, or the requested members.</summary>
    IEnumerable<(byte[] Body, int CardLength)> Shown(IEnumerable<Listed> rows)
    {
        var request = list.Request;
        if (request.Fields.IsEmpty)
            return rows.Select(r => (r.Body, r.CardLength));
        var (members, whole) = (new MemberSelection(request.Fields), request.Fields.Any(request.Kind.IsLong));
        return rows.Select(r => whole ? members.OfBody(r.Body) : members.OfCard(r.Body.AsSpan(0, r.CardLength)));
    }
}
