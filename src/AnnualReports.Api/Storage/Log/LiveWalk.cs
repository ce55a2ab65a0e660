using System.Data.Common;
using System.Runtime.CompilerServices;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Log;

/// <summary>An entry as it is in Live, and as it has to be there by the log.</summary>
/// <param name="No">The entry's number.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Wanted">The intervals by the log.</param>
/// <param name="Rows">The rows of Live, in the order of their key.</param>
/// <param name="Terms">The rows of LiveTerms, in the order of their key; null where rows and terms were found to be
/// what they have to be, for which the terms are not read one by one.</param>
sealed record LiveOfEntry(long No, int Records, List<Interval> Wanted, List<LiveRow> Rows, List<LiveTermRow>? Terms);

/// <summary>
/// Goes through the entries from one number to another, both included, through their records and through what Live has
/// of them, side by side: what is held is a page of each table, and one entry. It reads on the context's connection, in
/// the transaction that the caller has begun.
/// </summary>
sealed class LiveWalk(ReportsDb db, KindSet kinds, long first, long last) : IDisposable
{
    sealed record Record(long EntryNo, string Language, long Sequence, long Position, RecordMeta Meta, Facts? Facts);

    sealed record Configuration(long Sequence, long Position, Languages Languages);

    readonly PreparedCommands commands = new(db.Database.GetDbConnection())
    {
        Transaction = db.Database.CurrentTransaction?.GetDbTransaction(),
    };

    public async IAsyncEnumerable<LiveOfEntry> Read([EnumeratorCancellation] CancellationToken ct)
    {
        var configured = await new Cursor<Configuration>(Configurations).TakeWhile(_ => true, ct);
        var folding = new Folding(configured.ConvertAll(c => (c.Position, c.Languages)));
        var (entries, records) = (new Cursor<Entry>(Entries), new Cursor<Record>(Records));
        var (rows, terms) = (new Cursor<LiveRow>(Rows), new Cursor<LiveTermsOfRow>(TermsOfRows));
        while (
            Lowest((await entries.Peek(ct))?.No, (await rows.Peek(ct))?.EntryNo, (await terms.Peek(ct))?.EntryNo)
                is { } no
        )
        {
            var entry = await entries.TakeWhile(e => e.No == no, ct);
            var own = await records.TakeWhile(r => r.EntryNo == no, ct);
            var wanted = entry is [var found] ? Fold(folding, found, own) : [];
            var (shown, summed) = (
                await rows.TakeWhile(r => r.EntryNo == no, ct),
                await terms.TakeWhile(t => t.EntryNo == no, ct)
            );
            yield return new(
                no,
                own.Count,
                wanted,
                shown,
                LiveDifferences.IsAsWanted(wanted, shown, summed) ? null
                    : summed.Count == 0 ? []
                    : await Terms(no, ct)
            );
        }
    }

    /// <summary>
    /// The lowest of these numbers. The tables are read side by side, so rows whose entry does not exist are read too.
    /// </summary>
    static long? Lowest(params ReadOnlySpan<long?> numbers)
    {
        long? lowest = null;
        foreach (var number in numbers)
            if (number is { } no && !(lowest <= no))
                lowest = no;
        return lowest;
    }

    static List<Interval> Fold(Folding folding, Entry entry, List<Record> records)
    {
        records.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        var facts = new Dictionary<long, Facts>(records.Count);
        foreach (var record in records)
            if (record.Facts is not null)
                facts[record.Sequence] = record.Facts;
        return [.. folding.Fold(entry, records.ConvertAll(r => (r.Position, r.Meta)), facts)];
    }

    Task<List<Configuration>> Configurations(Configuration? after, CancellationToken ct) =>
        Page(
            WalkSql.Configured,
            after is null ? [0L] : [after.Sequence],
            row => new Configuration(row.GetInt64(0), row.GetInt64(1), Languages.Parse(row.GetFieldValue<byte[]>(2))),
            ct
        );

    Task<List<Entry>> Entries(Entry? after, CancellationToken ct) =>
        Page(
            WalkSql.Entries,
            after is null ? [first == long.MinValue ? first : first - 1] : [after.No],
            row => new Entry(
                row.GetInt64(0),
                row.GetGuid(1),
                row.GetString(2),
                row.GetInt64(3),
                row.GetString(4),
                row.GetInt32(5)
            ),
            ct
        );

