using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Delivery;

/// <summary>
/// Random histories, read over HTTP: what was public is recorded byte for byte while it is, against a model of what should be; afterwards every
/// recorded answer is fetched again through <c>asOf</c>, and every edition's, when all of it has been changed and withdrawn.
/// </summary>
public sealed class PastTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly Dictionary<string, string[]> Chains = new() { ["nl"] = ["nl"], ["fr"] = ["fr"], ["de"] = ["de", "fr", "nl"], ["en"] = ["en", "nl", "fr"] };

    /// <summary>How far the clock goes between two steps: nowhere at times, so that the log has to be ahead of it.</summary>
    static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(7), TimeSpan.FromHours(30)];

    static readonly Clock Clock = new(new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    enum What
    {
        Save,
        Restore,
        Publish,
        Release,
        Withdraw,
        Edition,
    }

    /// <summary>A step: what to do, to which of two entries, in which languages (a bit each), and how long after the step before.</summary>
    sealed record Step(What What, int Entry, int Mask, int Wait)
    {
        public string[] Chosen => [.. Languages.Where((_, i) => (Mask >> i & 1) == 1)];
    }

    static readonly Gen<Step[]> Histories = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[1, 15], Gen.Int[0, 3], (w, e, m, t) => new Step((What)w, e, m, t)).Array[4, 14];

    [Theory, OnEveryStore]
    public async Task Every_body_that_was_ever_public_can_be_fetched_again_byte_for_byte(Store store)
    {
        var api = await Stores.Api(store, "past-histories", Clock);
        await Histories.SampleAsync(async steps => await (await History.Begin(api)).Run(steps), iter: store == Store.Sqlite ? 10 : 3, threads: 1);
        var verdict = await api.Admin.Get("/manage/verify");
        Assert.True(verdict.Json.GetProperty("sound").GetBoolean(), verdict.Json.ToString());
    }

    /// <summary>What the model knows of an entry.</summary>
    sealed class Model(Made made)
    {
        public Made Made => made;

        public int Revision { get; set; } = 1;

        /// <summary>The titles of each revision, to go back to.</summary>
        public List<Dictionary<string, string>> Drafts { get; } = [new()];

        public Dictionary<string, string> Draft => Drafts[^1];

        public Dictionary<string, string> Public { get; } = [];

        public HashSet<string> Withdrawn { get; } = [];
    }

    /// <summary>What the model expects of an entry asked for in a language: the title that is read, or the status of a problem.</summary>
    sealed record Expected(string? Title, bool Gone, string[] Own);

    /// <summary>A moment at which something public had changed.</summary>
    sealed record Moment(DateTime At, Dictionary<string, Expected> Expected, Dictionary<string, Answer> Seen);

    sealed class History(ApiFixture api, Made report, Made[] roots, Model[] models)
    {
        readonly List<Moment> moments = [];
        readonly List<Dictionary<string, Answer>> editions = [];
        readonly List<string> digests = [];

        public static async Task<History> Begin(ApiFixture api)
        {
            var report = await api.PublicReport();
            var roots = new[] { await api.Section(report, null, 1, Languages), await api.Section(report, null, 2, Languages) };
            foreach (var root in roots)
                await api.Publish(root, Languages);
            return new(api, report, roots, [new(await api.Highlight(report)), new(await api.Section(report, roots[0].Slug, 1))]);
        }

        public async Task Run(Step[] steps)
        {
            await Record();
            foreach (var (index, step) in steps.Index())
            {
                Clock.Advance(PastTests.Steps[step.Wait]);
                if (step.What == What.Edition)
                    await NameEdition();
                else
                    await Take(models[step.Entry], step, index);
                await Record();
            }
            await WithdrawAll();
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            foreach (var (index, moment) in moments.Index())
            {
                await CheckMoment(index, moment.At);
                if (index + 1 < moments.Count && moments[index + 1].At.AddMilliseconds(-1) is var last && last > moment.At)
                    await CheckMoment(index, last);
            }
            await CheckEditions();
        }

        async Task Take(Model model, Step step, int index)
        {
            var tag = ("If-Match", $"\"{model.Revision}\"");
            switch (step.What)
            {
                case What.Save:
                    await Save(model, step.Chosen.ToDictionary(l => l, l => $"{l} {index}"), tag);
                    break;
                case What.Restore:
                    await Save(model, model.Drafts[step.Mask % model.Drafts.Count], tag);
                    break;
                case What.Withdraw:
                    var withdrawn = await api.Admin.Post(model.Made.Manage + "/withdraw", new WithdrawRequest { Languages = step.Chosen, Reason = step.Chosen.ToDictionary(l => l, l => $"{l} {index}") }, tag);
                    Assert.Equal(step.Chosen.All(l => model.Public.ContainsKey(l) || model.Withdrawn.Contains(l)), withdrawn.Status == 200);
                    if (withdrawn.Status == 200)
                        model.Withdrawn.UnionWith(step.Chosen.Where(model.Public.Remove));
                    break;
                default:
                    var published = step.What == What.Release ? await Release(model, step.Chosen) : await api.Admin.Post(model.Made.Manage + "/publish", new PublishRequest { Languages = step.Chosen }, tag);
                    Assert.Equal(step.Chosen.All(model.Draft.ContainsKey), published.Status == 200);
                    if (published.Status != 200)
                        break;
                    foreach (var language in step.Chosen)
                        model.Public[language] = model.Draft[language];
                    model.Withdrawn.ExceptWith(step.Chosen);
                    break;
            }
        }

        async Task<Answer> Release(Model model, string[] languages)
        {
            var release = await api.Admin.Post("/manage/releases", new ReleaseRequest { Items = [new() { Entry = Guid.Parse(model.Made.Id), Languages = languages }] });
            return await api.Admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag));
        }

        /// <summary>Saves titles over what the draft has; a section moves below the other root each time.</summary>
        async Task Save(Model model, Dictionary<string, string> titles, (string, string) tag)
        {
            object fields = model.Made.Segment == "sections" ? new { parent = roots[model.Revision % 2].Slug } : new { position = model.Revision };
            var saved = await api.Admin.Patch(model.Made.Manage, new { fields, translations = titles.ToDictionary(t => t.Key, t => new { title = t.Value, summary = "é — s" }) }, tag);
            Assert.Equal(200, saved.Status);
            model.Revision = int.Parse(saved.ETag.Trim('"'));
            model.Drafts.Add(new(model.Draft.Concat(titles).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value)));
        }

        static string Address(Model model, string asked, bool strict) => $"{model.Made.Segment}/{model.Made.Slug}?lang={asked}{(strict ? "&fallback=none" : "")}";

        IEnumerable<(Model Model, string Asked, bool Strict)> All() => models.SelectMany(m => Languages.SelectMany(l => new[] { (m, l, false), (m, l, true) }));

        static IEnumerable<string> Lists() => Languages.Select(l => $"highlights?lang={l}").Append("highlights?lang=de&fallback=none").Append("sections?shape=tree&lang=de").Append("sections?lang=nl&count=true");

        /// <summary>Everything below an address, as it is answered now.</summary>
        async Task<Dictionary<string, Answer>> See(string root, Func<string, string> suffix)
        {
            var seen = new Dictionary<string, Answer>();
            foreach (var path in All().Select(a => Address(a.Model, a.Asked, a.Strict)).Concat(Lists()))
                seen[path] = await api.Public.Get($"{root}/{path}{suffix(path)}");
            return seen;
        }

        static Expected Expect(Model model, string asked, bool strict)
        {
            var chain = strict ? [asked] : Chains[asked];
            var found = chain.FirstOrDefault(model.Public.ContainsKey);
            return new(found is null ? null : model.Public[found], found is null && chain.Any(model.Withdrawn.Contains),
                [.. model.Public.Keys.Order(StringComparer.Ordinal)]);
        }

        async Task Record()
        {
            var at = await api.In(s => s.GetRequiredService<ReportsDb>().LogHead.Select(h => h.At).SingleAsync());
            if (moments.Count > 0 && moments[^1].At == at)
                return;
            var moment = new Moment(at, All().ToDictionary(a => Address(a.Model, a.Asked, a.Strict), a => Expect(a.Model, a.Asked, a.Strict)), await See(report.Address, _ => ""));
            foreach (var (path, expected) in moment.Expected)
            {
                var answer = moment.Seen[path];
                Assert.Equal(expected.Title is not null ? 200 : expected.Gone ? 410 : 404, answer.Status);
                if (expected.Title is not null)
                    Assert.Equal((expected.Title, string.Join(' ', expected.Own)), (answer.Text("title"), string.Join(' ', answer.Texts("languages"))));
            }
            moments.Add(moment);
        }

        async Task CheckMoment(int index, DateTime instant)
        {
            var (moment, asOf) = (moments[index], "&asOf=" + Instants.Text(instant));
            foreach (var (path, was) in moment.Seen)
            {
                var now = await api.Public.Get($"{report.Address}/{path}{asOf}");
                if (was.Status == 200)
                {
                    Assert.True((200, true) == (now.Status, was.Bytes.AsSpan().SequenceEqual(now.Bytes)), $"{path}{asOf}: {now.Json} rather than {was.Json}");
                    Assert.True(was.ETag == now.ETag || !moment.Expected.ContainsKey(path));
                }
                else
                    Assert.Equal((path, was.Status, Type(index, path)), (path, now.Status, now.Type));
            }
        }

        /// <summary>What the problem of the past is: withdrawn; public later for the first time, in the language or at all; only in other languages; nothing.</summary>
        string Type(int index, string path)
        {
            var expected = moments[index].Expected[path];
            bool FirstLater(Func<Moment, bool> isPublic) => !moments.Take(index + 1).Any(isPublic) && moments.Skip(index + 1).Any(isPublic);
            return "/problems/" + (expected.Gone ? "withdrawn"
                : FirstLater(m => m.Expected[path].Title is not null) ? "not-yet-public"
                : expected.Own.Length > 0 ? "not-in-language"
                : FirstLater(m => m.Expected[path].Own.Length > 0) ? "not-yet-public"
                : "not-found");
        }

        async Task NameEdition()
        {
            var named = await api.Admin.Post($"{report.Manage}/editions", new EditionRequest());
            Assert.Equal((201, editions.Count + 1), (named.Status, named.Json.GetProperty("number").GetInt32()));
            editions.Add(await See($"{report.Address}/editions/{editions.Count + 1}", _ => ""));
            digests.Add(named.Text("digest")!);
        }

        async Task CheckEditions()
        {
            foreach (var (index, first) in editions.Index())
            {
                var root = $"{report.Address}/editions/{index + 1}";
                var now = await See(root, _ => "");
                foreach (var (path, was) in first)
                {
                    // A problem may say more of what came later; what was served may not change by a byte.
                    Assert.Equal((path, was.Status), (path, now[path].Status));
                    if (was.Status != 200)
                        continue;
                    Assert.Equal(was.Bytes, now[path].Bytes);
                    Assert.Equal(Fields(was), Fields(now[path]));
                }
                var manifest = await api.Public.Get(root);
                Assert.Equal(digests[index], manifest.Text("digest"));
                foreach (var text in manifest.Json.GetProperty("texts").EnumerateArray())
                    Assert.Equal(text.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData((await api.Public.Get(text.GetProperty("url").GetString()!)).Bytes)));
            }
        }

        /// <summary>What an answer says of itself, but for the time, and what is left out until it can no longer mislead.</summary>
        static string Fields(Answer answer) => string.Join('\n', answer.Headers.Concat(answer.ContentHeaders).Where(h => h.Key is not ("Date" or "Last-Modified")).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal));

        async Task WithdrawAll()
        {
            foreach (var model in models.Where(m => m.Public.Count > 0))
                Assert.Equal(200, (await api.TryWithdraw(model.Made, [.. model.Public.Keys])).Status);
            foreach (var root in roots)
                Assert.Equal(200, (await api.TryWithdraw(root, Languages)).Status);
            Assert.Equal(200, (await api.TryWithdraw(report, "nl", "fr")).Status);
            Assert.Equal(410, (await api.Public.Get(report.Address + "?lang=nl")).Status);
        }
    }
}
