using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>The public routes of all kinds. They need no key, are read-only, and show only what is published.</summary>
static class DeliveryEndpoints
{
    public static void MapDelivery(this IEndpointRouteBuilder v1, KindSet kinds)
    {
        v1.MapLazyMethods("/languages", HeadRequests.GetAndHead, Languages)
            .Describe(
                "Languages",
                "ListLanguages",
                "The configured languages",
                "The configured languages, which of them are official, and which are shown if a text isn't public in the language asked for."
            )
            .Answers(Headers.ETag, Headers.CacheControl, Headers.ContentEncoding, Headers.Vary, Headers.SurrogateKey)
            .Produces(StatusCodes.Status304NotModified);
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(v1, kinds));
    }

    static StoredBody<LanguagesView> Languages(PublicEdge edge, Languages languages)
    {
        var view = new LanguagesView(
            languages.Default,
            [.. languages.All.Select(l => new LanguageView(l.Tag, l.Name, l.Official, l.Fallback))]
        );
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Wire.Json);
        return edge.Answer<LanguagesView>(new(bytes, new() { ETag = EntityTag.Of(SHA256.HashData(bytes)), Keys = ["languages"] }));
    }

    /// <summary>Maps the routes of one kind. Its types are type parameters, so that OpenAPI knows them.</summary>
    sealed class Routes(IEndpointRouteBuilder v1, KindSet kinds) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class
            where TText : class
            where TCard : class
            where TView : class, TCard
        {
            var tag = kind.Many();
            var root = kind.UnderReport ? $"/reports/{{report}}/{kind.Segment}" : $"/{kind.Segment}";
            var slug = kind.IsReport ? "{report}" : "{slug}";

            var (isLinked, isFigure) = (kind is ILinked, kind is ISeries);
            var handlers = new EntryHandlers<TView>(kind);
            var single = v1.MapLazyMethods($"{root}/{slug}", HeadRequests.GetAndHead, handlers.InEveryForm)
                .Describe(
                    tag,
                    $"Get{kind.Singular()}",
                    $"One {kind.Name}",
                    $"{char.ToUpperInvariant(kind.One()[0])}{kind.One()[1..]} in one language, with its long text. If it isn't public in that "
                        + $"language, it is shown in the first of its fallback languages, and `language` says which.{(isLinked ? LinkedWorks.Told : "")}"
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.IncludeOf(kind, kinds)])
                .Shows(kind.Name)
                .Answers(Headers.One)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(
                    ProblemTypes.UnknownLanguage,
                    ProblemTypes.NotFound,
                    ProblemTypes.NotInLanguage,
                    ProblemTypes.Withdrawn,
                    ProblemTypes.Redacted
                );
            if (kind.IsReport || kind.UnderReport)
                single
                    .Takes(AsOf.Parameter)
                    .Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic)
                    .InPreviews(kind, Extent.One);

            if (isLinked)
                single.AlsoAs(MediaTypes.JsonLd, typeof(LinkedWork));
            if (isFigure)
                single.AlsoAs(MediaTypes.Svg);

            List<TCard>(kind, root, tag, overAll: false);
            if (kind.ListedOverAll)
                List<TCard>(kind, $"/{kind.Segment}", tag, overAll: true);
        }

        void List<TCard>(Kind kind, string path, string tag, bool overAll)
        {
            var handlers = new ListHandlers<TCard>(kind, overAll);
            var list = v1.MapLazyMethods(path, HeadRequests.GetAndHead, handlers.InEveryForm)
                .Describe(
                    tag,
                    $"List{(overAll ? "All" : "")}{tag}",
                    overAll ? $"The {kind.Segment} of all reports" : $"The {kind.Segment}",
                    "Cards: entries without their long text. Follow `next` for more."
                )
                .Takes([.. Negotiation.Localised, .. ListParameters.Of(kind, kinds, overAll)])
                .Answers(Headers.List)
                .Produces(StatusCodes.Status304NotModified)
                .Refuses(ProblemTypes.UnknownLanguage);
            if (kind.UnderReport && !overAll)
                list.Takes(AsOf.Parameter)
                    .Refuses(ProblemTypes.UnknownReport, ProblemTypes.NotYetPublic, ProblemTypes.Withdrawn)
                    .InPreviews(kind, Extent.List);
            if (kind is ISeries)
                list.AlsoAs(MediaTypes.Csv).Takes(TableForm.Parameter);
            if (kind is ITree tree)
                list.AlsoShaped(tree.View);
        }
    }
}
