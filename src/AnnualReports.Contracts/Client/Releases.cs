namespace AnnualReports.Contracts.Client;

/// <summary>Releases: entries that are published together.</summary>
public sealed class Releases
{
    const string Path = "/api/v1/manage/releases";

    readonly ReportsClient client;

    internal Releases(ReportsClient client) => this.client = client;

    /// <summary>All releases, the newest first.</summary>
    /// <param name="states">Only releases in one of these states; none for all.</param>
    /// <param name="problems">Only releases that something stops, or only those that nothing stops; null for
    /// both.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<ReleaseCard> List(
        IReadOnlyCollection<ReleaseState>? states = null,
        bool? problems = null,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<ReleaseCard>>(
                Query.On(
                    Path,
                    (
                        "state",
                        states is { Count: > 0 }
                            ? string.Join(',', states.Select(s => Query.Word<ReleaseState>(s)))
                            : null
                    ),
                    (
                        "problems",
                        problems is { } any
                            ? any
                                ? "true"
                                : "false"
                            : null
                    )
                )
            ),
            ct: ct
        );

    /// <summary>One release, with its items.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Get(Guid id, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Creates a release.</summary>
    /// <param name="request">What it publishes, and when.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Plan(ReleaseRequest request, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>
    /// Changes a release that was read: everything except its report, languages and items. If a time is set, the
    /// release is scheduled; if the time is null, it is planned again.
    /// </summary>
    /// <param name="read">The release that was read, or the answer to the last change of it.</param>
    /// <param name="change">Makes the new release from the one that was read: <c>release => release with { …
    /// }</c>.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Change(
        Answered<ReleaseView> read,
        Func<ReleaseRequest, ReleaseRequest> change,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(change);
        var before = Settings(read.Value);
        return client.Ask<ReleaseView>(
            HttpMethod.Patch,
            $"{Path}/{read.Value.Id}",
            MergePatch.Between(before, change(before)),
            MergePatch.MediaType,
            read.Tag,
            ct: ct
        );
    }

    /// <summary>Adds an entry to a release, or changes what happens to it.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="item">The entry, and what to do with it.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Put(Guid id, string eTag, ReleaseItemDraft item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return client.Ask<ReleaseView>(HttpMethod.Put, $"{Path}/{id}/items/{item.Entry}", item, ifMatch: eTag, ct: ct);
    }

    /// <summary>Removes an entry from a release.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Remove(Guid id, string eTag, Guid entry, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Delete, $"{Path}/{id}/items/{entry}", ifMatch: eTag, ct: ct);

    /// <summary>Approves, as a second person, the revision that an item names.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="entry">The item's entry.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Approve(Guid id, string eTag, Guid entry, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/items/{entry}/approve", ifMatch: eTag, ct: ct);

    /// <summary>Reports what would stop the release now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Preflight>> Preflight(Guid id, CancellationToken ct = default) =>
        client.Ask<Preflight>(HttpMethod.Get, $"{Path}/{id}/preflight", ct: ct);

    /// <summary>Publishes the release now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Publish(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/publish", ifMatch: eTag, ct: ct);

    /// <summary>Cancels the release for good. To remove only its time, change it (<c>At = null</c>).</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<ReleaseView>> Cancel(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/cancel", ifMatch: eTag, ct: ct);

    static ReleaseRequest Settings(ReleaseView release) =>
        new()
        {
            Title = release.Title,
            Report = release.Report,
            Languages = release.Languages is { } languages ? LanguageChoice.Create([.. languages]) : null,
            ChangeKind = release.ChangeKind,
            ChangeNote = release.ChangeNote,
            At = release.At,
            Edition = release.Edition,
            EditionLabel = release.EditionLabel,
            EditionNote = release.EditionNote,
            Override = release.Override,
        };

    /// <summary>What readers of the newest drafts would stumble over, before anything is published.</summary>
    /// <param name="report">The slug of a report: only its own draft and those below it.</param>
    /// <param name="entry">An entry: only its draft.</param>
    /// <param name="language">Only what is in this language or in none.</param>
    /// <param name="check">Only what this check finds; <see cref="CheckNames"/> has them.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<PublicationWarning> Warnings(
        string? report = null,
        Guid? entry = null,
        string? language = null,
        string? check = null,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<PublicationWarning>>(
                Query.On(
                    "/api/v1/manage/warnings",
                    ("report", report),
                    ("entry", entry?.ToString()),
                    ("language", language),
                    ("check", check)
                )
            ),
            ct: ct
        );
}
