using System.Globalization;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using CsvHelper;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>
/// How a table is written: for programs (RFC 4180), or for Excel in languages whose decimal sign is a comma, such as
/// Dutch, French and German.
/// </summary>
/// <param name="Options">The options of the writer.</param>
/// <param name="Suffix">The parameter as it is written in an address.</param>
sealed record TableForm(CsvWriterOptions Options, string Suffix)
{
    const string Name = "dialect",
        Plain = "rfc4180",
        ForExcel = "excel";

    public static readonly Parameter Parameter = new(
        Name,
        "How a table is written; only for `text/csv`. `excel` is for Excel in Dutch, French or German: "
            + "semicolons, decimal commas, a byte order mark.",
        Plain,
        ForExcel
    )
    {
        Default = Plain,
    };

    static readonly CsvWriterOptions Common = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    static readonly TableForm Rfc4180 = new(Common, "");

    static readonly TableForm Excel = new(
        Common with
        {
            Separator = ';',
            FormatProvider = Commas(),
            WriteByteOrderMark = true,
        },
        $"&{Name}={ForExcel}"
    );

    static CultureInfo Commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }

    public static TableForm Of(Query query) => query.Text(Name) == ForExcel ? Excel : Rfc4180;

    /// <summary>Whether a table is requested. The parameter <c>dialect</c> is refused for anything else.</summary>
    public static bool IsTable(PublicRequest request)
    {
        var isTable = request.MediaType == MediaTypes.Csv;
        return isTable || request.Query.Text(Name) is null
            ? isTable
            : throw ProblemException.Parameter(
                $"`{Name}` is of tables alone: ask for text/csv (`.csv`), or leave it out.",
                Name,
                []
            );
    }
}
