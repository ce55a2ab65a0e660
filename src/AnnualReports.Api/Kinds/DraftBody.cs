using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Kinds;

/// <summary>A draft as it stands on the wire, before and after its types.</summary>
sealed record DraftBody(string? Report, Draft Draft)
{
    /// <summary>Checks that JSON is a draft of the kind, and takes it apart.</summary>
    public static DraftBody Of(Kind kind, JsonElement json)
    {
        json.MustFit(kind.DraftType, Limits.DraftItems);
        var report = json.TryGetProperty("report", out var slug) ? slug.GetString() : null;
        if (report is not null && !kind.UnderReport)
            throw Refusal.Invalid([new("/report", $"A {kind.Name} belongs to no report. Leave this out.")]);
        var translations = json.TryGetProperty("translations", out var texts)
            ? texts.EnumerateObject().ToImmutableSortedDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, JsonElement>.Empty;
        return new(report, new(json.GetProperty("slug").GetString()!, json.GetProperty("fields"), translations));
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
