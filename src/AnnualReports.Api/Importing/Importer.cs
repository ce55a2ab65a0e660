using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Importing;

/// <summary>
/// Brings files of drafts into the store, the way all content goes: rules, revisions, and one publication of all that the files say is public.
/// Everything in one transaction: all of it, or nothing.
/// </summary>
sealed class Importer(ReportsDb db, KindSet kinds, Drafts drafts, PublicationLog log, Languages languages, TimeProvider time)
{
    /// <summary>One entry of a file.</summary>
    sealed record Item(Kind Kind, string? Report, Draft Draft, string[] Published, string Place);

    public async Task<(int Entries, int Records)> Import(IReadOnlyList<string> files, Guid by, CancellationToken ct)
    {
        var items = files.SelectMany(Read).ToList();
        var ordered = kinds.All.SelectMany(kind => items.Where(i => i.Kind == kind).GroupBy(i => i.Report).SelectMany(g => Sorted(kind, [.. g]))).ToList();
        IReadOnlyList<Publication> records = [];
        await db.Write(
            async token =>
            {
                var created = new List<(EntryRow Row, Item Item)>();
                foreach (var item in ordered)
                    created.Add((await Create(item, by, token), item));
                return records = await log.PublishInside(async inner => await Changes(created, inner), by, token);
            },
            token => log.Committed(records, token), ct);
        return (ordered.Count, records.Count);
    }

    static IEnumerable<Item> Sorted(Kind kind, IReadOnlyList<Item> items) =>
        ParentsFirst.Order(kind, items.Select(i => i.Draft)).Select(d => items.First(i => ReferenceEquals(i.Draft, d)));

    async Task<EntryRow> Create(Item item, Guid by, CancellationToken ct)
    {
        try
        {
            return await drafts.CreateInside(item.Kind, item.Report, item.Draft, Guid.CreateVersion7(time.GetUtcNow()), by, ct);
        }
        catch (Refusal refusal)
        {
            throw new InvalidDataException($"{item.Place}: {refusal.Message}{Listed(refusal.Faults)}", refusal);
        }
    }

    async Task<IReadOnlyList<Change>> Changes(List<(EntryRow Row, Item Item)> created, CancellationToken ct)
    {
        var entries = await new PublicStates(db, kinds, languages).Entries([.. created.Select(c => c.Row)], ct);
        return [.. created.Zip(entries, Change (c, entry) => new Publish(entry, 1, [.. c.Item.Published], Publish.Minor, new Dictionary<string, string>())).Where(p => p.Languages.Length > 0)];
    }

    IEnumerable<Item> Read(string file)
    {
        var json = JsonReading.Parse(File.ReadAllBytes(file));
        foreach (var (index, entry) in json.GetProperty("entries").EnumerateArray().Index())
        {
            var place = $"{Path.GetFileName(file)} /entries/{index}";
            var kind = kinds.Named(entry.GetProperty("kind").GetString() ?? "") ?? throw new InvalidDataException($"{place}/kind: use one of {string.Join(", ", kinds.All.Select(k => k.Name))}.");
            var published = entry.TryGetProperty("published", out var tags) ? tags.Deserialize<string[]>()! : [];
            yield return Take(kind, entry, published, place);
        }
    }

    static Item Take(Kind kind, JsonElement entry, string[] published, string place)
    {
        var members = entry.EnumerateObject().Where(m => m.Name is not ("kind" or "published")).ToDictionary(m => m.Name, m => m.Value);
        try
        {
            var body = DraftBody.Of(kind, JsonSerializer.SerializeToElement(members, Wire.Json));
            return new(kind, body.Report, body.Draft, published, place);
        }
        catch (ProblemException misfit)
        {
            throw new InvalidDataException($"{place}: {misfit.Message}{string.Concat(misfit.Errors?.Select(e => $"\n  {place}{e.Key}: {e.Value[0]}") ?? [])}", misfit);
        }
    }

    public static string Listed(IEnumerable<Fault> faults) => string.Concat(faults.Select(f => $"\n  {f.Entry}{f.Pointer}: {f.Message}"));
}
