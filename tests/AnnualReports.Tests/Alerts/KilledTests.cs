using System.Diagnostics;
using System.Globalization;
using AnnualReports.Contracts;
using AnnualReports.Tests.Webhooks;

namespace AnnualReports.Tests.Alerts;

/// <summary>
/// The program is killed (kill -9) when the mail server has a message and has not said so yet: the person may get it twice,
/// as the same message, and not more often.
/// </summary>
public sealed class KilledTests
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "AnnualReports.Api.dll");

    [Fact]
    public async Task After_a_kill_a_message_is_sent_again_with_the_same_id_and_no_other_is()
    {
        var directory = Directory.CreateTempSubdirectory("annual-reports-alerts-").FullName;
        await using var mail = MailServer.Start();
        mail.Answer = command => command == MailServer.EndOfData ? MailServer.Silence : null;
        await Run(
            directory,
            mail,
            async admin =>
            {
                var me = await admin.Get("/manage/me");
                await admin.Patch("/manage/me/alerts", new { address = "an@example.org", timing = "at-once", language = "en" });
                var granted = new { actor = me.Text("id"), role = "translator", reason = "Test" };
                Assert.Equal(201, (await admin.Post("/manage/grants", granted)).Status);
                await Outdate(admin);
                await Patience.Until(() => mail.Came.Count == 1, "Nothing was sent.");
            }
        );
        mail.Answer = _ => null;
        await Run(
            directory,
            mail,
            async admin =>
            {
                await mail.Until(1);
                await Patience.Until(
                    async () => (await admin.Get("/manage/alerts?state=sent")).Items.Length == 1,
                    "It was not stored that it was sent."
                );
                Assert.Empty((await admin.Get("/manage/alerts?state=pending")).Items);
            }
        );
        Assert.Equal(2, mail.Came.Count);
        Assert.Single(mail.Came.Select(m => MailServer.Read(m).MessageId).Distinct());
        Directory.Delete(directory, recursive: true);
    }

    static async Task Outdate(HttpClient admin)
    {
        Dictionary<string, ReportText> Texts(params string[] languages) =>
            languages.ToDictionary(l => l, l => new ReportText { Title = l, Summary = l });
        var report = await admin.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = "report",
                Fields = new() { Year = 2024, ParityLanguages = [] },
                Translations = Texts("nl", "fr"),
            }
        );
        var saved = await admin.Patch(
            $"/manage/reports/{report.Text("id")}",
            new { translations = new { nl = new { title = "Nieuw" } } },
            ("If-Match", report.ETag)
        );
        Assert.True(saved.Status == 200, saved.Json.ToString());
    }

    /// <summary>Runs the program, does something with it, and kills it.</summary>
    static async Task Run(string directory, MailServer mail, Func<HttpClient, Task> work)
    {
        var port = ChaosTests.FreePort();
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Program,
                    string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"),
                    "--environment=Production",
                    $"--contentRoot={AppContext.BaseDirectory}",
                    $"--DataDirectory={directory}",
                    "--Database:Provider=Sqlite",
                    "--AllowedHosts=127.0.0.1",
                    "--Sample:Load=false",
                    "--Search:Enabled=false",
                    "--Logging:LogLevel:Default=Error",
                    $"--Security:AdminKey={ApiFixture.AdminKey}",
                    // Longer than it takes to kill the program, so that it does not try again before.
                    .. mail.Settings("--Mail:Timeout=5"),
                ]
            )
            {
                RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;
        try
        {
            using var admin = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            admin.DefaultRequestHeaders.Authorization = new("Bearer", ApiFixture.AdminKey);
            await Patience.Started(process, admin, "/api/v1/languages");
            await work(admin);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
