using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http.Calling;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Webhooks.Sending;

/// <summary>How an attempt ended.</summary>
/// <param name="Status">The status of the answer; null if there was none.</param>
/// <param name="Error">What was wrong; null if nothing was.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Response">The beginning of the answer's body.</param>
/// <param name="RetryAfter">How long the receiver asked to wait.</param>
sealed record Attempted(int? Status, string? Error, TimeSpan Took, string? Response = null, TimeSpan? RetryAfter = null)
{
    public bool IsDone => Error is null;
}

/// <summary>
/// Posts an event to an address. Every attempt makes a connection of its own, to an address that is looked up and
/// checked then. No redirect is followed, no proxy is used, and of the answer 16 KB are read at most.
/// </summary>
sealed class WebhookPost : IDisposable
{
    const int MostRead = 16 << 10,
        MostKept = 1_000;

    static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);

    readonly WebhookOptions options;
    readonly AddressRules rules;
    readonly TimeProvider time;
    readonly HttpClient client;

    public WebhookPost(WebhookOptions options, AddressRules rules, ResolveName resolve, TimeProvider time)
    {
        (this.options, this.rules, this.time) = (options, rules, time);
#pragma warning disable CA2000 // The client disposes of it.
        client = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                PreAuthenticate = false,
                AutomaticDecompression = DecompressionMethods.None,
                PooledConnectionLifetime = TimeSpan.Zero,
                ConnectTimeout = Connecting,
                MaxResponseHeadersLength = MostRead >> 10,
                MaxResponseDrainSize = 0,
                ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
                ConnectCallback = (context, ct) => new CheckedConnection(rules, resolve).Open(context.DnsEndPoint, ct),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
#pragma warning restore CA2000
    }

    public void Dispose() => client.Dispose();

    /// <summary>Posts it, signed now with each of the secrets.</summary>
    /// <exception cref="OperationCanceledException">The program stops.</exception>
    public async Task<Attempted> Send(string url, IReadOnlyList<string> secrets, Guid id, byte[] body, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            if (rules.Fault(url) is { } fault)
                return new(null, fault, Stopwatch.GetElapsedTime(began));
            using var request = Request(url, secrets, id.ToString(), body);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = (int)response.StatusCode;
            var (error, after) = (ErrorOf(status), RetryAfter(response));
            var said = await Beginning(response, Hidden.Of(request, secrets), limit.Token);
            return new(status, error, Stopwatch.GetElapsedTime(began), said, after);
        }
        catch (Exception failed) when (!ct.IsCancellationRequested && Explain(failed) is { } why)
        {
            return new(null, why, Stopwatch.GetElapsedTime(began));
        }
    }

    HttpRequestMessage Request(string url, IEnumerable<string> secrets, string id, byte[] body)
    {
        var now = time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url))
        {
            Content = new ByteArrayContent(body),
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AnnualReports", "1"));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(
            WebhookSignature.TimestampHeader,
            now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(secrets, id, now, body));
        return request;
    }

    static string? ErrorOf(int status) =>
        status switch
        {
            >= 200 and <= 299 => null,
            304 => "It answered 304, which is no answer to a POST.",
            >= 300 and <= 399 => $"It answered {status}. Redirects are not followed: enter the address that it leads to.",
            410 => "It answered 410: the address is gone for good.",
            _ => $"It answered {status}.",
        };

    TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
        && response.Headers.RetryAfter is { } after
        && (after.Delta ?? after.Date - time.GetUtcNow()) is { } wait
        && wait > TimeSpan.Zero
            ? wait < options.LongestRetry ? wait : options.LongestRetry
            : null;

    /// <summary>The first bytes of the answer. The rest is not read; the connection is closed.</summary>
    static async Task<string?> Beginning(HttpResponseMessage response, Hidden hidden, CancellationToken ct)
    {
        var bytes = new byte[MostRead];
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        // All that was read is looked through, because what is kept must not end with half of a secret.
        var text = hidden.Blanked(Encoding.UTF8.GetString(bytes, 0, length));
        var kept = new string([.. text.Take(MostKept).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
        return Blank.Is(kept) ? null : kept.Trim();
    }

    /// <summary>What was wrong, in a sentence without the address.</summary>
    string? Explain(Exception failed) =>
        failed switch
        {
            OperationCanceledException => $"No answer within {options.Timeout.TotalSeconds:0} seconds.",
            ForbiddenAddressException => "The name leads to an address that may not be called.",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
                "The name of the host is not known.",
            SocketException socket => $"No connection: {socket.SocketErrorCode}.",
            AuthenticationException => "Its certificate is not valid.",
            HttpRequestException { InnerException: { } inner } when Explain(inner) is { } cause => cause,
            HttpRequestException http => $"No answer that can be read: {http.HttpRequestError}.",
            IOException { InnerException: { } inner } when Explain(inner) is { } cause => cause,
            IOException => "The connection was closed before the answer.",
            UriFormatException => "The address can't be read.",
            _ => null,
        };
}
