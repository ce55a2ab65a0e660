using AnnualReports.Api.Http;
using Microsoft.OpenApi;

namespace AnnualReports.Api.OpenApi;

/// <summary>What the document contains about deprecated operations and members, besides <c>deprecated</c>.</summary>
static class Deprecations
{
    public static Dictionary<string, IOpenApiExtension> Extensions(this Deprecation deprecation)
    {
        var said = new Dictionary<string, IOpenApiExtension>
        {
            ["x-deprecated-since"] = new JsonNodeExtension(deprecation.Since.ToString("yyyy-MM-dd")),
            ["x-deprecation"] = new JsonNodeExtension(deprecation.About),
        };
        if (deprecation.Sunset is { } sunset)
            said["x-sunset"] = new JsonNodeExtension(sunset.ToString("yyyy-MM-dd"));
        return said;
    }
}
