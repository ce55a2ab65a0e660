using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Appends rows to the audit, in the transaction of what they tell of: if that can't be, nothing is done.</summary>
static class AuditTrail
{
    /// <summary>How many rows one command inserts at most: each has about twenty parameters, of 2,100.</summary>
    const int Batch = 50;

    /// <summary>The list of the values of the rows.</summary>
    const string Values = "@v";

    /// <summary>From this number on, changes are told of together.</summary>
    const int Many = 1_000;

    /// <summary>
    /// The rows that count: those above the cut. Whatever stands at or below it was cut off and is not deleted yet, or is
    /// none of the audit's.
    /// </summary>
    public static IQueryable<AuditRow> AuditRows(this ReportsDb db) =>
        db
            .Audit.AsNoTracking()
            .Where(a =>
                a.Sequence
                > db.AuditHead.Where(h => h.Id == AuditHeadRow.Only).Select(h => h.CutSequence).FirstOrDefault()
            );

    /// <summary>
    /// Appends a row for each change, or one where nothing is named. It locks the audit's head, and costs two statements
    /// for up to fifty changes.
    /// </summary>
    /// <exception cref="AuthorityLostException">What the actor was let in by has to hold, and does not any
    /// more.</exception>
    public static async Task Audit(
        this ReportsDb db,
        Act act,
        string outcome,
        IReadOnlyList<AuditedChange> changes,
        CancellationToken ct,
        int count = 1,
        bool mustHold = false
    )
    {
        IReadOnlyList<AuditedChange> told =
            changes.Count == 0 ? [new()]
            : changes.Count > Many ? [Summary(changes)]
            : changes;
        var at = db.Acting!.Now;
        var (sequence, previous) = await Lock(db, told.Count, act, mustHold ? act.Held : null, ct);
        var rows = new List<AuditRow>(told.Count);
        foreach (var change in told)
            rows.Add(Row(act, outcome, count, change, at, ++sequence, rows.LastOrDefault()?.RowHash ?? previous));
        foreach (var batch in rows.Chunk(Batch))
            await Insert(db, batch, isLast: batch[^1] == rows[^1], ct);
    }

    /// <summary>What an import or a release of thousands changed: its records, and how much.</summary>
    static AuditedChange Summary(IReadOnlyList<AuditedChange> changes)
    {
        var reports = changes.Select(c => c.ReportNo).Distinct().ToList();
        var records = changes.Select(c => c.Records).OfType<(long First, long Last)>().ToList();
        return new()
        {
            Target = changes.Select(c => c.Target).Distinct().Count() == 1 ? changes[0].Target : null,
            ReportNo = reports.Count == 1 ? reports[0] : null,
            Records = records.Count > 0 ? (records.Min(r => r.First), records.Max(r => r.Last)) : null,
            Detail = $"{changes.Count} changes",
        };
    }

    static AuditRow Row(
        Act act,
        string outcome,
        int count,
        AuditedChange change,
        DateTime at,
        long sequence,
        byte[] previous
    )
    {
        var salt = RandomNumberGenerator.GetBytes(Limits.Salt);
        var isKnown = outcome != AuditOutcomes.Unauthenticated && !act.IsNobody;
        var (actor, key) = (isKnown ? act.Actor.Id : (Guid?)null, isKnown ? act.Key : null);
        var row = new AuditRow
        {
            Sequence = sequence,
            At = at,
            ActorId = actor,
            Address = act.Address,
            KeyId = key,
            About = change.About,
            Salt = salt,
            PersonHash = AuditForm.PersonHash(salt, actor, act.Address, change.About, key),
            Operation = act.Operation,
            Outcome = outcome,
            Count = count,
            Target = change.Target,
            EntryNo = change.EntryNo,
            ReportNo = change.ReportNo,
            Languages = change.Languages,
            RevisionBefore = change.RevisionBefore,
            RevisionAfter = change.RevisionAfter,
            FirstRecord = change.Records?.First,
            LastRecord = change.Records?.Last,
            Detail = change.Detail,
            TraceId = act.TraceId,
            PreviousHash = previous,
            RowHash = [],
        };
        row.RowHash = row.Form().Hash(row.PersonHash, previous);
        return row;
    }

