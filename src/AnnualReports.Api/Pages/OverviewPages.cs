using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>Makes the first page of a report, and the page of its files.</summary>
sealed class OverviewPages(PageHead head, ReportPages reports, PublicText published, Languages languages)
{
    /// <summary>How many entries of a kind the first page shows, unless the kind is named below.</summary>
    const int Some = 6,
        Names = 24;

    public async Task<MadePage> Overview(PageMaking making, CancellationToken ct)
    {
        var parts = making.Parts;
        var linked = await reports.Linked(parts.ReportKind, making, ct);
        var report = await parts.Report(ct);
        var lists = new List<KindPart>();
        var told = new List<ShownEntry> { report };
        ShownEntry? first = null;
        foreach (var kind in parts.Paged)
        {
            var list =
                kind.TreeRole is not null
                    ? await parts.Tree(kind, ct)
                    : await parts.List(kind, making.Preview is null ? Names : Limits.Page, ct);
            if (kind.TreeRole is not null)
                first = list.Items is [var item, ..] ? item : null;
            var all = kind.TreeRole is null ? list.Items : [.. Flat(list.Items)];
            told.AddRange(all);
            if (all.Count > 0)
                lists.Add(new(kind.Segment, [.. list.Items.Take(MostOf(kind))], kind.TreeRole is null ? list.Total ?? all.Count : list.Items.Count));
        }
        var before = await published.Of(parts.ReportKind, report, making, ct);
        var frame = head.Of(
            making,
            new()
            {
                Report = report,
                Title = report.Heading,
                Path = PublicPaths.Report(report.Slug),
                Present = lists.Select(l => l.Segment).ToHashSet(),
                Told = told,
                Lacking = making.Preview is null ? [] : await Lacking(making, ct),
                Linked = linked,
                Newer = making is { Preview: null, Request.IsOfNow: true } && await parts.Newest(ct) is { } newest
                    && newest.Year > report.Year
                    ? newest
                    : null,
            }
        );
        return new(typeof(OverviewPage), frame, new OverviewModel(report, before?.Foreword?.Html, lists, first));
    }

    /// <summary>
    /// The entries that have no text yet in an official language. One that a reader's languages don't have is not in
    /// the lists of that reader, so the lists of all official languages are read.
    /// </summary>
    async Task<IReadOnlyList<(string, IReadOnlyList<(string, ShownEntry)>)>> Lacking(
        PageMaking making,
        CancellationToken ct
    )
    {
        var all = new Dictionary<Guid, (string Segment, ShownEntry Entry)>();
        foreach (var tag in languages.Official)
        {
            var parts = making.Parts.In(tag);
            foreach (var kind in parts.Paged)
                foreach (var entry in (await parts.List(kind, Limits.Page, ct)).Items)
                    all.TryAdd(entry.Id, (kind.Segment, entry));
        }
        return
        [
            .. languages
                .Official.Select(tag =>
                    (
                        tag,
                        (IReadOnlyList<(string, ShownEntry)>)
                            [.. all.Values.Where(e => !e.Entry.Languages.Contains(tag)).Take(PageHead.MostUnfinished)]
                    )
                )
                .Where(l => l.Item2.Count > 0),
        ];
    }

    /// <summary>Trees are shown whole, as a table of contents; of partners there are only names.</summary>
    static int MostOf(Kind kind) =>
        kind.TreeRole is not null ? Limits.Page
        : kind.Members.Contains("website") ? Names
        : Some;

    /// <summary>The entries of a tree in the order in which they are read.</summary>
    public static IEnumerable<ShownEntry> Flat(IEnumerable<ShownEntry> entries) =>
        entries.SelectMany(e => Flat(e.Children ?? []).Prepend(e));

    public async Task<MadePage> Downloads(PageMaking making, CancellationToken ct)
    {
        var report = await making.Parts.Report(ct);
        var files = new List<(string, string, IReadOnlyList<DownloadView>)>();
        // Those in the reader's language come first.
        foreach (var tag in report.Languages.OrderBy(l => l != making.Page.Language))
        {
            var own = await making.Parts.ReportIn(tag, ct);
            if (own.Downloads is { Count: > 0 } some)
                files.Add((tag, head.NameOf(tag), some));
        }
        var words = SiteWords.Of(PageWords.Of(making.Page.Language));
        var frame = head.Of(
            making,
            new()
            {
                Report = report,
                Title = words.Downloads,
                Path = $"{PublicPaths.Report(report.Slug)}/downloads",
                Present = await making.Parts.Present(ct),
                IsDownloads = true,
            }
        );
        return new(typeof(DownloadsPage), frame, new DownloadsModel(files));
    }
}
