namespace AnnualReports.Contracts.Client;

/// <summary>What people are told of by mail: how they want it, and what became of it.</summary>
public sealed class Alerts
{
    const string Manage = "/api/v1/manage";

    readonly ReportsClient client;

    internal Alerts(ReportsClient client) => this.client = client;

    /// <summary>How whoever this client stands for is told.</summary>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<AlertSettingsView>> Mine(CancellationToken ct = default) =>
        client.Ask<AlertSettingsView>(HttpMethod.Get, $"{Manage}/me/alerts", ct: ct);

    /// <summary>Changes how whoever this client stands for is told.</summary>
    /// <param name="patch">A merge patch of <see cref="AlertSettings"/>: only what changes.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<AlertSettingsView>> ChangeMine(object patch, CancellationToken ct = default) =>
        client.Ask<AlertSettingsView>(HttpMethod.Patch, $"{Manage}/me/alerts", patch, MergePatch.MediaType, ct: ct);

    /// <summary>
    /// Sends whoever this client stands for a message that tells of nothing, once in a minute at most. The answer says what
    /// the mail server said.
    /// </summary>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<TestMessageView>> TestMine(CancellationToken ct = default) =>
        client.Ask<TestMessageView>(HttpMethod.Post, $"{Manage}/me/alerts/test", ct: ct);

    /// <summary>How somebody is told; for administrators.</summary>
    /// <param name="person">Who.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<AlertSettingsView>> Of(Guid person, CancellationToken ct = default) =>
        client.Ask<AlertSettingsView>(HttpMethod.Get, $"{Manage}/people/{person}/alerts", ct: ct);

    /// <summary>Changes how somebody is told; for administrators.</summary>
    /// <param name="person">Who.</param>
    /// <param name="patch">A merge patch of <see cref="AlertSettings"/>: only what changes.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<AlertSettingsView>> Change(Guid person, object patch, CancellationToken ct = default) =>
        client.Ask<AlertSettingsView>(
            HttpMethod.Patch,
            $"{Manage}/people/{person}/alerts",
            patch,
            MergePatch.MediaType,
            ct: ct
        );

    /// <summary>What people were and will be told of, the newest first; for administrators.</summary>
    /// <param name="state">Only what has come this far.</param>
    /// <param name="person">Only what this person is told of.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<AlertView> List(
        AlertState? state = null,
        Guid? person = null,
        CancellationToken ct = default
    ) =>
        client.List(
            new Resource<Page<AlertView>>(
                Query.On(
                    $"{Manage}/alerts",
                    ("state", state is { } one ? Query.Word<AlertState>(one) : null),
                    ("person", person?.ToString())
                )
            ),
            ct: ct
        );

    /// <summary>Has an alert sent again, at once.</summary>
    /// <param name="id">The alert.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<AlertView>> Retry(Guid id, CancellationToken ct = default) =>
        client.Ask<AlertView>(HttpMethod.Post, $"{Manage}/alerts/{id}/retry", ct: ct);
}
