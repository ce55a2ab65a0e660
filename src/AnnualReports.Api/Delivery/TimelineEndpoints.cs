using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>One priority over the years: its text in each report, and the highlights that name it.</summary>
static class TimelineEndpoints
{
    public const string Most = "highlights";

    static readonly Parameter MostParameter = new(
        Most,
        "The most highlights of each year, in the order of the report's list."
    )
    {
        Minimum = 0,
        Maximum = Limits.TimelineHighlights,
        Default = Limits.TimelineHighlightsDefault.ToString(),
    };

    public static void MapTimelines(this IEndpointRouteBuilder v1, KindSet kinds) =>
        v1.MapLazyMethods("/priorities/{slug}/timeline", HeadRequests.GetAndHead, Show)
            .Describe(
                "Priorities",
                "GetPriorityTimeline",
                "One priority over the years",
                "The same slug in several reports is the same priority. The newest year comes first. Each "
                    + "year has the priority in the words of that report, with its long text, and cards of the "
                    + "highlights that name it. If a year isn't public in the language, it is shown in the first "
                    + "of its fallback languages, and `language` says which; with `fallback=none` it is left out."
            )
            .Takes([.. Negotiation.Localised, MostParameter])
            .Shows(kinds.OfContract<PriorityView>().Name)
            .Answers(Headers.Composed)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage);

    static async Task<StoredBody<PriorityTimeline>> Show(
        HttpContext http,
        PublicEdge edge,
        Timelines timelines,
        CancellationToken ct
    ) => edge.Answer<PriorityTimeline>(await timelines.Of(edge.Read(http), ct));
}

/// <summary>Composes the timeline of a priority from what is public now.</summary>
sealed class Timelines(ReportsDb db, KindSet kinds, PublicAnswers answers, AnswerTags tags, Languages languages)
{
    Kind Priority => kinds.OfContract<PriorityView>();

    Kind Highlight => kinds.OfContract<HighlightView>();

    public Task<PublicAnswer> Of(PublicRequest request, CancellationToken ct)
    {
        var most = request.Query.Number(TimelineEndpoints.Most, Limits.TimelineHighlightsDefault);
        return answers.Of(request, (found, token) => Plan(found, most, token), ct);
    }

    async Task<PlannedAnswer> Plan(FoundRequest found, int most, CancellationToken ct)
    {
        var (slug, options) = (found.Request.Slug!, found.Options);
        var years = await Public(slug)
            .Readable()
            .Where(l => l.Language == options.Language && (options.Fallback || !l.IsFallback))
            .OrderByDescending(l => l.Year)
            .ThenBy(l => l.EntryNo)
            .ToListAsync(ct);
        if (years.Count == 0)
            throw await Missing(slug, options, ct);
        var address = $"{Addresses.Root}/priorities/{slug}/timeline{found.Suffix}&highlights={most}";
        return new(
            found.Represent(AnswerTags.Of(await tags.State(found, [Scope.All], ct), address)) with
            {
                Keys = ["timeline", Priority.Name, Highlight.Name],
            },
            async token => new(await Write(slug, years, most, options, token))
        );
    }

    /// <summary>The rows of the priority in all reports, as they are now.</summary>
    IQueryable<LiveRow> Public(string slug) =>
        db.Live.AsNoTracking().Now().Where(l => l.Kind == Priority.Name && l.Slug == slug);

    async Task<ProblemException> Missing(string slug, ReadOptions options, CancellationToken ct)
    {
        var others = await Public(slug)
            .Readable()
            .Where(l => !l.IsFallback && languages.Tags.Contains(l.Language))
            .Select(l => l.Language)
            .Distinct()
            .OrderBy(l => l)
            .ToListAsync(ct);
        return others.Count > 0
            ? WhyAbsent.NotInLanguage($"The priority '{slug}'", options, others)
            : new(ProblemTypes.NotFound, $"No report has a public priority '{slug}'.");
    }

    async Task<ReadOnlyMemory<byte>> Write(
        string slug,
        List<LiveRow> years,
        int most,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var (output, lists) = (new ArrayBufferWriter<byte>(16 * 1024), ListReader.In(db));
        long[] sequences = [.. years.Select(y => y.Sequence)];
        var bodies = await db
            .Publications.AsNoTracking()
            .Where(p => sequences.Contains(p.Sequence))
            .Select(p => new { p.Sequence, p.Body })
            .ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
        Member(output, "{", "slug", slug);
        output.Write(",\"years\":["u8);
        foreach (var (index, year) in years.Index())
        {
            var (body, address) = (
                bodies[year.Sequence],
                $"{Addresses.Root}/reports/{Cards.Texts(bodies[year.Sequence], "report"u8)[0]}/{Highlight.Segment}"
            );
            Member(output, index == 0 ? "{" : ",{", "year", year.Year);
            output.Write(",\"priority\":"u8);
            output.Write(body);
            output.Write(",\"highlights\":"u8);
            Cards.WriteAll(
                output,
                most == 0
                    ? []
                    : (await lists.Page(Serving(slug, year, most, options), ct)).Select(h => (h.Body, h.CardLength))
            );
            Member(
                output,
                ",",
                "links",
                new PriorityYearLinks(
                    $"{address}?lang={options.Language}{(options.Fallback ? "" : "&fallback=none")}&{Role}={slug}"
                )
            );
            output.Write("}"u8);
        }
        output.Write("]}"u8);
        return output.WrittenMemory;
    }

    static void Member<T>(ArrayBufferWriter<byte> output, string before, string name, T value)
    {
        Encoding.UTF8.GetBytes(before, output);
        Cards.Name(output, name);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(value, Wire.Json));
    }

    /// <summary>The role by which highlights refer to priorities.</summary>
    string Role => Highlight.Roles.Single(r => r.Target == Priority.Name).Name;

    ListQuery Serving(string slug, LiveRow year, int most, ReadOptions options) =>
        new()
        {
            Kind = Highlight.Name,
            Reports = [new(year.ReportNo, year.Year)],
            Language = options.Language,
            Fallback = options.Fallback,
            Sorting = Sorting.Of(Highlight, inOneReport: true, Sorting.Standard(Highlight, overAll: false)),
            Facets = [new(Role, [slug])],
            Take = most,
        };
}
