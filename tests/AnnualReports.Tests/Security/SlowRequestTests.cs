using System.Net;
using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

/// <summary>Somebody sends a request slowly, and loses what they were let in by before its end.</summary>
public sealed class SlowRequestTests
{
    [Theory, OnEveryStore]
    public async Task Whoever_is_deactivated_while_they_send_something_writes_nothing(Store store) =>
        await MustWriteNothing(
            store,
            async (api, me) =>
                Assert.Equal(
                    200,
                    (
                        await api.Admin.Post(
                            $"/manage/people/{me.GetProperty("id")}/deactivate",
                            new { reason = "Left" }
                        )
                    ).Status
                ),
            401
        );

    [Theory, OnEveryStore]
    public async Task Whoever_loses_the_grant_while_they_send_something_writes_nothing(Store store) =>
        await MustWriteNothing(
            store,
            async (api, me) =>
            {
                var grants = await api.Admin.Get($"/manage/grants?actor={me.GetProperty("id")}&limit=100");
                foreach (var grant in grants.Items)
                    Assert.Equal(
                        200,
                        (
                            await api.Admin.Post($"/manage/grants/{grant.GetProperty("id")}/end", new { reason = "Moved" })
                        ).Status
                    );
            },
            403
        );

    static async Task MustWriteNothing(Store store, Func<ApiFixture, JsonElement, Task> takeAway, int status)
    {
        await using var api = await ApiFixture.Start(store);
        var report = await api.PublicReport();
        var leaver = await api.As(Role.Administrator, "Leaver");
        var me = (await leaver.Get("/manage/me")).Json;
        var requests = new Dictionary<string, object>
        {
            ["keys"] = new KeyRequest { Name = "A back door", Role = Role.Administrator },
            ["grants"] = new { claim = "groups=evil", role = "administrator", reason = "A back door" },
            ["preview-links"] = new PreviewLinkRequest { Report = report.Slug, Name = "A back door" },
            ["themes"] = new ThemeDraft
            {
                Slug = Given.NewSlug("late"),
                Fields = new(),
                Translations = new Dictionary<string, ThemeText> { ["nl"] = new() { Name = "Te laat" } },
            },
        };
        var all = requests
            .Select(r => (Name: r.Key, Body: new SlowBody(JsonSerializer.SerializeToUtf8Bytes(r.Value, Wire.Json))))
            .ToList();
        var answers = all
            .Select(r =>
                leaver.PostAsync(
                    new Uri(leaver.BaseAddress!, $"/api/v1/manage/{r.Name}"),
                    r.Body,
                    TestContext.Current.CancellationToken
                )
            )
            .ToList();
        // What changes nothing, or is refused, would tell what the draft is by now.
        var highlight = await api.Highlight(report, null, "nl");
        foreach (var tag in new[] { await api.ETag(highlight), "\"999\"" })
        {
            all.Add(("", new SlowBody("{}"u8.ToArray(), "application/merge-patch+json")));
            var patch = new HttpRequestMessage(
                HttpMethod.Patch,
                new Uri(leaver.BaseAddress!, $"/api/v1{highlight.Manage}")
            )
            {
                Content = all[^1].Body,
            };
            patch.Headers.IfMatch.Add(new(tag));
            answers.Add(leaver.SendAsync(patch, TestContext.Current.CancellationToken));
        }
        await Task.WhenAll(all.Select(r => r.Body.Begun));
        // The program has let them in as soon as it has the headers.
        await Patience.Rest(500);
        await takeAway(api, me);
        var before = await Counts(api);
        foreach (var (_, body) in all)
            body.GoOn();
        Assert.All(await Task.WhenAll(answers), a => Assert.Equal(status, (int)a.StatusCode));
        Assert.Equal(before, await Counts(api));
    }

    static async Task<string> Counts(ApiFixture api) =>
        string.Join(
            ' ',
            (await Task.WhenAll(
                new[] { "keys", "grants", "preview-links", "themes" }.Select(async list =>
                    (await api.Admin.Get($"/manage/{list}?limit=100")).Items.Length
                )
            ))
        );

    /// <summary>A body whose first byte is sent at once, and the rest when it is told to.</summary>
    sealed class SlowBody : HttpContent
    {
        readonly byte[] bytes;
        readonly TaskCompletionSource begun = new(), further = new();

        public SlowBody(byte[] bytes, string type = "application/json")
        {
            this.bytes = bytes;
            Headers.ContentType = new(type);
        }

        public Task Begun => begun.Task;

        public void GoOn() => further.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, 1));
            await stream.FlushAsync();
            begun.SetResult();
            await further.Task;
            await stream.WriteAsync(bytes.AsMemory(1));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
