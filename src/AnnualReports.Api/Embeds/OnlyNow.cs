using AnnualReports.Api.Delivery;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Embeds;

/// <summary>
/// What pages can't show yet is refused, never ignored: a citation with a date must not show another text. The refusal names the address of the API that
/// obeys.
/// </summary>
static class OnlyNow
{
    const string Edition = "edition";

    /// <summary>What asks for another time than now, or for drafts.</summary>
    public static readonly string[] Names = [Past.AsOfName, Edition, PreviewRoutes.Parameter.Name];

    /// <summary>The more the page knows of time, the less it refuses.</summary>
    /// <param name="pages">The page's route.</param>
    /// <param name="below">What the page shows, below the report in the API: of a kind, or nothing for the report itself.</param>
    /// <param name="obeyed">What it obeys.</param>
    public static TBuilder ShowsNow<TBuilder>(this TBuilder pages, string? below, params string[] obeyed) where TBuilder : IEndpointConventionBuilder =>
        pages.WithMetadata(new Refusing([.. Names.Except(obeyed)], below));

    /// <summary>Refuses a request for what its page can't show.</summary>
    /// <exception cref="ProblemException">400, with the address that obeys.</exception>
    public static void Check(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Refusing>() is not { } refusing
            || refusing.Names.FirstOrDefault(http.Request.Query.ContainsKey) is not { } name)
            return;
        var address = Address(http.Request, refusing.Below, name);
        throw new ProblemException(ProblemTypes.InvalidParameter,
            $"This page shows only what is public now; it does not know '{name}'. The API does: {address}")
        {
            More = new Dictionary<string, object?> { ["parameter"] = name, ["allowed"] = Array.Empty<string>(), ["address"] = address },
        };
    }

    static string Address(HttpRequest request, string? below, string name)
    {
        string Of(string part) => Uri.EscapeDataString((string?)request.RouteValues[part] ?? request.Query[part].FirstOrDefault() ?? "");
        var (report, slug, value, lang) = (Of("report"), Of("slug"), Of(name), Of(Negotiation.Lang));
        var root = $"{Addresses.Root}/reports/{(report.Length == 0 ? Content.Slugs.Latest : report)}";
        var path = (name == Edition ? $"{root}/editions/{value}" : root) + (below is not null ? $"/{below}" : name == Edition ? "/report"
            : "") + (slug.Length > 0 ? $"/{slug}" : "");
        string[] asked = [lang.Length == 0 ? "" : $"{Negotiation.Lang}={lang}", name == Edition ? "" : $"{name}={value}"];
        var query = string.Join('&', asked.Where(a => a.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

/// <summary>The parameters that a page refuses, and what it shows below its report.</summary>
sealed record Refusing(IReadOnlyList<string> Names, string? Below) : IKnownNames;
