using System.Net;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.OpenApi;

/// <summary>The check of all answers of the fixture's clients does find faults.</summary>
public sealed class DocumentingTests
{
    [Theory]
    [InlineData("""{"default":"nl","items":[]}""", true)]
    [InlineData("""{"default":"nl","items":[],"more":1}""", false)]
    [InlineData("""{"items":[]}""", false)]
    public async Task What_the_typed_client_reads_is_held_to_the_document_too(string json, bool fits)
    {
        using var answering = new Answering(json);
        using var documenting = new Documenting(answering);
        using var http = new HttpClient(documenting) { BaseAddress = new("http://reports.example") };
        var said = await Record.ExceptionAsync(() => new ReportsClient(http).Get(Resources.Languages));
        Assert.Equal(fits, said is null);
    }

    sealed class Answering(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(json, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            };
            response.Headers.Add(Documented.Operation, "ListLanguages");
            return Task.FromResult(response);
        }
    }
}
