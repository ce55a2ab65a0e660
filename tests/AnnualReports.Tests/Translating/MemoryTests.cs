using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Api.Translating.Memory;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Translating;

public sealed class MemoryTests
{
    static Task<Made> Highlight(ApiFixture api, Made report, params (string Language, string Title, string Body)[] texts) =>
        api.Create(
            ContentKinds.Highlights,
            new HighlightDraft
            {
                Report = report.Slug,
                Slug = Given.NewSlug("highlight"),
                Fields = new(),
                Translations = texts.ToDictionary(
                    t => t.Language,
                    t => new HighlightText
                    {
                        Title = t.Title,
                        Summary = $"Over {t.Language}",
                        Body = t.Body,
                    }
                ),
            }
        );

    static async Task<JsonElement[]> Matches(HttpClient client, string text, string source = "nl", string target = "fr")
    {
        var answer = await client.Get(
            $"/manage/translation-memory?source={source}&target={target}&text={Uri.EscapeDataString(text)}"
        );
        Assert.True(answer.Status == 200, $"{answer.Status} {answer.Json}");
        return [.. Assert.Single(answer.Items).GetProperty("matches").EnumerateArray()];
    }

    /// <summary>A word that no other test has, so that what it finds is its own.</summary>
    static string Word() => "woord" + Guid.NewGuid().ToString("N")[..8];

    [Theory, OnEveryStore]
    public async Task A_paragraph_that_was_translated_in_any_report_is_offered_with_what_differs(Store store)
    {
        var api = await Stores.Api(store);
        var (report, word) = (await api.DraftReport(), Word());
        var made = await Highlight(
            api,
            report,
            ("nl", $"Titel {word}", $"De gezanten bezochten {word} in het voorjaar van 2023.\n\n- eerste punt\n- tweede punt {word}"),
            ("fr", $"Titre {word}", $"Les envoyés ont visité {word} au printemps 2023.\n\n- premier point\n- deuxième point {word}")
        );
        var same = Assert.Single(await Matches(api.Admin, $"De gezanten  bezochten {word} in het\nvoorjaar van 2023."));
        Assert.Equal(
            ("100", $"Les envoyés ont visité {word} au printemps 2023."),
            (same.Text("percent"), same.Text("target"))
        );
        Assert.False(same.TryGetProperty("difference", out _));
        var from = same.GetProperty("from");
        Assert.Equal(
            (made.Id, "highlight", report.Slug, "body", "1"),
            (from.Text("entry"), from.Text("kind"), from.Text("report"), from.Text("member"), from.Text("revision"))
        );
        Assert.Equal($"Titel {word}", from.Text("title"));

        var similar = Assert.Single(await Matches(api.Admin, $"De gezanten bezochten {word} in het najaar van 2024."));
        Assert.Equal(78, similar.GetProperty("percent").GetInt32());
        Assert.Equal(
            ["voorjaar", "najaar", "2023", "2024"],
            similar
                .GetProperty("difference")
                .EnumerateArray()
                .Where(d => d.Text("op") != "same")
                .Select(d => d.Text("text"))
        );
        Assert.Equal($"deuxième point {word}", Assert.Single(await Matches(api.Admin, $"tweede punt {word}")).Text("target"));
        Assert.Equal($"Titre {word}", Assert.Single(await Matches(api.Admin, $"Titel {word}")).Text("target"));
        Assert.Empty(await Matches(api.Admin, $"Iets heel anders over {word} en nog veel meer"));
        Assert.Empty(await Matches(api.Admin, $"tweede punt {word}", target: "de"));
    }

    [Theory, OnEveryStore]
    public async Task The_newest_translation_of_an_entry_replaces_the_one_before_and_an_outdated_one_stays_offered(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        var made = await Highlight(
            api,
            await api.DraftReport(),
            ("nl", "T", $"Wij openden een kantoor in {word} dit jaar."),
            ("fr", "T", $"Nous avons ouvert un bureau à {word} cette année.")
        );
        await api.Save(made, new { translations = new { fr = new { body = $"Nous avons ouvert une agence à {word} cette année." } } });
        var found = Assert.Single(await Matches(api.Admin, $"Wij openden een kantoor in {word} dit jaar."));
        Assert.Equal(
            ($"Nous avons ouvert une agence à {word} cette année.", "2"),
            (found.Text("target"), found.GetProperty("from").Text("revision"))
        );
        // The French is outdated now: it is no translation of the new Dutch, and still one of the old.
        await api.Save(made, new { translations = new { nl = new { body = $"Wij sloten een kantoor in {word} dit jaar." } } });
        Assert.Equal("100", Assert.Single(await Matches(api.Admin, $"Wij openden een kantoor in {word} dit jaar.")).Text("percent"));
        Assert.Equal("88", Assert.Single(await Matches(api.Admin, $"Wij sloten een kantoor in {word} dit jaar.")).Text("percent"));
    }

