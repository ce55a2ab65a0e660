using System.Data.Common;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>Gives commands their values.</summary>
static class ListCommands
{
    /// <summary>
    /// What texts are declared with on SQL Server, so that their lengths don't make plans of their own. A longer one would be cut without a word, and
    /// be taken for another: it is declared as long as it is.
    /// </summary>
    const int TextSize = 200;

    /// <summary>Repeats the last until there are 1, 2, 4, 8 … so that lists of all lengths share few texts.</summary>
    public static IReadOnlyList<T> Padded<T>(IReadOnlyCollection<T> values)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Count);
        return [.. values, .. Enumerable.Repeat(values.LastOrDefault()!, size - values.Count)];
    }

    public static ListQuery Padded(ListQuery query) => query with
    {
        Reports = query.Reports is { } reports ? Padded(reports) : null,
        Facets = [.. query.Facets.Select(f => f with { Values = Padded(f.Values) })],
        Years = Padded(query.Years),
    };

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        if (command.Parameters.IndexOf(name) is var known and >= 0)
        {
            command.Parameters[known].Value = value;
            Size(command.Parameters[known]);
            return command;
        }
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        Size(parameter);
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Anew with each value: a command is used again.</summary>
    static void Size(DbParameter parameter)
    {
        if (parameter.Value is string text)
            parameter.Size = Math.Max(TextSize, text.Length);
    }

    public static DbCommand WithAll<T>(this DbCommand command, string name, IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++)
            command.With(name + i, values[i]!);
        return command;
    }

    public static DbCommand Take(this DbCommand command, ListQuery query)
    {
        command.With("@kind", query.Kind).With("@language", query.Language).WithAll("@r", query.Reports ?? []).WithAll("@y", query.Years).With("@take", query.Take);
        for (var i = 0; i < query.Facets.Count; i++)
            command.With($"@f{i}", query.Facets[i].Facet).WithAll($"@f{i}v", query.Facets[i].Values);
        if (query.Time != ListTime.Now)
            command.With("@at", query.Position);
        if (query.Featured is { } featured)
            command.With("@featured", featured);
        if (query.OverlapsDates)
            // What has no date is not in any span.
            command.With("@from", query.From ?? DateOnly.MinValue).With("@to", query.To is { } to && to < Facts.NoDate ? to : Facts.NoDate.AddDays(-1));
        if (query.Sorting.Keys.Any(k => k is { Column: SortColumn.Date, Descending: true }))
            command.With("@undated", Facts.NoDate).With("@before", DateOnly.MinValue);
        return query.After is { } after ? command.WithAll("@a", after.Values).With("@no", after.EntryNo) : command;
    }
}

/// <summary>The order of a list, in memory: for rows that came from two statements.</summary>
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

    /// <summary>Slugs by code point, as the stores do.</summary>
    static int Compare(object a, object b) => a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
}
