namespace AnnualReports.Contracts.Client;

/// <summary>Drafts of a kind. A change needs the tag that was read: a stale one is refused, so that nobody's work is overwritten.</summary>
/// <typeparam name="TDraft">The draft of the kind.</typeparam>
/// <typeparam name="TText">Its text in one language.</typeparam>
public sealed class Drafts<TDraft, TText>
{
    const string MergePatch = "application/merge-patch+json";

    readonly ReportsClient client;
    readonly string path;

    internal Drafts(ReportsClient client, string path) => (this.client, this.path) = (client, path);

    /// <summary>All entries, drafts too.</summary>
    /// <param name="report">Only those of this report.</param>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<EditedCard> List(string? report = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<EditedCard>>(path), report is null ? null : new() { Parameters = new Dictionary<string, string> { ["report"] = report } }, ct);

    /// <summary>The newest revision of an entry.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Edited<TDraft>>> Get(Guid id, CancellationToken ct = default) => client.Ask<Edited<TDraft>>(HttpMethod.Get, $"{path}/{id}", ct: ct);

    /// <summary>Creates an entry, as a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Edited<TDraft>>> Create(TDraft draft, CancellationToken ct = default) => client.Ask<Edited<TDraft>>(HttpMethod.Post, path, draft, ct: ct);

    /// <summary>Replaces the whole draft by a new revision.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Edited<TDraft>>> Save(Guid id, string eTag, TDraft draft, CancellationToken ct = default) => client.Ask<Edited<TDraft>>(HttpMethod.Put, $"{path}/{id}", draft, ifMatch: eTag, ct: ct);

    /// <summary>Changes a part of the draft: JSON Merge Patch (RFC 7396).</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="patch">What to change; null removes.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Edited<TDraft>>> Patch(Guid id, string eTag, object patch, CancellationToken ct = default) => client.Ask<Edited<TDraft>>(HttpMethod.Patch, $"{path}/{id}", patch, MergePatch, eTag, ct: ct);

    /// <summary>Deletes what was never public.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task Delete(Guid id, string eTag, CancellationToken ct = default) => client.Ask<object>(HttpMethod.Delete, $"{path}/{id}", ifMatch: eTag, ct: ct);

    /// <summary>One translation, with a tag of its own.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<TText>> Translation(Guid id, string language, CancellationToken ct = default) => client.Ask<TText>(HttpMethod.Get, $"{path}/{id}/translations/{language}", ct: ct);

    /// <summary>Saves one translation.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="language">The language.</param>
    /// <param name="eTag">The tag that was read; null for a new translation.</param>
    /// <param name="text">The text.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<TText>> Translate(Guid id, string language, string? eTag, TText text, CancellationToken ct = default) => client.Ask<TText>(HttpMethod.Put, $"{path}/{id}/translations/{language}", text, ifMatch: eTag, ifNoneMatch: eTag is null ? "*" : null, ct: ct);

    /// <summary>What the entry was, the newest first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<RevisionCard> Revisions(Guid id, CancellationToken ct = default) => client.List(new Resource<Page<RevisionCard>>($"{path}/{id}/revisions"), ct: ct);

    /// <summary>Goes back to a revision, by a new one.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="eTag">The tag of the newest.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<Edited<TDraft>>> Restore(Guid id, int revision, string eTag, CancellationToken ct = default) => client.Ask<Edited<TDraft>>(HttpMethod.Post, $"{path}/{id}/revisions/{revision}/restore", ifMatch: eTag, ct: ct);

    /// <summary>Makes the newest revision public, in all languages named, in one instant.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The tag that was read: that very revision is published.</param>
    /// <param name="request">What to publish.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<PublicationResult>> Publish(Guid id, string eTag, PublishRequest request, CancellationToken ct = default) => client.Ask<PublicationResult>(HttpMethod.Post, $"{path}/{id}/publish", request, ifMatch: eTag, ct: ct);

    /// <summary>Takes languages from the public.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The tag that was read.</param>
    /// <param name="request">What to withdraw, and why.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<PublicationResult>> Withdraw(Guid id, string eTag, WithdrawRequest request, CancellationToken ct = default) => client.Ask<PublicationResult>(HttpMethod.Post, $"{path}/{id}/withdraw", request, ifMatch: eTag, ct: ct);
}
