using System.Globalization;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using CsvHelper;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Rows of the audit as a table (RFC 4180). No text begins as a formula of a spreadsheet would.</summary>
static class AuditTable
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    static readonly (string Name, Func<AuditEntry, string?> Value)[] Columns =
    [
        ("sequence", e => e.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("at", e => Content.Instants.Text(e.At.UtcDateTime)),
        ("by", e => e.By),
        ("actor", e => e.Actor?.ToString()),
        ("address", e => e.Address),
        ("operation", e => e.Operation),
        ("outcome", e => e.Outcome),
        ("count", e => (e.Count ?? 1).ToString(CultureInfo.InvariantCulture)),
        ("kind", e => e.Kind),
        ("report", e => e.Report),
        ("slug", e => e.Slug),
        ("entry", e => e.Entry?.ToString()),
        ("languages", e => e.Languages is { } tags ? string.Join(' ', tags) : null),
        ("revisionBefore", e => e.RevisionBefore?.ToString(CultureInfo.InvariantCulture)),
        ("revisionAfter", e => e.RevisionAfter?.ToString(CultureInfo.InvariantCulture)),
        ("firstRecord", e => e.FirstRecord?.ToString(CultureInfo.InvariantCulture)),
        ("lastRecord", e => e.LastRecord?.ToString(CultureInfo.InvariantCulture)),
        ("target", e => e.Target),
        ("about", e => e.About),
        ("detail", e => e.Detail),
        ("traceId", e => e.TraceId),
        ("hash", e => e.Hash),
        ("key", e => e.Key?.ToString()),
        ("keyPrefix", e => e.KeyPrefix),
    ];

    /// <summary>How many rows are read, written and sent at once.</summary>
    const int Part = 1_000;

    /// <summary>
    /// Writes the newest rows. They are read in parts, each of which follows the one before, so nothing is held open while a
    /// part is sent.
    /// </summary>
    public static async Task Write(
        Stream stream,
        AuditReader reader,
        IQueryable<AuditRow> rows,
        int most,
        CancellationToken ct
    )
    {
        await stream.WriteAsync(Lines([[.. Columns.Select(c => c.Name)]]), ct);
        for (var (left, before) = (most, long.MaxValue); left > 0;)
        {
            var after = before;
            var part = await reader.Page(rows.Where(a => a.Sequence < after), Math.Min(Part, left), ct);
            if (part.Count == 0)
                break;
            await stream.WriteAsync(Lines(part.Select(row => Columns.Select(c => c.Value(row)))), ct);
            (left, before) = (left - part.Count, part[^1].Sequence);
        }
    }

    static byte[] Lines(IEnumerable<IEnumerable<string?>> lines)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
            foreach (var line in lines)
            {
                foreach (var field in line)
                    csv.WriteField(field);
                csv.EndRecord();
            }
        return memory.ToArray();
    }
}
