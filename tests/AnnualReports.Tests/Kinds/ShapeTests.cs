using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Kinds;

/// <summary>Every shape of a body that was ever stored has a file in Shapes: readers of today read them all.</summary>
public sealed class ShapeTests
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Kinds", "Shapes");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!)];

    [Theory, MemberData(nameof(Files))]
    public async Task A_body_of_any_shape_is_read_as_its_view(string file)
    {
        var body = (await File.ReadAllBytesAsync(Path.Combine(Folder, file))).AsMemory();
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        var kind = kinds[file.Split('.')[0]];
        var view = typeof(Wire).Assembly.GetType($"AnnualReports.Contracts.{char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]}View")!;
        Assert.Empty(System.Text.Json.JsonElement.Parse(body.Span).Misfits(view));
        Assert.NotNull(kind.Facts(body.Span));
    }

    [Fact]
    public async Task Every_kind_has_a_file_of_its_present_shape()
    {
        var kinds = (await Stores.Api(Store.Sqlite)).Services.GetRequiredService<KindSet>();
        Assert.All(kinds.All, kind => Assert.True(File.Exists(Path.Combine(Folder, $"{kind.Name}.{kind.Shape}.json")), $"Add Kinds/Shapes/{kind.Name}.{kind.Shape}.json"));
    }

    [Theory, OnEveryStore]
    public async Task What_is_public_in_an_older_shape_is_refreshed_by_records_of_its_own(Store store)
    {
        var api = await Stores.Api(store, "shapes");
        var highlight = await api.Highlight(await api.PublicReport(), new() { Position = 4 }, "nl", "fr");
        await api.Publish(highlight, "nl", "fr");
        var before = await api.Public.Get(highlight.Address);
        // As a program of the past would have written it: a shape before the first.
        await api.In(async s =>
        {
            var (db, old) = (s.GetRequiredService<ReportsDb>(), Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(before.Bytes).Replace("\"position\":4,", "", StringComparison.Ordinal)));
            return await db.Publications.Where(p => p.Language == "nl" && p.EntryNo == db.Entries.Single(e => e.Id == highlight.Entry).No)
                .ExecuteUpdateAsync(p => p.SetProperty(r => r.Shape, 0).SetProperty(r => r.Body, old).SetProperty(r => r.BodyHash, System.Security.Cryptography.SHA256.HashData(old)));
        });
        // Nobody knows of a change without a record: so as nobody asked before.
        Assert.NotEqual(before.ETag, (await api.Public.Get(highlight.Address + "?lang=nl")).ETag);
        var records = await api.In(s => s.GetRequiredService<PublicationLog>().RefreshShape(Guid.Empty, CancellationToken.None));
        Assert.Equal(("nl", PublicationAction.Refreshed), (Assert.Single(records).Language, records[0].Action));
        Assert.Equal(before.ETag, (await api.Public.Get(highlight.Address)).ETag);
        Assert.Empty(await api.In(s => s.GetRequiredService<PublicationLog>().RefreshShape(Guid.Empty, CancellationToken.None)));
    }
}
