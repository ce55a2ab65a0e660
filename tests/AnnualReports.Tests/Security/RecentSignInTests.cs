using AnnualReports.Api.Security.SignIn;

namespace AnnualReports.Tests.Security;

public sealed class RecentSignInTests
{
    [Fact]
    public void Each_is_new_once_and_no_more_are_remembered_than_a_bound()
    {
        var recent = new RecentSignIns();
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var n in Enumerable.Range(0, 25_000))
        {
            Assert.True(recent.Add($"{n}", start.AddSeconds(n)));
            Assert.False(recent.Add($"{n}", start.AddSeconds(n)));
            Assert.InRange(recent.Count, 1, RecentSignIns.Most);
        }
        // Those that ended first were forgotten.
        Assert.True(recent.Add("0", start));
        Assert.False(recent.Add("24999", start));
    }
}
