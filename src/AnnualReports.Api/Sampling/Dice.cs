namespace AnnualReports.Api.Sampling;

/// <summary>Numbers that look like chance and are the same at every run (SplitMix64); whatever the version of .NET, unlike those of <c>Random</c>.</summary>
struct Dice(ulong seed)
{
    ulong state = seed;

    /// <summary>Dice of their own for a thing in a year, so that what is made of one does not depend on the others.</summary>
    public static Dice For(int year, string kind, int number) =>
        new((ulong)year * 0x9E3779B97F4A7C15 ^ kind.Aggregate(0xCBF29CE484222325, (hash, c) => (hash ^ c) * 0x100000001B3) ^ (ulong)number * 0xD1B54A32D192ED03);

    /// <summary>A number from 0, below so many.</summary>
    public int Below(int count)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Whether one of so many comes up.</summary>
    public bool OneIn(int count) => Below(count) == 0;
}