    [Theory, OnEveryStore]
    public async Task Texts_with_another_number_of_paragraphs_and_those_of_a_machine_are_not_remembered(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        var made = await Highlight(
            api,
            await api.DraftReport(),
            ("nl", "T", $"Een {word} hier.\n\nEen {word} daar."),
            ("fr", "T", $"Un {word}.")
        );
        Assert.Empty(await Matches(api.Admin, $"Een {word} hier."));
        var put = await api.Admin.Put(
            $"{made.Manage}/translations/de?source=nl&machine=true",
            new { title = "T", body = $"Ein {word} hier.\n\nEin {word} dort." },
            ("If-None-Match", "*")
        );
        Assert.Equal(201, put.Status);
        Assert.Empty(await Matches(api.Admin, $"Een {word} hier.", target: "de"));
        Assert.Equal(
            200,
            (
                await api.Admin.Put(
                    $"{made.Manage}/translations/de?source=nl",
                    new { title = "T", body = $"Ein {word} hier!\n\nEin {word} dort." },
                    ("If-Match", put.ETag)
                )
            ).Status
        );
        Assert.Equal($"Ein {word} hier!", Assert.Single(await Matches(api.Admin, $"Een {word} hier.", target: "de")).Text("target"));
    }

    [Theory, OnEveryStore]
    public async Task Whoever_works_in_one_report_is_offered_what_is_there_and_what_is_public(Store store)
    {
        var api = await Stores.Api(store);
        var (own, other, word) = (await api.DraftReport(), await api.PublicReport(), Word());
        var client = await api.Granted(Role.Translator, own.Slug);
        var made = await Highlight(api, other, ("nl", $"Geheim {word}", "Tekst."), ("fr", $"Secret {word}", "Texte."));
        Assert.Empty(await Matches(client, $"Geheim {word}"));
        Assert.Single(await Matches(api.Admin, $"Geheim {word}"));
        await api.Publish(made, "nl");
        Assert.Empty(await Matches(client, $"Geheim {word}"));
        await api.Publish(made, "fr");
        var found = Assert.Single(await Matches(client, $"Geheim {word}"));
        Assert.Equal($"Secret {word}", found.Text("target"));
        Assert.Null(found.GetProperty("from").Text("title"));
        // The draft goes on, and what is not public of it is not offered.
        await api.Save(made, new { translations = new { fr = new { title = $"Confidentiel {word}" } } });
        Assert.Empty(await Matches(client, $"Geheim {word}"));
        await Highlight(api, own, ("nl", $"Geheim {word}", "Tekst."), ("fr", $"Caché {word}", "Texte."));
        Assert.Equal($"Caché {word}", Assert.Single(await Matches(client, $"Geheim {word}")).Text("target"));
    }

    [Theory, OnEveryStore]
    public async Task What_is_erased_is_forgotten_and_rebuilding_makes_the_same_again(Store store)
    {
        var api = await Stores.Api(store);
        var (report, word) = (await api.DraftReport(), Word());
        var made = await Highlight(api, report, ("nl", $"Jan {word}", "Tekst."), ("fr", $"Jean {word}", "Texte."));
        var renamed = new { nl = new { title = $"Iemand {word}" }, fr = new { title = $"Quelqu’un {word}" } };
        await api.Save(made, new { translations = renamed });
        Assert.Single(await Matches(api.Admin, $"Jan {word}"));
        await api.Admin.Post(
            "/manage/redactions",
            new { entry = made.Id, language = "nl", reason = "A name", authority = "The officer" }
        );
        Assert.Empty(await Matches(api.Admin, $"Jan {word}"));
        Assert.Single(await Matches(api.Admin, $"Iemand {word}"));
        var before = await Stored(api, made);
        await api.In(services => services.GetRequiredService<MemoryRebuilding>().All(_ => { }, CancellationToken.None));
        Assert.NotEmpty(before);
        Assert.Equal(before, await Stored(api, made));
    }

    static Task<List<string>> Stored(ApiFixture api, Made made) =>
        api.In(async services =>
        {
            var db = services.GetRequiredService<ReportsDb>();
            return await db
                .TranslationUnits.Where(u => db.Entries.Any(e => e.No == u.EntryNo && e.Id == made.Entry))
                .OrderBy(u => u.Id)
                .Select(u => u.Member + u.FromLanguage + u.ToLanguage + u.Source + u.Target + u.Revision)
                .ToListAsync();
        });

