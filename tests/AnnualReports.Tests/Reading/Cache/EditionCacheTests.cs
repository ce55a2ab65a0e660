using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;
using AnnualReports.Tests.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>
/// Editions are named without a record in the log. Answers that show them are cached all the same, and are valid until
/// the next edition is named.
/// </summary>
public sealed class EditionCacheTests
{
    [Theory, OnEveryStore]
    public async Task What_shows_editions_is_cached_until_one_is_named(Store store)
    {
        var api = await Stores.Api(store, "edition-cache");
        var report = await api.PublicReport();
        await Name(api, report);
        foreach (var address in Addresses(report))
        {
            var first = await api.Public.Get(address);
            Assert.Equal(200, first.Status);
            Assert.Equal(first.Bytes, await FromMemory(api, address));
        }
    }

    [Theory, OnEveryStore]
    public async Task A_named_edition_is_shown_at_once_also_by_another_instance(Store store)
    {
        var api = await Stores.Api(store, "edition-cache");
        var other = await api.AnotherInstance();
        using var elsewhere = Documenting.Client(ApiFixture.AddressOf(other));
        var report = await api.PublicReport();
        await Name(api, report);
        for (var number = 2; number < 4; number++)
        {
            foreach (var address in Addresses(report))
                foreach (var client in new[] { api.Public, elsewhere })
                    await client.Get(address);
            await Name(api, report);
            // Another instance asks this four times a second.
            await other.GetRequiredService<LogPositions>().Ask();
            foreach (var client in new[] { api.Public, elsewhere })
            {
                Assert.Equal(number, await Newest(client, report));
                Assert.Equal(number, (await client.Get($"{report.Address}/editions")).Items.Length);
                Assert.Equal(
                    number,
                    (await client.Get($"{report.Address}/editions/1")).Json.GetProperty("supersededBy").GetInt32()
                );
            }
        }
    }

    [Theory, OnEveryStore]
    public async Task An_edition_of_one_report_leaves_answers_without_editions_in_the_cache(Store store)
    {
        var api = await Stores.Api(store, "edition-cache");
        var report = await api.PublicReport();
        var list = $"{report.Address}/compare/{report.Slug}?lang=nl";
        var before = await api.Public.Get(list);
        await Name(api, report);
        Assert.Equal(before.Bytes, await FromMemory(api, list));
    }

    static string[] Addresses(Made report) =>
        [$"{report.Address}/history?lang=nl", $"{report.Address}/editions", $"{report.Address}/editions/1"];

    static async Task<int> Newest(HttpClient client, Made report) =>
        (await client.Get($"{report.Address}/history?lang=nl"))
            .Items[0]
            .GetProperty("edition")
            .GetProperty("number")
            .GetInt32();

    static async Task Name(ApiFixture api, Made report) =>
        Assert.Equal(201, (await api.Admin.Post($"{report.Manage}/editions", new EditionRequest())).Status);

    /// <summary>What is answered without one statement to the store.</summary>
    static async Task<byte[]> FromMemory(ApiFixture api, string address)
    {
        Answer? answer = null;
        Assert.Empty(await Statements.Of(api, async () => answer = await api.Public.Get(address)));
        return answer!.Bytes;
    }
}
