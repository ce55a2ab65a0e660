using System.Globalization;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>Which environment this is, so that nobody takes a trial for the real thing; and its colour, as <c>#rrggbb</c>.</summary>
sealed record Banner(string Environment, string Colour)
{
    /// <summary>Black or white, whichever reads better on the colour (WCAG 2.2, contrast): one of them always does.</summary>
    public string Ink => Luminance() > 0.179 ? "#000000" : "#ffffff";

    double Luminance() => (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

    double Channel(int at)
    {
        var share = int.Parse(Colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}

/// <summary>The documents at <c>/openapi/…json</c>, and Swagger UI at <c>/swagger</c>: the admins' screen.</summary>
static class SwaggerPage
{
    const string Root = "/swagger", Index = "index.html";

    static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDocument(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/openapi/{name}.json", GetAndHead, SendDocument).ExcludeFromDescription();
        app.MapMethods(Root, GetAndHead, ToIndex).ExcludeFromDescription();
        app.MapMethods(Root + "/{file}", GetAndHead, SendFile).ExcludeFromDescription();
    }

    static async Task SendDocument(string name, HttpContext http, Documents documents, CancellationToken ct) =>
        await (await documents.Find(name, ct) ?? throw new ProblemException(ProblemTypes.NotFound,
            $"There is no document of this name. There are: {Document.Delivery}, {Document.Management} and {Document.All}.")).Send(http);

    /// <summary>Leads to the page by a relative address, so that it works behind a proxy that puts a folder before it.</summary>
    static void ToIndex(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = http.Request.Path.Value!.EndsWith('/') ? Index : $"{Root[1..]}/{Index}";
    }

    static Task SendFile(string file, HttpContext http, SwaggerFiles files) =>
        (files.Find(file) ?? throw new ProblemException(ProblemTypes.NotFound, "Swagger UI has no file of this name. Its page is /swagger/index.html."))
            .Send(http);
}
