using System.Xml.Linq;
using static AnnualReports.Tests.Translating.Xliff.XliffApi;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>What a translator is told of a document that comes back.</summary>
public sealed class XliffReturnTests
{
    static XElement Segment(XDocument document, Made entry, string unit, string id) =>
        All(Unit(document, entry, unit), "segment").Single(s => s.Attribute("id")!.Value == id);

    [Theory, OnEveryStore]
    public async Task What_comes_back_is_compared_with_the_glossary_before_and_when_it_is_saved(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        await api.Admin.Post(
            "/manage/glossary",
            new { sourceLanguage = "nl", targetLanguage = "fr", source = "zin", target = "phrase" }
        );
        var (report, highlight) = await Source(api);
        var document = Translated(await Exported(api, report));
        foreach (var query in new[] { "?dryRun=true", "" })
        {
            var answer = await Imported(api, report, document, query);
            var entry = Assert.Single(answer.Json.GetProperty("entries").EnumerateArray());
            var warning = Assert.Single(entry.GetProperty("warnings").EnumerateArray());
            Assert.Equal("/translations/fr/body", warning.Text("pointer"));
            Assert.Contains("'phrase'", warning.Text("detail"), StringComparison.Ordinal);
        }
        // What is not saved is not told of again.
        var again = await Imported(api, report, document);
        Assert.Equal("title:unchanged summary:unchanged body:unchanged", Outcomes(again, highlight));
        Assert.False(again.Json.GetProperty("entries")[0].TryGetProperty("warnings", out _));
    }

    [Fact]
    public async Task An_empty_body_is_said_to_be_empty()
    {
        var api = await Stores.Api(Store.Sqlite);
        var answer = await Imported(api, await api.DraftReport(), "");
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("The body is empty.", answer.Text("detail"), StringComparison.Ordinal);
    }
}
