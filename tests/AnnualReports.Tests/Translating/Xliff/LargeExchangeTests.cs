using System.Diagnostics;
using System.Text;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Translating.Xliff;

/// <summary>
/// A large report goes out and comes back in seconds. To measure: <c>dotnet run -- -class "*LargeExchangeTests" -showLiveOutput</c>.
/// </summary>
[Collection(Alone.Name)]
public sealed class LargeExchangeTests
{
    const int Entries = 500;

    static readonly string Body = string.Join(
        "\n\n",
        Enumerable
            .Range(1, 8)
            .Select(i =>
                $"## Kop {i}\n\nAlinea {i} met *nadruk*, **vet**, [een link](https://example.org/{i}) en `code`. "
                + "Nog een zin die wat langer is, zodat de tekst ongeveer zo lang is als een echte.\n\n- punt één\n- punt twee"
            )
    );

    [Fact]
    public async Task Five_hundred_entries_go_out_and_come_back_in_seconds()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var report = await api.DraftReport();
        foreach (var some in Enumerable.Range(0, Entries).Chunk(10))
            await Task.WhenAll(some.Select(i => Highlight(api, report, i)));
        foreach (var language in new[] { "fr", "de" })
        {
            var began = Stopwatch.GetTimestamp();
            var sent = await api.Admin.Get($"/manage/reports/{report.Id}/translations.xlf?source=nl&target={language}");
            Assert.Equal(200, sent.Status);
            var exported = Stopwatch.GetElapsedTime(began);
            var text = Encoding.UTF8.GetString(sent.Bytes);
            Assert.Equal(language == "de" ? Entries + 1 : Entries, text.Split("<file ").Length - 1);
            began = Stopwatch.GetTimestamp();
            var back = await api.Admin.Ask(
                HttpMethod.Post,
                $"/manage/reports/{report.Id}/translations.xlf",
                Translated(text),
                [],
                "application/xliff+xml"
            );
            var imported = Stopwatch.GetElapsedTime(began);
            Assert.Equal((200, "0"), (back.Status, back.Text("refused")));
            Assert.Equal(Entries * 3 + (language == "de" ? 2 : 0), back.Json.GetProperty("saved").GetInt32());
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{Entries} entries, {sent.Bytes.Length / 1000} kB: exported in {exported.TotalSeconds:0.00} s, "
                    + $"imported in {imported.TotalSeconds:0.00} s"
            );
            Assert.True(exported < Patience.Seconds(10), $"The export took {exported}.");
            Assert.True(imported < Patience.Seconds(10), $"The import took {imported}.");
        }
    }

    static async Task Highlight(ApiFixture api, Made report, int number) =>
        await api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = $"entry-{number}",
                Fields = new() { Position = number },
                Translations = new Dictionary<string, HighlightText>
                {
                    ["nl"] = new()
                    {
                        Title = $"Titel {number}",
                        Summary = $"Samenvatting van {number}.",
                        Body = Body,
                    },
                    ["en"] = new()
                    {
                        Title = $"Title {number}",
                        Summary = $"Summary of {number}.",
                        Body = Body,
                    },
                },
            }
        );

    /// <summary>Each source as its own translation, with a word before it.</summary>
    static string Translated(string document) =>
        System.Text.RegularExpressions.Regex.Replace(
            document.Replace("state=\"initial\"", "state=\"translated\"", StringComparison.Ordinal),
            "<source>(.*?)</source>",
            "<source>$1</source><target>x $1</target>",
            System.Text.RegularExpressions.RegexOptions.Singleline
        );
}
