using System.Text.Json.Nodes;
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
                    "The text in one language, of the newest revision. Its `ETag` changes only when this text does. "
                        + "As `text/markdown` it is Markdown with its other fields as front matter."
                )
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage)
                .AlsoAs(FrontMatter.MediaType)
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
                .AlsoReads(FrontMatter.MediaType, "---\ntitle: Budget\nsummary: |-\n  Deux\n  lignes\n---\nLe *texte*.\n")
                .AlsoAs(FrontMatter.MediaType)
                .NeedsIfMatch()
                .Takes(SaveNote.Note, SaveSource.Source, SaveSource.Machine)
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
            MapConfirm(kind, path, name, tag);
        }

        void MapConfirm(Kind kind, string path, string name, string tag) =>
            manage
                .MapLazyPost($"{path}/confirm", new ConfirmHandlers(kind).Confirm)
                .Describe(
                    tag,
                    $"Confirm{name}Translation",
                    "Confirm that a translation holds",
                    "Says of fields that are outdated, or that a machine made, that they match their source as it is "
                        + "now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is "
                        + "the tag of the translation or, better, of the translation beside its source "
                        + "(`…/work`): then it is refused if the source has changed since it was read. The public "
                        + "sees nothing of it."
                )
                .Reads(
                    typeof(ConfirmRequest),
                    example: new JsonObject { ["fields"] = new JsonArray(kind.ExampleText.Name) },
                    isOptional: true
                )
                .NeedsIfMatch()
                .Takes(SaveNote.Note)
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage)
                .Leads(
                    $"Get{name}TranslationWork",
                    "See what is left",
                    ("id", "$request.path.id"),
                    ("language", "$request.path.language")
                )
                .Needs(Permission.Translate)
                .Produces<ConfirmedTranslation>();
    }
}
