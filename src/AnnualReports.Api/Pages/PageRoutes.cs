using AnnualReports.Api.Http;
using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Routes for people. They are not in the API's document, they ignore parameters that they don't know, and they show
/// problems as pages.
/// </summary>
static class PageRoutes
{
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var (pages, edge) = (
            app.ServiceProvider.GetRequiredService<PageAnswer>(),
            app.ServiceProvider.GetRequiredService<PublicEdge>()
        );
        var routes = app.MapGroup("");
        routes.ExcludeFromDescription();
        routes.WithMetadata(
            new TolerantAddress(PresentOnly.Names),
            new ShownAsPage((http, problem) => pages.Message(http, problem, edge.LanguageOfPage(http)))
        );
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
