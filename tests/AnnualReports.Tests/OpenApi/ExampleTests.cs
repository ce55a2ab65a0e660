using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Tests.Alerts;
using AnnualReports.Tests.Translating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.OpenApi;

/// <summary>Sends the examples of Swagger UI as they are to a store that has the sample.</summary>
public sealed partial class ExampleTests
{
    [Fact]
    public async Task Every_operation_has_an_example_that_succeeds_as_it_stands_against_the_sample()
    {
        await using var machine = await Translator.Start();
        await using var mail = MailServer.Start();
        // A machine that translates, and a server that takes the message that somebody sends to themselves.
        var settings = mail.Settings($"--Translation:Endpoint={machine.Url}");
        await using var sample = await ApiFixture.Start(Store.Sqlite, ["--Sample:Load=true", .. settings]);
        Assert.Equal(200, (await sample.Admin.Patch("/manage/me/alerts", new { address = "somebody@example.org" })).Status);
        var operations = await DocumentedOperation.All(sample);
        foreach (var read in operations.Where(o => !o.Changes))
            await Succeeds(read, sample);
        var changes = operations.Where(o => o.Changes).ToList();
        Assert.True(changes.Count > 30);
        var stored = sample.Copy();
        var unaudited = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            changes,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (change, _) =>
            {
                // Each begins with the sample as it was loaded, because examples needn't be sent in any order.
                await using var fresh = await ApiFixture.StartOn(stored, settings);
                var (before, audited) = (await Lasting(fresh), await Audited(fresh));
                await Succeeds(change, fresh);
                if (change.Path.StartsWith("/api/v1/manage", StringComparison.Ordinal) && await Audited(fresh) == audited)
                    unaudited.Add(change.Id);
                Assert.True(
                    change.IsAskedFirst || (await Lasting(fresh)).SequenceEqual(before),
                    $"{change.Id} does what can't be undone, and is not asked first."
                );
            }
        );
        File.Delete(stored);
        // Their examples save nothing, or what is there already.
        Assert.Empty(unaudited.Where(id => !ChangesNothing().IsMatch(id)).Order());
    }

    [GeneratedRegex(
        "^(Replace[A-Z][a-z]+|(Save|Confirm)[A-Z][a-z]+Translation|Restore[A-Z][a-z]+Revision|SetSectionOrder|PreviewMarkdown"
            + "|FindManyTranslations|ImportTranslations|Translate[A-Z][a-z]+ByMachine|RunBatch|ReplaceInReport)$"
    )]
    private static partial Regex ChangesNothing();

    static Task<long> Audited(ApiFixture api) =>
        api.In(services => services.GetRequiredService<ReportsDb>().AuditHead.Select(h => h.Sequence).SingleAsync());

    /// <summary>
    /// How many things there are that can't be undone: records, editions, and what was revoked, deleted or cancelled.
    /// </summary>
    static Task<int[]> Lasting(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return new[]
            {
                await db.Publications.CountAsync(),
                await db.Editions.CountAsync(),
                await db.ApiKeys.CountAsync(k => k.RevokedAt != null),
                await db.PreviewLinks.CountAsync(l => l.RevokedAt != null),
                await db.Entries.CountAsync(e => e.DeletedAt != null),
                await db.Releases.CountAsync(r => r.State == "cancelled" || r.State == "scheduled"),
            };
        });

    static async Task Succeeds(DocumentedOperation operation, ApiFixture api)
    {
        var answer = await operation.Send(api.Admin);
        Assert.True(
            answer.Status is >= 200 and < 300,
            $"The example of {operation.Id} ({operation.Method} {operation.Path}) answered {answer.Status}: {answer.Json}"
        );
    }
}
