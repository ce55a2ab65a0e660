using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.Drafts;

/// <summary>
/// Random histories, compared with a simple model of what the public should see, at every position of the log and in
/// every language.
/// </summary>
public sealed class HistoryTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly Dictionary<string, string[]> Chains = new()
    {
        ["nl"] = ["nl"],
        ["fr"] = ["fr"],
        ["de"] = ["de", "fr", "nl"],
        ["en"] = ["en", "nl", "fr"],
    };

    /// <summary>A step: what to do, to which of two entries, in which languages (one bit for each).</summary>
    sealed record Step(int What, int Entry, int Mask)
    {
        public string[] Chosen => [.. Languages.Where((_, i) => (Mask >> i & 1) == 1)];
    }

    static readonly Gen<Step[]> Histories = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[0, 1],
        Gen.Int[1, 15],
        (w, e, m) => new Step(w, e, m)
    ).Array[4, 18];

    [Theory, OnEveryStore]
    public async Task Every_past_position_answers_as_a_simple_model_says(Store store)
    {
        var api = await Stores.Api(store, "histories");
        await Histories.SampleAsync(steps => Run(api, steps), iter: store == Store.Sqlite ? 25 : 8, threads: 1);
        var verdict = await api.Verdict();
        Assert.Empty(verdict.Broken);
        Assert.Empty(verdict.Differences);
    }

    /// <summary>What the model knows about an entry: drafts by revision, and what each language shows.</summary>
    sealed class Model(Made made)
    {
        public Made Made => made;

        public int Revision { get; set; } = 1;

        public int Position { get; set; }

        public Dictionary<string, string> Draft { get; } = [];

        public Dictionary<string, (string Title, int Position)> Public { get; set; } = [];

        public HashSet<string> Withdrawn { get; set; } = [];
    }

    static async Task Run(ApiFixture api, Step[] steps)
    {
        var report = await api.PublicReport();
        var models = new[] { new Model(await api.Highlight(report)), new Model(await api.Highlight(report)) };
        var past =
            new List<(
                long Position,
                Dictionary<(int, string), (string Title, int Place, string[] All)> Seen,
                HashSet<(int, string)> Gone
            )>();
        foreach (var (index, step) in steps.Index())
        {
            await Take(api, models[step.Entry], step, index);
            past.Add((await LastSequence(api), Snapshot(models), Gone(models)));
        }
        foreach (var (position, seen, gone) in past)
            foreach (var (number, model) in models.Index())
                foreach (var asked in Languages)
                    await Check(
                        api,
                        report,
                        model,
                        asked,
                        position,
                        seen.TryGetValue((number, asked), out var expected) ? expected : null,
                        gone.Contains((number, asked))
                    );
    }

    static async Task Take(ApiFixture api, Model model, Step step, int index)
    {
        var tag = ("If-Match", $"\"{model.Revision}\"");
        switch (step.What)
        {
            case 0 or 1:
                foreach (var language in step.Chosen)
                    model.Draft[language] = $"{language} {index}";
                model.Position = index;
                var saved = await api.Admin.Patch(
                    model.Made.Manage,
                    new
                    {
                        fields = new { position = index },
                        translations = step.Chosen.ToDictionary(
                            l => l,
                            l => new { title = $"{l} {index}", summary = "s" }
                        ),
                    },
                    tag
                );
                Assert.Equal(200, saved.Status);
                model.Revision++;
                break;
            case 2 or 3 or 4:
                var published = await api.Admin.Post(
                    model.Made.Manage + "/publish",
                    new PublishRequest { Languages = step.Chosen },
                    tag
                );
                if (step.Chosen.All(model.Draft.ContainsKey))
                {
                    Assert.True(published.Status == 200, published.Json.ToString());
                    foreach (var language in step.Chosen)
                        model.Public[language] = (model.Draft[language], model.Position);
                    foreach (var language in model.Public.Keys.ToList())
                        model.Public[language] = model.Public[language] with { Position = model.Position };
                    model.Withdrawn.ExceptWith(step.Chosen);
                }
                else
                    Assert.Equal("/problems/not-publishable", published.Type);
                break;
            default:
                var withdrawn = await api.Admin.Post(
                    model.Made.Manage + "/withdraw",
                    new WithdrawRequest
                    {
                        Languages = step.Chosen,
                        Reason = step.Chosen.ToDictionary(l => l, _ => "r"),
                    },
                    tag
                );
                if (step.Chosen.All(l => model.Public.ContainsKey(l) || model.Withdrawn.Contains(l)))
                {
                    Assert.True(withdrawn.Status == 200, withdrawn.Json.ToString());
                    foreach (var language in step.Chosen.Where(model.Public.Remove))
                        model.Withdrawn.Add(language);
                }
                else
                    Assert.Equal("/problems/not-public", withdrawn.Type);
                break;
        }
    }

    static Dictionary<(int, string), (string, int, string[])> Snapshot(Model[] models) =>
        models
            .Index()
            .SelectMany(m =>
                Languages.Select(asked =>
                    (Key: (m.Index, asked), Found: Chains[asked].FirstOrDefault(m.Item.Public.ContainsKey), m.Item)
                )
            )
            .Where(x => x.Found is not null)
            .ToDictionary(
                x => x.Key,
                x =>
                    (
                        x.Item.Public[x.Found!].Title,
                        x.Item.Public[x.Found!].Position,
                        x.Item.Public.Keys.Order(StringComparer.Ordinal).ToArray()
                    )
            );

    static HashSet<(int, string)> Gone(Model[] models) =>
        [
            .. models
                .Index()
                .SelectMany(m =>
                    Languages
                        .Where(asked =>
                            Chains[asked].Any(m.Item.Withdrawn.Contains)
                            && !Chains[asked].Any(m.Item.Public.ContainsKey)
                        )
                        .Select(asked => (m.Index, asked))
                ),
        ];

    static Task<long> LastSequence(ApiFixture api) =>
        api.In(s => s.GetRequiredService<ReportsDb>().LogHead.Select(h => h.Sequence).SingleAsync());

    static async Task Check(
        ApiFixture api,
        Made report,
        Model model,
        string asked,
        long position,
        (string Title, int Place, string[] All)? expected,
        bool gone
    ) =>
        await api.In(async services =>
        {
            var published = services.GetRequiredService<PublicEntries>();
            var kind = services.GetRequiredService<KindSet>()["highlight"];
            var reading = new ReadOptions(asked, Fallback: true, position);
            try
            {
                var found = await published.One(
                    kind,
                    await published.Report(report.Slug, reading, default),
                    model.Made.Slug,
                    reading,
                    default
                );
                var body = JsonSerializer.Deserialize<HighlightView>(found.Body, Wire.Json)!;
                Assert.NotNull(expected);
                Assert.Equal((expected.Value.Title, expected.Value.Place), (body.Title, body.Position));
                Assert.Equal(expected.Value.All, body.Languages);
            }
            catch (ProblemException problem)
            {
                Assert.Null(expected);
                Assert.Equal(gone, problem.Type == ProblemTypes.Withdrawn);
            }
            return 0;
        });
}
