using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>A draft, and the languages in which it goes public.</summary>
sealed record GoingPublic(Kind Kind, EntryRow Row, Draft Draft, IReadOnlyCollection<string> Languages);

/// <summary>
/// What does not stop publishing, and readers may stumble over: files that not everybody can use, and what a copied report still says of the year before.
/// </summary>
sealed class Warnings(ReportsDb db, Languages languages)
{
    /// <summary>The warnings of drafts in the languages in which they go public; null where there are none.</summary>
    public async Task<IReadOnlyList<PublicationWarning>?> Of(IReadOnlyList<GoingPublic> published, CancellationToken ct)
    {
        var texts = published.SelectMany(p => p.Languages.Order(StringComparer.Ordinal).Select(l => (Of: p, Language: l, Text: p.Draft.Text(l))))
            .Where(t => t.Text is not null).ToList();
        var files = await db.FilesOf(texts.SelectMany(t => t.Of.Kind.Files(t.Text!.Value, t.Language)).Select(u => u.Id), ct);
        var copies = await db.CopiesOf(published.Select(p => p.Row), ct);
        PublicationWarning[] found = [.. texts.SelectMany(t => t.Of.Kind.Warnings(t.Text!.Value, t.Language, files)
            .Concat(copies.GetValueOrDefault(t.Of.Row.No) is { } copy ? EarlierYear.Of(copy, t.Of.Draft, t.Language) : []).Select(w => Warning(t.Of, w))),
            .. texts.Select(t => t.Of).Distinct().SelectMany(p => copies.GetValueOrDefault(p.Row.No) is { } copy
                ? EarlierYear.OfFields(copy, p.Draft).Select(w => Warning(p, w)) : [])];
        return found.Length == 0 ? null : found;
    }

    /// <summary>What is to be said of the notes on one change of an entry.</summary>
    public IEnumerable<PublicationWarning> OfNotes(
        IReadOnlyDictionary<string, string>? notes, NotedChange change, EntryRow row, Draft draft, string pointer) =>
        UnreadNotes.Of(notes, change, pointer).Select(w => Warning(new(change.Kind, row, draft, []), w));

    PublicationWarning Warning(GoingPublic of, Fault fault) =>
        new($"{of.Kind.Segment}/{of.Row.Slug}", fault.Pointer, fault.Message, of.Row.Id, languages.Title(of.Kind, of.Draft));
}
