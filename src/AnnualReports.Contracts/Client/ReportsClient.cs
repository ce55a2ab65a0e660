using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AnnualReports.Contracts.Client;

/// <summary>
/// The API as a typed client. It needs only an <see cref="HttpClient"/> whose base address is the host. Retries,
/// timeouts and caches are handlers of that client.
/// </summary>
/// <param name="http">The client that sends the requests; for management, with a key as <c>Authorization:
/// Bearer</c>.</param>
public sealed class ReportsClient(HttpClient http)
{
    /// <summary>Releases: entries that are published together.</summary>
    public Releases Releases => new(this);

    /// <summary>Files and pictures.</summary>
    public MediaFiles Media => new(this);

    /// <summary>Preview links, which show drafts.</summary>
    public PreviewLinks PreviewLinks => new(this);

    /// <summary>Long texts as the public will see them.</summary>
    public Prose Prose => new(this);

    /// <summary>Erasure required by law.</summary>
    public Redactions Redactions => new(this);

    /// <summary>Checks whether stored content is what was public.</summary>
    public Proof Proof => new(this);

    /// <summary>The keys of management.</summary>
    public Keys Keys => new(this);

    /// <summary>People and machines, what they may do, and what was done.</summary>
    public People People => new(this);

    /// <summary>Open requests for reviews, comments, and the reviews of releases.</summary>
    public Reviewing Reviewing => new(this);

    /// <summary>What people are told of by mail.</summary>
    public Alerts Alerts => new(this);

    /// <summary>Webhooks, to which what happens is posted.</summary>
    public Webhooks Webhooks => new(this);

    /// <summary>What helps translators: earlier translations, and the glossary.</summary>
    public Translations Translations => new(this);

    /// <summary>Finds a phrase wherever it stands, and changes many drafts at once.</summary>
    public Finding Finding => new(this);

