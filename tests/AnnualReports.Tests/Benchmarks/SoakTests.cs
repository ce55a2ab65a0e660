namespace AnnualReports.Tests.Benchmarks;

/// <summary>
/// The soak test of the benchmarks, for a few seconds. Only the answers are checked here, not the time.
/// </summary>
public sealed class SoakTests
{
    const string Seconds = "15";

    [Fact]
    public async Task While_somebody_publishes_and_uploads_every_public_route_is_answered_rightly_and_never_with_half_a_publication()
    {
        var api = await Stores.Api(Store.Sqlite, "soak", "--Sample:Load=true");
        var (code, said) = await Benchmarked.Run("check", api.Address.AbsoluteUri, ApiFixture.AdminKey, Seconds);
        Assert.True(code == 0, said);
        // Readers, the publisher and the uploader have all been active.
        foreach (
            var name in new[]
            {
                "feed: corrections.atom",
                "preview: bundle",
                "media: range",
                "compare, asOf",
                "(publishing)",
                "(uploading)",
            }
        )
            Assert.Contains($"| {name} |", said, StringComparison.Ordinal);
    }
}
