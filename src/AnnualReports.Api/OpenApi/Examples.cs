using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// Example requests for Swagger UI. A store with the sample accepts each of them as it is; a test sends every one.
/// </summary>
sealed class Examples(IExampleEntries entries)
{
    /// <summary>The report that examples are about.</summary>
    public const string Report = "2024";

    /// <summary>The report of the year before.</summary>
    public const string Before = "2023";

    /// <summary>The language in which one translation is shown.</summary>
    const string Language = "fr";

    /// <summary>The name that stands for a key in the examples.</summary>
    public const string ShownKey = "key";

    /// <summary>The name that stands for a preview link in the examples.</summary>
    public const string ShownPreview = "preview-link";

    /// <summary>The name that stands for a file in the examples.</summary>
    public const string ShownMedia = "media";

    /// <summary>The id of the example key that the sample brings.</summary>
    public static readonly Guid KeyId = Ids.Named(ShownKey, null, ShownKey);

    /// <summary>The id of the example preview link that the sample brings.</summary>
    public static readonly Guid PreviewId = Ids.Named(ShownPreview, null, ShownPreview);

    /// <summary>The name that stands for a webhook in the examples.</summary>
    public const string ShownWebhook = "webhook";

    /// <summary>The id of the example webhook that the sample brings, which is disabled.</summary>
    public static readonly Guid WebhookId = Ids.Named(ShownWebhook, null, ShownWebhook);

    /// <summary>The id of its one delivery.</summary>
    public static readonly Guid DeliveryId = Ids.Named("delivery", null, ShownWebhook);

    /// <summary>The name that stands for an alert in the examples.</summary>
    public const string ShownAlert = "alert";

    /// <summary>The id of the example alert that the sample brings, which is not sent.</summary>
    public static readonly Guid AlertId = Ids.Named(ShownAlert, null, ShownAlert);

    /// <summary>The name that stands for a term of the glossary in the examples.</summary>
    public const string ShownTerm = "term";

    /// <summary>The id of the example term that the sample brings.</summary>
    public static readonly Guid TermId = Ids.Named(ShownTerm, null, ShownTerm);

    /// <summary>The name that stands for a comment in the examples.</summary>
    public const string ShownComment = "comment";

    /// <summary>The id of the example comment that the sample brings.</summary>
    public static readonly Guid CommentId = Ids.Named(ShownComment, null, ShownComment);

    /// <summary>The same of a comment that is resolved.</summary>
    public const string ShownResolved = "resolved-comment";

    public static readonly Guid ResolvedId = Ids.Named(ShownResolved, null, ShownResolved);

    /// <summary>The name that stands for a request for a review in the examples.</summary>
    public const string ShownReview = "review";

    /// <summary>The id of the example request for a review that the sample brings.</summary>
    public static readonly Guid ReviewId = Ids.Named(ShownReview, null, ShownReview);

    /// <summary>The id of a draft that the sample creates and deletes: its text may be erased.</summary>
    public static readonly Guid DeletedId = new("60a06d1c-ceb3-8495-b633-e238f2423967");

    public const string DeletedSlug = "deleted-example";

