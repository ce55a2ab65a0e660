using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// The one place where an HTTP request becomes a <see cref="PublicRequest"/>, and where answers are sent. It is in the
/// same folder as the cache, which reads requests before the routes do, because both have to understand an address in
/// the same way.
/// </summary>
sealed class PublicEdge(Languages languages, Freshness freshness, LongAnswers sending) : IDisposable
{
    /// <summary>
    /// About how many bytes of query strings are remembered, together with what they mean. Sites request the same few
    /// lists again and again.
    /// </summary>
    const int Remembered = 4_000_000;

    /// <summary>
    /// About how many bytes a query takes once it is read: a fixed part, and a part for each character, because every
    /// second character may be a value of a list.
    /// </summary>
    const int RequestBytes = 600,
        CharacterBytes = 20;

    readonly MemoryCache lists = new(new MemoryCacheOptions { SizeLimit = Remembered });

    public void Dispose() => lists.Dispose();

    /// <summary>The request as a value.</summary>
    /// <exception cref="ProblemException">400: a parameter can't be read.</exception>
    public PublicRequest Read(HttpContext http) => Read(http, Language(http, QueryOf(http)));

    /// <summary>The request as a value, if its address names the language elsewhere than in <c>lang</c>.</summary>
    public static PublicRequest Read(HttpContext http, RequestedLanguage language)
    {
        var (query, values) = (QueryOf(http), http.Request.RouteValues);
        // A read that is tried again does this only once.
        if (
            language.Tag is null
            && query.Takes(Negotiation.Lang)
            && !http.Response.Headers.Vary.Contains(HeaderNames.AcceptLanguage)
        )
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return new()
        {
            Report = (string?)values["report"],
            OtherReport = (string?)values["other"],
            Slug = (string?)values["slug"],
            Edition = (string?)values["edition"],
            AsOf = query.Text(AsOf.Name) is { } text ? AsOf.Read(text) : null,
            Language = language,
            Fallback = query.Text(Negotiation.Fallback) != "none",
            Include = query.List(ListParameters.Include),
            Query = query,
            // An answer that is going to be cached is made as a whole, even if this client has it already.
            Conditions = http.Features.Get<AnswerCapture>() is null
                ? new(http.Request.Headers.IfNoneMatch, Codings.Best(http.Request.Headers.AcceptEncoding))
                : default,
            MediaType = Negotiation.MediaType(http.Request) ?? JsonBody.Json,
            NamesMediaType = http.Features.Get<MediaTypeByAddress>() is not null,
        };
    }

    /// <summary>The request for a list, as a value.</summary>
    /// <exception cref="ProblemException">400: a parameter can't be read.</exception>
    public PublicRequest ReadList(HttpContext http, Kind kind, bool overAll = false) =>
        WithList(Read(http), kind, overAll);

    /// <summary>The same request, read as a request for a list.</summary>
    /// <exception cref="ProblemException">400: a parameter can't be read.</exception>
    public PublicRequest WithList(PublicRequest request, Kind kind, bool overAll = false)
    {
        var query = request.Query;
        var list = lists.GetOrCreate(
            (kind, overAll, query.Spelling),
            entry =>
            {
                entry.Size = RequestBytes + CharacterBytes * query.Spelling.Length;
                return ListRequest.Of(kind, overAll, query);
            }
        );
        return request with { List = list };
    }

    /// <summary>The language that an address names.</summary>
    RequestedLanguage Language(HttpContext http, Query query)
    {
        var tag = query.Text(Negotiation.Lang);
        return new(tag is not null && IsTolerant(http) ? Nearest(tag) : tag, http.Request.Headers.AcceptLanguage);
    }

    /// <summary>The language of a page that shows a problem, as far as the request can be read.</summary>
    public string LanguageOfPage(HttpContext http) =>
        Nearest(http.Request.Query[Negotiation.Lang].FirstOrDefault() ?? "")
        ?? Negotiation.Lookup(http.Request.Headers.AcceptLanguage, languages);

    /// <summary>
    /// The configured language that the address of a page means. There, <c>nl-BE</c> means <c>nl</c>, and an unknown
    /// language (null) is ignored.
    /// </summary>
    string? Nearest(string tag) => (languages.Find(tag) ?? languages.Find(tag.Split('-')[0]))?.Tag;

    static bool IsTolerant(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<TolerantAddress>() is not null;

    /// <summary>The query of a request, which is read once.</summary>
    public static Query QueryOf(HttpContext http)
    {
        if (http.Features.Get<Query>() is { } known)
            return known;
        var query = Query.Of(http.Request);
        http.Features.Set(query);
        return query;
    }

    /// <summary>Sends a page or a feed.</summary>
    public StoredBody Answer(PublicAnswer answer) => new(answer, freshness);

    /// <summary>Sends an answer.</summary>
    /// <typeparam name="TView">The type whose JSON the bytes are, for OpenAPI.</typeparam>
    public StoredBody<TView> Answer<TView>(PublicAnswer answer) => new(answer, freshness);

    /// <summary>Sends an answer that is written while it is read.</summary>
    /// <typeparam name="TView">The type whose JSON the bytes are, for OpenAPI.</typeparam>
    public StreamedBody<TView> Stream<TView>(Func<CancellationToken, Task<Streamed>> find) =>
        new(find, sending, freshness);
}
