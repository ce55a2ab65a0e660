using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>
/// A report or a highlight as linked data (JSON-LD 1.1), in the vocabulary of schema.org. An answer contains the text
/// in one language; the texts in other languages are works of their own.
/// </summary>
public sealed record LinkedWork
{
    /// <summary>The vocabulary: <c>https://schema.org</c>. Only at the top level.</summary>
    /// <example>"https://schema.org"</example>
    [JsonPropertyName("@context")]
    public string? Context { get; init; }

    /// <summary>Its type: <c>Report</c>, <c>Chapter</c> (a section) or <c>Article</c> (a highlight).</summary>
    [JsonPropertyName("@type")]
    public required string Type { get; init; }

    /// <summary>
    /// Its address in its language, which is its id. It is absolute if the installation knows its own public address,
    /// and otherwise relative to the address of this answer (RFC 3986 section 5.1.3).
    /// </summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public string? Name { get; init; }

    /// <summary>The title of an article.</summary>
    /// <example>"La présidence belge du Conseil de l’Union européenne"</example>
    public string? Headline { get; init; }

    /// <summary>The second line of a report's title.</summary>
    /// <example>"Diplomatie au quotidien"</example>
    public string? AlternativeHeadline { get; init; }

    /// <summary>Its summary, in plain text.</summary>
    /// <example>"Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil."</example>
    public string? Abstract { get; init; }

    /// <summary>The address of its picture.</summary>
    /// <example>"/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg"</example>
    public string? Image { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public string? InLanguage { get; init; }

    /// <summary>When it was first published in this language.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>When its text in this language was last published.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>
    /// The days that it is about: one day (ISO 8601), or the first and the last day, separated by a slash.
    /// </summary>
    /// <example>"2024-01-01/2024-06-30"</example>
    public string? TemporalCoverage { get; init; }

    /// <summary>The countries that it is about.</summary>
    public IReadOnlyList<LinkedThing>? SpatialCoverage { get; init; }

    /// <summary>Its themes.</summary>
    public IReadOnlyList<LinkedThing>? About { get; init; }

    /// <summary>The partners that it names.</summary>
    public IReadOnlyList<LinkedThing>? Mentions { get; init; }

    /// <summary>Pages on other sites for further reading.</summary>
    public IReadOnlyList<LinkedThing>? Citation { get; init; }

    /// <summary>The publisher.</summary>
    public LinkedThing? Publisher { get; init; }

    /// <summary>The licence, as the URI that identifies it.</summary>
    /// <example>"https://creativecommons.org/licenses/by/4.0/"</example>
    public string? License { get; init; }

    /// <summary>
    /// For an article, the report that it is part of; for a report, the series that it is part of, which has the ISSN.
    /// </summary>
    public LinkedThing? IsPartOf { get; init; }

    /// <summary>
    /// The parts of a report: the sections at the top level, and the highlights; the first hundred of each.
    /// </summary>
    public IReadOnlyList<LinkedWork>? HasPart { get; init; }

    /// <summary>The same work in other languages. Official texts are equal: none is the original of another.</summary>
    public IReadOnlyList<LinkedWork>? WorkTranslation { get; init; }

    /// <summary>The official texts of which this text, in another language, is a translation.</summary>
    public IReadOnlyList<LinkedWork>? TranslationOfWork { get; init; }

    /// <summary>The files that contain the whole report, in the language of the text.</summary>
    public IReadOnlyList<LinkedFile>? Encoding { get; init; }
}

/// <summary>A thing that a work refers to, in the vocabulary of schema.org.</summary>
public sealed record LinkedThing
{
    /// <summary>
    /// Its type: <c>Organization</c>, <c>Country</c>, <c>DefinedTerm</c> (a theme), <c>WebPage</c>, <c>Report</c> or
    /// <c>Periodical</c>.
    /// </summary>
    [JsonPropertyName("@type")]
    public required string Type { get; init; }

    /// <summary>Its address in this installation, if it has one.</summary>
    [JsonPropertyName("@id")]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>A country's code (ISO 3166-1 alpha-2, and the installation's additions).</summary>
    /// <example>"BE"</example>
    public string? Identifier { get; init; }

    /// <summary>Its own website, or the page itself.</summary>
    public string? Url { get; init; }

    /// <summary>International Standard Serial Number (ISO 3297).</summary>
    public string? Issn { get; init; }
}

/// <summary>A file that contains a work: a <c>MediaObject</c> of schema.org.</summary>
public sealed record LinkedFile
{
    /// <summary><c>MediaObject</c>.</summary>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "MediaObject";

    /// <summary>The address of the file.</summary>
    /// <example>"/api/v1/reports/2024?lang=fr"</example>
    public required string ContentUrl { get; init; }

    /// <summary>Its media type (RFC 6838).</summary>
    /// <example>"application/json"</example>
    public required string EncodingFormat { get; init; }

    /// <summary>Its title.</summary>
    public string? Name { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public string? InLanguage { get; init; }

    /// <summary>Its size in bytes.</summary>
    /// <example>"7512"</example>
    public string? ContentSize { get; init; }

    /// <summary>Its SHA-256, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
