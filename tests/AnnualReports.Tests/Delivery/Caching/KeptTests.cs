using AnnualReports.Api.Delivery;
using AnnualReports.Api.Delivery.Caching;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Tests.Delivery.Caching;

public sealed class KeptTests
{
    static Api.Delivery.Caching.Answer Answer(int bytes) => new(new Representation { ETag = "\"x\"", ValidFor = new(0, 1) }, new byte[bytes], Coding.Identity, default);

    [Fact]
    public async Task Ever_new_questions_take_no_more_than_the_bound_and_drive_out_none_that_is_asked_again()
    {
        const int Bound = 1 << 20;
        using var kept = new Kept(new CacheOptions(Bound, TimeSpan.Zero));
        kept.Keep("asked again", Answer(2_000));
        var lost = 0;
        for (var i = 0; i < 20_000; i++)
        {
            kept.Keep($"asked once {i}", Answer(2_000));
            if (i % 10 == 0 && kept.Find("asked again") is null)
            {
                lost++;
                kept.Keep("asked again", Answer(2_000));
            }
            // What makes room does so behind the scenes.
            if (i % 100 == 0)
                await Task.Yield();
        }
        var found = Enumerable.Range(0, 20_000).Count(i => kept.Find($"asked once {i}") is not null);
        Assert.InRange(found * 2_000, 1, Bound);
        Assert.InRange(lost, 0, 40);
    }

    [Fact]
    public void One_answer_does_not_fill_it()
    {
        using var kept = new Kept(new CacheOptions(1 << 20, TimeSpan.Zero));
        kept.Keep("large", Answer(200_000));
        Assert.Null(kept.Find("large"));
    }
}
