using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>What entries were: their revisions, what changed between two of them, and back to one.</summary>
static class RevisionEndpoints
{
    public static readonly Parameter Against = new(
        "against",
        "The revision to compare with; without it, the one before. 0 is an empty draft."
    )
    {
        Minimum = 0,
        Maximum = int.MaxValue,
    };

    public static void MapRevisions(this IEndpointRouteBuilder manage, KindSet kinds)
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
            var of = new KindRoutes(manage, kind, kind.Singular());
            of.MapList();
            of.MapRead<TDraft>();
            of.MapCompare();
            of.MapRestore<TDraft>();
        }
    }

    /// <summary>The routes of one kind.</summary>
    sealed class KindRoutes(IEndpointRouteBuilder manage, Kind kind, string name)
    {
        readonly string all = $"/{kind.Segment}/{{id}}/revisions";
        readonly string one = $"/{kind.Segment}/{{id}}/revisions/{{revision}}";
        readonly string tag = $"Manage {kind.Segment}";
        readonly RevisionHandlers handlers = new(kind);

        public void MapList() =>
            manage
                .MapLazyGet(all, handlers.List)
                .Describe(
                    tag,
                    $"List{name}Revisions",
                    $"What {kind.One()} was",
                    "Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted."
                )
                .Takes(Paging.Parameters)
                .Shows(kind.Name)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
                .Leads(
                    $"Get{name}Revision",
                    "One of them, whole",
                    ("id", "$request.path.id"),
                    ("revision", "$response.body#/items/0/revision")
                )
                .Leads(
                    $"Compare{name}Revisions",
                    "What changed in it",
                    ("id", "$request.path.id"),
                    ("revision", "$response.body#/items/0/revision")
                )
                .IsHeavy(Heavy.Lists)
                .Needs(Permission.ReadDrafts)
                .Produces<Page<RevisionCard>>();

        public void MapRead<TDraft>() =>
            manage
                .MapLazyGet(one, handlers.Get)
                .Describe(
                    tag,
                    $"Get{name}Revision",
                    "One revision, whole",
                    "As it was saved. Its words never change; only erasure by law empties it (410)."
                )
                .Shows(kind.Name)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.Redacted)
                .Needs(Permission.ReadDrafts)
                .Produces<RevisionView<TDraft>>();

        public void MapCompare() =>
            manage
                .MapLazyGet($"{one}/diff", handlers.Diff)
                .Describe(
                    tag,
                    $"Compare{name}Revisions",
                    "What changed in a revision",
                    "Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of "
                        + "`Accept-Language`."
                )
                .Takes(Against)
                .AlsoAs(DiffPage.MediaType)
                .Answers(Headers.ContentSecurityPolicy, Headers.ContentLanguage)
                .Shows(kind.Name)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.Redacted)
                .IsHeavy(Heavy.Exports)
                .Needs(Permission.ReadDrafts)
                .Produces<RevisionDiff>();

        public void MapRestore<TDraft>() =>
            manage
                .MapLazyPost($"{one}/restore", handlers.Restore)
                .Describe(
                    tag,
                    $"Restore{name}Revision",
                    "Go back to a revision",
                    "Saves its content as a new revision, by the rules of any save, under the slug "
                        + $"{(kind.IsReport ? "and year " : "")}that the entry has now. Where the newest says the "
                        + "same already, nothing is saved."
                )
                .NeedsIfMatch()
                .Takes(SaveNote.Note)
                .Shows(kind.Name)
                .Answers(Headers.Revision)
                .Refuses(
                    ProblemTypes.NotFound,
                    ProblemTypes.MalformedRequest,
                    ProblemTypes.Redacted,
                    ProblemTypes.Invalid,
                    ProblemTypes.FileDeleted
                )
                .LeadsToPublishing(name, "$request.path.id")
                .Needs(Permission.Edit)
                .Produces<Edited<TDraft>>();
    }
}
