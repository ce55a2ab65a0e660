namespace AnnualReports.Api.Http;

/// <summary>
/// Whatever answers GET also answers HEAD with the same header fields (RFC 9110 section 9.3.2). The server leaves out
/// the body.
/// </summary>
static class HeadRequests
{
    /// <summary>The methods of everything that can be read.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    static readonly HttpMethodMetadata Both = new(GetAndHead);

    /// <summary>Has each route that answers GET answer HEAD too.</summary>
    public static TBuilder AnswersHead<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            if (
                route.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var method]
                && HttpMethods.IsGet(method)
            )
                route.Metadata.Add(Both);
        });
        return routes;
    }
}
