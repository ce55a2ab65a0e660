using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>An edition: a numbered public state of a report, which never changes.</summary>
public record EditionView
{
    /// <summary>The report's slug.</summary>
    public required string Report { get; init; }

    /// <summary>Its number. The editions of a report are numbered from 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Its label, up to 200 characters.</summary>
    public string? Label { get; init; }

    /// <summary>A note in the language asked for, or in a fallback language.</summary>
    public string? Note { get; init; }

    /// <summary>The instant of its last record. <c>asOf</c> with this instant shows the same.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its position in the publication log.</summary>
    public required long Sequence { get; init; }

    /// <summary>How many texts it has. An entry counts once for each language in which it is public.</summary>
    public required int Count { get; init; }

    /// <summary>SHA-256 of the canonical form of its manifest (docs/versions.md), in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The number of the newest edition; absent on the newest.</summary>
    /// <example>2</example>
    public int? SupersededBy { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EditionViewLinks Links { get; init; }
}

/// <summary>Links of an edition.</summary>
/// <param name="Self">The edition with its manifest.</param>
/// <param name="Content">The report itself, as it was in the edition.</param>
/// <param name="Report">The report as it is now.</param>
public sealed record EditionViewLinks(string Self, string Content, string Report);

/// <summary>An edition with its manifest: everything that was public of the report.</summary>
public sealed record EditionManifest : EditionView
{
    /// <summary>The report's id; part of the canonical form.</summary>
    [JsonPropertyOrder(1)]
    public required Guid ReportId { get; init; }

    /// <summary>The texts, in the order of the canonical form.</summary>
    [JsonPropertyOrder(2)]
    public required IReadOnlyList<ManifestText> Texts { get; init; }
}

/// <summary>A text of an edition.</summary>
public sealed record ManifestText
{
    /// <summary>The kind of content.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The record of the publication log that shows it.</summary>
    public required long Sequence { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its address in this edition, relative to the host.</summary>
    public required string Url { get; init; }

    /// <summary>True if the text was later erased by law. Its address then answers 410.</summary>
    public bool? Erased { get; init; }
}

/// <summary>An edition to be named.</summary>
public sealed record EditionRequest
{
    /// <summary>Its label: one line of up to 200 characters.</summary>
    public string? Label { get; init; }

    /// <summary>Notes for the public by language tag, each up to 1,000 characters.</summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, string>? Note { get; init; }
}

/// <summary>An edition just named.</summary>
public sealed record NamedEdition
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its label.</summary>
    public string? Label { get; init; }

    /// <summary>Its notes by language.</summary>
    public required IReadOnlyDictionary<string, string> Note { get; init; }

    /// <summary>The instant of its last record.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its position in the publication log.</summary>
    public required long Sequence { get; init; }

    /// <summary>How many texts it has.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// SHA-256 of its manifest. Keep it somewhere else too: it proves something only if nobody can change both.
    /// </summary>
    public required string Digest { get; init; }

    /// <summary>Its address, relative to the host.</summary>
    public required string Url { get; init; }
}
