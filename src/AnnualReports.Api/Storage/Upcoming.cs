using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Entries that are created or changed in the transaction that is being prepared, as they will be; a new one has a number that stands for
/// it.
/// </summary>
sealed class Upcoming(IReadOnlyCollection<EntryRow> rows, KindSet kinds)
{
    readonly Dictionary<long, EntryRow> reports = rows.Where(r => kinds[r.Kind].IsReport).ToDictionary(r => r.No);

    public static Upcoming None(KindSet kinds) => new([], kinds);

    /// <summary>The addresses that there will be.</summary>
    public IReadOnlySet<Address> Addresses { get; } = rows.Select(r => new Address(r.Kind, r.ReportNo, r.Slug)).ToHashSet();

    /// <summary>The reports.</summary>
    public IEnumerable<ReportName> Reports => reports.Values.Select(r => new ReportName(r.No, r.Slug, r.Year));

    /// <summary>A report by its number; null where it stays as the store has it.</summary>
    public EntryRow? Report(long no) => reports.GetValueOrDefault(no);
}
