using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading;

/// <summary>
/// Reads random lists of highlights page by page, and compares them with the same lists made in memory.
/// </summary>
public sealed class ListModelTests
{
    /// <summary>A request for a list. Null means that a parameter is absent.</summary>
    sealed record Asked(
        string Language,
        bool Fallback,
        int? Report,
        int[] Reports,
        int[] Themes,
        int[] Priorities,
        int[] Countries,
        int[] Sections,
        bool? Featured,
        int? From,
        int? To,
        (int Field, bool Descending)[] Sort,
        int Limit
    );

    static readonly string[] Fields = ["position", "date", "featured", "slug", "year"];

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly DateOnly Start = new(2024, 1, 1);

    static readonly Gen<int[]> UpToTwo = Gen.Frequency(
        (2, Gen.Const(Array.Empty<int>())),
        (1, Gen.Int[0, 3].Array[1, 2])
    );

    static readonly Gen<Asked> Lists =
        from language in Gen.Int[0, 3].Select(i => Languages[i])
        from fallback in Gen.Bool
        from report in Gen.Int[-1, 2]
        from words in Gen.Select(UpToTwo, UpToTwo, UpToTwo, UpToTwo, UpToTwo)
        from others in Gen.Select(Gen.Int[0, 5], Gen.Int[-40, 100], Gen.Int[-40, 100])
        from sort in Gen.Select(Gen.Int[0, 4], Gen.Bool).Array[0, 3]
        from limit in Gen.Int[1, 12]
        let span = (
            From: others.Item2 < 0 ? null : (int?)others.Item2,
            To: others.Item3 < 0 ? null : (int?)others.Item3
        )
        select new Asked(
            language,
            fallback,
            report < 0 ? null : report,
            report < 0 ? words.Item1 : [],
            words.Item2,
            words.Item3,
            words.Item4,
            words.Item5,
            others.Item1 switch
            {
                0 => true,
                1 => false,
                _ => null,
            },
            span.From,
            span.To is { } to && span.From > to ? span.From : span.To,
            [.. sort.DistinctBy(s => s.Item1)],
            limit
        );

    [Theory, OnEveryStore]
    public async Task Every_list_has_the_rows_that_were_asked_for_in_the_order_that_was(Store store)
    {
        var content = await ListContent.Of(store);
        await Lists.SampleAsync(asked => Check(content, asked), iter: store == Store.Sqlite ? 400 : 150, threads: 1);
    }

