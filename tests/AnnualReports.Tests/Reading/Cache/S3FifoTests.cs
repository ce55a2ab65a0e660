using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Tests.Reading.Cache;

public sealed class S3FifoTests
{
    /// <summary>The size of a value in these tests, in bytes: about that of an answer.</summary>
    const int One = 2_048;

    static readonly object Value = new();

    [Fact]
    public void What_is_asked_for_again_and_again_stays_whoever_else_asks_for_something_new()
    {
        var cache = new S3Fifo<object>(1_000 * One);
        string[] loved = [.. Enumerable.Range(0, 100).Select(i => $"loved {i}")];
        var lost = 0;
        for (var round = 0; round < 200; round++)
        {
            foreach (var key in loved.Where(key => cache.Find(key) is null))
            {
                lost++;
                cache.Set(key, Value, One);
            }
            for (var i = 0; i < 500; i++)
                cache.Set($"new {round} {i}", Value, One);
        }
        // Each is dropped about once more. The second time it gets into the queue that new ones don't reach. Which of
        // two keys in one place is forgotten is chance.
        Assert.InRange(lost, loved.Length, 5 * loved.Length / 2);
    }

    [Fact]
    public void Those_who_ask_for_each_thing_twice_do_not_drive_it_out_either()
    {
        var cache = new S3Fifo<object>(1_000 * One);
        cache.Set("loved", Value, One);
        var lost = 0;
        for (var i = 0; i < 50_000; i++)
        {
            for (var time = 0; time < 2; time++)
                if (cache.Find($"{i}") is null)
                    cache.Set($"{i}", Value, One);
            if (i % 50 != 0 || cache.Find("loved") is not null)
                continue;
            lost++;
            cache.Set("loved", Value, One);
        }
        Assert.InRange(lost, 0, 2);
    }

    [Fact]
    public void It_never_takes_more_than_it_may_whatever_is_set()
    {
        var (cache, random) = (new S3Fifo<object>(10_000), new Random(1));
        for (var i = 0; i < 100_000; i++)
        {
            var key = $"{random.Next(500)}";
            if (random.Next(3) > 0)
                cache.Find(key);
            else
                cache.Set(key, Value, random.Next(1, 2_000));
            Assert.InRange(cache.Weight, 0, 10_000);
            if (i % 1_000 == 0)
                cache.Capacity = random.Next(1, 11) * 1_000;
        }
    }

    [Fact]
    public void What_does_not_fit_is_dropped()
    {
        var cache = new S3Fifo<object>(100);
        cache.Set("too large", Value, 101);
        Assert.Equal((0, 0L), (cache.Count, cache.Weight));
        cache.Set("small", Value, 1);
        cache.Set("small", Value, 101);
        Assert.Null(cache.Find("small"));
    }

    [Fact]
    public async Task Many_who_find_and_set_at_once_leave_it_whole()
    {
        var cache = new S3Fifo<object>(500);
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(seed =>
                    Task.Run(() =>
                    {
                        var random = new Random(seed);
                        for (var i = 0; i < 50_000; i++)
                            if (cache.Find($"{random.Next(2_000)}") is null)
                                cache.Set($"{random.Next(2_000)}", Value, random.Next(1, 10));
                    })
                )
        );
        Assert.InRange(cache.Weight, 1, 500);
        var found = Enumerable.Range(0, 2_000).Count(i => cache.Find($"{i}") is not null);
        Assert.Equal(cache.Count, found);
        cache.Capacity = 0;
        Assert.Equal((0, 0L), (cache.Count, cache.Weight));
    }
}
