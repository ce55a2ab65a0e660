using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Compares Live with what it has to be, entry by entry, and keeps the first differences.</summary>
sealed class LiveDifferences
{
    const int Most = 100;

    readonly List<string> rows = [],
        terms = [],
        missing = [];

    /// <summary>What isn't in the log comes first; rows, then terms; then what is missing in Live.</summary>
    public IReadOnlyList<string> First =>
        [
            .. rows.Concat(terms)
                .Select(l => "not in the log: " + l)
                .Concat(missing.Select(l => "missing in Live: " + l))
                .Take(Most),
        ];

    public void Add(LiveOfEntry entry)
    {
        if (entry.Terms is not { } stored || IsAsWanted(entry))
            return;
        Compare(entry.Rows.Select(Line), entry.Wanted.Select(i => Line(Mapping.ToRow(i))), rows);
        Compare(stored.Select(Line), entry.Wanted.SelectMany(Mapping.ToTerms).Select(Line), terms);
    }

    /// <summary>Whether Live has what it has to have of an entry, and nothing else.</summary>
    public static bool IsAsWanted(LiveOfEntry entry)
    {
        if (entry.Terms is not { } terms)
            return true;
        if (!AreAsWanted(entry.Wanted, entry.Rows))
            return false;
        var term = 0;
        foreach (var interval in entry.Wanted)
            foreach (var _ in interval.Facts.Terms)
                if (term == terms.Count || !IsOf(interval, terms[term++]))
                    return false;
        return term == terms.Count;
    }

    /// <summary>
    /// Whether rows, and terms that the store has summed up, are what they have to be. If the terms are not,
    /// they may only have been summed up in another order.
    /// </summary>
    public static bool IsAsWanted(List<Interval> wanted, List<LiveRow> rows, List<LiveTermsOfRow> terms)
    {
        if (!AreAsWanted(wanted, rows))
            return false;
        var (row, texts) = (0, new TermText());
        foreach (var interval in wanted)
            if (interval.Facts.Terms.Length > 0 && (row == terms.Count || !terms[row++].AreOf(interval, texts)))
                return false;
        return row == terms.Count;
    }

    static bool AreAsWanted(List<Interval> wanted, List<LiveRow> rows)
    {
        if (wanted.Count != rows.Count)
            return false;
        wanted.Sort(ByKey);
        for (var i = 0; i < wanted.Count; i++)
            if (!IsSame(wanted[i], rows[i]))
                return false;
        return true;
    }

    static int ByKey(Interval a, Interval b) =>
        string.CompareOrdinal(a.Answer.Language, b.Answer.Language) is not 0 and var language
            ? language
            : a.Since.CompareTo(b.Since);

    static bool IsSame(Interval wanted, LiveRow row)
    {
        var (entry, answer, facts) = (wanted.Entry, wanted.Answer, wanted.Facts);
        return row.EntryNo == entry.No
            && row.Language == answer.Language
            && row.Since == wanted.Since
            && row.Until == wanted.Until
            && row.Sequence == answer.Sequence
            && row.Published == answer.Published
            && row.IsFallback == answer.IsFallback
            && row.Gone == answer.Gone
            && row.Kind == entry.Kind
            && row.ReportNo == entry.ReportNo
            && row.Year == entry.Year
            && row.Slug == entry.Slug
            && row.Order == facts.Order
            && row.DateFrom == facts.DateFrom
            && row.DateTo == facts.DateTo
            && row.Featured == facts.Featured;
    }

    /// <summary>
    /// Whether a stored term is one of an interval's. No term is stored twice, so as many of them as it has are all of
    /// them.
    /// </summary>
    static bool IsOf(Interval wanted, LiveTermRow term) =>
        term.EntryNo == wanted.Entry.No
        && term.Language == wanted.Answer.Language
        && term.Since == wanted.Since
        && term.Until == wanted.Until
        && wanted.Facts.Terms.Contains(new(term.Facet, term.Value))
        && term.Kind == wanted.Entry.Kind
        && term.ReportNo == wanted.Entry.ReportNo
        && term.Year == wanted.Entry.Year
        && term.Order == wanted.Facts.Order;

    void Compare(IEnumerable<string> stored, IEnumerable<string> expected, List<string> strange)
    {
        var wanted = expected.ToHashSet();
        Keep(strange, [.. stored.Where(line => !wanted.Remove(line))]);
        Keep(missing, wanted);
    }

    static void Keep(List<string> kept, ICollection<string> lines) => kept.AddRange(lines.Take(Most - kept.Count));

    static string Line(LiveRow l) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"live {l.EntryNo} {l.Language} [{l.Since},{l.Until}) -> {l.Sequence} published={l.Published} fallback={l.IsFallback} gone={l.Gone} "
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{l.Kind} {l.ReportNo} {l.Slug} {l.Year} {l.Order} {l.DateFrom:O} {l.DateTo:O} {l.Featured}"
        );

    static string Line(LiveTermRow t) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"term {t.EntryNo} {t.Language} [{t.Since},{t.Until}) {t.Facet}={t.Value} {t.Kind} {t.ReportNo} {t.Year} {t.Order}"
        );
}
