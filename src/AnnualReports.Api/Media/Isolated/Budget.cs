using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>What reading one file may cost, whatever it contains and whatever the library does that reads it.</summary>
/// <param name="Bytes">The most memory of the process that reads it, in bytes.</param>
/// <param name="Time">The most processor time. By the clock it may take three times as long, because other processes
/// may be at work.</param>
sealed record Budget(long Bytes, TimeSpan Time)
{
    public TimeSpan ByTheClock => Time * 3;

    public ProblemException TooMuchMemory() => TooMuch($"{Bytes} bytes of memory");

    public ProblemException TooLong() => TooMuch($"{Time.TotalSeconds:0.#} seconds");

    static ProblemException TooMuch(string most) =>
        FileType.Unsafe(
            $"Reading the file takes more than {most}, the most that a file may take here. Save it again, smaller or in a simpler form."
        );
}

/// <summary>What a process used while it read a file.</summary>
/// <param name="Bytes">The most memory that it was observed to use, in bytes.</param>
/// <param name="Time">Its processor time.</param>
sealed record Spent(long Bytes, TimeSpan Time)
{
    public Spent With(Spent other) => new(Math.Max(Bytes, other.Bytes), Time > other.Time ? Time : other.Time);
}
