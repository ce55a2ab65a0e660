using System.Net.Sockets;
using AnnualReports.Contracts;
using AnnualReports.Tests.Storage.Log;

namespace AnnualReports.Tests.Editing.Batches;

/// <summary>
/// Kills the running program (kill -9) at random points while it carries out batches. ANNUALREPORTS_TEST_KILLS sets how
/// often.
/// </summary>
public sealed class BatchKillTests(ITestOutputHelper output)
{
    const int Entries = 25;

    static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_KILLS"), out var wanted) ? wanted : 3;

    [Theory, OnEveryStore]
    public async Task Kills_leave_all_of_a_batch_or_nothing(Store store)
    {
        var database = await Databases.New(store);
        var directory = Directory.CreateTempSubdirectory("annual-reports-batch-kill-").FullName;
        try
        {
            string[] settings =
            [
                $"--Database:Provider={store}",
                "--Database:MigrateOnStart=true",
                $"--ConnectionStrings:Reports={database.Connection}",
            ];
            var (random, round, done) = (new Random(20261201), 0, 0);
            Guid[] entries = [];
            for (var kill = 0; kill <= Kills; kill++)
            {
                var port = KillTests.FreePort();
                using var process = KillTests.Start(directory, settings, $"--urls=http://127.0.0.1:{port}");
                using var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
                admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
                await Patience.Started(process, admin, "/api/v1/languages");
                if (entries.Length == 0)
                    entries = await Create(admin);
                var revisions = await Revisions(admin, entries);
                Assert.Single(revisions.Distinct());
                Assert.InRange(revisions[0], done + 1, done + 2);
                done = revisions[0] - 1;
                var going = GoOn(admin, entries, revisions[0], () => done++);
                await Patience.Rest(random.Next(0, 400));
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                round += await going;
            }
            output.WriteLine($"{Kills} kills during {round} batches of {Entries} operations");
        }
        finally
        {
            await Databases.Drop(database);
            Directory.Delete(directory, recursive: true);
        }
    }

    static async Task<Guid[]> Create(HttpClient admin)
    {
        await admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = "report",
                Fields = new() { Year = 2024 },
                Translations = new Dictionary<string, ReportText> { ["nl"] = new() { Title = "nl", Summary = "nl" } },
            }
        );
        var ids = new List<Guid>();
        for (var number = 0; number < Entries; number++)
        {
            var made = await admin.Post(
                "/manage/highlights",
                new HighlightDraft
                {
                    Report = "report",
                    Slug = $"entry-{number}",
                    Fields = new(),
                    Translations = new Dictionary<string, HighlightText> { ["nl"] = Given.HighlightIn("nl") },
                }
            );
            ids.Add(Guid.Parse(made.Text("id")!));
        }
        return [.. ids];
    }

    static async Task<List<int>> Revisions(HttpClient admin, Guid[] entries)
    {
        var revisions = new List<int>();
        foreach (var id in entries)
            revisions.Add((await admin.Get($"/manage/highlights/{id}")).Json.GetProperty("revision").GetInt32());
        return revisions;
    }

    /// <summary>Carries out batches until the program dies, and returns how many were answered.</summary>
    static async Task<int> GoOn(HttpClient admin, Guid[] entries, int revision, Action answered)
    {
        var count = 0;
        try
        {
            for (; ; revision++, count++, answered())
            {
                var title = new { title = $"Round {revision}" };
                var answer = await admin.Post(
                    "/manage/batch",
                    new
                    {
                        operations = entries.Select(id => new
                        {
                            action = "patch",
                            id,
                            ifMatch = $"\"{revision}\"",
                            draft = new { translations = new { nl = title } },
                        }),
                    }
                );
                Assert.Equal(200, answer.Status);
            }
        }
        catch (Exception died)
            when (died is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            return count;
        }
    }
}
