using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AnnualReports.Tests.OpenApi.Fuzzing;

/// <summary>
/// The result of a run: how many requests of each operation succeeded, and what went wrong, as commands that repeat it.
/// </summary>
sealed record FuzzResult(
    IReadOnlyDictionary<string, (int Asked, int Succeeded)> Operations,
    IReadOnlyDictionary<string, Dictionary<string, int>> Refused,
    IReadOnlyDictionary<int, int> Statuses,
    IReadOnlyList<string> Faults,
    TimeSpan Slowest
);

/// <summary>
/// Sends right and wrong requests to a program, one after the other, by its document. With the same seed, they are
/// always the same.
/// </summary>
sealed class Fuzzer : IDisposable
{
    /// <summary>More faults than this in a run are not worth reading.</summary>
    const int MostFaults = 20;

    /// <summary>No more faults than this are listed that begin with the same characters.</summary>
    const int MostAlike = 4,
        Alike = 60;

    /// <summary>How long an answer may take on an idle core.</summary>
    static readonly TimeSpan Slow = Patience.Seconds(2);

    readonly Uri server;
    readonly Random random;
    readonly RawHttp wire;
    readonly Known known;
    readonly Making making;
    readonly Mutations mutations;
    readonly ImmutableArray<Operation> operations,
        changes;
    readonly Dictionary<string, (int Asked, int Succeeded)> counts = [];
    readonly Dictionary<string, Dictionary<string, int>> refused = [];
    readonly List<string> faults = [];
    readonly List<string> reports = [];
    readonly SortedDictionary<int, int> statuses = [];
    TimeSpan slowest;

    /// <param name="server">The address of the program.</param>
    /// <param name="site">Its public address.</param>
    /// <param name="document">The document that it serves.</param>
    /// <param name="keys">Keys by role. The last one has the most rights.</param>
    /// <param name="seed">The seed of all random choices.</param>
    public Fuzzer(Uri server, string site, JsonElement document, IReadOnlyList<string> keys, int seed)
    {
        (this.server, random) = (server, new Random(seed));
        (wire, known) = (new RawHttp(server), new Known(random));
        making = new(random, known, new Bodies(new Schemas(document, random, known), random, known), keys, site);
        mutations = new(random, new SpoiledBodies(random), [.. keys, "ar_unknown", ""]);
        operations = [.. Operation.In(document), .. Operation.Pages];
        changes = [.. operations.Where(o => o.Body is not null)];
    }

    /// <summary>How many operations and pages there are.</summary>
    public int Operations => operations.Length;

    public async Task<FuzzResult> Run(int requests)
    {
        // The examples of the document come first, because later requests may withdraw the entries in them.
        foreach (var operation in operations.Where(o => o.Method == "GET" && !o.IsPage))
            await Send(AsShown(operation));
        foreach (var operation in operations.Where(o => o.Method == "GET"))
            await Ask(operation, isSpoiled: false);
        while (counts.Values.Sum(c => c.Asked) < requests && faults.Count < MostFaults)
            await Ask(Next(), isSpoiled: random.Next(20) < 11);
        return new(counts, refused, statuses, reports, slowest);
    }

    FuzzRequest AsShown(Operation operation)
    {
        var path = making.Path(operation);
        foreach (var parameter in operation.Parameters.Where(p => p is { Place: "path", Example: not null }))
            path[parameter.Name] = parameter.Example!;
        return making.Request(operation, path, null).Without("If-None-Match") with
        {
            Target = Making.Filled(operation.Path, path),
        };
    }

    /// <summary>Sends each body of the document with one thing missing or replaced.</summary>
    public async Task<FuzzResult> RunBodies()
    {
        foreach (var operation in operations.Where(o => o.Method == "GET" && !o.IsPage))
            await Ask(operation, isSpoiled: false);
        var exemplified = changes.Where(o => o.Body!.Value.Content.TryGetProperty("example", out _));
        foreach (var operation in exemplified.DistinctBy(o => o.Body!.Value.Content.GetProperty("schema").GetRawText()))
        {
            var example = operation.Body!.Value.Content.GetProperty("example").GetRawText();
            foreach (var body in SpoiledBodies.Each(example).TakeWhile(_ => faults.Count < MostFaults))
            {
                var path = operation
                    .Parameters.Where(p => p.Place == "path")
                    .ToDictionary(p => p.Name, p => p.Example!);
                var before = path.ContainsKey("id") ? await Read(operation, path) : null;
                await Send(making.Request(operation, path, before) with { Body = body });
            }
        }
        return new(counts, refused, statuses, reports, slowest);
    }

