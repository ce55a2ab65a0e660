using System.Data.Common;
using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Walks the stored log: to verify it, and to compare Live with it. What is held of either is a page and an entry,
/// however large they are.
/// </summary>
sealed class LiveFolding(ReportsDb db, KindSet kinds)
{
    /// <summary>Checks every hash of the log, and that each card ends where its body ends it.</summary>
    public Task<LogVerdict> Verify(CancellationToken ct) => Verify(_ => { }, ct);

    public async Task<LogVerdict> Verify(Action<WorkProgress> progress, CancellationToken ct) =>
        await db.ReadTogether(
            async token =>
            {
                var head = (await db.LogHead.AsNoTracking().SingleAsync(token)).ToEnd();
                var (verification, walked) = (new Verification(), 0L);
                await foreach (var (record, kind) in Records(token))
                {
                    verification.Walk(record, body => kinds[kind!].CardLength(body));
                    if (++walked % WalkSql.Rows == 0)
                        progress(new("records of the log", walked, head.Sequence));
                }
                return verification.Finish(head);
            },
            ct
        );

    /// <summary>How Live differs from what follows from the log; the first hundred differences.</summary>
    public Task<IReadOnlyList<string>> Differences(CancellationToken ct) => Differences(_ => { }, ct);

    public async Task<IReadOnlyList<string>> Differences(Action<WorkProgress> progress, CancellationToken ct) =>
        await db.ReadTogether(
            async token =>
            {
                var (found, compared, all) = (new LiveDifferences(), 0L, await db.Entries.LongCountAsync(token));
                using var walk = new LiveWalk(db, kinds, long.MinValue, long.MaxValue);
                await foreach (var entry in walk.Read(token))
                {
                    found.Add(entry);
                    if (++compared % WalkSql.Rows == 0)
                        progress(new("entries compared with Live", compared, all));
                }
                return found.First;
            },
            ct
        );

    async IAsyncEnumerable<(Publication Record, string? Kind)> Records([EnumeratorCancellation] CancellationToken ct)
    {
        using var commands = new PreparedCommands(db.Database.GetDbConnection())
        {
            Transaction = db.Database.CurrentTransaction?.GetDbTransaction(),
        };
        for (var (after, read) = (0L, WalkSql.Rows); read == WalkSql.Rows;)
        {
            read = 0;
            await using var row = await commands
                .Of(WalkSql.Log(commands.Dialect))
                .WithAll(WalkSql.Key, [after])
                .With("@take", WalkSql.Rows)
                .Read(ct);
            for (; await row.ReadAsync(ct); read++)
            {
                var record = Record(row);
                after = record.Sequence;
                yield return (record, await row.IsDBNullAsync(3, ct) ? null : row.GetString(3));
            }
        }
    }

    /// <summary>A record as the log has it, without who did it, which is in no hash.</summary>
    static Publication Record(DbDataReader row) =>
        new()
        {
            Sequence = row.GetInt64(0),
            EntryNo = row.IsDBNull(1) ? null : row.GetInt64(1),
            EntryId = row.IsDBNull(2) ? Guid.Empty : row.GetGuid(2),
            Language = row.GetString(4),
            Action = PublicationActions.Parse(row.GetString(5)),
            Revision = row.GetInt32(6),
            FieldsRevision = row.GetInt32(7),
            Shape = row.GetInt32(8),
            Body = Bytes(row, 9),
            BodyHash = Bytes(row, 10),
            CardLength = row.GetInt32(11),
            At = DateTime.SpecifyKind(row.GetDateTime(12), DateTimeKind.Utc),
            By = Guid.Empty,
            ReleaseId = row.IsDBNull(13) ? null : row.GetGuid(13),
            ChangeKind = Text(row, 14),
            Note = Text(row, 15),
            NoteHash = Bytes(row, 16),
            PreviousHash = row.GetFieldValue<byte[]>(17),
            RecordHash = row.GetFieldValue<byte[]>(18),
        };

    static string? Text(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    static byte[]? Bytes(DbDataReader row, int ordinal) =>
        row.IsDBNull(ordinal) ? null : row.GetFieldValue<byte[]>(ordinal);
}
