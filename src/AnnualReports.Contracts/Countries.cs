namespace AnnualReports.Contracts;

/// <summary>The countries that entries can be about, with their names in a language.</summary>
/// <param name="Language">The language of the names (BCP 47), except of those that name another.</param>
/// <param name="Items">The countries, in the order in which that language sorts their names.</param>
public sealed record CountriesView(string Language, IReadOnlyList<CountryView> Items);

/// <summary>A country.</summary>
public sealed record CountryView
{
    /// <summary>Its code (ISO 3166-1 alpha-2, and the installation's additions), as entries have it.</summary>
    /// <example>"BE"</example>
    public required string Code { get; init; }

    /// <summary>Its name by Unicode CLDR; the code itself if there is none.</summary>
    /// <example>"Belgique"</example>
    public required string Name { get; init; }

    /// <summary>The language of its name, if it is not that of the others. Absent also if it has no name.</summary>
    /// <example>"en"</example>
    public string? Language { get; init; }
}
