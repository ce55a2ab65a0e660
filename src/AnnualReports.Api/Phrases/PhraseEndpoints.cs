using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Phrases;

/// <summary>The management route that finds a phrase in everything that is stored.</summary>
static class PhraseEndpoints
{
    const string Path = "/api/v1/manage/search";

    /// <summary>The fewest characters of a phrase: one alone stands everywhere.</summary>
    const int Fewest = 2;

    static readonly Parameter Phrase = new(
        Finding.Name,
        "The phrase: a part of a text, such as a name. Capitals, accents, hyphens, line breaks and emphasis don't count."
    )
    {
        MaxLength = Limits.Sought,
        IsRequired = true,
        Example = "voorzitterschap",
    };

    static readonly Parameter In = new(
        "in",
        "Only in these: separated by commas.",
        [.. Enum.GetNames<FoundIn>().Select(n => n.ToLowerInvariant())]
    )
    {
        Most = Enum.GetValues<FoundIn>().Length,
    };

    static readonly Parameter Language = new("language", "Only in texts in this language.");

    static readonly Parameter Revisions = new("revisions", "`newest`: only in newest revisions.", "all", "newest")
    {
        Default = "all",
    };

    static readonly Parameter Report = new("report", "Only in this report and what belongs to it: a slug.");

    public static void MapPhrases(this IEndpointRouteBuilder manage, KindSet kinds) =>
        manage
            .MapLazyGet("/search", Find)
            .Describe(
                "Finding",
                "FindEverywhere",
                "Where a phrase stands",
                "In drafts of all kinds and languages, in old revisions and in deleted entries, in alternative texts, in the "
                    + "notes of saves and publications, in the translation memory, in names of files, in releases and editions, "
                    + "and in the glossary, as far as you may read them: each with its place and the passage. What was saved a "
                    + "moment ago is found, and what was erased is not."
            )
            .Takes([
                Phrase,
                In,
                new("kind", "Only entries of this kind.", [.. kinds.All.Select(k => k.Name)]),
                Report,
                Language,
                Revisions,
                .. DraftFiltering.Parameters,
                .. Paging.Parameters,
            ])
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.SearchUnavailable)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<FoundItem>>();

    static async Task<JsonHttpResult<Page<FoundItem>>> Find(
        HttpContext http,
        PhraseSearch search,
        ReportsDb db,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var phrase = FoldedText.Phrase(query.Line(Phrase.Name) ?? "");
        if (phrase.Length < Fewest)
            throw ProblemException.Parameter(
                $"Name a phrase of at least {Fewest} letters: '{Phrase.Name}'.",
                Phrase.Name,
                [$"{Fewest}–{Limits.Sought} characters"]
            );
        var (items, next) = await search.Find(
            new(
                phrase,
                [.. query.List(In.Name).Select(name => Enum.Parse<FoundIn>(name, ignoreCase: true))],
                http.User.Authority()?.Scope(Permission.ReadReleases) ?? new([], "")
            )
            {
                Language = query.Text(Language.Name) is { } tag ? Negotiation.Configured(tag, languages).Tag : null,
                IsNewestOnly = query.Text(Revisions.Name) == "newest",
                ReportNo = query.Text(Report.Name) is { } slug ? await ReportNo(db, slug, ct) : null,
                Kind = query.Text("kind"),
                Drafts = query.Drafts(languages, db.Actor),
                Limit = query.Limit(),
                After = query.Cursor() is { } cursor ? TextKey.Parse(cursor) ?? throw Paging.WrongCursor() : null,
            },
            ct
        );
        return TypedResults.Json(
            new Page<FoundItem>
            {
                Items = items,
                Next = next is { } last ? Paging.Next(http.Request, Path, last) : null,
            },
            Wire.Json
        );
    }

    /// <exception cref="ProblemException">400: there is no report with this slug.</exception>
    /// <exception cref="Refusal">Whoever asks has no grant for it, or it does not exist.</exception>
    static async Task<long> ReportNo(ReportsDb db, string slug, CancellationToken ct)
    {
        var no = Slugs.IsSlug(slug)
            ? await db.Entries.Existing().Where(r => r.Slug == slug && r.Year != 0).Select(r => r.No).SingleOrDefaultAsync(ct)
            : 0;
        db.Act.Scope.DemandNamed(no, Excerpt.Of(slug));
        return no != 0
            ? no
            : throw ProblemException.Parameter(
                $"There is no report '{Excerpt.Of(slug)}'. /api/v1/manage/reports lists those there are.",
                Report.Name,
                ["a report's slug"]
            );
    }
}
