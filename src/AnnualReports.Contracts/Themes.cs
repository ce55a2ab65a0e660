namespace AnnualReports.Contracts;

/// <summary>A theme, for all reports: a subject by which highlights are found.</summary>
public sealed record ThemeView : EntryCard
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Links, relative to the host.</summary>
    public required EntryLinks Links { get; init; }
}

/// <summary>A theme to be saved.</summary>
public sealed record ThemeDraft : Draft<ThemeFields, ThemeText>;

/// <summary>A theme has no fields that are the same in every language.</summary>
public sealed record ThemeFields;

/// <summary>A theme's text in one language.</summary>
public sealed record ThemeText
{
    /// <summary>The name; needed to publish.</summary>
    public string? Name { get; init; }
}
