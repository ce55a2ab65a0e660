using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>A report or a highlight as linked data (JSON-LD 1.1), in the words of schema.org. One answer is one language's text; the others are works of their own.</summary>
public sealed record LinkedWork
{
    /// <summary>The words' meaning: <c>https://schema.org</c>. Only at the top.</summary>
    [JsonPropertyName("@context")] public string? Context { get; init; }

    /// <summary>What it is: <c>Report</c>, <c>Chapter</c> (a section) or <c>Article</c> (a highlight).</summary>
    [JsonPropertyName("@type")] public required string Type { get; init; }

    /// <summary>Its address in its language, which names it: absolute where the installation knows its own, else relative to where this was read (RFC 3986 section 5.1.3).</summary>
    [JsonPropertyName("@id")] public required string Id { get; init; }

    /// <summary>The title.</summary>
    public string? Name { get; init; }

    /// <summary>The title of an article.</summary>
    public string? Headline { get; init; }

    /// <summary>The second line of a report's title.</summary>
    public string? AlternativeHeadline { get; init; }

    /// <summary>What it is about, in plain text.</summary>
    public string? Abstract { get; init; }

    /// <summary>The address of its picture.</summary>
    public string? Image { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public string? InLanguage { get; init; }

    /// <summary>When it was first published in this language.</summary>
    public DateTimeOffset? DatePublished { get; init; }

    /// <summary>When its text in this language was last published.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>The days that it is about: one (ISO 8601), or the first and the last with a slash between.</summary>
    public string? TemporalCoverage { get; init; }

    /// <summary>The countries that it is about.</summary>
    public IReadOnlyList<LinkedThing>? SpatialCoverage { get; init; }

    /// <summary>Its themes.</summary>
    public IReadOnlyList<LinkedThing>? About { get; init; }

    /// <summary>The partners that it names.</summary>
    public IReadOnlyList<LinkedThing>? Mentions { get; init; }

    /// <summary>Pages elsewhere, to read further.</summary>
    public IReadOnlyList<LinkedThing>? Citation { get; init; }

    /// <summary>Who publishes it.</summary>
    public LinkedThing? Publisher { get; init; }

    /// <summary>The licence, as the URI that identifies it.</summary>
    public string? License { get; init; }

    /// <summary>The report that an article is part of; the series that a report is part of, which has its ISSN.</summary>
    public LinkedThing? IsPartOf { get; init; }

    /// <summary>The parts of a report: sections at the top, and highlights; the first hundred of each.</summary>
    public IReadOnlyList<LinkedWork>? HasPart { get; init; }

    /// <summary>The same in other languages; of an official text, of which none is the original of another.</summary>
    public IReadOnlyList<LinkedWork>? WorkTranslation { get; init; }

    /// <summary>The official texts that this one, in another language, translates.</summary>
    public IReadOnlyList<LinkedWork>? TranslationOfWork { get; init; }

    /// <summary>The files in which the whole report can be had, in the language of the text.</summary>
    public IReadOnlyList<LinkedFile>? Encoding { get; init; }
}

/// <summary>What a work refers to, in the words of schema.org.</summary>
public sealed record LinkedThing
{
    /// <summary>What it is: <c>Organization</c>, <c>Country</c>, <c>DefinedTerm</c> (a theme), <c>WebPage</c>, <c>Report</c>, <c>Periodical</c>.</summary>
    [JsonPropertyName("@type")] public required string Type { get; init; }

    /// <summary>Its address here, where it has one.</summary>
    [JsonPropertyName("@id")] public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>A country's code (ISO 3166-1 alpha-2, and the installation's additions).</summary>
    public string? Identifier { get; init; }

    /// <summary>Its own site, or the page.</summary>
    public string? Url { get; init; }

    /// <summary>International Standard Serial Number (ISO 3297).</summary>
    public string? Issn { get; init; }
}

/// <summary>A file in which a work can be had: a <c>MediaObject</c> of schema.org.</summary>
public sealed record LinkedFile
{
    /// <summary><c>MediaObject</c>.</summary>
    [JsonPropertyName("@type")] public string Type { get; init; } = "MediaObject";

    /// <summary>Where the file is.</summary>
    public required string ContentUrl { get; init; }

    /// <summary>Its media type (RFC 6838).</summary>
    public required string EncodingFormat { get; init; }

    /// <summary>Its title.</summary>
    public string? Name { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public string? InLanguage { get; init; }

    /// <summary>Its size in bytes.</summary>
    public string? ContentSize { get; init; }

    /// <summary>Its SHA-256, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
