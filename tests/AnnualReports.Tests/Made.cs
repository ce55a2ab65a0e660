using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests;

/// <summary>An entry that a test made, with the requests that are the same for every kind.</summary>
public abstract record Made(string Segment, Guid Entry, string Report, string Slug)
{
    public string Id => Entry.ToString();

    public string Manage => $"/manage/{Segment}/{Id}";

    public string Address =>
        Segment is "reports" or "themes" ? $"/{Segment}/{Slug}" : $"/reports/{Report}/{Segment}/{Slug}";

    public abstract Task<string> ETag(ReportsClient client);

    /// <summary>Publishes the newest revision.</summary>
    public abstract Task<PublicationResult> Publish(ReportsClient client, PublishRequest request);

    /// <summary>Saves a patch on the newest revision.</summary>
    public abstract Task Patch(ReportsClient client, object patch);
}

/// <summary>An entry of a kind.</summary>
sealed record Made<TDraft, TText>(
    string Segment,
    Guid Entry,
    string Report,
    string Slug,
    Func<ReportsClient, Drafts<TDraft, TText>> Drafts
) : Made(Segment, Entry, Report, Slug)
{
    public override async Task<string> ETag(ReportsClient client) => (await Drafts(client).Get(Entry)).ETag!;

    public override async Task<PublicationResult> Publish(ReportsClient client, PublishRequest request) =>
        (await Drafts(client).Publish(Entry, await ETag(client), request)).Value;

    public override async Task Patch(ReportsClient client, object patch) =>
        await Drafts(client).Patch(Entry, await ETag(client), patch);
}
