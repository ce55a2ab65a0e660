using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Previews;

/// <summary>Stands before delivery's routes: those that previews can answer are answered from drafts where the address has a token.</summary>
sealed class PreviewFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Query.TryGetValue(PreviewRoutes.Parameter.Name, out var token) || http.GetEndpoint()?.Metadata.GetMetadata<Previewed>() is not { } route)
            return await next(context);
        return Negotiation.MediaType(http.Request) == JsonReading.Json
            ? await http.RequestServices.GetRequiredService<Previewer>().Answer(route, token.ToString(), http, http.RequestAborted)
            : throw new ProblemException(http.Features.Get<MediaTypeByAddress>() is null ? ProblemTypes.NotAcceptable : ProblemTypes.NotFound, $"A preview is {JsonReading.Json}, whatever else is public here.");
    }
}

/// <summary>An answer that nobody keeps, indexes or tells others the address of. It has no <c>ETag</c>: a draft changes without a record.</summary>
sealed class PreviewAnswer(ReadOnlyMemory<byte> bytes, string language, string? location, IReadOnlyList<string> links) : IResult
{
    /// <summary>Its bytes, where they are too many to be held in memory for a client.</summary>
    public AnswerFile? Aside { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var aside = Aside;
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        headers.CacheControl = "no-store";
        headers[HeaderNames.ContentLanguage] = language;
        if (location is not null)
            headers.ContentLocation = location;
        if (links.Count > 0)
            headers[HeaderNames.Link] = links.ToArray();
        response.ContentType = JsonReading.Json;
        response.ContentLength = aside?.Length ?? bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await (aside?.Send(httpContext, httpContext.RequestAborted) ?? response.Send(bytes, httpContext.RequestAborted));
    }
}
