using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages.Embeds;

/// <summary>
/// Makes the frames that other sites show, from the same answers as the API's JSON. Every frame names its source, and
/// one of an edition says so.
/// </summary>
sealed class EmbedPages(
    PublicEdge edge,
    PageContent content,
    PageAnswer pages,
    SiteLook look,
    Site site,
    Languages languages
)
{
    /// <summary>A frame that can be rendered, and the answers that it was made from.</summary>
    public readonly record struct Found(EmbedModel Model, Representation[] Said);

    /// <param name="http">The request.</param>
    /// <param name="kind">The kind of a list; null if the frame shows no list.</param>
    /// <param name="find">Reads what the frame shows.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<StoredBody> Answer(
        HttpContext http,
        Kind? kind,
        Func<PublicRequest, CancellationToken, Task<Found>> find,
        CancellationToken ct
    )
    {
        var read = kind is null ? edge.Read(http) : edge.ReadList(http, kind);
        var request = read with
        {
            Report = read.Report ?? read.Query.Text(EmbedEndpoints.Report) ?? Slugs.Latest,
            Edition = read.Query.Text(PresentOnly.Edition),
        };
        SlugRoutes.CheckReport(request.Report);
        var (appearance, page) = (FrameLook.Of(request.Query, look), PageRequest.Of(request, http, site, languages));
        var (model, said) = await content.Together(() => find(request, ct), found => found.Said, ct);
        var frame = new Frame
        {
            Title = model.Title == model.Report.Heading ? model.Title : $"{model.Title} – {model.Report.Heading}",
            Words = PageWords.Of(page.Language),
            Look = look,
            IsInline = true,
            Scheme = appearance.Scheme,
            Font = appearance.Font,
            Colours = appearance.Css,
            IsHidden = true,
        };
        var answer = await pages.Of<EmbedPage>(page, frame, isEmbed: true, said, new() { ["Model"] = model });
        return edge.Answer(answer);
    }

    public async Task<Found> List(Kind kind, PublicRequest request, CancellationToken ct)
    {
        var report = await content.Report(request, ct);
        var list = await content.List(request with { List = Whole(kind, request) }, ct);
        var model = await Model(request, report.Shown, SiteWordsOf(request).Kind(kind.Segment), ct);
        return new(
            model with
            {
                Segment = kind.Segment,
                Items = list.Shown.Items,
            },
            [list.Said, report.Said]
        );
    }

    /// <summary>A tree is shown whole, unless the address asks for a part of it.</summary>
    static ListRequest Whole(Kind kind, PublicRequest request) =>
        kind.TreeRole is not null && ListParameters.Filters(kind, overAll: false)
            .Select(f => f.Name)
            .Concat([ListParameters.Sort, Paging.LimitName])
            .All(name => request.Query.Text(name) is null)
            ? request.List! with
            {
                Tree = true,
                Limit = Limits.Page,
            }
            : request.List!;

    /// <param name="kind">The entry's kind.</param>
    /// <param name="request">Names the entry.</param>
    /// <param name="show">What is shown of the entry; null: what its kind shows first.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Found> One(Kind kind, PublicRequest request, string? show, CancellationToken ct)
    {
        var report = await content.Report(request, ct);
        var entry = await content.Entry(kind, request, ct);
        show ??= EmbedShow.Of(kind)[0];
        if (show == EmbedShow.Years && request.Edition is not null)
            throw ProblemException.Parameter(
                "An edition contains one year. Leave out `edition` for the figure over the years.",
                EmbedEndpoints.Show,
                [EmbedShow.Number, EmbedShow.Parts]
            );
        var years = show == EmbedShow.Years ? await content.Years(request, ct) : null;
        var model = await Model(request, report.Shown, entry.Shown.Heading, ct);
        return new(
            model with
            {
                Segment = kind.Segment,
                Entry = entry.Shown,
                Show = show,
                Years = years?.Shown,
            },
            [entry.Said, report.Said, .. years is null ? Array.Empty<Representation>() : [years.Said]]
        );
    }

    public async Task<Found> OneReport(PublicRequest request, CancellationToken ct)
    {
        var report = await content.Report(request, ct);
        var model = await Model(request, report.Shown, report.Shown.Heading, ct);
        return new(model with { Entry = report.Shown }, [report.Said]);
    }

    public async Task<Found> Downloads(PublicRequest request, CancellationToken ct)
    {
        var report = await content.Report(request, ct);
        var (files, said) = (new List<(string, string, IReadOnlyList<DownloadView>)>(), new List<Representation>());
        // Those in the reader's language come first.
        foreach (var tag in report.Shown.Languages.OrderBy(l => l != report.Shown.Language))
        {
            var own = await content.Report(
                request with
                {
                    Language = new(tag, default),
                    Fallback = false,
                },
                ct
            );
            said.Add(own.Said);
            if (own.Shown.Downloads is { Count: > 0 } some)
                files.Add((tag, languages.Find(tag)?.Name ?? tag, some));
        }
        var model = await Model(request, report.Shown, SiteWordsOf(request).Downloads, ct);
        return new(model with { Files = new(files) }, [report.Said, .. said]);
    }

    SiteWords SiteWordsOf(PublicRequest request) => SiteWords.Of(PageWords.Of(request.Language.In(languages)));

    async Task<EmbedModel> Model(PublicRequest request, ShownEntry report, string title, CancellationToken ct)
    {
        var language = request.Language.In(languages);
        var edition = request.Edition is { } number ? await content.Edition(report.Slug, number, ct) : null;
        return new()
        {
            Report = report,
            Title = title,
            Links = request.Edition is { } pinned
                ? new(report.Slug, language, PresentOnly.Edition, pinned)
                : new(report.Slug, language),
            Pinned = edition is null
                ? null
                : PageWords
                    .Of(language)
                    .Edition.Replace("{number}", Written.Number(edition.Number, language), StringComparison.Ordinal)
                    .Replace(
                        "{date}",
                        Written.DayOf(DateTime.SpecifyKind(edition.At, DateTimeKind.Utc), PageHead.Zone(report), language),
                        StringComparison.Ordinal
                    ),
        };
    }
}
