using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>What reading one file may take, whatever is in it and whatever the library that reads it does.</summary>
/// <param name="Bytes">The most memory of the process that reads it, in bytes.</param>
/// <param name="Time">The most processor time; and a third of the most time by the clock, for other processes may be at work.</param>
sealed record Budget(long Bytes, TimeSpan Time)
{
    public TimeSpan ByTheClock => Time * 3;

    public ProblemException TooMuchMemory() => TooMuch($"{Bytes} bytes of memory");

    public ProblemException TooLong() => TooMuch($"{Time.TotalSeconds:0.#} seconds");

    static ProblemException TooMuch(string most) =>
        FileType.Unsafe($"Reading the file takes more than {most}, the most that a file may take here. Save it anew, smaller or in a simpler form.");
}

/// <summary>What a process that read a file took.</summary>
/// <param name="Bytes">The most memory that it was seen to have, in bytes.</param>
/// <param name="Time">Its processor time.</param>
sealed record Spent(long Bytes, TimeSpan Time)
{
    public Spent With(Spent other) => new(Math.Max(Bytes, other.Bytes), Time > other.Time ? Time : other.Time);
}