    static readonly Dictionary<Type, string> Requests = new()
    {
        [typeof(PublishRequest)] = """{ "languages": "all", "changeKind": "minor" }""",
        [typeof(WithdrawRequest)] =
            """{ "languages": ["en"], "reason": { "en": "This translation was incomplete." } }""",
        [typeof(CopyRequest)] = """{ "slug": "2026", "year": 2026 }""",
        [typeof(ReleaseRequest)] = """{ "title": "All that is new", "report": "2024", "languages": "all" }""",
        [typeof(EditionRequest)] =
            """{ "label": "As tabled in parliament", "note": { "nl": "Zoals ingediend bij het parlement.", "fr": "Tel que déposé au parlement." } }""",
        [typeof(HashRequest)] = """{ "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" }""",
        [typeof(PersonRequest)] = """{ "name": "An Peeters", "kind": "person" }""",
        [typeof(LinkRequest)] =
            """{ "issuer": "https://sign-in.example.org", "subject": "248289761001", "reason": "Signs in from now on" }""",
        [typeof(GrantRequest)] =
            $$"""{ "actor": "{{KeyId}}", "role": "editor", "report": "{{Report}}", "reason": "Joins the editors of 2024" }""",
        [typeof(EndRequest)] = """{ "reason": "Works for another department" }""",
        [typeof(KeyRequest)] = """{ "name": "Newsroom", "role": "editor" }""",
        [typeof(RedactionRequest)] =
            $$"""{ "entry": "{{DeletedId}}", "language": "nl", "reason": "It named a person who asked for erasure.", """
            + "\"authority\": \"Data protection officer\" }",
        [typeof(ReplaceRequest)] = """{ "find": "Federale Overheidsdienst", "replace": "FOD", "wholeWord": true }""",
        [typeof(GlossaryTermRequest)] =
            """{ "sourceLanguage": "nl", "targetLanguage": "fr", "source": "ambassadeur", "target": "ambassadeur", "alternatives": ["ambassadrice"] }""",
        [typeof(ReleaseCommentRequest)] = """{ "text": "Please wait for the signature before this goes out." }""",
        [typeof(ReplyRequest)] = """{ "text": "Yes, it does: see article 4." }""",
        [typeof(CommentErasure)] = """{ "reason": "It named a person who asked for erasure." }""",
        [typeof(ReviewRequest)] = """{ "due": "2099-01-15T16:00:00Z" }""",
        [typeof(ReleaseReviewRequest)] = """{ "due": "2099-01-15T16:00:00Z" }""",
        [typeof(Rejection)] = """{ "reason": "The second paragraph names the contract. Please leave it out." }""",
        [typeof(ReleaseRejection)] = """{ "reason": "The agreement is not signed yet." }""",
        [typeof(AlertSettings)] = """{ "language": "fr", "types": { "translationOutdated": "at-once" } }""",
        [typeof(WebhookReplay)] = """{ "since": 1 }""",
        [typeof(MediaSettings)] = """{ "name": "Another name", "tags": ["presidency"] }""",
        [typeof(MarkdownPreviewRequest)] =
            $$$"""{ "text": "In 2024 waren wij met **{{figure:staff-total}}**.", "language": "nl", "report": "{{{Report}}}" }""",
        [typeof(PreviewLinkRequest)] = $$"""{ "report": "{{Report}}", "name": "Proofreaders" }""",
    };

    /// <summary>Withdraws every language of an entry that no other entry refers to.</summary>
    const string Withdrawn = """
        { "languages": "all", "reason": { "nl": "Dit was onjuist.", "fr": "Ceci était erroné.", "de": "Das war falsch.", "en": "This was wrong." } }
        """;

    /// <summary>
    /// The example of a request's body; null where the sample has no entry to show, so that readers of the document
    /// make an example from the schema.
    /// </summary>
    public JsonNode? Body(BodyOf body, ShownBy? shown) =>
        body.Example is { } own ? own.DeepClone()
        : Request(body.Type, shown) is { } request ? request
        : shown is null || entries.Of(shown) is not { } entry ? null
        : body.Type.Name.EndsWith("Text", StringComparison.Ordinal) ? Node(entry.Text(Language))
        : body.MediaType == JsonBody.MergePatch ? Patch(entry)
        : shown.NeverPublic ? null
        : entry.Body();

    /// <summary>The example of a request that is about no kind in particular.</summary>
    JsonNode? Request(Type type, ShownBy? shown) =>
        type switch
        {
            _ when type == typeof(ReleaseRequest) && shown?.Kind == ShownRelease => JsonNode.Parse(
                """{ "title": "Online services, in spring", "at": "2099-03-01T08:00:00Z" }"""
            ),
            _ when type == typeof(WithdrawRequest) && shown is { Unreferenced: true } && CanBeWithdrawnWhole(shown) =>
                JsonNode.Parse(Withdrawn),
            _ when type == typeof(WebhookRequest) && shown?.Kind == ShownWebhook => JsonNode.Parse(
                """{ "description": "Rebuilds the website", "types": ["release.published"] }"""
            ),
            _ when type == typeof(WebhookRequest) => JsonNode.Parse(
                """{ "url": "https://hooks.example/reports?token=KEEP-THIS-SECRET", "types": ["entry.published", "entry.withdrawn"] }"""
            ),
            _ when type == typeof(ReleaseApproval) => new JsonObject { ["entries"] = new JsonArray($"{Item.Entry}") },
            _ when type == typeof(ReleaseItemDraft) => JsonSerializer.SerializeToNode(Item, Wire.Json),
            _ when type == typeof(MediaReplaceRequest) => new JsonObject
            {
                ["by"] = entries.File(unused: true).ToString(),
                ["dryRun"] = true,
            },
            _ when type == typeof(BatchRequest) => JsonNode.Parse(
                $$"""
                { "operations": [{ "action": "patch", "id": "{{entries.Planned.Id}}", "ifMatch": "\"1\"", "draft": { "translations": {} } }] }
                """
            ),
            _ when type == typeof(SectionOrder) => JsonSerializer.SerializeToNode(entries.Order, Wire.Json),
            _ => Requests.TryGetValue(type, out var request) ? JsonNode.Parse(request) : null,
        };

