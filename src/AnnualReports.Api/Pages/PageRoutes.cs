using AnnualReports.Api.Http;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Routes for people. They are not in the API's document, they ignore parameters that they don't know, and they show
/// problems as pages.
/// </summary>
static class PageRoutes
{
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var messages = app.ServiceProvider.GetRequiredService<ShownAsPage>();
        var routes = app.MapGroup("");
        routes.ExcludeFromDescription();
        routes.WithMetadata(new TolerantAddress(PresentOnly.Names), messages);
        routes.AddEndpointFilter(
            (context, next) =>
            {
                PresentOnly.Check(context.HttpContext);
                return next(context);
            }
        );
        return routes;
    }
}
