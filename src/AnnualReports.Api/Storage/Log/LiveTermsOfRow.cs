using System.Data.Common;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// The terms of one row of Live, as <see cref="WalkSql.TermsOfRows"/> sums them up. Of what the terms have from their
/// row, it has the least of each, and whether all of them have the same.
/// </summary>
sealed record LiveTermsOfRow(long EntryNo, string Language, long Since, int Count, int Ended)
{
    /// <summary>The first position where one of them ended; null if all are open.</summary>
    public long? Until { get; init; }

    public required string Kind { get; init; }

    public long ReportNo { get; init; }

    public int Year { get; init; }

    public int Order { get; init; }

    /// <summary>Whether all of them have the same from their row.</summary>
    public bool AreAlike { get; init; }

    /// <summary>All of them, as <see cref="TermText"/> writes them.</summary>
    public required string Text { get; init; }

    public static LiveTermsOfRow Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt32(3), row.GetInt32(4))
        {
            Until = row.IsDBNull(5) ? null : row.GetInt64(5),
            Kind = row.GetString(6),
            ReportNo = row.GetInt64(7),
            Year = row.GetInt32(8),
            Order = row.GetInt32(9),
            AreAlike = row.GetInt32(10) == 1,
            Text = row.GetString(11),
        };

    /// <summary>
    /// Whether these are the terms of an interval, no more and no less. As many terms in a text that is the same are
    /// the same terms: the text has a mark between each two of them, and another within each.
    /// </summary>
    public bool AreOf(Interval wanted, TermText texts) =>
        AreAlike
        && EntryNo == wanted.Entry.No
        && Language == wanted.Answer.Language
        && Since == wanted.Since
        && Until == wanted.Until
        && Ended == (wanted.Until is null ? 0 : Count)
        && Kind == wanted.Entry.Kind
        && ReportNo == wanted.Entry.ReportNo
        && Year == wanted.Entry.Year
        && Order == wanted.Facts.Order
        && Count == wanted.Facts.Terms.Length
        && Text == texts.Of(wanted.Facts);
}
