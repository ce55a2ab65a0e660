namespace AnnualReports.Api;

/// <summary>
/// Maps handlers as the framework does, but compiles the call of each when it is first asked for: compiling those of all routes took most of the program's start.
/// The methods are named as the framework's, which they stand before, so that no route can forget it.
/// </summary>
static class LazyRoutes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Get], handler);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Post], handler);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Put], handler);

    public static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Patch], handler);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Delete], handler);

    public static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder routes, string pattern, IEnumerable<string> methods, Delegate handler)
    {
        Lazy<RequestDelegate>? call = null;
        Task Answer(HttpContext context) => call!.Value(context);
        var mapped = EndpointRouteBuilderExtensions.MapMethods(routes, pattern, methods, (RequestDelegate)Answer);
        mapped.Add(builder =>
        {
            // What the handler's parameters and answers say goes before what is said of the route by hand.
            builder.Metadata.Add(handler.Method);
            RequestDelegateFactory.InferMetadata(handler.Method, Options(routes, (RouteEndpointBuilder)builder));
            Func<EndpointFilterFactoryContext, EndpointFilterDelegate, EndpointFilterDelegate>[] filters = [.. builder.FilterFactories];
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

    static RequestDelegateFactoryOptions Options(IEndpointRouteBuilder routes, RouteEndpointBuilder builder) => new()
    {
        ServiceProvider = routes.ServiceProvider,
        EndpointBuilder = builder,
        RouteParameterNames = builder.RoutePattern.Parameters.Select(p => p.Name),
    };
}
