using System.Globalization;
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
        ("detail", e => e.Detail),
        ("traceId", e => e.TraceId),
        ("hash", e => e.Hash),
    ];

    public static byte[] Of(IEnumerable<AuditEntry> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
        {
            foreach (var (name, _) in Columns)
                csv.WriteField(name);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var (_, value) in Columns)
                    csv.WriteField(value(row));
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }
}
