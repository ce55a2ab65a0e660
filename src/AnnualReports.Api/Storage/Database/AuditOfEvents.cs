namespace AnnualReports.Api.Storage.Database;

/// <summary>Something that changed nothing, but that the audit tells of.</summary>
/// <param name="Act">Who did what.</param>
/// <param name="Outcome">How it ended: one of <see cref="Content.AuditOutcomes"/>.</param>
/// <param name="On">On what.</param>
/// <param name="Count">How many times it happened.</param>
sealed record AuditedEvent(Act Act, string Outcome, AuditedChange On, int Count = 1);

/// <summary>Rows of the audit about something that changed nothing, in a transaction of their own.</summary>
static class AuditOfEvents
{
    /// <summary>Writes one row about the present act.</summary>
    public static Task WriteAudit(this ReportsDb db, string outcome, AuditedChange on, CancellationToken ct) =>
        db.WriteAudit([new(db.Act, outcome, on)], ct);

    /// <summary>Writes a row for each event, all of them or none.</summary>
    public static Task WriteAudit(this ReportsDb db, IReadOnlyList<AuditedEvent> events, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                foreach (var (act, outcome, on, count) in events)
                    await db.Audit(act, outcome, [on], token, count);
                return true;
            },
            // If it is written twice because its commit got no answer, that is better than not at all.
            _ => Task.FromResult(false),
            ct,
            isAudited: false
        );
}
