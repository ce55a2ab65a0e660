namespace AnnualReports.Tests.OpenApi;

/// <summary>
/// Compares each answer with the document once, whether a test got it by a plain request or by the typed client.
/// </summary>
sealed class Documenting(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A client whose answers are compared with the document.</summary>
    public static HttpClient Client(Uri address, SocketsHttpHandler? handler = null) =>
        new(new Documenting(handler ?? new())) { BaseAddress = address, Timeout = Patience.Seconds(100) };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        Documented.Check(await Answer.Of(response, cancellationToken));
        return response;
    }
}
