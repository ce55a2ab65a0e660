using System.Globalization;
using AnnualReports.Tests;

namespace AnnualReports.Benchmarks;

/// <summary>A command line that can't be run, with a sentence that says what to change.</summary>
sealed class UsageException(string message) : Exception(message);

/// <summary>The options of the command line.</summary>
sealed record Options
{
    const string Usage = """
        dotnet run -c Release --project tests/AnnualReports.Benchmarks -- MODE [options]
          MODE           load, telemetry, hot, growth, publishing, start, search, finding, costs, soak, memory or all
          --windows N    windows a case, 9 unless said
          --seconds S    seconds a window, 3 unless said
          --largest ROWS rows of the largest store that growth is measured to, 1000000 unless said; costs: records of the largest log; search: live rows
          --minutes M    how long soak and memory ask, 5 and 10 unless said
          --compare YES  memory also measures other settings of the collector, one after the other
          --seed N       decides what soak asks, 1 unless said
          --stores DIR   where growth and costs keep their stores, ~/.cache/annual-reports-benchmarks unless said
          --output DIR   where tables and pictures go, docs/performance unless said
        """;

    public required IReadOnlyList<string> Modes { get; init; }

    /// <summary>The command as it was given, for the record.</summary>
    public required string Command { get; init; }

    public int Windows { get; init; } = 9;

    public int Seconds { get; init; } = 3;

    public int Largest { get; init; } = 1_000_000;

    /// <summary>How long to send requests. Each mode has its own default.</summary>
    public int? Minutes { get; init; }

    public bool Compare { get; init; }

    public int Seed { get; init; } = 1;

    public string Stores { get; init; } =
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".cache",
            "annual-reports-benchmarks"
        );

    public string Output { get; init; } = Path.Combine(Checkout.Root, "docs", "performance");

    public static Options Parse(string[] args, IReadOnlyCollection<string> known)
    {
        var word = args.FirstOrDefault(a => !a.StartsWith('-'), "all");
        var modes = word == "all" ? [.. known] : known.Where(m => m == word).ToArray();
        if (modes.Length == 0)
            throw new UsageException(Usage);
        var options = new Options
        {
            Modes = modes,
            Command =
                $"dotnet run -c Release --project tests/AnnualReports.Benchmarks -- {string.Join(' ', args)}".TrimEnd(
                    ' ',
                    '-'
                ),
        };
        var rest = args.Where((a, i) => i > 0 || a.StartsWith('-')).ToArray();
        foreach (var pair in rest.Chunk(2))
            options = options.With(pair[0], pair.Length == 2 ? pair[1] : throw new UsageException(Usage));
        return options;
    }

    Options With(string name, string value) =>
        name switch
        {
            "--windows" => this with { Windows = Number(value) },
            "--seconds" => this with { Seconds = Number(value) },
            "--largest" => this with { Largest = Number(value) },
            "--minutes" => this with { Minutes = Number(value) },
            "--compare" => this with { Compare = true },
            "--seed" => this with { Seed = Number(value) },
            "--stores" => this with { Stores = Path.GetFullPath(value) },
            "--output" => this with { Output = Path.GetFullPath(value).TrimEnd('/') },
            _ => throw new UsageException(Usage),
        };

    static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException(Usage);
}
