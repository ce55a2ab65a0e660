using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>What does not stop publishing, and readers may stumble over: files that not everybody can use.</summary>
sealed class Warnings(ReportsDb db)
{
    /// <summary>The warnings of drafts in the languages in which they go public; null where there are none.</summary>
    public async Task<IReadOnlyList<PublicationWarning>?> Of(IReadOnlyList<(Kind Kind, string Slug, Draft Draft, string[] Languages)> published, CancellationToken ct)
    {
        var texts = published.SelectMany(p => p.Languages.Order(StringComparer.Ordinal).Select(l => (p.Kind, p.Slug, Language: l, Text: p.Draft.Text(l)))).Where(t => t.Text is not null).ToList();
        var files = await db.FilesOf(texts.SelectMany(t => t.Kind.Files(t.Text!.Value, t.Language)).Select(u => u.Id), ct);
        PublicationWarning[] found = [.. texts.SelectMany(t => t.Kind.Warnings(t.Text!.Value, t.Language, files).Select(w => new PublicationWarning($"{t.Kind.Segment}/{t.Slug}", w.Pointer, w.Message)))];
        return found.Length == 0 ? null : found;
    }
}
