using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>What stops releases, as publishers read it: each entry with its id and its title.</summary>
sealed class ReleaseProblems(Titles titles)
{
    /// <summary>The most that one answer lists: a release may have thousands of texts.</summary>
    const int Most = 1_000;

    /// <summary>What stops some releases, by the release.</summary>
    /// <param name="rows">The releases.</param>
    /// <param name="most">How many problems of each are shown.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<ILookup<Guid, ReleaseProblem>> Of(IEnumerable<ReleaseRow> rows, int most, CancellationToken ct)
    {
        var stops = rows.SelectMany(r => Stops(r).Take(most).Select(stop => (r.Id, Stop: stop))).ToList();
        return stops.Select(s => s.Id).Zip(await Views([.. stops.Select(s => s.Stop)], ct)).ToLookup(p => p.First, p => p.Second);
    }

    /// <summary>What a row says that stops it.</summary>
    public static IReadOnlyList<Stop> Stops(ReleaseRow row) => row.Problems is null ? [] : JsonSerializer.Deserialize<Stop[]>(row.Problems)!;

    public async Task<IReadOnlyList<ReleaseProblem>> Views(IReadOnlyList<Stop> stops, CancellationToken ct)
    {
        var names = await titles.Of(stops.Select(s => s.Id).OfType<Guid>(), ct);
        return [.. stops.Take(Most).Select(s => View(s, s.Id is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>What is refused when a release is scheduled that could not go public.</summary>
    public async Task<Refusal> NotReady(IReadOnlyList<Stop> stops, CancellationToken ct) => new(RefusalReason.NotReady,
        $"The release could not go public now: {(stops.Count == 1 ? stops[0].Detail : $"{stops.Count} problems, which `problems` lists.")} "
        + "Correct it, or send `force: true` where it will be right when the release is due.")
    {
        More = new Dictionary<string, object?> { ["problems"] = await Views(stops, ct) },
    };

    static ReleaseProblem View(Stop stop, string? title)
    {
        var type = ProblemTypes.All[JsonNamingPolicy.KebabCaseLower.ConvertName(stop.Reason.ToString())];
        return new()
        {
            Type = type.Uri,
            Status = type.Status,
            Entry = stop.Entry,
            Id = stop.Id,
            Title = title,
            Pointer = stop.Pointer,
            Detail = stop.Detail,
            TraceId = stop.TraceId
        };
    }
}
