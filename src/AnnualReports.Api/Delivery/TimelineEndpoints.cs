using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>One priority over the years: how each report worded it, and the highlights that served it.</summary>
static class TimelineEndpoints
{
    public const string Most = "highlights";

    static readonly Parameter MostParameter = new(Most, "How many highlights of each year, in the order of the report's list.") { Minimum = 0, Maximum = Limits.TimelineHighlights, Default = Limits.TimelineHighlightsDefault.ToString() };

    public static void MapTimelines(this IEndpointRouteBuilder v1) =>
        v1.MapMethods("/priorities/{slug}/timeline", DeliveryEndpoints.GetAndHead, Task<StoredBody<PriorityTimeline>> (HttpContext http, Timelines timelines, CancellationToken ct) => timelines.Of(http, ct))
            .Describe("Priorities", "GetPriorityTimeline", "One priority over the years", "The same slug in several reports is the same priority. The newest year comes first; each has the priority as that report words it, whole, and cards of the highlights that served it. Where a year isn't public in the language, the first of its fallback chain answers for it, and `language` says so; with `fallback=none` the year is left out.")
            .Takes([.. DeliveryEndpoints.Localised, MostParameter]).Shows("priority").Answers(Headers.Composed).Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.NotFound, ProblemTypes.NotInLanguage);
}

/// <summary>Composes the timeline of a priority from what is public now.</summary>
sealed class Timelines(ReportsDb db, KindSet kinds, Published published, Languages languages)
{
    Kind Priority => kinds["priority"];

    Kind Highlight => kinds["highlight"];

    public async Task<StoredBody<PriorityTimeline>> Of(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (slug, most) = (Deliver.Route(http, "slug"), query.Number(TimelineEndpoints.Most, Limits.TimelineHighlightsDefault));
        var reading = Negotiation.Reading(http.Request, query, languages);
        return await db.ReadTogether(async token =>
        {
            var years = await Public(slug).Readable().Where(l => l.Language == reading.Language && (reading.Fallback || !l.IsFallback)).OrderByDescending(l => l.Year).ThenBy(l => l.EntryNo).ToListAsync(token);
            if (years.Count == 0)
                throw await Missing(slug, reading, token);
            var state = await published.States.Tag(new() { Languages = languages }, [Scope.All], reading.Language, token);
            var representation = new Representation
            {
                ETag = Composed.Tag(state,
                    $"{Addresses.Root}/priorities/{slug}/timeline?lang={reading.Language}&fallback={reading.Fallback}&highlights={most}"),
                Language = reading.Language,
                Keys = ["timeline", Priority.Name, Highlight.Name],
                ValidFor = new(Scope.All, await published.States.LastSequence(Scope.All, token)),
            };
            return representation.NotModified(http.Request)
                ? new StoredBody<PriorityTimeline>(default, representation)
                : new(await Write(slug, years, most, reading, token), representation);
        }, ct);
    }

    /// <summary>The rows of the priority in all reports, as they are now.</summary>
    IQueryable<LiveRow> Public(string slug) => db.Live.AsNoTracking().Now().Where(l => l.Kind == Priority.Name && l.Slug == slug);

    async Task<ProblemException> Missing(string slug, Reading reading, CancellationToken ct)
    {
        var others = await Public(slug).Readable().Where(l => !l.IsFallback && languages.Tags.Contains(l.Language)).Select(l => l.Language).Distinct().OrderBy(l => l).ToListAsync(ct);
        return others.Count > 0
            ? Published.NotInLanguage($"The priority '{slug}'", reading, others)
            : new(ProblemTypes.NotFound, $"No report has a public priority '{slug}'.");
    }

    async Task<ReadOnlyMemory<byte>> Write(string slug, List<LiveRow> years, int most, Reading reading, CancellationToken ct)
    {
        var (output, lists) = (new ArrayBufferWriter<byte>(16 * 1024), Lists.In(db));
        long[] sequences = [.. years.Select(y => y.Sequence)];
        var bodies = await db.Publications.AsNoTracking().Where(p => sequences.Contains(p.Sequence)).Select(p => new { p.Sequence, p.Body }).ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
        Member(output, "{", "slug", slug);
        output.Write(",\"years\":["u8);
        foreach (var (index, year) in years.Index())
        {
            var (body, address) = (bodies[year.Sequence], $"{Addresses.Root}/reports/{Cards.Texts(bodies[year.Sequence], "report"u8)[0]}/{Highlight.Segment}");
            Member(output, index == 0 ? "{" : ",{", "year", year.Year);
            output.Write(",\"priority\":"u8);
            output.Write(body);
            output.Write(",\"highlights\":"u8);
            Cards.WriteAll(output, most == 0 ? [] : (await lists.Page(Serving(slug, year, most, reading), ct)).Select(h => (h.Body, h.CardLength)));
            Member(output, ",", "links", new PriorityYearLinks($"{address}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}&{Role}={slug}"));
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

    /// <summary>By which word highlights name the priorities that they served.</summary>
    string Role => Highlight.Roles.Single(r => r.Target == Priority.Name).Name;

    ListQuery Serving(string slug, LiveRow year, int most, Reading reading) => new()
    {
        Kind = Highlight.Name,
        Reports = [year.ReportNo],
        Language = reading.Language,
        Fallback = reading.Fallback,
        Sorting = Sorting.Of(Highlight, inOneReport: true, Sorting.Standard(Highlight, overAll: false)),
        Facets = [new(Role, [slug])],
        Take = most,
    };
}
