namespace AnnualReports.Api.Storage.Migrations;

/// <summary>
/// What a migration says on SQL Server where the filter of an index names a column that the same migration adds. In a script
/// (<c>dotnet ef migrations script</c>) a migration is one batch, and SQL Server looks for the columns of a filter before it runs the first statement of
/// the batch, so it would refuse all of it.
/// </summary>
static class InItsOwnBatch
{
    /// <summary>Compiles the statement only when its turn comes.</summary>
    public static string Sql(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}');";
}
