using System.Data.Common;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Log;

/// <summary>
/// Verify has the store sum up the terms of each row of Live, and reads them one by one only where the sum differs. So
/// every way in which terms can be wrong has to change the sum; each is tried here, found, and mended.
/// </summary>
public sealed class DamagedTermTests
{
    const string Of = "[Kind] = 'highlight' AND [Language] = 'nl' AND [Until] IS NULL";

    /// <summary>A row of Live and its terms, of the first entry and of the second.</summary>
    const string First = "[EntryNo] = @first AND [Language] = 'nl' AND [Until] IS NULL",
        Second = "[EntryNo] = @second AND [Language] = 'nl' AND [Until] IS NULL";

    /// <summary>What is done to the terms, and the statements that do it.</summary>
    static readonly (string Name, string[] Statements)[] Damages =
    [
        ("one is missing", [$"DELETE FROM [LiveTerms] WHERE {First} AND [Value] = 'BE'"]),
        ("all of a row are missing", [$"DELETE FROM [LiveTerms] WHERE {First}"]),
        ("one of an ended row is missing", ["DELETE FROM [LiveTerms] WHERE [EntryNo] = @first AND [Value] = 'LU'"]),
        ("there is one too many", [Added("[Facet]", "'ZZ'")]),
        ("there is one too many of another facet", [Added("'aaa'", "[Value]")]),
        ("there are terms where there should be none", [Added("[Facet]", "[Value]", "[EntryNo] = @first", "@none")]),
        ("a value has changed", [$"UPDATE [LiveTerms] SET [Value] = 'NL' WHERE {First} AND [Value] = 'BE'"]),
        ("a value has other letters", [$"UPDATE [LiveTerms] SET [Value] = 'be' WHERE {First} AND [Value] = 'BE'"]),
        ("a value ends with a blank", [$"UPDATE [LiveTerms] SET [Value] = 'BE ' WHERE {First} AND [Value] = 'BE'"]),
        ("a facet has changed", [$"UPDATE [LiveTerms] SET [Facet] = 'other' WHERE {First} AND [Value] = 'BE'"]),
        (
            "a facet and its value are another two",
            [$"UPDATE [LiveTerms] SET [Facet] = 'countr', [Value] = 'yBE' WHERE {First} AND [Value] = 'BE'"]
        ),
        (
            "two stand in one",
            [
                $"DELETE FROM [LiveTerms] WHERE {First} AND [Value] = 'FR'",
                $"UPDATE [LiveTerms] SET [Value] = 'BE\u001ecountry\u001fFR' WHERE {First} AND [Value] = 'BE'",
            ]
        ),
        (
            "two rows have each other's",
            [
                $"UPDATE [LiveTerms] SET [Value] = 'xx' WHERE {First} AND [Value] = 'BE'",
                $"UPDATE [LiveTerms] SET [Value] = 'BE' WHERE {Second} AND [Value] = 'DE'",
                $"UPDATE [LiveTerms] SET [Value] = 'DE' WHERE {First} AND [Value] = 'xx'",
            ]
        ),
        (
            "one stands under another language",
            [
                "UPDATE [LiveTerms] SET [Value] = 'xx', [Language] = (SELECT MIN(l.[Language]) FROM [Live] l WHERE "
                    + "l.[EntryNo] = @first AND l.[Since] = [LiveTerms].[Since] AND l.[Language] <> 'nl') "
                    + $"WHERE {First} AND [Value] = 'BE'",
            ]
        ),
        (
            "one of an ended row stands with the open one",
            [
                "UPDATE [LiveTerms] SET [Until] = NULL, [Since] = (SELECT MAX(l.[Since]) FROM [Live] l WHERE "
                    + "l.[EntryNo] = @first AND l.[Language] = 'nl') "
                    + "WHERE [EntryNo] = @first AND [Language] = 'nl' AND [Value] = 'LU'",
            ]
        ),
        ("a kind has changed", [$"UPDATE [LiveTerms] SET [Kind] = 'theme' WHERE {First} AND [Value] = 'BE'"]),
        ("a kind ends with a blank", [$"UPDATE [LiveTerms] SET [Kind] = 'highlight ' WHERE {First}"]),
        ("a report has changed", [$"UPDATE [LiveTerms] SET [ReportNo] = [ReportNo] + 1 WHERE {First}"]),
        ("a year has changed", [$"UPDATE [LiveTerms] SET [Year] = [Year] + 1 WHERE {First} AND [Value] = 'BE'"]),
        ("a position has changed", [$"UPDATE [LiveTerms] SET [Position] = -1 WHERE {First} AND [Value] = 'FR'"]),
        ("two rows have each other's position", Swapped("LiveTerms", "Position")),
        ("an open one has ended", [$"UPDATE [LiveTerms] SET [Until] = [Since] + 1 WHERE {First} AND [Value] = 'BE'"]),
        (
            "an ended one is open",
            ["UPDATE [LiveTerms] SET [Until] = NULL WHERE [EntryNo] = @first AND [Value] = 'LU' AND [Language] = 'nl'"]
        ),
        (
            "an ended one has ended elsewhere",
            ["UPDATE [LiveTerms] SET [Until] = [Until] + 1 WHERE [EntryNo] = @first AND [Value] = 'LU'"]
        ),
        ("a row has another year", [$"UPDATE [Live] SET [Year] = [Year] + 1 WHERE {First}"]),
        ("a row has another position", [$"UPDATE [Live] SET [Position] = [Position] + 1 WHERE {First}"]),
        ("a row has another date", [$"UPDATE [Live] SET [DateFrom] = '1999-01-01' WHERE {First}"]),
        ("a row is featured", [$"UPDATE [Live] SET [Featured] = 1 - [Featured] WHERE {First}"]),
        ("rows have each other's position", Swapped("Live", "Position")),
        (
            "a row and its terms have another year alike",
            [
                $"UPDATE [Live] SET [Year] = [Year] + 1 WHERE {First}",
                $"UPDATE [LiveTerms] SET [Year] = [Year] + 1 WHERE {First}",
            ]
        ),
    ];

