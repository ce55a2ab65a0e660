using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>The records that a publication adds to the log, and the changes that they cause in Live.</summary>
/// <param name="Pending">The decided records.</param>
/// <param name="Entries">The entries whose answers may change; all public entries if a record configures the
/// languages.</param>
/// <param name="Records">The records, chained to the end of the log.</param>
/// <param name="Plans">Their changes in Live, some thousand entries in each.</param>
sealed record LogAddition(
    IReadOnlyList<PendingRecord> Pending,
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<Publication> Records,
    IAsyncEnumerable<LivePlan> Plans
)
{
    /// <summary>The same, with all plans made before it is written.</summary>
    public async Task<LogAddition> Planned(CancellationToken ct) =>
        this with
        {
            Plans = (await Plans.ToListAsync(ct)).ToAsyncEnumerable(),
        };

    /// <summary>
    /// Returns this addition with the numbers that the store gave to entries that did not exist when it was made.
    /// </summary>
    public LogAddition Numbered(Func<long, long> number) =>
        new(
            [.. Pending.Select(p => p.Entry is { } entry ? p with { Entry = Numbered(entry, number) } : p)],
            [.. Entries.Select(e => Numbered(e, number))],
            [.. Records.Select(r => r.EntryNo is { } no ? r with { EntryNo = number(no) } : r)],
            Plans.Select(p => p.Numbered(number))
        );

    /// <summary>
    /// The same at another end of the log and another instant, where nothing that it was made of has changed. It reads
    /// and renders nothing.
    /// </summary>
    /// <param name="end">The end of the log.</param>
    /// <param name="from">The instant for which it was made.</param>
    /// <param name="to">The instant of all records.</param>
    /// <param name="context">The person, and the release if there is one.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<LogAddition> Moved(
        LogEnd end,
        DateTime from,
        DateTime to,
        PublicationContext context,
        CancellationToken ct
    )
    {
        if (Records.Count == 0)
            return this;
        var pending = from == to ? Pending : [.. Pending.Select(p => p.Moved(from, to))];
        var records = end.Chain(pending, to, context.By, context.Release);
        var move = new LogMove(Records[0].Sequence, from, to, records);
        return this with
        {
            Pending = pending,
            Records = records,
            Plans = (await Plans.Select(p => p.Moved(move)).ToListAsync(ct)).ToAsyncEnumerable(),
        };
    }

    /// <summary>An entry with its number, and that of its report.</summary>
    public static Entry Numbered(Entry entry, Func<long, long> number) =>
        entry with
        {
            No = number(entry.No),
            ReportNo = number(entry.ReportNo),
        };
}
