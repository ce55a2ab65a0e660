using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>The content that an address shows, in terms of the API.</summary>
/// <param name="Report">The report's slug; empty for the newest report.</param>
/// <param name="Below">The part of the API's address below the report, such as <c>highlights</c>; null for the report
/// itself.</param>
/// <param name="Slug">The slug of the entry, if the address shows a single one.</param>
/// <param name="Language">The language that the address names.</param>
sealed record ShownContent(string? Report, string? Below = null, string? Slug = null, string? Language = null)
{
    /// <summary>
    /// The part of the address that shows the same content in an edition or in a preview, which lack some of the
    /// routes.
    /// </summary>
    public string? BelowElsewhere { get; init; } = Below;
}

/// <summary>
/// Refuses requests for another time at addresses that only show the present. Such a parameter is never ignored,
/// because a citation with a date must not show another text. The refusal names the address of the API that supports
/// it.
/// </summary>
static class PresentOnly
{
    public const string AsOf = "asOf",
        Edition = "edition",
        Preview = "preview";

    /// <summary>The parameters that ask for drafts or for another time than now.</summary>
    public static readonly IReadOnlyList<string> Names = [AsOf, Edition, Preview];

    /// <summary>Marks a page that only shows the present, apart from the parameters that it supports itself.</summary>
    /// <param name="pages">The page's route.</param>
    /// <param name="below">What the page shows, as the part of the API's address below the report; null for the report
    /// itself.</param>
    /// <param name="obeyed">The parameters that the page supports.</param>
    public static TBuilder ShowsThePresent<TBuilder>(this TBuilder pages, string? below, params string[] obeyed)
        where TBuilder : IEndpointConventionBuilder =>
        pages.WithMetadata(
            new RefusedParameters(
                [.. Names.Except(obeyed)],
                request =>
                    new(
                        Named(request, "report"),
                        below,
                        Named(request, "slug"),
                        request.Query[Negotiation.Lang].FirstOrDefault()
                    )
            )
        );

    /// <summary>Marks a route that is not a page and only shows the present.</summary>
    public static TBuilder ShowsThePresent<TBuilder>(this TBuilder route, Func<HttpRequest, ShownContent> shown)
        where TBuilder : IEndpointConventionBuilder
    {
        route.WithMetadata(new RefusedParameters(Names, shown));
        return route.AddEndpointFilter(
            (context, next) =>
            {
                Check(context.HttpContext);
                return next(context);
            }
        );
    }

    /// <summary>Whether a parameter asks for another time than now.</summary>
    public static bool AsksOtherwise(string parameter) => Names.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>A value from the address: from its path, or otherwise from its query.</summary>
    public static string? Named(HttpRequest request, string part) =>
        (string?)request.RouteValues[part] ?? request.Query[part].FirstOrDefault();

    /// <summary>Refuses a request for a time that its route can't show.</summary>
    /// <param name="http">The request.</param>
    /// <param name="shown">The content that the route shows, if the route itself does not declare it.</param>
    /// <exception cref="ProblemException">400, with the address that supports the parameter.</exception>
    public static void Check(HttpContext http, ShownContent? shown = null)
    {
        // Names in a query are compared without regard to case.
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<RefusedParameters>() is not { } refusing
            || refusing.Names.FirstOrDefault(http.Request.Query.ContainsKey) is not { } name
        )
            return;
        throw Refusal(shown ?? refusing.Shown(http.Request), name, http.Request.Query[name].FirstOrDefault(), name);
    }

    /// <summary>The refusal of an address that asks for another time than now.</summary>
    /// <param name="shown">The content that the address shows.</param>
    /// <param name="sent">The parameter that asks for another time, in any case.</param>
    /// <param name="value">The value of that parameter.</param>
    /// <param name="parameter">The parameter of the request that has to be corrected.</param>
    public static ProblemException Refusal(ShownContent shown, string sent, string? value, string parameter)
    {
        var name = Names.First(n => n.Equals(sent, StringComparison.OrdinalIgnoreCase));
        var address = Address(shown, name, value);
        return new ProblemException(
            ProblemTypes.InvalidParameter,
            $"This address shows only what is public now; it does not know '{name}'. The API does: {address}"
        )
        {
            More = new Dictionary<string, object?>
            {
                ["parameter"] = parameter,
                ["allowed"] = Array.Empty<string>(),
                ["address"] = address,
            },
        };
    }

    static string Address(ShownContent shown, string name, string? sent)
    {
        static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
        var (value, below) = (Escaped(sent), name == AsOf ? shown.Below : shown.BelowElsewhere);
        var root =
            $"{PublicHeaders.Root}/reports/{(string.IsNullOrEmpty(shown.Report) ? Slugs.Latest : Escaped(shown.Report))}";
        var path =
            (name == Edition ? $"{root}/editions/{value}" : root)
            + (
                below is not null ? $"/{below}"
                : name == Edition ? "/report"
                : ""
            )
            + (string.IsNullOrEmpty(shown.Slug) ? "" : $"/{Escaped(shown.Slug)}");
        string[] parts =
        [
            string.IsNullOrEmpty(shown.Language) ? "" : $"{Negotiation.Lang}={Escaped(shown.Language)}",
            name == Edition ? "" : $"{name}={value}",
        ];
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

/// <summary>The parameters that a route refuses, and the content that it shows.</summary>
sealed record RefusedParameters(IReadOnlyList<string> Names, Func<HttpRequest, ShownContent> Shown) : IKnownNames;
