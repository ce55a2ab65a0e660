using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Lists a kind's entries in a report from drafts, with the parameters that public lists have: a page of them, or the
/// whole tree. All are made first and then filtered, because what a draft says is in no index.
/// </summary>
sealed class ListPreview(
    ReportsDb db,
    KindSet kinds,
    DraftProjection projection,
    PreviewRendering rendering,
    PreviewQuotes quotes,
    PreviewInclusion included
)
{
    public async Task<PreviewAnswer> Answer(PreviewRequest preview, Query query, CancellationToken ct)
    {
        var list = ListRequest.Of(preview.Route.Kind, overAll: false, query);
        var (bytes, next) = await Read(preview, list, ct);
        return PreviewAnswer.Of(preview, bytes, next);
    }

    /// <summary>The JSON of a list, and the address of its next page.</summary>
    public async Task<Written> Read(PreviewRequest preview, ListRequest list, CancellationToken ct)
    {
        var (kind, begin) = (list.Kind, Begin(list.Cursor));
        return await db.ReadTogether(
            async token =>
            {
                if (list.Tree)
                    return await Tree(preview, list, token);
                var projected = await Wanted(preview, list, token);
                var all = rendering
                    .Places(preview, kind, projected, list.Sort)
                    .FindAll(p => PreviewedFacts.Match(list, p.Facts));
                var places = all.Skip(begin).Take(list.Limit).ToList();
                var (quoted, page) = await Rendered(preview, kind, places, token);
                var next = begin < all.Count - list.Limit ? Next(preview, list, begin + list.Limit) : null;
                var include = Inclusion.Of(kind, kinds, list.Include);
                return new Written(
                    Cards.List(
                        Chosen(list, page),
                        next,
                        list.Count ? all.Count : null,
                        include.IsEmpty ? null : await included.Of(quoted, include, page.Select(s => (kind, s)), token)
                    ),
                    next
                );
            },
            ct
        );
    }

    /// <summary>The entries before and after one, in the usual order of its kind.</summary>
    public Task<ReadOnlyMemory<byte>> Around(PreviewRequest preview, string slug, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var kind = preview.Route.Kind;
                var projected = await projection.Of(kind, preview.Link, null, token);
                var places = rendering.Places(preview, kind, projected, kind.Order);
                var at = places.FindIndex(p => p.Slug == slug);
                List<Placed> two = at < 0 ? [] : [.. places.Skip(at - 1).Take(at > 0 ? 1 : 0), .. places.Skip(at + 1).Take(1)];
                var (_, shown) = await Rendered(preview, kind, two, token);
                var before = at > 0 ? 1 : 0;
                return Cards.Around(CardsOf(shown.Take(before)), CardsOf(shown.Skip(before)));
            },
            ct
        );

    /// <summary>Whether any entry of a kind is shown.</summary>
    public Task<bool> Any(PreviewRequest preview, CancellationToken ct) =>
        db.ReadTogether(
            token =>
                projection.Any(
                    preview.Route.Kind,
                    preview.Link,
                    e => rendering.Answering(e, preview.Options) is not null,
                    token
                ),
            ct
        );

    /// <summary>The whole tree.</summary>
    async Task<Written> Tree(PreviewRequest preview, ListRequest list, CancellationToken ct)
    {
        var kind = list.Kind;
        var projected = await projection.Of(kind, preview.Link, null, ct);
        var shown = rendering.InOrder(await quotes.With(preview, kind, projected, ct), kind, projected, list.Sort);
        return new Written(
            Cards.Tree(
                [.. Chosen(list, shown).Zip(shown, (c, s) => (s.Slug, c.Body, c.CardLength))],
                Parents(kind, [.. shown.OrderBy(e => e.Entry.Source.Row.No)])
            )
        );
    }

    /// <summary>The entries of a list: all, or those that refer to what a filter names, if only those are read.</summary>
    async Task<List<ProjectedEntry>> Wanted(PreviewRequest preview, ListRequest list, CancellationToken ct)
    {
        var kind = list.Kind;
        foreach (var (filter, values) in list.Filters)
            if (
                filter.By == FilterBy.Facet
                && kind.Roles.Any(r => r.Name == filter.Name)
                && await projection.Referring(kind, preview.Link, filter.Name, values, ct) is { } some
            )
                return some;
        return await projection.Of(kind, preview.Link, null, ct);
    }

    /// <summary>Renders the entries at these places, with the figures that they quote.</summary>
    async Task<(PreviewRequest Quoted, List<Shown> Shown)> Rendered(
        PreviewRequest preview,
        Kind kind,
        List<Placed> places,
        CancellationToken ct
    )
    {
        var quoted = await quotes.With(preview, kind, places.Select(p => p.Entry), ct);
        return (quoted, places.ConvertAll(p => PreviewRendering.In(p.Language, quoted, kind, p.Entry)));
    }

    static IEnumerable<(byte[] Body, int CardLength)> CardsOf(IEnumerable<Shown> shown) =>
        shown.Select(s => (s.Body.Bytes, s.Body.CardLength));

    static int Begin(string? cursor) =>
        cursor is null ? 0
        : WholeNumber.TryRead(cursor, out long number) && number <= int.MaxValue ? (int)number
        : throw Paging.WrongCursor();

    static string Next(PreviewRequest preview, ListRequest list, int begin) =>
        $"{preview.Url(preview.Options.Language)}{list.Rows}{list.Content}&limit={list.Limit}"
        + $"{(list.Count ? "&count=true" : "")}&cursor={begin}";

    /// <summary>The part of each entry that is sent: its card, or the requested members.</summary>
    static IEnumerable<(byte[] Body, int CardLength)> Chosen(ListRequest list, IEnumerable<Shown> entries)
    {
        if (list.Fields.IsEmpty)
            return entries.Select(e => (e.Body.Bytes, e.Body.CardLength));
        var (members, whole) = (
            new MemberSelection([.. list.Fields, PresentOnly.Preview]),
            list.Fields.Any(list.Kind.IsLong)
        );
        return entries.Select(e =>
            whole ? members.OfBody(e.Body.Bytes) : members.OfCard(e.Body.Bytes.AsSpan(0, e.Body.CardLength))
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
