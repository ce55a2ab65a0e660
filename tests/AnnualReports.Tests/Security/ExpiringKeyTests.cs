using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

public sealed class ExpiringKeyTests
{
    [Theory, OnEveryStore]
    public async Task Keys_that_expire_within_thirty_days_are_warned_of_until_they_have_a_successor(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        async Task<Answer> Key(string name, int days) =>
            await api.Admin.Post(
                "/manage/keys",
                new
                {
                    name,
                    role = "viewer",
                    expiresAt = TimeProvider.System.GetUtcNow().AddDays(days),
                }
            );
        async Task<string?[]> Warned(HttpClient who) =>
            [
                .. (await who.Get("/manage/me"))
                    .Json.GetProperty("expiring")
                    .EnumerateArray()
                    .Select(k => k.GetProperty("name").GetString()),
            ];
        var soon = await Key("soon", 10);
        await Key("sooner", 2);
        await Key("later", 40);
        Assert.Equal(["sooner", "soon"], await Warned(api.Admin));
        using var own = api.WithKey(soon.Text("key")!);
        Assert.Equal(["soon"], await Warned(own));

        Assert.Equal(201, (await api.Admin.Post($"/manage/keys/{soon.Text("id")}/rotate?overlap=24", new { })).Status);
        Assert.Equal(["sooner"], await Warned(api.Admin));
        Assert.Empty(await Warned(own));
    }

    [Theory, OnEveryStore]
    public async Task The_configured_key_works_after_a_restart_though_its_administrator_was_deactivated(Store store)
    {
        var database = await Databases.New(store);
        await using (var api = await ApiFixture.On(database))
        {
            using var other = await api.As(Role.Administrator, "Another administrator");
            var id = (await api.Admin.Get("/manage/me")).Text("id");
            Assert.Equal(
                200,
                (await other.Post($"/manage/people/{id}/deactivate", new { reason = "left" })).Status
            );
            Assert.Equal(401, (await api.Admin.Get("/manage/me")).Status);
        }
        await using (var again = await ApiFixture.On(database))
            Assert.Equal(5, (await again.Admin.Get("/manage/me")).Json.GetProperty("grants").GetArrayLength());
        await Databases.Drop(database);
    }

    [Theory, OnEveryStore]
    public async Task The_configured_key_can_not_be_replaced_over_HTTP(Store store)
    {
        await using var api = await ApiFixture.Start(store);
        var me = (await api.Admin.Get("/manage/me")).Text("key");
        Assert.Equal(404, (await api.Admin.Post($"/manage/keys/{me}/rotate?overlap=0", new { })).Status);
        Assert.Equal(200, (await api.Admin.Get("/manage/me")).Status);
    }
}
