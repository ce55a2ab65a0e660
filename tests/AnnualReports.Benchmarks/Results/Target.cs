namespace AnnualReports.Benchmarks.Results;

/// <summary>A target.</summary>
sealed record Target(string What, string Wanted)
{
    public static readonly Target Single = new("cached single entry, as a share of bare Kestrel", "0.90");
    public static readonly Target List = new("cached list of 20, as a share of bare Kestrel", "0.90");
    public static readonly Target NotModified = new("cached 304, as a share of bare Kestrel", "0.90");
    public static readonly Target Cpu = new("server CPU a cached request, of bare Kestrel's", "at most 1.15 ×");
    public static readonly Target UncachedSingle = new("cache off, single entry, as a share of bare Kestrel", "0.35");
    public static readonly Target UncachedList = new(
        "cache off, list of 20 with a filter and a sort, as a share of bare Kestrel",
        "0.15"
    );
    public static readonly Target Tail = new("p99 of a hit at 32 connections, of bare Kestrel's", "at most 1.5 ×");
    public static readonly Target Telemetry = new(
        "cached answer with telemetry on, as a share of the same with it off",
        "0.95"
    );
    public static readonly Target Growth = new(
        "single and list read with 1 million live rows, of 10 thousand",
        "at most 1.3 ×"
    );
    public static readonly Target Costs = new(
        "a public route with 100 thousand records in the log, of 1 thousand",
        "at most 1.5 ×"
    );
    public static readonly Target Publishing = new(
        "publishing a release of 10,000 entries, per entry, of one of 100",
        "at most 1.2 ×"
    );
    public static readonly Target Start = new(
        "first answer after process start, after the bare program's",
        "at most 0.6 s"
    );
    public static readonly Target Memory = new("working set after the load, sample content", "at most 200 MB");

    public static readonly Target Small = new(
        "working set after 10 minutes of mixed reads, one processor, heap of at most 384 MB",
        "at most 250 MB"
    );

    public static readonly Target Soak = new("p99 of a public route in a soak, of its median", "at most 20 ×");
    public static readonly Target SoakMemory = new(
        "working set in a soak: its last third, of its second",
        "at most 1.10 ×"
    );

    public static readonly Target Search = new("p99 of a search over 200,000 entries in four languages", "at most 50 ms");
    public static readonly Target SearchIndex = new("building the index of these", "at most 5 min");
    public static readonly Target SearchFollows = new(
        "p99 from publishing to the changed result of a search",
        "at most 1 s"
    );

    public static readonly Target Finding = new(
        "p99 of a search of management over 20,000 drafts in four languages",
        "at most 100 ms"
    );

    public static readonly Target[] All =
    [
        Single,
        List,
        NotModified,
        Cpu,
        UncachedSingle,
        UncachedList,
        Tail,
        Telemetry,
        Growth,
        Costs,
        Publishing,
        Start,
        Memory,
        Small,
        Soak,
        SoakMemory,
        Search,
        SearchIndex,
        SearchFollows,
        Finding,
    ];
}

/// <summary>The result for a target.</summary>
sealed record Verdict(Target Target, string Measured, bool Reached)
{
    public string Row =>
        $"| {Target.What} | {Target.Wanted} | {Measured} | {(Reached ? "reached" : "**not reached**")} |";
}
