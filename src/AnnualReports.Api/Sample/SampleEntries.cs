using System.Security.Cryptography;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Sample;

/// <summary>
/// The entries of the sample that the program ships. The examples of the OpenAPI documents show them, so that every
/// example can be sent to a store that holds the sample.
/// </summary>
sealed class SampleEntries : IExampleEntries
{
    readonly List<ExampleEntry> entries;
    readonly List<Guid> files;
    readonly Guid spare;
    readonly string report;
    readonly string highlight;
    readonly string section;

    public SampleEntries(KindSet kinds)
    {
        report = kinds.Report.Name;
        highlight = kinds.OfContract<HighlightDraft>().Name;
        section = kinds.OfContract<SectionDraft>().Name;
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        JsonElement[] all =
        [
            .. Directory
                .GetFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => JsonElement.Parse(System.IO.File.ReadAllBytes(file))),
        ];
        entries = [.. all.SelectMany(file => file.GetProperty("entries").EnumerateArray().Select(Entry))];
        files =
        [
            .. all.Where(f => f.TryGetProperty("media", out _))
                .SelectMany(f => f.GetProperty("media").EnumerateArray())
                .Select(m =>
                    Ids.OfFile(
                        SHA256.HashData(
                            System.IO.File.ReadAllBytes(Path.Combine(folder, m.GetProperty("file").GetString()!))
                        )
                    )
                ),
        ];
        spare = files.LastOrDefault(id =>
            entries.TrueForAll(e => !e.Draft.GetRawText().Contains(id.ToString(), StringComparison.Ordinal))
        );
    }

    static ExampleEntry Entry(JsonElement draft) =>
        new(
            draft.GetProperty("kind").GetString()!,
            draft.TryGetProperty("report", out var report) ? report.GetString() : null,
            draft.GetProperty("slug").GetString()!,
            !draft.TryGetProperty("published", out _),
            draft
        );

    /// <inheritdoc />
    public ExampleEntry? Of(ShownBy shown)
    {
        var found = entries
            .Where(e =>
                e.Kind == shown.Kind
                && e.NeverPublic == shown.NeverPublic
                && (e.Report ?? Examples.Report) == Examples.Report
                && (e.Kind != report || e.Slug == Examples.Report || shown.NeverPublic)
            )
            .ToList();
        return (shown.Unreferenced ? found.Find(e => !IsNamed(e)) ?? found.Find(e => !IsQuoted(e)) : null)
            ?? found.FirstOrDefault();
    }

    /// <summary>The entry of another year with the same slug does not count: it names itself.</summary>
    public bool IsNamed(ExampleEntry entry) =>
        entries.Exists(e => (e.Kind, e.Slug) != (entry.Kind, entry.Slug) && Names(e.Draft.GetRawText(), entry.Slug));

    /// <summary>Whether a text quotes it: then it can't be withdrawn in a language of that text.</summary>
    bool IsQuoted(ExampleEntry entry) =>
        entries.Exists(e => e.Draft.GetRawText().Contains($"figure:{entry.Slug}", StringComparison.Ordinal));

    static bool Names(string draft, string slug) =>
        new[] { $"\"{slug}\"", $"/{slug}", $"figure:{slug}" }.Any(name =>
            draft.Contains(name, StringComparison.Ordinal)
        );

    /// <inheritdoc />
    public ExampleEntry Planned =>
        entries.First(e => e.Kind == highlight && e is { NeverPublic: true, Report: Examples.Report });

    /// <inheritdoc />
    public Guid File(bool unused) => unused ? spare : files.FirstOrDefault(id => id != spare);

    /// <inheritdoc />
    public JsonElement? Member(string type, string member) =>
        entries
            .OrderByDescending(e => type.StartsWith(e.Kind, StringComparison.OrdinalIgnoreCase))
            .SelectMany(e =>
                e.Draft.GetProperty("translations")
                    .EnumerateObject()
                    .Select(t => t.Value)
                    .Prepend(e.Draft.GetProperty("fields"))
            )
            .Select(part => part.TryGetProperty(member, out var value) ? value : (JsonElement?)null)
            .FirstOrDefault(v => v is not null);

    /// <inheritdoc />
    public SectionOrder Order
    {
        get
        {
            var sections = entries
                .Where(e => e.Kind == section && e.Report == Examples.Report)
                .Select(e => (e.Slug, Fields: e.Draft.GetProperty("fields").Deserialize<SectionFields>(Wire.Json)!))
                .ToList();
            var below = sections.OrderBy(s => s.Fields.Position).ToLookup(s => s.Fields.Parent ?? "", s => s.Slug);
            SectionPlace Place(string slug) =>
                new()
                {
                    Slug = slug,
                    Children = below[slug].Select(Place).ToArray() is { Length: > 0 } children ? children : null,
                };
            return new([.. below[""].Select(Place)]);
        }
    }
}
