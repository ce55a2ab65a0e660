using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>The obstacles of releases, as publishers read them: each entry with its id and its title.</summary>
sealed class ReleaseProblems(EntryTitles titles)
{
    /// <summary>The most problems in one response, because a release may have thousands of texts.</summary>
    const int Most = 1_000;

    /// <summary>The obstacles of some releases, by the release.</summary>
    /// <param name="rows">The releases.</param>
    /// <param name="most">The most problems of each release.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<ILookup<Guid, ReleaseProblem>> Of(IEnumerable<ReleaseRow> rows, int most, CancellationToken ct)
    {
        var obstacles = rows.SelectMany(r => Obstacles(r).Take(most).Select(o => (r.Id, Obstacle: o))).ToList();
        return obstacles
            .Select(o => o.Id)
            .Zip(await Views([.. obstacles.Select(o => o.Obstacle)], ct))
            .ToLookup(p => p.First, p => p.Second);
    }

    /// <summary>The obstacles that a row has stored.</summary>
    public static IReadOnlyList<ReleaseObstacle> Obstacles(ReleaseRow row) =>
        row.Problems is null ? [] : JsonSerializer.Deserialize<ReleaseObstacle[]>(row.Problems)!;

    public async Task<IReadOnlyList<ReleaseProblem>> Views(
        IReadOnlyList<ReleaseObstacle> obstacles,
        CancellationToken ct
    )
    {
        var names = await titles.Of(obstacles.Select(s => s.Id).OfType<Guid>(), ct);
        return [.. obstacles.Take(Most).Select(s => View(s, s.Id is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>The refusal to schedule a release that could not be published now.</summary>
    public async Task<Refusal> NotReady(IReadOnlyList<ReleaseObstacle> obstacles, CancellationToken ct) =>
        new(
            RefusalReason.NotReady,
            $"The release could not be published now: {(obstacles.Count == 1 ? obstacles[0].Detail : $"{obstacles.Count} problems, which `problems` lists.")} "
                + "Correct it, or send `force: true` if it will be correct when the release is due."
        )
        {
            More = new Dictionary<string, object?> { ["problems"] = await Views(obstacles, ct) },
        };

    static ReleaseProblem View(ReleaseObstacle obstacle, string? title)
    {
        var type = ProblemTypes.All[JsonNamingPolicy.KebabCaseLower.ConvertName(obstacle.Reason.ToString())];
        return new()
        {
            Type = type.Uri,
            Status = type.Status,
            Entry = obstacle.Entry,
            Id = obstacle.Id,
            Title = title,
            Pointer = obstacle.Pointer,
            Detail = obstacle.Detail,
            TraceId = obstacle.TraceId,
        };
    }
}
