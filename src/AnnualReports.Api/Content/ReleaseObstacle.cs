using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Api.Content;

/// <summary>One thing that stops a release: the reason, the entry and place, and an explanation.</summary>
sealed record ReleaseObstacle(
    [property: JsonConverter(typeof(JsonStringEnumConverter<RefusalReason>))] RefusalReason Reason,
    string? Entry,
    string? Pointer,
    string Detail
)
{
    /// <summary>
    /// The entry's id. Its title is not stored but read when it is shown, so that erasing a text erases it here too.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Id { get; init; }

    /// <summary>The trace id under which the program's log has more, if it was a fault of the program.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }

    /// <summary>Obstacles as they are stored with a release; null if there are none.</summary>
    public static string? Written(IReadOnlyList<ReleaseObstacle> obstacles) =>
        obstacles.Count == 0 ? null : JsonSerializer.Serialize(obstacles);

    /// <summary>The obstacles of a refusal: one for each place.</summary>
    public static IEnumerable<ReleaseObstacle> Of(Refusal refusal) =>
        refusal.Faults.Count + refusal.Places.Count == 0
            ? [new(refusal.Reason, null, null, refusal.Message)]
            : refusal
                .Faults.Concat(refusal.Places)
                .Select(f => new ReleaseObstacle(refusal.Reason, f.Entry, f.Pointer, f.Message) { Id = f.Id });
}
