using AnnualReports.Api.Reading.Cache;

namespace AnnualReports.Tests.Reading.Cache;

/// <summary>The cache shrinks while memory is scarce, and grows again later.</summary>
public sealed class AllowanceTests
{
    static MemoryReport Scarce(long collection) => new(collection, Load: 50, High: 90, Heap: 80, Available: 100);

    static MemoryReport Calm(long collection) => new(collection, Load: 50, High: 90, Heap: 40, Available: 100);

    [Fact]
    public void Each_full_collection_that_finds_memory_scarce_halves_what_is_allowed_down_to_a_sixteenth()
    {
        var allowance = new Allowance(1_600);
        long[] allowed =
        [
            .. Enumerable
                .Range(1, 6)
                .Select(i =>
                {
                    allowance.Look(Scarce(i));
                    return allowance.Bytes;
                }),
        ];
        Assert.Equal([800, 400, 200, 100, 100, 100], allowed);
    }

    [Fact]
    public void One_collection_counts_once()
    {
        var allowance = new Allowance(1_600);
        Assert.True(allowance.Look(Scarce(1)));
        Assert.False(allowance.Look(Scarce(1)));
        Assert.Equal(800, allowance.Bytes);
    }

    [Fact]
    public void After_a_while_without_scarcity_it_doubles_until_all_is_allowed_again()
    {
        var allowance = new Allowance(1_600);
        allowance.Look(Scarce(1));
        allowance.Look(Scarce(2));
        long[] allowed =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ =>
                {
                    for (var look = 0; look < Allowance.Calm; look++)
                        allowance.Look(Calm(3));
                    return allowance.Bytes;
                }),
        ];
        Assert.Equal([800, 1_600, 1_600], allowed);
    }

    [Fact]
    public void A_loaded_machine_is_scarce_as_a_full_heap_is_and_what_is_not_known_is_neither()
    {
        Assert.True(new MemoryReport(1, Load: 90, High: 90, Heap: 1, Available: 100).IsScarce);
        Assert.True(Scarce(1).IsScarce);
        Assert.False(Calm(1).IsScarce);
        Assert.False(default(MemoryReport).IsScarce);
    }
}
