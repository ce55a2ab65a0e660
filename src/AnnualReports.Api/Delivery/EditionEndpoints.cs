using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>
/// Editions: a list of them, their manifests, and below each edition all routes of a report, as it was then.
/// </summary>
static class EditionEndpoints
{
    const string Tag = "Editions";
    const string Root = "/reports/{report}/editions";

    public static void MapEditions(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapLazyMethods(Root, HeadRequests.GetAndHead, List)
            .Describe(
                Tag,
                "ListEditions",
                "The editions of a report",
                "All editions, the newest first. They can still be read when the report is withdrawn."
            )
            .Takes(Negotiation.Localised)
            .Shows(kinds.Report.Name)
            .Answers(Headers.Composed)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport)
            .Leads(
                "GetEdition",
                "An edition with its manifest.",
                ("report", "$request.path.report"),
                ("edition", "$response.body#/items/0/number")
            );
        v1.MapLazyMethods(Root + "/{edition}", HeadRequests.GetAndHead, One)
            .Describe(
                Tag,
                "GetEdition",
                "One edition with its manifest",
                "Every public text of the report, with its hash. `digest` is the SHA-256 of the manifest in its canonical form."
            )
            .Takes(Negotiation.Localised)
            .Shows(kinds.Report.Name)
            .Answers(Headers.Composed)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
        foreach (var kind in kinds.All.Where(k => k.IsReport || k.UnderReport))
            kind.Visit(new Routes(v1, kinds));
    }

    static async Task<StoredBody<Page<EditionView>>> List(
        HttpContext http,
        PublicEdge edge,
        PublishedEditions editions,
        CancellationToken ct
    ) => edge.Answer<Page<EditionView>>(await editions.List(edge.Read(http), ct));

    static async Task<StoredBody<EditionManifest>> One(
        HttpContext http,
        PublicEdge edge,
        PublishedEditions editions,
        CancellationToken ct
    ) => edge.Answer<EditionManifest>(await editions.One(edge.Read(http), ct));

    /// <summary>
    /// Maps one kind's routes below an edition. They run the code for <c>asOf</c>, at the edition's position.
    /// </summary>
    sealed class Routes(IEndpointRouteBuilder v1, KindSet kinds) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class
            where TText : class
            where TCard : class
            where TView : class, TCard
        {
            var path = $"{Root}/{{edition}}/{(kind.IsReport ? kind.Name : kind.Segment)}";
            v1.MapLazyMethods(
                    kind.IsReport ? path : path + "/{slug}",
                    HeadRequests.GetAndHead,
                    new EntryHandlers<TView>(kind).One
                )
                .Describe(
                    Tag,
                    $"GetEdition{kind.Singular()}",
                    $"One {kind.Name} in an edition",
                    "The entry as it was in the edition: always the same bytes, with their digest."
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.IncludeOf(kind, kinds)])
                .Shows(kind.Name)
                .Answers(Headers.EditionOne)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(
                    ProblemTypes.UnknownLanguage,
                    ProblemTypes.UnknownReport,
                    ProblemTypes.UnknownEdition,
                    ProblemTypes.NotFound,
                    ProblemTypes.NotYetPublic,
                    ProblemTypes.NotInLanguage,
                    ProblemTypes.Withdrawn,
                    ProblemTypes.Redacted
                );
            if (!kind.IsReport)
                List<TCard>(kind, path);
        }

        void List<TCard>(Kind kind, string path)
        {
            var handlers = new ListHandlers<TCard>(kind, overAll: false);
            var list = v1.MapLazyMethods(path, HeadRequests.GetAndHead, handlers.List)
                .Describe(
                    Tag,
                    $"ListEdition{kind.Many()}",
                    $"The {kind.Segment} in an edition",
                    "The list as it was in the edition. Follow `next` for more."
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.Of(kind, kinds, overAll: false)])
                .Answers(Headers.EditionList)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.UnknownReport, ProblemTypes.UnknownEdition);
            if (kind is ITree tree)
                list.AlsoShaped(tree.View);
        }
    }
}
