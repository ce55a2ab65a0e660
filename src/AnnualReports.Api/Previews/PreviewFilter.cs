using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Runs before delivery's routes. If the address has a token, it answers from drafts the routes that previews can
/// answer.
/// </summary>
sealed class PreviewFilter(PublicEdge edge, PreviewLimit limit, AuditEvents events, IServiceScopeFactory scopes)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (
            !http.Request.Query.TryGetValue(PreviewRoutes.Parameter.Name, out var token)
            || http.GetEndpoint()?.Metadata.GetMetadata<Previewed>() is not { } route
        )
            return await next(context);
        if (Negotiation.MediaType(http.Request) != JsonBody.Json)
            throw new ProblemException(
                http.Features.Get<MediaTypeByAddress>() is null ? ProblemTypes.NotAcceptable : ProblemTypes.NotFound,
                $"A preview is {JsonBody.Json}, whatever else is public here."
            );
        Previewer.Check(PublicEdge.QueryOf(http));
        using var place = await limit.Take(http.RequestAborted);
        // A filter is made once, but the services that read drafts are made for each request.
        await using var scope = scopes.CreateProgramScope("ShowPreview");
        var previewer = scope.ServiceProvider.GetRequiredService<Previewer>();
        var address = ClientAddress.Of(http);
        return await previewer.Answer(
            route,
            token.ToString(),
            edge.Read(http),
            link => events.Count(new(null, "UsePreviewLink", AuditOutcomes.Done, $"preview-link {link}", address)),
            http.RequestAborted
        );
    }
}

/// <summary>
/// The answer to a preview. Nobody may cache it, index it, or pass its address on. It has no <c>ETag</c>, because a
/// draft changes without a record in the log.
/// </summary>
sealed class PreviewAnswer(ReadOnlyMemory<byte> bytes, string language, string? location, IReadOnlyList<string> links)
    : IResult
{
    /// <summary>An answer about several entries.</summary>
    /// <param name="preview">The request.</param>
    /// <param name="bytes">The answer.</param>
    /// <param name="next">The address of the next page, if there is one.</param>
    /// <param name="aside">The answer in a file, if it is too long for memory.</param>
    public static PreviewAnswer Of(
        PreviewRequest preview,
        ReadOnlyMemory<byte> bytes,
        string? next,
        AnswerFile? aside = null
    ) =>
        new(bytes, preview.Options.Language, preview.Lasting, next is null ? [] : [$"<{next}>; rel=\"next\""])
        {
            Aside = aside,
        };

    /// <summary>The answer in a file, if it is too long to be held in memory for a client.</summary>
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
        response.ContentType = JsonBody.Json;
        response.ContentLength = aside?.Length ?? bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await (
                aside?.Send(httpContext, httpContext.RequestAborted) ?? response.Send(bytes, httpContext.RequestAborted)
            );
    }
}
