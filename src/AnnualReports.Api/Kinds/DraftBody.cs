using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A draft as JSON, in requests and in responses.</summary>
sealed record DraftBody(string? Report, Draft Draft)
{
    const string Fields = "fields";

    /// <summary>
    /// Checks that JSON is a draft of the kind, and takes it apart. <c>fields</c> may be missing when a draft has none.
    /// </summary>
    public static DraftBody Of(Kind kind, JsonElement json)
    {
        json = WithFields(json);
        json.MustFit(kind.DraftType, Limits.DraftItems);
        var body = Apart(json);
        return body.Report is null || kind.UnderReport ? body : throw Refusal.Invalid([NoReport(kind)]);
    }

    static Fault NoReport(Kind kind) => new("/report", $"A {kind.Name} belongs to no report. Leave this out.");

    static DraftBody Apart(JsonElement json)
    {
        var report = json.TryGetProperty("report", out var slug) ? slug.GetString() : null;
        var translations = json.TryGetProperty("translations", out var texts)
            ? texts.EnumerateObject().ToImmutableSortedDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, JsonElement>.Empty;
        return new(report, new(json.GetProperty("slug").GetString()!, json.GetProperty(Fields), translations));
    }

    /// <summary>
    /// The parts of a draft that fit its type, so that they can be judged, and the faults of those that don't. Null
    /// where no part fits.
    /// </summary>
    public static (DraftBody? Sound, IReadOnlyList<Fault> Misfits) Judged(Kind kind, JsonElement json)
    {
        json = WithFields(json);
        var misfits = json.Misfits(kind.DraftType, Limits.DraftItems)
            .Select(m => new Fault(m.Key, m.Value[0]))
            .ToList();
        var rest = MisfitRemoval.Fitting(json, kind.DraftType, Limits.DraftItems) is { } fitting
            ? Apart(fitting)
            : null;
        if (rest?.Report is not null && !kind.UnderReport)
            misfits.Add(NoReport(kind));
        return (rest, misfits);
    }

    static JsonElement WithFields(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.TryGetProperty(Fields, out _))
            return json;
        var whole = JsonObject.Create(json)!;
        whole[Fields] = new JsonObject();
        return JsonSerializer.SerializeToElement(whole, Wire.Json);
    }

    /// <summary>A stored draft as the API shows it.</summary>
    public JsonElement ToJson() =>
        JsonSerializer.SerializeToElement(
            new
            {
                report = Report,
                slug = Draft.Slug,
                fields = Draft.Fields,
                translations = Draft.Translations,
            },
            Wire.Json
        );

    /// <summary>Applies a JSON Merge Patch (RFC 7396).</summary>
    public JsonElement Patched(JsonElement patch) => MergePatch.Apply(ToJson(), patch);
}
