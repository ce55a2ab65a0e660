using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Pages;

/// <summary>A page that is requested: its content, its address, and the language of its fixed texts.</summary>
sealed record PageRequest(PublicRequest Content, string Origin, string Path, string Language)
{
    /// <summary>The parameters by which the pages of a report obey a language, a time, an edition and a preview.</summary>
    public static readonly Parameter[] Parameters =
    [
        .. Negotiation.Localised,
        AsOf.Parameter,
        new(PresentOnly.Edition, "The number of an edition, for what never changes."),
        PreviewRoutes.Parameter,
    ];

    /// <summary>The token of a preview; null if none is requested.</summary>
    public string? Token { get; init; }

    public static PageRequest Of(PublicRequest content, HttpContext http, Site site, Languages languages) =>
        new(content, site.At.OriginFor(http.Request), http.Request.Path.Value ?? "", content.Language.In(languages));

    /// <summary>The same for a page of a report, which shows the time, edition or preview that its address names.</summary>
    /// <exception cref="ProblemException">400: the address names more than one of them.</exception>
    public static PageRequest OfReport(PublicRequest content, HttpContext http, Site site, Languages languages)
    {
        var query = content.Query;
        if (PresentOnly.Names.Count(name => query.Text(name) is not null) > 1)
            throw ProblemException.Parameter(
                "An address can name one of asOf, edition and preview.",
                PresentOnly.AsOf,
                PresentOnly.Names
            );
        content = content with { Edition = query.Text(PresentOnly.Edition) };
        return Of(content, http, site, languages) with { Token = query.Text(PresentOnly.Preview) };
    }

    /// <summary>The whole address, without the parameters that pages ignore.</summary>
    public string Address => Origin + Path + Content.Query.Spelling;
}
