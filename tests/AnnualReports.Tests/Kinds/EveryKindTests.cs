using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Kinds;

/// <summary>
/// The steps of docs/adding-a-kind.md outside of a kind's folder. Each message says which step is missing.
/// </summary>
public sealed class EveryKindTests
{
    static async Task<KindSet> Kinds() => (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();

    [Fact]
    public async Task Every_kind_stands_in_the_contract_of_bundles()
    {
        var members = Wire.Json.GetTypeInfo(typeof(ReportBundle)).Properties.Select(p => p.Name).ToList();
        foreach (var kind in (await Kinds()).All)
        {
            var member = kind.IsReport ? kind.Name : kind.Segment;
            Assert.True(
                members.Contains(member),
                $"ReportBundle (src/AnnualReports.Contracts/Bundles.cs) has no member '{member}'. Add it."
            );
        }
    }

    [Fact]
    public async Task Every_kind_is_known_to_the_client()
    {
        var known = typeof(ContentKinds).GetProperties().Select(p => ((ContentKind)p.GetValue(null)!).Segment).ToList();
        foreach (var kind in (await Kinds()).All)
            Assert.True(
                known.Contains(kind.Segment),
                $"ContentKinds (src/AnnualReports.Contracts/Client/ContentKinds.cs) does not know '{kind.Segment}'. Add it."
            );
    }

    [Theory]
    [InlineData("2024.json", true)]
    [InlineData("drafts.json", false)]
    public async Task Every_kind_has_an_entry_in_the_sample_that_is_public_and_one_that_is_not(
        string file,
        bool isPublic
    )
    {
        var sample = JsonElement.Parse(await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "samples", file)));
        var present = sample
            .GetProperty("entries")
            .EnumerateArray()
            .Where(e => e.TryGetProperty("published", out _) == isPublic)
            .Select(e => e.GetProperty("kind").GetString()!)
            .ToHashSet();
        foreach (var kind in (await Kinds()).All)
            Assert.True(
                present.Contains(kind.Name),
                $"samples/{file} has no {kind.Name} {(isPublic ? "with" : "without")} 'published'. Examples need one: add it."
            );
    }
}
