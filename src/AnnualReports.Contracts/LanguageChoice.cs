using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>
/// The languages that a request is about: some languages by their tags, or all, which is written as <c>"all"</c>.
/// </summary>
[JsonConverter(typeof(LanguageChoiceConverter)), CollectionBuilder(typeof(LanguageChoice), nameof(Create))]
public sealed class LanguageChoice : IReadOnlyList<string>
{
    /// <summary>The JSON for all languages.</summary>
    public const string Word = "all";

    readonly string[] tags;

    LanguageChoice(bool all, string[] tags) => (IsAll, this.tags) = (all, tags);

    /// <summary>
    /// All languages. When publishing, these are all in which there are texts; when withdrawing, all that are public.
    /// </summary>
    public static LanguageChoice All { get; } = new(true, []);

    /// <summary>Whether it means all languages. It contains no tags then.</summary>
    public bool IsAll { get; }

    /// <summary>How many languages it contains.</summary>
    public int Count => tags.Length;

    /// <summary>A language by its index.</summary>
    /// <param name="index">Its index, from 0.</param>
    public string this[int index] => tags[index];

    /// <summary>Chooses these languages.</summary>
    /// <param name="tags">Their tags (BCP 47).</param>
    /// <returns>The choice.</returns>
    public static LanguageChoice Create(ReadOnlySpan<string> tags) => new(false, [.. tags]);

    /// <summary>Chooses these languages.</summary>
    /// <param name="tags">Their tags (BCP 47).</param>
    public static implicit operator LanguageChoice(string[] tags) => Create(tags);

    /// <summary>Chooses these languages.</summary>
    /// <param name="tags">Their tags (BCP 47).</param>
    /// <returns>The choice.</returns>
    public static LanguageChoice ToLanguageChoice(string[] tags) => Create(tags);

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => tags.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tags.GetEnumerator();
}

/// <summary>Reads and writes the choice in JSON: an array of tags, or <c>"all"</c>.</summary>
public sealed class LanguageChoiceConverter : JsonConverter<LanguageChoice>
{
    /// <inheritdoc />
    public override LanguageChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String when reader.ValueTextEquals(LanguageChoice.Word) => LanguageChoice.All,
            JsonTokenType.StartArray => JsonSerializer.Deserialize<string[]>(ref reader, options)!,
            _ => throw new JsonException(),
        };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, LanguageChoice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsAll)
            writer.WriteStringValue(LanguageChoice.Word);
        else
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
