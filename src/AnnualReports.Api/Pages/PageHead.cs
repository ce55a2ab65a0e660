using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Makes the frame of a page of a report: its address, its languages, how it is quoted, embedded and followed, and what
/// stands above and below its content.
/// </summary>
sealed class PageHead(SiteLook look, PageAnswer pages, Languages languages)
{
    /// <summary>How many unfinished entries a preview names.</summary>
    public const int MostUnfinished = 20;

    public Frame Of(PageMaking making, PageSubject subject)
    {
        var (page, shown, report) = (making.Page, subject.Shown, subject.Report);
        var (links, words) = (making.Links(report), PageWords.Of(page.Language));
        var (served, all) = (shown.Language, shown.Languages);
        // Lists show stand-ins, so they are in the language that was asked for; an entry is in the one that is served.
        var canonical = page.Origin + $"{subject.Path}?lang={served}" + (links.IsPreview ? "" : links.Suffix);
        var title = subject.Title == report.Heading ? subject.Title : $"{subject.Title} – {report.Heading}";
        var isPublic = making.Preview is null;
        return new()
        {
            Title = title,
            Description = shown.Summary,
            Words = words,
            Look = look,
            Publisher = report.Publisher?.Name,
            IsHidden = !isPublic,
            Switch = pages.Switch(all, page.Language, tag => links.To(subject.Path, tag) + subject.Rows),
            Around = Around(making, subject, links, SiteWords.Of(words)),
            Data = isPublic ? PageData.Of(page.Origin, canonical, subject, links) : [],
            Links = isPublic ? [.. HeadLinks(page, subject, links, canonical, words)] : [],
            Meta = isPublic ? Meta(page.Origin, canonical, subject, look.Name?.In(words.Language)) : [],
        };
    }

    static IEnumerable<HeadLink> HeadLinks(
        PageRequest page,
        PageSubject subject,
        PageLinks links,
        string canonical,
        PageWords words
    )
    {
        string Address(string? tag) =>
            page.Origin + (tag is null ? subject.Path : $"{subject.Path}?lang={tag}") + (tag is null ? "" : links.Suffix);
        yield return new("canonical", canonical);
        foreach (var tag in subject.Shown.Languages)
            yield return new("alternate", Address(tag), Language: tag);
        if (links.Name is null)
        {
            yield return new("alternate", Address(null), Language: "x-default");
            if (!subject.IsEditions)
                yield return new(
                    "alternate",
                    $"{page.Origin}{PublicPaths.OEmbed}?url={Uri.EscapeDataString(canonical)}&format=json",
                    "application/json+oembed",
                    Title: subject.Title
                );
        }
        foreach (var feed in Feeds(subject.Shown.Language, subject.Report.Slug, words))
            yield return feed;
    }

    /// <summary>Where a page is that has no report: its address in the language that is shown, and in all.</summary>
    public static IEnumerable<HeadLink> Places(string address, string served, IEnumerable<string> tags) =>
        [
            new("canonical", $"{address}?lang={served}"),
            .. tags.Select(tag => new HeadLink("alternate", $"{address}?lang={tag}", Language: tag)),
            new("alternate", address, Language: "x-default"),
        ];

