namespace AnnualReports.Tests.Security;

public sealed class KeyTransportTests
{
    /// <summary>Addresses and other headers end up in logs, so a key counts in one header alone.</summary>
    [Theory, OnEveryStore]
    public async Task A_key_anywhere_but_in_Authorization_is_refused(Store store)
    {
        var api = await Stores.Api(store);
        foreach (var name in new[] { "key", "api_key", "apikey", "access_token", "token" })
        {
            var inQuery = await api.Public.Get($"/manage/highlights?{name}={ApiFixture.AdminKey}");
            Assert.Equal((401, "/problems/unauthorized"), (inQuery.Status, inQuery.Type));
        }
        foreach (var header in new[] { "X-Api-Key", "X-Authorization", "Api-Key", "Cookie" })
            Assert.Equal(
                401,
                (await api.Public.Get("/manage/highlights", (header, ApiFixture.AdminKey))).Status
            );
        using var form = new FormUrlEncodedContent([new("access_token", ApiFixture.AdminKey)]);
        Assert.Equal(401, (await api.Public.Post("/manage/highlights", form)).Status);
        foreach (var scheme in new[] { "Basic", "Token", "" })
            Assert.Equal(
                401,
                (
                    await api.Public.Get("/manage/highlights", ("Authorization", $"{scheme} {ApiFixture.AdminKey}".Trim()))
                ).Status
            );
    }
}
