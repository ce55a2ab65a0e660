namespace AnnualReports.Contracts;

/// <summary>A term of the glossary, as it is written.</summary>
public sealed record GlossaryTermRequest
{
    /// <summary>The language of the term.</summary>
    /// <example>"nl"</example>
    [RefersTo("languages")]
    public required string SourceLanguage { get; init; }

    /// <summary>The language of the translation: another one.</summary>
    /// <example>"fr"</example>
    [RefersTo("languages")]
    public required string TargetLanguage { get; init; }

    /// <summary>The term, 1 to 200 characters. It is there once for two languages, whatever its capitals.</summary>
    /// <example>"zaakgelastigde"</example>
    public required string Source { get; init; }

    /// <summary>Its translation, 1 to 200 characters.</summary>
    /// <example>"chargé d’affaires"</example>
    public required string Target { get; init; }

    /// <summary>Other translations that are right, such as other forms of the word: at most 10.</summary>
    /// <example>["chargée d’affaires"]</example>
    public IReadOnlyList<string>? Alternatives { get; init; }

    /// <summary>Translations that are wrong: at most 10.</summary>
    /// <example>["chargé des affaires"]</example>
    public IReadOnlyList<string>? Forbidden { get; init; }

    /// <summary>What translators have to know of it, 1 to 1,000 characters.</summary>
    /// <example>"The head of a mission while there is no ambassador"</example>
    public string? Note { get; init; }
}

/// <summary>A term of the glossary.</summary>
public sealed record GlossaryTermView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The language of the term.</summary>
    /// <example>"nl"</example>
    public required string SourceLanguage { get; init; }

    /// <summary>The language of the translation.</summary>
    /// <example>"fr"</example>
    public required string TargetLanguage { get; init; }

    /// <summary>The term.</summary>
    /// <example>"zaakgelastigde"</example>
    public required string Source { get; init; }

    /// <summary>Its translation.</summary>
    /// <example>"chargé d’affaires"</example>
    public required string Target { get; init; }

    /// <summary>Other translations that are right; absent if there are none.</summary>
    /// <example>["chargée d’affaires"]</example>
    public IReadOnlyList<string>? Alternatives { get; init; }

    /// <summary>Translations that are wrong; absent if there are none.</summary>
    /// <example>["chargé des affaires"]</example>
    public IReadOnlyList<string>? Forbidden { get; init; }

    /// <summary>What translators have to know of it; absent if there is nothing.</summary>
    /// <example>"The head of a mission while there is no ambassador"</example>
    public string? Note { get; init; }

    /// <summary>How often it was changed, from 1. It is its <c>ETag</c> too.</summary>
    /// <example>1</example>
    public required int Version { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who changed it last.</summary>
    /// <example>"Els"</example>
    public required string ChangedBy { get; init; }
}

/// <summary>What a table of terms changed, or would change.</summary>
public sealed record GlossaryImport
{
    /// <summary>Whether nothing was written, because it was only asked what would happen.</summary>
    /// <example>false</example>
    public required bool DryRun { get; init; }

    /// <summary>How many terms are new.</summary>
    /// <example>1</example>
    public required int Created { get; init; }

    /// <summary>How many terms were there and differ now.</summary>
    /// <example>0</example>
    public required int Changed { get; init; }

    /// <summary>How many terms were there already as they are in the table.</summary>
    /// <example>0</example>
    public required int Unchanged { get; init; }
}
