using System.Collections.Frozen;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The words of charts, by language; a language without words here gets English.</summary>
/// <param name="Persons">The unit.</param>
/// <param name="Count">The unit.</param>
/// <param name="Break">That the definition changed.</param>
/// <param name="Restated">That a value is a later report's.</param>
/// <param name="Series">What a line shows, from a year to another.</param>
/// <param name="Colon">What stands between a name and its value.</param>
/// <param name="Parts">What bars show, and of what they are parts.</param>
sealed record ChartWords(string Persons, string Count, string Break, string Restated, string Series, string Colon, string Parts)
{
    static readonly FrozenDictionary<string, ChartWords> All = new Dictionary<string, ChartWords>
    {
        ["nl"] = new("personen", "aantal", "breuk in de reeks", "herzien", "Lijngrafiek, {0} tot {1}.", ": ", "Staafgrafiek. Totaal: {0}."),
        ["fr"] = new("personnes", "nombre", "rupture de série", "révisé", "Graphique en courbe, de {0} à {1}.", "\u00A0: ", "Graphique en barres. Total\u00A0: {0}."),
        ["de"] = new("Personen", "Anzahl", "Bruch in der Reihe", "revidiert", "Liniendiagramm, {0} bis {1}.", ": ", "Balkendiagramm. Insgesamt: {0}."),
        ["en"] = new("persons", "number", "break in series", "restated", "Line chart, {0} to {1}.", ": ", "Bar chart. Total: {0}."),
    }.ToFrozenDictionary();

    public static ChartWords Of(string language) => All.TryGetValue(language.Split('-')[0], out var words) ? words : All["en"];

    public string Unit(string unit) => unit switch
    {
        Kinds.Units.Persons => Persons,
        Kinds.Units.Count => Count,
        Kinds.Units.Percent => "%",
        _ => unit,
    };
}