    Operation Next()
    {
        var chosen = Chosen();
        // A release that can be changed has to exist first.
        return chosen.ChangesRelease && known.All(Known.OpenReleases).Count == 0
            ? operations.First(o => o.Id == "CreateRelease")
            : chosen;
    }

    /// <summary>Any operation, but more often one that has not succeeded yet.</summary>
    Operation Chosen()
    {
        if (
            random.Next(4) == 0
            && operations.Where(o => counts.GetValueOrDefault(o.Id).Succeeded == 0).ToList() is { Count: > 0 } open
        )
            return open[random.Next(open.Count)];
        return random.Next(4) == 0 ? changes[random.Next(changes.Length)] : operations[random.Next(operations.Length)];
    }

    async Task Ask(Operation operation, bool isSpoiled)
    {
        var path = making.Path(operation);
        var before =
            operation.Method != "GET" && path.ContainsKey("id") && random.Next(6) > 0
                ? await Read(operation, path)
                : null;
        var request = making.Request(operation, path, before);
        if (isSpoiled)
            for (var times = 1 + random.Next(6) / 4; times > 0; times--)
                request = mutations.Spoil(request);
        await Send(request);
    }

    /// <summary>
    /// Reads the resource that is to be changed, or the nearest one above it, as a client does before a change.
    /// </summary>
    async Task<JsonElement?> Read(Operation operation, Dictionary<string, string> path)
    {
        var from =
            operation.Segment == "releases" && operation.Path.EndsWith("/{id}/approve", StringComparison.Ordinal)
            || operation.Path.EndsWith("/releases/{id}/reject", StringComparison.Ordinal)
                ? $"{operation.Path[..operation.Path.LastIndexOf('/')]}/review"
                : operation.Path;
        for (var at = from; at.Contains('{', StringComparison.Ordinal); at = at[..at.LastIndexOf('/')])
            if (operations.FirstOrDefault(o => o.Method == "GET" && o.Path == at) is { } reading)
            {
                var answer = await Send(
                    making.Request(reading, path, null).Without("If-None-Match") with
                    {
                        Target = Making.Filled(at, path),
                    }
                );
                return answer is { Status: 200, Body.Length: > 0 } ? JsonElement.Parse(answer.Body) : null;
            }
        return null;
    }

    async Task<WireAnswer?> Send(FuzzRequest request)
    {
        var answer = await wire.Send(request);
        // A machine that does other things is slow at times, so a slow request is sent again, alone. A body that does
        // not arrive is waited for, and answered with 408.
        if (answer is { Status: not 408 } && answer.Took > Slow)
            answer = await wire.Send(request);
        var fault =
            answer is { Status: not 408 } && answer.Took > Slow
                ? $"took {answer.Took.TotalSeconds:0.0} s"
                : await Judge.Fault(request, answer);
        Count(request, answer);
        if (
            fault is not null
            && faults.Count(f => f[..Math.Min(f.Length, Alike)] == fault[..Math.Min(fault.Length, Alike)]) < MostAlike
        )
        {
            faults.Add(fault);
            reports.Add($"{request.Operation.Id} {fault}\n  {request.ToCurl(server)}");
        }
        if (answer is not null && !request.IsBroken && request.IsAddressed)
            known.Learn(request, answer);
        return answer;
    }

    void Count(FuzzRequest request, WireAnswer? answer)
    {
        var (asked, succeeded) = counts.GetValueOrDefault(request.Operation.Id);
        var hasSucceeded = request.IsAddressed && answer is { Status: (>= 200 and < 300) or 301 or 302 or 303 };
        if (answer is not null)
            statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
        counts[request.Operation.Id] = (asked + 1, succeeded + (hasSucceeded ? 1 : 0));
        var told = refused.TryGetValue(request.Operation.Id, out var its) ? its : refused[request.Operation.Id] = [];
        if (!hasSucceeded && answer is not null && request.IsAddressed)
            told[Problem(answer)] = told.GetValueOrDefault(Problem(answer)) + 1;
        slowest = answer?.Took > slowest ? answer.Took : slowest;
    }

    static string Problem(WireAnswer answer) =>
        answer.Body.Length > 0
        && answer.Header("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal) == true
        && JsonElement.Parse(answer.Body).TryGetProperty("type", out var type)
            ? type.GetString()!
            : answer.Status.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => wire.Dispose();
}
