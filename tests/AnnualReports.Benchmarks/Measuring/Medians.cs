namespace AnnualReports.Benchmarks.Measuring;

static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median of what each of ours is of the other's in the same turn: what slows both for a while cancels out.</summary>
    public static double MedianRatio<T>(this IEnumerable<T> ours, IEnumerable<T> others, Func<T, double> of) => ours.Zip(others, (one, other) => of(one) / of(other)).Median();
}
