using System.Linq.Expressions;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>Rows to the core's words and back.</summary>
static class Mapping
{
    public static readonly Expression<Func<PublicationRow, RecordMeta>> Meta = p => new RecordMeta(
        p.Sequence, p.EntryNo, p.Language, Words.Action(p.Action), p.Revision, p.FieldsRevision, p.At, p.BodyHash);

    public static Entry ToEntry(this EntryRow row, int? reportYear) => new(row.No, row.Id, row.Kind, row.ReportNo, row.Slug, reportYear ?? row.Year);

    public static LogEnd ToEnd(this LogHeadRow head) => new(head.Sequence, head.At, head.RecordHash);

    /// <param name="record">The record.</param>
    /// <param name="scope">The number of the report that its entry belongs to, 0 for one of none; null where it is of no entry.</param>
    public static PublicationRow ToRow(this Publication record, long? scope) => new()
    {
        Sequence = record.Sequence,
        EntryNo = record.EntryNo,
        Language = record.Language,
        Action = Words.Of(record.Action),
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
        // A major change and a withdrawal have a note, and its hash outlives an erasure; a refresh has none. A minor change is told where it says
        // something to the public,
        // and those from before that was so stay untold: what is told is settled when a record is written.
        ToldIn = record.NoteHash is not null && (record.ChangeKind != Publish.Minor
            || Notes.Read(record.Note).Values.Any(n => !string.IsNullOrWhiteSpace(n))) ? scope : null,
    };

    public static LiveRow ToRow(Interval interval) => new()
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
        Position = interval.Facts.Position,
        DateFrom = interval.Facts.DateFrom,
        DateTo = interval.Facts.DateTo,
        Featured = interval.Facts.Featured,
    };

    public static IEnumerable<LiveTermRow> ToTerms(Interval interval) => interval.Facts.Terms.Select(t => new LiveTermRow
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
        Position = interval.Facts.Position,
    });
}
