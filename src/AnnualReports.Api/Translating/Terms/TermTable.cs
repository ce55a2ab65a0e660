using System.Text;
using System.Text.Unicode;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using CsvHelper;

namespace AnnualReports.Api.Translating.Terms;

/// <summary>
/// The glossary as a table (RFC 4180), as spreadsheets write and read it. No text begins as a formula of a spreadsheet
/// would; the apostrophe that prevents that is taken away again when the table comes back.
/// </summary>
static class TermTable
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>Between several terms in a cell.</summary>
    public const char Bar = '|';

    static readonly string[] Needed = ["sourceLanguage", "targetLanguage", "source", "target"];

    static readonly string[] Columns = [.. Needed, "alternatives", "forbidden", "note"];

    static readonly CsvWriterOptions WriterOptions = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    static readonly CsvReaderOptions ReaderOptions = CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>What spreadsheets write between columns.</summary>
    static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Terms as lines, after the names of the columns.</summary>
    public static byte[] Write(IEnumerable<GlossaryTermRow> terms)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, WriterOptions, leaveOpen: true))
        {
            Line(csv, Columns);
            foreach (var term in terms)
                Line(
                    csv,
                    term.FromLanguage,
                    term.ToLanguage,
                    term.Source,
                    term.Target,
                    term.Alternatives?.Replace('\n', Bar),
                    term.Forbidden?.Replace('\n', Bar),
                    term.Note
                );
        }
        return memory.ToArray();
    }

    static void Line(CsvWriter csv, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }

    /// <summary>The terms of a table, each with its line.</summary>
    /// <param name="table">The bytes, in UTF-8.</param>
    /// <param name="languages">The configured languages.</param>
    /// <exception cref="ProblemException">400: it is no table.</exception>
    /// <exception cref="Refusal">Lines are wrong; their numbers are the first part of each place.</exception>
    public static IReadOnlyList<(int Line, GlossaryTermRequest Term)> Read(ReadOnlyMemory<byte> table, Languages languages)
    {
        if (!Utf8.IsValid(table.Span))
            throw ProblemException.Malformed("The table is not in UTF-8. Save it as \"CSV UTF-8\", and send it again.");
        var (terms, faults) = (new List<(int, GlossaryTermRequest)>(), new List<Fault>());
        var lines = new Dictionary<(string, string, string), int>();
        try
        {
            foreach (var (line, term) in Rows(table))
            {
                var wrong = TermRequests.Faults(term, languages).ToList();
                faults.AddRange(wrong.Select(f => f with { Pointer = $"/{line}{f.Pointer}" }));
                var key = (term.SourceLanguage, term.TargetLanguage, TermRequests.Key(term.Source));
                if (wrong.Count == 0 && !lines.TryAdd(key, line))
                    faults.Add(new($"/{line}/source", $"The same term is on line {lines[key]}."));
                terms.Add((line, term));
                if (terms.Count > Limits.Terms)
                    throw ProblemException.Malformed($"The table has more than {Limits.Terms} terms.");
                if (faults.Count >= BodyFaults.Most)
                    break;
            }
        }
        catch (CsvFormatException broken)
        {
            throw ProblemException.Malformed(
                $"The table can't be read at line {broken.LineNumber}: a quotation mark is missing, or stands within a text."
            );
        }
        return faults.Count > 0 ? throw Refusal.Invalid([.. faults.Take(BodyFaults.Most)]) : terms;
    }

    static IEnumerable<(int Line, GlossaryTermRequest Term)> Rows(ReadOnlyMemory<byte> table)
    {
        using var csv = CsvReader.Create(table, ReaderOptions with { Separator = Separator(table.Span) });
        csv.ReadHeader();
        string[] headers = [.. csv.Headers?.Select(h => h.Trim().TrimStart('\uFEFF')) ?? []];
        Check(headers);
        while (csv.Read())
        {
            if (csv.FieldCount > headers.Length)
                throw ProblemException.Malformed(
                    $"Line {csv.LineNumber} has {csv.FieldCount} columns, and the first line names {headers.Length}."
                );
            var cells = headers.Select((name, at) => (name, Cell(csv, at))).ToDictionary(c => c.name, c => c.Item2);
            yield return (
                (int)csv.LineNumber,
                new()
                {
                    SourceLanguage = cells["sourceLanguage"] ?? "",
                    TargetLanguage = cells["targetLanguage"] ?? "",
                    Source = cells["source"] ?? "",
                    Target = cells["target"] ?? "",
                    Alternatives = Several(cells.GetValueOrDefault("alternatives")),
                    Forbidden = Several(cells.GetValueOrDefault("forbidden")),
                    Note = cells.GetValueOrDefault("note"),
                }
            );
        }
    }

    /// <summary>The first of the separators that stands in the first line, whose names have none of them.</summary>
    static char Separator(ReadOnlySpan<byte> table)
    {
        var end = table.IndexOf((byte)'\n');
        var first = Encoding.UTF8.GetString(end < 0 ? table : table[..end]);
        return first.IndexOfAny(Separators) is >= 0 and var at ? first[at] : ',';
    }

    static void Check(string[] headers)
    {
        if (headers.FirstOrDefault(h => !Columns.Contains(h)) is { } unknown)
            throw ProblemException.Malformed(
                $"There is no column '{Excerpt.Of(unknown)}'. Use: {string.Join(", ", Columns)}."
            );
        if (Needed.FirstOrDefault(n => !headers.Contains(n)) is { } missing)
            throw ProblemException.Malformed(
                $"The table needs a column '{missing}'. The names of the columns are in its first line, separated by commas."
            );
        if (headers.Distinct().Count() < headers.Length)
            throw ProblemException.Malformed("A column is there twice.");
    }

    static string? Cell(CsvReader csv, int at)
    {
        if (at >= csv.FieldCount || csv.GetString(at).Trim() is not { Length: > 0 } text)
            return null;
        // What the writer put before text that a spreadsheet would take for a formula.
        var plain = text is ['\'', var first, ..] && WriterOptions.InjectionCharacters.AsSpan().Contains(first) ? text[1..] : text;
        return plain.IsNormalized() ? plain : plain.Normalize();
    }

    static string[]? Several(string? cell) =>
        cell?.Split(Bar, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
            ? words
            : null;
}
