using System.Globalization;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The name of the environment and its colour, as <c>#rrggbb</c>, so that nobody takes a test installation for the real
/// one.
/// </summary>
/// <param name="Environment">The name of the environment.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Name">The name of the site; null: a name in the language of the page.</param>
sealed record Banner(string Environment, string Colour, string? Name = null)
{
    /// <summary>
    /// Black or white, whichever has more contrast with the colour (WCAG 2.2). One of them always has enough.
    /// </summary>
    public string Ink => Luminance() > 0.179 ? "#000000" : "#ffffff";

    double Luminance() => (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

    double Channel(int at)
    {
        var share = int.Parse(Colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}

/// <summary>The routes of the documents, <c>/openapi/…json</c>, and of Swagger UI, <c>/swagger</c>.</summary>
static class SwaggerPage
{
    const string Root = "/swagger";

    public static void MapDocument(this IEndpointRouteBuilder app)
    {
        app.MapLazyMethods("/openapi/{name}.json", HeadRequests.GetAndHead, SendDocument).ExcludeFromDescription();
        app.MapLazyMethods(Root, HeadRequests.GetAndHead, ToIndex).ExcludeFromDescription();
        app.MapLazyMethods(Root + "/{file}", HeadRequests.GetAndHead, SendFile).ExcludeFromDescription();
    }

    static async Task SendDocument(string name, HttpContext http, DocumentCache documents, CancellationToken ct) =>
        await (
            await documents.Find(name, ct)
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                $"There is no document with this name. There are: {Document.Delivery}, {Document.Management} and {Document.All}."
            )
        ).Send(http);

    /// <summary>
    /// Redirects to the page by a relative address, so that it works behind a proxy that adds a folder to the path.
    /// </summary>
    static void ToIndex(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = http.Request.Path.Value!.EndsWith('/') ? SwaggerFiles.Index : $"{Root[1..]}/{SwaggerFiles.Index}";
    }

    static Task SendFile(string file, HttpContext http, SwaggerFiles files) =>
        (
            files.Find(file, http.Request.Headers.AcceptLanguage)
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                "Swagger UI has no file of this name. Its page is /swagger/index.html."
            )
        ).Send(http);
}
