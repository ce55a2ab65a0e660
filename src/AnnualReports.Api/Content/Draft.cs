using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AnnualReports.Api.Content;

/// <summary>The content of a revision: all languages at once, as JSON of its kind.</summary>
sealed record Draft(string Slug, JsonElement Fields, ImmutableSortedDictionary<string, JsonElement> Translations)
{
    /// <summary>
    /// The version of the stored form. Later versions can upgrade older revisions when they read them.
    /// </summary>
    public const int Shape = 1;

    /// <summary>
    /// What the fields of its texts were made from, by language and member; an original has none. Null in a revision
    /// that was saved before this was kept, and in a draft that is not saved yet.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>>? Origins { get; init; }

    /// <summary>What a field was made from; null for an original, and where it is not known.</summary>
    public Origin? Origin(string language, string member) =>
        Origins?.GetValueOrDefault(language)?.GetValueOrDefault(member);

    public JsonElement? Text(string language) => Translations.TryGetValue(language, out var text) ? text : null;

    /// <summary>The stored form.</summary>
    public string Serialize() => JsonSerializer.Serialize(new StoredDraft(Shape, Slug, Fields, Translations, Origins), Json);

    public static Draft Parse(string stored)
    {
        var draft =
            JsonSerializer.Deserialize<StoredDraft>(stored, Json) ?? throw new InvalidDataException("A revision is empty.");
        return new(draft.Slug, draft.Fields, draft.Translations) { Origins = draft.Origins };
    }

    /// <summary>Whether two drafts have the same content.</summary>
    public bool Same(Draft other) =>
        Slug == other.Slug
        && JsonElement.DeepEquals(Fields, other.Fields)
        && Translations.Count == other.Translations.Count
        && Translations.All(t => other.Text(t.Key) is { } text && JsonElement.DeepEquals(t.Value, text));

    /// <summary>Whether the fields of two drafts were made from the same.</summary>
    public bool HasSameOrigins(Draft other) =>
        (Origins?.Keys ?? []).Union(other.Origins?.Keys ?? []).All(l => HasSameOrigins(other, l));

    /// <summary>The same of one language.</summary>
    public bool HasSameOrigins(Draft other, string language)
    {
        var (mine, theirs) = (
            Origins?.GetValueOrDefault(language),
            other.Origins?.GetValueOrDefault(language)
        );
        return (mine?.Count ?? 0) == (theirs?.Count ?? 0)
            && (mine is null || mine.All(o => theirs!.GetValueOrDefault(o.Key) == o.Value));
    }

    /// <summary>The draft with another file in the place of one, wherever it names that.</summary>
    public Draft WithFile(Guid file, Guid other) =>
        this with
        {
            Fields = Replaced(Fields, file, other),
            Translations = Translations.ToImmutableSortedDictionary(
                t => t.Key,
                t => Replaced(t.Value, file, other),
                StringComparer.Ordinal
            ),
        };

    static JsonElement Replaced(JsonElement json, Guid file, Guid other)
    {
        var node = JsonSerializer.SerializeToNode(json, Json)!;
        Replace(node, file, other);
        return JsonSerializer.SerializeToElement(node, Json);
    }

    static void Replace(JsonNode? node, Guid file, Guid other)
    {
        if (node is JsonObject members)
        {
            if (members["media"] is JsonValue named && named.TryGetValue<Guid>(out var id) && id == file)
                members["media"] = other;
            foreach (var (_, member) in members)
                Replace(member, file, other);
        }
        else if (node is JsonArray items)
            foreach (var item in items)
                Replace(item, file, other);
    }

    /// <summary>Whether, in a language, it has the text of one draft and the fields of another.</summary>
    public bool Shows(string language, Draft text, Draft fields) =>
        JsonElement.DeepEquals(Fields, fields.Fields)
        && Text(language) is { } mine
        && text.Text(language) is { } shown
        && JsonElement.DeepEquals(mine, shown);

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    sealed record StoredDraft(
        int Shape,
        string Slug,
        JsonElement Fields,
        ImmutableSortedDictionary<string, JsonElement> Translations,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Origin>>? Origins = null
    );
}
