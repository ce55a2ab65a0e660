using System.Globalization;
using AnnualReports.Api.Http;
using CsvHelper;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>How a table is written: for programs (RFC 4180), or for Excel where the decimal sign is a comma, as in Dutch, French and German.</summary>
/// <param name="Options">What the writer is told.</param>
/// <param name="Suffix">What an address says of it.</param>
sealed record TableForm(CsvWriterOptions Options, string Suffix)
{
    const string Name = "dialect", Plain = "rfc4180", ForExcel = "excel";

    public static readonly Parameter Parameter = new(
        Name, "Of a table (`text/csv`) alone: how it is written. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte "
            + "order mark.", Plain, ForExcel)
    { Default = Plain };

    static readonly CsvWriterOptions Common = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, TrueValue = "true", FalseValue = "false" };

    static readonly TableForm Rfc4180 = new(Common, "");

    static readonly TableForm Excel = new(Common with { Separator = ';', FormatProvider = Commas(), WriteByteOrderMark = true }, $"&{Name}={ForExcel}");

    static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }

    public static TableForm Of(Query query) => query.Text(Name) == ForExcel ? Excel : Rfc4180;

    /// <summary>Whether a table is asked for; what is no table has no dialect.</summary>
    public static bool IsTable(HttpRequest request)
    {
        var isTable = Negotiation.MediaType(request) == MediaTypes.Csv;
        return isTable || Query.Of(request).Text(Name) is null ? isTable
            : throw ProblemException.Parameter($"`{Name}` is of tables alone: ask for text/csv (`.csv`), or leave it out.", Name, []);
    }
}
