using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Benchmarks.Costs;

/// <summary>
/// A public entry with two contents, which it has in turns. Each turn is a new revision with other words in each
/// language and the same references.
/// </summary>
/// <param name="no">Its number.</param>
/// <param name="kind">Its kind.</param>
/// <param name="isShown">Whether it belongs to the report that readers are shown.</param>
/// <param name="newest">Its newest revision.</param>
sealed class Twofold(long no, string kind, bool isShown, RevisionRow newest)
{
    /// <summary>The members that are changed: the first of these that an entry has.</summary>
    static readonly string[] Words = ["summary", "title", "name", "label"];

    readonly string[] contents = [newest.Content!, Other(newest.Content!)];
    int head = newest.Number;

    public long No => no;

    public string Kind => kind;

    public bool IsShown => isShown;

    /// <summary>Its newest revision's number.</summary>
    public int Head => head;

    public string[] Languages { get; } = [.. Draft.Parse(newest.Content!).Translations.Keys];

    /// <summary>Everything that is public, including the report that is shown.</summary>
    public static async Task<List<Twofold>> All(ReportsDb db, string report, CancellationToken ct)
    {
        var shown = await db
            .Entries.Where(e => e.Kind == "report" && e.Slug == report)
            .Select(e => e.No)
            .SingleAsync(ct);
        var rows = await db
            .Entries.AsNoTracking()
            .Where(e => db.Live.Any(l => l.EntryNo == e.No && l.Until == null && !l.Gone))
            .Join(
                db.Revisions.AsNoTracking(),
                e => new { e.No, Number = e.Head },
                r => new { No = r.EntryNo, r.Number },
                (e, r) => new { Entry = e, Revision = r }
            )
            .OrderBy(r => r.Entry.No)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new Twofold(
                r.Entry.No,
                r.Entry.Kind,
                r.Entry.No == shown || r.Entry.ReportNo == shown,
                r.Revision
            )),
        ];
    }

    /// <summary>Its next revision, which then is its newest.</summary>
    public RevisionRow Next(DateTime at) =>
        new()
        {
            EntryNo = no,
            Number = ++head,
            Content = contents[(head - newest.Number) % contents.Length],
            Languages = newest.Languages,
            SavedAt = at,
            SavedBy = Actor.Program.Id,
        };

    static string Other(string content)
    {
        var draft = Draft.Parse(content);
        return (
            draft with
            {
                Translations = draft.Translations.SetItems(
                    draft.Translations.Select(t => KeyValuePair.Create(t.Key, Changed(t.Value)))
                ),
            }
        ).Serialize();
    }

    static JsonElement Changed(JsonElement text)
    {
        var changed = JsonNode.Parse(text.GetRawText())!.AsObject();
        var word = Words.First(w => changed[w] is JsonValue);
        changed[word] = $"{changed[word]} (2)";
        return JsonSerializer.SerializeToElement(changed);
    }
}
