using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A draft as it stands on the wire, before and after its types.</summary>
sealed record DraftBody(string? Report, Draft Draft)
{
    const string Fields = "fields";

    /// <summary>Checks that JSON is a draft of the kind, and takes it apart. Who has nothing to say in <c>fields</c> may leave them out.</summary>
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

    /// <summary>What of a draft can be judged when parts of it do not fit: the rest, and what does not fit. Null where nothing can.</summary>
    public static (DraftBody? Sound, IReadOnlyList<Fault> Misfits) Judged(Kind kind, JsonElement json)
    {
        json = WithFields(json);
        var misfits = json.Misfits(kind.DraftType, Limits.DraftItems).Select(m => new Fault(m.Key, m.Value[0])).ToList();
        var rest = Pruning.Fitting(json, kind.DraftType, Limits.DraftItems) is { } fitting ? Apart(fitting) : null;
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

    /// <summary>The wire's form of a stored draft.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(new
    {
        report = Report,
        slug = Draft.Slug,
        fields = Draft.Fields,
        translations = Draft.Translations,
    }, Wire.Json);

    /// <summary>Applies a JSON Merge Patch (RFC 7396).</summary>
    public JsonElement Patched(JsonElement patch) => MergePatch.Apply(ToJson(), patch);
}
