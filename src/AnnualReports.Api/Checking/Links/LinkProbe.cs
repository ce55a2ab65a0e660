using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using AnnualReports.Api.Http.Calling;

namespace AnnualReports.Api.Checking.Links;

/// <summary>
/// Looks whether something is at an address: it asks with HEAD, and with GET where that is refused, of which it reads the
/// beginning alone. Each redirect is checked as the address itself was. No proxy is used, and nothing is sent that says
/// who wrote the link.
/// </summary>
sealed class LinkProbe : IDisposable
{
    const int MostRedirects = 5,
        MostHeaders = 16;

    static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10),
        Whole = TimeSpan.FromSeconds(30);

    readonly AddressRules rules;
    readonly HttpClient client;

    public LinkProbe(LinkCheckOptions options, ResolveName resolve)
    {
        rules = new(options.Addresses);
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
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Whole);
        try
        {
            var found = await Follow(url, HttpMethod.Head, limit.Token);
            // Not every server knows HEAD; what GET says counts.
            return found.Answer == LinkAnswer.There && found.Status is >= 200 and <= 299
                ? found
                : await Follow(url, HttpMethod.Get, limit.Token);
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
            using var request = Request(address, method);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next)
                return new(LinkState.Of(status), status);
            if (redirects == MostRedirects)
                return new(LinkAnswer.Failed, status);
            url = new Uri(address, next).AbsoluteUri;
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