    [Theory, OnEveryStore]
    public async Task Of_several_filters_the_one_that_fewest_entries_pass_finds_them(Store store)
    {
        var content = await ListContent.Of(store);
        // The counts stop far above this number, so every filter's rows are counted completely.
        var facets = ListContent
            .Themes.Select(t => new FacetValues("theme", [t]))
            .Append(new("theme", ListContent.Themes))
            .Concat(ListContent.Countries.Select(c => new FacetValues("country", [c])))
            .Append(new("section", ["none"]))
            .ToList();
        await content.Api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            await db.Database.OpenConnectionAsync();
            for (var i = 0; i < facets.Count; i++)
                for (var j = 0; j < facets.Count; j++)
                {
                    var query = new ListQuery
                    {
                        Kind = "highlight",
                        Language = "nl",
                        Fallback = true,
                        Sorting = new([], ByNumber: true),
                        Facets = [facets[i], facets[j]],
                    };
                    var (first, second) = (await Count(db, facets[i]), await Count(db, facets[j]));
                    Assert.Equal(
                        second < first ? 1 : 0,
                        await Api.Storage.Lists.ListReader.In(db).Driver(query, CancellationToken.None)
                    );
                }
            return 0;
        });
    }

    static Task<int> Count(ReportsDb db, FacetValues facet) =>
        db.LiveTerms.CountAsync(t =>
            t.Until == null
            && t.Kind == "highlight"
            && t.Language == "nl"
            && t.Facet == facet.Facet
            && facet.Values.Contains(t.Value)
        );

    static async Task Check(ListContent content, Asked asked)
    {
        var expected = Expected(content, asked)
            .Select(h => (h.Report, h.Slug, h.In(asked.Language, asked.Fallback)))
            .ToList();
        var found = new List<(string, string, string?)>();
        for (var next = Address(content, asked); next is not null;)
        {
            var page = await content.Api.Public.Get(next);
            Assert.True(page.Status == 200, $"{next}: {page.Json}");
            Assert.Equal(expected.Count, page.Json.GetProperty("total").GetInt32());
            found.AddRange(
                page.Items.Select(i =>
                    (
                        i.GetProperty("report").GetString()!,
                        i.GetProperty("slug").GetString()!,
                        i.GetProperty("language").GetString()
                    )
                )
            );
            next = page.Text("next");
            Assert.Equal(next is not null, page.Items.Length == asked.Limit && found.Count < expected.Count);
        }
        Assert.True(
            expected.SequenceEqual(found),
            $"{Address(content, asked)}\n{string.Join(' ', expected)}\n{string.Join(' ', found)}"
        );
    }

    static string Address(ListContent content, Asked asked)
    {
        string Several(string name, int[] values, string[] names) =>
            values.Length == 0
                ? ""
                : $"&{name}={string.Join(',', values.Select(v => v < names.Length ? names[v] : "unheard-of"))}";
        var root = asked.Report is { } report ? content.Reports[report].Address : "";
        return $"{root}/highlights?lang={asked.Language}&limit={asked.Limit}&count=true{(asked.Fallback ? "" : "&fallback=none")}"
            + Several("report", asked.Reports, [.. content.Reports.Select(r => r.Slug)])
            + Several("theme", asked.Themes, ListContent.Themes)
            + Several("priority", asked.Priorities, ListContent.Priorities)
            + Several("country", [.. asked.Countries.Select(c => c % 3)], ListContent.Countries)
            + Several("section", asked.Sections, ListContent.Sections)
            + (
                asked.Featured is { } featured
                    ? featured
                        ? "&featured=true"
                        : "&featured=false"
                    : ""
            )
            + (asked.From is { } from ? $"&from={Start.AddDays(from):yyyy-MM-dd}" : "")
            + (asked.To is { } to ? $"&to={Start.AddDays(to):yyyy-MM-dd}" : "")
            + (
                asked.Sort.Length == 0
                    ? ""
                    : "&sort=" + string.Join(',', asked.Sort.Select(s => (s.Descending ? "-" : "") + Fields[s.Field]))
            );
    }

    static IEnumerable<KnownHighlight> Expected(ListContent content, Asked asked)
    {
        static bool Any(int[] values, string[] names, params IReadOnlyList<string?>? of) =>
            values.Length == 0 || values.Any(v => v < names.Length && of?.Contains(names[v]) == true);
        var rows = content.Highlights.Where(h =>
            h.In(asked.Language, asked.Fallback) is not null
            && (asked.Report is not { } report || h.Report == content.Reports[report].Slug)
            && Any(asked.Reports, [.. content.Reports.Select(r => r.Slug)], h.Report)
            && Any(asked.Themes, ListContent.Themes, h.Fields.Themes)
            && Any(asked.Priorities, ListContent.Priorities, h.Fields.Priorities)
            && Any([.. asked.Countries.Select(c => c % 3)], ListContent.Countries, h.Fields.Countries)
            && Any(asked.Sections, ListContent.Sections, h.Fields.Section)
            && (asked.Featured is null || h.Fields.Featured == asked.Featured)
            && Overlaps(h, asked)
        );
        var sort =
            asked.Sort.Length > 0 ? asked.Sort
            : asked.Report is null ? [(4, true), (0, false)]
            : [(0, false)];
        var ordered = sort.Aggregate(
            rows.OrderBy(_ => 0),
            (so, by) =>
                by.Descending
                    ? so.ThenByDescending(h => Key(h, by), StringComparer.Ordinal)
                    : so.ThenBy(h => Key(h, by), StringComparer.Ordinal)
        );
        // In one report the year is always the same, so it does not decide the direction in which entries of equal rank
        // are ordered.
        var last = sort.LastOrDefault(s =>
            s.Item1 != 4 || (asked.Report is null && asked.Reports.Distinct().Count() != 1)
        );
        return last.Item2 ? ordered.ThenByDescending(h => h.Number) : ordered.ThenBy(h => h.Number);
    }

    static bool Overlaps(KnownHighlight highlight, Asked asked)
    {
        if (asked.From is null && asked.To is null)
            return true;
        return highlight.Fields.Date is { From: { } from } date
            && (asked.To is not { } to || from <= Start.AddDays(to))
            && (asked.From is not { } since || (date.To ?? from) >= Start.AddDays(since));
    }

    /// <summary>Entries without a date come last in both directions.</summary>
    static string Key(KnownHighlight h, (int Field, bool Descending) by) =>
        Fields[by.Field] switch
        {
            "position" => h.Fields.Position.ToString("D6"),
            "date" => h.Fields.Date?.From?.ToString("yyyy-MM-dd") ?? (by.Descending ? "" : "9999"),
            "featured" => h.Fields.Featured ? "1" : "0",
            "slug" => h.Slug,
            _ => h.Year.ToString("D4"),
        };
}
