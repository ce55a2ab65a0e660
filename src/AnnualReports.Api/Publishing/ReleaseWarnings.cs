using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>Finds warnings about releases, which do not keep them from being published.</summary>
sealed class ReleaseWarnings(KindSet kinds, ReleaseItems items, PublicStates states, Warnings warnings)
{
    /// <summary>Whether the release can still be published.</summary>
    public static bool IsAhead(ReleaseRow row) => ReleaseStates.Publishable.Contains(row.State);

    /// <summary>Warns of items with a revision of which a newer one was saved.</summary>
    public PublicationWarning[] Newer(IEnumerable<ReleaseItemView> shown) =>
        [
            .. shown
                .Where(i => i.NewestRevision is not null)
                .Select(i => new PublicationWarning(
                    $"{kinds[i.Kind].Segment}/{i.Slug}",
                    "",
                    $"The release has revision {i.Revision}; revision {i.NewestRevision} was saved since, and stays a draft. "
                        + "To take it, name it, or schedule the release again.",
                    i.Entry,
                    i.Title
                )),
        ];

    /// <summary>
    /// Warns of texts that would be public though their sources say something else, unless that stops the release.
    /// </summary>
    public IEnumerable<PublicationWarning> Stale(Judgement judged, IReadOnlyList<ReleaseItemView> shown)
    {
        var stopped = judged
            .Refusals.Where(r => r.Reason == RefusalReason.LanguageParity)
            .SelectMany(r => r.Places)
            .Select(p => (p.Id, p.Pointer))
            .ToHashSet();
        return judged
            .Stale.Where(s => !stopped.Contains((s.Entry.Id, s.Text.Pointer)))
            .Select(s => new PublicationWarning(
                s.Entry.Path(kinds),
                s.Text.Pointer,
                s.Text.Message,
                s.Entry.Id,
                shown.FirstOrDefault(i => i.Entry == s.Entry.Id)?.Title
            ));
    }

    /// <summary>
    /// Warns of notes that nobody will read, those of the release and those of its items. For a published release only
    /// its languages are known.
    /// </summary>
    public async Task<List<PublicationWarning>> Unread(
        ReleaseRow release,
        IReadOnlyList<ReleaseItem> found,
        IReadOnlyList<ReleaseItemView> shown,
        CancellationToken ct
    )
    {
        var ahead = IsAhead(release);
        if (
            found.Count == 0
            || (!ahead && release.PublishedAt is null)
            || (release.Notes is null && found.All(i => i.Item.Notes is null))
        )
            return [];
        var statesOf = ahead ? await states.Languages(found.Select(i => i.Row.No), ct) : [];
        var changes = found
            .Select(i => Noted(i, release, ahead ? statesOf.GetValueOrDefault(i.Row.No, LanguageStates.None) : null))
            .ToList();
        var warned = new List<PublicationWarning>();
        foreach (var (index, item) in found.Index().Where(i => i.Item.Item.Notes is not null))
            warned.AddRange(
                UnreadNotes
                    .Of(Notes.Read(item.Item.Notes), changes[index], $"/items/{index}/changeNote")
                    .Select(w => new PublicationWarning(
                        $"{changes[index].Kind.Segment}/{item.Row.Slug}",
                        w.Pointer,
                        w.Message,
                        item.Row.Id,
                        shown[index].Title
                    ))
            );
        var sharing = changes.Where((_, index) => found[index].Item.Notes is null).ToList();
        warned.AddRange(
            UnreadNotes
                .Of(Notes.Read(release.Notes), sharing, "/changeNote")
                .Select(w => new PublicationWarning(
                    $"releases/{release.Id}",
                    w.Pointer,
                    w.Message,
                    release.Id,
                    release.Title
                ))
        );
        return warned;
    }

    /// <summary>
    /// The change that an item makes, and the languages in which it changes something, if the states of the languages
    /// are known.
    /// </summary>
    NotedChange Noted(ReleaseItem item, ReleaseRow release, IReadOnlyDictionary<string, LanguageState>? current)
    {
        var withdraws = item.Item.Action == ReleaseActions.Withdraw;
        return new(
            kinds[item.Row.Kind],
            withdraws,
            item.Item.ChangeKind ?? release.ChangeKind,
            item.Languages,
            [.. item.Languages.Where(l => current is null || Changes(current.GetValueOrDefault(l)))]
        );

        bool Changes(LanguageState? now) =>
            now is { IsPublic: true }
                ? withdraws || now.Revision != item.Revision || now.FieldsRevision != item.Revision
                : !withdraws;
    }

    /// <summary>The warnings about the revisions that it would publish.</summary>
    public async Task<IReadOnlyList<PublicationWarning>> OfDrafts(
        IReadOnlyList<ReleaseItem> found,
        CancellationToken ct
    ) =>
        await warnings.Of(
            [
                .. (await items.Drafts(found, ct)).Select(d => new GoingPublic(
                    kinds[d.Item.Row.Kind],
                    d.Item.Row,
                    d.Draft,
                    d.Item.Languages
                )),
            ],
            ct
        ) ?? [];
}
