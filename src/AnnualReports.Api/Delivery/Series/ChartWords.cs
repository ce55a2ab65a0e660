using System.Collections.Frozen;
using AnnualReports.Api.Prose;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>The texts of charts, by language. English is used for a language that has none.</summary>
/// <param name="Persons">The unit.</param>
/// <param name="Count">The unit.</param>
/// <param name="Break">Says that the definition changed.</param>
/// <param name="Restated">Says that the value comes from a later report.</param>
/// <param name="Series">Describes the line, with its first and last year.</param>
/// <param name="Colon">The characters between a name and its value.</param>
/// <param name="Parts">Describes the bars, with the total of which they are parts.</param>
/// <param name="Total">Names the sum below the bars.</param>
/// <param name="Rounded">Says that the parts do not add up to the total because all are rounded.</param>
sealed record ChartWords(
    string Persons,
    string Count,
    string Break,
    string Restated,
    string Series,
    string Colon,
    string Parts,
    string Total,
    string Rounded
)
{
    static readonly FrozenDictionary<string, ChartWords> All = new Dictionary<string, ChartWords>
    {
        ["nl"] = new(
            "personen",
            "aantal",
            "breuk in de reeks",
            "herzien",
            "Lijngrafiek, {0} tot {1}.",
            ": ",
            "Staafgrafiek. Totaal: {0}.",
            "Totaal",
            "Door afronding kan de som van de delen afwijken van het totaal."
        ),
        ["fr"] = new(
            "personnes",
            "nombre",
            "rupture de série",
            "révisé",
            "Graphique en courbe, de {0} à {1}.",
            "\u00A0: ",
            "Graphique en barres. Total\u00A0: {0}.",
            "Total",
            "En raison des arrondis, la somme des parties peut différer du total."
        ),
        ["de"] = new(
            "Personen",
            "Anzahl",
            "Bruch in der Reihe",
            "revidiert",
            "Liniendiagramm, {0} bis {1}.",
            ": ",
            "Balkendiagramm. Insgesamt: {0}.",
            "Insgesamt",
            "Durch Rundung kann die Summe der Teile vom Ganzen abweichen."
        ),
        ["en"] = new(
            "persons",
            "number",
            "break in series",
            "restated",
            "Line chart, {0} to {1}.",
            ": ",
            "Bar chart. Total: {0}.",
            "Total",
            "Because of rounding, the parts may not add up to the whole."
        ),
    }.ToFrozenDictionary();

    public static ChartWords Of(string language) =>
        All.TryGetValue(language.Split('-')[0], out var words) ? words : All["en"];

    public string Unit(string unit) =>
        unit switch
        {
            Units.Persons => Persons,
            Units.Count => Count,
            Units.Percent => "%",
            _ => unit,
        };
}
