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
/// <param name="Rounded">That the parts do not add up to the whole because all are rounded.</param>
sealed record ChartWords(string Persons, string Count, string Break, string Restated, string Series, string Colon, string Parts, string Rounded)
{
    static readonly FrozenDictionary<string, ChartWords> All = new Dictionary<string, ChartWords>
    {
        ["nl"] = new("personen", "aantal", "breuk in de reeks", "herzien", "Lijngrafiek, {0} tot {1}.", ": ", "Staafgrafiek. Totaal: {0}.",
            "Door afronding kan de som van de delen afwijken van het totaal."),
        ["fr"] = new("personnes", "nombre", "rupture de série", "révisé", "Graphique en courbe, de {0} à {1}.", "\u00A0: ",
            "Graphique en barres. Total\u00A0: {0}.",
            "En raison des arrondis, la somme des parties peut différer du total."),
        ["de"] = new("Personen", "Anzahl", "Bruch in der Reihe", "revidiert", "Liniendiagramm, {0} bis {1}.", ": ", "Balkendiagramm. Insgesamt: {0}.",
            "Durch Rundung kann die Summe der Teile vom Ganzen abweichen."),
        ["en"] = new("persons", "number", "break in series", "restated", "Line chart, {0} to {1}.", ": ", "Bar chart. Total: {0}.",
            "Because of rounding, the parts may not add up to the whole."),
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
