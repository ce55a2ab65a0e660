namespace AnnualReports.Api.Http;

/// <summary>
/// Maps handlers as the framework does, but compiles the call of each when it is first asked for: compiling the calls
/// of all routes took most of the program's start. The framework's own methods are banned (BannedSymbols.txt).
/// </summary>
static class LazyRoutes
{
    public static RouteHandlerBuilder MapLazyGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapLazyMethods(pattern, [HttpMethods.Get], handler);

    public static RouteHandlerBuilder MapLazyPost(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler
    ) => routes.MapLazyMethods(pattern, [HttpMethods.Post], handler);

    public static RouteHandlerBuilder MapLazyPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapLazyMethods(pattern, [HttpMethods.Put], handler);

    public static RouteHandlerBuilder MapLazyPatch(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler
    ) => routes.MapLazyMethods(pattern, [HttpMethods.Patch], handler);

    public static RouteHandlerBuilder MapLazyDelete(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler
    ) => routes.MapLazyMethods(pattern, [HttpMethods.Delete], handler);

    public static RouteHandlerBuilder MapLazyMethods(
        this IEndpointRouteBuilder routes,
        string pattern,
        IEnumerable<string> methods,
        Delegate handler
    )
    {
        Lazy<RequestDelegate>? call = null;
        Task Answer(HttpContext context) => call!.Value(context);
        var mapped = EndpointRouteBuilderExtensions.MapMethods(routes, pattern, methods, (RequestDelegate)Answer);
        mapped.Add(builder =>
        {
            // Metadata of the handler's parameters and answers go before what the route declares by hand.
            builder.Metadata.Add(handler.Method);
            RequestDelegateFactory.InferMetadata(handler.Method, Options(routes, (RouteEndpointBuilder)builder));
            Func<EndpointFilterFactoryContext, EndpointFilterDelegate, EndpointFilterDelegate>[] filters =
            [
                .. builder.FilterFactories,
            ];
            // The framework would compile them; they go with the call.
            builder.FilterFactories.Clear();
            var pattern = ((RouteEndpointBuilder)builder).RoutePattern;
            call = new(() =>
            {
                var own = new RouteEndpointBuilder(null, pattern, 0) { ApplicationServices = routes.ServiceProvider };
                foreach (var filter in filters)
                    own.FilterFactories.Add(filter);
                return RequestDelegateFactory.Create(handler, Options(routes, own)).RequestDelegate;
            });
        });
        return new RouteHandlerBuilder([mapped]);
    }

    static RequestDelegateFactoryOptions Options(IEndpointRouteBuilder routes, RouteEndpointBuilder builder) =>
        new()
        {
            ServiceProvider = routes.ServiceProvider,
            EndpointBuilder = builder,
            RouteParameterNames = builder.RoutePattern.Parameters.Select(p => p.Name),
        };
}
