using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Lists;

/// <summary>Reads lists with plain SQL, in the caller's transaction.</summary>
sealed class ListReader(PreparedCommands commands)
{
    /// <summary>
    /// How many rows are counted at first to find the facet with the fewest, and by which factor that grows.
    /// </summary>
    const int FirstBound = 100,
        BoundGrowth = 10;

    readonly ListSql sql = ListSql.Of(commands.Dialect);

    /// <summary>Reads in the current transaction of the context.</summary>
#pragma warning disable CA2000 // Its commands end with the context's connection.
    public static ListReader In(ReportsDb db) =>
        new(
            new PreparedCommands(db.Database.GetDbConnection())
            {
                Transaction = db.Database.CurrentTransaction?.GetDbTransaction(),
            }
        );
#pragma warning restore CA2000

    /// <summary>One page, in order.</summary>
    public async Task<List<Listed>> Page(ListQuery query, CancellationToken ct)
    {
        if (query.Reports is [])
            return [];
        (query, var driver) = await Driven(query, ct);
        var page = new List<Listed>();
        foreach (var dates in Dates(query))
        {
            // A cursor among the rows without a date does not limit those with one, and the other way round.
            var rest = query with
            {
                Take = query.IsWhole ? query.Take : query.Take - page.Count,
                After = dates == ListDates.Undated && !IsUndated(query.After) ? null : query.After,
            };
            page.AddRange(await Rows(rest, dates, driver, ct));
            if (page.Count >= query.Take)
                break;
        }
        return page;
    }

    /// <summary>The number of rows of all pages together.</summary>
    public async Task<int> Count(ListQuery query, CancellationToken ct)
    {
        if (query.Reports is [])
            return 0;
        (query, var driver) = await Driven(query, ct);
        var count = 0;
        foreach (var rows in Through(query.Time))
            count += await Count(new ListStatement(query, rows, Driver: DriverOf(rows, driver), Counts: true), ct);
        return count;
    }

    async Task<int> Count(ListStatement statement, CancellationToken ct)
    {
        var command = commands.Of(sql.Text(statement)).Take(statement.Query);
        return Convert.ToInt32(await command.Value(ct));
    }

    /// <summary>The reports with these slugs; <paramref name="kind"/> is the kind that reports are.</summary>
    public async Task<List<ListedReport>> Reports(Kind kind, IReadOnlyCollection<string> slugs, CancellationToken ct)
    {
        var padded = ListCommands.Padded(slugs);
        var command = commands.Of(sql.Reports(padded.Count)).With("@kind", kind.Name).WithAll("@s", padded);
        await using var reader = await command.Read(ct);
        var reports = new List<ListedReport>();
        while (await reader.ReadAsync(ct))
            reports.Add(new(reader.GetInt64(0), reader.GetInt32(1)));
        return reports;
    }

    /// <summary>The cards of the entries that these refer to in a role, each once.</summary>
    public async Task<List<Listed>> Referred(
        IReadOnlyList<long> entries,
        string role,
        Kind target,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var found = new Dictionary<long, Listed>();
        foreach (var batch in entries.Chunk(Limits.Page))
        {
            var padded = ListCommands.Padded(batch);
            var command = commands
                .Of(sql.Referred(padded.Count, target.UnderReport, options.Fallback, options.Position is null))
                .With("@kind", target.Name)
                .With("@language", options.Language)
                .With("@facet", role)
                .WithAll("@e", padded);
            if (options.Position is { } position)
                command.With("@at", position);
            foreach (var row in await Read(command, [], ct))
                found[row.EntryNo] = row;
        }
        return [.. found.Values.OrderBy(r => r.Slug, StringComparer.Ordinal).ThenBy(r => r.EntryNo)];
    }

    static ListDates[] Dates(ListQuery query) =>
        query.Sorting.Keys is not [{ Column: SortColumn.Date, Descending: true }, ..] ? [ListDates.All]
        : IsUndated(query.After) ? [ListDates.Undated]
        : query.OverlapsDates ? [ListDates.Dated]
        : [ListDates.Dated, ListDates.Undated];

    static bool IsUndated(ListPlace? place) => place is { Values: [DateOnly date, ..] } && date == Facts.NoDate;

    static ListRows[] Through(ListTime time) =>
        time switch
        {
            ListTime.Now => [ListRows.Open],
            ListTime.Recent => [ListRows.StillOpen, ListRows.EndedSince],
            _ => [ListRows.OfEntries],
        };

    /// <summary>The indexes of facets contain only what is public now.</summary>
    static int? DriverOf(ListRows rows, int? driver) => rows is ListRows.Open or ListRows.StillOpen ? driver : null;

    async Task<List<Listed>> Rows(ListQuery query, ListDates dates, int? driver, CancellationToken ct)
    {
        var all = new List<Listed>();
        foreach (var rows in Through(query.Time))
        {
            var command = commands.Of(sql.Text(new(query, rows, dates, DriverOf(rows, driver)))).Take(query);
            all.AddRange(await Read(command, query.Sorting.Keys, ct));
        }
        return query.Time == ListTime.Recent ? [.. all.Order(new ListOrderer(query.Sorting)).Take(query.Take)] : all;
    }

    /// <summary>The query as statements have it, and its driver, which is the first facet if there is one.</summary>
    async Task<(ListQuery Query, int? Driver)> Driven(ListQuery query, CancellationToken ct)
    {
        var driver = await Driver(query, ct);
        return (ListCommands.Padded(query, driver), driver is null ? null : 0);
    }

    /// <summary>
    /// The facet with the fewest rows. Rows are counted only until one facet is known to have fewer than the bound.
    /// </summary>
    public async Task<int?> Driver(ListQuery query, CancellationToken ct)
    {
        if (query.Facets.Count < 2 || query.Time == ListTime.Past)
            return query.Facets.Count == 0 || query.Time == ListTime.Past ? null : 0;
        var counted = ListCommands.Padded(query);
        int[] places = [.. ListCommands.Order(query.Facets)];
        for (var bound = FirstBound; ; bound *= BoundGrowth)
        {
            var command = commands.Of(sql.FacetCounts(counted)).Take(counted with { Take = bound });
            await using var reader = await command.Read(ct);
            await reader.ReadAsync(ct);
            var (count, facet) = places.Select((place, i) => (Convert.ToInt32(reader.GetValue(i)), place)).Min();
            if (count < bound || bound > int.MaxValue / BoundGrowth)
                return facet;
        }
    }

    async Task<List<Listed>> Read(DbCommand command, IReadOnlyList<SortField> keys, CancellationToken ct)
    {
        var rows = new List<Listed>();
        await using var reader = await command.Read(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(Row(reader, keys));
        return rows;
    }

    Listed Row(DbDataReader reader, IReadOnlyList<SortField> keys)
    {
        var values = new object[keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(reader, keys[i].Column, i + 4);
        return new(
            reader.GetString(1),
            new(values, reader.GetInt64(0)),
            reader.GetFieldValue<byte[]>(3),
            reader.GetInt32(2)
        );
    }

    object Value(DbDataReader reader, SortColumn column, int ordinal) =>
        column switch
        {
            SortColumn.Date => commands.Dialect.Date(reader, ordinal),
            SortColumn.Featured => reader.GetBoolean(ordinal),
            SortColumn.Slug => reader.GetString(ordinal),
            _ => reader.GetInt32(ordinal),
        };
}
