using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Answers delivery's routes from drafts, for clients that have a token.</summary>
sealed class Previewer(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    PreviewLinks links,
    DraftProjection projection,
    PreviewRendering rendering,
    PreviewQuotes quotes,
    ListPreview lists,
    PreviewInclusion included,
    BundlePreview bundle,
    LongAnswers sending
)
{
    /// <summary>Refuses a time of the past, because drafts have none. All other parameters work as in public.</summary>
    public static void Check(Query query)
    {
        if (query.Names.Contains(AsOf.Name))
            throw ProblemException.Parameter(
                $"'{AsOf.Name}' can't be combined with '{PreviewRoutes.Parameter.Name}': a preview shows drafts, which are of now.",
                AsOf.Name,
                []
            );
    }

    /// <param name="route">The route of delivery.</param>
    /// <param name="token">The token of the address.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="used">Is called with the id of the link.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public async Task<PreviewAnswer> Answer(
        Previewed route,
        string token,
        PublicRequest request,
        Action<Guid> used,
        CancellationToken ct
    )
    {
        var preview = await Find(route, token, request, ct);
        used(preview.Link.Id);
        await links.Count(preview.Link.Id, ct);
        return route.Extent switch
        {
            Extent.One => await One(preview, request, ct),
            Extent.List => await lists.Answer(preview, request.Query, ct),
            _ => await Bundle(preview, ct),
        };
    }

    /// <summary>
    /// The link, if it works and belongs to this report. Every failure has the same answer, so that nobody learns
    /// whether there is such a report.
    /// </summary>
    public async Task<PreviewRequest> Find(Previewed route, string token, PublicRequest request, CancellationToken ct)
    {
        var (slug, options) = (request.Report!, request.Options(languages));
        var link = await links.Working(token, ct);
        var report = link is null
            ? null
            : await db.Entries.AsNoTracking().Existing().SingleOrDefaultAsync(e => e.No == link.ReportNo, ct);
        if (
            link is null
            || report is null
            || !(slug == Slugs.Latest ? await IsLatest(report, ct) : slug == report.Slug)
        )
            throw new ProblemException(
                ProblemTypes.UnknownPreview,
                "This preview link does not work here: it is unknown, has expired, was revoked, or is of another report."
            );
        var address = Address(route, report, request.Slug);
        return new(
            route,
            link,
            token,
            report,
            address,
            options,
            slug == Slugs.Latest ? address + request.Query.Spelling : null
        );
    }

    static string Address(Previewed route, EntryRow report, string? slug) =>
        route switch
        {
            { Extent: Extent.Bundle } => $"{Addresses.Of(null, route.Kind.Segment, report.Slug)}/bundle",
            { Kind.IsReport: true } => Addresses.Of(null, route.Kind.Segment, report.Slug),
            { Extent: Extent.One } => Addresses.Of(report.Slug, route.Kind.Segment, slug!),
            _ => $"{Addresses.Root}/reports/{report.Slug}/{route.Kind.Segment}",
        };

    /// <summary>Whether it will be the newest report when it is public.</summary>
    async Task<bool> IsLatest(EntryRow report, CancellationToken ct) =>
        !await db
            .Live.AsNoTracking()
            .Now()
            .Readable()
            .AnyAsync(l => l.Kind == report.Kind && l.EntryNo != report.No && l.Year > report.Year, ct);

    async Task<PreviewAnswer> One(PreviewRequest preview, PublicRequest request, CancellationToken ct)
    {
        var (bytes, entry, language) = await Read(preview, request, ct);
        return new PreviewAnswer(
            bytes,
            language,
            preview.Lasting is null ? null : preview.Url(language),
            [
                .. entry
                    .Languages.Keys.Where(l => l != language)
                    .Select(l => $"<{preview.Url(l)}>; rel=\"alternate\"; hreflang=\"{l}\""),
            ]
        );
    }

    /// <summary>The JSON of one entry, with what the request wants to be included, and the language that answers.</summary>
    public async Task<(ReadOnlyMemory<byte> Bytes, ProjectedEntry Entry, string Language)> Read(
        PreviewRequest preview,
        PublicRequest request,
        CancellationToken ct
    )
    {
        var (kind, slug) = (preview.Route.Kind, request.Slug ?? preview.Report.Slug);
        return await db.ReadTogether(
            async token =>
            {
                var projected = await projection.Of(kind, preview.Link, [slug], token);
                var quoted = await quotes.With(preview, kind, projected, token);
                var (entry, language) = await Found(quoted, slug, projected, token);
                var shown = PreviewRendering.In(language, quoted, kind, entry);
                var include = Inclusion.Of(kind, kinds, request.Include);
                ReadOnlyMemory<byte> bytes = include.IsEmpty
                    ? shown.Body.Bytes
                    : Cards.With(shown.Body.Bytes, await included.Of(quoted, include, [(kind, shown)], token));
                return (bytes, entry, language);
            },
            ct
        );
    }

    /// <summary>The entry and the language that answers. If none does, the problem with the reason.</summary>
    async Task<(ProjectedEntry Entry, string Language)> Found(
        PreviewRequest preview,
        string slug,
        IEnumerable<ProjectedEntry> projected,
        CancellationToken ct
    )
    {
        var (what, options) = ($"The {preview.Route.Kind.Name} '{slug}'", preview.Options);
        var entry = projected.SingleOrDefault();
        if (entry is null || (entry.Languages.IsEmpty && entry.Gone.Count == 0))
            throw NotHere(preview, slug);
        if (rendering.Answering(entry, options) is { } language)
            return (entry, language);
        throw rendering.Withdrawn(entry, options) is { } gone ? await Withdrawn(gone, what, ct)
        : entry.Languages.IsEmpty ? NotHere(preview, slug)
        : new ProblemException(
            ProblemTypes.NotInLanguage,
            $"{what} has no text in '{options.Language}"
                + $"'{(options.Fallback ? " nor in one of its fallback languages" : "")}. It has: "
                + $"{string.Join(", ", entry.Languages.Keys)}."
        )
        {
            More = new Dictionary<string, object?> { ["languages"] = entry.Languages.Keys.ToArray() },
        };
    }

    static ProblemException NotHere(PreviewRequest preview, string slug) =>
        new(
            ProblemTypes.NotFound,
            $"There is no {preview.Route.Kind.Name} '{slug}' in this preview of report '{preview.Report.Slug}'."
        );

    async Task<ProblemException> Withdrawn(
        (DateTime At, long? Sequence, string? Reason) gone,
        string what,
        CancellationToken ct
    )
    {
        var reason = gone.Reason;
        if (gone.Sequence is { } sequence)
            reason = Notes
                .Read(
                    await db
                        .Publications.AsNoTracking()
                        .Where(p => p.Sequence == sequence)
                        .Select(p => p.ChangeNote)
                        .SingleAsync(ct)
                )
                .Values.FirstOrDefault();
        return new(
            ProblemTypes.Withdrawn,
            $"{what} was withdrawn on {gone.At:yyyy-MM-dd}.{(reason is null ? "" : " " + reason)}"
        )
        {
            More = new Dictionary<string, object?> { ["withdrawnAt"] = Instants.Text(gone.At), ["reason"] = reason },
        };
    }

    async Task<PreviewAnswer> Bundle(PreviewRequest preview, CancellationToken ct)
    {
        var bytes = await db.ReadTogether(
            async token =>
            {
                var projected = await projection.Of(kinds.Report, preview.Link, [preview.Report.Slug], token);
                var (entry, language) = await Found(preview, preview.Report.Slug, projected, token);
                return await bundle.Write(
                    preview,
                    PreviewRendering.In(
                        language,
                        await quotes.With(preview, kinds.Report, projected, token),
                        kinds.Report,
                        entry
                    ),
                    token
                );
            },
            ct
        );
        var aside = await sending.Aside(bytes, ct);
        return PreviewAnswer.Of(preview, aside is null ? bytes : default, null, aside);
    }
}
