using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Tests.Media;

namespace AnnualReports.Tests.Checking;

/// <summary>The checks over the sample report find the faults that are planted, one of each kind, and no others.</summary>
public sealed class SampleCheckTests
{
    const string Highlight = "highlights";

    static async Task<List<JsonElement>> Warnings(ApiFixture api, string query = "")
    {
        var found = new List<JsonElement>();
        for (string? next = $"/manage/warnings?limit=100{query}"; next is not null;)
        {
            var page = await api.Admin.Get(next);
            Assert.Equal(200, page.Status);
            found.AddRange(page.Items);
            next = page.Json.TryGetProperty("next", out var more) ? more.GetString() : null;
        }
        return found;
    }

    static string Said(JsonElement warning) =>
        $"{warning.Text("check")} {warning.Text("pointer")}: {warning.Text("passage")}";

    [Fact]
    public async Task The_sample_has_no_fault_and_planted_ones_are_found_and_no_others()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite, "--Sample:Load=true", "--PublicUrl=https://reports.example");
        Assert.Empty((await Warnings(api)).Select(w => $"{w.Text("entry")} {Said(w)}"));

        var pdf = await api.Uploaded(Sent.Pdf(), "scan.pdf");
        var (before, id) = await Draft(api, Highlight, "humanitarian-aid");
        const string Long =
            "Deze ene zin is met opzet veel te lang gemaakt en gaat maar door over hulp en geld en mensen en landen en nog eens hulp "
            + "tot er meer dan dertig woorden in staan.";
        const string French =
            "La ministre a déclaré au parlement que la coopération avec les pays voisins est bonne pour le commerce, mais aussi pour la sécurité de tous.";
        var body = $"""
            {before["translations"]!["nl"]!["body"]}

            #### Te diep

            {Long} Wie meer wil weten, kan [hier klikken](https://www.unocha.org/), of naar [https://www.unocha.org/](https://www.unocha.org/) gaan.

            {French}

            Wij waren met 3.148 medewerkers, en [niemand](https://reports.example/highlights/2024/nobody) leest verder.

            |  |  |
            |---|---|
            | een | twee |
            """;
        var patch = new
        {
            translations = new
            {
                nl = new { body, imageAlt = before["translations"]!["nl"]!["title"]!.ToString() },
                fr = new { imageAlt = "IMG_2024.jpg" },
            },
        };
        Assert.Equal(200, (await api.Admin.Patch($"/manage/{Highlight}/{id}", patch, ("If-Match", "\"1\""))).Status);
        var report = await Entry(api, "reports", "2024");
        var (draft, _) = await Draft(api, "reports", "2024");
        var downloads = draft["translations"]!["nl"]!["downloads"]!.DeepClone().AsArray();
        downloads.Add(new JsonObject { ["kind"] = "annex", ["title"] = "Scan", ["media"] = pdf.Id.ToString() });
        Assert.Equal(
            200,
            (
                await api.Admin.Patch(
                    $"/manage/reports/{report}",
                    new { translations = new { nl = new { downloads } } },
                    ("If-Match", "\"1\"")
                )
            ).Status
        );

        var found = await Warnings(api);
        Assert.Equal(
            new[]
            {
                $"bare-address /translations/nl/body: https://www.unocha.org/",
                $"dead-link /translations/nl/body: niemand",
                $"file-name-alt /translations/fr/imageAlt: IMG_2024.jpg",
                $"long-sentence /translations/nl/body: {Long[..100]}…",
                $"repeating-alt /translations/nl/imageAlt: {before["translations"]!["nl"]!["title"]}",
                $"skipped-heading /translations/nl/body: Te diep",
                $"table-without-header /translations/nl/body: een | twee",
                $"unbound-figure /translations/nl/body: 3.148",
                $"unmarked-language /translations/nl/body: {French[..100]}…",
                $"vague-link /translations/nl/body: hier klikken",
            },
            found.Where(w => w.Text("id") == id).Select(Said).Order(StringComparer.Ordinal)
        );
        var untagged = Assert.Single(found, w => w.Text("id") != id);
        Assert.Equal(("pdf", $"reports/2024"), (untagged.Text("check"), untagged.Text("entry")));
        Assert.All(found, w => Assert.Equal($"/api/v1/manage/{w.Text("entry")!.Split('/')[0]}/{w.Text("id")}", w.Text("mend")));
        foreach (var mend in found.Select(w => w.Text("mend")!).Distinct())
            Assert.Equal(200, (await api.Admin.Get(mend)).Status);

        // They can be narrowed, and are said in the language that is asked for.
        Assert.Equal(["vague-link"], (await Warnings(api, "&check=vague-link")).Select(w => w.Text("check")));
        Assert.Equal(["file-name-alt"], (await Warnings(api, $"&entry={id}&language=fr")).Select(w => w.Text("check")));
        Assert.Empty(await Warnings(api, "&report=2023"));
        Assert.Equal(11, (await Warnings(api, "&report=2024")).Count);
        var dutch = await api.Admin.Get("/manage/warnings?check=skipped-heading", ("Accept-Language", "nl"));
        Assert.Equal(
            "Deze tussentitel is van niveau 4 en volgt op niveau 1. Schrijf er ## voor.",
            dutch.Items.Single().Text("message")
        );
        Assert.Equal(
            ["humanitarian-aid 10"],
            (await api.Admin.Get("/manage/highlights?warnings=true")).Items.Select(i => $"{i.Text("slug")} {i.Text("warnings")}")
        );
        Assert.Empty((await api.Admin.Get("/manage/highlights?warnings=true&language=de")).Items);
        // A marked passage is in the language that it says.
        await api.Admin.Patch(
            $"/manage/{Highlight}/{id}",
            new { translations = new { nl = new { body = $"{{lang=fr}} {French}" } } },
            ("If-Match", "\"2\"")
        );
        Assert.Empty(await Warnings(api, "&check=unmarked-language"));
    }

    static async Task<string> Entry(ApiFixture api, string kind, string slug) =>
        (await api.Admin.Get($"/manage/{kind}?limit=100")).Items.Single(i => i.Text("slug") == slug).Text("id")!;

    static async Task<(JsonObject Draft, string Id)> Draft(ApiFixture api, string kind, string slug)
    {
        var id = await Entry(api, kind, slug);
        var answer = await api.Admin.Get($"/manage/{kind}/{id}");
        return (JsonNode.Parse(answer.Json.GetProperty("draft").GetRawText())!.AsObject(), id);
    }
}
