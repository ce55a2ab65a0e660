using AnnualReports.Contracts;

namespace AnnualReports.Tests.Http;

/// <summary>The tags that clients send back, in every spelling that is allowed.</summary>
public sealed class EntityTagTests
{
    [Theory]
    [InlineData("\"1\"", 200)]
    [InlineData("\"1\", \"7\"", 200)]
    [InlineData("\"7\",\"1\"", 200)]
    [InlineData("W/\"3\", \"1\"", 200)]
    [InlineData("\"+1\"", 412)]
    [InlineData("\"01\"", 412)]
    [InlineData("\" 1\"", 412)]
    [InlineData("\"1 \"", 412)]
    [InlineData("\"-1\"", 412)]
    [InlineData("\"1.0\"", 412)]
    [InlineData("\"2\"", 412)]
    [InlineData("\"2\", \"3\"", 412)]
    [InlineData("W/\"1\"", 412)]
    [InlineData("W/\"1\", W/\"2\"", 412)]
    [InlineData("\"\"", 412)]
    [InlineData("1", 400)]
    [InlineData("'1'", 400)]
    [InlineData("*, \"1\"", 400)]
    [InlineData("*", 428)]
    public async Task If_Match_is_compared_strongly_and_a_tag_spelt_otherwise_is_another_tag(string tags, int status)
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        var highlight = await api.Highlight(report, null, "nl");
        Assert.Equal(
            status,
            (
                await api.Admin.Patch(
                    highlight.Manage,
                    new { translations = new { nl = new { title = "Anders" } } },
                    ("If-Match", tags)
                )
            ).Status
        );
        Assert.Equal(
            status,
            (
                await api.Admin.Post(
                    report.Manage + "/publish",
                    new PublishRequest { Languages = ["nl"] },
                    ("If-Match", tags)
                )
            ).Status
        );
        var release = await api.Admin.Post("/manage/releases", new ReleaseRequest { Title = "R" });
        Assert.Equal(
            status,
            (
                await api.Admin.Patch($"/manage/releases/{release.Text("id")}", new { title = "S" }, ("If-Match", tags))
            ).Status
        );
    }

    [Fact]
    public async Task Of_several_tags_the_one_that_matches_counts_for_parts_too()
    {
        var api = await Stores.Api(Store.Sqlite);
        var report = await api.DraftReport();
        await api.Section(report, null, 1, "nl");
        var order = await api.Admin.Get($"{report.Manage}/sections/order");
        Assert.Equal(
            200,
            (
                await api.Admin.Put(
                    $"{report.Manage}/sections/order",
                    order.Json.GetRawText(),
                    ("If-Match", $"\"other\", {order.ETag}")
                )
            ).Status
        );
        var text = await api.Admin.Get($"{report.Manage}/translations/nl");
        Assert.Equal(
            200,
            (
                await api.Admin.Put(
                    $"{report.Manage}/translations/nl",
                    text.Json.GetRawText(),
                    ("If-Match", $"W/\"x\", {text.ETag}")
                )
            ).Status
        );
        Assert.Equal(
            412,
            (
                await api.Admin.Put(
                    $"{report.Manage}/translations/nl",
                    text.Json.GetRawText(),
                    ("If-Match", $"W/{text.ETag}")
                )
            ).Status
        );
    }
}
