using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Pages.Feeds;

/// <summary>A feed that is requested: of which content, and at which address.</summary>
sealed record FeedRequest(PublicRequest Content, string Origin, string Path);

/// <summary>
/// Makes feeds of what was published, in one report or in all. They are cached and become outdated like the lists of
/// the API.
/// </summary>
sealed class FeedContent(
    KindSet kinds,
    PublicEntries published,
    PublicAnswers answers,
    AnswerTags tags,
    LastPublished newest,
    PublicChanges changes,
    Languages languages
)
{
    /// <summary>The number of items in a feed. It is large enough that readers who poll seldom miss little.</summary>
    const int Most = 50;

    /// <summary>The feed to make: its report, its language, its address, and when its scope last changed.</summary>
    sealed record FeedSubject(ReportRef? Report, string Language, string Origin, string Path, DateTimeOffset LastAt)
    {
        public PageWords Words { get; } = PageWords.Of(Language);
    }

    /// <summary>The format of a feed.</summary>
    sealed record Form(string MediaType, Func<Feed, byte[]> Write)
    {
        /// <summary>Whether the feed also has entries that are no longer public.</summary>
        public bool TellsOfThePast { get; init; }
    }

    /// <summary>The entries of a kind that were published last.</summary>
    public Task<PublicAnswer> Entries(
        Kind kind,
        FeedRequest request,
        string mediaType,
        Func<Feed, byte[]> write,
        CancellationToken ct
    ) =>
        Answer(
            request,
            new(mediaType, write),
            async (subject, about, token) =>
            {
                var bodies = await newest.Bodies(kind, subject.Report, subject.Language, Most, token);
                return about with
                {
                    Title = $"{EntryItems.Title(kind, subject.Words)} – {about.Title}",
                    Items = [.. bodies.Select(body => EntryItems.Of(kind, body, subject.Origin))],
                };
            },
            ct
        );

    public Task<PublicAnswer> Corrections(FeedRequest request, CancellationToken ct) =>
        Answer(
            request,
            new(AtomFeed.MediaType, AtomFeed.Write) { TellsOfThePast = true },
            async (subject, about, token) =>
            {
                var found = await changes.Corrections(subject.Report, subject.Language, Most, token);
                return about with
                {
                    Title = $"{subject.Words.Corrections} – {about.Title}",
                    Items = [.. found.Select(c => Correction(c, subject, about.Id))],
                };
            },
            ct
        );

    static FeedItem Correction(PublicChange change, FeedSubject subject, string feed)
    {
        var word =
            change.Type == PublicChangeType.Withdrawn
                ? subject.Words.CorrectionWithdrawn
                : subject.Words.CorrectionChanged;
        return new()
        {
            Id = FeedIds.Of([], feed, $"{change.Sequence}"),
            Title = $"{word}: {change.Entry!.Title ?? change.Entry.Slug}",
            Url = subject.Origin + (PublicPaths.AddressOf(change.Links.Entry!) ?? change.Links.Entry),
            Published = change.At,
            Updated = change.At,
            Summary = change.Note,
            Category = change.Type == PublicChangeType.Withdrawn ? "withdrawn" : "changed",
        };
    }

    Task<PublicAnswer> Answer(
        FeedRequest request,
        Form form,
        Func<FeedSubject, Feed, CancellationToken, Task<Feed>> make,
        CancellationToken ct
    )
    {
        // The path names the language, so an unknown language is refused before anything is looked up.
        _ = request.Content.Options(languages);
        if (request.Content.Report is not { } slug)
            return answers.Of(request.Content, Planned, ct);
        SlugRoutes.CheckReport(slug);
        return answers.OfReport(request.Content, Planned, ct);

        Task<PlannedAnswer> Planned(FoundRequest found, CancellationToken token) =>
            Plan(request, found, form, make, token);
    }

    async Task<PlannedAnswer> Plan(
        FeedRequest request,
        FoundRequest found,
        Form form,
        Func<FeedSubject, Feed, CancellationToken, Task<Feed>> make,
        CancellationToken ct
    )
    {
        var (report, options) = (found.InReport, found.Options);
        var last = await tags.LastIn([report?.No ?? Scope.All], options.Language, ct);
        // The feed shows the title and the note of content that is no longer public. Erasing that content empties them.
        var erased = form.TellsOfThePast ? await tags.LastRedaction(ct) : 0;
        var tag = AnswerTags.Of(
            $"feed.{last?.Sequence}.{erased}",
            $"{request.Origin}{request.Path}?report={report?.Slug}"
        );
        var subject = new FeedSubject(
            report,
            options.Language,
            request.Origin,
            request.Path,
            last?.At ?? DateTime.UnixEpoch
        );
        return new(
            found.Represent(tag) with
            {
                LastModified = report is { ByLatest: true } || erased > (last?.Sequence ?? 0) ? null : last?.At,
                Keys = [.. report is null ? [] : new[] { $"report-{report.Slug}" }, "feed"],
                MediaType = form.MediaType,
            },
            async token =>
            {
                var about = await About(subject, request.Content.Report, options, token);
                var feed = await make(subject, about, token);
                var updated = feed.Items.Count == 0 ? subject.LastAt : feed.Items.Max(i => i.Updated);
                return new(form.Write(feed with { Updated = updated }));
            }
        )
        {
            DependsOn = report,
        };
    }

    /// <summary>The feed's own title and publisher: those of its report, or of the newest report.</summary>
    async Task<Feed> About(FeedSubject subject, string? slug, ReadOptions options, CancellationToken ct)
    {
        // The newest report that is public in the feed's language, or in one of its fallback languages. A report that
        // is public only in other languages makes no difference here.
        var named =
            subject.Report
            ?? await published
                .InAllReports(kinds.Report, options.Language)
                .Readable()
                .OrderByDescending(l => l.Year)
                .Select(l => new ReportRef(l.EntryNo, l.Slug, l.Year, false))
                .FirstOrDefaultAsync(ct);
        var shown = named is null ? null : await Report(named, options, ct);
        return new()
        {
            // What identifies the feed: its name in the address and its report, in a language.
            Id = FeedIds.Of(
                await newest.Installation(ct),
                subject.Path.Split('/')[^1].Split('.')[0],
                subject.Report?.Slug ?? "",
                subject.Language
            ),
            Title =
                (subject.Report is null ? shown?.Publisher?.Name : shown?.Title)
                ?? shown?.Title
                ?? new Uri(subject.Origin).Host,
            Language = subject.Language,
            Self = subject.Origin + subject.Path + (slug is null ? "" : $"?report={slug}"),
            Home = subject.Origin + PublicPaths.Report(subject.Report?.Slug ?? Slugs.Latest, subject.Language),
            Author = shown?.Publisher?.Name ?? new Uri(subject.Origin).Host,
            AuthorUrl = shown?.Publisher?.Url,
            Updated = subject.LastAt,
            Items = [],
        };
    }

    async Task<ShownEntry?> Report(ReportRef report, ReadOptions options, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<ShownEntry>(
                (await published.One(kinds.Report, report, report.Slug, options, ct)).Body,
                Wire.Json
            );
        }
        catch (ProblemException problem)
            when (problem.Type.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
        {
            // The report is not public in any language that may be shown, but entries below it may be.
            return null;
        }
    }
}
