using AnnualReports.Api.Media;

namespace AnnualReports.Tests.Media;

/// <summary>Work that is done once for everybody who asks for it at the same time.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public async Task It_goes_on_while_anybody_waits_and_stops_when_the_last_has_gone()
    {
        var (shared, begun, stopped) = (new SharedWork<string, int>(), 0, new TaskCompletionSource());
        async Task<int> Work(CancellationToken ct)
        {
            Interlocked.Increment(ref begun);
            await using var registered = ct.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, ct);
            return 1;
        }
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        var (first, second) = (shared.Join("a", Work, one.Token), shared.Join("a", Work, two.Token));
        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(stopped.Task.IsCompleted);
        await two.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await stopped.Task;
        Assert.InRange(begun, 1, 1);
    }

    [Fact]
    public async Task Who_comes_after_a_failure_begins_anew()
    {
        var shared = new SharedWork<string, int>();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            shared.Join("a", _ => Task.FromException<int>(new InvalidOperationException()), CancellationToken.None)
        );
        Assert.Equal(7, await shared.Join("a", _ => Task.FromResult(7), CancellationToken.None));
    }
}
