using System.Collections.Frozen;

namespace AnnualReports.Api.Prose;

/// <summary>
/// The units of figures: persons, counts, per cent, or a currency of ISO 4217 (those in use in 2026, without metals,
/// funds and test codes).
/// </summary>
static class Units
{
    public const string Persons = "persons";
    public const string Count = "count";
    public const string Percent = "percent";

    const string Currencies = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
        CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
        KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
        NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
        TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG BGN
        """;

    /// <summary>All units.</summary>
    public static readonly FrozenSet<string> All = Currencies
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Concat([Persons, Count, Percent])
        .ToFrozenSet();

    public static bool Contains(string unit) => All.Contains(unit);
}
