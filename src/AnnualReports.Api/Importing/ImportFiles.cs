using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Importing;

/// <summary>An entry in a file: its draft, the languages in which it is public, and its place.</summary>
sealed record ImportItem(Kind Kind, string? Report, Draft Draft, string[] Published, string Place)
{
    /// <summary>Identifies the entry among the items and in the store.</summary>
    public ImportName Name { get; } = new(Kind.Name, Kind.UnderReport ? Report : null, Draft.Slug);
}

/// <summary>
/// The name of an entry: its kind, the slug of its report (null for kinds without one), and its slug.
/// </summary>
readonly record struct ImportName(string Kind, string? Report, string Slug);

/// <summary>
/// Files with the structure of <c>samples/*.json</c>, read without the store: their items, and all faults with their
/// places.
/// </summary>
sealed class ImportFiles
{
    readonly KindSet kinds;
    readonly Languages languages;

    ImportFiles(KindSet kinds, Languages languages) => (this.kinds, this.languages) = (kinds, languages);

    public List<ImportItem> Items { get; } = [];

    /// <summary>The files that entries refer to: their paths and names.</summary>
    public List<(string Path, string Name)> Media { get; } = [];

    public List<string> Faults { get; } = [];

    /// <summary>Reads and checks all files, and renders the prose of public texts.</summary>
    public static ImportFiles Read(IEnumerable<string> files, KindSet kinds, Languages languages)
    {
        var read = new ImportFiles(kinds, languages);
        read.Items.AddRange(files.SelectMany(read.Read));
        foreach (var item in read.Items)
            foreach (var language in item.Published)
                if (item.Draft.Text(language) is { } text)
                    item.Kind.RenderAhead(text, item.Draft.Slug, item.Report, language);
        return read;
    }

    IEnumerable<ImportItem> Read(string file)
    {
        if (Json(file) is not { } json)
            yield break;
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("entries", out var entries)
            || entries.ValueKind != JsonValueKind.Array
        )
        {
            Faults.Add($"{Path.GetFileName(file)}: an object with the array `entries` is expected.");
            yield break;
        }
        if (json.TryGetProperty("media", out var media))
            ReadMedia(media, file);
        foreach (var (index, entry) in entries.EnumerateArray().Index())
            if (Item(entry, $"{Path.GetFileName(file)} /entries/{index}") is { } item)
                yield return item;
    }

    /// <summary>
    /// Each element names a file, relative to this one, and the name that it will have if that is another.
    /// </summary>
    void ReadMedia(JsonElement media, string file)
    {
        var misfits = media.Misfits(typeof(MediaItem[]));
        Faults.AddRange(misfits.Select(m => $"{Path.GetFileName(file)} /media{m.Key}: {m.Value[0]}"));
        foreach (var item in misfits.Count > 0 ? [] : media.Deserialize<MediaItem[]>(Wire.Json)!)
        {
            var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, item.File);
            if (File.Exists(path))
                Media.Add((path, item.Name ?? Path.GetFileName(item.File)));
            else
                Faults.Add($"{Path.GetFileName(file)} /media: there is no file {item.File} beside it.");
        }
    }

    sealed record MediaItem(string File, string? Name = null);

    JsonElement? Json(string file)
    {
        try
        {
            return JsonBody.Parse(File.ReadAllBytes(file));
        }
        catch (ProblemException problem)
        {
            Faults.Add($"{Path.GetFileName(file)}: {problem.Message}");
            AddAll($"{Path.GetFileName(file)} ", problem);
        }
        catch (IOException unreadable)
        {
            Faults.Add(unreadable.Message);
        }
        return null;
    }

    ImportItem? Item(JsonElement entry, string place)
    {
        if (
            entry.ValueKind != JsonValueKind.Object
            || !entry.TryGetProperty("kind", out var name)
            || name.ValueKind != JsonValueKind.String
            || kinds.Named(name.GetString()!) is not { } kind
        )
        {
            Faults.Add($"{place}/kind: use one of {string.Join(", ", kinds.All.Select(k => k.Name))}.");
            return null;
        }
        try
        {
            var members = entry
                .EnumerateObject()
                .Where(m => m.Name is not ("kind" or "published" or ImportOrigins.Member))
                .ToDictionary(m => m.Name, m => m.Value);
            var body = DraftBody.Of(kind, JsonSerializer.SerializeToElement(members, Wire.Json));
            var told = ImportOrigins.Read(
                entry,
                kind,
                body.Draft,
                languages,
                (pointer, wrong) => Faults.Add($"{place}{pointer}: {wrong}")
            );
            return new(kind, body.Report, body.Draft with { Origins = told }, Published(entry, place), place);
        }
        catch (ProblemException misfit)
        {
            AddAll(place, misfit);
        }
        catch (Refusal refusal)
        {
            Faults.AddRange(refusal.Faults.Select(f => $"{place}{f.Pointer}: {f.Message}"));
        }
        return null;
    }

    string[] Published(JsonElement entry, string place)
    {
        if (!entry.TryGetProperty("published", out var tags))
            return [];
        var misfits = tags.Misfits(typeof(string[]));
        Faults.AddRange(misfits.Select(m => $"{place}/published{m.Key}: {m.Value[0]}"));
        string[] published = misfits.Count > 0 ? [] : tags.Deserialize<string[]>()!;
        Faults.AddRange(
            published
                .Where(t => languages.Find(t)?.Tag != t)
                .Select(t => $"{place}/published: '{t}' is not a configured language.")
        );
        return published;
    }

    void AddAll(string place, ProblemException problem) =>
        Faults.AddRange(problem.Errors?.SelectMany(e => e.Value.Select(m => $"{place}{e.Key}: {m}")) ?? []);
}
