namespace AnnualReports.Contracts.Client;

/// <summary>Files and pictures; drafts refer to them by their ids.</summary>
public sealed class MediaFiles
{
    const string Path = "/api/v1/manage/media";

    readonly ReportsClient client;

    internal MediaFiles(ReportsClient client) => this.client = client;

    /// <summary>All files, the newest first.</summary>
    /// <param name="type">Only those of this media type, as <c>application/pdf</c>, or of all that begin like <c>image/</c>.</param>
    /// <param name="name">Only those with this in their name.</param>
    /// <param name="ct">Stops waiting.</param>
    public IAsyncEnumerable<MediaCard> List(string? type = null, string? name = null, CancellationToken ct = default) => client.List(new Resource<Page<MediaCard>>(Query.On(Path, ("type", type), ("name", name))), ct: ct);

    /// <summary>One file, and what uses it.</summary>
    /// <param name="id">The file.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<MediaView>> Get(Guid id, CancellationToken ct = default) => client.Ask<MediaView>(HttpMethod.Get, $"{Path}/{id}", ct: ct);

    /// <summary>Uploads a file; bytes that are there already are answered as they are.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<Answered<MediaCard>> Upload(string name, Stream file, CancellationToken ct = default)
    {
        using var content = new StreamContent(file);
        using var form = new MultipartFormDataContent { { content, "file", name } };
        return await client.Ask<MediaCard>(HttpMethod.Post, Path, form, ct: ct).ConfigureAwait(false);
    }

    /// <summary>Gives a file another name.</summary>
    /// <param name="id">The file.</param>
    /// <param name="name">The name, with or without the ending of its type.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<Answered<MediaView>> Rename(Guid id, string name, CancellationToken ct = default) => client.Ask<MediaView>(HttpMethod.Patch, $"{Path}/{id}", new MediaPatch(name), MergePatch.MediaType, ct: ct);

    /// <summary>Deletes a file that nothing uses.</summary>
    /// <param name="id">The file.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task Delete(Guid id, CancellationToken ct = default) => client.Ask<object>(HttpMethod.Delete, $"{Path}/{id}", ct: ct);
}
