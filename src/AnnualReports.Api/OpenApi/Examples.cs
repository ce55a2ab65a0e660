using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>Requests to begin with in Swagger UI: each is accepted as it stands by a store that holds the sample, and a test sends every one.</summary>
static class Examples
{
    const int FreeYear = 2030;

    /// <summary>The language in which one translation is shown.</summary>
    const string Language = "fr";

    /// <summary>What stands for a key among what examples show.</summary>
    public const string ShownKey = "key";

    /// <summary>What stands for a preview link among what examples show.</summary>
    public const string ShownPreview = "preview-link";

    /// <summary>What stands for a file among what examples show.</summary>
    public const string ShownMedia = "media";

    /// <summary>The id of the example key that the sample brings.</summary>
    public static readonly Guid KeyId = Ids.Named(ShownKey, null, ShownKey);

    /// <summary>The id of the example preview link that the sample brings.</summary>
    public static readonly Guid PreviewId = Ids.Named(ShownPreview, null, ShownPreview);

    /// <summary>The id of a draft that the sample brings deleted: what may be erased as it stands.</summary>
    public static readonly Guid DeletedId = Ids.Named("theme", null, DeletedSlug);

    public const string DeletedSlug = "deleted-example";

    static readonly Dictionary<Type, string> Requests = new()
    {
        [typeof(PublishRequest)] = """{ "languages": "all", "changeKind": "minor" }""",
        [typeof(WithdrawRequest)] = """{ "languages": ["en"], "reason": { "en": "This translation was incomplete." } }""",
        [typeof(CopyRequest)] = """{ "slug": "2026", "year": 2026 }""",
        [typeof(ReleaseRequest)] = """{ "title": "All that is new", "report": "2024", "languages": "all" }""",
        [typeof(EditionRequest)] = """{ "label": "As tabled in parliament", "note": { "nl": "Zoals ingediend bij het parlement.", "fr": "Tel que déposé au parlement." } }""",
        [typeof(HashRequest)] = """{ "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" }""",
        [typeof(KeyRequest)] = """{ "name": "Newsroom", "role": "editor" }""",
        [typeof(RedactionRequest)] = $$"""{ "entry": "{{DeletedId}}", "language": "nl", "reason": "It named a person who asked for erasure.", "authority": "Data protection officer" }""",
        [typeof(MediaPatch)] = """{ "name": "Another name" }""",
        [typeof(PreviewLinkRequest)] = $$"""{ "report": "{{SampleEntries.Report}}", "name": "Proofreaders" }""",
    };

    /// <summary>To withdraw what no other entry names: all of it.</summary>
    const string Withdrawn = """
        { "languages": "all", "reason": { "nl": "Dit was onjuist.", "fr": "Ceci était erroné.", "de": "Das war falsch.", "en": "This was wrong." } }
        """;

    /// <summary>The example of a request's body.</summary>
    public static JsonNode? Body(BodyOf body, ShownBy? shown) => (body.Type, shown) switch
    {
        ({ } type, { Kind: ShownRelease }) when type == typeof(ReleaseRequest) => JsonNode.Parse("""{ "title": "Online services, in spring", "at": "2099-03-01T08:00:00Z" }"""),
        ({ } type, { Unnamed: true } entry) when type == typeof(WithdrawRequest) && !SampleEntries.All.IsNamed(SampleEntries.All.Of(entry)) =>
            JsonNode.Parse(Withdrawn),
        ({ } type, _) when type == typeof(ReleaseItemDraft) => JsonSerializer.SerializeToNode(Item, Wire.Json),
        ({ } type, _) when Requests.TryGetValue(type, out var request) => JsonNode.Parse(request),
        ({ } type, _) when type == typeof(SectionOrder) => JsonSerializer.SerializeToNode(SampleEntries.All.Order(), Wire.Json),
        ({ } type, { } entry) when type.Name.EndsWith("Text", StringComparison.Ordinal) => Node(SampleEntries.All.Of(entry).Text(Language)!.Value),
        (_, { } entry) when body.MediaType == JsonReading.MergePatch => Patch(SampleEntries.All.Of(entry)),
        (_, { NeverPublic: false } entry) => SampleEntries.All.Of(entry).Body(),
        ({ BaseType: { IsGenericType: true } draft } type, _) => NewDraft(type, draft.GetGenericArguments()),
        _ => null,
    };

