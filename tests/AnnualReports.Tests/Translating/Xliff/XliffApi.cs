using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>What the tests of XLIFF send and look for.</summary>
static class XliffApi
{
    public const string MediaType = "application/xliff+xml";

    public const string Body = """
        ## Eerste kop met `code`

        Een *zin* met **vet**, [een *link*](https://example.org/pad "Titel") en {{figure:staff-total}}[^1].

        - punt één met [een entry](entry:highlights/x)
        - punt twee
          - dieper

        | Land | Aantal |
        |:-----|-------:|
        | België | **12** |

        > Citaat\
        > tweede regel

        ```
        code blijft staan
        ```

        [^1]: De noot.
        """;

    public static async Task<(Made Report, Made Highlight)> Source(ApiFixture api)
    {
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        await api.Save(highlight, new { translations = new { nl = new { body = Body } } });
        return (report, highlight);
    }

    public static string Path(Made report, string query = "target=fr") =>
        $"/manage/reports/{report.Id}/translations.xlf?{query}";

    public static async Task<XDocument> Exported(ApiFixture api, Made report, string query = "target=fr")
    {
        var answer = await api.Admin.Get(Path(report, query));
        Assert.Equal(200, answer.Status);
        Assert.Equal(MediaType, answer.ContentHeaders.ContentType!.MediaType);
        return ValidXliff.Read(System.Text.Encoding.UTF8.GetString(answer.Bytes));
    }

    public static Task<Answer> Imported(
        ApiFixture api,
        Made report,
        object document,
        string query = "",
        HttpClient? by = null
    ) =>
        (by ?? api.Admin).Ask(
            HttpMethod.Post,
            $"/manage/reports/{report.Id}/translations.xlf{query}",
            document is XDocument xml ? xml.ToString(SaveOptions.DisableFormatting) : document,
            [],
            MediaType
        );

    public static IEnumerable<XElement> All(XContainer container, string name) =>
        container.Descendants(ValidXliff.Core + name);

    public static XElement File(XDocument document, Made entry) =>
        All(document, "file").Single(f => f.Attribute("id")!.Value == entry.Id);

    public static XElement Unit(XDocument document, Made entry, string unit) =>
        All(File(document, entry), "unit").Single(u => u.Attribute("id")!.Value == unit);

    /// <summary>Translates all segments: their text in capitals.</summary>
    public static XDocument Translated(XDocument document, Func<string, string>? translate = null)
    {
        translate ??= text => text.ToUpper(CultureInfo.InvariantCulture);
        foreach (var segment in All(document, "segment").ToList())
        {
            segment.Element(ValidXliff.Core + "target")?.Remove();
            var target = new XElement(segment.Element(ValidXliff.Core + "source")!)
            {
                Name = ValidXliff.Core + "target",
            };
            foreach (var text in target.DescendantNodes().OfType<XText>())
                text.Value = translate(text.Value);
            segment.Add(target);
            segment.SetAttributeValue("state", "translated");
            segment.SetAttributeValue("subState", null);
        }
        return document;
    }

    public static string Outcomes(Answer answer, Made entry) =>
        string.Join(
            ' ',
            answer
                .Json.GetProperty("entries")
                .EnumerateArray()
                .Where(e => e.Text("id") == entry.Id)
                .SelectMany(e => e.GetProperty("units").EnumerateArray())
                .Select(u => $"{u.Text("unit")}:{u.Text("outcome")}")
        );

    public static string Reason(Answer answer, Made entry, string unit) =>
        answer
            .Json.GetProperty("entries")
            .EnumerateArray()
            .Where(e => e.Text("id") == entry.Id)
            .SelectMany(e => e.GetProperty("units").EnumerateArray())
            .First(u => u.Text("unit") == unit)
            .Text("reason")!;

    public static async Task<JsonElement> Draft(ApiFixture api, Made entry) => (await api.Admin.Get(entry.Manage)).Json;
}
