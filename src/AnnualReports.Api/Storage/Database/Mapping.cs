using System.Linq.Expressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Converts between rows and the types of the core.</summary>
static class Mapping
{
    public static readonly Expression<Func<PublicationRow, RecordMeta>> Meta = p => new RecordMeta(
        p.Sequence,
        p.EntryNo,
        p.Language,
        PublicationActions.Parse(p.Action),
        p.Revision,
        p.FieldsRevision,
        p.At,
        p.BodyHash
    );

    public static Entry ToEntry(this EntryRow row, int? reportYear) =>
        new(row.No, row.Id, row.Kind, row.ReportNo, row.Slug, reportYear ?? row.Year);

    public static LogEnd ToEnd(this LogHeadRow head) => new(head.Sequence, head.At, head.RecordHash);

    /// <param name="record">The record.</param>
    /// <param name="scope">The number of the report of its entry, 0 if the entry belongs to none; null for a record
    /// without an entry.</param>
    public static PublicationRow ToRow(this Publication record, long? scope) =>
        new()
        {
            Sequence = record.Sequence,
            EntryNo = record.EntryNo,
            Language = record.Language,
            Action = PublicationActions.Of(record.Action),
            Revision = record.Revision,
            FieldsRevision = record.FieldsRevision,
            Shape = record.Shape,
            Body = record.Body,
            BodyHash = record.BodyHash,
            CardLength = record.CardLength,
            At = record.At,
            By = record.By,
            ReleaseId = record.ReleaseId,
            ChangeKind = record.ChangeKind,
            ChangeNote = record.Note,
            NoteHash = record.NoteHash,
            PreviousHash = record.PreviousHash,
            RecordHash = record.RecordHash,
            // Public history has the records with a note: major changes and withdrawals always have one, refreshes
            // never. Minor changes are included if their note is not empty. It is stored when the record is written,
            // because the note may be erased later.
            ToldIn =
                record.NoteHash is not null
                && (
                    record.ChangeKind != Publish.Minor
                    || Notes.Read(record.Note).Values.Any(n => !string.IsNullOrWhiteSpace(n))
                )
                    ? scope
                    : null,
        };

    public static LiveRow ToRow(Interval interval) =>
        new()
        {
            EntryNo = interval.Entry.No,
            Language = interval.Answer.Language,
            Since = interval.Since,
            Until = interval.Until,
            Sequence = interval.Answer.Sequence,
            Published = interval.Answer.Published,
            IsFallback = interval.Answer.IsFallback,
            Gone = interval.Answer.Gone,
            Kind = interval.Entry.Kind,
            ReportNo = interval.Entry.ReportNo,
            Year = interval.Entry.Year,
            Slug = interval.Entry.Slug,
            Order = interval.Facts.Order,
            DateFrom = interval.Facts.DateFrom,
            DateTo = interval.Facts.DateTo,
            Featured = interval.Facts.Featured,
        };

    public static IEnumerable<LiveTermRow> ToTerms(Interval interval) =>
        interval.Facts.Terms.Select(t => new LiveTermRow
        {
            EntryNo = interval.Entry.No,
            Language = interval.Answer.Language,
            Since = interval.Since,
            Until = interval.Until,
            Facet = t.Facet,
            Value = t.Value,
            Kind = interval.Entry.Kind,
            ReportNo = interval.Entry.ReportNo,
            Year = interval.Entry.Year,
            Order = interval.Facts.Order,
        });
}