    static string Added(string facet, string value, string from = $"{First} AND [Value] = 'BE'", string to = "@first") =>
        "INSERT INTO [LiveTerms] ([EntryNo], [Language], [Since], [Facet], [Value], [Until], [Kind], [ReportNo], "
        + $"[Year], [Position]) SELECT l.[EntryNo], l.[Language], l.[Since], t.[Facet], t.[Value], l.[Until], "
        + $"l.[Kind], l.[ReportNo], l.[Year], l.[Position] FROM (SELECT DISTINCT {facet} AS [Facet], {value} AS "
        + $"[Value] FROM [LiveTerms] WHERE {from}) t JOIN [Live] l ON l.[EntryNo] = {to} AND l.[Language] = 'nl' AND "
        + "l.[Until] IS NULL";

    static string[] Swapped(string table, string column) =>
        [
            $"UPDATE [{table}] SET [{column}] = CASE WHEN [EntryNo] = @first THEN 2 ELSE 1 END "
                + $"WHERE {Of} AND [EntryNo] IN (@first, @second)",
        ];

    [Theory, OnEveryStore]
    public async Task Whatever_is_wrong_with_terms_is_found_and_mended(Store store)
    {
        var api = await Stores.Api(store, "damaged-terms");
        var report = await api.PublicReport();
        async Task<long> Public(int position, params string[] countries)
        {
            var made = await api.Highlight(report, new() { Position = position, Countries = countries }, "nl");
            await api.Publish(made, "nl");
            return await Number(api, made.Slug);
        }
        var earlier = await api.Highlight(report, new() { Position = 1, Countries = ["BE", "FR", "LU"] }, "nl");
        await api.Publish(earlier, "nl");
        // What stood there before is an ended row, with terms of its own.
        await api.Save(earlier, new { fields = new { countries = new[] { "BE", "FR" } } });
        await api.Publish(earlier, "nl");
        var (first, second, none) = (
            await Number(api, earlier.Slug),
            await Public(2, "DE", "FR"),
            await Public(3)
        );
        Assert.Empty((await api.Verdict()).Differences);
        var right = await TermRows(api);

        foreach (var (name, statements) in Damages)
        {
            Assert.True(await Run(api, statements, first, second, none) > 0, $"Nothing was damaged: {name}.");
            Assert.True((await api.Verdict()).Differences.Count > 0, $"Verify does not find it: {name}.");
            Assert.True((await Rebuild(api)).Mended is 1 or 2, $"Rebuild does not mend what it should: {name}.");
            Assert.Empty((await api.Verdict()).Differences);
            Assert.True(right.SequenceEqual(await TermRows(api)), $"Rebuild mends it otherwise than it was: {name}.");
        }
        Assert.Equal(0, (await Rebuild(api)).Mended);
    }

