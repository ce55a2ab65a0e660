using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>
/// The members that every published entry has. This is its card, which lists contain, without long text.
/// </summary>
public abstract record EntryCard
{
    /// <summary>
    /// The kind of content: <c>report</c>, <c>section</c>, <c>highlight</c>, <c>priority</c>, <c>figure</c>,
    /// <c>partner</c>, <c>announcement</c>, <c>theme</c>.
    /// </summary>
    [JsonPropertyOrder(-100), JsonRequired]
    public string Kind { get; init; } = "";

    /// <summary>The entry's id; it never changes.</summary>
    [JsonPropertyOrder(-99), JsonRequired]
    public Guid Id { get; init; }

    /// <summary>The entry's name in URLs; it can't change once the entry has been public.</summary>
    [JsonPropertyOrder(-98), JsonRequired]
    public string Slug { get; init; } = "";

    /// <summary>The slug of the report that the entry belongs to; absent for reports and themes.</summary>
    [JsonPropertyOrder(-97)]
    public string? Report { get; init; }

    /// <summary>
    /// The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
    /// </summary>
    [JsonPropertyOrder(-96), JsonRequired]
    public string Language { get; init; } = "";

    /// <summary>The languages in which the entry is public, in alphabetical order.</summary>
    [JsonPropertyOrder(-95), JsonRequired]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The revision from which this text was published, from 1.</summary>
    [JsonPropertyOrder(-94), JsonRequired]
    public int Revision { get; init; }

    /// <summary>When the entry was first published in this language.</summary>
    [JsonPropertyOrder(-93), JsonRequired]
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>When its text in this language was last published.</summary>
    [JsonPropertyOrder(-92), JsonRequired]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Only in a preview: what the draft lacks, and its status. It is never published.</summary>
    [JsonPropertyOrder(-91)]
    public PreviewNote? Preview { get; init; }

    /// <summary>
    /// The figures that its prose quotes, as it names them (<c>staff-total</c>, <c>staff-total@2023</c>), in
    /// alphabetical order; absent if there are none.
    /// </summary>
    /// <example>["staff-total", "staff-total@2023"]</example>
    [JsonPropertyOrder(-90)]
    public IReadOnlyList<string>? Quotes { get; init; }

    /// <summary>
    /// Only in the answer for a single entry with <c>include</c>: the cards of the entries that it refers to, each
    /// once. They are never published as a part of it.
    /// </summary>
    [JsonPropertyOrder(10_000)]
    public IReadOnlyList<JsonElement>? Included { get; init; }
}

/// <summary>Links of an entry, relative to the host.</summary>
public record EntryLinks
{
    /// <summary>The entry itself in the language of this text.</summary>
    public required string Self { get; init; }

    /// <summary>The report that the entry belongs to; absent for reports and themes.</summary>
    public string? Report { get; init; }
}

/// <summary>Long text: its source, and the HTML that is made from it.</summary>
/// <param name="Markdown">CommonMark with tables, footnotes, sub- and superscript, without raw HTML; headings from
/// level 2.</param>
/// <param name="Html">The same as HTML, which was rendered and sanitised when it was published.</param>
public sealed record LongText(string Markdown, string Html);

/// <summary>A range of days, both included (ISO 8601).</summary>
public sealed record DateRange
{
    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, not before the first; absent for a single day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A page of a list, with the address of the next one.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items of this page, in the list's order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>
    /// Only with <c>include</c>: the cards of the entries that the items refer to, each once, as the lists of their own
    /// kinds contain them.
    /// </summary>
    public IReadOnlyList<JsonElement>? Included { get; init; }

    /// <summary>The address of the next page, relative to the host; absent on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>How many items there are on all pages; only with <c>count=true</c>.</summary>
    /// <example>12</example>
    public int? Total { get; init; }
}

/// <summary>A draft: fields, which are the same in all languages, and texts, one for each language.</summary>
/// <typeparam name="TFields">The type of the fields, which are not translated.</typeparam>
/// <typeparam name="TText">The type of a text.</typeparam>
public abstract record Draft<TFields, TText>
{
    /// <summary>
    /// The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't
    /// change after the entry was created.
    /// </summary>
    public string? Report { get; init; }

    /// <summary>
    /// The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change
    /// once the entry has been public.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>The fields, which are the same in every language.</summary>
    public required TFields Fields { get; init; }

    /// <summary>
    /// The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any.
    /// </summary>
    [ByLanguage]
    public IReadOnlyDictionary<string, TText> Translations { get; init; } = new Dictionary<string, TText>();
}
