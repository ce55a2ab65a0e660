namespace AnnualReports.Contracts.Client;

/// <summary>Releases: publications that go live together.</summary>
public sealed class Releases
{
    const string Path = "/api/v1/manage/releases";

    readonly ReportsClient client;

    internal Releases(ReportsClient client) => this.client = client;

    /// <summary>All releases, the newest first.</summary>
    /// <param name="states">Only those that stand like one of these; none: all.</param>
    /// <param name="problems">Only those that something stops, or nothing; null: both.</param>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<ReleaseCard> List(IReadOnlyCollection<ReleaseState>? states = null, bool? problems = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<ReleaseCard>>(Query.On(Path,
            ("state", states is { Count: > 0 } ? string.Join(',', states.Select(s => Query.Word<ReleaseState>(s))) : null),
            ("problems", problems is { } any ? any ? "true" : "false" : null))), ct: ct);

    /// <summary>One release with its items.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Get(Guid id, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Plans a release.</summary>
    /// <param name="request">What goes live, and when.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Plan(ReleaseRequest request, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, Path, request, ct: ct);

    /// <summary>Changes a release that was read: all but its report, languages and items. A time schedules it, and no time (null) makes it planned again.</summary>
    /// <param name="read">The release that was read, or the answer to the last change of it.</param>
    /// <param name="change">What it says after from what it says before: <c>release => release with { … }</c>.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Change(Answered<ReleaseView> read, Func<ReleaseRequest, ReleaseRequest> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(change);
        var before = Settings(read.Value);
        return client.Ask<ReleaseView>(HttpMethod.Patch, $"{Path}/{read.Value.Id}", MergePatch.Between(before, change(before)), MergePatch.MediaType, read.Tag, ct: ct);
    }

    /// <summary>Adds an entry to a release, or says anew what happens to it.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="item">What to do to which entry.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Put(Guid id, string eTag, ReleaseItemDraft item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return client.Ask<ReleaseView>(HttpMethod.Put, $"{Path}/{id}/items/{item.Entry}", item, ifMatch: eTag, ct: ct);
    }

    /// <summary>Takes an entry out of a release.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Remove(Guid id, string eTag, Guid entry, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Delete, $"{Path}/{id}/items/{entry}", ifMatch: eTag, ct: ct);

    /// <summary>Says, as a second person, that the revision that an item names may go public.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="entry">The item's entry.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Approve(Guid id, string eTag, Guid entry, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/items/{entry}/approve", ifMatch: eTag, ct: ct);

    /// <summary>What would stop it now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Preflight>> Preflight(Guid id, CancellationToken ct = default) => client.Ask<Preflight>(HttpMethod.Get, $"{Path}/{id}/preflight", ct: ct);

    /// <summary>Publishes it now.</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Publish(Guid id, string eTag, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/publish", ifMatch: eTag, ct: ct);

    /// <summary>Gives it up for good. To take only its time back, change it to have none (<c>At = null</c>).</summary>
    /// <param name="id">The release.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<ReleaseView>> Cancel(Guid id, string eTag, CancellationToken ct = default) => client.Ask<ReleaseView>(HttpMethod.Post, $"{Path}/{id}/cancel", ifMatch: eTag, ct: ct);

    static ReleaseRequest Settings(ReleaseView release) => new()
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
}
