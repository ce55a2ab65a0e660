using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AnnualReports.Api.Storage;

/// <summary>Where the stores' SQL differs in what lists are read with. Both take names in brackets.</summary>
/// <param name="Join">Joins in the order written: SQLite would change it without statistics; SQL Server knows better.</param>
/// <param name="Top">What limits the rows, ahead.</param>
/// <param name="Limit">What limits the rows, behind.</param>
/// <param name="Part">The function that takes a part of bytes.</param>
sealed record Dialect(string Join, string Top, string Limit, string Part)
{
    public static readonly Dialect Sqlite = new(" CROSS JOIN ", "", " LIMIT @take", "substr");

    public static readonly Dialect SqlServer = new(" JOIN ", "TOP (@take) ", "", "SUBSTRING");

    public static Dialect Of(DbConnection connection) => connection is SqliteConnection ? Sqlite : SqlServer;
}
