using System.Security.Cryptography;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Reading;

/// <summary>A random history. What is public is recorded while it is, and requested again later.</summary>
sealed class PastHistory(ApiFixture api, Clock clock, Made report, Made[] roots, PastModel[] models)
{
    /// <summary>
    /// How far the clock moves between two steps. Sometimes it does not move, so that the log has to be ahead of it.
    /// </summary>
    static readonly TimeSpan[] Waits =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(1),
        TimeSpan.FromMinutes(7),
        TimeSpan.FromHours(30),
    ];

    readonly PastTaking taking = new(api, roots);
    readonly List<PastMoment> moments = [];
    readonly List<Dictionary<string, Answer>> editions = [];
    readonly List<string> digests = [];

    public static async Task<PastHistory> Begin(ApiFixture api, Clock clock)
    {
        var report = await api.PublicReport();
        var roots = new[]
        {
            await api.Section(report, null, 1, PastModel.Languages),
            await api.Section(report, null, 2, PastModel.Languages),
        };
        foreach (var root in roots)
            await api.Publish(root, PastModel.Languages);
        return new(
            api,
            clock,
            report,
            roots,
            [new(await api.Highlight(report)), new(await api.Section(report, roots[0].Slug, 1))]
        );
    }

    public async Task Run(PastStep[] steps)
    {
        await Record();
        foreach (var (index, step) in steps.Index())
        {
            clock.Advance(Waits[step.Wait]);
            if (step.What == PastAction.Edition)
                await NameEdition();
            else
                await taking.Take(models[step.Entry], step, index);
            await Record();
        }
        await WithdrawAll();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        foreach (var (index, moment) in moments.Index())
        {
            await CheckMoment(index, moment.At);
            if (index + 1 < moments.Count && moments[index + 1].At.AddMilliseconds(-1) is var last && last > moment.At)
                await CheckMoment(index, last);
        }
        await CheckEditions();
    }

    IEnumerable<(PastModel Model, string Asked, bool Strict)> All() =>
        models.SelectMany(m => PastModel.Languages.SelectMany(l => new[] { (m, l, false), (m, l, true) }));

    static IEnumerable<string> Lists() =>
        PastModel
            .Languages.Select(l => $"highlights?lang={l}")
            .Append("highlights?lang=de&fallback=none")
            .Append("sections?shape=tree&lang=de")
            .Append("sections?lang=nl&count=true");

    /// <summary>Everything below an address, as it is answered now.</summary>
    async Task<Dictionary<string, Answer>> See(string root, Func<string, string> suffix)
    {
        var seen = new Dictionary<string, Answer>();
        foreach (var path in All().Select(a => a.Model.Address(a.Asked, a.Strict)).Concat(Lists()))
            seen[path] = await api.Public.Get($"{root}/{path}{suffix(path)}");
        return seen;
    }

    async Task Record()
    {
        var at = await api.In(s => s.GetRequiredService<ReportsDb>().LogHead.Select(h => h.At).SingleAsync());
        if (moments.Count > 0 && moments[^1].At == at)
            return;
        var moment = new PastMoment(
            at,
            All().ToDictionary(a => a.Model.Address(a.Asked, a.Strict), a => a.Model.Expect(a.Asked, a.Strict)),
            await See(report.Address, _ => "")
        );
        foreach (var (path, expected) in moment.Expected)
        {
            var answer = moment.Seen[path];
            Assert.Equal(
                expected.Title is not null ? 200
                    : expected.Gone ? 410
                    : 404,
                answer.Status
            );
            if (expected.Title is not null)
                Assert.Equal(
                    (expected.Title, string.Join(' ', expected.Own)),
                    (answer.Text("title"), string.Join(' ', answer.Texts("languages")))
                );
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
                Assert.True(
                    (200, true) == (now.Status, was.Bytes.AsSpan().SequenceEqual(now.Bytes)),
                    $"{path}{asOf}: {now.Json} rather than {was.Json}"
                );
                Assert.True(was.ETag == now.ETag || !moment.Expected.ContainsKey(path));
            }
            else
                Assert.Equal((path, was.Status, Type(index, path)), (path, now.Status, now.Type));
        }
    }

    /// <summary>
    /// The expected problem for the past: withdrawn; not public yet, in this language or at all; only in other
    /// languages; or none.
    /// </summary>
    string Type(int index, string path)
    {
        var expected = moments[index].Expected[path];
        bool FirstLater(Func<PastMoment, bool> isPublic) =>
            !moments.Take(index + 1).Any(isPublic) && moments.Skip(index + 1).Any(isPublic);
        return "/problems/"
            + (
                expected.Gone ? "withdrawn"
                : FirstLater(m => m.Expected[path].Title is not null) ? "not-yet-public"
                : expected.Own.Length > 0 ? "not-in-language"
                : FirstLater(m => m.Expected[path].Own.Length > 0) ? "not-yet-public"
                : "not-found"
            );
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
                // A problem may later say more about what came after it. A text may not change by a byte.
                Assert.Equal((path, was.Status), (path, now[path].Status));
                if (was.Status != 200)
                    continue;
                Assert.Equal(was.Bytes, now[path].Bytes);
                Assert.Equal(Fields(was), Fields(now[path]));
            }
            var manifest = await api.Public.Get(root);
            Assert.Equal(digests[index], manifest.Text("digest"));
            foreach (var text in manifest.Json.GetProperty("texts").EnumerateArray())
                Assert.Equal(
                    text.GetProperty("sha256").GetString(),
                    Convert.ToHexStringLower(
                        SHA256.HashData((await api.Public.Get(text.GetProperty("url").GetString()!)).Bytes)
                    )
                );
        }
    }

    /// <summary>
    /// The headers of an answer, without the time, and without what is left out in the first seconds after a change.
    /// </summary>
    static string Fields(Answer answer) =>
        string.Join(
            '\n',
            answer
                .Headers.Concat(answer.ContentHeaders)
                .Where(h => h.Key is not ("Date" or "Last-Modified"))
                .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
                .Order(StringComparer.Ordinal)
        );

    async Task WithdrawAll()
    {
        foreach (var model in models.Where(m => m.Public.Count > 0))
            Assert.Equal(200, (await api.TryWithdraw(model.Made, [.. model.Public.Keys])).Status);
        foreach (var root in roots)
            Assert.Equal(200, (await api.TryWithdraw(root, PastModel.Languages)).Status);
        Assert.Equal(200, (await api.TryWithdraw(report, "nl", "fr")).Status);
        Assert.Equal(410, (await api.Public.Get(report.Address + "?lang=nl")).Status);
    }
}
