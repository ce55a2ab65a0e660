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
    public async Task A_text_that_holds_is_unchanged_though_its_source_got_emphasis()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await Source(api);
        await api.Save(highlight, new { translations = new { nl = new { body = "Eerste zin.\n\nTweede zin." } } });
        await Imported(api, report, Translated(await Exported(api, report)));
        await api.Save(highlight, new { translations = new { nl = new { body = "Eerste *zin*.\n\nTweede zin." } } });
        Assert.DoesNotContain(':', await api.StateOf(highlight, "fr"));

        var document = await Exported(api, report, "target=fr&state=fresh");
        Assert.Empty(All(Segment(document, highlight, "body", "s1"), "target"));
        Assert.EndsWith(
            "s1: EERSTE ZIN.",
            All(Unit(document, highlight, "body"), "note").Single().Value,
            StringComparison.Ordinal
        );
        var back = await Imported(api, report, document);
        Assert.Equal("title:unchanged summary:unchanged body:unchanged", Outcomes(back, highlight));

        // The paragraph can be translated with its emphasis, and one that changes needs all others.
        Segment(document, highlight, "body", "s2").Element(ValidXliff.Core + "target")!.Value = "DEUXIÈME.";
        Assert.Equal(
            "title:unchanged summary:unchanged body:refused",
            Outcomes(await Imported(api, report, document), highlight)
        );
        var whole = await Imported(api, report, Translated(document));
        Assert.Equal("title:unchanged summary:unchanged body:saved", Outcomes(whole, highlight));
        var french = (await Draft(api, highlight)).GetProperty("draft").GetProperty("translations").GetProperty("fr");
        Assert.Equal("EERSTE *ZIN*.\n\nTWEEDE ZIN.", french.Text("body"));
    }

    [Fact]
    public async Task A_new_translation_in_the_state_initial_is_left_out_and_the_reason_says_so()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await Source(api);
        await Imported(api, report, Translated(await Exported(api, report)));
        await api.Save(highlight, new { translations = new { nl = new { title = "Anders", summary = "Ook anders." } } });
        var document = await Exported(api, report);
        Segment(document, highlight, "title", "s1").Element(ValidXliff.Core + "target")!.Value = "AUTRE";
        var answer = await Imported(api, report, document);
        Assert.Equal("title:left-out summary:left-out", Outcomes(answer, highlight));
        Assert.Contains("Set the state to 'translated'", Reason(answer, highlight, "title"), StringComparison.Ordinal);
        Assert.Equal("It is not translated yet.", Reason(answer, highlight, "summary"));
    }

    [Fact]
    public async Task An_empty_body_is_said_to_be_empty()
    {
        var api = await Stores.Api(Store.Sqlite);
        var answer = await Imported(api, await api.DraftReport(), "");
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("The body is empty", answer.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-BE", 200)]
    [InlineData("FR-Latn-BE", 200)]
    [InlineData("frr", 400)]
    [InlineData("xx-BE", 400)]
    [InlineData("-fr", 400)]
    [InlineData("", 400)]
    public async Task A_tool_may_name_a_language_with_its_region(string language, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await Source(api);
        var document = Translated(await Exported(api, report));
        document.Root!.SetAttributeValue("trgLang", language);
        var answer = await Imported(api, report, document);
        Assert.Equal(status, answer.Status);
        if (status == 200)
            Assert.Equal(("fr", "3"), (answer.Text("target"), answer.Text("saved")));
        else
            Assert.Equal("/problems/unknown-language", answer.Type);
        Assert.Equal(status == 200, (await Draft(api, highlight)).GetProperty("languages").TryGetProperty("fr", out _));
    }
}
