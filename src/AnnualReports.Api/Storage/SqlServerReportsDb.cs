using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>The real store.</summary>
sealed class SqlServerReportsDb(DbContextOptions<SqlServerReportsDb> options) : ReportsDb(options)
{
    protected override string KeyCollation => "Latin1_General_BIN2";
}
