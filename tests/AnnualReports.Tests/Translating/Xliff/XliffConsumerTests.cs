using System.Text.Json;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>A program from npm reads what is exported, and what it writes is taken back.</summary>
public sealed class XliffConsumerTests
{
    [Fact]
    public async Task A_program_of_others_reads_the_document_and_its_translations_go_in()
    {
        var npm = Npm.In("tests", "consumers");
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        var said = JsonElement.Parse(
            await npm.Run(
                "xliff",
                ("ADDRESS", api.Address.ToString()),
                ("REPORT", report.Id),
                ("KEY", ApiFixture.AdminKey)
            )
        );
        Assert.Equal("[[\"title\",200],[\"summary\",600],[\"body\",200000]]", said.GetProperty("shown").GetRawText());
        Assert.Equal("200 2", $"{said.GetProperty("status")} {said.GetProperty("answer").GetProperty("saved")}");
        var french = (await api.Admin.Get(highlight.Manage + "/translations/fr")).Json;
        Assert.Equal(("TITLE NL", "SUMMARY NL"), (french.Text("title"), french.Text("summary")));
    }
}
