using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Importing;

/// <summary>
/// Writes the content of the store in the form that <c>import</c> reads: public texts, and drafts that are newer or
/// were never public.
/// </summary>
sealed class Exporter(ReportsDb db, KindSet kinds, Languages languages, PublicStates states, MediaFiles files)
{
    readonly HashSet<string> copied = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> ownIds = new(StringComparer.Ordinal);
    string folder = "";

    static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = Wire.Json.Encoder };

    /// <summary>Writes all content of one snapshot.</summary>
    /// <returns>The number of entries in the file.</returns>
    public async Task<int> Export(FileStream output, CancellationToken ct)
    {
        folder = FolderOf(output.Name);
        var count = await db.ReadTogether(
            token =>
            {
                // A second attempt starts the file again.
                output.SetLength(0);
                copied.Clear();
                ownIds.Clear();
                return Written(output, token);
            },
            ct
        );
        var target = Path.Combine(Path.GetDirectoryName(output.Name)!, folder);
        if (copied.Count > 0)
            OwnerOnly.CreateFolder(target);
        foreach (var hash in copied.Where(files.Has))
            File.Copy(files.Original(hash), Path.Combine(target, hash), overwrite: true);
        return count;
    }

    async Task<int> Written(Stream output, CancellationToken ct)
    {
        var (count, report) = (0, kinds.Report.Name);
        var sources = await db
            .Entries.AsNoTracking()
            .Where(e => e.Kind == report)
            .ToDictionaryAsync(e => e.No, e => e.SourceLanguage, ct);
        await using var writer = new Utf8JsonWriter(output, Readable);
        writer.WriteStartObject();
        await WriteMedia(writer, ct);
        writer.WriteStartArray("entries");
        foreach (var kind in kinds.All)
        {
            var rows = await db
                .Entries.AsNoTracking()
                .Existing()
                .Where(e => e.Kind == kind.Name)
                .OrderBy(e => e.No)
                .ToListAsync(ct);
            var current = await states.Languages(rows.Select(r => r.No), ct);
            foreach (var row in rows)
            {
                var source = sources.GetValueOrDefault(kind.IsReport ? row.No : row.ReportNo) ?? languages.Default;
                var known = current.GetValueOrDefault(row.No, LanguageStates.None);
                count += await Write(writer, kind, row, known, source, ct);
            }
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        return count;
    }

    /// <summary>The folder with the files of an export, which is beside it and named after it.</summary>
    public static string FolderOf(string export) => Path.GetFileNameWithoutExtension(export) + "-media";

    /// <summary>The files, if there are any, each named by its hash, because several may have the same name.</summary>
    async Task WriteMedia(Utf8JsonWriter writer, CancellationToken ct)
    {
        var media = await db
            .Media.AsNoTracking()
            .Where(m => m.ErasedAt == null)
            .OrderBy(m => m.UploadedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        if (media.Count == 0)
            return;
        writer.WriteStartArray("media");
        foreach (var row in media)
        {
            if (row.Id != Ids.OfFile(row.Sha256))
                ownIds[row.Id.ToString("D")] = Ids.OfFile(row.Sha256).ToString("D");
            if (copied.Contains(row.Hash))
                continue;
            writer.WriteStartObject();
            writer.WriteString("file", $"{folder}/{row.Hash}");
            writer.WriteString("name", row.Name);
            writer.WriteEndObject();
            copied.Add(row.Hash);
        }
        writer.WriteEndArray();
    }

    async Task<int> Write(
        Utf8JsonWriter writer,
        Kind kind,
        EntryRow row,
        ImmutableSortedDictionary<string, LanguageState> current,
        string source,
        CancellationToken ct
    )
    {
        var report = (await db.SlugsOf([row.ReportNo], ct)).GetValueOrDefault(row.ReportNo);
        var live = current.Values.Where(s => s.IsPublic).ToList();
        int[] numbers = [row.Head, .. live.SelectMany(s => new[] { s.Revision, s.FieldsRevision })];
        var drafts = await db.DraftsOf(numbers.Select(number => (row.No, number)), ct);
        var contents = drafts.ToDictionary(d => d.Key.Number, d => WithOrigins(kind, d.Value, d.Key.Number, source));
        var head = contents[row.Head];
        if (live.Count == 0)
            return Item(writer, kind, report, head, source, []);
        var shown = new Draft(
            row.Slug,
            contents[live.Max(s => s.FieldsRevision)].Fields,
            live.ToImmutableSortedDictionary(
                s => s.Language,
                s => contents[s.Revision].Text(s.Language)!.Value,
                StringComparer.Ordinal
            )
        )
        {
            Origins = live.Select(s => (s.Language, Made: contents[s.Revision].Origins!.GetValueOrDefault(s.Language)))
                .Where(s => s.Made is not null)
                .ToImmutableSortedDictionary(s => s.Language, s => s.Made!, StringComparer.Ordinal),
        };
        // If all public texts are of the newest revision, its other texts are included, so that one item is enough. It is
        // also enough if the newest revision says of the same texts that they still hold.
        var isHead = live.All(s => s.Revision == row.Head && s.FieldsRevision == row.Head) || shown.Same(head);
        string[] published = [.. live.Select(s => s.Language)];
        if (isHead)
            return Item(writer, kind, report, head, source, published);
        // The second item always tells: otherwise its texts that are the same would keep what the first one was made from.
        return Item(writer, kind, report, shown, source, published)
            + Item(writer, kind, report, head, source, [], tells: true);
    }

    /// <summary>Texts that were saved before origins were kept count as fresh against the source of their revision.</summary>
    static Draft WithOrigins(Kind kind, Draft draft, int number, string source) =>
        draft.Origins is not null
            ? draft
            : draft with
            {
                Origins = TextOrigins.Origins(kind, null, draft, number, Sourcing.Usual, source),
            };

    int Item(
        Utf8JsonWriter writer,
        Kind kind,
        string? report,
        Draft draft,
        string source,
        string[] published,
        bool tells = false
    )
    {
        writer.WriteStartObject();
        writer.WriteString("kind", kind.Name);
        foreach (var member in InAnyStore(new DraftBody(report, draft).ToJson()).EnumerateObject())
            member.WriteTo(writer);
        if (ToldOrigins.Of(kind, draft, source) is { } told && (tells || !told.IsEmpty))
            ImportOrigins.Write(writer, told);
        if (published.Length > 0)
        {
            writer.WritePropertyName("published");
            JsonSerializer.Serialize(writer, published);
        }
        writer.WriteEndObject();
        return 1;
    }

    /// <summary>
    /// A draft with the ids that files have in every store. Only where somebody could not see that others have the same
    /// bytes does a file have another.
    /// </summary>
    JsonElement InAnyStore(JsonElement draft)
    {
        if (ownIds.Count == 0)
            return draft;
        var text = draft.GetRawText();
        foreach (var (own, common) in ownIds)
            text = text.Replace(own, common, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
