using System.Diagnostics;
using System.Text.Json;
using AnnualReports.Contracts;
using AnnualReports.Tests.Media;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Editing.Batches;

/// <summary>Many drafts are changed in one request: all of them or none.</summary>
public sealed class BatchTests
{
    static object Operation(Made made, string action, int revision, object? more = null) =>
        With(new() { ["action"] = action, ["id"] = made.Id, ["ifMatch"] = $"\"{revision}\"" }, more);

    static Dictionary<string, object?> With(Dictionary<string, object?> operation, object? more)
    {
        foreach (var member in more?.GetType().GetProperties() ?? [])
            operation[member.Name.TrimStart('@')] = member.GetValue(more);
        return operation;
    }

    static Task<Answer> Run(HttpClient client, bool dry, params object[] operations) =>
        client.Post($"/manage/batch?dryRun={(dry ? "true" : "false")}", new { operations });

    static async Task<JsonElement> Draft(ApiFixture api, Made made) => (await api.Admin.Get(made.Manage)).Json.GetProperty("draft");

    [Theory, OnEveryStore]
    public async Task Everything_that_a_batch_can_do_is_done_at_once_and_a_dry_run_says_so_before(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        var made = new List<Made>();
        for (var i = 0; i < 5; i++)
            made.Add(await api.Highlight(report, null, "nl", "fr"));
        await api.Save(made[2], new { translations = new { nl = new { body = "Zie [hier](https://old.example/a) en `https://old.example/a`." } } });
        await api.Save(made[4], new { translations = new { nl = new { title = "De bron is gewijzigd" } } });
        object[] operations =
        [
            Operation(made[0], "delete", 1),
            Operation(made[1], "patch", 1, new { draft = new { translations = new { nl = new { title = "Anders" } } }, note = "Samen" }),
            Operation(made[2], "replace-link", 2, new { from = "https://old.example/a", to = "https://new.example/b" }),
            Operation(made[3], "refer-to", 1, new { to = $"priorities/{priority.Slug}" }),
            Operation(made[4], "confirm", 2, new { language = "fr" }),
        ];
        var dry = await Run(api.Admin, dry: true, operations);
        Assert.True(dry.Status == 200, dry.Json.ToString());
        Assert.Equal("\"1\"", await api.ETag(made[1]));
        var real = await Run(api.Admin, dry: false, operations);
        Assert.True(real.Status == 200, real.Json.ToString());
        Assert.Equal(dry.Json.GetProperty("operations").ToString(), real.Json.GetProperty("operations").ToString());
        Assert.Equal([1, 2, 3, 2, 3], real.Json.GetProperty("operations").EnumerateArray().Select(o => o.GetProperty("revision").GetInt32()));

        Assert.Equal(404, (await api.Admin.Get(made[0].Manage)).Status);
        Assert.Equal("Anders", (await Draft(api, made[1])).GetProperty("translations").GetProperty("nl").Text("title"));
        Assert.Equal(
            "Zie [hier](https://new.example/b) en `https://old.example/a`.",
            (await Draft(api, made[2])).GetProperty("translations").GetProperty("nl").Text("body")
        );
        Assert.Equal(
            priority.Slug,
            (await Draft(api, made[3])).GetProperty("fields").GetProperty("priorities").EnumerateArray().Single().GetString()
        );
        var again = await Run(api.Admin, dry: false, Operation(made[3], "refer-to", 2, new { to = $"priorities/{priority.Slug}" }));
        Assert.False(again.Json.GetProperty("operations")[0].GetProperty("changed").GetBoolean());
        Assert.Equal("Samen", (await api.Admin.Get(made[1].Manage + "/revisions")).Items[0].Text("note"));
    }

