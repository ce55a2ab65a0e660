using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Makes the page of all editions of a report. Editions can be cited even when their report was withdrawn; then the
/// page shows the report's name as it was in the newest of them.
/// </summary>
sealed class EditionPages(
    PublishedEditions editions,
    PublishedContent published,
    PageContent content,
    PageAnswer pages,
    PageHead head,
    KindSet kinds,
    Site site,
    Languages languages,
    PublicEdge edge
)
{
    public async Task<StoredBody> Show(HttpContext http, CancellationToken ct)
    {
        var page = PageRequest.Of(edge.Read(http), http, site, languages);
        var (made, said) = await content.Together(() => Make(page, ct), read => read.Said, ct);
        return edge.Answer(await pages.Of(page, made, said));
    }

    async Task<(MadePage Made, Representation[] Said)> Make(PageRequest page, CancellationToken ct)
    {
        var list = await editions.List(page.Content with { Conditions = default }, ct);
        var items = JsonSerializer.Deserialize<Page<EditionView>>(list.Bytes.Span, Wire.Json)!.Items;
        var (parts, report, isPublic) = await Report(page, items, ct);
        var words = SiteWords.Of(PageWords.Of(page.Language));
        var frame = head.Of(
            new(page, parts, null, null),
            new()
            {
                Report = report,
                Title = words.Editions,
                Path = $"{PublicPaths.Report(report.Slug)}/editions",
                Present = isPublic ? await parts.Present(ct) : new HashSet<string>(),
                IsEditions = true,
            }
        );
        return (
            new(typeof(EditionsPage), frame, new EditionsModel(items, isPublic, new(report.Slug, page.Language))),
            [list.Representation, .. parts.Said]
        );
    }

    /// <summary>The report as it is public now, or otherwise as it was in its newest edition.</summary>
    async Task<(PartReader Parts, ShownEntry Report, bool IsPublic)> Report(
        PageRequest page,
        IReadOnlyList<EditionView> items,
        CancellationToken ct
    )
    {
        var parts = new PartReader(published, kinds, page.Content);
        try
        {
            return (parts, await parts.Report(ct), true);
        }
        catch (ProblemException problem) when (problem.Type == ProblemTypes.Withdrawn && items is [_, ..])
        {
            parts = new(published, kinds, page.Content with { Edition = $"{items[0].Number}" });
            return (parts, await parts.Report(ct), false);
        }
    }
}
