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
                var projected = await projection.Of(kind, preview.Link, null, token);
                var quoted = await quotes.With(preview, kind, projected, token);
                var shown = rendering.InOrder(quoted, kind, projected, list.Sort);
                if (list.Tree)
                    return new Written(
                        Cards.Tree(
                            [.. Chosen(list, shown).Zip(shown, (c, s) => (s.Slug, c.Body, c.CardLength))],
                            Parents(kind, [.. shown.OrderBy(e => e.Entry.Source.Row.No)])
                        )
                    );
                var all = shown.FindAll(s => PreviewedFacts.Match(list, kind.Facts(s.Body.Bytes)));
                var page = all.Skip(begin).Take(list.Limit).ToList();
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
