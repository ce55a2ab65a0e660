using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>The store for production.</summary>
sealed class SqlServerReportsDb(DbContextOptions<SqlServerReportsDb> options) : ReportsDb(options)
{
    protected override string KeyCollation => "Latin1_General_BIN2";
}
