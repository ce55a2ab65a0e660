using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Previews;

/// <summary>Decides which drafts a list shows, by the same values by which public lists are filtered.</summary>
static class PreviewedFacts
{
    public static bool Match(ListRequest list, Facts facts) =>
        list.Filters.All(f =>
            f.Filter.By switch
            {
                FilterBy.Facet => facts.Terms.Any(t => t.Facet == f.Filter.Name && f.Values.Contains(t.Value)),
                FilterBy.Featured => facts.Featured == (f.Values[0] == "true"),
                FilterBy.From => facts.DateFrom != Facts.NoDate && Last(facts) >= Filter.Date(f.Values[0]),
                FilterBy.To => facts.DateFrom != Facts.NoDate && facts.DateFrom <= Filter.Date(f.Values[0]),
                // A list of one report has no filter by report or year.
                _ => true,
            }
        );

    static DateOnly Last(Facts facts) => facts.DateTo == Facts.NoDate ? facts.DateFrom : facts.DateTo;
}
