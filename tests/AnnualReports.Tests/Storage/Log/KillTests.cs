using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>
/// Kills the running program (kill -9) at random points while it saves, releases and names editions, again and again.
/// ANNUALREPORTS_TEST_KILLS sets how often.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    [Theory, OnEveryStore]
    public async Task Kills_leave_a_sound_log_editions_as_first_served_and_nothing_half_public(Store store)
    {
        var database = await Databases.New(store);
        try
        {
            await KillAgainAndAgain([
                $"--Database:Provider={store}",
                "--Database:MigrateOnStart=true",
                $"--ConnectionStrings:Reports={database.Connection}",
            ]);
        }
        finally
        {
            await Databases.Drop(database);
        }
    }

    async Task KillAgainAndAgain(string[] store)
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_KILLS"), out var wanted)
            ? wanted
            : 5;
        var directory = Directory.CreateTempSubdirectory("annual-reports-kill-").FullName;
        var random = new Random(20241124);
        Work? work = null;
        var at = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill <= kills; kill++)
        {
            var port = FreePort();
            using var process = Start(directory, store, $"--urls=http://127.0.0.1:{port}");
            using var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
            await Patience.Started(process, admin, "/api/v1/languages");
            work ??= await Work.Begin(admin);
            await work.Check(admin, random);
            if (kill == kills)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                break;
            }
            var warm = new TaskCompletionSource();
            var going = work.GoOn(admin, random, warm);
            await Task.WhenAny(warm.Task, going);
            await Patience.Rest(random.Next(0, 250));
            var doing = work.Doing;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await going;
            at[doing] = at.GetValueOrDefault(doing) + 1;
        }
        using var verify = Start(directory, store, null);
        var said = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        Assert.True(verify.ExitCode == 0, said + await verify.StandardError.ReadToEndAsync());
        output.WriteLine(
            $"{kills} kills: {string.Join(", ", at.Select(a => $"{a.Value} while {a.Key}"))}. {said.Trim()}"
        );
        Directory.Delete(directory, recursive: true);
    }

    internal static Process Start(string directory, string[] store, string? serve)
    {
        string[] arguments = serve is null ? ["verify"] : [serve];
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Program,
                .. arguments,
                .. store,
                "--environment=Production",
                "--AllowedHosts=127.0.0.1",
                $"--DataDirectory={directory}",
                "--Sample:Load=false",
                $"--Security:AdminKey={ApiFixture.AdminKey}",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = serve is null,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return Process.Start(start)!;
    }

    /// <summary>What is done with the program until it dies, and what must be true when it runs again.</summary>
    sealed class Work(Made one, Made two)
    {
        /// <summary>Bodies as they were first sent, by the edition that contains them.</summary>
        readonly Dictionary<int, byte[]> served = [];
        readonly List<string> acknowledged = [];
        int round;

        public string Doing { get; private set; } = "starting";

        public static async Task<Work> Begin(HttpClient admin)
        {
            var report = await admin.Post(
                "/manage/reports",
                new ReportDraft
                {
                    Slug = "report",
                    Fields = new() { Year = 2024 },
                    Translations = Texts(l => new ReportText { Title = l, Summary = l }),
                }
            );
            Assert.Equal(
                200,
                (
                    await admin.Post(
                        $"/manage/reports/{report.Text("id")}/publish",
                        new PublishRequest { Languages = ["nl", "fr"] },
                        ("If-Match", "\"1\"")
                    )
                ).Status
            );
            var made = new List<Made>();
            foreach (var slug in new[] { "one", "two" })
            {
                var highlight = await admin.Post(
                    "/manage/highlights",
                    new HighlightDraft
                    {
                        Report = "report",
                        Slug = slug,
                        Fields = new(),
                        Translations = Texts(l => Given.HighlightIn(l)),
                    }
                );
                made.Add(Given.Existing(ContentKinds.Highlights, highlight.Text("id"), "report", slug));
            }
            return new(made[0], made[1]);
        }

        static Dictionary<string, T> Texts<T>(Func<string, T> text) =>
            new() { ["nl"] = text("nl"), ["fr"] = text("fr") };

        /// <summary>
        /// Saves both entries and releases them with an edition, now or at a set time, until the program dies.
        /// </summary>
        public async Task GoOn(HttpClient admin, Random random, TaskCompletionSource warm)
        {
            try
            {
                for (; ; round++, warm.TrySetResult())
                {
                    foreach (var made in new[] { one, two })
                    {
                        Doing = "saving";
                        var read = await admin.Get(made.Manage);
                        var title = new { title = $"Round {round}" };
                        Assert.Equal(
                            200,
                            (
                                await admin.Patch(
                                    made.Manage,
                                    new { translations = new { nl = title, fr = title } },
                                    ("If-Match", read.ETag)
                                )
                            ).Status
                        );
                    }
                    await Release(admin, whenDue: random.Next(10) == 0);
                    Doing = "reading";
                    var edition = (await admin.Get("/reports/report/editions"))
                        .Items[0]
                        .GetProperty("number")
                        .GetInt32();
                    served[edition] = (await admin.Get(Edition(edition))).Bytes;
                }
            }
            catch (Exception died)
                when (died is HttpRequestException or IOException or SocketException or OperationCanceledException)
            {
                // This is intended.
            }
        }

        async Task Release(HttpClient admin, bool whenDue)
        {
            Doing = "planning";
            var release = await admin.Post(
                "/manage/releases",
                new ReleaseRequest
                {
                    Items =
                    [
                        .. new[] { one, two }.Select(m => new ReleaseItemDraft
                        {
                            Entry = Guid.Parse(m.Id),
                            Languages = ["nl", "fr"],
                        }),
                    ],
                    Edition = true,
                    At = whenDue ? DateTimeOffset.UtcNow.AddMilliseconds(1500) : null,
                }
            );
            Assert.True(release.Status == 201, release.Json.ToString());
            var address = $"/manage/releases/{release.Text("id")}";
            Doing = whenDue ? "a release is due" : "releasing";
            if (!whenDue)
                Assert.Equal(
                    "published",
                    (await admin.Post($"{address}/publish", "", ("If-Match", release.ETag))).Text("state")
                );
            if (whenDue)
                await Patience.Until(
                    async () => (await admin.Get(address)).Text("state") == "published",
                    "What is due is not published.",
                    seconds: 60
                );
            acknowledged.Add(address);
        }

        async Task<List<string?>> Shown(HttpClient admin)
        {
            var shown = new List<string?>();
            foreach (var made in new[] { one, two })
                foreach (var language in new[] { "nl", "fr" })
                    shown.Add((await admin.Get($"{made.Address}?lang={language}")).Text("title"));
            return shown;
        }

        static string Edition(int number) => $"/reports/report/editions/{number}/highlights/one?lang=fr";

        public async Task Check(HttpClient admin, Random random)
        {
            Doing = "checking";
            var verdict = await admin.Get("/manage/verify");
            Assert.True(verdict.Json.GetProperty("sound").GetBoolean(), verdict.Json.ToString());
            // A release that was due when the program died may be published between these reads. Then they are
            // repeated.
            var shown = await Shown(admin);
            for (var attempt = 0; shown.Distinct().Count() > 1 && attempt < 3; attempt++)
                shown = await Shown(admin);
            Assert.True(
                shown.Distinct().Count() == 1,
                $"Half public after {round} rounds: {string.Join(", ", shown)}."
            );
            foreach (var address in acknowledged.TakeLast(1))
                Assert.Equal("published", (await admin.Get(address)).Text("state"));
            foreach (
                var (number, bytes) in served
                    .OrderBy(_ => random.Next())
                    .Take(3)
                    .Append(served.LastOrDefault())
                    .Where(s => s.Key != 0)
            )
                Assert.Equal(bytes, (await admin.Get(Edition(number))).Bytes);
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
