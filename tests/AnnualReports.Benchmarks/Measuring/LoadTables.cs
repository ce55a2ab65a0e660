using AnnualReports.Benchmarks.Results;

namespace AnnualReports.Benchmarks.Measuring;

/// <summary>
/// The result of a case under load: windows of our program and of the bare one in turns, and the bytes that ours
/// allocated for each request.
/// </summary>
sealed record LoadResult(LoadCase Case, List<Window> Ours, List<Window> Bare, double Allocated)
{
    /// <summary>Our rate as a share of the bare program's.</summary>
    public double Share => Ours.MedianRatio(Bare, w => w.Counted.Rate);

    public double Tail => Ours.MedianRatio(Bare, w => w.Counted.P99);

    public double Cpu => Ours.MedianRatio(Bare, w => w.Cpu);
}

/// <summary>The tables, verdicts and picture of the load.</summary>
static class LoadTables
{
    public static Report Report(
        IReadOnlyList<LoadResult> results,
        double memory,
        IEnumerable<string> remarks,
        Options options
    ) =>
        new("load", "Under load", options.Command)
        {
            Tables = [Medians(results, options), Windows(results)],
            Verdicts = [.. Verdicts(results, memory)],
            Charts =
            [
                new(
                    "Requests per second, as a share of bare Kestrel: answers from the cache",
                    [
                        .. results
                            .Where(r => r.Case.Cached)
                            .Select(r => Bar(r, r.Case.Name == LoadCase.Bundle ? null : 0.9)),
                    ]
                ),
                .. results
                    .Where(r => !r.Case.Cached)
                    .Select(r => new Chart(
                        $"The same, {r.Case.Label}",
                        [Bar(r, r.Case.Name == LoadCase.Single ? 0.35 : 0.15)]
                    )),
            ],
            Remarks =
            [
                $"Working set after the load of an entry, a list and the bundle of the shipped sample, each in three codings: {memory:0} MB.",
                .. remarks,
            ],
        };

    static Bar Bar(LoadResult result, double? target) =>
        new(
            result.Case.Name + (result.Case.Coding.Length > 0 ? ", " + result.Case.Coding : ""),
            result.Share,
            $"{result.Share:0.00} ({result.Ours.Select(w => w.Counted.Rate).Median():#,0} requests/s)",
            target
        );

    static Table Medians(IEnumerable<LoadResult> results, Options options) =>
        new(
            $"Medians of {options.Windows} windows of {options.Seconds} s each, ours / bare Kestrel; ratios are medians of each turn's ratio.",
            [
                "case",
                "bytes",
                "requests/s",
                "ratio",
                "p50 ms",
                "p99 ms",
                "p99 ratio",
                "CPU µs a request",
                "CPU ratio",
                "allocated bytes a request",
            ],
            [
                .. results.Select(r =>
                    new[]
                    {
                        r.Case.Label,
                        $"{r.Case.Bytes:#,0}",
                        Both(r, w => w.Counted.Rate, "#,0"),
                        $"{r.Share:0.00}",
                        Both(r, w => w.Counted.P50, "0.00"),
                        Both(r, w => w.Counted.P99, "0.00"),
                        $"{r.Tail:0.00}",
                        Both(r, w => w.Cpu, "0.0"),
                        $"{r.Cpu:0.00}",
                        $"{r.Allocated:#,0}",
                    }
                ),
            ]
        );

    static string Both(LoadResult result, Func<Window, double> of, string format) =>
        $"{result.Ours.Select(of).Median().ToString(format)} / {result.Bare.Select(of).Median().ToString(format)}";

    static Table Windows(IEnumerable<LoadResult> results) =>
        new(
            "Each window: requests/s, ours / bare Kestrel.",
            ["case", .. Enumerable.Range(1, results.First().Ours.Count).Select(n => $"{n}")],
            [
                .. results.Select(r =>
                    new[] { r.Case.Label }
                        .Concat(r.Ours.Zip(r.Bare, (o, b) => $"{o.Counted.Rate:0} / {b.Counted.Rate:0}"))
                        .ToArray()
                ),
            ]
        );

    static IEnumerable<Verdict> Verdicts(IReadOnlyList<LoadResult> results, double memory)
    {
        foreach (
            var (target, name) in new[]
            {
                (Target.Single, LoadCase.Single),
                (Target.List, LoadCase.List),
                (Target.NotModified, LoadCase.NotModified),
            }
        )
            yield return AtLeast(target, results.Where(r => r.Case.Cached && r.Case.Name == name), r => r.Share, 0.9);
        var aimed = results.Where(r => r.Case.Cached && r.Case.Name != LoadCase.Bundle).ToList();
        yield return AtMost(Target.Cpu, aimed, r => r.Cpu, 1.15);
        yield return AtLeast(
            Target.UncachedSingle,
            results.Where(r => !r.Case.Cached && r.Case.Name == LoadCase.Single),
            r => r.Share,
            0.35
        );
        yield return AtLeast(
            Target.UncachedList,
            results.Where(r => !r.Case.Cached && r.Case.Name != LoadCase.Single),
            r => r.Share,
            0.15
        );
        yield return AtMost(Target.Tail, aimed, r => r.Tail, 1.5);
        yield return new(Target.Memory, $"{memory:0} MB", memory <= 200);
    }

    static Verdict AtLeast(Target target, IEnumerable<LoadResult> results, Func<LoadResult, double> of, double least) =>
        new(target, Said(results, of), results.All(r => of(r) >= least));

    static Verdict AtMost(Target target, IEnumerable<LoadResult> results, Func<LoadResult, double> of, double most)
    {
        var worst = results.MaxBy(of)!;
        return new(target, $"{of(worst):0.00} × at most ({worst.Case.Label})", of(worst) <= most);
    }

    static string Said(IEnumerable<LoadResult> results, Func<LoadResult, double> of) =>
        string.Join(", ", results.Select(r => $"{of(r):0.00}{(r.Case.Coding.Length > 0 ? " " + r.Case.Coding : "")}"));
}
