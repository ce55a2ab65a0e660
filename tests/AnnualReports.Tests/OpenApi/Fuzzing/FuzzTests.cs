using System.Globalization;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// Asks the program thousands of things that its document allows, and as many that it does not. ANNUALREPORTS_TEST_FUZZ says how many,
/// ANNUALREPORTS_TEST_FUZZ_SEED which.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    static async Task<List<string>> Keys(ApiFixture api)
    {
        var keys = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await api.As(role, $"fuzz {role}");
            keys.Add(client.DefaultRequestHeaders.Authorization!.Parameter!);
        }
        return keys;
    }

    static async Task<FuzzResult> Run(int requests, int seed)
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Sample:Load=true");
        var document = JsonElement.Parse(await api.Public.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        using var fuzzer = new Fuzzer(api.Address, document, await Keys(api), seed);
        return await fuzzer.Run(requests);
    }

    [Fact]
    public async Task Whatever_is_asked_the_answer_is_what_the_document_says_or_a_problem()
    {
        var (requests, seed) = (Setting("ANNUALREPORTS_TEST_FUZZ", 5_000), Setting("ANNUALREPORTS_TEST_FUZZ_SEED", 14));
        var result = await Run(requests, seed);
        foreach (var (operation, (asked, succeeded)) in result.Operations.OrderBy(o => o.Value.Succeeded).ThenBy(o => o.Key, StringComparer.Ordinal))
            output.WriteLine($"{succeeded,5} of {asked,5} {operation}");
        Assert.True(result.Faults.Count == 0, $"Of seed {seed}, {result.Faults.Count} things went wrong:\n\n{string.Join("\n\n", result.Faults)}");
        var never = result.Operations.Where(o => o.Value.Succeeded == 0).Select(o => o.Key).ToList();
        Assert.True(never.Count == 0, $"Of seed {seed}, these never succeeded: {string.Join(", ", never)}");
    }
}
