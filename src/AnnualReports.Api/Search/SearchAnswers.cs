using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Search.Indexing;
using AnnualReports.Api.Search.Querying;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Search;

/// <summary>
/// Answers searches. The index says which entries have the words; what is shown of them is read from Live in one
/// snapshot, so that nothing is shown that is not public, even if the index is a moment behind. An answer is valid as
/// long as the log has no newer record than the index.
/// </summary>
sealed class SearchAnswers(
    ReportsDb db,
    PublicAnswers answers,
    PublicEntries published,
    AnswerTags tags,
    SearchIndex index,
    SearchTurns turns,
    SearchFields fields,
    KindSet kinds
)
{
    /// <summary>The most values of a facet that are told.</summary>
    const int MostValues = 50;

    /// <summary>Stands for a report that does not exist, so that nothing is found in it.</summary>
    const string NoReport = "-";

    /// <summary>
    /// Nothing is held in the store while a search waits for its turn: first it is read what the search needs, then the
    /// index is searched, and then it is read what is shown.
    /// </summary>
    public async Task<PublicAnswer> Find(PublicRequest request, CancellationToken ct)
    {
        var search = SearchRequest.Of(request.Query, kinds, fields);
        using var held = index.Hold();
        var (found, facets, headers) = await db.ReadTogether(token => Begin(request, search, held.View, token), ct);
        var (address, skipped) = (search.Address(found.Suffix), search.Skipped(search.Address(found.Suffix)));
        if (request.Conditions.HaveAlready(headers.ETag))
            return new(default, headers);
        var end = Math.Min(skipped + search.Limit, SearchRequest.Depth);
        var result = await turns.Find(held.View, new(search.Terms, found.Options, facets, end), ct);
        var next = result.Total > end && end < SearchRequest.Depth ? SearchRequest.Next(address, end) : null;
        return await db.ReadTogether(
            async token =>
            {
                var shown = await Shown([.. result.Entries.Skip(skipped)], found.Options, token);
                var represented = await Represent(found, search, held.View, token);
                var bytes = await Write(shown, search, held.View, result, represented.ValidFor is null, next, token);
                return new Written(bytes, next).Under(represented);
            },
            ct
        );
    }

    async Task<(FoundRequest, (string, IReadOnlyCollection<string>)[], Representation)> Begin(
        PublicRequest request,
        SearchRequest search,
        SearchView view,
        CancellationToken ct
    )
    {
        var found = await answers.Find(request, ct);
        return (found, await Facets(search, found.Options, ct), await Represent(found, search, view, ct));
    }

    /// <summary>The headers. The answer depends on the index, and on the log, which may be a moment ahead.</summary>
    async Task<Representation> Represent(
        FoundRequest found,
        SearchRequest search,
        SearchView view,
        CancellationToken ct
    )
    {
        var head = await db.LogHead.AsNoTracking().Select(h => h.Sequence).SingleAsync(ct);
        var state = $"search.{view.State}.{head}";
        return found.Represent(AnswerTags.Of(state, $"{search.Address(found.Suffix)}&cursor={search.Cursor}")) with
        {
            Keys = ["search"],
            ValidFor = view.Position < head ? null : await tags.Depends(found.Time, null, ct),
        };
    }

    async Task<byte[]> Write(
        List<Answering> shown,
        SearchRequest search,
        SearchView view,
        SearchResult result,
        bool isBehind,
        string? next,
        CancellationToken ct
    )
    {
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, new() { Encoder = Wire.Json.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var hit in shown)
                Write(json, hit, view, result, search.IsBegun);
            json.WriteEndArray();
            json.WriteNumber("total", result.Total);
            json.WriteBoolean("approximate", isBehind || result.IsCut);
            json.WritePropertyName("facets");
            JsonSerializer.Serialize(json, await Counted(result, ct), Wire.Json);
            if (next is not null)
                json.WriteString("next", next);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>The fields of the index that are counted, with the values that are asked for.</summary>
    async Task<(string, IReadOnlyCollection<string>)[]> Facets(
        SearchRequest search,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var facets = fields.All.Select(f => (f, (IReadOnlyCollection<string>)search.Filters[f])).ToArray();
        var slugs = search.Filters[SearchFields.Report];
        if (slugs.Length == 0)
            return facets;
        if (slugs.Contains(Slugs.Latest))
            slugs = [.. slugs, (await published.Latest(options, ct))?.Slug ?? NoReport];
        var reports = await db
            .Entries.AsNoTracking()
            .Where(e => e.Kind == kinds.Report.Name && slugs.Contains(e.Slug))
            .Select(e => e.No)
            .ToListAsync(ct);
        string[] numbers = [NoReport, .. reports.Select(no => $"{no}")];
        return [.. facets.Select(f => f.f == SearchFields.Report ? (f.f, numbers) : f)];
    }

    /// <summary>A body that answers now.</summary>
    sealed record Answering(long EntryNo, string Kind, string Language, byte[] Body, int CardLength);

    /// <summary>The entries of these that are public, as they are now, in this order.</summary>
    async Task<List<Answering>> Shown(long[] entries, ReadOptions options, CancellationToken ct)
    {
        var rows = await db
            .Live.AsNoTracking()
            .Now()
            .Readable()
            .Where(l => entries.Contains(l.EntryNo) && l.Language == options.Language)
            .Where(l => options.Fallback || !l.IsFallback)
            .Join(
                db.Publications.Where(p => p.Body != null),
                l => l.Sequence,
                p => p.Sequence,
                (l, p) => new Answering(l.EntryNo, l.Kind, p.Language, p.Body!, p.CardLength)
            )
            .ToDictionaryAsync(a => a.EntryNo, ct);
        return [.. entries.Select(rows.GetValueOrDefault).OfType<Answering>()];
    }

    void Write(Utf8JsonWriter json, Answering hit, SearchView view, SearchResult result, bool isBegun)
    {
        var text = SearchedText.Of(kinds[hit.Kind], hit.Body, hit.CardLength);
        // A text that came since the index was made may be in a language in which nothing was searched.
        var words = result.Words.GetValueOrDefault(hit.Language) ?? new();
        var passages = new Passages(view.Analysis, hit.Language, words);
        json.WriteStartObject();
        json.WritePropertyName("entry");
        json.WriteRawValue([.. hit.Body.AsSpan(0, hit.CardLength), (byte)'}'], skipInputValidation: true);
        json.WritePropertyName("title");
        JsonSerializer.Serialize(json, passages.Whole(text.Title), Wire.Json);
        json.WritePropertyName("passages");
        JsonSerializer.Serialize(json, isBegun ? [] : passages.Best(text.Others), Wire.Json);
        json.WriteEndObject();
    }

    async Task<SearchFacets> Counted(SearchResult result, CancellationToken ct)
    {
        var reports = Most(result.Counts[SearchFields.Report]);
        long[] numbers = [.. reports.Select(r => long.Parse(r.Value))];
        var slugs = await db
            .Entries.AsNoTracking()
            .Where(e => numbers.Contains(e.No))
            .ToDictionaryAsync(e => $"{e.No}", e => e.Slug, ct);
        return new()
        {
            Kind = Most(result.Counts[SearchFields.Kind]),
            Report = [.. reports.Where(r => slugs.ContainsKey(r.Value)).Select(r => r with { Value = slugs[r.Value] })],
            Theme = Most(result.Counts[fields.Theme]),
            Country = Most(result.Counts[SearchFields.Country]),
        };
    }

    static SearchFacet[] Most(IReadOnlyDictionary<string, int> counts) =>
        [
            .. counts
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Take(MostValues)
                .Select(c => new SearchFacet(c.Key, c.Value)),
        ];
}
