using System.Globalization;
using System.Runtime.InteropServices;

namespace AnnualReports.Benchmarks.Results;

/// <summary>The machine of a run.</summary>
static class Machine
{
    public static string Describe()
    {
        var model = Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory =
            long.Parse(Value("/proc/meminfo", "MemTotal")!.Split(' ')[0], CultureInfo.InvariantCulture)
            / 1024.0
            / 1024.0;
        var kernel = File.ReadAllText("/proc/sys/kernel/osrelease").Trim();
        return $"{model}, {Environment.ProcessorCount} cores, {memory:0} GB, Linux {kernel}, {RuntimeInformation.FrameworkDescription}";
    }

    static string? Value(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
