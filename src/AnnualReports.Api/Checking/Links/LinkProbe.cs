using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using AnnualReports.Api.Http.Calling;

namespace AnnualReports.Api.Checking.Links;

/// <summary>
/// Looks whether something is at an address: it asks with HEAD, and with GET where that is refused or not answered, of
/// which it reads the beginning alone. Between two requests to a host it waits. Each redirect is checked as the address
/// itself was. No proxy is used, and nothing is sent that says who wrote the link.
/// </summary>
sealed class LinkProbe : IDisposable
{
    const int MostRedirects = 5,
        MostHeaders = 16;

    static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10);

    readonly AddressRules rules;
    readonly HostPace pace;
    readonly TimeSpan answering;
    readonly HttpClient client;

    public LinkProbe(LinkCheckOptions options, ResolveName resolve, TimeProvider time)
    {
        rules = new(options.Addresses);
        (pace, answering) = (new(options.Between, time), options.Answering);
        var connection = new CheckedConnection(rules, resolve);
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
                MaxResponseHeadersLength = MostHeaders,
                MaxResponseDrainSize = 0,
                ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
                ConnectCallback = (context, ct) => connection.Open(context.DnsEndPoint, ct),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
#pragma warning restore CA2000
    }

    public void Dispose() => client.Dispose();

    /// <summary>What is at an address now.</summary>
    /// <exception cref="OperationCanceledException">The program stops.</exception>
    public async Task<LinkFound> Look(string url, CancellationToken ct)
    {
        var found = await Ask(url, HttpMethod.Head, ct);
        // Not every server knows HEAD: some refuse it, and some never answer it. What GET says counts.
        return found is { Answer: LinkAnswer.There, Status: >= 200 and <= 299 } or { Answer: LinkAnswer.Unknown }
            ? found
            : await Ask(url, HttpMethod.Get, ct);
    }

    async Task<LinkFound> Ask(string url, HttpMethod method, CancellationToken ct)
    {
        try
        {
            return await Follow(url, method, ct);
        }
        catch (ForbiddenAddressException)
        {
            return new(LinkAnswer.Unknown, null);
        }
        catch (HttpRequestException failed) when (failed.InnerException is ForbiddenAddressException)
        {
            return new(LinkAnswer.Unknown, null);
        }
        catch (Exception failed)
            when (!ct.IsCancellationRequested
                && failed
                    is HttpRequestException
                        or OperationCanceledException
                        or SocketException
                        or IOException
                        or AuthenticationException
                        or UriFormatException
            )
        {
            return new(LinkAnswer.Failed, null);
        }
    }

    async Task<LinkFound> Follow(string url, HttpMethod method, CancellationToken ct)
    {
        for (var redirects = 0; ; redirects++)
        {
            // What follows # is not sent; it stays with whoever reads the page.
            if (!Uri.TryCreate(url.Split('#')[0], UriKind.Absolute, out var address) || rules.Fault(address.AbsoluteUri) is not null)
                return new(LinkAnswer.Unknown, null);
            var (status, location) = await Send(address, method, ct);
            if (status is not (301 or 302 or 303 or 307 or 308) || location is not { } next)
                return new(LinkState.Of(status), status);
            if (redirects == MostRedirects)
                return new(LinkAnswer.Failed, status);
            url = new Uri(address, next).AbsoluteUri;
        }
    }

    async Task<(int Status, Uri? Location)> Send(Uri address, HttpMethod method, CancellationToken ct)
    {
        await pace.Wait(address.IdnHost, ct);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(answering);
        try
        {
            using var request = Request(address, method);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ((int)response.StatusCode, response.Headers.Location);
        }
        finally
        {
            pace.Answered(address.IdnHost);
        }
    }

    static HttpRequestMessage Request(Uri address, HttpMethod method)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AnnualReports-links", "1"));
        request.Headers.Accept.Add(new("*/*"));
        if (method == HttpMethod.Get)
            request.Headers.Range = new(0, 1023);
        return request;
    }
}
