using AnnualReports.Contracts;
using AnnualReports.Tests.Security;

namespace AnnualReports.Tests.Reviewing;

/// <summary>Somebody with the role reviewer, and the requests of reviews that fit on a line.</summary>
sealed record Reviewer(Guid Id, HttpClient Client)
{
    public static async Task<Reviewer> New(ApiFixture api, string name = "lawyer", string? report = null)
    {
        var (id, client) = await api.Nobody(name);
        await api.Grant(id, Role.Reviewer, report);
        return new(id, client);
    }

    /// <summary>Somebody with the role in one report: what waits in other reports is not theirs.</summary>
    public static Task<Reviewer> In(ApiFixture api, Made report) => New(api, report: report.Slug);

    public async Task<string> Name() => (await Client.Get("/manage/me")).Text("name")!;

    /// <summary>What waits for the reviewer: each task with what it is about, and how many entries wait.</summary>
    public Task<string[]> Waiting() => Client.Waiting();
}

static class Reviews
{
    /// <summary>What waits for somebody: each task with what it is about, and how many entries wait.</summary>
    public static async Task<string[]> Waiting(this HttpClient client) =>
        [
            .. (await client.Get("/manage/me"))
                .Json.GetProperty("reviews")
                .EnumerateArray()
                .Select(w =>
                    $"{w.Text("task")} {(w.TryGetProperty("entry", out var entry) ? entry.Text("slug") : "release")} {w.Text("waiting")}"
                ),
        ];

    /// <summary>The slugs of a list that wait for somebody.</summary>
    public static async Task<string[]> WaitingIn(this HttpClient client, string segment) =>
        [.. (await client.Get($"/manage/{segment}?waiting=me&limit=100")).Items.Select(i => i.Text("slug") ?? i.Text("id")!)];

    public static async Task<Answer> Ask(this ApiFixture api, Made made, params Reviewer[] people) =>
        Ok(
            await api.Admin.Post(
                $"{made.Manage}/request-review",
                new { people = people.Length == 0 ? null : people.Select(p => p.Id).ToArray() }
            )
        );

    public static async Task<Answer> Approve(this HttpClient client, Made made, int revision) =>
        await client.Ask(HttpMethod.Post, $"{made.Manage}/approve", null, [("If-Match", $"\"{revision}\"")]);

    public static async Task<Answer> Reject(this HttpClient client, Made made, int revision, string reason = "Not yet.") =>
        await client.Post($"{made.Manage}/reject", new { reason }, ("If-Match", $"\"{revision}\""));

    /// <summary>Approves or rejects what a release would publish now.</summary>
    public static async Task<Answer> Judge(this HttpClient client, string release, string what, object body)
    {
        var read = await client.Get($"{release}/review");
        return await client.Post($"{release}/{what}", body, ("If-Match", read.ETag));
    }

    /// <summary>The answer, which has to be a success.</summary>
    public static Answer Ok(this Answer answer)
    {
        Assert.True(answer.Status is >= 200 and < 300, $"{answer.Status} {answer.Json}");
        return answer;
    }

    public static async Task<string?> State(this ApiFixture api, Made made) =>
        (await api.Admin.Get(made.Manage)).Json.TryGetProperty("review", out var review) ? review.Text("state") : null;
}
