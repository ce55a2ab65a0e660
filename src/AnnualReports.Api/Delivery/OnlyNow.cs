using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>What an address shows, as the API names it.</summary>
/// <param name="Report">The report's slug; of the newest, where it is empty.</param>
/// <param name="Below">Below the report: of a kind, or nothing for the report itself.</param>
/// <param name="Slug">Of the one entry that it shows.</param>
/// <param name="Language">The language that it names.</param>
sealed record ShownNow(string? Report, string? Below = null, string? Slug = null, string? Language = null)
{
    /// <summary>What shows the same in an edition, and in a preview, where not all stands that is public now.</summary>
    public string? BelowElsewhere { get; init; } = Below;
}

/// <summary>
/// What can't be shown of another time is refused, never ignored: a citation with a date must not show another text. The refusal names the address of the
/// API that obeys.
/// </summary>
static class OnlyNow
{
    const string Edition = "edition";

    /// <summary>What asks for another time than now, or for drafts; in whatever case.</summary>
    static readonly string[] Names = [Past.AsOfName, Edition, PreviewRoutes.Parameter.Name];

    /// <summary>The more a page knows of time, the less it refuses.</summary>
    /// <param name="pages">The page's route.</param>
    /// <param name="below">What the page shows, below the report in the API: of a kind, or nothing for the report itself.</param>
    /// <param name="obeyed">What it obeys.</param>
    public static TBuilder ShowsNow<TBuilder>(this TBuilder pages, string? below, params string[] obeyed) where TBuilder : IEndpointConventionBuilder =>
        pages.WithMetadata(new Refusing([.. Names.Except(obeyed)], request =>
            new(Named(request, "report"), below, Named(request, "slug"), request.Query[Negotiation.Lang].FirstOrDefault())));

    /// <summary>The same of what is no page, and knows nothing of time.</summary>
    public static TBuilder ShowsNow<TBuilder>(this TBuilder route, Func<HttpRequest, ShownNow> shown) where TBuilder : IEndpointConventionBuilder
    {
        route.WithMetadata(new Refusing(Names, shown));
        return route.AddEndpointFilter((context, next) =>
        {
            Check(context.HttpContext);
            return next(context);
        });
    }

    /// <summary>Whether a parameter asks for another time than now.</summary>
    public static bool AsksOtherwise(string parameter) => Names.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>A part of the address: of its path, or of its query.</summary>
    public static string? Named(HttpRequest request, string part) => (string?)request.RouteValues[part] ?? request.Query[part].FirstOrDefault();

    /// <summary>Refuses a request for what its route can't show.</summary>
    /// <param name="http">The request.</param>
    /// <param name="shown">What it shows, where its route alone can't tell.</param>
    /// <exception cref="ProblemException">400, with the address that obeys.</exception>
    public static void Check(HttpContext http, ShownNow? shown = null)
    {
        // Names in a query are found in whatever case.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Refusing>() is not { } refusing
            || refusing.Names.FirstOrDefault(http.Request.Query.ContainsKey) is not { } name)
            return;
        throw Refusal(shown ?? refusing.Shown(http.Request), name, http.Request.Query[name].FirstOrDefault(), name);
    }

    /// <summary>The refusal of an address that asks for another time than now.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="asked">By which parameter it asks, in whatever case.</param>
    /// <param name="value">What it asks for.</param>
    /// <param name="parameter">The parameter of the request that has to be corrected.</param>
    public static ProblemException Refusal(ShownNow shown, string asked, string? value, string parameter)
    {
        var name = Names.First(n => n.Equals(asked, StringComparison.OrdinalIgnoreCase));
        var address = Address(shown, name, value);
        return new ProblemException(ProblemTypes.InvalidParameter,
            $"This address shows only what is public now; it does not know '{name}'. The API does: {address}")
        {
            More = new Dictionary<string, object?> { ["parameter"] = parameter, ["allowed"] = Array.Empty<string>(), ["address"] = address },
        };
    }

    static string Address(ShownNow shown, string name, string? asked)
    {
        static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
        var (value, below) = (Escaped(asked), name == Past.AsOfName ? shown.Below : shown.BelowElsewhere);
        var root = $"{Addresses.Root}/reports/{(string.IsNullOrEmpty(shown.Report) ? Content.Slugs.Latest : Escaped(shown.Report))}";
        var path = (name == Edition ? $"{root}/editions/{value}" : root) + (below is not null ? $"/{below}" : name == Edition ? "/report" : "")
            + (string.IsNullOrEmpty(shown.Slug) ? "" : $"/{Escaped(shown.Slug)}");
        string[] parts =
        [
            string.IsNullOrEmpty(shown.Language) ? "" : $"{Negotiation.Lang}={Escaped(shown.Language)}", name == Edition ? "" : $"{name}={value}",
        ];
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

/// <summary>The parameters that a route refuses, and what it shows.</summary>
sealed record Refusing(IReadOnlyList<string> Names, Func<HttpRequest, ShownNow> Shown) : IKnownNames;
