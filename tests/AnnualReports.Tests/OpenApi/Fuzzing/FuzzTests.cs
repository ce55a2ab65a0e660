using System.Globalization;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Alerts;
using AnnualReports.Tests.Translating;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// Sends the program thousands of requests that its document allows, and as many that it does not.
/// ANNUALREPORTS_TEST_FUZZ sets how many for each operation, ANNUALREPORTS_TEST_FUZZ_SEED which ones.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    const string Site = "https://reports.example";

    static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    static async Task<List<string>> Keys(ApiFixture api)
    {
        var keys = new List<string>();
        // Each of the other roles may do less than one of these; PermissionTests tries them all.
        foreach (var role in new[] { Role.Translator, Role.Editor, Role.Publisher, Role.Administrator })
        {
            using var client = await api.As(role, $"fuzz {role}");
            keys.Add(client.DefaultRequestHeaders.Authorization!.Parameter!);
        }
        return keys;
    }

    static async Task<FuzzResult> Run(int seed, Func<Fuzzer, Task<FuzzResult>> run)
    {
        await using var machine = await Translator.Start();
        await using var mail = MailServer.Start();
        await using var api = await ApiFixture.Start(
            Store.Sqlite,
            [.. mail.Settings(), "--Sample:Load=true", $"--PublicUrl={Site}", $"--Translation:Endpoint={machine.Url}"]
        );
        var document = JsonElement.Parse(
            await api.Public.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative))
        );
        var keys = await Keys(api);
        await api.WithKey(keys[^1]).Patch("/manage/me/alerts", new { address = "fuzz@example.org" });
        using var fuzzer = new Fuzzer(api.Address, Site, document, keys, seed);
        return await run(fuzzer);
    }

    [Fact]
    public async Task A_body_in_which_one_thing_is_missing_or_another_is_never_a_fault_of_the_server()
    {
        var result = await Run(0, fuzzer => fuzzer.RunBodies());
        Assert.True(
            result.Faults.Count == 0,
            $"{result.Faults.Count} things went wrong:\n\n{string.Join("\n\n", result.Faults)}"
        );
        Assert.True(result.Statuses[422] > 1_000, $"Refused: {result.Statuses[422]}.");
    }

    [Fact]
    public async Task Whatever_is_asked_the_answer_is_what_the_document_says_or_a_problem()
    {
        var (requests, seed) = (Setting("ANNUALREPORTS_TEST_FUZZ", 24), Setting("ANNUALREPORTS_TEST_FUZZ_SEED", 15));
        var result = await Run(seed, fuzzer => fuzzer.Run(requests * fuzzer.Operations));
        string Told(string operation) =>
            string.Join(
                ", ",
                result.Refused[operation].OrderByDescending(t => t.Value).Select(t => $"{t.Value} × {t.Key}")
            );
        foreach (
            var (operation, (asked, succeeded)) in result
                .Operations.OrderBy(o => o.Value.Succeeded)
                .ThenBy(o => o.Key, StringComparer.Ordinal)
        )
            output.WriteLine($"{succeeded,5} of {asked,5} {operation}{(succeeded == 0 ? $": {Told(operation)}" : "")}");
        output.WriteLine($"Statuses: {string.Join(", ", result.Statuses.Select(s => $"{s.Value} × {s.Key}"))}.");
        output.WriteLine($"The slowest answer took {result.Slowest.TotalMilliseconds:0} ms.");
        Assert.True(
            result.Faults.Count == 0,
            $"Of seed {seed}, {result.Faults.Count} things went wrong:\n\n{string.Join("\n\n", result.Faults)}"
        );
        var never = result
            .Operations.Where(o => o.Value.Succeeded == 0)
            .Select(o => $"{o.Key} ({Told(o.Key)})")
            .ToList();
        // That each operation can succeed is what ExampleTests check. Here it shows that the requests are not all refused
        // for the same reason. Which states a seed reaches changes with every new operation, so a few may be missed.
        Assert.True(
            never.Count <= result.Operations.Count / 20,
            $"Of seed {seed}, these of {result.Operations.Count} never succeeded: {string.Join("; ", never)}"
        );
    }
}
