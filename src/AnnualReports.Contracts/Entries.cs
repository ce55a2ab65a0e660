using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>What every published entry says of itself: a card, as lists hold it, without long text.</summary>
public abstract record EntryCard
{
    /// <summary>The kind of content: <c>report</c>, <c>section</c>, <c>highlight</c>, <c>priority</c>, <c>figure</c>, <c>partner</c>, <c>announcement</c>, <c>theme</c>.</summary>
    [JsonPropertyOrder(-100), JsonRequired] public string Kind { get; init; } = "";

    /// <summary>The entry's id; it never changes.</summary>
    [JsonPropertyOrder(-99), JsonRequired] public Guid Id { get; init; }

    /// <summary>The entry's name in URLs; fixed once public.</summary>
    [JsonPropertyOrder(-98), JsonRequired] public string Slug { get; init; } = "";

    /// <summary>The slug of the report that the entry belongs to; absent for reports and themes.</summary>
    [JsonPropertyOrder(-97)] public string? Report { get; init; }

    /// <summary>The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.</summary>
    [JsonPropertyOrder(-96), JsonRequired] public string Language { get; init; } = "";

    /// <summary>The languages in which the entry is public, in alphabetical order.</summary>
    [JsonPropertyOrder(-95), JsonRequired] public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The revision whose text this is, from 1.</summary>
    [JsonPropertyOrder(-94), JsonRequired] public int Revision { get; init; }

    /// <summary>When the entry was first published in this language.</summary>
    [JsonPropertyOrder(-93), JsonRequired] public DateTimeOffset PublishedAt { get; init; }

    /// <summary>When its text in this language was last published.</summary>
    [JsonPropertyOrder(-92), JsonRequired] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Only in a preview: what the draft lacks, and how it stands. Never part of what is published.</summary>
    [JsonPropertyOrder(-91)] public PreviewNote? Preview { get; init; }

    /// <summary>The figures that its prose quotes, as it names them (<c>staff-total</c>, <c>staff-total@2023</c>), in alphabetical order; absent where there are none.</summary>
    [JsonPropertyOrder(-90)] public IReadOnlyList<string>? Quotes { get; init; }

    /// <summary>Only of a single entry, with <c>include</c>: cards of what it refers to, each once. Never part of what is published.</summary>
    [JsonPropertyOrder(10_000)] public IReadOnlyList<JsonElement>? Included { get; init; }
}

/// <summary>Links of an entry, relative to the host.</summary>
public record EntryLinks
{
    /// <summary>The entry itself in the language of this text.</summary>
    public required string Self { get; init; }

    /// <summary>The report that the entry belongs to; absent for reports and themes.</summary>
    public string? Report { get; init; }
}

/// <summary>Long text: the source and what it renders to.</summary>
/// <param name="Markdown">CommonMark with tables, footnotes, sub- and superscript, without raw HTML; headings from level 2.</param>
/// <param name="Html">The same, rendered and sanitised when it was published.</param>
public sealed record LongText(string Markdown, string Html);

/// <summary>A span of days, both included (ISO 8601).</summary>
public sealed record DateRange
{
    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, not before the first; absent for a single day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A list: one page of items, and where the next one is.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items of this page, in the list's order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Only with <c>include</c>: cards of what the items refer to, each once, as lists of their own kinds have them.</summary>
    public IReadOnlyList<JsonElement>? Included { get; init; }

    /// <summary>The address of the next page, relative to the host; absent on the last.</summary>
    public string? Next { get; init; }

    /// <summary>How many items all pages hold; only with <c>count=true</c>.</summary>
    public int? Total { get; init; }
}

/// <summary>What a language holds of a draft and what is written of it: fields for all languages, texts for each.</summary>
/// <typeparam name="TFields">The fields that are not translated.</typeparam>
/// <typeparam name="TText">The fields per language.</typeparam>
public abstract record Draft<TFields, TText>
{
    /// <summary>The slug of the report that the entry belongs to: needed for kinds under a report, absent for others; fixed when created.</summary>
    public string? Report { get; init; }

    /// <summary>The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters; fixed once public.</summary>
    public required string Slug { get; init; }

    /// <summary>The fields that are the same in every language.</summary>
    public required TFields Fields { get; init; }

    /// <summary>The texts by language tag (BCP 47); any of the configured languages, none is needed to save.</summary>
    public IReadOnlyDictionary<string, TText> Translations { get; init; } = new Dictionary<string, TText>();
}
