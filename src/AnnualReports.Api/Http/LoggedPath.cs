using System.Text.RegularExpressions;

namespace AnnualReports.Api.Http;

/// <summary>
/// The path of an address as logs and spans show it. Each part that does not look like the parts of this program's
/// addresses (small letters, digits, hyphens, dots) is left out, because anybody can write anything into an address: a
/// key, a name, an e-mail address.
/// </summary>
static partial class LoggedPath
{
    const string LeftOut = "…";

    /// <summary>The most characters of a path.</summary>
    const int Most = 300;

    public static string Of(PathString path)
    {
        if (path.Value is not { Length: > 0 } text)
            return "/";
        if (!Plain().IsMatch(text))
            text = string.Join('/', text.Split('/', 20).Select(part => Part().IsMatch(part) ? part : LeftOut));
        return text.Length <= Most ? text : text[..Most] + LeftOut;
    }

    /// <summary>The template of the route that was found; null if none was.</summary>
    public static string? Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;

    [GeneratedRegex(@"^(/([a-z0-9][a-z0-9.-]{0,99})?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^([a-z0-9][a-z0-9.-]{0,99})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
