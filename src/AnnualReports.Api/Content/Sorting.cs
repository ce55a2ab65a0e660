using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>A column of Live that lists can be sorted by.</summary>
enum SortColumn
{
    Position,
    Date,
    Featured,
    Slug,
    Year,
}

/// <summary>A column, and which way.</summary>
readonly record struct SortField(SortColumn Column, bool Descending = false)
{
    /// <summary>The column's name on the wire.</summary>
    public string Name => Column.ToString().ToLowerInvariant();

    public override string ToString() => Descending ? "-" + Name : Name;

    /// <summary>The key that a text of the wire names, if it is one of these columns.</summary>
    public static SortField Of(string text, IEnumerable<SortColumn> columns) =>
        columns.SelectMany(c => new SortField[] { new(c), new(c, Descending: true) }).First(k => k.ToString() == text);
}

/// <summary>An order that gives each entry one place. It ends in the entry's number, which goes the way of the last field, unless nothing is left for it to decide.</summary>
sealed record Sorting(ImmutableArray<SortField> Keys, bool ByNumber)
{
    public bool NumberDescending => Keys is [.., { Descending: true }];

    /// <summary>The order of lists of this kind in which no other is asked for.</summary>
    public static ImmutableArray<SortField> Standard(Kind kind, bool overAll) => (overAll, kind.Order) switch
    {
        (_, ListOrder.DateDescending) => [new(SortColumn.Date, Descending: true)],
        (true, _) => [new(SortColumn.Year, Descending: true), new(SortColumn.Position)],
        (_, ListOrder.Slug) => [new(SortColumn.Slug)],
        (_, ListOrder.YearDescending) => [new(SortColumn.Year, Descending: true)],
        _ => [new(SortColumn.Position)],
    };

    /// <summary>
    /// Leaves out what decides nothing: the year within one report, and all that follows what only one entry can have.
    /// Entries that stand under no report are as those of one.
    /// </summary>
    public static Sorting Of(Kind kind, bool inOneReport, ImmutableArray<SortField> keys)
    {
        if (inOneReport && kind.UnderReport)
            keys = keys.RemoveAll(k => k.Column == SortColumn.Year);
        bool IsUnique(SortField key) => (key.Column == SortColumn.Slug && inOneReport) || (key.Column == SortColumn.Year && kind.IsReport);
        var deciding = keys.TakeWhile(k => !IsUnique(k)).Count() + 1;
        return deciding > keys.Length ? new(keys, ByNumber: true) : new(keys[..deciding], ByNumber: false);
    }
}
