using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>How much a public route shows.</summary>
enum Extent
{
    /// <summary>One entry.</summary>
    One,

    /// <summary>A kind's entries in a report.</summary>
    List,

    /// <summary>A whole report.</summary>
    Bundle,
}

/// <summary>What a public route shows, so that a preview can show the same from drafts.</summary>
sealed record Previewed(Kind Kind, Extent Extent);

/// <summary>Marks public routes that previews can answer too.</summary>
static class PreviewRoutes
{
    public static readonly Parameter Parameter = new(
        PresentOnly.Preview,
        "The token of a preview link. The answer is made from drafts, in the same form, with `preview` added "
            + "to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`."
    )
    {
        IsSecret = true,
    };

    static readonly AnswerHeader[] Guarding = [Headers.Robots, Headers.Referrer];

    public static TBuilder InPreviews<TBuilder>(this TBuilder route, Kind kind, Extent extent)
        where TBuilder : IEndpointConventionBuilder =>
        route
            .Takes(Parameter)
            .Answers(Guarding)
            .Refuses(ProblemTypes.UnknownPreview)
            .WithMetadata(new Previewed(kind, extent));
}
