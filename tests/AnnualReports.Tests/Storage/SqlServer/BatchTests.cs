using System.Data;
using System.Data.Common;
using AnnualReports.Api;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>How many rows are sent at once. No server is needed: what would be sent is checked.</summary>
public sealed class BatchTests
{
    const int Rows = 5;

    [Fact]
    public async Task One_row_at_a_time_is_sent_without_MERGE()
    {
        var sent = await Sent("1");
        Assert.Equal(Rows, sent.Count);
        Assert.All(sent, sql => Assert.Empty(TSql.Faults(sql)));
        Assert.All(sent, sql => Assert.DoesNotContain("MERGE", sql, StringComparison.OrdinalIgnoreCase));
        Assert.All(sent, sql => Assert.Single(Inserts(sql)));
    }

    [Fact]
    public async Task By_itself_many_rows_are_sent_at_once()
    {
        Assert.Contains("MERGE [Entries]", Assert.Single(await Sent(null)), StringComparison.Ordinal);
        Assert.Contains("MERGE [Entries]", Assert.Single(await Sent("1000")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("many")]
    public void Another_number_ends_the_start_with_a_sentence(string rows)
    {
        var refused = Assert.Throws<ConfigurationException>(() => Program(rows));
        Assert.Equal(
            $"Database:MaxBatchSize is '{rows}', but has to be a whole number of rows, from 1 to 1000.",
            refused.Message
        );
    }

    [Theory, OnEveryStore]
    public async Task A_program_that_sends_one_row_at_a_time_saves_and_publishes(Store store)
    {
        var api = await Stores.Api(store, "one-row-at-a-time", "--Database:MaxBatchSize=1");
        var highlight = await api.Highlight(await api.PublicReport(), new() { Countries = ["BE", "NL"] }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        Assert.Equal(200, (await api.Public.Get(highlight.Address + "?lang=fr")).Status);
        Assert.Empty((await api.Verdict()).Differences);
        Assert.Equal(
            1,
            await api.In(async services =>
            {
                await Task.CompletedTask;
                return services.GetRequiredService<StoreOptions>().MaxBatchSize;
            })
        );
    }

    static Microsoft.AspNetCore.Builder.WebApplication Program(
        string? rows,
        Action<IServiceCollection>? services = null
    ) =>
        Host.Build(
            [
                "--environment=Production",
                $"--contentRoot={AppContext.BaseDirectory}",
                $"--DataDirectory={Path.GetTempPath()}",
                "--PublicUrl=http://localhost",
                "--Database:Provider=SqlServer",
                "--ConnectionStrings:Reports=Server=none;Database=none",
                $"--Database:MaxBatchSize={rows}",
            ],
            services
        );

    static string[] Inserts(string sql) => sql.Split("INSERT INTO")[1..];

    /// <summary>What the program sends to SQL Server for new entries.</summary>
    static async Task<List<string>> Sent(string? rows)
    {
        var answering = new Answering();
        await using var app = Program(
            rows,
            services =>
                services.ConfigureDbContext<SqlServerReportsDb>(db =>
                    db.AddInterceptors(new TSql.NoConnection(), answering)
                )
        );
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateProgramScope("Test");
        var db = scope.ServiceProvider.GetRequiredService<SqlServerReportsDb>();
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        for (var n = 0; n < Rows; n++)
            db.Add(
                new EntryRow
                {
                    Id = Guid.CreateVersion7(),
                    Kind = "theme",
                    Slug = $"theme-{n}",
                }
            );
        await db.SaveChangesAsync();
        return answering.Sent;
    }

    /// <summary>Answers like a server that numbers new rows.</summary>
    sealed class Answering : DbCommandInterceptor
    {
        public List<string> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Sent.Add(command.CommandText);
            // In a MERGE, the position of a new row is returned with its number.
            var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
            table.Columns.Add("No", typeof(long));
            table.Columns.Add("_Position", typeof(int));
            for (var row = 0; row < (command.CommandText.Contains("MERGE", StringComparison.Ordinal) ? Rows : 1); row++)
                table.Rows.Add((long)Sent.Count + row, row);
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }
    }
}