    public static IEnumerable<HeadLink> Feeds(string language, string report, PageWords words) =>
        [
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/highlights.atom",
                "application/atom+xml",
                Title: words.Highlights
            ),
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/highlights.json",
                "application/feed+json",
                Title: words.Highlights
            ),
            new(
                "alternate",
                $"{PublicPaths.Feeds}/{language}/corrections.atom?report={report}",
                "application/atom+xml",
                Title: words.Corrections
            ),
        ];

    static KeyValuePair<string, string>[] Meta(string origin, string canonical, PageSubject subject, string? name)
    {
        var (shown, report) = (subject.Shown, subject.Report);
        name ??= report.Publisher?.Name;
        var image = shown.Image ?? shown.Logo ?? shown.CoverImage ?? report.CoverImage;
        return
        [
            new("og:type", subject.Entry is null ? "website" : "article"),
            new("og:title", subject.Title),
            .. shown.Summary is null ? [] : new[] { KeyValuePair.Create("og:description", shown.Summary) },
            new("og:url", canonical),
            new("og:locale", shown.Language),
            .. shown
                .Languages.Where(tag => tag != shown.Language)
                .Select(tag => KeyValuePair.Create("og:locale:alternate", tag)),
            .. name is null ? [] : new[] { KeyValuePair.Create("og:site_name", name) },
            .. image is null
                ? []
                : new[]
                {
                    KeyValuePair.Create("og:image", origin + image.Url),
                    new("og:image:width", $"{image.Width}"),
                    new("og:image:height", $"{image.Height}"),
                    new("og:image:alt", image.Alt ?? ""),
                },
        ];
    }

    static ReportAround Around(PageMaking making, PageSubject subject, PageLinks links, SiteWords words)
    {
        var report = subject.Report;
        var zone = Zone(report);
        return new()
        {
            Report = report,
            Links = links,
            Navigation = [.. Navigation(making, subject, links, words)],
            Trail = [.. Trail(subject, links, words)],
            Dated = subject.IsOverview ? report : subject.Entry,
            ApiBelow =
                subject.IsEditions ? "editions"
                : subject.Kind is null ? null
                : subject.Kind.Segment + (subject.Entry is null ? "" : "/" + subject.Entry.Slug),
            Frozen = Frozen(making, zone, words),
            Newer = subject.Newer,
            Banner = Banner(making, subject, links, words),
            Zone = zone,
            Path = subject.Path,
        };
    }

    public static TimeZoneInfo Zone(ShownEntry report) =>
        report.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    static IEnumerable<NavigationLink> Navigation(
        PageMaking making,
        PageSubject subject,
        PageLinks links,
        SiteWords words
    )
    {
        yield return new(subject.Report.Heading, links.Overview, subject.IsOverview);
        foreach (var kind in making.Parts.Paged.Where(k => subject.Present.Contains(k.Segment)))
            yield return new(words.Kind(kind.Segment), links.Entry(kind.Segment), subject.Kind == kind);
        if (subject.IsDownloads || subject.Report.Downloads is { Count: > 0 })
            yield return new(words.Downloads, links.Downloads, subject.IsDownloads);
    }

    static IEnumerable<NavigationLink> Trail(PageSubject subject, PageLinks links, SiteWords words)
    {
        if (subject.IsOverview)
            yield break;
        yield return new(subject.Report.Heading, links.Overview, false);
        if (subject is not { Kind: { } kind, Entry: not null })
            yield break;
        yield return new(words.Kind(kind.Segment), links.Entry(kind.Segment), false);
        foreach (var above in subject.Above)
            yield return new(above.Heading, links.Entry(kind.Segment, above.Slug), false);
    }

    static string? Frozen(PageMaking making, TimeZoneInfo zone, SiteWords words) =>
        making switch
        {
            { Request.Edition: { } number, Edition: { } edition, Page: var page } => words
                .FrozenEdition.Replace("{number}", number, StringComparison.Ordinal)
                .Replace("{date}", Written.Instant(edition.At, zone, page.Language), StringComparison.Ordinal),
            { Request.AsOf: { } asOf, Page: var page } => words.FrozenDate.Replace(
                "{date}",
                asOf.Date is { } day ? Written.Day(day, page.Language)
                    : asOf.Exact is { } exact ? Written.Instant(exact, zone, page.Language)
                    : Written.Clock(asOf.Instant!.Value.Clock!.Value, page.Language),
                StringComparison.Ordinal
            ),
            _ => null,
        };

    static PreviewBanner? Banner(PageMaking making, PageSubject subject, PageLinks links, SiteWords words)
    {
        if (making.Preview is not { } preview)
            return null;
        var (language, zone) = (making.Page.Language, preview.TimeZone);
        string At(DateTime at) => Written.Instant(at, zone, language);
        return new(
            preview.Release is not { } release ? words.PreviewDrafts
                : release.Title is { } title
                    ? words.PreviewRelease.Replace("{title}", words.Quote(title), StringComparison.Ordinal)
                : words.PreviewAny,
            preview.Release?.DueAt is { } due
                ? words.Due.Replace("{date}", At(due), StringComparison.Ordinal)
                : null,
            words.Until.Replace("{date}", At(preview.ExpiresAt), StringComparison.Ordinal),
            [
                .. subject
                    .Told.Where(e => e.Preview is { Missing.Count: > 0 })
                    .Take(MostUnfinished)
                    .Select(e => (Link(making, e, links), Missing(e, words))),
            ],
            [
                .. subject
                    .Told.Where(e => e.Preview is { Status: not EntryStatus.Published })
                    .CountBy(e => e.Preview!.Status)
                    .OrderBy(c => c.Key)
                    .Select(c => (c.Key, c.Value)),
            ],
            subject.Told.Count(e => e.Language != language)
        )
        {
            IsShort = !subject.IsOverview,
            Lacking =
            [
                .. subject.Lacking.Select(lacking =>
                    (
                        Written.Language(lacking.Language),
                        (IReadOnlyList<NavigationLink>)
                            [
                                .. lacking.Entries.Select(e => new NavigationLink(
                                    e.Entry.Heading,
                                    links.To(
                                        PublicPaths.Entry(e.Segment, subject.Report.Slug, e.Entry.Slug),
                                        e.Entry.Languages is [var first, ..] ? first : null
                                    ),
                                    false
                                )),
                            ]
                    )
                ),
            ],
        };
    }

    static NavigationLink Link(PageMaking making, ShownEntry entry, PageLinks links) =>
        new(
            entry.Heading,
            making.Parts.Paged.FirstOrDefault(k => k.Name == entry.Kind) is { } kind
                ? links.Entry(kind.Segment, entry.Slug)
                : links.Overview,
            false
        );

    /// <summary>What an entry lacks, in words. The pointers are those of the draft.</summary>
    static string Missing(ShownEntry entry, SiteWords words) =>
        words.MissingIn.Replace(
            "{names}",
            string.Join(
                ", ",
                entry
                    .Preview!.Missing.Select(p => p.Split('/') is [_, "translations", _, var name] ? name : "reference")
                    .Select(name => words.Members.GetValueOrDefault(name, name))
                    .Distinct()
            ),
            StringComparison.Ordinal
        );

    /// <summary>The name of a language in itself.</summary>
    public string NameOf(string tag) => languages.Find(tag)?.Name ?? tag;
}
