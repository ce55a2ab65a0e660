namespace AnnualReports.Benchmarks.Measuring;

static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// The median of the ratios between our value and the other's in the same turn. What slows both for a while cancels
    /// out.
    /// </summary>
    public static double MedianRatio<T>(this IEnumerable<T> ours, IEnumerable<T> others, Func<T, double> of) =>
        ours.Zip(others, (one, other) => of(one) / of(other)).Median();
}
