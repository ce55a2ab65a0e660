using System.Text.Json;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Security;

/// <summary>People and machines with grants, made as an administrator makes them.</summary>
static class GrantedApi
{
    /// <summary>A new machine without any grant, and a client with its key.</summary>
    public static async Task<(Guid Id, HttpClient Client)> Nobody(this ApiFixture api, string name)
    {
        var own = Given.NewSlug(name);
        var person = await api.Admin.Post("/manage/people", new { name = own, kind = "person" });
        Assert.Equal(201, person.Status);
        var id = person.Json.GetProperty("id").GetGuid();
        var key = await api.Admin.Post(
            "/manage/keys",
            new
            {
                name = own,
                role = "viewer",
                actor = id,
            }
        );
        Assert.Equal(201, key.Status);
        return (id, api.WithKey(key.Text("key")!));
    }

    /// <summary>Somebody with one grant.</summary>
    public static async Task<HttpClient> Granted(
        this ApiFixture api,
        Role role,
        string? report = null,
        params string[] languages
    )
    {
        var (id, client) = await api.Nobody(role.ToString());
        await api.Grant(id, role, report, languages);
        return client;
    }

    /// <summary>Grants a role.</summary>
    /// <returns>The grant's id.</returns>
    public static async Task<Guid> Grant(
        this ApiFixture api,
        Guid actor,
        Role role,
        string? report = null,
        params string[] languages
    )
    {
        var granted = await api.Admin.Post(
            "/manage/grants",
            new
            {
                actor,
                role = JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()),
                report,
                languages = languages.Length == 0 ? null : languages,
                reason = "Test",
            }
        );
        Assert.True(granted.Status == 201, granted.Json.ToString());
        return granted.Json.GetProperty("id").GetGuid();
    }

    /// <summary>Grants a role to whoever has a claim.</summary>
    public static async Task GrantClaim(this ApiFixture api, string claim, Role role)
    {
        var granted = await api.Admin.Post(
            "/manage/grants",
            new
            {
                claim,
                role = JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()),
                reason = "Test",
            }
        );
        Assert.True(granted.Status is 200 or 201, granted.Json.ToString());
    }
}
