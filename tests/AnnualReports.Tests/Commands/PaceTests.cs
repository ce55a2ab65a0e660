using AnnualReports.Api.Commands;

namespace AnnualReports.Tests.Commands;

public sealed class PaceTests
{
    /// <summary>A clock that counts seconds.</summary>
    sealed class Seconds : TimeProvider
    {
        public long At { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => At;
    }

    [Fact]
    public void It_says_every_few_seconds_how_far_it_is_and_how_fast_it_was_of_late()
    {
        var (time, said) = (new Seconds(), new List<string>());
        var pace = new Pace(time, said.Add);
        foreach (
            var (at, what, done, all) in new[]
            {
                (1L, "records", 100L, 5_000L),
                (4, "records", 400, 5_000),
                (6, "records", 700, 5_000),
                (9, "records", 900, 5_000),
                (12, "records", 4_900, 5_000),
                (13, "entries", 10, 80),
                (18, "entries", 60, 80),
            }
        )
        {
            time.At = at;
            pace.Tell(new(what, done, all));
        }
        Assert.Equal(
            [
                "700 of 5000 records, 120 a second …",
                "4900 of 5000 records, 700 a second …",
                "60 of 80 entries, 10 a second …",
            ],
            said
        );
    }
}
