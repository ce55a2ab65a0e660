using System.Text.Json.Serialization;

namespace AnnualReports.Api.Content;

/// <summary>One thing that stops a release: why, of which entry and where, in words.</summary>
sealed record Stop([property: JsonConverter(typeof(JsonStringEnumConverter<RefusalReason>))] RefusalReason Reason, string? Entry, string? Pointer, string Detail)
{
    /// <summary>The entry's id. Its title is not kept with it: that is asked for when it is shown, so that erasing a text erases it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Id { get; init; }

    /// <summary>Under what the log of the program tells more, of a fault of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }

    /// <summary>A refusal taken apart, one for each place.</summary>
    public static IEnumerable<Stop> Of(Refusal refusal) => refusal.Faults.Count + refusal.Places.Count == 0
        ? [new(refusal.Reason, null, null, refusal.Message)]
        : refusal.Faults.Concat(refusal.Places).Select(f => new Stop(refusal.Reason, f.Entry, f.Pointer, f.Message) { Id = f.Id });
}
