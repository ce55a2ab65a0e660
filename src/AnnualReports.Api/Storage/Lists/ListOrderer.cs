using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>Sorts rows of a list that came from two statements.</summary>
sealed class ListOrderer(Sorting sorting) : IComparer<Listed>
{
    public int Compare(Listed? x, Listed? y)
    {
        var (a, b) = (x!.Place, y!.Place);
        for (var i = 0; i < sorting.Keys.Length; i++)
            if (Compare(a.Values[i], b.Values[i]) is not 0 and var order)
                return sorting.Keys[i].Descending ? -order : order;
        return sorting.NumberDescending ? b.EntryNo.CompareTo(a.EntryNo) : a.EntryNo.CompareTo(b.EntryNo);
    }

    /// <summary>Slugs are compared by code point, as both stores do.</summary>
    static int Compare(object a, object b) =>
        a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
}
