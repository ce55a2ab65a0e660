using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>A draft, and the languages in which it is published.</summary>
sealed record GoingPublic(Kind Kind, EntryRow Row, Draft Draft, IReadOnlyCollection<string> Languages);

/// <summary>
/// Finds problems that do not stop publishing but may disturb readers: what the checks find, and traces of an earlier
/// year in a copied report.
/// </summary>
sealed class Warnings(ReportsDb db, Languages languages, IDraftChecks checks)
{
    /// <summary>
    /// The warnings about drafts in the languages in which they are published; null if there are none.
    /// </summary>
    /// <param name="published">The drafts.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="known">The files that they name, where they were read already.</param>
    public async Task<IReadOnlyList<PublicationWarning>?> Of(
        IReadOnlyList<GoingPublic> published,
        CancellationToken ct,
        IReadOnlyDictionary<Guid, StoredFile>? known = null
    )
    {
        var flaws = await checks.Of(
            [.. published.Select(p => new CheckedDraft(p.Kind, p.Row.ToEntry(null), p.Draft, p.Languages))],
            ct,
            known,
            arePublic: known is not null
        );
        var copies = await db.CopySourcesOf(published.Select(p => p.Row), ct);
        PublicationWarning[] found =
        [
            .. published.SelectMany(
                (p, i) =>
                    flaws[i]
                        .Concat(
                            copies.GetValueOrDefault(p.Row.No) is { } copy
                                ? p
                                    .Languages.Order(StringComparer.Ordinal)
                                    .Where(l => p.Draft.Text(l) is not null)
                                    .SelectMany(l => EarlierYear.Of(copy, p.Draft, l))
                                    .Concat(EarlierYear.OfFields(copy, p.Draft))
                                : []
                        )
                        .Select(w => Warning(p, w))
            ),
        ];
        return found.Length == 0 ? null : found;
    }

    /// <summary>The warnings about the notes on one change of an entry.</summary>
    public IEnumerable<PublicationWarning> OfNotes(
        IReadOnlyDictionary<string, string>? notes,
        NotedChange change,
        EntryRow row,
        Draft draft,
        string pointer
    ) => UnreadNotes.Of(notes, change, pointer).Select(w => Warning(new(change.Kind, row, draft, []), w));

    /// <summary>The warnings about texts that are public though their sources say something else.</summary>
    public IEnumerable<PublicationWarning> OfStale(IEnumerable<StaleText> texts, Kind kind, EntryRow row, Draft draft) =>
        texts.Select(t => Warning(new(kind, row, draft, []), new(t.Pointer, t.Message)));

    PublicationWarning Warning(GoingPublic of, Fault fault) =>
        new(
            $"{of.Kind.Segment}/{of.Row.Slug}",
            fault.Pointer,
            fault.Message,
            of.Row.Id,
            languages.Title(of.Kind, of.Draft),
            (fault as Flaw)?.Check,
            (fault as Flaw)?.Passage,
            (fault as Flaw)?.Line,
            $"{Addresses.Root}/manage/{of.Kind.Segment}/{of.Row.Id}"
        );
}
