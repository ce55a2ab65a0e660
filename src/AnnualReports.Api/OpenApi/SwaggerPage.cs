using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.OpenApi;

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
    public static void UseDocument(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        var banner = app.Services.GetRequiredService<Banner>();
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.SwaggerEndpoint($"/openapi/{Document.Delivery}.json", "Delivery v1");
            options.SwaggerEndpoint($"/openapi/{Document.Management}.json", "Management v1");
            options.DocumentTitle = $"AnnualReports ({banner.Environment})";
            options.HeadContent = $"<style>{Own("swagger.css")}</style><script>{Own("swagger.js")}</script>";
            options.IndexStream = () => new MemoryStream(Encoding.UTF8.GetBytes(Index(banner)));
            options.EnablePersistAuthorization();
            options.EnableFilter();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            options.DefaultModelsExpandDepth(0);
            options.ShowCommonExtensions();
            options.ConfigObject.Plugins = ["FilterByWords", "Plainer"];
        });
    }

    static string Index(Banner banner) => Own("index.html")
        .Replace("{environment}", HtmlEncoder.Default.Encode(banner.Environment), StringComparison.Ordinal)
        .Replace("{colour}", banner.Colour, StringComparison.Ordinal)
        .Replace("{ink}", banner.Ink, StringComparison.Ordinal);

    static string Own(string file)
    {
        using var stream = typeof(SwaggerPage).Assembly.GetManifestResourceStream("swagger/" + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
