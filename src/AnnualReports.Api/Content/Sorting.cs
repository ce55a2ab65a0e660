using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>A column of Live that lists can be sorted by.</summary>
enum SortColumn
{
    /// <summary>The order of siblings.</summary>
    Order,
    Date,
    Featured,
    Slug,
    Year,
}

/// <summary>A column and a direction.</summary>
readonly record struct SortField(SortColumn Column, bool Descending = false)
{
    /// <summary>The column's name on the wire, where the order of siblings is called their position.</summary>
    public string Name => Column == SortColumn.Order ? "position" : Column.ToString().ToLowerInvariant();

    public override string ToString() => Descending ? "-" + Name : Name;

    /// <summary>
    /// What an entry is sorted by. An entry without a date comes last, whichever way dates are sorted.
    /// </summary>
    public IComparable ValueOf(Facts facts, string slug, int year) =>
        Column switch
        {
            SortColumn.Order => facts.Order,
            SortColumn.Date => Descending && facts.DateFrom == Facts.NoDate ? DateOnly.MinValue : facts.DateFrom,
            SortColumn.Featured => facts.Featured,
            SortColumn.Year => year,
            _ => new OrdinalText(slug),
        };

    /// <summary>Reads a sort field of the wire, which has to be one of these columns.</summary>
    public static SortField Of(string text, IEnumerable<SortColumn> columns) =>
        columns.SelectMany(c => new SortField[] { new(c), new(c, Descending: true) }).First(k => k.ToString() == text);
}

/// <summary>A text that is compared by code point, as the stores compare slugs.</summary>
readonly record struct OrdinalText(string Text) : IComparable
{
    public int CompareTo(object? obj) => string.CompareOrdinal(Text, ((OrdinalText)obj!).Text);
}

/// <summary>
/// An order without ties. It ends with the entry's number, in the direction of the last field, unless a field before is
/// unique.
/// </summary>
sealed record Sorting(ImmutableArray<SortField> Keys, bool ByNumber)
{
    /// <summary>The same order from its end.</summary>
    public Sorting Reversed => this with { Keys = [.. Keys.Select(k => k with { Descending = !k.Descending })] };

    /// <summary>What an entry has in each sorted column.</summary>
    public IReadOnlyList<object> PlaceOf(Facts facts, string slug, int year) =>
        [
            .. Keys.Select(k =>
                k.Column switch
                {
                    SortColumn.Slug => slug,
                    SortColumn.Date => (object)facts.DateFrom,
                    _ => k.ValueOf(facts, slug, year),
                }
            ),
        ];

    public bool NumberDescending => Keys is [.., { Descending: true }];

    /// <summary>The default order of lists of this kind.</summary>
    public static ImmutableArray<SortField> Standard(Kind kind, bool overAll) =>
        // Over all reports the newest report comes first. Dates order entries across reports by themselves.
        overAll && kind.Order[0].Column != SortColumn.Date
            ? [new(SortColumn.Year, Descending: true), .. kind.Order]
            : kind.Order;

    /// <summary>
    /// Leaves out fields that decide nothing: the year within one report, and all fields behind a unique one. Entries
    /// without a report are treated as those of one report.
    /// </summary>
    public static Sorting Of(Kind kind, bool inOneReport, ImmutableArray<SortField> keys)
    {
        if (inOneReport && kind.UnderReport)
            keys = keys.RemoveAll(k => k.Column == SortColumn.Year);
        bool IsUnique(SortField key) =>
            (key.Column == SortColumn.Slug && inOneReport) || (key.Column == SortColumn.Year && kind.IsReport);
        var deciding = keys.TakeWhile(k => !IsUnique(k)).Count() + 1;
        return deciding > keys.Length ? new(keys, ByNumber: true) : new(keys[..deciding], ByNumber: false);
    }
}
