using AnnualReports.Benchmarks.Results;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AnnualReports.Benchmarks.Hot;

/// <summary>Measures the parts that every read passes through, one by one, with BenchmarkDotNet.</summary>
static class HotParts
{
    public static Task<Report> Run(Options options, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // They run in this process, because the projects that BenchmarkDotNet generates can't be restored with locked,
        // central versions.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        if (options.Windows < 9)
            job = job.WithWarmupCount(1).WithIterationCount(options.Windows);
        var config = ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "annual-reports-hot-parts"))
            .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
        var summaries = BenchmarkRunner.Run([typeof(RequestParsing), typeof(Answering)], config);
        return Task.FromResult(Report([.. summaries.SelectMany(s => s.Reports)], options));
    }

    static Report Report(BenchmarkReport[] reports, Options options) =>
        new("hot", "Hot parts", options.Command)
        {
            Tables =
            [
                new(
                    "Nanoseconds and bytes allocated an operation, by BenchmarkDotNet, in process.",
                    ["part", "mean ns", "deviation ns", "allocated bytes"],
                    [
                        .. reports.Select(r =>
                            new[]
                            {
                                Name(r),
                                $"{r.ResultStatistics!.Mean:#,0.0}",
                                $"{r.ResultStatistics.StandardDeviation:0.0}",
                                $"{r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase):#,0}",
                            }
                        ),
                    ]
                ),
            ],
            Charts =
            [
                new(
                    "Nanoseconds an operation",
                    [
                        .. reports.Select(r => new Bar(
                            Name(r),
                            r.ResultStatistics!.Mean,
                            $"{r.ResultStatistics.Mean:#,0} ns"
                        )),
                    ]
                ),
            ],
        };

    static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
}
