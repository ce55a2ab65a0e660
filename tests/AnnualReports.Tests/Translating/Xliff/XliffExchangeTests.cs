using System.Xml.Linq;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Security;
using static AnnualReports.Tests.Translating.Xliff.XliffApi;
using Role = AnnualReports.Contracts.Role;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>Texts of a report go out to a translator's tool and come back.</summary>
public sealed class XliffExchangeTests
{
    [Theory, OnEveryStore]
    public async Task A_report_is_exported_translated_and_imported_with_its_structure(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await Source(api);
        var document = await Exported(api, report, "source=nl&target=fr");
        var audited = (await api.Admin.Get($"/manage/audit?operation=ExportTranslations&entry={report.Id}")).Items;
        Assert.Equal("nl → fr", Assert.Single(audited).Text("detail"));
        Assert.Equal(["nl", "fr"], new[] { "srcLang", "trgLang" }.Select(a => document.Root!.Attribute(a)!.Value));
        // The report itself has French already.
        Assert.Equal([highlight.Id], All(document, "file").Select(f => f.Attribute("id")!.Value));
        Assert.Equal(["title", "summary", "body"], All(document, "unit").Select(u => u.Attribute("id")!.Value));
        Assert.Contains(
            "/highlights/" + highlight.Slug,
            File(document, highlight).Attribute("original")!.Value,
            StringComparison.Ordinal
        );

        var dry = await Imported(api, report, Translated(document), "?dryRun=true");
        Assert.Equal((200, "3", "True"), (dry.Status, dry.Text("saved"), dry.Text("dryRun")));
        Assert.Equal(2, (await Draft(api, highlight)).GetProperty("revision").GetInt32());

        var saved = await Imported(api, report, document);
        Assert.Equal((200, "title:saved summary:saved body:saved"), (saved.Status, Outcomes(saved, highlight)));
        var draft = await Draft(api, highlight);
        Assert.Equal(3, draft.GetProperty("revision").GetInt32());
        var french = draft.GetProperty("draft").GetProperty("translations").GetProperty("fr");
        Assert.Equal("TITLE NL", french.Text("title"));
        Assert.Equal(
            """
            ## EERSTE KOP MET `code`

            EEN *ZIN* MET **VET**, [EEN *LINK*](https://example.org/pad "Titel") EN {{figure:staff-total}}[^1].

            - PUNT ÉÉN MET [EEN ENTRY](entry:highlights/x)
            - PUNT TWEE
              - DIEPER

            | LAND | AANTAL |
            |:-----|-------:|
            | BELGIË | **12** |

            > CITAAT\
            > TWEEDE REGEL

            ```
            code blijft staan
            ```

            [^1]: DE NOOT.
            """,
            french.Text("body")
        );

        // Nothing is left to translate, and nothing changes when the same is sent again.
        Assert.Empty(All(await Exported(api, report), "unit"));
        var again = await Imported(api, report, document);
        Assert.Equal("title:unchanged summary:unchanged body:unchanged", Outcomes(again, highlight));
        var fresh = await Exported(api, report, "target=fr&state=fresh");
        Assert.All(All(fresh, "segment"), s => Assert.Equal("translated", s.Attribute("state")!.Value));
        var back = await Imported(api, report, fresh);
        Assert.Equal(("0", "0"), (back.Text("saved"), back.Text("refused")));
        Assert.Equal(3, (await Draft(api, highlight)).GetProperty("revision").GetInt32());
    }

    [Theory, OnEveryStore]
    public async Task A_text_whose_source_has_changed_is_refused_while_others_go_in(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await Source(api);
        var document = Translated(await Exported(api, report));
        await api.Save(highlight, new { translations = new { nl = new { summary = "Nu iets anders." } } });
        var answer = await Imported(api, report, document);
        Assert.Equal("title:saved summary:refused body:saved", Outcomes(answer, highlight));
        Assert.StartsWith(
            "The source has changed since",
            Reason(answer, highlight, "summary"),
            StringComparison.Ordinal
        );

        // What is translated gets outdated; sent back as it was, but as translated, it still holds.
        await api.Save(highlight, new { translations = new { nl = new { title = "Andere titel" } } });
        var outdated = await Exported(api, report, "target=fr&state=outdated");
        var segment = Unit(outdated, highlight, "title").Element(ValidXliff.Core + "segment")!;
        Assert.Equal(
            ("initial", "ar:outdated"),
            (segment.Attribute("state")!.Value, segment.Attribute("subState")!.Value)
        );
        Assert.Equal("title:left-out", Outcomes(await Imported(api, report, outdated), highlight));
        segment.SetAttributeValue("state", "reviewed");
        Assert.Equal("title:saved", Outcomes(await Imported(api, report, outdated), highlight));
        Assert.Empty(All(await Exported(api, report, "target=fr&state=outdated"), "unit"));
        Assert.Equal(
            "TITLE NL",
            (await Draft(api, highlight))
                .GetProperty("draft")
                .GetProperty("translations")
                .GetProperty("fr")
                .Text("title")
        );
    }

