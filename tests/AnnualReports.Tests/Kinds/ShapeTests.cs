using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Kinds;

/// <summary>Shapes has a body of every shape that was ever stored, and the program can read them all.</summary>
public sealed class ShapeTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Kinds", "Shapes");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory, MemberData(nameof(Files))]
    public async Task A_body_of_any_shape_is_read_as_its_view(string file)
    {
        var body = (await File.ReadAllBytesAsync(Path.Combine(Folder, file))).AsMemory();
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        var kind = kinds[file.Split('.')[0]];
        var view = ((IDocumentedKind)kind).ViewType;
        Assert.Empty(System.Text.Json.JsonElement.Parse(body.Span).Misfits(view));
        Assert.NotNull(kind.Facts(body.Span));
    }

    [Fact]
    public async Task Every_kind_has_a_file_of_its_present_shape()
    {
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        var missing = kinds.All.Where(k => !File.Exists(Path.Combine(Folder, FileOf(k)))).ToList();
        foreach (var kind in missing)
            await Write(kind);
        Assert.True(
            missing.Count == 0,
            "These were missing in Kinds/Shapes and have been written from the sample. Read, build and commit them: "
                + string.Join(", ", missing.Select(FileOf))
        );
    }

    static string FileOf(Kind kind) => $"{kind.Name}.{kind.Shape}.json";

    /// <summary>Writes the stored body of the first public entry of this kind in the sample.</summary>
    static async Task Write(Kind kind)
    {
        var api = await Stores.Api(Store.Sqlite, "sample", "--Sample:Load=true");
        var list = await api.Public.Get(
            kind.UnderReport ? $"/reports/2024/{kind.Segment}?lang=nl" : $"/{kind.Segment}?lang=nl"
        );
        Assert.True(list.Items.Length > 0, $"No {kind.Name} is public in samples/2024.json: add one.");
        var self = list.Items[0].GetProperty("links").GetProperty("self").GetString()!;
        await File.WriteAllBytesAsync(
            Path.Combine(Checkout.Root, "tests", "AnnualReports.Tests", "Kinds", "Shapes", FileOf(kind)),
            (await api.Public.Get(self)).Bytes
        );
    }

    [Theory, OnEveryStore]
    public async Task What_is_public_in_an_older_shape_is_refreshed_by_records_of_its_own(Store store)
    {
        var api = await Stores.Api(store, "shapes");
        var highlight = await api.Highlight(await api.PublicReport(), new() { Position = 4 }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var before = await api.Public.Get(highlight.Address);
        // The entry is stored as a program of the past would have written it: with an older shape.
        await api.In(async s =>
        {
            var (db, old) = (
                s.GetRequiredService<ReportsDb>(),
                Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(before.Bytes).Replace("\"position\":4,", "", StringComparison.Ordinal)
                )
            );
            return await db
                .Publications.Where(p =>
                    p.Language == "nl" && p.EntryNo == db.Entries.Single(e => e.Id == highlight.Entry).No
                )
                .ExecuteUpdateAsync(p =>
                    p.SetProperty(r => r.Shape, 0)
                        .SetProperty(r => r.Body, old)
                        .SetProperty(r => r.BodyHash, System.Security.Cryptography.SHA256.HashData(old))
                );
        });
        // A change without a record is not noticed, so the answers are not requested before it.
        Assert.NotEqual(before.ETag, (await api.Public.Get(highlight.Address + "?lang=nl")).ETag);
        var records = await api.In(s =>
            s.GetRequiredService<ShapeRefresh>().All((_, _) => { }, CancellationToken.None)
        );
        Assert.Equal(("nl", PublicationAction.Refreshed), (Assert.Single(records).Language, records[0].Action));
        Assert.Equal(before.ETag, (await api.Public.Get(highlight.Address)).ETag);
        Assert.Empty(
            await api.In(s =>
                s.GetRequiredService<ShapeRefresh>().All((_, _) => { }, CancellationToken.None)
            )
        );
    }

    [Theory, OnEveryStore]
    public async Task Other_publications_leave_what_has_an_older_shape_as_it_is_and_refreshing_shows_it_in_batches(
        Store store
    )
    {
        var api = await Stores.Api(store, "older-shapes");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 3; i++)
        {
            made.Add(await api.Highlight(report, new() { Position = i + 1 }, "nl", "fr", "en"));
            await api.Publish(made[^1], "nl", "fr");
        }
        await MakeOlder(api, made, "nl");
        var old = (await api.Public.Get(made[0].Address + "?lang=nl")).ETag;
        Assert.Equal(3, await api.In(s => s.GetRequiredService<ShapeRefresh>().Left(CancellationToken.None)));

        // Publishing French changes nothing in Dutch.
        await api.Save(made[0], """{ "translations": { "fr": { "title": "Autre titre" } } }""");
        Assert.Equal(["fr"], (await api.Publish(made[0], "fr")).Records.Select(r => r.Language));
        Assert.Equal(old, (await api.Public.Get(made[0].Address + "?lang=nl")).ETag);
        // A third language does, because each text lists the languages that there are.
        Assert.Equal(
            ["en", "nl"],
            (await api.Publish(made[0], "en")).Records.Select(r => r.Language).Where(l => l != "fr").Order()
        );

        var told = new List<(int, int)>();
        var records = await api.In(s =>
            s.GetRequiredService<ShapeRefresh>()
                .All((done, all) => told.Add((done, all)), CancellationToken.None)
        );
        Assert.Equal(
            [("nl", PublicationAction.Refreshed), ("nl", PublicationAction.Refreshed)],
            records.Select(r => (r.Language, r.Action))
        );
        Assert.Equal((2, 2), told[^1]);
        Assert.Equal(0, await api.In(s => s.GetRequiredService<ShapeRefresh>().Left(CancellationToken.None)));
    }

    [Theory, OnEveryStore]
    public async Task What_new_syntax_reads_otherwise_is_told_before(Store store)
    {
        var api = await Stores.Api(store, "otherwise");
        var highlight = await api.Highlight(await api.PublicReport(), new() { Position = 1 }, "nl");
        await api.Save(
            highlight,
            """{ "translations": { "nl": { "body": "Tekst.\n\nCO~2~ en m^2^, ~5 en ~6.\n\n| a |\n|---|\n| b |\nc" } } }"""
        );
        await api.Publish(highlight, "nl");
        await MakeOlder(api, [highlight], "nl");
        var told = await api.In(async s =>
            await s.GetRequiredService<ShapeRefresh>().ReadOtherwise(CancellationToken.None).ToListAsync()
        );
        Assert.Equal(3, told.Count);
        var place = $"{highlight.Report}/highlights/{highlight.Slug} nl: body, line 3, column 3";
        Assert.StartsWith($"{place}: '~' is subscript now.", told[0], StringComparison.Ordinal);
        Assert.Contains("superscript", told[1], StringComparison.Ordinal);
        Assert.EndsWith(
            "line 5: a table is read otherwise now (0 rows before, 3 now).",
            told[2],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("| a |\n|---|\n| b |\n\ntekst\n\n| c |\n|---|\n| d |\ne", 7, "0 rows before, 3 now")]
    [InlineData("| a | b |\n|---|---|\n| `x\\|y` | 2 |", 3, "1 row with other cells")]
    [InlineData("| a | b |\n|---|---|\n| c | d\\\n| e | f |", 3, "")]
    public void A_table_that_is_read_otherwise_is_named_by_the_line_where_it_differs(
        string markdown,
        int line,
        string what
    )
    {
        var told = Assert.Single(OlderSyntax.ReadOtherwise(markdown));
        Assert.StartsWith($"line {line}: a table is read otherwise now", told, StringComparison.Ordinal);
        Assert.Contains(what, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| a | b |\n|---|:-:|\n| **c** *d* | [e](https://x.example) `f` &amp; \\* |\n\ntekst")]
    [InlineData("> | a | b |\n> |---|---|\n> | c | d |")]
    [InlineData("- | a | b |\n  |---|---|\n  | c | d |")]
    public void A_table_that_is_read_as_before_is_not_told(string markdown) =>
        Assert.Empty(OlderSyntax.ReadOtherwise(markdown));

    /// <summary>The entry is published as a program of the past would have done it.</summary>
    static Task<int> MakeOlder(ApiFixture api, IEnumerable<Made> made, string language) =>
        api.In(async s =>
        {
            var db = s.GetRequiredService<ReportsDb>();
            var ids = made.Select(m => m.Entry).ToArray();
            var nos = await db.Entries.Where(e => ids.Contains(e.Id)).Select(e => e.No).ToListAsync();
            foreach (
                var record in await db
                    .Publications.Where(p =>
                        p.Language == language && p.EntryNo != null && nos.Contains(p.EntryNo.Value)
                    )
                    .ToListAsync()
            )
            {
                record.Shape = 1;
                record.Body = Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(record.Body!).Replace("<p>", "<p >", StringComparison.Ordinal)
                );
                record.BodyHash = System.Security.Cryptography.SHA256.HashData(record.Body);
            }
            return await db.SaveChangesAsync();
        });
}