    /// <summary>The example of a path's parameter.</summary>
    public static JsonNode? Parameter(string name, ShownBy? shown) => (name, shown) switch
    {
        ("report", { Kind: "report" }) => JsonValue.Create("latest"),
        ("report", _) => JsonValue.Create(SampleEntries.Report),
        ("language", _) => JsonValue.Create(Language),
        ("entry", _) => JsonValue.Create(Item.Entry.ToString()),
        ("id", { Kind: ShownRelease }) => JsonValue.Create(ReleaseId.ToString()),
        ("revision", _) => JsonValue.Create("1"),
        ("edition", _) => JsonValue.Create("1"),
        ("other", _) => JsonValue.Create(SampleEntries.Before),
        ("id", { Kind: ShownPreview }) => JsonValue.Create(PreviewId.ToString()),
        ("id", { Kind: ShownMedia } file) => JsonValue.Create(SampleEntries.All.File(file.NeverPublic).ToString()),
        ("id", { Kind: ShownKey }) => JsonValue.Create(KeyId.ToString()),
        ("id", { } entry) => JsonValue.Create(SampleEntries.All.Of(entry).Id.ToString()),
        ("slug", { } entry) => JsonValue.Create(SampleEntries.All.Of(entry).Slug),
        _ => null,
    };

    /// <summary>What stands for a release among what examples show.</summary>
    public const string ShownRelease = "release";

    /// <summary>The id of the planned release that the sample brings.</summary>
    public static readonly Guid ReleaseId = Ids.Named(ShownRelease, null, ShownRelease);

    /// <summary>What that release does.</summary>
    public static ReleaseRequest Release => new() { Title = "Online services", Items = [Item] };

    static ReleaseItemDraft Item => new() { Entry = SampleEntries.All.Of(new("highlight", NeverPublic: true)).Id, Languages = ["nl", "fr"], Revision = 1 };

    /// <summary>The <c>ETag</c> that a reader of the sample gets, as <c>If-Match</c>.</summary>
    public static JsonNode IfMatch(BodyOf? body, ShownBy? shown) => JsonValue.Create((body?.Type, shown) switch
    {
        ({ } type, _) when type == typeof(SectionOrder) => Preconditions.Tag("order", JsonSerializer.SerializeToUtf8Bytes(SampleEntries.All.Order(), Wire.Json)),
        ({ } type, { } entry) when type.Name.EndsWith("Text", StringComparison.Ordinal) => Preconditions.Tag(Language, SampleEntries.All.Of(entry).Text(Language)!.Value),
        _ => Preconditions.Tag(1),
    });

    /// <summary>One text changed, all else as it is.</summary>
    static JsonObject Patch(SampleEntry entry)
    {
        var (member, title) = entry.Text(Language)!.Value.EnumerateObject().Where(m => m.Name is "title" or "name" or "label").Select(m => (m.Name, m.Value.GetString())).First();
        return new() { ["translations"] = new JsonObject { [Language] = new JsonObject { [member] = title + " (nouvelle version)" } } };
    }

    /// <summary>The least that can be published, in two languages.</summary>
    static JsonObject NewDraft(Type type, Type[] parts)
    {
        // What has a place among others, or a day, stands below a report.
        var (hasPlace, hasDay) = (parts[0].GetProperty("Position") is not null, parts[0].GetProperty("Date")?.PropertyType == typeof(DateOnly?));
        var underReport = hasPlace || hasDay;
        var (kind, fields) = (type.Name[..^"Draft".Length], new JsonObject());
        if (parts[0].GetProperty("Year") is not null)
            fields["year"] = FreeYear;
        if (parts[0].GetProperty("Unit") is not null)
            (fields["category"], fields["unit"], fields["decimals"], fields["value"]) = ("budget", "EUR", 2, 1234567.50m);
        if (hasPlace)
            fields["position"] = 20;
        if (hasDay)
            fields["date"] = "2025-05-05";
        if (parts[0] == typeof(PartnerFields))
            fields["group"] = "other";
        var draft = new JsonObject { ["slug"] = $"new-{kind.ToLowerInvariant()}", ["fields"] = fields };
        if (underReport)
            draft["report"] = SampleEntries.Report;
        draft["translations"] = new JsonObject
        {
            ["nl"] = Text(parts[1], "Een titel", "Wat er gebeurde, in één zin."),
            ["fr"] = Text(parts[1], "Un titre", "Ce qui s’est passé, en une phrase."),
        };
        return draft;
    }

    static JsonObject Text(Type type, string title, string summary)
    {
        var text = new JsonObject();
        // What has no summary needs its text.
        foreach (var (member, value) in new[] { ("Name", title), ("Title", title), ("Label", title), (type.GetProperty("Summary") is null ? "Body" : "Summary", summary) })
            if (type.GetProperty(member) is not null)
                text[Wire.Json.PropertyNamingPolicy!.ConvertName(member)] = value;
        return text;
    }

    static JsonNode? Node(JsonElement json) => JsonSerializer.SerializeToNode(json, Wire.Json);
}
