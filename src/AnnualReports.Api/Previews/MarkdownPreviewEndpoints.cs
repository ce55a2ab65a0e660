using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Previews;

/// <summary>Shows a text as it will be public, while it is written. Nothing is saved.</summary>
static class MarkdownPreviewEndpoints
{
    static readonly TextRules Rules = new();

    public static void MapMarkdownPreview(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyPost("/preview/markdown", Preview)
            .Describe(
                "Previews",
                "PreviewMarkdown",
                "See how a text will look",
                "The text as HTML, cleaned and rendered as publishing does it, with what saving it would warn of. "
                    + "Figures have the numbers of their newest drafts; those of a report that you have no grant "
                    + "for, the public ones. Nothing is saved."
            )
            .Reads(typeof(MarkdownPreviewRequest))
            .IsHeavy(Heavy.Previews)
            .Needs(Permission.Translate)
            .Produces<MarkdownPreview>();

    static async Task<JsonHttpResult<MarkdownPreview>> Preview(
        HttpContext http,
        ReportsDb db,
        Languages languages,
        MarkdownPreviews previews,
        CancellationToken ct
    )
    {
        var (warnings, report) = (new List<Notice>(), (EntryRow?)null);
        var json = await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct, warnings);
        var request = await json.Fit<MarkdownPreviewRequest>(async sent =>
        {
            report = Slugs.IsSlug(sent.Report)
                ? await db
                    .Entries.AsNoTracking()
                    .Existing()
                    .SingleOrDefaultAsync(e => e.ReportNo == 0 && e.Year != 0 && e.Slug == sent.Report, ct)
                : null;
            if (sent.Report is { } slug)
                db.Act.Scope.DemandNamed(report?.No ?? 0, Excerpt.Of(slug));
            return [.. Faults(sent, report, languages, previews)];
        });
        var (language, (kind, member)) = (
            languages.Find(request.Language)!.Tag,
            previews.Place(request.Kind, request.Member)
        );
        return TypedResults.Json(
            await previews.Of(request.Text, (kind!, member!), language, report, warnings, ct),
            Wire.Json
        );
    }

    static IEnumerable<Fault> Faults(
        MarkdownPreviewRequest sent,
        EntryRow? report,
        Languages languages,
        MarkdownPreviews previews
    )
    {
        var (kind, member) = previews.Place(sent.Kind, sent.Member);
        if (kind is null)
            yield return new("/kind", $"There is no kind '{Excerpt.Of(sent.Kind!)}' of entries with texts.");
        else if (member is null)
            yield return new("/member", $"{kind.Segment} have no text '{Excerpt.Of(sent.Member ?? "")}' to show.");
        foreach (var fault in Rules.Faults(sent, ""))
            yield return fault;
        if (languages.Find(sent.Language) is null)
            yield return new(
                "/language",
                $"'{Excerpt.Of(sent.Language)}' is not a configured language. "
                    + $"Use one of: {string.Join(", ", languages.Tags)}."
            );
        if (sent.Report is { } slug && report is null)
            yield return new(
                "/report",
                $"There is no report '{Excerpt.Of(slug)}'. /api/v1/manage/reports lists those there are."
            );
    }

    /// <summary>What a draft demands of a long text. A text that can't be shown is previewed as it is written.</summary>
    sealed class TextRules : AbstractValidator<MarkdownPreviewRequest>
    {
        public TextRules() => RuleFor(r => r.Text).Bounded();
    }
}