    bool CanBeWithdrawnWhole(ShownBy shown) => entries.Of(shown) is { } entry && !entries.IsNamed(entry);

    /// <summary>The example of a path's parameter.</summary>
    public JsonNode? Parameter(string name, ShownBy? shown) =>
        (name, shown) switch
        {
            ("report", { } entry) when entry.Kind == name => JsonValue.Create("latest"),
            ("report", _) => JsonValue.Create(Report),
            ("language", _) => JsonValue.Create(Language),
            ("entry", _) => JsonValue.Create(Item.Entry.ToString()),
            ("id", { Kind: ShownRelease }) => JsonValue.Create(ReleaseId.ToString()),
            ("revision", _) => JsonValue.Create("1"),
            ("edition", _) => JsonValue.Create("1"),
            ("other", _) => JsonValue.Create(Before),
            ("id", { Kind: ShownPreview }) => JsonValue.Create(PreviewId.ToString()),
            ("id", { Kind: ShownMedia } file) => JsonValue.Create(entries.File(file.NeverPublic).ToString()),
            ("id", { Kind: ShownWebhook }) => JsonValue.Create(WebhookId.ToString()),
            ("id", { Kind: ShownAlert }) => JsonValue.Create(AlertId.ToString()),
            ("id", { Kind: ShownTerm }) => JsonValue.Create(TermId.ToString()),
            ("id", { Kind: ShownComment }) => JsonValue.Create(CommentId.ToString()),
            ("id", { Kind: ShownResolved }) => JsonValue.Create(ResolvedId.ToString()),
            ("id", { Kind: ShownReview }) => JsonValue.Create(ReviewId.ToString()),
            ("delivery", _) => JsonValue.Create(DeliveryId.ToString()),
            ("id", { Kind: ShownKey }) => JsonValue.Create(KeyId.ToString()),
            ("id", { } entry) => entries.Of(entry) is { } found ? JsonValue.Create(found.Id.ToString()) : null,
            ("slug", { } entry) => entries.Of(entry) is { } found ? JsonValue.Create(found.Slug) : null,
            _ => null,
        };

    /// <summary>The name that stands for a release in the examples.</summary>
    public const string ShownRelease = "release";

    /// <summary>The id of the planned release that the sample brings.</summary>
    public static readonly Guid ReleaseId = Ids.Named(ShownRelease, null, ShownRelease);

    /// <summary>The entry that the release publishes, on which the sample has a comment.</summary>
    public Guid PlannedId => Item.Entry;

    /// <summary>The content of that release.</summary>
    public ReleaseRequest Release => new() { Title = "Online services", Items = [Item] };

    ReleaseItemDraft Item =>
        new()
        {
            Entry = entries.Planned.Id,
            Languages = ["nl", "fr"],
            Revision = 1,
        };

    /// <summary>The <c>ETag</c> that a reader of the sample gets, as <c>If-Match</c>.</summary>
    public JsonNode IfMatch(BodyOf? body, ShownBy? shown) =>
        JsonValue.Create(
            (body?.Type, shown) switch
            {
                ({ } type, _) when type == typeof(SectionOrder) => Preconditions.Tag(
                    "order",
                    JsonSerializer.SerializeToUtf8Bytes(entries.Order, Wire.Json)
                ),
                ({ } type, { } entry)
                    when (type.Name.EndsWith("Text", StringComparison.Ordinal) || type == typeof(ConfirmRequest))
                        && entries.Of(entry)?.Text(Language) is { } text => Preconditions.Tag(Language, text),
                ({ } type, _) when type == typeof(ReleaseApproval) || type == typeof(ReleaseRejection) => Preconditions.ReviewTag(
                    [(Item.Entry, 1, ["nl", "fr"], null)]
                ),
                _ => Preconditions.Tag(1),
            }
        );

    /// <summary>Changes one text and leaves everything else as it is.</summary>
    static JsonObject? Patch(ExampleEntry entry)
    {
        var title = entry
            .Text(Language)
            ?.EnumerateObject()
            .Where(m => m.Name is "title" or "name" or "label")
            .Select(m => (JsonProperty?)m)
            .FirstOrDefault();
        if (title is not { } member)
            return null;
        return new()
        {
            ["translations"] = new JsonObject
            {
                [Language] = new JsonObject { [member.Name] = member.Value.GetString() + " (nouvelle version)" },
            },
        };
    }

    static JsonNode? Node(JsonElement? json) => json is null ? null : JsonSerializer.SerializeToNode(json, Wire.Json);
}
