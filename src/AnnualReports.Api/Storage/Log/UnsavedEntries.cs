using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Entries that the transaction in preparation will create or change, as they will be. A new entry has a temporary
/// number.
/// </summary>
sealed class UnsavedEntries(IReadOnlyCollection<EntryRow> rows, KindSet kinds)
{
    readonly Dictionary<long, EntryRow> reports = rows.Where(r => kinds[r.Kind].IsReport).ToDictionary(r => r.No);

    public static UnsavedEntries None(KindSet kinds) => new([], kinds);

    /// <summary>The addresses that the entries will have.</summary>
    public IReadOnlySet<Address> Addresses { get; } =
        rows.Select(r => new Address(r.Kind, r.ReportNo, r.Slug)).ToHashSet();

    /// <summary>The reports.</summary>
    public IEnumerable<ReportName> Reports => reports.Values.Select(r => new ReportName(r.No, r.Slug, r.Year));

    /// <summary>A report by its number; null if the transaction does not change it.</summary>
    public EntryRow? Report(long no) => reports.GetValueOrDefault(no);
}