    [Theory, OnEveryStore]
    public async Task A_hundred_paragraphs_are_asked_for_at_once_and_more_are_refused(Store store)
    {
        var api = await Stores.Api(store);
        var word = Word();
        await Highlight(api, await api.DraftReport(), ("nl", $"Titel {word}", "Tekst."), ("fr", $"Titre {word}", "Texte."));
        var answer = await api.Admin.Post(
            "/manage/translation-memory",
            new { source = "nl", target = "fr", texts = Enumerable.Repeat($"Titel {word}", 99).Append("Niets daarvan bekend hier") }
        );
        Assert.Equal(
            [.. Enumerable.Repeat(1, 99), 0],
            answer.Items.Select(i => i.GetProperty("matches").GetArrayLength())
        );
        foreach (var texts in new[] { Enumerable.Repeat("a", 101), [], [" "], [new string('x', 4_001)] })
            Assert.Equal(
                422,
                (await api.Admin.Post("/manage/translation-memory", new { source = "nl", target = "fr", texts })).Status
            );
        Assert.Equal(400, (await api.Admin.Get("/manage/translation-memory?source=nl&target=fr")).Status);
        Assert.Equal(400, (await api.Admin.Get("/manage/translation-memory?source=nl&text=a")).Status);
        Assert.Equal(400, (await api.Admin.Get("/manage/translation-memory?source=nl&target=xx&text=a")).Status);
    }

    [Fact]
    public async Task Of_twenty_thousand_paragraphs_the_similar_ones_are_found_at_once()
    {
        await using var api = await ApiFixture.Start(Store.Sqlite);
        var made = await Highlight(api, await api.DraftReport(), ("nl", "T", "Tekst."), ("fr", "T", "Texte."));
        await api.In(services => Fill(services.GetRequiredService<ReportsDb>(), made.Entry, 20_000));
        var text = Sentence(12_345);
        await Matches(api.Admin, text);
        var began = Stopwatch.GetTimestamp();
        var same = await Matches(api.Admin, text);
        var similar = await Matches(api.Admin, text.Replace("leverde", "bracht", StringComparison.Ordinal));
        var took = Stopwatch.GetElapsedTime(began);
        Assert.Equal(100, same[0].GetProperty("percent").GetInt32());
        Assert.True(similar[0].GetProperty("percent").GetInt32() > 85, $"{similar[0]}");
        TestContext.Current.SendDiagnosticMessage("Two paragraphs of 20,000: {0}", took);
        Assert.True(took < Patience.Seconds(0.4), $"{took}");
    }

    static readonly string[] Words =
    [
        .. "ambassade verdrag handel minister akkoord visum consulaat overleg crisis steun missie partner project budget".Split(' '),
        .. "klimaat water voedsel vrede recht migratie veiligheid onderwijs gezondheid landbouw energie cultuur sport vervoer".Split(' '),
    ];

    static string Sentence(int number)
    {
        string Pick(int by) => Words[number / by % Words.Length];
        return $"In {1900 + number % 120} leverde de {Pick(1)} van {Pick(28)} aan het {Pick(784)} in zaak {number} "
            + $"een bijdrage aan {Pick(7)} en {Pick(91)}.";
    }

    static async Task<bool> Fill(ReportsDb db, Guid entry, int count)
    {
        var no = await db.Entries.Where(e => e.Id == entry).Select(e => e.No).SingleAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var units = Enumerable.Range(0, count).Select(n => new TranslatedPart("body", "nl", "fr", Sentence(n), $"Phrase {n}.")).ToList();
        await db.Append(
            units.Select(part => new TranslationUnitRow
            {
                Id = TranslatedParts.Id(no, part),
                EntryNo = no,
                FromLanguage = part.From,
                ToLanguage = part.To,
                Member = part.Member,
                SourceHash = TranslatedParts.Hash(part.From, part.To, part.Source),
                Source = part.Source,
                Target = part.Target,
                Revision = 1,
                At = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }),
            CancellationToken.None
        );
        await db.Append(
            units.SelectMany(part =>
                WordMarks
                    .Of("nl", "fr", WordMarks.Words(part.Source))
                    .Select(mark => new TranslationMarkRow { Mark = mark, UnitId = TranslatedParts.Id(no, part) })
            ),
            CancellationToken.None
        );
        await transaction.CommitAsync();
        return true;
    }

    [Theory]
    [InlineData("een twee drie vier", "een twee drie vier", 99)]
    [InlineData("een twee drie vier", "een twee drie vijf", 75)]
    [InlineData("een twee drie vier", "twee drie vier", 75)]
    [InlineData("een twee drie vier vijf", "vijf vier drie twee een", 0)]
    [InlineData("een", "twee", 0)]
    [InlineData("a b c d e f g h i j", "x a b c d e f g h i", 80)]
    public void Likeness_counts_words(string first, string second, int percent) =>
        Assert.Equal(percent, Likeness.Percent(WordMarks.Words(first), WordMarks.Words(second), isSame: false));
}
