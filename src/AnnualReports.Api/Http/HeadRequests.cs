namespace AnnualReports.Api.Http;

/// <summary>What can be read can be asked for its header fields alone (RFC 9110 section 9.3.2): the server leaves out the body.</summary>
static class HeadRequests
{
    static readonly HttpMethodMetadata GetAndHead = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>Has each route that answers GET answer HEAD too.</summary>
    public static TBuilder AnswersHead<TBuilder>(this TBuilder routes) where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            if (route.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var method] && HttpMethods.IsGet(method))
                route.Metadata.Add(GetAndHead);
        });
        return routes;
    }
}
