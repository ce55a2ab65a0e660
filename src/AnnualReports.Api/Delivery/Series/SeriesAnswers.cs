using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Answers for figures over the years. They depend on all reports.</summary>
sealed class SeriesAnswers(PublicAnswers answers, AnswerTags tags, SeriesReader series, KindSet kinds)
{
    public const string Root = Addresses.Root + "/figures";

    /// <summary>The page that is requested. If a table form is given, the page is the whole table.</summary>
    sealed record PageRequest(SeriesRequest Series, string[] Categories, int Limit, string? After, TableForm? Form);

    /// <summary>The headers of every such answer.</summary>
    async Task<Representation> Represent(
        FoundRequest found,
        string address,
        string mediaType,
        string name,
        string[] keys,
        CancellationToken ct
    ) =>
        found.Represent(AnswerTags.Of(await tags.State(found, [Scope.All], ct), address + mediaType)) with
        {
            Keys = keys,
            MediaType = mediaType == MediaTypes.Csv ? Tables.Csv : mediaType,
            Fields = FormFields.Of(mediaType, $"{name}-{found.Options.Language}"),
        };

    public Task<PublicAnswer> One(PublicRequest request, CancellationToken ct)
    {
        var wanted = SeriesRequest.Of(request.Query);
        var form = TableForm.IsTable(request) ? TableForm.Of(request.Query) : null;
        return answers.Of(request, (found, token) => PlanOne(found, wanted, form, token), ct);
    }

    async Task<PlannedAnswer> PlanOne(FoundRequest found, SeriesRequest wanted, TableForm? form, CancellationToken ct)
    {
        var (slug, options, mediaType) = (found.Request.Slug!, found.Options, found.Request.MediaType);
        if (!(await series.Of([slug], options, ct)).TryGetValue(slug, out var years) || years.IsEmpty)
            throw await None(slug, options, ct);
        return new(
            await Represent(
                found,
                $"{Root}/{slug}{Suffix(options, wanted)}{form?.Suffix}",
                mediaType,
                slug,
                [kinds.Quoted.Name, $"figure-{slug}"],
                ct
            ),
            _ => Task.FromResult(new Written(Write(View(slug, years, wanted, options), years, form, found)))
        );
    }

    static byte[] Write(FigureSeries one, Years years, TableForm? form, FoundRequest found) =>
        found.Request.MediaType switch
        {
            MediaTypes.Csv => Tables.Of([(one, years)], form!),
            MediaTypes.Svg => Chart.Line(one, found.Options.Language),
            _ => JsonSerializer.SerializeToUtf8Bytes(one, Wire.Json),
        };

    public Task<PublicAnswer> All(PublicRequest request, CancellationToken ct)
    {
        var (query, wanted) = (request.Query, SeriesRequest.Of(request.Query));
        var (categories, isTable) = (SeriesRequest.Categories(query), TableForm.IsTable(request));
        var page = new PageRequest(
            wanted,
            categories,
            isTable ? int.MaxValue - 1 : query.Limit(),
            After(query, isTable),
            isTable ? TableForm.Of(query) : null
        );
        return answers.Of(request, (found, token) => PlanAll(found, page, token), ct);
    }

    async Task<PlannedAnswer> PlanAll(FoundRequest found, PageRequest page, CancellationToken ct)
    {
        var filter = page.Categories.Length == 0 ? "" : "&category=" + string.Join(',', page.Categories);
        var address = $"{Root}{Suffix(found.Options, page.Series)}{page.Form?.Suffix}{filter}";
        return new(
            await Represent(
                found,
                $"{address}&limit={page.Limit}&cursor={page.After}",
                page.Form is null ? JsonBody.Json : MediaTypes.Csv,
                "figures",
                [kinds.Quoted.Name],
                ct
            ),
            token => Write(found.Options, page, address, token)
        );
    }

    async Task<Written> Write(ReadOptions options, PageRequest page, string address, CancellationToken ct)
    {
        var (wanted, limit) = (page.Series, page.Limit);
        int? take = page.Form is null ? limit + 1 : null;
        var slugs = await series.Slugs(options, page.Categories, page.After, take, ct);
        var years = await series.Of(slugs.Count > limit ? slugs[..limit] : slugs, options, ct);
        var items = slugs
            .Take(limit)
            .Where(s => years.TryGetValue(s, out var found) && !found.IsEmpty)
            .Select(s => (Series: View(s, years[s], wanted, options), Years: years[s]))
            .ToList();
        if (page.Form is { } form)
            return new(Tables.Of(items, form));
        var next =
            slugs.Count > limit
                ? $"{address}&limit={limit}&cursor={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(slugs[limit - 1]))}"
                : null;
        var view = new FigureSeriesPage
        {
            Basis = wanted.Basis,
            Items = [.. items.Select(i => i.Series)],
            Next = next,
        };
        return new(JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json), next);
    }

    static string Suffix(ReadOptions options, SeriesRequest wanted) =>
        $"?lang={options.Language}{(options.Fallback ? "" : "&fallback=none")}{wanted.Suffix}";

    static FigureSeries View(string slug, Years years, SeriesRequest wanted, ReadOptions options)
    {
        var (newest, suffix) = (years.Newest.Figure, Suffix(options, wanted));
        return new()
        {
            Slug = slug,
            Label = newest.Label,
            Language = newest.Language,
            Category = newest.Category,
            Unit = newest.Unit,
            Basis = wanted.Basis,
            Points = [.. years.Points(wanted.Basis, wanted.From, wanted.To)],
            Links = new($"{Root}/{slug}{suffix}", $"{Root}/{slug}.csv{suffix}", $"{Root}/{slug}.svg{suffix}"),
        };
    }

    /// <summary>The slug after which a page begins.</summary>
    static string? After(Query query, bool isTable)
    {
        if (query.Cursor() is not { } cursor)
            return isTable && query.Text(Paging.LimitName) is not null ? throw Whole() : null;
        if (isTable)
            throw Whole();
        var bytes = new byte[Limits.Slug];
        return
            cursor.Length <= Limits.Slug * 2
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var slug
            && Slugs.IsSlug(slug)
            ? slug
            : throw Paging.WrongCursor();
    }

    static ProblemException Whole() =>
        ProblemException.Parameter(
            "A table is answered whole: leave out limit and cursor.",
            Paging.LimitName,
            ["a table alone"]
        );

    async Task<ProblemException> None(string slug, ReadOptions options, CancellationToken ct) =>
        await series.Languages(slug, ct) is { Count: > 0 } found
            ? new(
                ProblemTypes.NotInLanguage,
                $"The figure '{slug}' is not public in '{options.Language}' in any report. It is in: {string.Join(", ", found)}."
            )
            {
                More = new Dictionary<string, object?> { ["languages"] = found },
            }
            : new(
                ProblemTypes.NotFound,
                $"There is no public figure '{slug}' in any report. {Root} lists those there are."
            );
}
