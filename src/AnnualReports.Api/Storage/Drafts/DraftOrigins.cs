using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Says of drafts that are saved what their texts were made from.</summary>
sealed class DraftOrigins(ReportsDb db, Languages languages)
{
    /// <summary>The language that the report of an entry is written in first.</summary>
    public string SourceLanguage(Kind kind, NewestDraft newest, Draft draft) =>
        kind.IsReport ? SourceLanguage(kind, draft) : newest.SourceLanguage;

    /// <summary>The same of an entry that was just created.</summary>
    public async Task<string> SourceLanguage(Kind kind, EntryRow row, Draft draft, CancellationToken ct) =>
        (
            row.ReportNo == 0
                ? kind.SourceLanguage(draft.Fields)
                : (await db.ReportsOf([row.ReportNo], ct)).GetValueOrDefault(row.ReportNo)?.SourceLanguage
        ) ?? languages.Default;

    /// <summary>A draft that is saved on top of another.</summary>
    public Draft Of(Kind kind, NewestDraft newest, Draft draft, Sourcing made) =>
        draft with
        {
            Origins = TextOrigins.Origins(
                kind,
                (newest.Draft, newest.Row.Head),
                draft,
                newest.Row.Head + 1,
                made,
                SourceLanguage(kind, newest, draft)
            ),
        };

    /// <summary>Drafts of new entries, in the order of what they are made from.</summary>
    public async Task<List<(EntryRow Row, Draft Draft)>> Of(
        Kind kind,
        IReadOnlyCollection<(EntryRow Row, Draft Draft)> created,
        IReadOnlyList<Creation> creations,
        CancellationToken ct
    )
    {
        long[] reports = [.. created.Where(c => c.Draft.Translations.Count > 1).Select(c => c.Row.ReportNo).Distinct()];
        var sources =
            kind.UnderReport && reports.Length > 0
                ? await db
                    .Entries.AsNoTracking()
                    .Where(e => reports.Contains(e.No))
                    .ToDictionaryAsync(e => e.No, e => e.SourceLanguage, ct)
                : [];
        return [
            .. created.Zip(
                creations,
                (c, creation) =>
                    (c.Row, Made(kind, c.Draft, creation.Made, sources.GetValueOrDefault(c.Row.ReportNo)))
            ),
        ];
    }

    Draft Made(Kind kind, Draft draft, Sourcing made, string? source) =>
        draft with
        {
            Origins = TextOrigins.Origins(
                kind,
                null,
                draft,
                1,
                made,
                source ?? SourceLanguage(kind, draft)
            ),
        };

    string SourceLanguage(Kind kind, Draft draft) => kind.SourceLanguage(draft.Fields) ?? languages.Default;
}
