using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Answers for figures over the years. They depend on all reports.</summary>
sealed class SeriesAnswers(ReportsDb db, Published published, SeriesReading series, Languages languages)
{
    public const string Root = Addresses.Root + "/figures";

    /// <summary>What every such answer says of itself.</summary>
    async Task<Representation> Represent(string address, string mediaType, Reading reading, string name, string[] keys, CancellationToken ct)
    {
        var state = await published.States.Tag(new() { Languages = languages }, [Scope.All], reading.Language, ct);
        return new()
        {
            ETag = Composed.Tag(state, address + mediaType),
            Language = reading.Language,
            Keys = keys,
            MediaType = mediaType == MediaTypes.Csv ? Tables.Csv : mediaType,
            Fields = FormFields.Of(mediaType, $"{name}-{reading.Language}"),
            ValidFor = new(Scope.All, await published.States.LastSequence(Scope.All, ct)),
        };
    }

    public async Task<StoredBody<FigureSeries>> One(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (asked, slug, mediaType) = (SeriesRequest.Of(query), Deliver.Route(http, "slug"), Negotiation.MediaType(http.Request)!);
        var form = TableForm.IsTable(http.Request) ? TableForm.Of(query) : null;
        var reading = Negotiation.Reading(http.Request, query, languages);
        return await db.ReadTogether(async token =>
        {
            if (!(await series.Of([slug], reading, token)).TryGetValue(slug, out var years) || years.IsEmpty)
                throw await None(slug, reading, token);
            var representation = await Represent($"{Root}/{slug}{Suffix(reading, asked)}{form?.Suffix}", mediaType, reading, slug, [Quote.Kind,
                $"figure-{slug}"], token);
            if (representation.NotModified(http.Request))
                return new StoredBody<FigureSeries>(default, representation);
            var one = View(slug, years, asked, reading);
            return new(mediaType switch
            {
                MediaTypes.Csv => Tables.Of([(one, years)], form!),
                MediaTypes.Svg => Chart.Line(one, reading.Language),
                _ => JsonSerializer.SerializeToUtf8Bytes(one, Wire.Json),
            }, representation);
        }, ct);
    }

    public async Task<StoredBody<FigureSeriesPage>> All(HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (asked, categories, isTable) = (SeriesRequest.Of(query), SeriesRequest.Categories(query), TableForm.IsTable(http.Request));
        var (limit, after) = (isTable ? int.MaxValue - 1 : query.Number(SeriesRequest.LimitName, Limits.PageDefault), After(query, isTable));
        var (reading, form) = (Negotiation.Reading(http.Request, query, languages), TableForm.Of(query));
        return await db.ReadTogether(async token =>
        {
            var filter = categories.Length == 0 ? "" : "&category=" + string.Join(',', categories);
            var address = $"{Root}{Suffix(reading, asked)}{(isTable ? form.Suffix : "")}{filter}";
            var representation = await Represent($"{address}&limit={limit}&cursor={after}", isTable ? MediaTypes.Csv : JsonReading.Json, reading, "figures", [Quote.Kind], token);
            if (representation.NotModified(http.Request))
                return new StoredBody<FigureSeriesPage>(default, representation);
            var slugs = await series.Slugs(reading, categories, after, isTable ? null : limit + 1, token);
            var years = await series.Of(slugs.Count > limit ? slugs[..limit] : slugs, reading, token);
            var items = slugs.Take(limit).Where(s => years.TryGetValue(s, out var found) && !found.IsEmpty).Select(s => (View(s, years[s], asked, reading), years[s])).ToList();
            if (isTable)
                return new(Tables.Of(items, form), representation);
            var next = slugs.Count > limit ? $"{address}&limit={limit}&cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(slugs[limit - 1]))}" : null;
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new FigureSeriesPage { Basis = asked.Basis, Items = [.. items.Select(i => i.Item1)], Next = next }, Wire.Json);
            return new(bytes, next is null ? representation : representation with { Links = [$"<{next}>; rel=\"next\""] });
        }, ct);
    }

    static string Suffix(Reading reading, SeriesRequest asked) => $"?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{asked.Suffix}";

    static FigureSeries View(string slug, Years years, SeriesRequest asked, Reading reading)
    {
        var (newest, suffix) = (years.Newest.Figure, Suffix(reading, asked));
        return new()
        {
            Slug = slug,
            Label = newest.Label,
            Language = newest.Language,
            Category = newest.Category,
            Unit = newest.Unit,
            Basis = asked.Basis,
            Points = [.. years.Points(asked.Basis, asked.From, asked.To)],
            Links = new($"{Root}/{slug}{suffix}", $"{Root}/{slug}.csv{suffix}", $"{Root}/{slug}.svg{suffix}"),
        };
    }

    /// <summary>The slug behind which a page begins.</summary>
    static string? After(Query query, bool isTable)
    {
        if (query.Text(SeriesRequest.CursorName) is not { } cursor)
            return isTable && query.Text(SeriesRequest.LimitName) is not null ? throw Whole() : null;
        if (isTable)
            throw Whole();
        var bytes = new byte[Limits.Slug];
        return cursor.Length <= Limits.Slug * 2 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var slug && Slugs.IsSlug(slug)
            ? slug
            : throw ProblemException.Parameter("This cursor does not belong to this list. Begin again without it, and follow `next` as it is.", SeriesRequest.CursorName, ["the cursor of `next`"]);
    }

    static ProblemException Whole() => ProblemException.Parameter("A table is answered whole: leave out limit and cursor.", SeriesRequest.LimitName, ["a table alone"]);

    async Task<ProblemException> None(string slug, Reading reading, CancellationToken ct) => await series.Languages(slug, ct) is { Count: > 0 } found
        ? new(ProblemTypes.NotInLanguage, $"The figure '{slug}' is not public in '{reading.Language}' in any report. It is in: {string.Join(", ", found)}.") { More = new Dictionary<string, object?> { ["languages"] = found } }
        : new(ProblemTypes.NotFound, $"There is no public figure '{slug}' in any report. {Root} lists those there are.");
}