    /// <summary>What a row says, in the order of the canonical form.</summary>
    public static AuditForm Form(this AuditRow row) =>
        new(
            row.Sequence,
            row.At,
            [
                ("operation", row.Operation),
                ("outcome", row.Outcome),
                ("count", row.Count.ToString()),
                ("target", row.Target),
                ("entry", row.EntryNo?.ToString()),
                ("report", row.ReportNo?.ToString()),
                ("languages", row.Languages),
                ("revision-before", row.RevisionBefore?.ToString()),
                ("revision-after", row.RevisionAfter?.ToString()),
                ("first-record", row.FirstRecord?.ToString()),
                ("last-record", row.LastRecord?.ToString()),
                ("detail", row.Detail),
                ("trace", row.TraceId),
            ]
        );

    /// <summary>Takes the lock by moving the head, and returns where it was.</summary>
    /// <exception cref="AuthorityLostException">What the actor was let in by does not hold any more.</exception>
    static async Task<(long Sequence, byte[] RowHash)> Lock(
        ReportsDb db,
        int rows,
        Act act,
        AuthorityHeld? held,
        CancellationToken ct
    )
    {
        var condition = held is null ? null : HeldAuthority.Condition(held);
        await using var command = Command(db, Dialect.Of(db.Database.GetDbConnection()).MoveAuditHead(condition));
        if (held is not null)
            HeldAuthority.AddParameters(db, command, act, held);
        var count = command.CreateParameter();
        (count.ParameterName, count.Value) = ("@rows", (long)rows);
        command.Parameters.Add(count);
        await using (var reader = await command.Read(ct))
            if (await reader.ReadAsync(ct))
                return (reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, ct));
        if (held is not null)
            await db.MustHold(act, held, ct);
        throw new InvalidOperationException("The audit has no head.");
    }

    /// <summary>Inserts the rows; with the last of them, the head gets its hash.</summary>
    static async Task Insert(ReportsDb db, AuditRow[] rows, bool isLast, CancellationToken ct)
    {
        var columns = db.Model.FindEntityType(typeof(AuditRow))!.GetProperties().ToList();
        await using var command = Command(
            db,
            InsertText([.. columns.Select(c => c.GetColumnName())], rows.Length, isLast)
        );
        foreach (var (index, row) in rows.Index())
            foreach (var (place, column) in columns.Index())
                command.Parameters.Add(
                    column
                        .GetRelationalTypeMapping()
                        .CreateParameter(
                            command,
                            CommandParameters.Name(Values, index * columns.Count + place),
                            column.GetGetter().GetClrValue(row),
                            column.IsNullable
                        )
                );
        if (isLast)
        {
            var hash = command.CreateParameter();
            (hash.ParameterName, hash.Value) = ("@hash", rows[^1].RowHash);
            command.Parameters.Add(hash);
        }
        await command.Run(ct);
    }

    public static string InsertText(IReadOnlyList<string> columns, int rows, bool movesHead)
    {
        var text = new StringBuilder($"INSERT INTO [Audit] ([{string.Join("], [", columns)}]) VALUES ");
        text.AppendJoin(
            ", ",
            Enumerable
                .Range(0, rows)
                .Select(row =>
                    $"({string.Join(", ", columns.Select((_, place) => CommandParameters.Name(Values, row * columns.Count + place)))})"
                )
        );
        if (movesHead)
            text.Append("; UPDATE [AuditHead] SET [RowHash] = @hash WHERE [Id] = 1");
        return text.ToString();
    }

    static DbCommand Command(ReportsDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The text is made here, of columns of the model and of parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        if (db.Database.GetCommandTimeout() is { } seconds)
            command.CommandTimeout = seconds;
        return command;
    }
}
