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

    /// <summary>The fields of the index for the language of a text, and for the languages for which it answers.</summary>
    public const string Language = "language",
        AnswersFor = "answersFor";

    /// <summary>The field of themes is called as their kind is.</summary>
    public string Theme { get; } = kinds.OfContract<ThemeView>().Name;

    public string[] All => [Kind, Report, Theme, Country];

    /// <summary>The fields of the index by which results are filtered.</summary>
    public string[] Filtered => [Language, AnswersFor, .. All];

    /// <summary>The facets of Live that name themes.</summary>
    public string[] NamingThemes { get; } = kinds.RolesTo(kinds.OfContract<ThemeView>());
}
