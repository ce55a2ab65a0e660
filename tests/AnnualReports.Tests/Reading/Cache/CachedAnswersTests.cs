using System.Reflection;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Reading.Cache;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Primitives;
using CachedAnswers = AnnualReports.Api.Reading.Cache.CachedAnswers;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>
/// Cached answers take no more memory than they may, and the count includes everything that is in memory.
/// </summary>
public sealed class CachedAnswersTests
{
    const int Bound = 1 << 20;

    static CachedAnswers New(long bound = Bound) => new(new CacheOptions(bound, TimeSpan.Zero));

    static Api.Reading.Cache.CachedAnswer Answer(ReadOnlyMemory<byte> bytes, int links = 0) =>
        new(
            new Representation
            {
                ETag = $"\"{Guid.NewGuid()}\"",
                LastModified = DateTime.UnixEpoch,
                ContentLocation = links > 0 ? $"/api/v1/reports/2024/highlights/{Guid.NewGuid()}" : null,
                Links =
                [
                    .. Enumerable
                        .Range(0, links)
                        .Select(i => $"</api/v1/reports/2024/highlights?number={i}>; rel=\"alternate\""),
                ],
                Keys = ["report-2024", "highlight"],
                ValidFor = new(0, 1),
            },
            bytes,
            Coding.Identity,
            default
        );

    static Api.Reading.Cache.CachedAnswer Answer(int bytes) => Answer(new byte[bytes]);

    [Fact]
    public void Ever_new_questions_take_no_more_than_the_bound_and_drive_out_none_that_is_asked_again()
    {
        var kept = New();
        var lost = 0;
        for (var i = 0; i < 20_000; i++)
        {
            kept.Keep($"asked once {i}", Answer(2_000));
            Assert.InRange(kept.Weight, 1, Bound);
            if (i % 100 != 0 || kept.Find("asked again") is not null)
                continue;
            lost++;
            kept.Keep("asked again", Answer(2_000));
        }
        // Each is made once at first, and at most once more. Which of two dropped keys in one place is forgotten is
        // chance.
        Assert.InRange(lost, 1, 6);
    }

    [Fact]
    public void An_answer_takes_no_more_memory_than_its_content_when_it_is_kept()
    {
        var kept = New();
        var buffer = new byte[16 * 1024];
        kept.Keep("part", Answer(buffer.AsMemory(0, 300)));
        Assert.Equal((300, false), Held(kept, "part", buffer));
        kept.Keep("whole", Answer(buffer));
        Assert.Equal((buffer.Length, true), Held(kept, "whole", buffer));
    }

    static (int Length, bool IsSame) Held(CachedAnswers kept, string key, byte[] buffer)
    {
        var held = kept.Find(key)!.Held.Array!;
        return (held.Length, held == buffer);
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(2_000, 0)]
    [InlineData(2_000, 5)]
    [InlineData(50_000, 20)]
    public void What_an_answer_counts_is_what_making_it_leaves_behind(int bytes, int links)
    {
        // The first time may load code.
        Answer(new byte[2].AsMemory(0, 1), links).Alone();
        // A separate copy takes the object and its content. Its strings are counted one by one.
        var answer = Answer(new byte[bytes + 1].AsMemory(0, bytes), links);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var alone = answer.Alone();
        var held = GC.GetAllocatedBytesForCurrentThread() - before + Texts(answer).Sum(Allocated);
        Assert.InRange(alone.Weight, held, held * 1.15 + 100);
    }

    /// <summary>
    /// The strings that only this answer has. Names of media types, codings and languages are shared by all.
    /// </summary>
    static IEnumerable<string> Texts(Api.Reading.Cache.CachedAnswer answer) =>
        typeof(Api.Reading.Cache.CachedAnswer)
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(f => f.Name is not ("language" or "encoding" or "mediaType" or "cacheControl"))
            .SelectMany(f =>
                f.GetValue(answer) switch
                {
                    string text => [text],
                    StringValues texts => texts.OfType<string>(),
                    _ => [],
                }
            );

    /// <summary>The size of a copy of a string on the heap.</summary>
    static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new string(text.AsSpan()));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void The_place_of_an_answer_is_counted_too()
    {
        const int Count = 100_000;
        string[] keys = [.. Enumerable.Range(0, Count).Select(i => $"{i}")];
        var answers = new S3Fifo<object>(long.MaxValue / 2);
        var value = new object();
        answers.Set("warm", value, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var key in keys)
            answers.Set(key, value, 1);
        // Tables that grow leave behind as much memory as they have in the end.
        Assert.InRange(
            (GC.GetAllocatedBytesForCurrentThread() - before) / Count,
            CachedAnswers.Place / 2,
            CachedAnswers.Place
        );
    }

    [Fact]
    public void What_costs_more_to_keep_than_to_make_is_not_kept()
    {
        var kept = New();
        kept.Keep("empty list", Answer("{\"items\":[],\"included\":[],\"total\":0}"u8.ToArray()));
        kept.Keep(new string('k', 1_000), Answer(200));
        Assert.Equal(0, kept.Weight);
        kept.Keep("an entry", Answer(200));
        Assert.NotNull(kept.Find("an entry"));
    }

    [Fact]
    public void One_answer_does_not_fill_it()
    {
        var kept = New();
        kept.Keep("large", Answer(200_000));
        Assert.Null(kept.Find("large"));
    }

    [Fact]
    public void A_newer_answer_stands_in_the_place_of_the_older()
    {
        var kept = New();
        kept.Keep("asked", Answer(1_000));
        var one = kept.Weight;
        kept.Keep("asked", Answer(3_000));
        Assert.Equal((one + 2_000, 3_000), (kept.Weight, kept.Find("asked")!.Length));
    }

    [Fact]
    public void Less_room_drops_answers_at_once()
    {
        var kept = New();
        for (var i = 0; i < 300; i++)
            kept.Keep($"{i}", Answer(2_000));
        kept.Allowed = Bound / 4;
        Assert.InRange(kept.Weight, 1, Bound / 4);
    }

    [Theory]
    [InlineData(64, 1_000, 64)]
    [InlineData(64, 100, 50)]
    [InlineData(64, 0, 64)]
    [InlineData(0, 1_000, 0)]
    public void They_take_no_more_than_half_of_what_the_process_may_have(long configured, long available, long bound) =>
        Assert.Equal(bound, CachedAnswers.BoundWithin(configured, available));

    [Fact]
    public void Finding_allocates_nothing()
    {
        var kept = New();
        kept.Keep("asked", Answer(1_000));
        kept.Find("asked");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            GC.KeepAlive(kept.Find("asked"));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
