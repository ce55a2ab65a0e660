using System.Globalization;

namespace AnnualReports.Contracts.Client;

/// <summary>
/// The drafts of a kind. A change has to name the ETag that was read. An outdated one is refused, so that nobody's work
/// is overwritten.
/// </summary>
/// <typeparam name="TDraft">The draft of the kind.</typeparam>
/// <typeparam name="TText">Its text in one language.</typeparam>
public partial class Drafts<TDraft, TText>
{
    readonly ReportsClient client;
    readonly string path;

    internal Drafts(ReportsClient client, string path) => (this.client, this.path) = (client, path);

    /// <summary>All entries, including drafts.</summary>
    /// <param name="status">Only entries with this status; if a language is given, in that language.</param>
    /// <param name="language">Only entries with a text in this language.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<EditedCard> List(
        EntryStatus? status = null,
        Language? language = null,
        CancellationToken ct = default
    ) => Listed(null, status, language, ct);

    private protected IAsyncEnumerable<EditedCard> Listed(
        string? report,
        EntryStatus? status,
        Language? language,
        CancellationToken ct
    ) =>
        client.List(
            new Resource<Page<EditedCard>>(
                Query.On(path, ("report", report), ("status", Query.Word(status)), ("language", language?.ToString()))
            ),
            ct: ct
        );

    /// <summary>The newest revision of an entry.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Get(Guid id, CancellationToken ct = default) =>
        client.Ask<Edited<TDraft>>(HttpMethod.Get, $"{path}/{id}", ct: ct);

    /// <summary>Creates an entry, as a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Create(TDraft draft, string? note = null, CancellationToken ct = default) =>
        client.Ask<Edited<TDraft>>(HttpMethod.Post, Noted(path, note), draft, ct: ct);

    /// <summary>Replaces the whole draft with a new revision.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Save(
        Guid id,
        string eTag,
        TDraft draft,
        string? note = null,
        CancellationToken ct = default
    ) => client.Ask<Edited<TDraft>>(HttpMethod.Put, Noted($"{path}/{id}", note), draft, ifMatch: eTag, ct: ct);

    /// <summary>Changes a draft that was read. Only the differences are sent (JSON Merge Patch, RFC 7396).</summary>
    /// <param name="read">The draft that was read, or the answer to the last change of it.</param>
    /// <param name="change">Makes the new draft from the one that was read: <c>draft => draft with { … }</c>. Members
    /// that are null in it are removed.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Change(
        Answered<Edited<TDraft>> read,
        Func<TDraft, TDraft> change,
        string? note = null,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(change);
        return Patch(read.Value.Id, read.Tag, MergePatch.Between(read.Value.Draft, change(read.Value.Draft)), note, ct);
    }

    /// <summary>Changes a part of a draft without reading all of it first: JSON Merge Patch (RFC 7396).</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="patch">What to change: JSON, or an object that is serialized. Null removes a member; only a
    /// <see cref="System.Text.Json.Nodes.JsonObject"/> or a dictionary can have members that are null.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Patch(
        Guid id,
        string eTag,
        object patch,
        string? note = null,
        CancellationToken ct = default
    ) =>
        client.Ask<Edited<TDraft>>(
            HttpMethod.Patch,
            Noted($"{path}/{id}", note),
            patch,
            MergePatch.MediaType,
            eTag,
            ct: ct
        );

    /// <summary>Deletes an entry that was never public.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Delete(Guid id, string eTag, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{path}/{id}", ifMatch: eTag, ct: ct);

    /// <summary>The revisions of an entry, the newest first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<RevisionCard> Revisions(Guid id, CancellationToken ct = default) =>
        client.List(new Resource<Page<RevisionCard>>($"{path}/{id}/revisions"), ct: ct);

    /// <summary>One revision as a whole.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<RevisionView<TDraft>>> Revision(Guid id, int revision, CancellationToken ct = default) =>
        client.Ask<RevisionView<TDraft>>(HttpMethod.Get, $"{path}/{id}/revisions/{revision}", ct: ct);

    /// <summary>The changes in a revision, member by member; texts are compared by words.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="against">The revision to compare with; null for the one before, 0 for an empty draft.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<RevisionDiff>> Difference(
        Guid id,
        int revision,
        int? against = null,
        CancellationToken ct = default
    ) =>
        client.Ask<RevisionDiff>(
            HttpMethod.Get,
            Query.On(
                $"{path}/{id}/revisions/{revision}/diff",
                ("against", against?.ToString(CultureInfo.InvariantCulture))
            ),
            ct: ct
        );

    /// <summary>Restores an earlier revision by adding a new one.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="eTag">The <c>ETag</c> of the newest revision.</param>
    /// <param name="note">A note about the change, for the history: one line.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<Edited<TDraft>>> Restore(
        Guid id,
        int revision,
        string eTag,
        string? note = null,
        CancellationToken ct = default
    ) =>
        client.Ask<Edited<TDraft>>(
            HttpMethod.Post,
            Noted($"{path}/{id}/revisions/{revision}/restore", note),
            ifMatch: eTag,
            ct: ct
        );

    /// <summary>Publishes the newest revision in the requested languages, all in one instant.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read; exactly that revision is published.</param>
    /// <param name="request">What to publish.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PublicationResult>> Publish(
        Guid id,
        string eTag,
        PublishRequest request,
        CancellationToken ct = default
    ) => client.Ask<PublicationResult>(HttpMethod.Post, $"{path}/{id}/publish", request, ifMatch: eTag, ct: ct);

    /// <summary>Withdraws languages from the public.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="eTag">The <c>ETag</c> that was read.</param>
    /// <param name="request">What to withdraw, and why.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PublicationResult>> Withdraw(
        Guid id,
        string eTag,
        WithdrawRequest request,
        CancellationToken ct = default
    ) => client.Ask<PublicationResult>(HttpMethod.Post, $"{path}/{id}/withdraw", request, ifMatch: eTag, ct: ct);

    static string Noted(string path, string? note) => Query.On(path, ("note", note));
}

/// <summary>The drafts of a kind whose entries stand under a report.</summary>
/// <typeparam name="TDraft">The draft of the kind.</typeparam>
/// <typeparam name="TText">Its text in one language.</typeparam>
public sealed class DraftsBelowReports<TDraft, TText> : Drafts<TDraft, TText>
{
    internal DraftsBelowReports(ReportsClient client, string path)
        : base(client, path) { }

    /// <summary>All entries of one report, including drafts.</summary>
    /// <param name="report">The report's slug.</param>
    /// <param name="status">Only entries with this status; if a language is given, in that language.</param>
    /// <param name="language">Only entries with a text in this language.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<EditedCard> List(
        string report,
        EntryStatus? status = null,
        Language? language = null,
        CancellationToken ct = default
    ) => Listed(report, status, language, ct);
}
