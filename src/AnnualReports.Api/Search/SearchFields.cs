using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Search;

/// <summary>
/// What results are filtered and counted by. The names are those of the fields of the index, of the parameters and of
/// the facets.
/// </summary>
/// <remarks>Routes are described by it at start, so it does not need the library of the index.</remarks>
sealed class SearchFields(KindSet kinds)
{
    public const string Kind = "kind",
        Report = "report",
        Country = "country";

    /// <summary>The field of themes is called as their kind is.</summary>
    public string Theme { get; } = kinds.OfContract<ThemeView>().Name;

    public string[] All => [Kind, Report, Theme, Country];

    /// <summary>The facets of Live that name themes.</summary>
    public string[] NamingThemes { get; } = kinds.RolesTo(kinds.OfContract<ThemeView>());
}
