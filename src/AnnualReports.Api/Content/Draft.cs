using System.Collections.Immutable;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>The content of a revision: all languages at once, as JSON of its kind.</summary>
sealed record Draft(string Slug, JsonElement Fields, ImmutableSortedDictionary<string, JsonElement> Translations)
{
    /// <summary>
    /// The version of the stored form. Later versions can upgrade older revisions when they read them.
    /// </summary>
    public const int Shape = 1;

    public JsonElement? Text(string language) => Translations.TryGetValue(language, out var text) ? text : null;

    /// <summary>The stored form.</summary>
    public string Serialize() => JsonSerializer.Serialize(new StoredDraft(Shape, Slug, Fields, Translations), Json);

    public static Draft Parse(string stored)
    {
        var draft =
            JsonSerializer.Deserialize<StoredDraft>(stored, Json) ?? throw new InvalidDataException("A revision is empty.");
        return new(draft.Slug, draft.Fields, draft.Translations);
    }

    /// <summary>Whether two drafts have the same content.</summary>
    public bool Same(Draft other) =>
        Slug == other.Slug
        && JsonElement.DeepEquals(Fields, other.Fields)
        && Translations.Count == other.Translations.Count
        && Translations.All(t => other.Text(t.Key) is { } text && JsonElement.DeepEquals(t.Value, text));

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
        ImmutableSortedDictionary<string, JsonElement> Translations
    );
}
