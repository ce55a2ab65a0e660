using AnnualReports.Contracts;
using CsvHelper;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>
/// Writes figures as tables (RFC 4180, UTF-8). Numbers are written as in JSON, with a point and all their decimals. No
/// text begins like a formula of a spreadsheet.
/// </summary>
static class Tables
{
    public const string Csv = "text/csv; charset=utf-8; header=present";

    static readonly string[] SeriesColumns =
    [
        "slug",
        "year",
        "report",
        "language",
        "label",
        "category",
        "unit",
        "asOf",
        "value",
        "reported",
        "restatedBy",
        "reason",
        "seriesBreak",
        "absoluteChange",
        "relativeChange",
        "note",
    ];

    static readonly string[] FigureColumns =
    [
        "report",
        "slug",
        "part",
        "language",
        "label",
        "category",
        "unit",
        "asOf",
        "value",
        "partial",
        "seriesBreak",
        "restates",
        "restatedValue",
        "reason",
        "note",
    ];

    /// <summary>One row for each year of each series.</summary>
    public static byte[] Of(IEnumerable<(FigureSeries Series, Years Years)> all, TableForm form) =>
        Table(
            form,
            SeriesColumns,
            row =>
            {
                foreach (var (series, years) in all)
                    foreach (var point in series.Points)
                    {
                        var (year, later) = (years.In(point.Report)!, years.SupersededBy(years.In(point.Report)!));
                        row(
                            series.Slug,
                            point.Year,
                            point.Report,
                            point.Language,
                            point.Label,
                            year.Figure.Category,
                            point.Unit,
                            point.AsOf,
                            point.Value,
                            year.Figure.Value,
                            later?.Report,
                            later?.Reason,
                            point.SeriesBreak,
                            point.Change?.Absolute,
                            point.Change?.Relative,
                            year.Figure.Note
                        );
                    }
            }
        );

    /// <summary>One row for each figure, and one for each of its parts.</summary>
    public static byte[] Of(IEnumerable<FigureCard> figures, TableForm form) =>
        Table(
            form,
            FigureColumns,
            row =>
            {
                foreach (var f in figures)
                {
                    row(
                        f.Report,
                        f.Slug,
                        null,
                        f.Language,
                        f.Label,
                        f.Category,
                        f.Unit,
                        f.AsOf,
                        f.Value,
                        f.Partial,
                        f.SeriesBreak,
                        f.Supersedes?.Report,
                        f.Supersedes?.Value,
                        f.Supersedes?.Reason,
                        NoteOf(f)
                    );
                    foreach (var part in f.Breakdown ?? [])
                        row(
                            f.Report,
                            f.Slug,
                            part.Key,
                            f.Language,
                            part.Label,
                            f.Category,
                            f.Unit,
                            f.AsOf,
                            part.Value,
                            f.Partial,
                            f.SeriesBreak,
                            null,
                            null,
                            null,
                            null
                        );
                }
            }
        );

    /// <summary>The note, and a remark if the parts are rounded.</summary>
    static string? NoteOf(FigureCard figure) =>
        figure.Rounded is true
            ? string.Join(' ', new[] { figure.Note, ChartWords.Of(figure.Language).Rounded }.Where(n => n is not null))
            : figure.Note;

    delegate void Row(params ReadOnlySpan<object?> cells);

    static byte[] Table(TableForm form, string[] columns, Action<Row> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, form.Options, leaveOpen: true))
        {
            Write(columns);
            rows(Write);

            void Write(params ReadOnlySpan<object?> cells)
            {
                foreach (var cell in cells)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }
}
