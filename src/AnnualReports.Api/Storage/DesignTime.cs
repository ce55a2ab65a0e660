using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AnnualReports.Api.Storage;

/// <summary>Makes the context for <c>dotnet ef</c>, without a server.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteReportsDb>
{
    public SqliteReportsDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<SqliteReportsDb>)
                Store.UseSqlite(new DbContextOptionsBuilder<SqliteReportsDb>(), "Data Source=design.db").Options
        );
}

sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerReportsDb>
{
    public SqlServerReportsDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<SqlServerReportsDb>)
                Store.UseSqlServer(new DbContextOptionsBuilder<SqlServerReportsDb>(), "Server=design").Options
        );
}