    Task<List<Record>> Records(Record? after, CancellationToken ct) =>
        Page(
            WalkSql.Records,
            after is null ? [first, "", long.MinValue] : [after.EntryNo, after.Language, after.Sequence],
            ReadRecord,
            ct
        );

    Task<List<LiveRow>> Rows(LiveRow? after, CancellationToken ct) =>
        Page(
            WalkSql.Live,
            after is null ? [first, "", long.MinValue] : [after.EntryNo, after.Language, after.Since],
            ReadRow,
            ct
        );

    Task<List<LiveTermsOfRow>> TermsOfRows(LiveTermsOfRow? after, CancellationToken ct) =>
        Page(
            WalkSql.TermsOfRows,
            after is null ? [first, "", long.MinValue] : [after.EntryNo, after.Language, after.Since],
            LiveTermsOfRow.Read,
            ct
        );

    /// <summary>The terms of an entry, one by one.</summary>
    async Task<List<LiveTermRow>> Terms(long no, CancellationToken ct)
    {
        var cursor = new Cursor<LiveTermRow>(
            (after, token) =>
                Page(
                    WalkSql.Terms,
                    after is null
                        ? [no, "", long.MinValue, "", ""]
                        : [no, after.Language, after.Since, after.Facet, after.Value],
                    ReadTerm,
                    token,
                    no
                )
        );
        return await cursor.TakeWhile(_ => true, ct);
    }

    async Task<List<TRow>> Page<TRow>(
        Func<Dialect, string> sql,
        object[] after,
        Func<DbDataReader, TRow> read,
        CancellationToken ct,
        long? until = null
    )
    {
        var command = commands.Of(sql(commands.Dialect)).WithAll(WalkSql.Key, after).With("@take", WalkSql.Rows);
        if (sql != WalkSql.Configured)
            command.With("@last", until ?? last);
        var page = new List<TRow>(WalkSql.Rows);
        await using var row = await command.Read(ct);
        while (await row.ReadAsync(ct))
            page.Add(read(row));
        return page;
    }

    /// <summary>
    /// The fold needs of a record what it did to its language. A body is read for what lists filter and sort by, and
    /// let go at once.
    /// </summary>
    Record ReadRecord(DbDataReader row)
    {
        var (no, language, sequence) = (row.GetInt64(0), row.GetString(1), row.GetInt64(2));
        var meta = new RecordMeta(
            sequence,
            no,
            language,
            PublicationActions.Parse(row.GetString(3)),
            0,
            0,
            default,
            null
        );
        return new(
            no,
            language,
            sequence,
            row.GetInt64(4),
            meta,
            row.IsDBNull(6) ? null : kinds[row.GetString(5)].Facts(row.GetFieldValue<byte[]>(6))
        );
    }

    LiveRow ReadRow(DbDataReader row) =>
        new()
        {
            EntryNo = row.GetInt64(0),
            Language = row.GetString(1),
            Since = row.GetInt64(2),
            Until = row.IsDBNull(3) ? null : row.GetInt64(3),
            Sequence = row.GetInt64(4),
            Published = row.GetInt64(5),
            IsFallback = row.GetBoolean(6),
            Gone = row.GetBoolean(7),
            Kind = row.GetString(8),
            ReportNo = row.GetInt64(9),
            Year = row.GetInt32(10),
            Order = row.GetInt32(11),
            DateFrom = commands.Dialect.Date(row, 12),
            DateTo = commands.Dialect.Date(row, 13),
            Featured = row.GetBoolean(14),
            Slug = row.GetString(15),
        };

    static LiveTermRow ReadTerm(DbDataReader row) =>
        new()
        {
            EntryNo = row.GetInt64(0),
            Language = row.GetString(1),
            Since = row.GetInt64(2),
            Facet = row.GetString(3),
            Value = row.GetString(4),
            Until = row.IsDBNull(5) ? null : row.GetInt64(5),
            Kind = row.GetString(6),
            ReportNo = row.GetInt64(7),
            Year = row.GetInt32(8),
            Order = row.GetInt32(9),
        };

    public void Dispose() => commands.Dispose();
}
