using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>The management routes over all kinds: create, read, replace, patch, delete and list drafts.</summary>
static class EditingEndpoints
{
    static readonly Parameter Report = new("report", "The slug of a report: only entries below it.");

    static readonly Parameter[] Listing =
    [
        DraftSearch.Sought,
        DraftSearch.In,
        new(
            "status",
            "Only entries with this status; with `language`, in that language.",
            [.. Enum.GetNames<EntryStatus>().Select(n => n.ToLowerInvariant())]
        ),
        Waiting.Parameter,
        new("language", "Only entries with a text in this language, or the language that `status` is about."),
        CountedWarnings.Parameter,
        .. DraftFiltering.Parameters,
        .. Paging.Parameters,
    ];

    public static void MapEditing(this IEndpointRouteBuilder manage, KindSet kinds)
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
            of.MapCreate<TDraft, TText>();
            of.MapSave<TDraft>();
            of.MapDelete();
        }
    }

    /// <summary>The routes of one kind.</summary>
    /// <param name="manage">The group of management.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">What the names of its operations have of it: <c>Highlight</c>.</param>
    sealed class KindRoutes(IEndpointRouteBuilder manage, Kind kind, string name)
    {
        readonly string all = $"/{kind.Segment}";
        readonly string one = $"/{kind.Segment}/{{id}}";
        readonly string tag = $"Manage {kind.Segment}";
        readonly DraftHandlers handlers = new(kind);

        public void MapList() =>
            manage
                .MapLazyGet(all, new DraftListing(kind).List)
                .Describe(
                    tag,
                    $"ListDraft{kind.Many()}",
                    $"All {kind.Segment}, drafts too",
                    "In the order in which they were created, with the status of each language."
                )
                .Takes(kind.UnderReport ? [Report, .. Listing] : Listing)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.SearchUnavailable)
                .IsHeavy(Heavy.Lists)
                .Needs(Permission.ReadDrafts)
                .Produces<Page<EditedCard>>();

        public void MapRead<TDraft>() =>
            manage
                .MapLazyGet(one, handlers.Get)
                .Describe(
                    tag,
                    $"GetDraft{name}",
                    $"One {kind.Name}, its newest revision",
                    "`draft` is what PUT takes back; the `ETag` is the revision."
                )
                .Shows(kind.Name)
                .Answers(Headers.Revision)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
                .Leads($"Replace{name}", "Save it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag"))
                .LeadsToPublishing(name, "$request.path.id")
                .Leads($"List{name}Revisions", "What it was before", ("id", "$request.path.id"))
                .Needs(Permission.ReadDrafts)
                .Produces<Edited<TDraft>>()
                .Produces(StatusCodes.Status304NotModified);

        public void MapCreate<TDraft, TText>()
            where TText : class =>
            manage
                .MapLazyPost(all, handlers.Create)
                .Describe(
                    tag,
                    $"Create{name}",
                    $"Create {kind.One()}",
                    "As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked."
                )
                .Reads(typeof(TDraft), example: kind.Example())
                .Takes(SaveNote.Note, SaveSource.Source, SaveSource.Machine)
                .Refuses(ProblemTypes.UnknownLanguage)
                .Answers(Headers.Revision, Headers.Location)
                .Refuses(Conflicts(kind))
                .Leads($"GetDraft{name}", "Read it", ("id", "$response.body#/id"))
                .LeadsToPublishing(name, "$response.body#/id")
                .Leads("CreatePreviewLink", "Show it to others")
                .Needs(Permission.Edit)
                .Produces<Edited<TDraft>>(StatusCodes.Status201Created);

        public void MapSave<TDraft>()
        {
            var replace = manage
                .MapLazyPut(one, handlers.Replace)
                .Describe(
                    tag,
                    $"Replace{name}",
                    $"Save {kind.One()}",
                    "Replaces the whole draft by a new revision. The public sees nothing of it before it is published."
                )
                .Reads(typeof(TDraft));
            var patch = manage
                .MapLazyPatch(one, handlers.Patch)
                .Describe(
                    tag,
                    $"Patch{name}",
                    $"Save a part of {kind.One()}",
                    "JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision."
                )
                .Reads(typeof(TDraft), JsonBody.MergePatch);
            foreach (var save in new[] { replace, patch })
                save.NeedsIfMatch()
                    .Takes(SaveNote.Note, SaveSource.Source, SaveSource.Machine)
                    .Refuses(ProblemTypes.UnknownLanguage)
                    .Shows(kind.Name)
                    .Answers(Headers.Revision)
                    .LeadsToPublishing(name, "$request.path.id")
                    .Leads(
                        $"Compare{name}Revisions",
                        "What changed in it",
                        ("id", "$request.path.id"),
                        ("revision", "$response.body#/revision")
                    )
                    .Leads("CreatePreviewLink", "Show it to others")
                    .Refuses([
                        ProblemTypes.NotFound,
                        .. Conflicts(kind),
                        ProblemTypes.FixedOncePublic,
                        ProblemTypes.StillReferenced,
                    ])
                    .Needs(Permission.Edit)
                    .Produces<Edited<TDraft>>();
        }

        public void MapDelete() =>
            manage
                .MapLazyDelete(one, handlers.Delete)
                .Describe(
                    tag,
                    $"Delete{name}",
                    $"Delete {kind.One()}",
                    "Only what was never public and nothing refers to. Its slug is free again; its revisions are kept."
                )
                .NeedsIfMatch()
                .Shows(kind.Name, neverPublic: true)
                .Refuses(
                    ProblemTypes.NotFound,
                    ProblemTypes.MalformedRequest,
                    ProblemTypes.FixedOncePublic,
                    ProblemTypes.StillReferenced
                )
                .Confirms(
                    new(
                        "Delete",
                        "It can't be undone. Its slug is free again, and only its revisions can still be read.",
                        "id",
                        "If-Match"
                    )
                    {
                        Reads = [$"GetDraft{name}"],
                    }
                )
                .Needs(Permission.Edit)
                .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>The answer holds what it takes to publish the entry next.</summary>
    public static TBuilder LeadsToPublishing<TBuilder>(this TBuilder route, string name, string id)
        where TBuilder : IEndpointConventionBuilder =>
        route.Leads($"Publish{name}", "Publish it", ("id", id), ("If-Match", "$response.header.ETag"));

    /// <summary>The refusals when somebody else was quicker: the slug or year is taken, or a file is gone.</summary>
    static ProblemType[] Conflicts(Kind kind) =>
        kind.IsReport
            ? [ProblemTypes.SlugTaken, ProblemTypes.YearTaken, ProblemTypes.FileDeleted]
            : [ProblemTypes.SlugTaken, ProblemTypes.FileDeleted];
}
