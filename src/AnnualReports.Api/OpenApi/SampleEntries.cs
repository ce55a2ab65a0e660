using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.OpenApi;

/// <summary>An entry of the sample, as examples name it.</summary>
sealed record SampleEntry(string Kind, string? Report, string Slug, bool NeverPublic, JsonElement Draft)
{
    /// <summary>The id that it has in every store that the sample was loaded into.</summary>
    public Guid Id => Ids.Named(Kind, Report, Slug);

    public JsonElement? Text(string language) =>
        Draft.GetProperty("translations").TryGetProperty(language, out var text) ? text : null;

    /// <summary>Its draft as PUT takes it.</summary>
    public JsonNode Body()
    {
        var body = JsonObject.Create(Draft)!;
        body.Remove("kind");
        body.Remove("published");
        return body;
    }
}

/// <summary>The sample that the program ships, so that examples are true of it.</summary>
sealed class SampleEntries
{
    /// <summary>The report that examples are about.</summary>
    public const string Report = "2024";

    /// <summary>The report of the year before.</summary>
    public const string Before = "2023";

    static readonly Lazy<SampleEntries> Shipped = new(() => new(Path.Combine(AppContext.BaseDirectory, "samples")));

    readonly List<SampleEntry> entries;
    readonly List<Guid> files;
    readonly Guid spare;

    SampleEntries(string folder)
    {
        JsonElement[] all = [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonElement.Parse(System.IO.File.ReadAllBytes(file)))];
        entries = [.. all.SelectMany(file => file.GetProperty("entries").EnumerateArray().Select(Entry))];
        files = [.. all.Where(f => f.TryGetProperty("media", out _)).SelectMany(f => f.GetProperty("media").EnumerateArray())
            .Select(m => Ids.OfFile(SHA256.HashData(System.IO.File.ReadAllBytes(Path.Combine(folder, m.GetProperty("file").GetString()!)))))];
        spare = files.LastOrDefault(id => entries.TrueForAll(e => !e.Draft.GetRawText().Contains(id.ToString(), StringComparison.Ordinal)));
    }

    public static SampleEntries All => Shipped.Value;

    static SampleEntry Entry(JsonElement draft) => new(
        draft.GetProperty("kind").GetString()!, draft.TryGetProperty("report", out var report) ? report.GetString() : null,
        draft.GetProperty("slug").GetString()!, !draft.TryGetProperty("published", out _), draft);

    /// <summary>
    /// The entry of a kind that examples name: of the report that they are about, or that report itself; one that no other names, where that is asked and
    /// there is one.
    /// </summary>
    public SampleEntry Of(ShownBy shown)
    {
        var found = entries.Where(e => e.Kind == shown.Kind && e.NeverPublic == shown.NeverPublic
            && (e.Report ?? Report) == Report && (e.Kind != "report" || e.Slug == Report || shown.NeverPublic)).ToList();
        return (shown.Unnamed ? found.Find(e => !IsNamed(e)) ?? found.Find(e => !IsQuoted(e)) : null) ?? found[0];
    }

    /// <summary>
    /// Whether any other entry may name it: as a reference, a link, a figure that is quoted, or its report. Its like of another year has its slug.
    /// </summary>
    public bool IsNamed(SampleEntry entry) =>
        entries.Exists(e => (e.Kind, e.Slug) != (entry.Kind, entry.Slug) && Names(e.Draft.GetRawText(), entry.Slug));

    /// <summary>Whether a text quotes it: then it can be withdrawn in no language of that text.</summary>
    bool IsQuoted(SampleEntry entry) => entries.Exists(e => e.Draft.GetRawText().Contains($"figure:{entry.Slug}", StringComparison.Ordinal));

    static bool Names(string draft, string slug) =>
        new[] { $"\"{slug}\"", $"/{slug}", $"figure:{slug}" }.Any(name => draft.Contains(name, StringComparison.Ordinal));

    /// <summary>The id of a file of the sample: one that is public, or one that nothing uses.</summary>
    public Guid File(bool unused) => unused ? spare : files.FirstOrDefault(id => id != spare);

    /// <summary>What a member of this name holds in the sample: in an entry whose kind begins the type's name, else in any.</summary>
    public JsonElement? Member(string type, string member) => entries
        .OrderByDescending(e => type.StartsWith(e.Kind, StringComparison.OrdinalIgnoreCase))
        .SelectMany(e => e.Draft.GetProperty("translations").EnumerateObject().Select(t => t.Value).Prepend(e.Draft.GetProperty("fields")))
        .Select(part => part.TryGetProperty(member, out var value) ? value : (JsonElement?)null).FirstOrDefault(v => v is not null);

    /// <summary>The order of the report's sections, as it is read.</summary>
    public SectionOrder Order()
    {
        var sections = entries.Where(e => e.Kind == "section" && e.Report == Report).Select(e => (e.Slug, Fields: e.Draft.GetProperty("fields").Deserialize<SectionFields>(Wire.Json)!)).ToList();
        var below = sections.OrderBy(s => s.Fields.Position).ToLookup(s => s.Fields.Parent ?? "", s => s.Slug);
        SectionPlace Place(string slug) => new() { Slug = slug, Children = below[slug].Select(Place).ToArray() is { Length: > 0 } children ? children : null };
        return new([.. below[""].Select(Place)]);
    }
}
