namespace AnnualReports.Contracts.Client;

/// <summary>People and machines, what they may do, and what was done; for administrators and records officers.</summary>
public sealed class People
{
    const string Manage = "/api/v1/manage";

    readonly ReportsClient client;

    internal People(ReportsClient client) => this.client = client;

    /// <summary>Who the key or the sign-in of this client stands for, and what they may do.</summary>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<MeView>> Me(CancellationToken ct = default) =>
        client.Ask<MeView>(HttpMethod.Get, $"{Manage}/me", null, ct: ct);

    /// <summary>People and machines, including those who left.</summary>
    /// <param name="name">Only those whose name contains this.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<PersonView> List(string? name = null, CancellationToken ct = default) =>
        client.List(new Resource<Page<PersonView>>(Query.On($"{Manage}/people", ("name", name))), ct: ct);

    /// <summary>Makes a person or a machine known, before grants and keys are given to it.</summary>
    /// <param name="request">Who it is.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PersonView>> Add(PersonRequest request, CancellationToken ct = default) =>
        client.Ask<PersonView>(HttpMethod.Post, $"{Manage}/people", request, ct: ct);

    /// <summary>Links an account at the identity provider to somebody who is known, so that both are one person.</summary>
    /// <param name="id">Who signs in with it from now on.</param>
    /// <param name="request">The account, and why.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PersonView>> Link(Guid id, LinkRequest request, CancellationToken ct = default) =>
        client.Ask<PersonView>(HttpMethod.Post, $"{Manage}/people/{id}/link", request, ct: ct);

    /// <summary>
    /// Takes keys, sign-ins, grants, preview links and open approvals from somebody who leaves, at once.
    /// </summary>
    /// <param name="id">Who leaves.</param>
    /// <param name="reason">Why; the audit keeps it.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<PersonView>> Deactivate(Guid id, string reason, CancellationToken ct = default) =>
        client.Ask<PersonView>(
            HttpMethod.Post,
            $"{Manage}/people/{id}/deactivate",
            new EndRequest(reason),
            ct: ct
        );

    /// <summary>Grants, including those that have ended.</summary>
    /// <param name="actor">Only those of this person or machine.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<GrantView> Grants(Guid? actor = null, CancellationToken ct = default) =>
        client.List(
            new Resource<Page<GrantView>>(Query.On($"{Manage}/grants", ("actor", actor?.ToString()))),
            ct: ct
        );

    /// <summary>Grants a role.</summary>
    /// <param name="request">To whom, which role, where, and why.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<GrantView>> Grant(GrantRequest request, CancellationToken ct = default) =>
        client.Ask<GrantView>(HttpMethod.Post, $"{Manage}/grants", request, ct: ct);

    /// <summary>Ends a grant, which stays listed.</summary>
    /// <param name="id">The grant.</param>
    /// <param name="reason">Why; it stays with the grant.</param>
    /// <param name="ct">Cancels the request.</param>
    public Task<Answered<GrantView>> EndGrant(Guid id, string reason, CancellationToken ct = default) =>
        client.Ask<GrantView>(HttpMethod.Post, $"{Manage}/grants/{id}/end", new EndRequest(reason), ct: ct);

    /// <summary>What was done, the newest first.</summary>
    /// <param name="entry">Only what was done to this entry.</param>
    /// <param name="actor">Only what this person or machine did.</param>
    /// <param name="ct">Cancels the request.</param>
    public IAsyncEnumerable<AuditEntry> Audit(Guid? entry = null, Guid? actor = null, CancellationToken ct = default) =>
        client.List(
            new Resource<Page<AuditEntry>>(
                Query.On($"{Manage}/audit", ("entry", entry?.ToString()), ("actor", actor?.ToString()))
            ),
            ct: ct
        );
}
