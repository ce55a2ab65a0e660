using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Lists a kind's entries in a report from drafts, in their default order: a page of them, or the whole tree.
/// </summary>
sealed class ListPreview(ReportsDb db, DraftProjection projection, PreviewRendering rendering, PreviewQuotes quotes)
{
    public async Task<PreviewAnswer> Answer(PreviewRequest preview, Query query, CancellationToken ct)
    {
        var (limit, tree) = (query.Limit(), query.Text(ListParameters.Shape) == ListParameters.Tree);
        if (tree)
            ListRequest.MustNotBeWithTree(query, Paging.LimitName, Paging.CursorName, Paging.CountName);
        var begin = (int)(query.NumberCursor(int.MaxValue) ?? 0);
        var (kind, count) = (preview.Route.Kind, query.Count());
        var ordered = await db.ReadTogether(
            async token =>
            {
                var projected = await projection.Of(kind, preview.Link, null, token);
                return rendering.InOrder(await quotes.With(preview, kind, projected, token), kind, projected);
            },
            ct
        );
        if (tree)
            return PreviewAnswer.Of(
                preview,
                Cards.Tree(
                    [.. ordered.Select(e => (e.Slug, e.Body.Bytes, e.Body.CardLength))],
                    Parents(kind, [.. ordered.OrderBy(e => e.Entry.Source.Row.No)])
                ),
                null
            );
        var url = preview.Url(preview.Options.Language);
        var next =
            begin < ordered.Count - limit
                ? $"{url}&limit={limit}{(count ? "&count=true" : "")}&cursor={begin + limit}"
                : null;
        return PreviewAnswer.Of(
            preview,
            Cards.List(
                ordered.Skip(begin).Take(limit).Select(e => (e.Body.Bytes, e.Body.CardLength)),
                next,
                count ? ordered.Count : null
            ),
            next
        );
    }

    /// <summary>
    /// The parent of each entry. Revisions of different ages may form a circle; it is broken, so that no entry is below
    /// itself.
    /// </summary>
    static Dictionary<string, string> Parents(Kind kind, IReadOnlyList<Shown> entries)
    {
        var parents = entries
            .Select(e => (e.Slug, Parent: kind.References(e.Fields).FirstOrDefault(r => r.Role == kind.TreeRole)?.Slug))
            .Where(p => p.Parent is not null)
            .ToDictionary(p => p.Slug, p => p.Parent!);
        foreach (var slug in parents.Keys.ToList())
        {
            var seen = new HashSet<string> { slug };
            for (
                var above = parents.GetValueOrDefault(slug);
                above is not null;
                above = parents.GetValueOrDefault(above)
            )
                if (!seen.Add(above))
                {
                    parents.Remove(slug);
                    break;
                }
        }
        return parents;
    }
}
