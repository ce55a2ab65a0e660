using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages;

/// <summary>Makes the page of one entry of a report, and that of all entries of a kind.</summary>
sealed class EntryPages(PageHead head, ReportPages reports, PublicText published, PageContent content, PublicEdge edge)
{
    /// <summary>How many entries of a kind one page lists.</summary>
    const int PerPage = 30;

    /// <summary>How many entries that refer to this one its page shows.</summary>
    const int Referring = 12;

    public async Task<MadePage> List(Kind kind, PageMaking making, CancellationToken ct)
    {
        var parts = making.Parts;
        var report = await parts.Report(ct);
        var asked = edge.WithList(making.Request, kind).List! with { Limit = PerPage, Count = true };
        var isTree = kind.TreeRole is not null && asked is { Rows: "", Cursor: null };
        var list = isTree ? await parts.Tree(kind, ct) : await parts.List(asked, ct);
        var words = SiteWords.Of(PageWords.Of(making.Page.Language));
        var links = making.Links(report);
        var only = await Only(kind, asked, making, ct);
        var frame = head.Of(
            making,
            new()
            {
                Report = report,
                Kind = kind,
                Title = words.Kind(kind.Segment) + (only.Count == 0 ? "" : $" – {string.Join(", ", only)}"),
                Path = PublicPaths.Entry(kind.Segment, report.Slug, null),
                Rows = asked.Rows,
                Present = await parts.Present(ct),
                Told = isTree ? [.. OverviewPages.Flat(list.Items)] : list.Items,
            }
        );
        var next = Cursor(list.Next) is { } cursor
            ? $"{links.Entry(kind.Segment)}{asked.Rows}&{Paging.CursorName}={cursor}"
            : null;
        return new(typeof(ListPage), frame, new ListModel(kind.Segment, list.Items, next, isTree)
        {
            Only = only,
        });
    }

    /// <summary>What the listed entries have in common, in words; empty if all are listed.</summary>
    static async Task<IReadOnlyList<string>> Only(
        Kind kind,
        ListRequest list,
        PageMaking making,
        CancellationToken ct
    )
    {
        var (only, language) = (new List<string>(), making.Page.Language);
        foreach (var (filter, values) in list.Filters)
            foreach (var value in values)
                only.Add(
                    filter.Name == "country" ? Names.Country(value, language, Names.Last).Name
                    : kind.Roles.FirstOrDefault(r => r.Name == filter.Name) is { Target: var target }
                        ? await making.Parts.Heading(target, value, ct) ?? value
                    : InWords(filter, value, SiteWords.Of(PageWords.Of(language)), language)
                );
        return only;
    }

    static string InWords(Filter filter, string value, SiteWords words, string language)
    {
        string On(string text) =>
            text.Replace("{date}", Written.Day(Filter.Date(value), language), StringComparison.Ordinal);
        return filter.By switch
        {
            FilterBy.Featured => value == "true" ? words.OnlyFeatured : words.NotFeatured,
            FilterBy.From => On(words.Since),
            FilterBy.To => On(words.UpTo),
            _ => words.Groups.GetValueOrDefault(value, value),
        };
    }

    /// <summary>The cursor in the address that the API names for the next page.</summary>
    public static string? Cursor(string? next) =>
        next?.Split($"{Paging.CursorName}=") is [_, var rest] ? rest.Split('&')[0] : null;

    public async Task<MadePage> One(Kind kind, PageMaking making, CancellationToken ct)
    {
        var (parts, slug) = (making.Parts, making.Request.Slug!);
        var linked = await reports.Linked(kind, making, ct);
        var report = await parts.Report(ct);
        var entry = await parts.One(kind, slug, ct);
        var tree = kind.TreeRole is null ? ShownList.Empty : await parts.Tree(kind, ct);
        var above = Above(tree.Items, slug) ?? [];
        var order = OverviewPages.Flat(tree.Items).ToList();
        var at = order.FindIndex(e => e.Slug == slug);
        var around =
            kind.TreeRole is null
                ? await parts.Around(kind, slug, ct)
                : new([.. order.Take(at).TakeLast(1)], [.. order.Skip(at + 1).Take(at < 0 ? 0 : 1)]);
        var frame = head.Of(
            making,
            new()
            {
                Report = report,
                Entry = entry,
                Kind = kind,
                Title = entry.Heading,
                Path = PublicPaths.Entry(kind.Segment, report.Slug, slug),
                Above = above,
                Present = await parts.Present(ct),
                Told = [entry],
                Linked = linked,
            }
        );
        return new(
            typeof(EntryPage),
            frame,
            new EntryModel
            {
                Entry = entry,
                Segment = kind.Segment,
                Public = await published.Of(kind, entry, making, ct),
                Tree = Lines(tree.Items, [.. above.Select(a => a.Slug), slug]),
                Children = at < 0 ? [] : order[at].Children ?? [],
                Previous = around.Before is [var previous, ..] ? previous : null,
                Next = around.After is [var next, ..] ? next : null,
                Years = entry.Value is not null && making is { Preview: null, Request.IsOfNow: true }
                    ? await parts.Years(content, slug, ct)
                    : null,
                Related = await Related(kind, entry, parts, ct),
                Themes = [.. (entry.Included ?? []).Where(i => entry.Themes?.Contains(i.Slug) == true && i.Report.Length == 0)],
            }
        );
    }

    /// <summary>What the entry refers to, and what refers to it, each kind once.</summary>
    static async Task<List<KindPart>> Related(Kind kind, ShownEntry entry, PartReader parts, CancellationToken ct)
    {
        var related = new List<KindPart>();
        foreach (var other in parts.Paged)
        {
            List<ShownEntry> items =
            [
                .. (entry.Included ?? []).Where(i =>
                    i.Kind == other.Name && i.Report == entry.Report && (other != kind || i.Slug != entry.Parent)
                ),
            ];
            var referring =
                other == kind ? ShownList.Empty : await parts.Referring(other, kind, entry.Slug, Referring, ct);
            items.AddRange(referring.Items.Where(r => items.TrueForAll(i => i.Slug != r.Slug)));
            if (items.Count > 0)
                related.Add(
                    new(other.Segment, items, items.Count + (referring.Total ?? 0) - referring.Items.Count)
                    {
                        Filter = PartReader.FilterOf(other, kind) is { } filter ? $"&{filter.Name}={entry.Slug}" : null,
                    }
                );
        }
        return related;
    }

    /// <summary>The entries above one in a tree, from the top; null if it is not in the tree.</summary>
    static IReadOnlyList<ShownEntry>? Above(IReadOnlyList<ShownEntry> tree, string slug)
    {
        foreach (var entry in tree)
        {
            if (entry.Slug == slug)
                return [];
            if (Above(entry.Children ?? [], slug) is { } above)
                return [entry, .. above];
        }
        return null;
    }

    /// <summary>The navigation of a tree: all at the top, and what is below those on the way to this entry.</summary>
    static IReadOnlyList<TreeLine> Lines(IReadOnlyList<ShownEntry> tree, IReadOnlyList<string> way) =>
        [
            .. tree.Select(e => new TreeLine(
                e,
                way.Contains(e.Slug) ? Lines(e.Children ?? [], way) : [],
                way[^1] == e.Slug
            )),
        ];
}
