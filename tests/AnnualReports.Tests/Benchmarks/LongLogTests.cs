using Microsoft.Data.Sqlite;

namespace AnnualReports.Tests.Benchmarks;

/// <summary>The stores on which costs are measured are like those that the program itself makes.</summary>
public sealed class LongLogTests
{
    [Fact]
    public async Task A_long_log_is_whole_and_has_corrections_withdrawals_and_editions_on_many_days()
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-test-").FullName;
        var store = Path.Combine(directory, "reports.db");
        var (code, said) = await Benchmarked.Run("log", store, "2500", "1");
        Assert.True(code == 0, said);
        await using (var api = await ApiFixture.StartOn(store))
        {
            var verdict = await api.Verdict();
            Assert.True(verdict.Records >= 2_500);
            Assert.Empty(verdict.Broken);
            Assert.Empty(verdict.Differences);
            // The sample has one edition, and five more are named along the log.
            Assert.Equal(6, (await api.Public.Get("/reports/2024/editions")).Items.Length);
            var changes = (await api.Public.Get("/reports/2024/history?lang=nl&limit=100")).Items;
            Assert.Contains(changes, c => c.GetProperty("type").GetString() == "changed");
            Assert.Equal(200, (await api.Public.Get("/reports/2024?lang=nl&asOf=2025-03-01")).Status);
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}