    /// <summary>The drafts of a kind that stands under no report, such as reports and themes.</summary>
    /// <param name="kind">The kind.</param>
    public Drafts<TDraft, TText> Drafts<TDraft, TText, TCard, TView>(TopKind<TDraft, TText, TCard, TView> kind)
        where TCard : EntryCard
        where TView : TCard
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(this, $"/api/v1/manage/{kind.Segment}");
    }

    /// <summary>The drafts of a kind that stands under a report.</summary>
    /// <param name="kind">The kind.</param>
    public DraftsBelowReports<TDraft, TText> Drafts<TDraft, TText, TCard, TView>(
        BelowReportKind<TDraft, TText, TCard, TView> kind
    )
        where TCard : EntryCard
        where TView : TCard
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(this, $"/api/v1/manage/{kind.Segment}");
    }

    /// <summary>Work on a whole report: copying it, naming editions, ordering its sections.</summary>
    /// <param name="id">The report.</param>
    public WholeReport Report(Guid id) => new(this, id);

    /// <summary>Reads the resource at an address.</summary>
    /// <param name="resource">The address.</param>
    /// <param name="options">The options of the read.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public Task<Answered<T>> Get<T>(Resource<T> resource, ReadOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Ask<T>(HttpMethod.Get, (options ?? new()).Of(resource.Path), ifNoneMatch: options?.IfNoneMatch, ct: ct);
    }

    /// <summary>
    /// Reads all pages of a list, one after the other. Later pages show the same point in time as the first.
    /// </summary>
    /// <param name="list">The list's address.</param>
    /// <param name="options">The options of the read.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public IAsyncEnumerable<T> List<T>(
        Resource<Page<T>> list,
        ReadOptions? options = null,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        return Through<Page<T>, T>(list, options, page => (page.Items, page.Next), ct);
    }

    /// <summary>Reads all pages of the figures over the years, one after the other.</summary>
    /// <param name="list">The list's address.</param>
    /// <param name="options">The options of the read.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public IAsyncEnumerable<FigureSeries> List(
        Resource<FigureSeriesPage> list,
        ReadOptions? options = null,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        return Through<FigureSeriesPage, FigureSeries>(list, options, page => (page.Items, page.Next), ct);
    }

    /// <summary>
    /// Reads what was published, page by page, to hold a copy of it. Store <see cref="ChangesPage.Next"/> with what the
    /// page changed in your copy, and pass it here to go on from there, also after a restart.
    /// </summary>
    /// <param name="next">Where to go on: the <c>next</c> of the last page that was stored; null for the beginning, with
    /// everything that is public now.</param>
    /// <param name="follow">Whether to wait for what is published later, without end; otherwise it ends once there is
    /// nothing more.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem; <c>other-log</c> means that the copy
    /// has to begin again.</exception>
    public async IAsyncEnumerable<ChangesPage> Changes(
        string? next = null,
        bool follow = false,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        for (var address = next ?? Resources.Changes.Path; ;)
        {
            var page = (await Ask<ChangesPage>(HttpMethod.Get, address, ct: ct).ConfigureAwait(false)).Value;
            if (page.Items.Count > 0 || !follow)
                yield return page;
            if (!page.More && !follow)
                yield break;
            address = page.More ? page.Next : $"{page.Next}&wait=30";
        }
    }

    async IAsyncEnumerable<T> Through<TPage, T>(
        Resource<TPage> list,
        ReadOptions? options,
        Func<TPage, (IReadOnlyList<T> Items, string? Next)> parts,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (var next = (options ?? new()).Of(list.Path); next is not null;)
        {
            (var items, next) = parts((await Ask<TPage>(HttpMethod.Get, next, ct: ct).ConfigureAwait(false)).Value);
            foreach (var item in items)
                yield return item;
        }
    }

    /// <summary>
    /// Opens a file as a stream, so that it is not held in memory. The address of a report's download redirects to the
    /// file.
    /// </summary>
    /// <param name="file">Its address.</param>
    /// <param name="options">The options of the read.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>Its bytes. The caller has to dispose of the stream.</returns>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public Task<Stream> Open(FileAddress file, ReadOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Opened((options ?? new()).Of(file.Path), ct);
    }

    internal async Task<Stream> Opened(string path, CancellationToken ct)
    {
        var response = await http.GetAsync(
                new Uri(path, UriKind.RelativeOrAbsolute),
                HttpCompletionOption.ResponseHeadersRead,
                ct
            )
            .ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        using (response)
            throw await Refusal(response, path, ct).ConfigureAwait(false);
    }

    /// <summary>Sends any request, and reads the answer as a type.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query, from <c>/api/v1</c>.</param>
    /// <param name="body">The content to send as JSON, or content that is ready to be sent.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="ifMatch">The <c>ETag</c> of what is changed.</param>
    /// <param name="ifNoneMatch">The <c>ETag</c> of what the caller has.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="ProblemResponseException">The API answered with a problem.</exception>
    public async Task<Answered<T>> Ask<T>(
        HttpMethod method,
        string path,
        object? body = null,
        string mediaType = "application/json",
        string? ifMatch = null,
        string? ifNoneMatch = null,
        CancellationToken ct = default
    )
    {
        var (content, headers) = (
            body is null ? null : body as HttpContent ?? Json(body, mediaType),
            new List<KeyValuePair<string, string>>()
        );
        if (ifMatch is not null)
            headers.Add(new("If-Match", ifMatch));
        if (ifNoneMatch is not null)
            headers.Add(new("If-None-Match", ifNoneMatch));
        using var response = await Send(method, path, content, headers, ct).ConfigureAwait(false);
        var (tag, language) = (
            response.Headers.ETag?.ToString(),
            response.Content.Headers.ContentLanguage.FirstOrDefault()
        );
        if (response.StatusCode is HttpStatusCode.NotModified)
            return new(default, tag, language, isUnchanged: true);
        if (!response.IsSuccessStatusCode)
            throw await Refusal(response, path, ct).ConfigureAwait(false);
        var bytes = await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
        return new(
            bytes.Length == 0 ? default : JsonSerializer.Deserialize<T>(bytes, Wire.Json),
            tag,
            language,
            isUnchanged: false
        );
    }

    /// <summary>Sends a request as it is, and returns any answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query.</param>
    /// <param name="content">The content to send.</param>
    /// <param name="headers">Header fields of the request.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        HttpContent? content,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute))
        {
            Content = content,
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, ct).ConfigureAwait(false);
    }

    static async Task<HttpRequestException> Refusal(HttpResponseMessage response, string path, CancellationToken ct) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? new ProblemResponseException(
                JsonSerializer.Deserialize<Problem>(
                    await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false),
                    Wire.Json
                )!
            )
            : new HttpRequestException(
                $"{(int)response.StatusCode} from {path}, and no problem that says why.",
                null,
                response.StatusCode
            );

    static ByteArrayContent Json(object body, string mediaType)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }
}
