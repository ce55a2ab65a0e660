using System.Text;
using AnnualReports.Tests.Translating.Xliff;

namespace AnnualReports.Tests.Translating;

/// <summary>What translators are told is in their language too.</summary>
public sealed class WordedTranslatingTests
{
    static readonly (string, string) Dutch = ("Accept-Language", "nl-BE");

    [Theory]
    [InlineData("nl", "Vertalingen van het verslag", "ontbreekt", "Wat een publicatie zou tegenhouden", "Dit is nodig om te publiceren.")]
    [InlineData("fr", "Traductions du rapport", "manque", "Ce qui empêcherait la publication", "est nécessaire")]
    [InlineData("de", "Übersetzungen des Berichts", "fehlt", "Was eine Veröffentlichung verhindern würde", "nötig")]
    public async Task The_page_of_readiness_is_in_the_language_that_is_asked_for(
        string language,
        string title,
        string state,
        string blockers,
        string blocker
    )
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var bad = await api.Highlight(report, null, "nl", "fr");
        await api.Save(bad, new { translations = new { fr = new { title = "" } } });
        var page = await api.Admin.Get(
            $"{report.Manage}/readiness",
            ("Accept", "text/html"),
            ("Accept-Language", language)
        );
        var html = System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal(language, page.ContentHeaders.ContentLanguage.Single());
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        foreach (var words in new[] { title, $">{state}<", blockers, blocker })
            Assert.Contains(words, html, StringComparison.Ordinal);
        // None of the page's own English is left.
        foreach (var english in new[] { "Entries", "Entry<", ">missing<", "Nothing.", "Edit ", "done", " first", ">is public<" })
            Assert.DoesNotContain(english, html, StringComparison.Ordinal);
        var json = await api.Admin.Get($"{report.Manage}/readiness", ("Accept-Language", language));
        Assert.Contains(blocker, json.Json.GetProperty("entries").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_on_the_french_page_have_a_space_before_their_semicolon()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.PublicReport();
        var made = await api.Highlight(report, null, "nl", "fr");
        await api.Save(
            made,
            new { translations = new { nl = new { title = "Nieuw", imageAlt = "Tekening" } } }
        );
        var page = await api.Admin.Get(
            $"{report.Manage}/readiness",
            ("Accept", "text/html"),
            ("Accept-Language", "fr")
        );
        var html = System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(page.Bytes));
        Assert.Matches("<small>[^<]+\u00a0: [^<]+\u00a0; [^<]+\u00a0: [^<]+</small>", html);
    }

    [Fact]
    public async Task Reasons_of_an_import_are_said_and_states_stay()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (report, highlight) = await XliffApi.Source(api);
        var document = await XliffApi.Exported(api, report);
        await api.Save(highlight, new { translations = new { nl = new { summary = "Nu iets anders." } } });
        var answer = await api.Admin.Ask(
            HttpMethod.Post,
            XliffApi.Path(report, "dryRun=true"),
            document.ToString(System.Xml.Linq.SaveOptions.DisableFormatting),
            [Dutch],
            XliffApi.MediaType
        );
        var units = answer.Json.GetProperty("entries").EnumerateArray().SelectMany(e => e.GetProperty("units").EnumerateArray());
        Assert.Contains(
            units,
            u =>
                u.Text("outcome") == "refused"
                && u.Text("reason") == "De brontekst is gewijzigd sinds dit werd uitgevoerd. Voer het opnieuw uit en vertaal wat gewijzigd is."
        );
        Assert.Contains(units, u => u.Text("reason") == "Dit is nog niet vertaald.");
        var broken = await api.Admin.Ask(
            HttpMethod.Post,
            XliffApi.Path(report, ""),
            "<!DOCTYPE x><xliff/>",
            [Dutch],
            XliffApi.MediaType
        );
        Assert.Equal((400, "Het document begint met <!DOCTYPE …>. Laat dat weg."), (broken.Status, broken.Text("detail")));
    }

    [Fact]
    public async Task Faults_of_front_matter_and_reasons_of_the_machine_are_said()
    {
        await using var machine = await Translator.Start();
        await using var api = await ApiFixture.Start(Store.Sqlite, $"--Translation:Endpoint={machine.Url}");
        var made = await api.Highlight(await api.DraftReport(), null, "nl");
        var wrong = await api.Admin.Ask(
            HttpMethod.Put,
            made.Translation("fr"),
            "---\ntitle: # Titre\n---\n",
            [("If-None-Match", "*"), Dutch],
            "text/markdown"
        );
        Assert.Equal(
            "Regel 2: dit kan niet zonder aanhalingstekens. Zet het tussen dubbele, of ingesprongen onder ‘naam: |’.",
            wrong.Errors("/title")[0]
        );
        var skipped = await api.Admin.Post(
            $"{made.Translation("fr")}/machine",
            new { fields = new[] { "imageAlt" } },
            Dutch
        );
        Assert.Equal(
            "De brontekst heeft dit veld niet.",
            skipped.Json.GetProperty("skipped")[0].Text("reason")
        );
    }
}
