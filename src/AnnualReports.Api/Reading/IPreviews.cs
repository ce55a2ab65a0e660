namespace AnnualReports.Api.Reading;

/// <summary>
/// Opens previews for pages. Features do not know one another: pages ask for this, and the feature that makes previews
/// provides it.
/// </summary>
interface IPreviews
{
    /// <summary>Opens the preview of the report that the request names, and counts the use of its link.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="request">What is requested.</param>
    /// <param name="address">The client's address, for the audit.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="Http.ProblemException">404: the link does not work here.</exception>
    Task<OpenPreview> Open(string token, PublicRequest request, string? address, CancellationToken ct);
}

/// <summary>A preview that is being shown: its content, and what its readers have to know about it.</summary>
/// <param name="Content">The drafts, in the form of public content.</param>
/// <param name="Report">The slug of its report.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="TimeZone">The report's time zone.</param>
/// <param name="Release">The release that it shows; null if it shows the newest drafts.</param>
/// <param name="Held">What it holds while it is shown.</param>
sealed record OpenPreview(
    IContentSource Content,
    string Report,
    DateTime ExpiresAt,
    TimeZoneInfo TimeZone,
    PreviewedRelease? Release,
    Func<ValueTask> Held
) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Held();
}

/// <summary>The release that a preview shows.</summary>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="DueAt">When it is due; null if no time is set.</param>
sealed record PreviewedRelease(string? Title, DateTime? DueAt);