    [Theory, OnEveryStore]
    public async Task One_operation_that_is_refused_undoes_all_and_each_fault_has_its_place(Store store)
    {
        var api = await Stores.Api(store);
        var report = await api.PublicReport();
        var (one, two, gone) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"), Guid.NewGuid());
        await api.Publish(two, "nl");
        object patch = new { draft = new { translations = new { nl = new { title = "Nieuw" } } } };
        var refused = await Run(
            api.Admin,
            dry: false,
            Operation(one, "patch", 1, patch),
            Operation(two, "delete", 1),
            Operation(await api.Highlight(report, null, "nl"), "patch", 7, patch),
            Operation(await api.Highlight(report, null, "nl"), "patch", 1, new { draft = new { slug = "Not A Slug" } })
        );
        Assert.Equal((422, "/problems/invalid"), (refused.Status, refused.Type));
        foreach (var pointer in new[] { "/operations/1/id", "/operations/2/ifMatch", "/operations/3/draft/slug" })
            Assert.NotEmpty(refused.Errors(pointer));
        Assert.Equal("\"1\"", await api.ETag(one));
        foreach (
            var (pointer, operations) in new (string, object[])[]
            {
                ("/operations", []),
                ("/operations/1/id", [Operation(one, "delete", 1), Operation(one, "delete", 1)]),
                ("/operations/0/draft", [Operation(one, "patch", 1)]),
                ("/operations/0/from", [Operation(one, "delete", 1, new { from = "x" })]),
                ("/operations/0/to", [Operation(one, "refer-to", 1, new { to = "nothing/x" })]),
                ("/operations/0/to", [Operation(one, "refer-to", 1, new { to = "themes/no-such-theme" })]),
                ("/operations/0/to", [Operation(one, "replace-link", 1, new { from = "https://a.example", to = "javascript:alert(1)" })]),
                ("/operations/0/to", [Operation(one, "replace-link", 1, new { from = "https://a.example", to = "entry:nothing" })]),
                ("/operations/0/language", [Operation(one, "confirm", 1, new { language = "de" })]),
                ("/operations/0/id", [new { action = "delete", id = gone, ifMatch = "\"1\"" }]),
            }
        )
            Assert.NotEmpty((await Run(api.Admin, dry: false, operations)).Errors(pointer));
    }

    /// <summary>A batch saves as saving one draft does: it takes over what the picture has, and says what it corrected.</summary>
    [Theory, OnEveryStore]
    public async Task A_save_in_a_batch_is_as_one_alone(Store store)
    {
        var api = await Stores.Api(store);
        var (file, report) = (await api.Uploaded(Sent.Png()), await api.PublicReport());
        await api.Admin.Patch($"/manage/media/{file.Id}", new { alt = new { nl = "Een plein" }, focalPoint = new { x = 0.3, y = 0.5 } });
        var (alone, together) = (await api.Highlight(report, null, "nl"), await api.Highlight(report, null, "nl"));
        var draft = new
        {
            fields = new { image = new { media = file.Id } },
            translations = new { nl = new { body = "Pas<o:p></o:p> op: [dit](entry:highlights/nothing-here)." } },
        };
        var saved = await api.Admin.Patch(alone.Manage, draft, ("If-Match", "\"1\""));
        var dry = await Run(api.Admin, dry: true, Operation(together, "patch", 1, new { draft }));
        var real = await Run(api.Admin, dry: false, Operation(together, "patch", 1, new { draft }));
        var outcome = real.Json.GetProperty("operations")[0];
        Assert.Equal(dry.Json.GetProperty("operations")[0].ToString(), outcome.ToString());
        Assert.Equal(2, outcome.GetProperty("warnings").GetArrayLength());
        Assert.Equal(saved.Json.GetProperty("warnings").ToString(), outcome.GetProperty("warnings").ToString());
        Assert.Equal(
            ["/fields/image", "/translations/nl/body", "/translations/nl/imageAlt"],
            outcome.GetProperty("places").EnumerateArray().Select(p => p.GetString()!).Order(StringComparer.Ordinal)
        );
        var (one, other) = (await Draft(api, alone), await Draft(api, together));
        Assert.Equal(one.GetProperty("fields").ToString(), other.GetProperty("fields").ToString());
        Assert.Equal("Een plein", other.GetProperty("translations").GetProperty("nl").Text("imageAlt"));
        Assert.Equal(one.GetProperty("translations").ToString(), other.GetProperty("translations").ToString());
    }

    [Theory, OnEveryStore]
    public async Task Nobody_changes_what_is_in_a_report_that_they_have_no_grant_for(Store store)
    {
        var api = await Stores.Api(store);
        var (own, foreign) = (await api.PublicReport(), await api.PublicReport());
        var (mine, theirs) = (await api.Highlight(own, null, "nl"), await api.Highlight(foreign, null, "nl"));
        var editor = await api.Granted(Role.Editor, own.Slug);
        Assert.Equal(200, (await Run(editor, dry: true, Operation(mine, "delete", 1))).Status);
        Assert.Equal(403, (await Run(editor, dry: true, Operation(mine, "delete", 1), Operation(theirs, "delete", 1))).Status);
        Assert.Equal(403, (await editor.Post(foreign.Manage + "/replace?dryRun=true", new { find = "Title", replace = "x" })).Status);
        Assert.Equal("\"1\"", await api.ETag(mine));
    }

