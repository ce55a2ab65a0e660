namespace AnnualReports.Api.Sample;

/// <summary>
/// Pseudorandom numbers that are the same at every run (SplitMix64). Those of <c>Random</c> may differ between versions
/// of .NET.
/// </summary>
struct Dice(ulong seed)
{
    ulong state = seed;

    /// <summary>Dice for one entry of one year, so that its text does not depend on other entries.</summary>
    public static Dice For(int year, string kind, int number) =>
        new(
            (ulong)year * 0x9E3779B97F4A7C15
                ^ kind.Aggregate(0xCBF29CE484222325, (hash, c) => (hash ^ c) * 0x100000001B3)
                ^ (ulong)number * 0xD1B54A32D192ED03
        );

    /// <summary>A number from 0 to one less than the count.</summary>
    public int Below(int count)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int count) => Below(count) == 0;
}
