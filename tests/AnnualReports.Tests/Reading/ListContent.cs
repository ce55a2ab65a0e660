using System.Runtime.CompilerServices;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;

namespace AnnualReports.Tests.Reading;

/// <summary>A highlight whose values the tests of lists know.</summary>
sealed record KnownHighlight(int Number, Made Made, int Year, HighlightFields Fields, string[] Languages)
{
    static readonly Dictionary<string, string[]> Chains = new()
    {
        ["nl"] = ["nl"],
        ["fr"] = ["fr"],
        ["de"] = ["de", "fr", "nl"],
        ["en"] = ["en", "nl", "fr"],
    };

    public string Slug => Made.Slug;

    public string Report => Made.Report;

    /// <summary>The language that is shown if one is asked for.</summary>
    public string? In(string language, bool fallback) =>
        (fallback ? Chains[language] : [language]).FirstOrDefault(Languages.Contains);
}

/// <summary>
/// A store with reports whose highlights differ in everything that lists filter and sort by. It is made once, and not
/// changed.
/// </summary>
sealed class ListContent(ApiFixture api, Made[] reports, int[] years, List<KnownHighlight> highlights)
{
    static readonly ConditionalWeakTable<ApiFixture, Lazy<Task<ListContent>>> Made = [];

    public static readonly string[] Themes = ["europe", "climate", "trade"];

    public static readonly string[] Priorities = ["peace", "growth"];

    public static readonly string[] Sections = ["root", "branch", "leaf"];

    public static readonly string[] Countries = ["BE", "LU", "NL"];

    public ApiFixture Api => api;

    public Made[] Reports => reports;

    public int[] Years => years;

    public IReadOnlyList<KnownHighlight> Highlights => highlights;

    public static async Task<ListContent> Of(Store store) =>
        await Made.GetValue(await Stores.Api(store, "lists"), api => new(() => Make(api))).Value;

    static async Task<ListContent> Make(ApiFixture api)
    {
        var random = new Random(17);
        foreach (var theme in Themes)
            await api.Publish(
                await api.Create(
                    ContentKinds.Themes,
                    new ThemeDraft
                    {
                        Slug = theme,
                        Fields = new(),
                        Translations = Texts(["nl", "fr"], l => new ThemeText { Name = $"{theme} {l}" }),
                    }
                ),
                "nl",
                "fr"
            );
        var reports = new List<Made>();
        for (var i = 0; i < 3; i++)
            reports.Add(await Report(api));
        var highlights = new List<KnownHighlight>();
        for (var i = 0; i < 36; i++)
        {
            var report = reports[random.Next(3)];
            string[] languages = [.. new[] { "nl", "fr", "de" }.Where(_ => random.Next(3) > 0).DefaultIfEmpty("nl")];
            var made = await api.Highlight(report, Fields(random), languages);
            await api.Publish(made, languages);
            highlights.Add(new(i, made, 0, (await Saved(api, made)), languages));
        }
        int[] years =
        [
            .. await Task.WhenAll(
                reports.Select(async r => (await api.Public.Get(r.Address)).Json.GetProperty("year").GetInt32())
            ),
        ];
        var yearOf = reports.Zip(years).ToDictionary(r => r.First.Slug, r => r.Second);
        return new(api, [.. reports], years, [.. highlights.Select(h => h with { Year = yearOf[h.Report] })]);
    }

    static async Task<HighlightFields> Saved(ApiFixture api, Made made) =>
        System.Text.Json.JsonSerializer.Deserialize<HighlightFields>(
            (await api.Admin.Get(made.Manage)).Json.GetProperty("draft").GetProperty("fields"),
            Wire.Json
        )!;

    static async Task<Made> Report(ApiFixture api)
    {
        var report = await api.PublicReport();
        foreach (var (index, slug) in Sections.Index())
            await api.Publish(
                await api.Create(
                    ContentKinds.Sections,
                    new SectionDraft
                    {
                        Report = report.Slug,
                        Slug = slug,
                        Fields = new() { Parent = index == 0 ? null : Sections[index - 1], Position = index },
                        Translations = Texts(
                            ["nl", "fr"],
                            l => new SectionText
                            {
                                Title = $"{slug} {l}",
                                Summary = "s",
                                Body = "Long.",
                            }
                        ),
                    }
                ),
                "nl",
                "fr"
            );
        foreach (var slug in Priorities)
            await api.Publish(
                await api.Create(
                    ContentKinds.Priorities,
                    new PriorityDraft
                    {
                        Report = report.Slug,
                        Slug = slug,
                        Fields = new(),
                        Translations = Texts(["nl"], l => new PriorityText { Title = slug, Summary = "s" }),
                    }
                ),
                "nl"
            );
        return report;
    }

    static Dictionary<string, T> Texts<T>(string[] languages, Func<string, T> text) =>
        languages.ToDictionary(l => l, text);

    static HighlightFields Fields(Random random)
    {
        var from = new DateOnly(2024, random.Next(1, 4), random.Next(1, 5));
        return new()
        {
            Position = random.Next(0, 4),
            Date =
                random.Next(4) == 0
                    ? null
                    : new() { From = from, To = random.Next(2) == 0 ? null : from.AddDays(random.Next(0, 40)) },
            Featured = random.Next(3) == 0,
            Themes = Some(random, Themes),
            Priorities = Some(random, Priorities),
            Countries = Some(random, Countries),
            Section = random.Next(3) == 0 ? null : Sections[random.Next(3)],
        };
    }

    static string[]? Some(Random random, string[] of)
    {
        string[] some = [.. of.Where(_ => random.Next(2) == 0)];
        return some.Length > 0 ? some : null;
    }
}
