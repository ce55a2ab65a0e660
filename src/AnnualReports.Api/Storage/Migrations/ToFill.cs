using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Migrations;

/// <summary>What a migration says in place of filling its columns itself: it is done after it, in parts (<see cref="Fillings"/>).</summary>
static class ToFill
{
    /// <summary>Notes it, unless the store is new: the same on both stores. In a script other statements follow, so it ends with a semicolon.</summary>
    public static string Sql(string name) =>
        $"INSERT INTO [Fillings] ([Name], [After]) SELECT '{name}', 0 WHERE EXISTS (SELECT 1 FROM [Entries]);";
}
