namespace AnnualReports.Api.Storage.Migrations;

/// <summary>Fills what `Lists` adds to LiveTerms from the interval that each term belongs to; the same on both stores.</summary>
static class FillLiveTerms
{
    public const string Sql = $"UPDATE [LiveTerms] SET [Kind] = (SELECT l.[Kind] {Interval}), [ReportNo] = (SELECT l.[ReportNo] {Interval}), [Year] = (SELECT l.[Year] {Interval}), [Position] = (SELECT l.[Position] {Interval})";

    const string Interval = "FROM [Live] l WHERE l.[EntryNo] = [LiveTerms].[EntryNo] AND l.[Language] = [LiveTerms].[Language] AND l.[Since] = [LiveTerms].[Since]";
}