    [Fact]
    public async Task Broken_placeholders_and_doubled_units_are_refused_alone()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await Source(api);
        var document = Translated(await Exported(api, report));
        var body = Unit(document, highlight, "body");
        void Change(Action<XElement> change)
        {
            var target = All(body, "segment").SelectMany(s => All(s, "target")).First(t => All(t, "ph").Any() && All(t, "pc").Any());
            change(target);
        }
        async Task<string> Refused(Action<XElement> change)
        {
            var before = new XElement(body);
            Change(change);
            var answer = await Imported(api, report, document, "?dryRun=true");
            Assert.Equal("title:saved summary:saved body:refused", Outcomes(answer, highlight));
            body.ReplaceWith(before);
            body = before;
            return Reason(answer, highlight, "body");
        }
        Assert.Contains(
            "It lacks the placeholder",
            await Refused(t => All(t, "ph").First().Remove()),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "twice",
            await Refused(t => t.Add(new XElement(All(t, "ph").First()))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "that the source has not",
            await Refused(t => All(t, "ph").First().SetAttributeValue("id", "c99")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "so says the state: s2",
            await Refused(t => t.Parent!.SetAttributeValue("state", "initial")),
            StringComparison.Ordinal
        );

        Unit(document, highlight, "title").AddAfterSelf(new XElement(Unit(document, highlight, "title")));
        var doubled = await Imported(api, report, document);
        Assert.Equal("title:refused summary:saved body:saved", Outcomes(doubled, highlight));
        Assert.Equal("The file has this unit 2 times.", Reason(doubled, highlight, "title"));
    }

    [Fact]
    public async Task A_text_that_breaks_a_rule_is_refused_while_others_go_in()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await Source(api);
        var document = Translated(await Exported(api, report));
        // The matches of the memory have targets too.
        All(Unit(document, highlight, "title"), "segment").SelectMany(s => All(s, "target")).Single().Value = new string('x', 201);
        var answer = await Imported(api, report, document);
        Assert.Equal("title:refused summary:saved body:saved", Outcomes(answer, highlight));
        Assert.Equal("At most 200 characters; these are 201.", Reason(answer, highlight, "title"));
    }

    [Theory, OnEveryStore]
    public async Task A_translator_takes_and_brings_the_languages_of_the_grant(Store store)
    {
        var api = await Stores.Api(store);
        var (report, highlight) = await Source(api);
        var translator = await api.Granted(Role.Translator, report.Slug, "fr");
        var german = Translated(await Exported(api, report, "target=de"));
        var french = Translated(await Exported(api, report));
        var refused = await Imported(api, report, german, by: translator);
        Assert.Equal((403, "/problems/forbidden"), (refused.Status, refused.Type));
        Assert.Equal(
            "title:saved summary:saved body:saved",
            Outcomes(await Imported(api, report, french, by: translator), highlight)
        );
        var machine = await Imported(api, report, german, "?machine=true&note=By+machine");
        Assert.Equal("title:saved summary:saved body:saved", Outcomes(machine, highlight));
        Assert.Equal(3, All(File(await Exported(api, report, "target=de&state=machine"), highlight), "unit").Count());
    }

    [Fact]
    public async Task Nothing_of_another_report_goes_in()
    {
        var api = await Stores.Api(Store.Sqlite);
        var ((report, highlight), (other, _)) = (await Source(api), await Source(api));
        var document = Translated(await Exported(api, report));
        var refused = await Imported(api, other, document);
        Assert.Equal((422, "/problems/invalid"), (refused.Status, refused.Type));
        Assert.Contains("was exported from the report " + report.Id, refused.Text("detail"), StringComparison.Ordinal);
        document.Root!.Attribute(ValidXliff.Own + "report")!.Remove();
        var answer = await Imported(api, other, document);
        Assert.Equal(("0", "3"), (answer.Text("saved"), answer.Text("refused")));
        Assert.StartsWith(
            "This report has no entry with this id",
            Reason(answer, highlight, "title"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Files_titles_and_labels_are_units_of_their_own()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var figure = await api.Create(
            ContentKinds.Figures,
            new FigureDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("figure"),
                Fields = new()
                {
                    Unit = "persons",
                    Decimals = 0,
                    Breakdown = [new() { Key = "men", Value = 1 }, new() { Key = "women", Value = 2 }],
                },
                Translations = new Dictionary<string, FigureText>
                {
                    ["nl"] = new()
                    {
                        Label = "Personeel",
                        BreakdownLabels = new Dictionary<string, string> { ["men"] = "Mannen", ["women"] = "Vrouwen" },
                    },
                },
            }
        );
        var document = await Exported(api, report);
        Assert.Equal(
            ["label", "breakdownLabels/men", "breakdownLabels/women"],
            All(File(document, figure), "unit").Select(u => u.Attribute("name")!.Value)
        );
        Translated(document);
        var second = Unit(document, figure, "breakdownLabels.2");
        var removed = new XElement(second);
        second.Remove();
        var half = await Imported(api, report, document);
        Assert.Equal("label:saved breakdownLabels.1:refused", Outcomes(half, figure));
        Unit(document, figure, "breakdownLabels.1").AddAfterSelf(removed);
        var whole = await Imported(api, report, document);
        Assert.Equal("label:unchanged breakdownLabels.1:saved breakdownLabels.2:saved", Outcomes(whole, figure));
        var labels = (await Draft(api, figure))
            .GetProperty("draft")
            .GetProperty("translations")
            .GetProperty("fr")
            .GetProperty("breakdownLabels");
        Assert.Equal(("MANNEN", "VROUWEN"), (labels.Text("men"), labels.Text("women")));
    }
}
