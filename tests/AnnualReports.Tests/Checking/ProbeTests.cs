using System.Diagnostics;
using AnnualReports.Api.Checking.Links;

namespace AnnualReports.Tests.Checking;

/// <summary>Other sites are asked as they can answer, and never too often.</summary>
public sealed class ProbeTests
{
    [Theory]
    [InlineData(OtherSite.ResetsHead)]
    [InlineData(OtherSite.IgnoresHead)]
    public async Task A_site_that_never_answers_HEAD_is_asked_with_GET(string path)
    {
        await using var site = await OtherSite.Start();
        // A server that ignores HEAD costs this time. The GET has as much, which a busy machine may need.
        using var probe = LinkTests.Probe(LinkTests.Local with { Answering = Patience.Seconds(3) });
        Assert.Equal(new LinkFound(LinkAnswer.There, 200), await probe.Look(site.At(path), CancellationToken.None));
        Assert.Contains($"GET {path}", site.Asked);
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_it_waits_whatever_is_asked_in_between()
    {
        var between = TimeSpan.FromMilliseconds(300);
        await using var site = await OtherSite.Start();
        using var probe = LinkTests.Probe(LinkTests.Local with { Between = between });
        var other = site.At("/").Replace("127.0.0.1", "other.example", StringComparison.Ordinal);
        site.Redirects["/moved"] = "/there";
        foreach (var url in new[] { site.At("/moved"), other, site.At(OtherSite.RefusesHead), other })
            Assert.Equal(LinkAnswer.There, (await probe.Look(url, CancellationToken.None)).Answer);
        // HEAD and its redirect; HEAD and GET; and each time the other host.
        Assert.Equal(6, site.Times.Count);
        foreach (var host in site.Times.GroupBy(t => t.Host))
            Assert.All(
                host.Zip(host.Skip(1)),
                // A timer may fire a little early.
                t => Assert.True(Stopwatch.GetElapsedTime(t.First.At, t.Second.At) > 0.9 * between, host.Key)
            );
    }

    [Fact]
    public async Task Hosts_that_may_be_asked_again_are_forgotten()
    {
        var pace = new HostPace(TimeSpan.Zero, TimeProvider.System);
        for (var i = 0; i < 5_000; i++)
            await pace.Wait($"host-{i}.example", CancellationToken.None);
        Assert.InRange(pace.Hosts, 1, 1_000);
    }
}
