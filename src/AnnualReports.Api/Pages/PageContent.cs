using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Pages;

/// <summary>A part of a page: its content, and the headers with which the API would answer it.</summary>
sealed record PagePart<TShown>(TShown Shown, Representation Said);

/// <summary>
/// Reads the content of a page through the same functions that answer the API. So a page shows the same as the JSON:
/// the same point in time, languages, errors and validity.
/// </summary>
sealed class PageContent(
    EntryAnswers entries,
    ListAnswers lists,
    IFigureYears years,
    AnswerTags tags,
    KindSet kinds,
    ReportsDb db
)
{
    /// <summary>
    /// How often the parts are read again before the client is asked to try later. A publication between every two
    /// reads is not to be expected.
    /// </summary>
    const int MostReads = 20;

    /// <summary>
    /// Reads parts that were all public at the same instant. If something was published while they were read one after
    /// the other, they are read again, so that no page shows half a publication.
    /// </summary>
    public async Task<T> Together<T>(Func<Task<T>> read, Func<T, Representation[]> said, CancellationToken ct)
    {
        for (var reads = 0; reads < MostReads; reads++)
        {
            var parts = await read();
            if (await tags.Hold([.. said(parts).Select(p => p.ValidFor).OfType<Validity>()], ct))
                return parts;
        }
        throw new ProblemException(
            ProblemTypes.Unavailable,
            "So much is being published at this moment that no state of it could be read as a whole. Ask again."
        );
    }

    /// <summary>The report that the request names.</summary>
    public async Task<PagePart<ShownEntry>> Report(PublicRequest request, CancellationToken ct) =>
        ToPart<ShownEntry>(await entries.One(kinds.Report, Whole(request) with { Slug = null }, ct));

    /// <summary>The entry that the request names.</summary>
    public async Task<PagePart<ShownEntry>> Entry(Kind kind, PublicRequest request, CancellationToken ct) =>
        ToPart<ShownEntry>(await entries.One(kind, Whole(request), ct));

    /// <summary>The figure that the request names, over the years, as it is public now.</summary>
    public async Task<PagePart<ShownYears>> Years(PublicRequest request, CancellationToken ct)
    {
        var series = ToPart<FigureSeries>(
            await years.One(Whole(request) with { Report = null, List = null, MediaType = JsonBody.Json }, ct)
        );
        return new(new(series.Shown, years.Chart(series.Shown)), series.Said);
    }

    /// <summary>The entries of the report that the request names.</summary>
    public async Task<PagePart<ShownList>> List(PublicRequest request, CancellationToken ct) =>
        ToPart<ShownList>(await lists.List(Whole(request), ct));

    /// <summary>
    /// How many entries of a kind their list over all reports has for each of these values of a filter, in the language
    /// that is asked for.
    /// </summary>
    public Task<Dictionary<string, int>> Counts(
        Kind kind,
        Filter filter,
        string[] values,
        ReadOptions options,
        CancellationToken ct
    ) =>
        db
            .LiveTerms.AsNoTracking()
            .Where(t =>
                t.Until == null
                && t.Facet == filter.Name
                && values.Contains(t.Value)
                && t.Language == options.Language
                && t.Kind == kind.Name
                && db.Live.Any(l =>
                    l.EntryNo == t.EntryNo
                    && l.Language == t.Language
                    && l.Since == t.Since
                    && !l.Gone
                    && (options.Fallback || !l.IsFallback)
                )
            )
            .GroupBy(t => t.Value)
            .Select(g => new { Value = g.Key, Number = g.Count() })
            .ToDictionaryAsync(g => g.Value, g => g.Number, ct);

    /// <summary>When an edition was; null if there is no such edition, which its content will say.</summary>
    public async Task<EditionDay?> Edition(string report, string number, CancellationToken ct)
    {
        var wanted = PointsInTime.Number(number);
        return await db
            .Editions.AsNoTracking()
            .Where(e =>
                e.Number == wanted
                && db.Entries.Any(r => r.No == e.ReportNo && r.ReportNo == 0 && r.Year != 0 && r.Slug == report)
            )
            .Select(e => new EditionDay(e.Number, e.At))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// The same request without the client's conditional headers. These are about the whole page; whether it has
    /// changed is known only when all its parts are.
    /// </summary>
    static PublicRequest Whole(PublicRequest request) => request with { Conditions = default };

    static PagePart<TShown> ToPart<TShown>(PublicAnswer answer) =>
        new(JsonSerializer.Deserialize<TShown>(answer.Bytes.Span, Wire.Json)!, answer.Representation);
}
