using AnnualReports.Api.Commands;
using AnnualReports.Api.Content;
using AnnualReports.Api.Sample;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Sample;

public sealed class SampleTests
{
    static readonly SampleSize Small = new(
        Reports: 2,
        ["nl", "fr", "de", "en"],
        Highlights: 40,
        Sections: 14,
        Body: 300
    );

    /// <summary>Themes; and for each report itself, its sections, priorities and highlights.</summary>
    static int Entries(SampleSize size) =>
        8 + size.Reports * (1 + size.Sections + SampleSize.Priorities + size.Highlights);

    static Task<Sampled> Fill(ApiFixture api, SampleSize size, int batches = int.MaxValue) =>
        api.In(async services =>
        {
            var sum = Sampled.Nothing;
            await foreach (
                var batch in services.GetRequiredService<Sampler>().Fill(size, CancellationToken.None)
            )
            {
                sum = sum.And(batch);
                if (--batches == 0)
                    break;
            }
            return sum;
        });

    static async Task Sound(ApiFixture api, long records)
    {
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
        Assert.Equal(records + 1, verdict.Records);
    }

    [Theory, OnEveryStore]
    public async Task A_generated_store_is_sound_and_is_read_like_any_other(Store store)
    {
        var api = await Stores.Api(store, "generated");
        var made = await Fill(api, Small);
        Assert.Equal((Entries(Small), 0, 4 * Entries(Small)), (made.Created, made.Present, made.Live));
        await Sound(api, made.Records);
        Assert.Equal(
            made.Live,
            await api.In(s => s.GetRequiredService<ReportsDb>().Live.CountAsync(l => l.Until == null))
        );

        Assert.Equal(
            ["generated-2024", "generated-2023"],
            (await api.Public.Get("/reports?lang=nl")).Items.Select(r => r.GetProperty("slug").GetString())
        );
        foreach (var (list, count) in new[] { ("highlights", 40), ("sections", 14), ("priorities", 6) })
            foreach (var language in Small.Languages)
                Assert.Equal(
                    count,
                    (await api.Public.Get($"/reports/generated-2023/{list}?limit=100&lang={language}")).Items.Length
                );
        Assert.Equal(8, (await api.Public.Get("/themes?lang=fr")).Items.Length);
        Assert.Contains(
            "gegenereerd",
            (await api.Public.Get("/reports/latest?lang=nl")).Text("summary"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            6,
            Depth(
                (await api.Public.Get("/reports/generated-2024/sections?shape=tree&lang=nl")).Json.GetProperty("items")
            )
        );
        Assert.Equal(80, (await api.Public.Get("/highlights?limit=100&lang=de")).Items.Length);
    }

    static int Depth(System.Text.Json.JsonElement level) =>
        level.EnumerateArray().Select(n => 1 + Depth(n.GetProperty("children"))).DefaultIfEmpty(0).Max();

    [Theory, OnEveryStore]
    public async Task Texts_differ_between_languages_and_some_fall_back(Store store)
    {
        var api = await Stores.Api(store, "generated-texts");
        await Fill(api, Small with { Reports = 1 });
        const string Highlight = "/reports/generated-2024/highlights/highlight-";
        var texts = new List<string?>();
        foreach (var language in Small.Languages)
        {
            var answer = await api.Public.Get($"{Highlight}00001?lang={language}");
            Assert.Equal(language, answer.Text("language"));
            texts.AddRange(
                answer.Text("title"),
                answer.Text("summary"),
                answer.Json.GetProperty("body").GetProperty("html").GetString()
            );
        }
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.Equal("fr", (await api.Public.Get(Highlight + "00003?lang=de")).Text("language"));
        Assert.Equal("nl", (await api.Public.Get(Highlight + "00003?lang=en")).Text("language"));
        var bodies = new List<string>();
        for (var number = 1; number <= Small.Highlights; number++)
            bodies.Add(
                (await api.Public.Get($"{Highlight}{number:D5}?lang=nl"))
                    .Json.GetProperty("body")
                    .GetProperty("markdown")
                    .GetString()!
            );
        Assert.Equal(bodies.Count, bodies.Distinct().Count());
        Assert.All(bodies, b => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(b), 300, 500));
    }

    [Theory, OnEveryStore]
    public async Task Again_it_creates_nothing_and_after_an_interruption_it_goes_on(Store store)
    {
        var api = await Stores.Api(store, "generated-again");
        var size = Small with { Languages = ["nl", "fr"], Highlights = 260, Body = 100 };
        // Themes; then the first batch of the first report, but not the second.
        var begun = await Fill(api, size, batches: 4);
        Assert.InRange(begun.Created, 9, 8 + 250);
        await Sound(api, begun.Records);

        var rest = await Fill(api, size);
        Assert.Equal((Entries(size) - begun.Created, begun.Created), (rest.Created, rest.Present));
        await Sound(api, begun.Records + rest.Records);
        Assert.Equal(new Sampled(0, Entries(size), 0, 0), await Fill(api, size));

        // Generates more next to existing content, which stays as it is. Years before the oldest report are used.
        await api.PublicReport();
        Assert.Equal(
            "generated-2023",
            (await api.Public.Get("/reports?lang=nl")).Items[1].GetProperty("slug").GetString()
        );
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Fill(api, size with { Reports = 4 }));
        Assert.Contains("room for 3 ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(5, (await Fill(api, size with { Highlights = 265, Reports = 1 })).Created);
    }

    [Fact]
    public async Task What_is_generated_depends_on_nothing_but_its_place()
    {
        var api = await Stores.Api(Store.Sqlite);
        var (kinds, languages) = (
            api.Services.GetRequiredService<KindSet>(),
            api.Services.GetRequiredService<Languages>()
        );
        var (few, many) = (
            new SampleDrafts(kinds, languages, Small),
            new SampleDrafts(kinds, languages, Small with { Highlights = 60 })
        );
        var more = many.Of(2024).ToDictionary(i => (i.Kind, i.Slug), i => i.Draft());
        Assert.All(few.Of(2024), item => Assert.True(item.Draft().Same(more[(item.Kind, item.Slug)])));
        Assert.Equal(
            "The representation followed 100 elections in South-East Asia. The ministry helped 126 travellers in the capital.",
            more[(kinds["highlight"], "highlight-00001")].Text("en")!.Value.GetProperty("summary").GetString()
        );
    }

    [Theory]
    [InlineData("--reports 0", "--reports is '0'")]
    [InlineData("--reports", "--reports is ''")]
    [InlineData("--languages 5", "a whole number from 1 to 4")]
    [InlineData("--highlights many", "--highlights is 'many'")]
    [InlineData("--sections 1 --sections 2", "--sections is '1 2'")]
    [InlineData("--body -1", "--body is '-1'")]
    public void A_wrong_option_is_one_sentence(string options, string says)
    {
        var languages = new Languages("nl", new[] { "nl", "fr", "de", "en" }.Select(t => new Language(t, t, true, [])));
        var wrong = Assert.Throws<Api.ConfigurationException>(() =>
            SampleCommand.Size(CommandLine.Create().Parse(["sample", .. options.Split(' ')]), languages)
        );
        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
    }
}
