using System.Text.Json;
using AnnualReports.Api.Alerts.Sending;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>
/// Reads and changes how people are told, and has alerts sent again. The audit tells of it, without addresses: those leave
/// with the person.
/// </summary>
sealed class AlertStore(
    ReportsDb db,
    Languages languages,
    AlertsOption alerts,
    AlertSignal signal,
    TimeProvider time,
    MailOptions? options = null
)
{
    /// <summary>How somebody is told.</summary>
    /// <exception cref="Refusal">There is no such active person or machine.</exception>
    public async Task<AlertSettingsView> Settings(Guid person, CancellationToken ct)
    {
        await Demand(person, ct);
        return View(await db.AlertRecipients.AsNoTracking().SingleOrDefaultAsync(r => r.ActorId == person, ct));
    }

    /// <summary>Applies a merge patch.</summary>
    /// <exception cref="Refusal">There is no such active person or machine.</exception>
    public async Task<AlertSettingsView> Change(Guid person, JsonElement patch, CancellationToken ct)
    {
        AlertRecipientRow? changed = null;
        await db.Write(
            async token =>
            {
                await Demand(person, token);
                var row = await db.AlertRecipients.SingleOrDefaultAsync(r => r.ActorId == person, token);
                var before = JsonSerializer.SerializeToElement(AlertChoices.Settings(row), Wire.Json);
                patch.MustRemoveKnown(typeof(AlertSettings), before, languages);
                var settings = await MergePatch.Apply(before, patch).Fit<AlertSettings>(Faults);
                // Removing an address that is not there says that none shall come from the identity provider.
                var removes = patch.TryGetProperty("address", out var address) && address.ValueKind == JsonValueKind.Null;
                if (row is null)
                    db.AlertRecipients.Add(row = new() { ActorId = person });
                var was = row.Address;
                AlertChoices.Set(row, settings);
                row.IsByHand |= removes;
                db.Act.Changes.Add(
                    new()
                    {
                        Target = AlertAddresses.Target,
                        About = $"person {person}",
                        Detail =
                            row.Address == was ? "choices"
                            : row.Address is null ? "address removed"
                            : "address set",
                    }
                );
                await db.SaveChangesAsync(token);
                changed = row;
                return true;
            },
            // Done twice, it is the same.
            _ => Task.FromResult(false),
            ct
        );
        return View(changed);
    }

    IEnumerable<Fault> Faults(AlertSettings settings)
    {
        if (settings.Address is not { } address)
            yield break;
        if (!AlertAddresses.IsAddress(address))
            yield return new(
                "/address",
                $"A mail address as an.peeters@example.org, of at most {Limits.MailAddress} characters; null for none."
            );
        else if (options is not null && !options.Allows(address))
            yield return new("/address", $"An address in one of these domains: {string.Join(", ", options.Domains)}.");
    }

    /// <summary>Has an alert sent again, at once.</summary>
    /// <exception cref="Refusal">There is no such alert.</exception>
    public async Task<AlertRow> Retry(Guid id, CancellationToken ct)
    {
        var (now, again) = (time.Now(), (Guid?)Guid.CreateVersion7(time.GetUtcNow()));
        await db.Write(
            async token =>
            {
                if (
                    await db
                        .Alerts.Where(a => a.Id == id)
                        .ExecuteUpdateAsync(
                            a =>
                                a.SetProperty(r => r.State, AlertStates.Pending)
                                    .SetProperty(r => r.NextAttemptAt, now)
                                    // Another message, so that no mail server takes it for the one that it had.
                                    .SetProperty(r => r.Message, again)
                                    .SetProperty(r => r.Attempts, 0)
                                    .SetProperty(r => r.FirstAttemptAt, (DateTime?)null)
                                    .SetProperty(r => r.Status, (int?)null)
                                    .SetProperty(r => r.Error, (string?)null),
                            token
                        ) == 0
                )
                    throw new Refusal(RefusalReason.NotFound, $"There is no alert with the id {id}.");
                db.Act.Changes.Add(new() { Target = AlertAddresses.Target, Detail = $"alert {id} again" });
                return true;
            },
            token => db.Alerts.AnyAsync(a => a.Id == id && a.NextAttemptAt == now, token),
            ct
        );
        signal.Give();
        return await db.Alerts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no alert with the id {id}.");
    }

    /// <summary>Adds an alert that was given up, to somebody who does not read it: an example for the list.</summary>
    public Task<bool> CreateExample(Guid id, Guid person, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                var now = time.Now();
                db.AlertRecipients.Add(new() { ActorId = person, IsByHand = true });
                db.Alerts.Add(
                    new()
                    {
                        Id = id,
                        ActorId = person,
                        Type = EventTypes.KeyExpiring,
                        Subject = person.ToString(),
                        State = AlertStates.Dropped,
                        CreatedAt = now,
                        NextAttemptAt = now,
                    }
                );
                db.Act.Changes.Add(new() { Target = AlertAddresses.Target, Detail = "example" });
                await db.SaveChangesAsync(token);
                return true;
            },
            token => db.Alerts.AnyAsync(a => a.Id == id, token),
            ct
        );

    async Task Demand(Guid person, CancellationToken ct)
    {
        if (await db.Active(person, ct) is null)
            throw new Refusal(RefusalReason.NotFound, "There is no active person or machine with this id.");
    }

    AlertSettingsView View(AlertRecipientRow? row) =>
        new()
        {
            Sends = alerts.AreSent,
            Address = row?.Address,
            AddressFrom =
                row is { IsByHand: true } ? AlertAddressSource.ByHand
                : row?.Address is null ? null
                : AlertAddressSource.Provider,
            Language = AlertComposing.LanguageOf(row, languages),
            Types = AlertTypes.Timings(type => AlertChoices.Of(row, AlertTypes.Named(type)!)),
            Chosen = AlertChoices.Settings(row),
        };
}
