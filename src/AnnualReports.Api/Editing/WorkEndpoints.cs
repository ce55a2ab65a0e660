using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>
/// The work of a translator: the source text beside the translation. It has an address of its own, because what GET of a
/// translation answers is what PUT takes back.
/// </summary>
static class WorkEndpoints
{
    public static readonly Parameter From = new(
        "source",
        "The language to translate from; by default the one that the report is written in first."
    )
    {
        MaxLength = Limits.LanguageTag,
        Example = "nl",
    };

    public static void MapTranslationWork(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(manage));
    }

    sealed class Routes(IEndpointRouteBuilder manage) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class
            where TText : class
            where TCard : class
            where TView : class, TCard
        {
            var name = kind.Singular();
            manage
                .MapLazyGet($"/{kind.Segment}/{{id}}/translations/{{language}}/work", new WorkHandlers(kind).Get)
                .Describe(
                    $"Manage {kind.Segment}",
                    $"Get{name}TranslationWork",
                    "A translation beside its source",
                    "The source text, the translation (which may not be there yet), the state of each field, and "
                        + "what changed in the source since the translation was made, word by word. Its `ETag` changes "
                        + "when one of the two texts does."
                )
                .Takes(From)
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage)
                .Leads(
                    $"Save{name}Translation",
                    "Save the translation",
                    ("id", "$request.path.id"),
                    ("language", "$request.path.language")
                )
                .Leads(
                    $"Confirm{name}Translation",
                    "Confirm that it still holds",
                    ("id", "$request.path.id"),
                    ("language", "$request.path.language"),
                    ("If-Match", "$response.header.ETag")
                )
                .Needs(Permission.ReadDrafts)
                .Produces<TranslationWork<TText>>()
                .Produces(StatusCodes.Status304NotModified);
        }
    }
}
