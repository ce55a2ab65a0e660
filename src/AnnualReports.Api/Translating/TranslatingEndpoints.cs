using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating;

/// <summary>
/// The management routes of a single language of an entry, which is all that a translator may write. Each language has
/// an ETag of its own, so that people who work on different languages don't get in each other's way.
/// </summary>
static class TranslatingEndpoints
{
    public static void MapTranslating(this IEndpointRouteBuilder manage, KindSet kinds)
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
            var (path, name) = ($"/{kind.Segment}/{{id}}/translations/{{language}}", kind.Singular());
            var tag = $"Manage {kind.Segment}";
            var handlers = new TranslationHandlers<TText>(kind);
            manage
                .MapLazyGet(path, handlers.Get)
                .Describe(
                    tag,
                    $"Get{name}Translation",
                    "One translation",
                    "The text in one language, of the newest revision. Its `ETag` changes only when this text does."
                )
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage)
                .Needs(Permission.ReadDrafts)
                .Produces<TText>();
            manage
                .MapLazyPut(path, handlers.Put)
                .Describe(
                    tag,
                    $"Save{name}Translation",
                    "Save one translation",
                    "A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one."
                )
                .Reads(typeof(TText))
                .NeedsIfMatch()
                .Takes(SaveNote.Note)
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage, Headers.SaveWarnings)
                .Refuses(
                    ProblemTypes.NotFound,
                    ProblemTypes.UnknownLanguage,
                    ProblemTypes.AlreadyExists,
                    ProblemTypes.FileDeleted
                )
                .Needs(Permission.Translate)
                .Produces<TText>()
                .Produces<TText>(StatusCodes.Status201Created);
        }
    }
}
