using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AnnualReports.Contracts.Client;

/// <summary>
/// The API, typed. It needs nothing but an <see cref="HttpClient"/> whose base address is the host: retries, timeouts and caches are that client's handlers.
/// </summary>
/// <param name="http">Sends the requests; for management, with a key as <c>Authorization: Bearer</c>.</param>
public sealed class ReportsClient(HttpClient http)
{
    /// <summary>Releases.</summary>
    public Releases Releases => new(this);

    /// <summary>Drafts of a kind: writing, looking back, publishing.</summary>
    /// <param name="kind">The kind.</param>
    public Drafts<TDraft, TText> Drafts<TDraft, TText, TCard, TView>(ContentKind<TDraft, TText, TCard, TView> kind)
        where TCard : EntryCard
        where TView : TCard
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(this, $"/api/v1/manage/{kind.Segment}");
    }

    /// <summary>Reads what is at an address.</summary>
    /// <param name="resource">The address.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public Task<Answered<T>> Get<T>(Resource<T> resource, ReadOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Ask<T>(HttpMethod.Get, (options ?? new()).Of(resource.Path), ifNoneMatch: options?.IfNoneMatch, ct: ct);
    }

    /// <summary>Reads a list to its end, page by page as it is gone through; pages that follow are as of the first.</summary>
    /// <param name="list">The list's address.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public async IAsyncEnumerable<T> List<T>(Resource<Page<T>> list, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        for (var next = (options ?? new()).Of(list.Path); next is not null;)
        {
            var page = (await Ask<Page<T>>(HttpMethod.Get, next, ct: ct).ConfigureAwait(false)).Value;
            foreach (var item in page.Items)
                yield return item;
            next = page.Next;
        }
    }

    /// <summary>Uploads a file or picture; drafts refer to it by its id.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public async Task<Answered<MediaCard>> Upload(string name, Stream file, CancellationToken ct = default)
    {
        using var content = new StreamContent(file);
        using var form = new MultipartFormDataContent { { content, "file", name } };
        return await Ask<MediaCard>(HttpMethod.Post, "/api/v1/manage/media", form, ct: ct).ConfigureAwait(false);
    }

    /// <summary>Asks for anything, and reads the answer as a type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query, from <c>/api/v1</c>.</param>
    /// <param name="body">What to send as JSON, or content that is ready.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="ifMatch">The tag of what is changed.</param>
    /// <param name="ifNoneMatch">The tag of what the caller has.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public async Task<Answered<T>> Ask<T>(HttpMethod method, string path, object? body = null, string mediaType = "application/json", string? ifMatch = null, string? ifNoneMatch = null, CancellationToken ct = default)
    {
        var (content, headers) = (body is null ? null : body as HttpContent ?? Json(body, mediaType), new List<KeyValuePair<string, string>>());
        if (ifMatch is not null)
            headers.Add(new("If-Match", ifMatch));
        if (ifNoneMatch is not null)
            headers.Add(new("If-None-Match", ifNoneMatch));
        using var response = await Send(method, path, content, headers, ct).ConfigureAwait(false);
        var (tag, language) = (response.Headers.ETag?.ToString(), response.Content.Headers.ContentLanguage.FirstOrDefault());
        if (response.StatusCode is HttpStatusCode.NotModified)
            return new(default, tag, language, isUnchanged: true);
        var bytes = await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return new(bytes.Length == 0 ? default : JsonSerializer.Deserialize<T>(bytes, Wire.Json), tag, language, isUnchanged: false);
        throw response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? new ProblemResponseException(JsonSerializer.Deserialize<Problem>(bytes, Wire.Json)!)
            : new HttpRequestException($"{(int)response.StatusCode} from {path}, and no problem that says why.", null, response.StatusCode);
    }

    /// <summary>Sends a request as it is, and answers whatever comes.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query.</param>
    /// <param name="content">What to send.</param>
    /// <param name="headers">Header fields of the request.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, ct).ConfigureAwait(false);
    }

    static ByteArrayContent Json(object body, string mediaType)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }
}