    [Theory, OnEveryStore]
    public async Task Five_hundred_operations_take_less_than_five_seconds(Store store)
    {
        var api = await Stores.Api(store, "batches");
        var report = await api.PublicReport();
        var made = new List<Made>();
        for (var i = 0; i < 500; i++)
            made.Add(await api.Highlight(report, null, "nl", "fr"));
        var title = new { title = "Samen" };
        var operations = made.ConvertAll(m => Operation(m, "patch", 1, new { draft = new { translations = new { nl = title, fr = title } } }));
        await Run(api.Admin, dry: true, operations[0]);
        var began = Stopwatch.GetTimestamp();
        var answer = await Run(api.Admin, dry: false, [.. operations]);
        var took = Stopwatch.GetElapsedTime(began);
        Assert.True(answer.Status == 200, answer.Json.ToString());
        TestContext.Current.TestOutputHelper!.WriteLine($"{took.TotalSeconds:0.00} s");
        Assert.True(took < Patience.Seconds(5), $"{took.TotalSeconds:0.00} s");
    }

    /// <summary>Whatever is asked, the dry run says what the real run then does, also where it is refused.</summary>
    [Theory, OnEveryStore]
    public async Task A_dry_run_says_exactly_what_the_real_run_then_does(Store store)
    {
        var (api, random) = (await Stores.Api(store), new Random(Seed));
        var report = await api.PublicReport();
        var priority = await api.Priority(report, "nl");
        var made = new List<Made>();
        for (var i = 0; i < 8; i++)
            made.Add(await api.Highlight(report, null, "nl", "fr"));
        await api.Publish(made[0], "nl");
        var (done, refused) = (0, 0);
        for (var round = 0; round < 40; round++)
        {
            var heads = new Dictionary<Made, int>();
            foreach (var one in made.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToList())
                heads[one] = (await api.Admin.Get(one.Manage)) is { Status: 200 } read ? read.Json.GetProperty("revision").GetInt32() : 1;
            object[] operations = [.. heads.Select(h => Some(h.Key, h.Value, priority, random))];
            var dry = await Run(api.Admin, dry: true, operations);
            var real = await Run(api.Admin, dry: false, operations);
            Assert.Equal(dry.Status, real.Status);
            Assert.Equal(Said(dry), Said(real));
            if (real.Status == 200)
                foreach (var outcome in real.Json.GetProperty("operations").EnumerateArray())
                    await MustBe(api, outcome);
            (done, refused) = real.Status == 200 ? (done + 1, refused) : (done, refused + 1);
            if (made.Count < 8 || random.Next(3) == 0)
                made.Add(await api.Highlight(report, null, "nl", "fr"));
        }
        Assert.True(done > 5 && refused > 5, $"{done} done, {refused} refused");
    }

    static int Seed => int.TryParse(Environment.GetEnvironmentVariable("ANNUALREPORTS_TEST_SEED"), out var seed) ? seed : 23;

    static string Said(Answer answer) =>
        answer.Json.TryGetProperty("operations", out var operations) ? operations.ToString()
        : answer.Json.TryGetProperty("errors", out var errors) ? errors.ToString()
        : answer.Text("detail")!;

    static object Some(Made made, int revision, Made priority, Random random) =>
        random.Next(10) switch
        {
            0 => Operation(made, "delete", revision),
            1 => Operation(made, "patch", revision + 1, new { draft = new { } }),
            2 => Operation(made, "refer-to", revision, new { to = $"priorities/{priority.Slug}" }),
            3 => Operation(made, "confirm", revision, new { language = "fr" }),
            4 => Operation(made, "replace-link", revision, new { from = "https://a.example", to = "https://b.example" }),
            5 => Operation(made, "patch", revision, new { draft = new { translations = new { nl = new { body = "[x](https://a.example)" } } } }),
            6 when random.Next(3) == 0 => Operation(made, "patch", revision, new { draft = new { fields = new { section = "none" } } }),
            _ => Operation(made, "patch", revision, new { draft = new { translations = new { nl = new { title = $"T {random.Next(5)}" } } } }),
        };

    static async Task MustBe(ApiFixture api, JsonElement outcome)
    {
        var now = await api.Admin.Get($"/manage/highlights/{outcome.Text("id")}");
        if (outcome.Text("action") == "delete")
            Assert.Equal(404, now.Status);
        else
            Assert.Equal(outcome.GetProperty("revision").GetInt32(), now.Json.GetProperty("revision").GetInt32());
    }
}
