using AnnualReports.Contracts;

namespace AnnualReports.Tests.Publishing;

public sealed class ReleaseApprovalTests
{
    [Theory, OnEveryStore]
    public async Task An_approval_is_of_a_second_person_and_goes_with_the_revision(Store store)
    {
        var api = await Stores.Api(store, "second-person", "--Publishing:RequireSecondPerson=true");
        var (writer, other) = (await api.As(Role.Publisher, "Writer"), await api.As(Role.Publisher, "Other"));
        var draft = new ThemeDraft
        {
            Slug = Given.NewSlug("theme"),
            Fields = new(),
            Translations = new Dictionary<string, ThemeText>
            {
                ["nl"] = new() { Name = "Een" },
                ["fr"] = new() { Name = "Un" },
            },
        };
        var made = await writer.Post("/manage/themes", draft);
        var id = made.Text("id")!;
        var release = await writer.Post(
            "/manage/releases",
            new ReleaseRequest
            {
                Items =
                [
                    new()
                    {
                        Entry = Guid.Parse(id),
                        Languages = ["nl", "fr"],
                        Revision = 1,
                    },
                ],
            }
        );
        var address = ReleaseTests.Address(release);
        Assert.Equal(
            "/problems/second-person-needed",
            (await writer.Post($"{address}/publish", "", ("If-Match", release.ETag))).Type
        );
        Assert.Equal(
            "/problems/second-person-needed",
            (await writer.Post($"{address}/items/{id}/approve", "", ("If-Match", release.ETag))).Type
        );
        var approved = await other.Post($"{address}/items/{id}/approve", "", ("If-Match", release.ETag));
        Assert.Equal("Other", approved.Json.GetProperty("items")[0].GetProperty("approvedBy").GetString());
        // A newer revision was not approved, and neither is an item without a revision, which publishes the newest one.
        await writer.Patch(
            $"/manage/themes/{id}",
            new { translations = new { nl = new { name = "Twee" }, fr = new { name = "Deux" } } },
            ("If-Match", "\"1\"")
        );
        var open = await writer.Put(
            $"{address}/items/{id}",
            new ReleaseItemDraft { Entry = Guid.Parse(id), Languages = ["nl", "fr"] },
            ("If-Match", approved.ETag)
        );
        Assert.False(open.Json.GetProperty("items")[0].TryGetProperty("approvedBy", out _));
        Assert.NotEmpty(
            (await other.Post($"{address}/items/{id}/approve", "", ("If-Match", open.ETag))).Errors("/revision")
        );
        var second = await writer.Put(
            $"{address}/items/{id}",
            new ReleaseItemDraft
            {
                Entry = Guid.Parse(id),
                Languages = ["nl", "fr"],
                Revision = 2,
            },
            ("If-Match", open.ETag)
        );
        Assert.Equal(409, (await writer.Post($"{address}/publish", "", ("If-Match", second.ETag))).Status);
        approved = await other.Post($"{address}/items/{id}/approve", "", ("If-Match", second.ETag));
        Assert.Equal(
            "published",
            (await writer.Post($"{address}/publish", "", ("If-Match", approved.ETag))).Text("state")
        );
    }
}
