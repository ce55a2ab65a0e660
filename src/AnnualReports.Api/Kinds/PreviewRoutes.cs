using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>How much a public route answers.</summary>
enum Extent
{
    /// <summary>One entry.</summary>
    One,

    /// <summary>A kind's entries in a report.</summary>
    List,

    /// <summary>A whole report.</summary>
    Bundle,
}

/// <summary>What a public route answers, so that a preview can answer it from drafts.</summary>
sealed record Previewed(Kind Kind, Extent Extent);

/// <summary>How public routes say that previews answer them too.</summary>
static class PreviewRoutes
{
    public static readonly Parameter Parameter = new("preview", "The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it.")
    {
        IsSecret = true,
    };

    static readonly AnswerHeader[] Guarding =
    [
        Headers.Robots,
        Headers.Referrer,
    ];

    public static TBuilder InPreviews<TBuilder>(this TBuilder route, Kind kind, Extent extent) where TBuilder : IEndpointConventionBuilder =>
        route.Takes(Parameter).Answers(Guarding).Refuses(ProblemTypes.UnknownPreview).WithMetadata(new Previewed(kind, extent));
}
