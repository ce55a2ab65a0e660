namespace AnnualReports.Contracts.Client;

/// <summary>Files and pictures. Drafts refer to them by their ids.</summary>
public sealed class MediaFiles
{
    const string Path = "/api/v1/manage/media";

    readonly ReportsClient client;

    internal MediaFiles(ReportsClient client) => this.client = client;

    /// <summary>All files, the newest first.</summary>
    /// <param name="type">Only files of this media type, such as <c>application/pdf</c>, or of all types that begin
    /// with a prefix such as <c>image/</c>.</param>
    /// <param name="name">Only files whose name contains this text.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<MediaCard> List(string? type = null, string? name = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<MediaCard>>(Query.On(Path, ("type", type), ("name", name))), ct: ct);

    /// <summary>One file, with the entries that use it.</summary>
    /// <param name="id">The file.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MediaView>> Get(Guid id, CancellationToken ct = default) =>
        client.Ask<MediaView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Uploads a file. If the same bytes are stored already, the answer is the existing file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<Answered<MediaCard>> Upload(string name, Stream file, CancellationToken ct = default)
    {
        using var content = new StreamContent(file);
        using var form = new MultipartFormDataContent { { content, "file", name } };
        return await client.Ask<MediaCard>(HttpMethod.Post, Path, form, ct: ct).ConfigureAwait(false);
    }

    /// <summary>Gives a file another name.</summary>
    /// <param name="id">The file.</param>
    /// <param name="name">The name, with or without the extension of its type.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MediaView>> Rename(Guid id, string name, CancellationToken ct = default) =>
        client.Ask<MediaView>(HttpMethod.Patch, $"{Path}/{id}", new { name }, MergePatch.MediaType, ct: ct);

    /// <summary>Changes what is said of a file: its name, tags, alternative texts and focal point.</summary>
    /// <param name="id">The file.</param>
    /// <param name="patch">A JSON Merge Patch of <see cref="MediaSettings"/>, as any object.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MediaView>> Change(Guid id, object patch, CancellationToken ct = default) =>
        client.Ask<MediaView>(HttpMethod.Patch, $"{Path}/{id}", patch, MergePatch.MediaType, ct: ct);

    /// <summary>Puts another file in the place of one, in all newest drafts that use it.</summary>
    /// <param name="id">The file.</param>
    /// <param name="request">The file that takes its place.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MediaReplaced>> Replace(Guid id, MediaReplaceRequest request, CancellationToken ct = default) =>
        client.Ask<MediaReplaced>(HttpMethod.Post, $"{Path}/{id}/replace", request, ct: ct);

    /// <summary>Deletes a file that no entry uses.</summary>
    /// <param name="id">The file.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task Delete(Guid id, CancellationToken ct = default) =>
        client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