    /// <summary>What is right is never read term by term: otherwise the sum would save nothing.</summary>
    [Theory, OnEveryStore]
    public async Task What_is_right_is_known_by_its_sum(Store store)
    {
        var api = await Stores.Api(store, "damaged-terms");
        var report = await api.PublicReport();
        foreach (var countries in new string[][] { [], ["BE"], ["NL", "BE", "FR", "DE"] })
        {
            var made = await api.Highlight(report, new() { Featured = true, Countries = countries }, "nl", "fr");
            await api.Publish(made, "nl", "fr");
        }
        await api.In(async services =>
        {
            var (db, kinds) = (services.GetRequiredService<ReportsDb>(), services.GetRequiredService<KindSet>());
            return await db.ReadTogether(
                async token =>
                {
                    using var reading = new LiveWalk(db, kinds, long.MinValue, long.MaxValue);
                    var entries = await reading.Read(token).ToListAsync(token);
                    Assert.True(entries.Count > 3);
                    Assert.All(entries, entry => Assert.Null(entry.Terms));
                    return true;
                },
                CancellationToken.None
            );
        });
    }

    static Task<long> Number(ApiFixture api, string slug) =>
        api.In(s =>
            s.GetRequiredService<ReportsDb>()
                .Entries.Where(e => e.Kind == "highlight" && e.Slug == slug && e.DeletedAt == null)
                .Select(e => e.No)
                .SingleAsync()
        );

    /// <summary>All terms, and what rows are sorted by.</summary>
    static Task<List<string>> TermRows(ApiFixture api) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            var terms = await db.LiveTerms.AsNoTracking().ToListAsync();
            var rows = await db.Live.AsNoTracking().ToListAsync();
            return terms
                .Select(t =>
                    $"{t.EntryNo} {t.Language} {t.Since} {t.Until} {t.Facet}={t.Value}. {t.Kind}. {t.ReportNo} {t.Year} {t.Order}"
                )
                .Concat(
                    rows.Select(l =>
                        $"{l.EntryNo} {l.Language} {l.Since} {l.Until} {l.Year} {l.Order} {l.DateFrom:O} {l.Featured}"
                    )
                )
                .Order(StringComparer.Ordinal)
                .ToList();
        });

    static Task<int> Run(ApiFixture api, string[] statements, long first, long second, long none) =>
        api.In(async services =>
        {
            var (db, rows) = (services.GetRequiredService<ReportsDb>(), 0);
            await db.Database.OpenConnectionAsync();
            foreach (var statement in statements)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants.
                command.CommandText = statement;
#pragma warning restore CA2100
                command.With("@first", first).With("@second", second).With("@none", none);
                try
                {
                    rows += await command.ExecuteNonQueryAsync();
                }
                catch (DbException refused)
                {
                    throw new InvalidOperationException($"The store refuses this damage: {statement}", refused);
                }
            }
            return rows;
        });

    static Task<Rebuilt> Rebuild(ApiFixture api) =>
        api.In(services =>
            new LiveRebuilding(
                services.GetRequiredService<ReportsDb>(),
                services.GetRequiredService<KindSet>(),
                services.GetRequiredService<LogTransactions>(),
                services.GetRequiredService<StoreOptions>()
            ).All(_ => { }, CancellationToken.None)
        );
}
