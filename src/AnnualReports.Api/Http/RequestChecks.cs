using AnnualReports.Contracts;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Http;

/// <summary>
/// What is checked before any route of the API answers, so that no route can forget it. A query parameter that the
/// route does not declare is refused (400). So is a client that accepts none of the media types that the route declares
/// (406, or 404 where the address asks for the type by its extension).
/// </summary>
sealed class RequestChecks : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // The query is read once; the route finds it here.
        http.Features.Set(Query.Of(http.Request));
        Deprecation.Of(http)?.Set(http.Response.Headers);
        var (types, byAddress) = (
            MediaTypes.Of(http.GetEndpoint()),
            http.Features.Get<MediaTypeByAddress>() is not null
        );
        if (types.Length > 1 && !byAddress)
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (Negotiation.MediaType(http.Request) is not null)
            return next(context);
        // The extension is part of the address, so no route is found for this address.
        if (byAddress)
            http.SetEndpoint(null);
        throw byAddress
            ? new ProblemException(
                ProblemTypes.NotFound,
                $"This resource is {string.Join(" or ", types)}; no other extension leads to it."
            )
            : new ProblemException(
                ProblemTypes.NotAcceptable,
                $"This resource is {string.Join(" or ", types)}; send Accept: {types[0]}, or leave the header out."
            );
    }
}
